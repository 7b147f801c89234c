import type { SetId } from '../automaton';
import type { CueSets } from '../shape';
import type { TextView } from '../text-view';

/** A sentence of theirs that wants an answer. */
export interface Ask {
  at: number;
  /** A wish to hear a view, which neither a bare yes nor a figure answers. */
  wished: boolean;
}

/** The sentences of a mail that want an answer, in order. */
export function asksOf(view: TextView, { asks, wonders }: CueSets): Ask[] {
  const within = (set: SetId) =>
    new Set(view.hits(set).map(({ block, hit }) => view.at(block, hit.sentence)));
  const wishes = within(asks);
  const wondered = within(wonders);
  return view.sentences.flatMap(({ at }) => {
    const wished = wishes.has(at);
    return wished || wondered.has(at) || view.does(at, 'question') ? [{ at, wished }] : [];
  });
}
