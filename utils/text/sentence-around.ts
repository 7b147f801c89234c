import { keptSentence, LONGEST_SENTENCE } from '../model/kept-sentence';
import { sentencesOf } from './sentences';

/** What is looked at on either side of the words, in UTF-16 units: a mail of one block may be as long as a book. */
const AROUND = 500;

/**
 * The sentence around a stretch of a text, as far as it may be kept; of a longer one the part with the stretch.
 * @param begins where the stretch begins and `ends` where it ends, in UTF-16 units
 */
export function sentenceAround(whole: string, begins: number, ends: number): string {
  const skipped = Math.max(0, begins - AROUND);
  const text = whole.slice(skipped, ends + AROUND);
  const [start, end] = [begins - skipped, ends - skipped];
  const around = sentencesOf(text).filter((one) => one.end > start && one.start < end);
  const from = Math.min(around[0]?.start ?? start, start);
  const to = Math.max(around.at(-1)?.end ?? end, end);
  if (to - from <= LONGEST_SENTENCE) return text.slice(from, to).trim();
  const first =
    end - from < LONGEST_SENTENCE ? from : Math.max(from, Math.min(start, to - LONGEST_SENTENCE + 1));
  return keptSentence(text.slice(first, to).trim());
}
