import type { DealFields } from '../model/snapshot';

/** The word that stands for a contact of the record in phrases about its steps. */
export const CONTACT_WORD = 'theircontact';

/** How somebody is addressed before the name. */
const ADDRESSED =
  '(?:(?:mr|mrs|ms|miss|dr|herrn?|frau|m|mme|mlle|monsieur|madame|sr|sra|señora?|don|doña)\\.?\\s+)?';
/** Shortest part of a name that is looked for, in UTF-16 units: initials stand for much else. */
const SHORTEST = 3;

/**
 * A step or a task with one word for whichever contacts of the record it names: "Llamar a Ana" is "Llamar a theircontact".
 * @param contacts of the record; undefined where the page shows none
 */
export function withContacts(text: string, contacts: DealFields['contacts']): string {
  const parts = (contacts ?? [])
    .flatMap(({ name }) => (name ?? '').split(/[\s,]+/))
    .filter((part) => part.length >= SHORTEST && /^\p{Lu}/u.test(part))
    .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  if (!parts.length) return text;
  const one = `(?:${parts.join('|')})`;
  return text.replace(
    new RegExp(`(?<!\\p{L})${ADDRESSED}${one}(?:\\s+${one})*(?!\\p{L})`, 'giu'),
    CONTACT_WORD,
  );
}
