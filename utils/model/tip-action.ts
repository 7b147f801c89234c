/**
 * What may happen to a tip. `muted-here`: silenced in this place, `muted-person`: for this customer, `muted-rule`: its
 * rule everywhere; `gone`: the words that fired it were no longer there when the draft left.
 */
export const TIP_ACTIONS = [
  'shown',
  'opened',
  'inserted',
  'copied',
  'muted-here',
  'muted-person',
  'muted-rule',
  'logged',
  'gone',
] as const;
export type TipAction = (typeof TIP_ACTIONS)[number];

/** What silences a tip. */
export const MUTINGS = ['muted-here', 'muted-person', 'muted-rule'] as const satisfies readonly TipAction[];
export type Muting = (typeof MUTINGS)[number];
