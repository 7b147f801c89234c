import type { Recipient } from '../model/snapshot';
import { kindOf, people, personOf, recipients } from './people';
import { ADDRESSED, all, type Picks, textOf, tidy, within } from './pick';

/* Whom a mail goes to where no field takes people: in rows behind a word, in one button, right above the composer. */

/** What stands for a person in a field. */
export const CHIPS: Picks = [
  '[data-email], [data-address], [data-hovercard-id*="@"], :not(input)[data-value*="@"], [data-addr*="@"]',
  '[title*="@"], :not(input)[aria-label*="@"]',
  '[role="option"], [role="listitem"], [role="row"] [role="gridcell"]',
  '[class*="chip" i], [class*="token" i], [class*="pill" i], [class*="recipient" i]',
  'li',
];

/** "Reply to", "Répondre à": what is done stands before the word for the field. */
const DONE =
  /^(?:repl\p{L}*|send\p{L}*|antwort\p{L}*|répon\p{L}*|respond\p{L}*|rispond\p{L}*|beantwoord\p{L}*) (?=\p{L})/iu;
const rowKind = (label: Element) => kindOf(textOf(label).replace(DONE, ''));

/** A mail that is read says whom that one went to. */
const MAILS: Picks = ['article, [role="article"]'];
/** So much text a row of people has at most. */
const ROW_MOST = 240;

/** A row right above a composer that has no field for people: whom it goes to may stand there. */
export function rowAbove(root: Element): Element | null {
  let at: Element = root;
  for (let up = 0; up < 2 && at.parentElement && at !== root.ownerDocument.body; up += 1) {
    const before = at.previousElementSibling;
    if (before) {
      const text = textOf(before);
      // A mail's head says when, and its words end in sentences: whom that one went to is another matter.
      const isRow =
        text !== '' &&
        text.length < ROW_MOST &&
        !/\d[:.h]\d{2}|\p{L}[.!?](?:\s|$)/u.test(text) &&
        !within(before, MAILS);
      return isRow && !before.querySelector('[contenteditable], textarea, article, time, [datetime]')
        ? before
        : null;
    }
    at = at.parentElement;
  }
  return null;
}

/** "To: Ann Lee <ann@x.example>, Bob" in one piece: a field that is folded until it is pressed. */
const FOLDED = /^(\p{L}{1,14}(?: \p{L}{1,3})??)\s?[:：]?\s+(\S.*)$/u;
/** Longer texts are no folded field. */
const FOLDED_MOST = 300;

function foldedField(one: Element): Recipient[] {
  const text = tidy(one.textContent!.length < FOLDED_MOST ? one.textContent! : '');
  const [, label = '', list = ''] = FOLDED.exec(text.replace(DONE, '')) ?? [];
  const kind = kindOf(label);
  if (!kind) return [];
  const shown = [...one.querySelectorAll(ADDRESSED)].map((chip) => personOf(chip));
  const found = shown.length > 0 ? shown : people(list);
  return recipients(
    kind,
    found.filter((person) => person?.address),
  );
}

/** How far above its label a row of people may end. */
const ROW_DEPTH = 4;

/** People behind a word such as "To" where no field takes them: chips alone, or a field that says nothing of itself. */
export function labelledRows(
  root: Element,
  apart: readonly Element[],
  known: ReadonlySet<string>,
  /** What is more than a row. */
  end: Element | null = root,
): Recipient[] {
  const out: Recipient[] = [];
  const isApart = (one: Element) => within(one, MAILS) || apart.some((other) => other.contains(one));
  const labels = [...root.querySelectorAll('label, legend, th, td, dt, span, div, b, strong')].filter(
    (one) => one.childElementCount === 0 && !isApart(one),
  );
  for (const one of root.querySelectorAll('button, summary, [role="button"]')) {
    if (!isApart(one) && !apart.some((other) => one.contains(other)))
      out.push(...foldedField(one).filter(({ kind }) => !known.has(kind)));
  }
  if (out.length > 0) return out;
  for (const label of labels) {
    const word = textOf(label);
    const kind = word.length <= 24 ? rowKind(label) : undefined;
    if (!kind || known.has(kind)) continue;
    let row: Element | null = label.parentElement;
    for (let up = 0; row && row !== end && up < ROW_DEPTH; up += 1, row = row.parentElement) {
      const around = row;
      const others = labels.some((one) => one !== label && around.contains(one) && rowKind(one));
      if (others || apart.some((other) => around.contains(other))) break;
      const chips = all(row, CHIPS, (hit) => !hit.contains(label)).map((chip) => personOf(chip));
      const found = chips.filter((person) => person?.address);
      if (found.length === 0) continue;
      out.push(...recipients(kind, found));
      break;
    }
  }
  return out;
}
