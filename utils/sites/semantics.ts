import type { Address, Recipient } from '../model/snapshot';
import type { ComposerHeader } from './adapter';
import { addressIn, kindOf, people, personOf, recipients, saysFrom } from './people';
import { ADDRESSED, all, isShown, type Picks, textOf, tidy, within } from './pick';

/*
 * A mail composer nobody told us about, by what its fields mean: names, roles, labels and autocomplete tokens, in the
 * languages of the common interfaces.
 */

const SUBJECT =
  /(?<!\p{L})(?:subject|betreff|objet|asunto|oggetto|assunto|onderwerp|ämne|emne|aihe|otsikko|temat|předmět|predmet|konu|tárgy|subiect)(?!\p{L})|тема|主题|主旨|主旨|件名|제목|chủ đề|tiêu đề|الموضوع|נושא/iu;
/** Field names are words run together: recipientTo, mail_cc, toField. */
const NAME_KIND =
  /(?:^|[^a-z])(to|cc|bcc)(?=[^a-z]|$)|(?:^|[a-z])(To|Cc|Bcc)(?![a-z])|^(to|cc|bcc)(?=[A-Z])|^(recipients?)/g;
const FIELDS =
  'input:not([type]), input[type="text"], input[type="email"], input[type="search"], input[type="hidden"], textarea, [role="combobox"], [role="textbox"], select';
/** What stands for a person in a field. */
export const CHIPS: Picks = [
  '[data-email], [data-address], [data-hovercard-id*="@"], :not(input)[data-value*="@"], [data-addr*="@"]',
  '[title*="@"], :not(input)[aria-label*="@"]',
  '[role="option"], [role="listitem"], [role="row"] [role="gridcell"]',
  '[class*="chip" i], [class*="token" i], [class*="pill" i], [class*="recipient" i]',
  'li',
];
/** Beside a field: whatever shows an address. */
const SHOWN: Picks = [...CHIPS, ':is(span, div, a, button, td, dd):not(:has(*))'];

/** The words before a field: beside it, or beside the cell that holds it alone. */
function wordsBefore(field: Element): string {
  let at: Element = field;
  for (let up = 0; up < 3; up += 1) {
    const before = at.previousElementSibling;
    if (before) return before.querySelector('input, textarea') ? '' : textOf(before);
    const cell = at.parentElement;
    if (!cell || field.localName !== 'input' || cell.querySelectorAll('input, textarea').length > 1) break;
    at = cell;
  }
  return '';
}

/** All that a page says about what a field is for: labels first. */
export function labelsOf(field: Element): string[] {
  const { ownerDocument } = field;
  const by = (field.getAttribute('aria-labelledby') ?? '').split(/\s+/).filter(Boolean);
  // In a shadow tree ids are the tree's own.
  const tree = field.getRootNode() as Document | ShadowRoot;
  const byId = (id: string) => tree.getElementById?.(id) ?? ownerDocument.getElementById(id);
  const labelled = by.map((id) => textOf(byId(id)));
  // A label around its field holds what was written there, too.
  const own = textOf(field);
  const labels = [...((field as HTMLInputElement).labels ?? [])].map((label) =>
    label.contains(field) && own ? textOf(label).replace(own, '') : textOf(label),
  );
  const said = ['aria-label', 'placeholder', 'title', 'data-placeholder'].map(
    (name) => field.getAttribute(name) ?? '',
  );
  const beside = wordsBefore(field);
  return [...labelled, ...labels, ...said, beside.length < 30 ? beside : ''].map(tidy).filter(Boolean);
}

function namesOf(field: Element): string[] {
  return ['name', 'id', 'data-testid', 'data-test-id', 'ng-model', 'autocomplete']
    .map((name) => field.getAttribute(name) ?? '')
    .filter(Boolean);
}

export function isSubject(field: Element): boolean {
  return (
    namesOf(field).some((name) => /subject/i.test(name)) ||
    labelsOf(field).some((label) => SUBJECT.test(label))
  );
}

/** Which recipients a field takes, or undefined when it is another field. */
export function fieldKind(field: Element): Recipient['kind'] | undefined {
  for (const name of namesOf(field)) {
    // "send_to_bcc": the narrower word tells.
    const words = [...name.matchAll(NAME_KIND)].map((found) => found.slice(1).find(Boolean)!.toLowerCase());
    if (words.length === 0) continue;
    return words.includes('bcc') ? 'bcc' : words.includes('cc') ? 'cc' : 'to';
  }
  for (const label of labelsOf(field)) {
    const kind = label.length < 40 ? kindOf(label) : undefined;
    if (kind) return kind;
  }
  return undefined;
}

/** Whether an element around the editor shows a subject or a recipient field: then it is a mail, whatever its names. */
export function isMailForm(root: Element, editor: Element): boolean {
  const fields = root.querySelectorAll(
    'input:not([type="hidden"]):not([type="password"]), textarea, [role="combobox"]',
  );
  return [...fields].some(
    (field) =>
      field !== editor && !editor.contains(field) && (isSubject(field) || fieldKind(field) !== undefined),
  );
}

/** The nearest element around an editor with a field of a mail: a composer that nothing else names. */
export function mailFormAround(editor: HTMLElement): HTMLElement | null {
  const { body } = editor.ownerDocument;
  let at = editor.parentElement;
  while (at && at !== body && !isMailForm(at, editor)) at = at.parentElement;
  return at === body ? null : at;
}

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

/** "Reply to", "Répondre à": what is done stands before the word for the field. */
const DONE =
  /^(?:repl\p{L}*|send\p{L}*|antwort\p{L}*|répon\p{L}*|respond\p{L}*|rispond\p{L}*|beantwoord\p{L}*) (?=\p{L})/iu;
const rowKind = (label: Element) => kindOf(textOf(label).replace(DONE, ''));

/** A mail that is read says whom that one went to. */
const MAILS: Picks = ['article, [role="article"]'];
/** So much text a row of people has at most. */
const ROW_MOST = 240;

/** A row right above a composer that has no field for people: whom it goes to may stand there. */
function rowAbove(root: Element): Element | null {
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
function labelledRows(
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
