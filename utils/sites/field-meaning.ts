import type { Recipient } from '../model/snapshot';
import { kindOf } from './people';
import { hostOf, textOf, tidy } from './pick';
import { aroundIt } from './places';
import { everywhere } from './trees';

/* What a field is for, by its names and labels, in the languages of the common interfaces. */

const SUBJECT =
  /(?<!\p{L})(?:subject|betreff|objet|asunto|oggetto|assunto|onderwerp|ämne|emne|aihe|otsikko|temat|předmět|predmet|konu|tárgy|subiect|subje[ck]|θέμα)(?!\p{L})|тема|主题|主旨|件名|제목|chủ đề|tiêu đề|الموضوع|נושא/iu;
/** Whether a label says "Subject" and nothing else. */
export const saysSubject = (label: string): boolean =>
  label.length < 20 && SUBJECT.test(label) && !/\p{L}/u.test(label.replace(SUBJECT, ''));

/** Field names are words run together: recipientTo, mail_cc, toField. */
const NAME_KIND =
  /(?:^|[^a-z])(to|cc|bcc)(?=[^a-z]|$)|(?:^|[a-z])(To|Cc|Bcc)(?![a-z])|^(to|cc|bcc)(?=[A-Z])|^(recipients?|rcpt)/g;

/** So many pixels high a field of one line is at most; a place for a mail is higher. */
const LINE_MOST = 48;
/** Other places to write. */
const WRITTEN = 'input, textarea, [contenteditable="true"]';

/** What shows nothing. */
const DRESS = 'style, link, script, template';

/** The words before a field: beside it, or beside the cell that holds it alone. */
function wordsBefore(field: Element): string {
  const isLine =
    /^(?:input|select)$/.test(field.localName) || (field as HTMLElement).offsetHeight < LINE_MOST;
  let at: Element = field;
  for (let up = 0; up < 3; up += 1) {
    // Loose words may stand right before it; before a place to write they are a label where a colon says so.
    const loose = at.previousSibling?.nodeType === 3 ? tidy((at.previousSibling as Text).data) : '';
    if (isLine ? /\p{L}{2}/u.test(loose) : /\p{L}[:：]$/u.test(loose)) return loose;
    let before = at.previousElementSibling;
    // What dresses a component is no word.
    while (before?.matches(DRESS)) before = before.previousElementSibling;
    if (before) return before.querySelector(WRITTEN) ? '' : textOf(before);
    const cell = aroundIt(at);
    // A label around a field says what it is for.
    if (!cell || cell.localName === 'label' || !isLine || cell.querySelectorAll(WRITTEN).length > 1) break;
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
  const said = ['aria-label', 'placeholder', 'title', 'data-placeholder', 'aria-placeholder'].map(
    (name) => field.getAttribute(name) ?? '',
  );
  const beside = wordsBefore(field);
  // A component around a field says it once for whatever stands in it.
  const around = hostOf(field)?.getAttribute('label') ?? '';
  return [...labelled, ...labels, ...said, around, beside.length < 30 ? beside : '']
    .map(tidy)
    .filter(Boolean);
}

function namesOf(field: Element): string[] {
  return ['name', 'id', 'data-testid', 'data-test-id', 'ng-model', 'autocomplete']
    .map((name) => field.getAttribute(name) ?? '')
    .filter(Boolean);
}

/** Whether a field takes the subject of a mail, which nobody chooses from a list. */
export function isSubject(field: Element): boolean {
  if (field.localName === 'select') return false;
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

/** Fields that words are typed in. */
export const TYPED =
  'input:is(:not([type]), [type="text"], [type="email"], [type="search"]), textarea, [role="combobox"], [contenteditable="true"]';

/** Whether an element around the editor shows a subject or a recipient field: then it is a mail, whatever its names. */
export function isMailForm(root: Element, editor: Element): boolean {
  return everywhere(root, TYPED).some(
    (field) =>
      field !== editor && !editor.contains(field) && (isSubject(field) || fieldKind(field) !== undefined),
  );
}
