import type { SetId } from '../automaton';
import type { TextView } from '../text-view';

/** A sentence of theirs that wants an answer. */
export interface Ask {
  at: number;
  /** A wish to hear a view, which neither a bare yes nor a figure answers. */
  wished: boolean;
}

const known = new WeakMap<TextView, readonly Ask[]>();

/** The sentences of a mail that want an answer, in order. Kept with its text: whatever it raises is held beside them. */
export function asksOf(view: TextView): readonly Ask[] {
  const asks = known.get(view) ?? readAsks(view);
  known.set(view, asks);
  return asks;
}

function readAsks(view: TextView): Ask[] {
  const within = (set: SetId) =>
    new Set(view.hits(set).map(({ block, hit }) => view.at(block, hit.sentence)));
  const wishes = within(view.cues.asks);
  const wondered = within(view.cues.wonders);
  return view.sentences.flatMap(({ at }) => {
    const wished = wishes.has(at);
    return wished || wondered.has(at) || view.does(at, 'question') ? [{ at, wished }] : [];
  });
}
