import type { Tip } from '../model/tip';

/** “…”, „…“ and « … », as the language has it; a quotation within one has other marks. */
const QUOTED = /["“]([^"”]+)["”]|„([^“]+)“|«\s?([^»]+?)\s?»/g;
/** A question that stands first; one behind a colon is put to oneself ("Pick an empty cell: which of their sites ...?"). */
const ASKED = /^[^:?]+\?/;

/** The names, days, months and figures of our own examples, in the languages in which they are written. */
const FACT = [
  'Leeds|Lyon|Dutch|Ana|Ravi|Lee|Wirth|Brandt|Q\\d',
  '(?:Mon|Tues|Wednes|Thurs|Fri)day|Thu|Montag|Dienstag|Donnerstag|Freitag|Do \\d+\\.?',
  '[Ll]undi|[Mm]ardi|[Jj]eudi|[Vv]endredi|lunes|martes|jueves|viernes',
  'March|April|May|June|July|August|September|October|December|Mai|Juni|mai|juin|mayo|junio',
  '\\d(?:[\\d.,:]*\\d)?(?:st|nd|rd|th|k|x|\\s?%|\\.(?= \\p{L}))?(?: pm| Uhr| h \\d+)?',
].join('|');
const FACTS = new RegExp(`(?<![\\p{L}\\d])(?:${FACT})(?:(?: de)? (?:${FACT}|noon))*(?![\\p{L}\\d])`, 'gu');

/**
 * What of a tip's example is worth copying: the question in it, else the longest words that it quotes, without the marks and
 * what is said around them ("Swap it for the reason: ..."). Nothing where the example is advice to oneself ("Keep the noun
 * and the number."): our own quotes what is for a mail, or begins with the question. Who writes rules of their own writes
 * there how it may read, so that of theirs what quotes nothing is copied as it is.
 *
 * The names and figures of our examples are made up: what is copied has gaps (___) in their places, so that none goes into
 * a mail.
 */
export function wordsToCopy({ example, origin }: Pick<Tip, 'example' | 'origin'>): string | undefined {
  if (!example) return undefined;
  const quoted = [...example.matchAll(QUOTED)]
    .map(([, english, german, latin]) => english ?? german ?? (latin as string))
    // A single word is one that is spoken of.
    .filter((words) => /\S\s+\S/.test(words))
    .sort((one, other) => other.length - one.length);
  const words = quoted.find((one) => one.includes('?')) ?? quoted[0];
  if (origin !== 'builtin') return words ?? example;
  return (words ?? ASKED.exec(example)?.[0])?.replace(FACTS, '___');
}
