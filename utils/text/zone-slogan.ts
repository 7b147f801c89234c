import { wordCount, type ZoneLine } from './zone-lines';

const ROLE =
  /\b(?:manager|director|head|owner|founder|assistant|engineer|buyer|chef|leiter(?:in)?|geschäftsführer(?:in)?|einkauf|gérante?|responsable|jefe|gerente)\b|,|\|/i;
/** Somebody speaks to the reader: no slogan does. */
const SPOKEN = /\b(?:I|I'm|I'll|my|please|thanks|thank)\b|^p\.? ?s\b/i;
const SLOGAN_LINES = 8;

/**
 * What a company puts below the name and the post of everybody there ("Looking for a job with a heart?"), told by the
 * two lines above it. Marked as signature; returns where the name starts, or `last`.
 */
export function markSlogan(
  lines: ZoneLine[],
  from: number,
  last: number,
  isName: (text: string) => boolean,
): number {
  let count = 0;
  for (let i = last - 1; i > from && count < SLOGAN_LINES; i--) {
    const line = lines[i]!;
    if (line.blank) continue;
    if (line.role !== 'author' || SPOKEN.test(line.text)) return last;
    count++;
    const post = lines[i + 1];
    const gap = lines[i + 2];
    if (!lines[i - 1]!.blank || !post || post.blank || !gap?.blank || i + 2 >= last) continue;
    const isPost = wordCount(post.text) <= 8 && !/[.?!:]$/.test(post.text) && ROLE.test(post.text);
    if (!isPost || wordCount(line.text) < 2 || !isName(line.text)) continue;
    if (/:$/.test(lines[previousText(lines, i)]?.text ?? ':')) return last;
    for (let j = i; j < last; j++) if (!lines[j]!.fixed && !lines[j]!.blank) lines[j]!.role = 'signature';
    return i;
  }
  return last;
}

const previousText = (lines: ZoneLine[], from: number): number => {
  let i = from - 1;
  while (i >= 0 && lines[i]!.blank) i--;
  return i;
};
