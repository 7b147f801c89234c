import type { Scene } from '../engine';
import { moneyOf } from '../notation';
import type { Kit } from './kit';

const SLOT = /\{([a-z][\w.-]*)\}/gi;

/** Measures that are sums of the record's currency. */
const MONEY = new Set(['record.amount-before', 'record.last-won']);

/**
 * What a tip about a record quotes: fixed words with measures in braces, "last heard of {deal.days-since-inbound} days
 * ago". Of several the first counts whose measures are all known; of none, ''.
 */
export function showsOf(shows: string | readonly string[] | undefined, kit: Kit): (scene: Scene) => string {
  const all = typeof shows === 'string' ? [shows] : (shows ?? []);
  for (const one of all) for (const [, name = ''] of one.matchAll(SLOT)) kit.knows('measure', name);
  return (scene) => {
    for (const one of all) {
      let isKnown = true;
      const words = one.replace(SLOT, (_, name: string) => {
        const value = scene.measure(name);
        if (value === undefined || value === null || value === '') isKnown = false;
        if (typeof value !== 'number') return String(value);
        return MONEY.has(name) ? moneyOf(value, scene) : String(Math.round(value));
      });
      if (isKnown) return words;
    }
    return '';
  };
}
