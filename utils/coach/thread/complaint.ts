import type { Find, Scene } from '../engine';
import { isOver } from '../over';
import type { TextView } from '../text-view';
import { aboutSentence, LONGEST_QUOTE, upTo } from './about';

/** The customer's open complaint, if the thread holds one. */
export function openComplaint(scene: Scene): Find[] {
  const complaints = complaintsOf(scene).filter((one) => !isOver(scene, one.rule, one.message));
  const last = complaints.at(-1);
  if (!last) return [];
  if (isSettledAfter(scene, last.message)) return [];
  const first = complaints.find((c) => c.message === last.message)!;
  const message = scene.thread[last.message]!;
  const ends = complaints
    .filter((c) => c.message === last.message)
    .map(({ find }) => Math.max(find.at!.sentence, find.until ?? 0));
  const to = Math.max(...ends);
  const from = first.find.since ?? factBefore(message.view, first.find.at!.sentence);
  const about = aboutSentence('sells_into_complaint', message, from);
  return [{ quote: '', about: upTo(about, message, from, to) }];
}

/** The customer's complaints of the thread, by the index of their mail. */
export const complaintsOf = (scene: Scene) =>
  scene.signals().filter(({ rule, find }) => rule.rule.id === 'R-OWN-01' && find.at);

/** Whether the customer says in a mail behind that index that all is well again. */
export const isSettledAfter = (scene: Scene, after: number): boolean => settledIn(scene, after) !== undefined;

/** The first mail behind that index in which the customer says that all is well again, by its index. */
function settledIn({ thread, compiled }: Scene, after: number): number | undefined {
  const { resolved, unsettled } = compiled.cues;
  return thread.find(
    ({ index, message, view }) =>
      index > after &&
      message.direction === 'inbound' &&
      view.hits(resolved).some(({ block, hit }) => {
        const at = view.at(block, hit.sentence);
        return !view.isAsk(at) && !view.hasInSentence(unsettled, at);
      }),
  )?.index;
}

/** Of the last complaint of the thread: the customer's mail that complains, and the one that settles it, by index. */
export function lastComplaint(scene: Scene): { message: number; settled: number | undefined } | undefined {
  const last = complaintsOf(scene).at(-1);
  return last && { message: last.message, settled: settledIn(scene, last.message) };
}

/** What went wrong is often told in the sentence or two before the one that complains of it. */
const BEFORE = 2;

/** The sentence to quote from: the first so near before `at` that all fits into one quote. */
function factBefore(view: TextView, at: number): number {
  const { block, sentence } = view.sentences[at]!;
  let from = at;
  while (from > 0 && at - from < BEFORE) {
    const before = view.sentences[from - 1]!;
    if (before.block !== block || view.isAsk(before.at)) break;
    if (sentence.end - before.sentence.start > LONGEST_QUOTE) break;
    from--;
  }
  return from;
}
