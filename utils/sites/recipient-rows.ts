import type { Address, Recipient } from '../model/snapshot';
import { saysSubject } from './field-meaning';
import { addressIn, kindOf, people, peopleInLine, personOf, recipients, withoutDeed } from './people';
import {
  ADDRESSED,
  all,
  follows,
  isShown,
  outermost,
  type Picks,
  saysFrom,
  textOf,
  tidy,
  within,
} from './pick';
import { headsWords, isTimedBefore } from './read-beside';

/*
 * People in the rows of a composer or of a head that nobody told us about: beside their field, behind a word for it, in one
 * line.
 */

/** A selector of elements whose class has any of some words in it. */
export const byClass = (...words: string[]): string => words.map((word) => `[class*="${word}" i]`).join();

/** What stands for a person in a field. */
export const CHIPS: Picks = [
  '[data-email], [data-address], [data-mail*="@"], [data-hovercard-id*="@"], :not(input)[data-value*="@"], [data-addr*="@"]',
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
const ROW_MOST = 240;

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

/** "To: Ann Lee <ann@x.example>, Bob" in one piece: a field that is folded until it is pressed. */
const FOLDED = /^(\p{L}{1,14}(?: \p{L}{1,3})??)\s?[:：]?\s+(\S.*)$/u;
/** Longer texts are no folded field. */
const FOLDED_MOST = 300;

function foldedField(one: Element): Recipient[] {
  const text = tidy(one.textContent!.length < FOLDED_MOST ? one.textContent! : '');
  const [, label = '', list = ''] = FOLDED.exec(withoutDeed(text)) ?? [];
  const kind = kindOf(label);
  if (!kind) return [];
  const shown = [...one.querySelectorAll(ADDRESSED)].map((chip) => personOf(chip));
  const found = shown.length > 0 ? shown : people(list);
  return recipients(
    kind,
    found.filter((person) => person?.address),
  );
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

/** How far above its label a row of people may end. */
const ROW_DEPTH = 4;

/** What can be taken away from a field again is somebody in it, though it shows no address. */
const TAKEN = byClass('chip', 'token', 'pill', 'bubble', 'recipient', 'selected');
const TAKES = `:is(button, [role="button"], a:not([href]), ${byClass('remove', 'close')})`;
const NAMED = `:is(li, [role="option"], ${TAKEN}):has(${TAKES}):not(:has(input, textarea)), button:is(${TAKEN})`;

/** So many elements up from their field they stand. */
const NEAR = 3;

/** People in the row of a field: whoever has an address there, else those who are named and can be taken away. */
export function peopleIn(row: Element, picks: Picks, field: Element): Address[] {
  const isOther = (hit: Element) => !hit.contains(field) && !within(hit, ['[role="listbox"]:popover-open']);
  const found = (list: Element[]) => list.map((chip) => personOf(chip)).filter((who) => who !== null);
  const addressed = found(all(row, picks, isOther)).filter(({ address }) => address);
  let near = field;
  for (let up = 0; up < NEAR && near !== row && near.parentElement; up += 1) near = near.parentElement;
  const named = found(all(near, [NAMED], (hit) => isOther(hit) && isShown(hit))).filter(
    // A file can be taken away, too.
    ({ name = '' }) => name.length < 60 && !/\.\w{2,4}$/.test(name) && !kindOf(name),
  );
  return addressed.length < named.length ? named : addressed;
}

/** Whether two elements are of one kind: of those that stand for people each is somebody. */
const isAlike = (one: Element | null, two: Element): boolean =>
  one !== null &&
  one !== two &&
  one.parentElement === two.parentElement &&
  one.localName === two.localName &&
  one.className === two.className &&
  (one.className !== '' || one.localName === 'li');

/** The text of a row, with a semicolon between elements of one kind. */
function listIn(row: Element): string {
  const texts = row.ownerDocument.createTreeWalker(row, NodeFilter.SHOW_TEXT);
  let list = '';
  let before: Element | null = null;
  while (texts.nextNode()) {
    const { data, parentElement } = texts.currentNode as Text;
    if (!data.trim()) continue;
    list += (isAlike(before, parentElement!) ? ';' : ' ') + data;
    before = parentElement;
  }
  return tidy(list);
}

/** People in words behind a label, or those of them who are ticked. */
function peopleAfter(row: Element, label: string): Address[] {
  const ticked = [...row.querySelectorAll('label:has(:checked)')].map(textOf);
  const shown = listIn(row);
  if (!shown.startsWith(label)) return [];
  const text = row.querySelector('[type="checkbox"]') ? ticked.join(';') : shown.slice(label.length);
  const list = text.replace(/^[\s:：;]+/, '');
  const found = list.length < ROW_MOST ? people(list) : [];
  // Beside somebody of the same kind a name is enough.
  const isNamed = list.includes(';') && found.some(({ address }) => address);
  return found.filter(
    ({ address, name = '' }) => address ?? (isNamed && !kindOf(name) && /\p{L}{2}/u.test(name)),
  );
}

/** Chips right behind a label: each is somebody, though it shows nothing but a name. */
function namedBeside(label: Element): Address[] {
  const out: Address[] = [];
  for (let at = label.nextElementSibling; at?.matches(TAKEN); at = at.nextElementSibling) {
    const who = isShown(at) ? personOf(at) : null;
    if (who?.name && /^(?=.*\p{L}{2})[^\d:]{2,48}$/u.test(who.name)) out.push(who);
  }
  return out;
}

/** People of a line in which the words before them say the field. */
function inLine(line: Element): Recipient[] {
  const shown = outermost([...line.querySelectorAll(`${ADDRESSED}, :not(:has(*))`)]).filter(
    (one) => one.matches(ADDRESSED) || addressIn(textOf(one)),
  );
  return peopleInLine(line, shown) ?? [];
}

const isLabel = (one: Element) => kindOf(withoutDeed(textOf(one))) || saysFrom(textOf(one));

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
  const labels = [...root.querySelectorAll(LABELS)].filter(
    (one) => one.childElementCount === 0 && !isApart(one),
  );
  const editor = apart[0]!;
  let subjects: Element[] | undefined;
  const heads = (row: Element) => {
    subjects ??= subjectsShown(root, editor);
    return headsWords(row, root, editor, subjects);
  };
  // A mail that is read beside the editor says when, too.
  const isRead = isTimedBefore(root, editor);
  for (const one of root.querySelectorAll('[aria-label]:is(ul, ol, [role^="list"], [role="group"])')) {
    const kind = kindOf(one.ariaLabel ?? '');
    if (kind && !known.has(kind) && !isApart(one) && !apart.some((other) => one.contains(other)))
      out.push(...recipients(kind, peopleIn(one, CHIPS, one)));
  }
  for (const one of root.querySelectorAll('button, summary, [role="button"]')) {
    if (!isApart(one) && !apart.some((other) => one.contains(other)))
      out.push(...foldedField(one).filter(({ kind }) => !known.has(kind)));
  }
  if (out.length > 0) return out;
  for (const label of labels) {
    const word = textOf(label);
    const kind = word.length <= 24 ? kindOf(withoutDeed(word)) : undefined;
    if (!kind || known.has(kind) || (isRead && heads(label))) continue;
    let row: Element | null = label.parentElement;
    if (row === end || apart.some((other) => row!.contains(other))) {
      // The people stand beside the word for them, and the editor beside both.
      const beside = label.nextElementSibling;
      const isRow =
        beside && !isApart(beside) && !apart.some((other) => beside.contains(other)) && !heads(beside);
      const inside = isRow && !saysMore(textOf(beside)) ? peopleIn(beside, CHIPS, label) : [];
      const shown =
        inside.length > 0 ? inside : isRow && beside.matches(CHIPS.join()) ? [personOf(beside)] : [];
      out.push(
        ...recipients(
          kind,
          shown.filter((who) => who?.address),
        ),
      );
      continue;
    }
    for (let up = 0; row && row !== end && up < ROW_DEPTH; up += 1, row = row.parentElement) {
      const around = row;
      if (apart.some((other) => around.contains(other))) break;
      if (labels.some((one) => one !== label && around.contains(one) && isLabel(one))) {
        // Several fields in one line.
        if (up === 0) out.push(...inLine(row).filter((one) => one.kind === kind));
        break;
      }
      const found = peopleIn(row, CHIPS, label);
      const said = [found, peopleAfter(row, word), up === 0 ? namedBeside(label) : []].find(
        (list) => list.length > 0,
      );
      if (!said) continue;
      out.push(...recipients(kind, said));
      break;
    }
  }
  if (out.length > 0) return out;
  if (root !== end) return inLine(root).filter(({ kind }) => !known.has(kind));
  // Loose words before somebody, in a row inside; one text says what is done before the word for the field.
  for (const row of root.querySelectorAll('div, p, td')) {
    const { firstChild, childElementCount } = row;
    const first = firstChild?.nodeType === 3 ? firstChild.textContent! : '';
    if (first.length < 2 || first.length > ROW_MOST || row.textContent!.length > 2 * ROW_MOST) continue;
    const word = withoutDeed(first);
    const isLoose = childElementCount > 0 && /^\p{L}{1,14}\s?[:：]?$/u.test(word) && kindOf(word);
    const found = isLoose
      ? inLine(row)
      : childElementCount === 0 && word !== tidy(first)
        ? foldedField(row)
        : [];
    const isRow = found.length > 0 && !isApart(row) && !apart.some((other) => row.contains(other));
    if (isRow && !saysMore(textOf(row)) && !heads(row))
      out.push(...found.filter(({ kind }) => !known.has(kind)));
  }
  return out;
}
