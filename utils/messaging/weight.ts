import type { ToBackground } from './protocol';

/** What a value costs beside the characters of its texts. */
const EACH = 8;

/** The heaviest message of a name: characters of its texts, and a little for every value. */
export const MOST: { readonly [N in keyof ToBackground]?: number } & { readonly any: number } = {
  // A draft with all the mails that it answers. More than anybody writes in years; a mail of megabytes is not read.
  'coach.assess': 4_000_000,
  'coach.wake': 4_000_000,
  'practice.assess': 4_000_000,
  'draft.outcome': 4_000_000,
  any: 200_000,
};

/**
 * Whether a value holds more than so much. Looks no further than that, goes round in no circle, and needs no stack
 * however deep it nests.
 */
export function isHeavier(value: unknown, most: number): boolean {
  const left: unknown[] = [value];
  let weight = 0;
  while (left.length > 0) {
    const one = left.pop();
    weight += EACH + (typeof one === 'string' ? one.length : 0);
    if (weight > most) return true;
    if (typeof one !== 'object' || one === null) continue;
    const inner = Object.values(one);
    if (weight + inner.length * EACH > most) return true;
    for (const each of inner) left.push(each);
  }
  return false;
}
