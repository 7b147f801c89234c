import { parseAmount } from './amounts';
import type { Hints, Raw, Raws } from './build';
import { isOfOneMake, isUnseenWithin, oneLine, overRoot, queryAll, textOf } from './dom';
import { textsIn } from './lean';
import { findPath, type StagePath } from './path';
import { mailTo } from './people';
import { statusOf } from './words';

/* Fields without a label, known by how they look: only where the record shows one such thing. */

/** Where what looks like a field of the record belongs to something else. */
const ELSEWHERE =
  'li,article,tr,nav,header nav,footer,[role="row"],[role="listitem"],[role="menu"],[role="listbox"],[draggable="true"],[class*="kanban"]';
const MONEY = /\p{Sc}|(?<!\p{L})[A-Z]{3}(?!\p{L})/u;

/**
 * The row of steps that shows how far the record has come. Where there is one, a field that says "State: open" does not
 * say where it stands, only that it goes on.
 */
export function pathByShape(root: Element, raws: Raws, not?: string): StagePath | undefined {
  const path = findPath(root, not);
  if (path && raws.stage && raws.stage.sure < 0.8 && statusOf(raws.stage.text)) {
    raws.status ??= raws.stage;
    delete raws.stage;
  }
  return path;
}

/**
 * The one amount of money on the page that stands by itself: without words before or behind it.
 * @param raws what was read: a value beside it is no caption
 */
export function amountByShape(root: Element, hints: Hints, raws: Raws, not?: string): Raw | undefined {
  const values = new Set(Object.values(raws).map(({ text }) => oneLine(text)));
  const found = new Map<number, string>();
  const walker = textsIn(root);
  for (let node = walker.nextNode(), count = 0; node && count < 20_000; node = walker.nextNode(), count++) {
    const { data, parentElement: element } = node as Text;
    if (
      data.length > 40 ||
      !/\d/.test(data) ||
      !element ||
      element.closest(not ? `${ELSEWHERE},${not}` : ELSEWHERE)
    )
      continue;
    const place = MONEY.test(data) ? element : element.parentElement;
    const text = place ? oneLine(textOf(place)) : '';
    // With words around it, it is something else: what was paid, what they turn over.
    const read = text && text.length < 40 && MONEY.test(text) ? parseAmount(text, hints) : undefined;
    if (!read?.currency || isUnseenWithin(element) || overRoot(element, root) || hasCaption(place!, values))
      continue;
    found.set(read.value, text);
  }
  const [only] = found.values();
  return found.size === 1 && only ? { text: only, sure: 0.5 } : undefined;
}

/** Short words right beside it that say what it is: no label that is known, or it would have been read. */
function hasCaption(place: Element, values: ReadonlySet<string>): boolean {
  let at = place;
  for (let level = 0; level < 3; level++) {
    const up = at.parentElement;
    if (!up || (level > 0 && Array.from(up.children).some((other) => other !== at && isOfOneMake(other, at))))
      // Rows of the same make stand beside it: it is one of them, without words about it.
      return false;
    if (up.children.length > 3) return false;
    for (const other of Array.from(up.children)) {
      if (other === at || other.matches('a,button,[role="button"]')) continue;
      const words = oneLine(textOf(other));
      if (values.has(words)) continue;
      if (/\p{L}{3}/u.test(words))
        return words.length < 40 && other.tagName !== 'H1' && !/^[A-Z]{3}$/.test(words);
    }
    at = up;
  }
  return false;
}

/** The one share on the page whose class or title calls it a probability. */
export function probabilityByShape(root: Element): Raw | undefined {
  const found = new Set<string>();
  for (const element of queryAll(root, '[class*="prob" i],[class*="likelihood" i],[title*="prob" i]').slice(
    0,
    60,
  )) {
    const text = oneLine(textOf(element));
    if (!/^\d{1,3}(?:[.,]\d+)? ?%$/.test(text) || element.closest(ELSEWHERE) || isUnseenWithin(element))
      continue;
    if (!overRoot(element, root)) found.add(text);
  }
  return found.size === 1 ? { text: [...found][0]!, sure: 0.5 } : undefined;
}

/** The one mail address that the record's own part shows. */
export function emailByShape(root: Element): Raw | undefined {
  const found = new Set<string>();
  for (const link of queryAll(root, 'a[href^="mailto:"]').slice(0, 60)) {
    if (link.closest(ELSEWHERE) || isUnseenWithin(link) || overRoot(link, root)) continue;
    const address = mailTo(link)!.toLowerCase();
    if (/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(address)) found.add(address);
  }
  return found.size === 1 ? { text: [...found][0]!, sure: 0.5 } : undefined;
}

/** The one address of a site that an account's page shows: a link elsewhere whose words are where it leads. */
export function websiteByShape(root: Element): Raw | undefined {
  const found = new Set<string>();
  for (const link of queryAll(root, 'a[href^="http"]').slice(0, 200)) {
    if (link.closest(ELSEWHERE) || isUnseenWithin(link) || overRoot(link, root)) continue;
    const words = oneLine(textOf(link))
      .replace(/^https?:\/\//, '')
      .replace(/\/$/, '');
    const host = (/^https?:\/\/([^/?#]+)/.exec(link.getAttribute('href') ?? '')?.[1] ?? '').replace(
      /^www\./,
      '',
    );
    if (host && words.replace(/^www\./, '') === host && !root.ownerDocument.URL.includes(host))
      found.add(words);
  }
  return found.size === 1 ? { text: [...found][0]!, sure: 0.5 } : undefined;
}
