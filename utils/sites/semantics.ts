import type { Recipient } from '../model/snapshot';
import type { ComposerHeader } from './adapter';
import { fieldKind, isMailForm, isSubject, labelsOf, TYPED } from './field-meaning';
import { labelledRows } from './labelled-rows';
import { addressIn, kindOf, people, recipients } from './people';
import { follows, holds, isShown, saysFrom, textBetween, textOf, tidy, within } from './pick';
import { aroundIt } from './places';
import { LABELS, MAILS, peopleIn, rowsAbove, SHOWN, saysMore, subjectsShown } from './recipient-rows';
import { allIn, everywhere } from './trees';

/*
 * A mail composer nobody told us about, by what its fields mean: names, roles, labels and autocomplete tokens, in the
 * languages of the common interfaces.
 */

const FIELDS = `${TYPED}, input[type="hidden"], [role="textbox"], select`;
/** "Lee, Ann <ann@x.example>", typed: a mail goes to nobody without an address, so that it is one person. */
const SURNAME = /(^|[,;]\s*)([^@<>,;"]+, [^@<>,;"]+) </g;
/** The row of a field: the largest element around it that holds no other field of a mail. */
function rowOf(field: Element, root: Element, others: readonly Element[]): Element {
  let row = field;
  for (let up = aroundIt(field); up && up !== root && holds(root, up); up = aroundIt(up)) {
    const around = up;
    if (others.some((other) => other !== field && holds(around, other))) break;
    row = up;
  }
  return row;
}

/** Where one chooses or is shown who a mail is from; what is typed freely may be a search for somebody. */
const CHOSEN =
  'select, [role="combobox"]:not(input), [role="listbox"], button[aria-haspopup], input[readonly], input[disabled]';

/** What stands behind the word "From" in the head of a composer, which a field for its people or its subject stands in. */
function senderShown(field: Element): Element | null {
  let at = field.parentElement;
  for (let up = 0; at && up < 5; up += 1, at = at.parentElement) {
    const label = [...at.querySelectorAll(LABELS)].find(
      (one) => one.childElementCount === 0 && saysFrom(textOf(one)) && !within(one, MAILS),
    );
    if (!label) continue;
    const text = tidy(textBetween(label, field));
    const shown = label.nextElementSibling ?? label.parentElement!.nextElementSibling;
    // A mail that is read has a head, too: its time and its words stand between that and a field.
    const typed = !shown || shown.matches(FIELDS) || shown.querySelector(FIELDS);
    return typed || saysMore(text) ? null : shown;
  }
  return null;
}

/** Whether the word for those a mail goes to stands in an element, as where they are chosen without a field. */
const saysTo = (root: Element): boolean =>
  [...root.querySelectorAll(LABELS)].some(
    (one) => one.childElementCount === 0 && one.textContent!.length < 20 && kindOf(textOf(one)) === 'to',
  );

/** Whether somewhere near stands an editor and a field of a mail. */
function isBesideEditor(field: Element, editors: string): boolean {
  let at: Element | null = field.parentElement;
  for (let up = 0; at && at !== field.ownerDocument.body && up < 8; up += 1, at = at.parentElement) {
    const editor = at.querySelector(editors);
    if (editor && !editor.contains(field) && (isMailForm(at, editor) || saysTo(at))) return true;
    if (at.matches('form, [role="search"], dialog, [role="dialog"]')) return false;
  }
  return false;
}

/**
 * Own addresses: those of the field that says who a mail is from, beside an editor and a field of a mail.
 * @param editors places where a mail may be written
 */
export function sendersOf(root: Document | ShadowRoot, editors: string): string[] {
  const chosen = [...root.querySelectorAll(CHOSEN)].filter((field) => labelsOf(field).some(saysFrom));
  const taker = [...root.querySelectorAll(FIELDS)].find(
    (field) => isShown(field) && fieldKind(field) === 'to',
  );
  const shown = taker && senderShown(taker);
  const out = new Set<string>();
  for (const field of shown ? [...chosen, shown] : chosen) {
    const { value, options = [] } = field as HTMLSelectElement;
    const offered = [...options].map(textOf);
    const said = offered.length > 0 ? offered : [value, textOf(field)];
    const found = said.map((text) => addressIn(text)).filter((one) => one !== undefined);
    if (found.length === 0 || !isBesideEditor(field, editors)) continue;
    for (const address of found) out.add(address);
  }
  return [...out];
}

/**
 * Subject and recipients of a composer by meaning. A part that has no field is absent.
 * @param editor where the mail itself is written; nothing inside it is a field
 */
export function semanticHeader(root: Element, editor: Element): ComposerHeader {
  const fields = allIn(root, [FIELDS], (hit) => !editor.contains(hit) && !holds(hit, editor));
  const mails = [...root.querySelectorAll(MAILS.join())].filter((mail) => follows(mail, editor));
  // What mails stand behind is the conversation's.
  const subject = fields.find((field) => isSubject(field) && !mails.some((mail) => follows(field, mail))) as
    | HTMLInputElement
    | undefined;
  const takers = fields
    .filter((field) => field !== subject)
    .map((field) => ({ field, kind: fieldKind(field) }))
    .filter(({ kind }) => kind !== undefined);
  const others = [...takers.map(({ field }) => field), editor, ...(subject ? [subject] : [])];
  const list: Recipient[] = [];
  let shown = false;
  for (const { field, kind } of takers) {
    const row = rowOf(field, root, others);
    const found = peopleIn(row, SHOWN, field);
    const { value = '' } = field as HTMLInputElement;
    if (typeof value === 'string' && value.includes('@'))
      found.push(...people(value.replace(SURNAME, '$1"$2" <')));
    // A list that is hidden behind what shows those who were chosen of it.
    for (const option of (field as HTMLSelectElement).selectedOptions ?? [])
      if (option.textContent!.includes('@')) found.push(...people(option.textContent!));
    // Those who were chosen may stand in fields that nobody can write in.
    for (const chosen of everywhere<HTMLInputElement>(row, 'input[readonly]'))
      if (chosen !== field && chosen.value.includes('@') && !labelsOf(chosen).some(saysFrom))
        found.push(...people(chosen.value));
    shown ||= isShown(field) || found.length > 0;
    list.push(...recipients(kind!, found));
  }
  const apart = [editor, ...(subject ? [subject] : []), ...takers.map(({ field }) => field)];
  const above = takers.length === 0 ? rowsAbove(root) : [];
  const known = new Set(list.map(({ kind }) => kind));
  const rows = [
    ...labelledRows(root, apart, known),
    ...above.flatMap((row) => labelledRows(row, apart, known, row.parentElement)),
  ].filter((one, at, all) => {
    const key = one.address ?? one.name;
    return all.findIndex(({ address, name }) => (address ?? name) === key) === at;
  });
  shown ||= rows.length > 0;
  list.push(...rows);
  // Shown as text it stands in the head, or above that.
  const isHead = (one: Element) =>
    !mails.some((mail) => mail.contains(one) || follows(one, mail)) &&
    !saysMore(tidy(textBetween(one, editor)));
  const told = subject
    ? []
    : [...above]
        .reverse()
        .concat(root)
        .flatMap((row) => subjectsShown(row, editor));
  const head = subject ?? told.findLast(isHead);
  const value = subject?.value ?? (head && textOf(head));
  return {
    ...(value !== undefined && { subject: value }),
    ...(shown && { recipients: list }),
  };
}
