import type { Scene } from '../engine';
import type { ReadSentence } from '../reading';
import type { TextView, ViewSentence } from '../text-view';
import { type Ask, askedWords } from './asks';
import { replyOf } from './reply';
import { conceptsOf } from './topic';

/* Questions that are counted off, and a reply that counts off its answers. */

/** What counts a line off: "4." and "c)". */
const MARKER = /(?:^|\s)\(?(\d{1,2}|[a-h])[.)]\s*$/i;
/** A marker and the white space behind it are no longer. */
const BEFORE = 8;
/** Fewer points are no list. */
const LEAST = 2;

function numberOf(view: TextView, block: number, { item, start }: ReadSentence): string | undefined {
  if (!item) return undefined;
  const { text } = view.reading(block);
  return MARKER.exec(text.slice(Math.max(0, start - BEFORE), start))?.[1]?.toLowerCase();
}

const numbered = (view: TextView): Set<string> =>
  new Set(
    view.sentences.flatMap(({ block, sentence }: ViewSentence) => numberOf(view, block, sentence) ?? []),
  );

/** Whether a reply counts off answers to other questions of a list, skips the number of this one, and names nothing of it. */
export function isSkipped(scene: Scene, view: TextView, ask: Ask): boolean {
  const { block, sentence } = view.sentences[ask.at]!;
  const own = numberOf(view, block, sentence);
  if (own === undefined) return false;
  const ours = numbered(scene.view);
  if (ours.size < LEAST || ours.has(own)) return false;
  const theirs = numbered(view);
  if (![...ours].every((one) => theirs.has(one))) return false;
  const { concepts } = replyOf(scene);
  return ![...conceptsOf(askedWords(view, ask))].some((one) => concepts.has(one));
}
