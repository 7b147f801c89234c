import { queryAll } from './dom';

/** Attributes in which a page keeps the whole of what it shows in short. */
const EXACT = [
  'datetime',
  'title',
  'data-title',
  'data-original-title',
  'data-bs-original-title',
  'data-tooltip',
];
/** "2 weeks ago" and "84.5k" say less than what shows when the pointer rests on them. */
const IN_SHORT = /^(?!.*\d{4}).*\p{L}{3}|\d\s?\p{L}{1,3}\.?$/u;

/** The day or figure behind one that is shown in short: what its element carries besides, if it has more digits. */
export function exactIn(nodes: readonly Node[], shown: string): string {
  if (!IN_SHORT.test(shown)) return shown;
  const digits = shown.replace(/\D/g, '').length;
  for (const node of nodes) {
    if (node.nodeType !== 1) continue;
    for (const element of [
      node as Element,
      ...queryAll(node as Element, EXACT.map((name) => `[${name}]`).join()),
    ]) {
      for (const name of EXACT) {
        const more = element.getAttribute(name) ?? '';
        if (more.length < 40 && more.replace(/\D/g, '').length > Math.max(digits, 3)) return more;
      }
    }
  }
  return shown;
}
