import type { Find, Scene } from './engine';

/**
 * A signal is one thing said, however many phrases hear it: finds of one rule in the same sentence become one, from
 * the first word heard to the last. Finds of phrases come before those of the learned scorer; what a mail says as a whole is
 * told only where no phrase heard it. Order of first appearance; offsets stay within the sentence.
 */
export function joinInSentence(finds: readonly Find[], scene: Scene): Find[] {
  const out: Find[] = [];
  const bySentence = new Map<number, Find>();
  for (const find of finds) {
    if (find.since !== undefined && out.length > 0) continue;
    const one = find.at && bySentence.get(find.at.sentence);
    if (!find.at || !one?.at || one.at.block !== find.at.block) {
      if (find.at) bySentence.set(find.at.sentence, find);
      out.push(find);
      continue;
    }
    // What the scorer supposes of a whole sentence adds nothing to the words that were heard in it.
    if (find.because) continue;
    one.at.start = Math.min(one.at.start, find.at.start);
    one.at.end = Math.max(one.at.end, find.at.end);
    one.at.first = Math.min(one.at.first, find.at.first);
    one.at.last = Math.max(one.at.last, find.at.last);
    one.quote = scene.view.reading(one.at.block).text.slice(one.at.start, one.at.end);
  }
  return out;
}
