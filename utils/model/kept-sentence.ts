/** The longest sentence of a customer that is kept, in UTF-16 units. */
export const LONGEST_SENTENCE = 140;

/** As much of a sentence as may be kept, cut at a word and never within a letter. */
export function keptSentence(text: string): string {
  if (text.length <= LONGEST_SENTENCE) return text;
  const cut = text.slice(0, LONGEST_SENTENCE - 1);
  const space = cut.lastIndexOf(' ');
  return `${space > LONGEST_SENTENCE / 2 ? cut.slice(0, space) : cut.replace(/[\ud800-\udbff]$/, '')}…`;
}
