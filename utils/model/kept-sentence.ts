/** The longest sentence of a customer that is kept, in UTF-16 units. */
export const LONGEST_SENTENCE = 140;

/** As much of a sentence as may be kept, `most` UTF-16 units, cut at a word and never within a letter. */
export function keptSentence(text: string, most = LONGEST_SENTENCE): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most - 1);
  const space = cut.lastIndexOf(' ');
  return `${space > most / 2 ? cut.slice(0, space) : cut.replace(/[\ud800-\udbff]$/, '')}…`;
}

/** The longest title that is offered, in UTF-16 units. */
const TITLE = 80;
/** Of more words than this the end is nowhere near the title. UTF-16 units. */
const FAR = 6 * TITLE;
/** Words that lead on to others, with which no title ends: phrases of rules take in what stands behind them. */
const LEADS_ON =
  /(?:[\s,;:–-]+(?:and|or|but|so|the|a|an|of|to|at|in|on|for|from|with|by|as|that|which|who|can|could|our|my|your|their|we|i|is|are|was|it|until|till|when|if|because))+[\s,;:–-]*$/i;

/** An idea called by words that stand on the page, as a first word is written and without what only leads on. */
export function titleFrom(words: string): string {
  const said = words.trim();
  const whole = (said.length < FAR && said.replace(LEADS_ON, '')) || said;
  return keptSentence(whole.charAt(0).toUpperCase() + whole.slice(1), TITLE);
}
