import type { Person } from '../model/account';
import { database, type Taught } from './database';
import { faulty } from './faults';
import { compact, fold } from './fold';
import { soundOnes } from './sound-ones';

/** What is known of somebody on a page. */
export interface ContactHint {
  name?: string;
  address?: string;
  accountId?: string;
}

async function find(hint: ContactHint): Promise<Person | undefined> {
  const { people } = database();
  const address = hint.address?.toLowerCase();
  if (address) return soundOnes('people', await people.where('address').equals(address).toArray())[0];
  if (!hint.accountId) return undefined;
  const known = soundOnes('people', await people.where('accountId').equals(hint.accountId).toArray());
  const name = fold(hint.name ?? '');
  return name ? known.find((person) => fold(person.name ?? '') === name) : undefined;
}

/**
 * Finds or makes a person: by address, else by name within the account. Fills what was not known
 * and overwrites nothing. Runs inside the caller's transaction.
 * @returns the person, and what was learned
 */
export async function rememberContact(
  hint: ContactHint,
  now: number,
): Promise<{ person: Person; learned: Pick<Taught, 'person'> } | undefined> {
  if (!hint.address && !hint.name) return undefined;
  const found = await find(hint);
  const person: Person = compact({
    ...found,
    id: found?.id ?? crypto.randomUUID(),
    accountId: found?.accountId ?? hint.accountId,
    name: found?.name ?? hint.name,
    address: found?.address ?? hint.address?.toLowerCase(),
    updatedAt: Math.max(now, (found?.updatedAt ?? 0) + 1),
  });
  const fields = Object.keys(person).filter((field) => !found || !Object.hasOwn(found, field));
  if (found && !fields.length) return { person: found, learned: {} };
  await database().people.put(person);
  return { person, learned: { person: { id: person.id, fields, at: person.updatedAt } } };
}

/** Who is known at an account. */
export function peopleOf(accountId: string): Promise<Person[]> {
  return faulty(async () =>
    soundOnes('people', await database().people.where('accountId').equals(accountId).toArray()),
  );
}
