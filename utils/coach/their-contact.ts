import type { DealFields } from '../model/snapshot';
import { literal } from '../text/literal';

type Contacts = NonNullable<DealFields['contacts']>;

/** The word that stands for a contact of the record in phrases about its steps. */
export const CONTACT_WORD = 'theircontact';

/** How somebody is addressed before the name. */
const ADDRESSED =
  '(?:(?:mr|mrs|ms|miss|dr|herrn?|frau|m|mme|mlle|monsieur|madame|sr|sra|señora?|don|doña)\\.?\\s+)?';
/** Shortest part of a name that is looked for, in UTF-16 units: initials stand for much else. */
const SHORTEST = 3;

/** Finds whichever contacts of a record a text names; null where none of them has a name to look for. */
function finderOf(contacts: Contacts): RegExp | null {
  const parts = contacts
    .flatMap(({ name }) => (name ?? '').split(/[\s,]+/))
    .filter((part) => part.length >= SHORTEST && /^\p{Lu}/u.test(part))
    .map(literal);
  if (!parts.length) return null;
  const one = `(?:${parts.join('|')})`;
  return new RegExp(`(?<!\\p{L})${ADDRESSED}${one}(?:\\s+${one})*(?!\\p{L})`, 'giu');
}

/** Several rules ask of the same record, each of every step. */
const finders = new WeakMap<Contacts, RegExp | null>();

/**
 * A step or a task with one word for whichever contacts of the record it names: "Llamar a Ana" is "Llamar a theircontact".
 * @param contacts of the record; undefined where the page shows none
 */
export function withContacts(text: string, contacts: DealFields['contacts']): string {
  if (!contacts) return text;
  let finder = finders.get(contacts);
  if (finder === undefined) {
    finder = finderOf(contacts);
    finders.set(contacts, finder);
  }
  return finder ? text.replace(finder, CONTACT_WORD) : text;
}
