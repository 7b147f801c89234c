import type { Scene } from '../engine';
import type { Kit } from './kit';

const SLOT = /\{([a-z][\w.-]*)\}/gi;

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
        return typeof value === 'number' ? String(Math.round(value)) : String(value);
      });
      if (isKnown) return words;
    }
    return '';
  };
}
