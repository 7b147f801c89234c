import { isPrompt } from '../model/prompts';
import type { Situation } from '../model/situation';
import type { Snapshot } from '../model/snapshot';
import type { Tip } from '../model/tip';
import type { Assessed } from './link';

/** A draft of fewer words settles nothing: an empty one has no prompts either. */
const FEW = 10;

/** One prompt of a rehearsal and what became of it. */
export interface Prompt {
  tip: Tip;
  /** `settled`: it is gone; `still`: it fires; `fresh`: it came with what the rep wrote. */
  state: 'settled' | 'still' | 'fresh';
  /** It can be opened in the page now. */
  isShown: boolean;
}

const fires = (tips: readonly Tip[], ruleId: string) => tips.find((tip) => tip.ruleId === ruleId);

/** The rules that the situation is about and that the start brought up; a rule that is off brings up nothing. */
export function taughtBy({ rules }: Situation, before: Assessed): string[] {
  return rules.filter((id) => fires(before.all, id));
}

/** What became of the prompts of the start, and what came in their place, one a rule. */
export function promptsOf(situation: Situation, before: Assessed, now: Assessed): Prompt[] {
  const taught = taughtBy(situation, before).map((id) => fires(before.all, id) as Tip);
  const found = new Map<string, Prompt>();
  const add = (tip: Tip, known: boolean) => {
    if (found.has(tip.ruleId)) return;
    const there = fires(now.assessment.tips, tip.ruleId);
    const state = !fires(now.all, tip.ruleId) ? 'settled' : known ? 'still' : 'fresh';
    found.set(tip.ruleId, { tip: there ?? tip, state, isShown: there !== undefined });
  };
  for (const tip of taught) add(tip, true);
  for (const tip of before.assessment.tips.filter(isPrompt)) add(tip, true);
  for (const tip of now.assessment.tips.filter(isPrompt))
    add(tip, fires(before.all, tip.ruleId) !== undefined);
  return [...found.values()];
}

/** How many of the prompts that the situation is about are left. */
export const leftOf = (situation: Situation, before: Assessed, now: Assessed): number =>
  taughtBy(situation, before).filter((id) => fires(now.all, id)).length;

/** Whether what the rep has now settles the situation: its prompts are gone, and not because little was written. */
export function isSettled(
  situation: Situation,
  before: Assessed,
  now: Assessed,
  snapshot: Snapshot,
): boolean {
  if (before === now || taughtBy(situation, before).length === 0) return false;
  if (leftOf(situation, before, now) > 0) return false;
  if (snapshot.kind !== 'draft') return true;
  const words = snapshot.blocks.flatMap(({ text }) => text.split(/\s+/).filter(Boolean));
  return words.length >= FEW;
}
