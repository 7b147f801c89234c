import { isOwn } from '../../model/own-address';
import { MARK_BIT } from '../automaton';
import type { ReadMessage, Scene } from '../engine';

/* Whom a sentence of a mail to several people speaks to. */

const GREETS = new Set('hi hello hey dear and'.split(' '));

const givenOf = (name: string | undefined, address: string | undefined): string =>
  (name ?? address ?? '').toLowerCase().split(/[\s,.@]+/, 1)[0]!;

/** Whether a sentence, or the one before it in its paragraph that calls a name, calls a colleague of the writer: "Joost, can you unload on Friday?" */
export function isToColleague({ self }: Scene, { message, view }: ReadMessage, at: number): boolean {
  const people = message.recipients ?? [];
  const names = (own: boolean) =>
    new Set(
      people.flatMap((one) => (isOwn(one.address, self) === own ? [givenOf(one.name, one.address)] : [])),
    );
  const theirs = names(false);
  if (theirs.size === 0) return false;
  const ours = names(true);
  const { block } = view.sentences[at]!;
  const { norms, bits } = view.reading(block);
  for (let i = at; i >= 0 && view.sentences[i]!.block === block; i--) {
    const { first } = view.sentences[i]!.sentence;
    const from = GREETS.has(norms[first]!) ? first + 1 : first;
    if (!((bits[from] ?? 0) & MARK_BIT.comma)) continue;
    const called = norms[from]!;
    if (ours.has(called)) return false;
    if (theirs.has(called)) return true;
  }
  return false;
}
