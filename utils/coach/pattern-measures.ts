import type { Item } from './pattern';

/** Whether no way through the items is without a word or slot: gaps and marks alone would match anything. */
export function holdsWord(items: readonly Item[]): boolean {
  return items.some((item) => {
    if (item.type === 'choice') return !item.optional && item.options.every(holdsWord);
    return item.type !== 'gap' && item.type !== 'mark';
  });
}

/** Most gaps on any way through the items. */
export function gapsIn(items: readonly Item[]): number {
  return items.reduce((sum, item) => {
    if (item.type === 'choice') return sum + Math.max(...item.options.map(gapsIn));
    return sum + (item.type === 'gap' ? 1 : 0);
  }, 0);
}
