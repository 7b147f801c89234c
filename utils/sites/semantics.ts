import type { Address, Recipient } from '../model/snapshot';
import type { ComposerHeader } from './adapter';
import { fieldKind, isMailForm, isSubject, labelsOf } from './field-meaning';
import { addressIn, people, personOf, recipients, saysFrom } from './people';
import { all, isShown, type Picks, textOf, within } from './pick';
import { CHIPS, labelledRows, rowAbove } from './recipient-rows';

/*
 * A mail composer nobody told us about, by what its fields mean: names, roles, labels and autocomplete tokens, in the
 * languages of the common interfaces.
 */

const FIELDS =
  'input:not([type]), input[type="text"], input[type="email"], input[type="search"], input[type="hidden"], textarea, [role="combobox"], [role="textbox"], select';
/** Beside a field: whatever shows an address. */
const SHOWN: Picks = [...CHIPS, ':is(span, div, a, button, td, dd):not(:has(*))'];

/** The row of a field: the largest element around it that holds no other field of a mail. */
function rowOf(field: Element, root: Element, others: readonly Element[]): Element {
  let row = field;
  for (let up = field.parentElement; up && up !== root && root.contains(up); up = up.parentElement) {
    const around = up;
    if (others.some((other) => other !== field && around.contains(other))) break;
    row = up;
  }
  return row;
}

/** Where one chooses or is shown who a mail is from; what is typed freely may be a search for somebody. */
const CHOSEN =
  'select, [role="combobox"]:not(input), [role="listbox"], button[aria-haspopup], input[readonly], input[disabled]';

/**
 * Own addresses: those of the field that says who a mail is from, beside an editor and a field of a mail.
 * @param editors places where a mail may be written
 */
export function sendersOf(root: Document, editors: string): string[] {
  const out = new Set<string>();
  for (const field of root.querySelectorAll<HTMLSelectElement>(CHOSEN)) {
    const options = [...(field.options ?? [])].map((one) => textOf(one));
    const said = [...options, ...(options.length > 0 ? [] : [field.value, textOf(field)])];
    const found = said.map((text) => addressIn(text)).filter((one) => one !== undefined);
    if (found.length === 0 || !labelsOf(field).some(saysFrom)) continue;
    let at: Element | null = field.parentElement;
    for (let up = 0; at && at !== root.body && up < 8; up += 1, at = at.parentElement) {
      const editor = at.querySelector(editors);
      if (editor && !editor.contains(field) && isMailForm(at, editor)) {
        for (const address of found) out.add(address);
        break;
      }
      if (at.matches('form, [role="search"], dialog, [role="dialog"]')) break;
    }
  }
  return [...out];
}

/**
 * Subject and recipients of a composer by meaning. A part that has no field is absent.
 * @param editor where the mail itself is written; nothing inside it is a field
 */
export function semanticHeader(root: Element, editor: Element): ComposerHeader {
  const fields = all(
    root,
    [FIELDS],
    (hit) => hit !== editor && !editor.contains(hit) && !hit.contains(editor),
  );
  const subject = fields.find((field) => isSubject(field)) as HTMLInputElement | undefined;
  const takers = fields
    .filter((field) => field !== subject)
    .map((field) => ({ field, kind: fieldKind(field) }))
    .filter(({ kind }) => kind !== undefined);
  const others = [...takers.map(({ field }) => field), editor, ...(subject ? [subject] : [])];
  const list: Recipient[] = [];
  let shown = false;
  for (const { field, kind } of takers) {
    const row = rowOf(field, root, others);
    const found: (Address | null)[] = all(
      row,
      SHOWN,
      (hit) => hit !== field && !within(hit, ['[role="listbox"]:popover-open']),
    )
      .map((chip) => personOf(chip))
      .filter((person) => person?.address);
    const { value = '' } = field as HTMLInputElement;
    if (typeof value === 'string' && value.includes('@')) found.push(...people(value));
    shown ||= isShown(field) || found.length > 0;
    list.push(...recipients(kind!, found));
  }
  const apart = [editor, ...(subject ? [subject] : []), ...takers.map(({ field }) => field)];
  const above = takers.length === 0 ? rowAbove(root) : null;
  const known = new Set(list.map(({ kind }) => kind));
  const rows = [
    ...labelledRows(root, apart, known),
    ...(above ? labelledRows(above, apart, known, above.parentElement) : []),
  ].filter((one, at, all) => all.findIndex(({ address }) => address === one.address) === at);
  shown ||= rows.length > 0;
  list.push(...rows);
  const value = subject && ('value' in subject ? subject.value : textOf(subject));
  return {
    ...(value !== undefined && { subject: value }),
    ...(shown && { recipients: list }),
  };
}
