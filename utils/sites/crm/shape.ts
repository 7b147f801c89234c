import { parseAmount } from './amounts';
import type { Hints, Raw } from './build';
import { isUnseenWithin, oneLine, overRoot, queryAll, textOf } from './dom';
import { textsIn } from './lean';

/* Fields without a label, known by how they look: only where the record shows one such thing. */

const ROWS =
  'li,article,tr,nav,header nav,footer,[role="row"],[role="listitem"],[role="menu"],[role="listbox"],[draggable="true"],[class*="kanban"]';
const MONEY = /\p{Sc}|(?<!\p{L})[A-Z]{3}(?!\p{L})/u;

/** The one amount of money on the page that stands by itself: without words before or behind it. */
export function amountByShape(root: Element, hints: Hints): Raw | undefined {
  const found = new Map<number, string>();
  const walker = textsIn(root);
  for (let node = walker.nextNode(), count = 0; node && count < 20_000; node = walker.nextNode(), count++) {
    const { data, parentElement: element } = node as Text;
    if (data.length > 40 || !/\d/.test(data) || !element || element.closest(ROWS)) continue;
    const place = MONEY.test(data) ? element : element.parentElement;
    const text = place ? oneLine(textOf(place)) : '';
    // With words around it, it is something else: what was paid, what they turn over.
    const read = text && text.length < 40 && MONEY.test(text) ? parseAmount(text, hints) : undefined;
    if (!read?.currency || isUnseenWithin(element) || overRoot(element, root) || hasCaption(place!)) continue;
    found.set(read.value, text);
  }
  const [only] = found.values();
  return found.size === 1 && only ? { text: only, sure: 0.5 } : undefined;
}

/** Short words right beside it that say what it is: no label that is known, or it would have been read. */
function hasCaption(place: Element): boolean {
  let at = place;
  for (let level = 0; level < 3; level++) {
    const up = at.parentElement;
    if (!up || up.children.length > 3) return false;
    for (const other of Array.from(up.children)) {
      if (other === at) continue;
      const words = oneLine(textOf(other));
      if (/\p{L}{3}/u.test(words))
        return words.length < 40 && !/^H[1-6]$/.test(other.tagName) && !/^[A-Z]{3}$/.test(words);
    }
    at = up;
  }
  return false;
}

/** The one mail address that the record's own part shows. */
export function emailByShape(root: Element): Raw | undefined {
  const found = new Set<string>();
  for (const link of queryAll(root, 'a[href^="mailto:"]').slice(0, 60)) {
    if (link.closest(ROWS) || isUnseenWithin(link) || overRoot(link, root)) continue;
    const address = (link.getAttribute('href') ?? '').slice(7).split('?')[0]!.trim().toLowerCase();
    if (/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(address)) found.add(address);
  }
  return found.size === 1 ? { text: [...found][0]!, sure: 0.5 } : undefined;
}
