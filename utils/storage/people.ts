import type { Person } from '../model/account';
import { database } from './database';
import { faulty } from './faults';
import { compact, fold } from './fold';

/** What is known of somebody on a page. */
export interface ContactHint {
  name?: string;
  address?: string;
  crmRef?: string;
  accountId?: string;
  role?: string;
}

async function find(hint: ContactHint): Promise<Person | undefined> {
  const { people } = database();
  const address = hint.address?.toLowerCase();
  if (address) return people.where('address').equals(address).first();
  if (!hint.accountId) return undefined;
  const known = await people.where('accountId').equals(hint.accountId).toArray();
  if (hint.crmRef) return known.find((person) => person.crmRef === hint.crmRef);
  const name = fold(hint.name ?? '');
  return name ? known.find((person) => fold(person.name ?? '') === name) : undefined;
}

/**
 * Finds or makes a person: by address, else by CRM reference, else by name within the account. Fills what was not known
 * and overwrites nothing. Runs inside the caller's transaction.
 */
export async function rememberContact(hint: ContactHint, now: number): Promise<Person | undefined> {
  if (!hint.address && !hint.name) return undefined;
  const found = await find(hint);
  const person: Person = compact({
    id: found?.id ?? crypto.randomUUID(),
    accountId: found?.accountId ?? hint.accountId,
    name: found?.name ?? hint.name,
    address: found?.address ?? hint.address?.toLowerCase(),
    crmRef: found?.crmRef ?? hint.crmRef,
    role: found?.role ?? hint.role,
    updatedAt: found?.updatedAt ?? now,
  });
  if (found && Object.keys(found).length === Object.keys(person).length) return found;
  await database().people.put({ ...person, updatedAt: Math.max(now, (found?.updatedAt ?? 0) + 1) });
  return person;
}

/** Who is known at an account. */
export function peopleOf(accountId: string): Promise<Person[]> {
  return faulty(() => database().people.where('accountId').equals(accountId).toArray());
}
