import { follows, textBefore, textBetween, tidy } from './pick';

/* Whether a row beside an editor is of a mail that is read there, and no row of what is written. */

/** A time of day; a number with a point ("12.50", "v2.10") is one behind a word for it or a year alone. */
const TIMED = /\d[:h]\d{2}|\d uhr|\b(?:klo?|ore|\d{4})[.,]? \d/i;
/** The end of a sentence. */
const SENTENCE = /\p{L}{2}[.!?…。！？]["”’)]?(?:\s|\p{Lu}|$)/u;
/** What is pressed says no sentence of a mail. */
export const PRESSED = 'button, [role="button"], label';

/** Whether a time stands in an element before the editor: a mail's head says when. */
export function isTimedBefore(root: Element, editor: Element): boolean {
  return root.contains(editor) && TIMED.test(textBefore(editor, root));
}

/**
 * Whether a sentence stands between a row and the editor: then the row is of a mail that is read there.
 * @param unsaid gives texts that may end like a sentence and are none, such as a subject
 */
export function headsWords(row: Element, editor: Element, unsaid: () => readonly string[]): boolean {
  if (!follows(row, editor)) return false;
  let text = tidy(textBetween(row, editor));
  if (text.length <= 12) return false;
  for (const one of unsaid()) text = text.replace(one, ' ');
  return text.length > 12 && SENTENCE.test(text);
}
