/** The longest sentence of a customer that is kept, in UTF-16 units. */
export const LONGEST_SENTENCE = 140;

/** As much of a sentence as may be kept, `most` UTF-16 units, cut at a word and never within a letter. */
export function keptSentence(text: string, most = LONGEST_SENTENCE): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most - 1);
  const space = cut.lastIndexOf(' ');
  return `${space > most / 2 ? cut.slice(0, space) : cut.replace(/[\ud800-\udbff]$/, '')}…`;
}
