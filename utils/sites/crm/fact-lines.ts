import { oneLine, ROWS, textOf } from './dom';
import type { Label } from './find-labels';
import { fieldNamed, type Kind, type LabelHit } from './labels';

/* Several facts in one line of text: "Owner: Lea Garnier · Stage: Negotiation | Amount: $22,000". */

/** What stands between two facts of a line. */
const BETWEEN = /(?:\s+[·•∙|]\s+)+/u;
const FACT = /^\s*([^:：]{2,40}?)\s*[:：]\s*(\S.*)$/u;
/** What only gives some words of a line another look. */
const LOOK = /^(?:B|STRONG|SPAN|EM|I|SMALL|LABEL|U|FONT)$/;
/** What somebody wrote about a record is none of its fields. */
const WRITTEN =
  '[class*="note" i],[class*="comment" i],[class*="message" i],[class*="mail" i],blockquote,pre,[contenteditable="true"]';
/** Longer ones are prose. */
const MOST = 400;

/** The element whose text a line is, if facts may stand in it side by side. */
function lineAround(text: Text): Element | undefined {
  let line = text.parentElement;
  for (let level = 0; line?.parentElement && level < 3 && LOOK.test(line.tagName); level++)
    line = line.parentElement;
  if (!line || line.closest(`${ROWS},${WRITTEN}`) || line.childElementCount > 24) return undefined;
  const words = line.textContent ?? '';
  return words.length <= MOST && /[·•∙|]/u.test(words) ? line : undefined;
}

/** The fields that the pieces of a line name, with their values. */
function piecesOf(line: string, kind: Kind | undefined): (LabelHit & { words: string; inline: string })[] {
  return line.split(BETWEEN).flatMap((piece) => {
    const [, words = '', inline = ''] = FACT.exec(piece) ?? [];
    const hit = fieldNamed(words, kind);
    return hit ? [{ ...hit, words, inline: oneLine(inline) }] : [];
  });
}

/** Whether a text states more than one fact: none of them is all that stands behind its first colon. */
export const isSeveral = (line: string, kind: Kind | undefined): boolean =>
  BETWEEN.test(line) && piecesOf(line, kind).length > 1;

/**
 * The facts of the line that a text stands in: at least two fields, each by its label and a colon.
 * @param kind the kind of record that the page shows, if it is known
 * @returns labels with their values, all on the element of the line; none for any other text
 */
export function factsInLine(text: Text, kind: Kind | undefined): Label[] {
  const element = lineAround(text);
  if (!element) return [];
  const facts = textOf(element)
    .split('\n')
    .filter((line) => BETWEEN.test(line))
    .flatMap((line) => piecesOf(line, kind))
    .map((piece) => ({ ...piece, element }));
  return new Set(facts.map(({ key }) => key)).size > 1 ? facts : [];
}
