import { isOpening } from '../model/openings';
import { promptsIn } from '../model/prompts';
import type { Assessment, Tip } from '../model/tip';
import type { Dock } from './dock';
import type { Draft } from './draft';
import { type ReadingPane, recordIn } from './reading-pane';
import type { Stage } from './stage';
import type { ChipView, View } from './view';

/** The tips of a draft, or of what is read, that have their place on the page now. */
export const tipsAt = ({ placed }: Draft | ReadingPane): Tip[] => placed.map(({ tip }) => tip);

/** A mail's tips stand at their words; those without words need a place of their own. */
export function bareTips(pane: ReadingPane): Tip[] {
  if (pane.reading?.snapshot.kind !== 'thread') return [];
  return pane.placed.filter(({ range }) => range === null).map(({ tip }) => tip);
}

/** The draft that answers the mails that are read: its chip and its list speak of them too. */
export function answerTo(drafts: readonly Draft[], pane: ReadingPane): Draft | undefined {
  const read = pane.reading?.snapshot;
  const id = read?.kind === 'thread' ? read.threadId : undefined;
  return id === undefined
    ? undefined
    : drafts.find((draft) => draft.assessment && draft.composer.header().threadId === id);
}

/**
 * What is to be drawn, from what is known now.
 * @param countOf a number of tips in words
 */
export function drawView(
  drafts: readonly Draft[],
  pane: ReadingPane,
  stage: Stage,
  dock: Dock | undefined,
  countOf: (count: number) => string,
): View {
  const { key, assessment } = pane;
  const tips = tipsAt(pane);
  // From when the worker knows that a tip was logged, it is the one to say so: it may be removed from the log elsewhere.
  for (const tip of [tips, ...drafts.map(tipsAt)].flat()) if (tip.logged) stage.logged.delete(tip.id);
  const bare = bareTips(pane);
  const reply = bare.length > 0 ? answerTo(drafts, pane) : undefined;
  const chips: ChipView[] = [];
  for (const draft of drafts) {
    const own = tipsAt(draft);
    // Three at most are counted: those of the mail where the draft has none.
    const counted = draft === reply && promptsIn(own) === 0 ? bare : own;
    if (draft.assessment) chips.push(chip(draft.key, 'draft', counted, draft.assessment, stage));
  }
  if (key && assessment && bare.length > 0 && !reply)
    chips.push(chip(key, 'thread', tips, assessment, stage));
  const { ended } = pane;
  const docked = dock && recordIn(pane) && key && (tips.length > 0 || ended) && !dock.off && !pane.dockClosed;
  const tab = docked ? { ...sumOf(key, tips, stage, ended ? 1 : 0), side: dock.side } : null;
  const counted = chips.find((one) => one.key === stage.open?.key) ?? chips[chips.length - 1] ?? tab;
  return {
    chips,
    dock: tab,
    signals: pane.placed.flatMap(({ tip, range }) =>
      range && key && isOpening(tip)
        ? [
            {
              id: tip.id,
              key,
              tipId: tip.id,
              label: tip.quote,
              logged: tip.logged ?? stage.logged.has(tip.id),
            },
          ]
        : [],
    ),
    surface: stage.view(),
    notice: stage.notice,
    says: counted ? countOf(counted.count) : '',
  };
}

function chip(
  key: string,
  kind: ChipView['kind'],
  tips: readonly Tip[],
  { meter }: Assessment,
  stage: Stage,
): ChipView {
  return {
    ...sumOf(key, tips, stage),
    kind,
    shown: meter.filter((entry) => entry.state === 'shown').map((entry) => entry.dimension),
  };
}

const sumOf = (key: string, tips: readonly Tip[], stage: Stage, more = 0) => ({
  key,
  count: promptsIn(tips) + more,
  stop: tips.some((tip) => tip.severity === 3),
  open: stage.open?.key === key,
});
