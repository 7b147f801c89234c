import type { Address } from '../model/snapshot';
import { saysSubject } from './field-meaning';
import { CROSS, kindOf, personOf } from './people';
import { ADDRESSED, follows, holds, isShown, type Picks, saysFrom, textOf, within } from './pick';
import { aroundIt } from './places';
import { allIn } from './trees';

/* What stands for people and for a subject in the rows of a composer or of a head that nobody told us about. */

/** A selector of elements whose class has any of some words in it. */
export const byClass = (...words: string[]): string => words.map((word) => `[class*="${word}" i]`).join();

/** What stands for a person in a field. */
export const CHIPS: Picks = [
  '[email*="@"], [data-email], [data-address], [data-mail*="@"], [data-hovercard-id*="@"], :not(input)[data-value*="@"], :not(input, option, button)[value*="@"], [data-addr*="@"]',
  '[title*="@"], :not(input)[aria-label*="@"]',
  '[role="option"], [role="listitem"], [role="row"] [role="gridcell"]',
  byClass('chip', 'token', 'pill', 'recipient'),
  'li',
];
/** Beside a field: whatever shows an address. */
export const SHOWN: Picks = [...CHIPS, ':is(span, div, a, button, td, dd):not(:has(:not(svg, svg *, img)))'];

/** A mail that is read says whom that one went to. */
export const MAILS: Picks = ['article, [role="article"]'];
export const LABELS = 'label, legend, th, td, dt, span, div, b, strong';
/** A time, or the end of a sentence: no part of a composer's head. */
const TOLD = /\d[:.h]\d{2}|\p{L}[.!?](?:\s|\p{Lu}|$)/u;
/** Whether a text is more than labels and people. */
export const saysMore = (text: string): boolean =>
  text.length >= ROW_MOST || TOLD.test(text.replace(/\S+@\S+?\.\p{Ll}+/gu, ''));
/** So much text a row of people has at most. */
export const ROW_MOST = 240;

/** The rows right above a composer that has no field for people: whom it goes to may stand there. */
export function rowsAbove(root: Element): Element[] {
  const out: Element[] = [];
  let at: Element = root;
  for (let up = 0; up < 4 && at.parentElement && at !== root.ownerDocument.body; up += 1) {
    for (let before = at.previousElementSibling; before; before = before.previousElementSibling) {
      const text = textOf(before);
      // A mail's head says when, and its words end in sentences: whom that one went to is another matter. A subject may ask.
      const isRow =
        (!saysMore(text) || subjectsShown(before, root)[0]?.parentElement === before) &&
        !within(before, MAILS) &&
        !before.querySelector('[contenteditable], textarea, article, time, [datetime]');
      if (!isRow) return out;
      if (!before.matches('[role="toolbar"]')) out.push(before);
    }
    at = at.parentElement;
  }
  return out;
}

/** A longer text is no subject. */
const SUBJECT_MOST = 300;

/**
 * What stands behind the word "Subject" as text, in the order of the page.
 * @param place what the subject heads; what holds it or stands behind it is not looked at
 */
export function subjectsShown(root: ParentNode, place: Element): Element[] {
  const out: Element[] = [];
  for (const label of root.querySelectorAll(LABELS)) {
    if (!follows(label, place)) break;
    if (label.childElementCount > 0 || !saysSubject(textOf(label)) || !isShown(label)) continue;
    const isAlone = label.parentElement!.childElementCount === 1;
    const row = isAlone && label.parentElement!.matches('td, dt, th, div, p') ? label.parentElement! : label;
    const shown = row.nextElementSibling;
    // Beside the head of a column stands another, with columns before it.
    const isColumn = row.previousElementSibling !== null && !/[:：]$/.test(textOf(label));
    if (!shown || isColumn || shown.contains(place)) continue;
    if (shown.matches('th, label, select') || shown.querySelector('input, textarea, select')) continue;
    const text = textOf(shown);
    if (text && text.length < SUBJECT_MOST && !saysFrom(text)) out.push(shown);
  }
  return out;
}

/** What can be taken away from a field again is somebody in it, though it shows no address. */
export const TAKEN = `${byClass('chip', 'token', 'pill', 'bubble', 'recipient', 'selected')}, [class~="tag" i]`;
export const PRESSES = 'button, [role="button"]';
/** No name is so long. */
const NAME_MOST = 60;
const TAKES = `:is(button, [role="button"], a:not([href]), ${byClass('remove', 'close', 'delete')})`;
const NAMED = `:is(li, [role="option"], ${TAKEN}):has(${TAKES}):not(:has(input, textarea)), button:is(${TAKEN})`;

/** A chip, where what was found is its cross alone, which says whom it takes away. */
function aroundCross(hit: Element, row: Element, field: Element): Element {
  const around = hit.parentElement;
  const says = textOf(hit).replace(CROSS, '');
  if (!around || around === row || holds(around, field) || says || !hit.matches(PRESSES)) return hit;
  const isOne = around.querySelectorAll(ADDRESSED).length === 1 && textOf(around).length < NAME_MOST;
  return isOne && textOf(around) ? around : hit;
}

/** So many elements up from their field they stand. */
const NEAR = 3;

/** Whether an element is of a list of those whom a field offers to whoever types in it; chips in a list can be taken away. */
function isOffered(hit: Element, field: Element): boolean {
  const list = hit.closest('[role="listbox"]');
  if (!list || holds(list, field)) return false;
  const isTyped = field.matches('input, textarea, [contenteditable]');
  const named = ['aria-controls', 'aria-owns'].map((name) => field.getAttribute(name));
  return (
    list.matches(':popover-open') ||
    (list.id !== '' && named.includes(list.id)) ||
    (isTyped && follows(field, list) && !list.querySelector(TAKES))
  );
}

/** People in the row of a field: whoever has an address there, else those who are named and can be taken away. */
export function peopleIn(row: Element, picks: Picks, field: Element): Address[] {
  const isOther = (hit: Element) => !holds(hit, field) && !isOffered(hit, field);
  const found = (list: Element[]) => list.map((chip) => personOf(chip)).filter((who) => who !== null);
  const addressed = found(allIn(row, picks, isOther).map((chip) => aroundCross(chip, row, field))).filter(
    ({ address }) => address,
  );
  let near = field;
  for (let up = 0; up < NEAR && near !== row; up += 1) near = aroundIt(near) ?? near;
  const named = found(allIn(near, [NAMED], (hit) => isOther(hit) && isShown(hit))).filter(
    // A file can be taken away, too.
    ({ name = '' }) => name.length < NAME_MOST && !/\.\w{2,4}$/.test(name) && !kindOf(name),
  );
  return addressed.length < named.length ? named : addressed;
}
