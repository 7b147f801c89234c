import type { Finder, SiteMapping, Teachable } from '../../model/mapping';
import { controlValue, isUnseen, oneLine, queryAll, shownIn } from '../crm/dom';
import { fieldOf, type Kind } from '../crm/labels';
import { shownBy } from './find';
import { namesOf } from './stable';

const MOST = 6;

/** Whether a mark says what the element shows: on the next record it stands on something else, or on nothing. */
function tellsValue(mark: string, words: string): boolean {
  const said = plain(words);
  return said.length > 1 && plain(mark).includes(said);
}
const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim();

function textIn(element: Element): string {
  return oneLine(shownIn([element]).text);
}

/** The element and those around it that show the same and nothing else: any of their marks will do. */
function shells(element: Element): Element[] {
  const text = textIn(element);
  const list = [element];
  for (
    let up = element.parentElement;
    up && up !== element.ownerDocument.body && list.length < 6;
    up = up.parentElement
  ) {
    if (textIn(up) !== text) break;
    list.push(up);
  }
  return list;
}

/** Short words before the element that may be its label, nearest first. */
function labelsBefore(element: Element): string[] {
  const found: string[] = [];
  const add = (text: string | null | undefined): void => {
    const words = oneLine(text ?? '').replace(/[\s:*]+$/, '');
    if (
      words.length > 1 &&
      words.length <= 45 &&
      /\p{L}{2}/u.test(words) &&
      !/\d/.test(words) &&
      !found.includes(words)
    )
      found.push(words);
  };
  const document = element.ownerDocument;
  const control =
    controlValue(element) === undefined ? element.querySelector('input,select,textarea') : element;
  if (control?.id) add(document.querySelector(`label[for="${CSS.escape(control.id)}"]`)?.textContent);
  for (const id of (control ?? element).getAttribute('aria-labelledby')?.split(/\s+/) ?? [])
    add(document.getElementById(id)?.textContent);
  let node: Element | null = element;
  for (let level = 0; node && level < 5; level++, node = node.parentElement) {
    for (let before = node.previousElementSibling; before; before = before.previousElementSibling) {
      if (!isUnseen(before)) add(before.textContent);
      if (found.length > 4) return found;
    }
  }
  return found;
}

function pathTo(element: Element, words: string): Finder | undefined {
  const steps: { tag: string; nth: number }[] = [];
  let at: Element = element;
  while (at.parentElement && steps.length <= 12) {
    const parent: Element = at.parentElement;
    const nth =
      Array.from(parent.children)
        .filter((child) => child.localName === at.localName)
        .indexOf(at) + 1;
    steps.unshift({ tag: at.localName, nth });
    if (parent === element.ownerDocument.body) return { by: 'path', steps };
    const mark = namesOf(parent).find(
      ({ name, value }) =>
        !tellsValue(value, words) &&
        queryAll(element.ownerDocument, `[${name}="${CSS.escape(value)}"]`).length === 1,
    );
    if (mark) return { by: 'path', from: mark, steps };
    at = parent;
  }
  return undefined;
}

/**
 * Ways to find an element again, best first: attributes that name it, the label beside it, its place below a named
 * element. Only ways that lead back to the same words on this page are kept; none hangs on a class or on a record.
 * @param element what the rep clicked
 * @param field what the rep says it is
 */
export function learn(element: Element, field: Teachable): Finder[] {
  const document = element.ownerDocument;
  const words = textIn(element);
  const tried: Finder[] = [];
  for (const shell of shells(element)) {
    for (const { name, value } of namesOf(shell)) {
      if (tellsValue(value, words)) continue;
      tried.push({ by: 'attribute', name, value });
      tried.push({ by: 'attribute', name, value, tag: shell.localName });
    }
  }
  for (const label of labelsBefore(element)) tried.push({ by: 'label', words: label });
  const path = pathTo(element, words);
  // A place is the last resort: when a row goes, the next one moves up into it.
  if (path) tried.push(path);
  const kept: Finder[] = [];
  for (const finder of tried) {
    const repeats = kept.some(
      (one) =>
        one.by === 'attribute' &&
        finder.by === 'attribute' &&
        one.name === finder.name &&
        one.value === finder.value,
    );
    if (repeats || kept.length >= MOST || (finder.by === 'path' && kept.length > 0)) continue;
    // Two ways of the same sort are enough.
    if (kept.filter((one) => one.by === finder.by).length >= (finder.by === 'attribute' ? 3 : 2)) continue;
    const shown = shownBy(document, finder, field);
    if (shown && oneLine(shown.text) === words) kept.push(finder);
  }
  return kept;
}

/** What a clicked element probably is: by the label beside it. The rep decides. */
export function guessField(element: Element, kind: Kind | undefined): Teachable | undefined {
  for (const label of labelsBefore(element)) {
    const key = fieldOf(label, kind)?.key;
    if (
      key &&
      ![
        'status',
        'website',
        'title',
        'industry',
        'products',
        'team',
        'lastActivity',
        'first',
        'last',
      ].includes(key)
    ) {
      return key as Teachable;
    }
  }
  return undefined;
}

/** A mapping with one field taught (again). */
export function withField(
  mapping: SiteMapping,
  field: Teachable,
  finders: Finder[],
  now: number,
): SiteMapping {
  const others = mapping.fields.filter((one) => one.field !== field);
  return { ...mapping, fields: finders.length ? [...others, { field, finders }] : others, updatedAt: now };
}
