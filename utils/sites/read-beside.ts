import { follows, textOf, tidy } from './pick';

/* Whether a row beside an editor is of a mail that is read there, and no row of what is written. */

/** A time of day. */
const TIMED = /\d[:.h]\d{2}/;
/** The end of a sentence. */
const SENTENCE = /\p{L}{2}[.!?…。！？]["”’)]?(?:\s|\p{Lu}|$)/u;
/** What is pressed says no sentence of a mail. */
const BESIDE = 'button, [role="button"], label';

/** Whether a time stands in an element before the editor: a mail's head says when. */
export function isTimedBefore(root: Element, editor: Element): boolean {
  if (!root.contains(editor)) return false;
  const before = root.ownerDocument.createRange();
  before.setStart(root, 0);
  before.setEndBefore(editor);
  return TIMED.test(before.toString());
}

/**
 * Whether a sentence stands between a row and the editor: then the row is of a mail that is read there.
 * @param apart what may end like a sentence and is none, such as a subject
 */
export function headsWords(row: Element, root: Element, editor: Element, apart: readonly Element[]): boolean {
  if (!follows(row, editor)) return false;
  const between = row.ownerDocument.createRange();
  between.setStartAfter(row);
  between.setEndBefore(editor);
  let text = tidy(between.toString());
  for (const one of [...apart, ...root.querySelectorAll(BESIDE)]) text = text.replace(textOf(one), ' ');
  return text.length > 12 && SENTENCE.test(text);
}
