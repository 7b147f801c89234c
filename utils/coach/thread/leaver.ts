import { SLOT_BIT } from '../automaton';
import type { Find, Scene } from '../engine';
import type { TextView } from '../text-view';
import { aboutSentence } from './about';
import { answered } from './answered';
import { droppedPeople } from './people-dropped';

const SELF = new Set('i me my mine'.split(' '));
/** "Tom has left, so I do the orders" is said of Tom. */
function isSelf(view: TextView, { block, first, last }: NonNullable<Find['at']>): boolean {
  const { norms, bits, clauses } = view.reading(block);
  let at = last;
  while (at >= 0 && clauses[at]! >= clauses[first]!) {
    if (SELF.has(norms[at]!)) return true;
    if (bits[at]! & SLOT_BIT.name) return false;
    at--;
  }
  return false;
}

/**
 * Where the customer says, in a mail that is answered, that they go themselves. Who copied somebody there and is answered
 * alone is told of that person; whether the reply asks who comes after them, the rule says.
 */
export function leavers(scene: Scene): Find[] {
  const open = new Set(answered(scene).map(({ index }) => index));
  const found = scene
    .signals()
    .find(
      ({ rule, find, message, view }) =>
        rule.signal?.kind === 'GRD-LEAVE' &&
        find.at !== undefined &&
        open.has(message) &&
        isSelf(view, find.at),
    );
  if (!found || droppedPeople(scene).length > 0) return [];
  const message = scene.thread[found.message]!;
  return [{ quote: '', about: aboutSentence('dropped_person', message, found.find.at!.sentence) }];
}
