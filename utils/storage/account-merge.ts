import type { Account, Person } from '../model/account';
import type { Opportunity } from '../model/opportunity';
import { recordKey } from '../model/record-key';
import { accountFromRow, accountToRow } from './accounts';
import { type AccountRow, database } from './database';
import { faulty, StorageFault } from './faults';
import { partyOf } from './party';
import { soundAccount } from './sound-accounts';

/** What takes a merge or a split back: the accounts as they were, and where opportunities and people belonged. */
export interface AccountUndo {
  /** The account that stayed, before and after. */
  before: AccountRow;
  after: Account;
  /** The account that went into it. */
  gone?: AccountRow;
  /** The account that was made of a part of it. */
  made?: string;
  opportunities: string[];
  people: string[];
}
type Moved = Pick<AccountUndo, 'opportunities' | 'people'>;

/**
 * Makes one account of two: the second one's domains, CRM records, people and opportunities go to the first. Signals,
 * guards and mails follow by themselves, because they are known by domain or address.
 */
export function mergeAccounts(
  keepId: string,
  otherId: string,
  now = Date.now(),
): Promise<{ account: Account; undo: AccountUndo }> {
  const db = database();
  return faulty(() =>
    db.transaction('rw', db.accounts, db.opportunities, db.people, async () => {
      const [keep, other] = (await db.accounts.bulkGet([keepId, otherId])).map(soundAccount);
      if (!keep || !other || keepId === otherId) throw new StorageFault('invalid');
      const known = new Set(keep.crmRefs.map(recordKey));
      const account: Account = {
        ...accountFromRow(keep),
        domains: [...new Set([...keep.domains, ...other.domains])],
        crmRefs: [...keep.crmRefs, ...other.crmRefs.filter((ref) => !known.has(recordKey(ref)))],
        updatedAt: Math.max(now, keep.updatedAt + 1),
      };
      const moved = await moveOver(otherId, account, now);
      await db.accounts.put(accountToRow(account));
      await db.accounts.delete(otherId);
      return { account, undo: { ...moved, before: keep, after: account, gone: other } };
    }),
  );
}

/** Moves the opportunities and people of an account, or only those picked, to another one. */
async function moveOver(
  from: string,
  to: Account,
  now: number,
  picked: {
    opportunity?: (row: Opportunity) => boolean;
    person?: (person: Person) => boolean;
  } = {},
): Promise<Moved> {
  const db = database();
  const moved: Moved = { opportunities: [], people: [] };
  await db.opportunities
    .where('accountId')
    .equals(from)
    .filter((row) => picked.opportunity?.(row) ?? true)
    .modify((row) => {
      moved.opportunities.push(row.id);
      row.accountId = to.id;
      row.accountName = to.name;
      row.updatedAt = Math.max(now, row.updatedAt + 1);
    });
  await db.people
    .where('accountId')
    .equals(from)
    .filter((person) => picked.person?.(person) ?? true)
    .modify((person) => {
      moved.people.push(person.id);
      person.accountId = to.id;
      person.updatedAt = Math.max(now, person.updatedAt + 1);
    });
  return moved;
}

/**
 * Takes some domains or addresses of an account out into an account of its own, with the people who write from there, the
 * opportunities all of whose people do, and those that are named.
 */
export function splitAccount(
  id: string,
  part: { name: string; domains: readonly string[]; opportunityIds?: readonly string[] },
  now = Date.now(),
): Promise<{ account: Account; undo: AccountUndo }> {
  const db = database();
  return faulty(() =>
    db.transaction('rw', db.accounts, db.opportunities, db.people, async () => {
      const whole = soundAccount(await db.accounts.get(id));
      const domains = whole?.domains.filter((domain) => part.domains.includes(domain)) ?? [];
      if (!whole || !part.name.trim() || (!domains.length && !part.opportunityIds?.length)) {
        throw new StorageFault('invalid');
      }
      const account: Account = {
        id: crypto.randomUUID(),
        name: part.name.trim(),
        domains,
        crmRefs: [],
        createdAt: now,
        updatedAt: now,
      };
      const isThere = (address: string | undefined) => domains.includes(partyOf(address) ?? '');
      const moved = await moveOver(id, account, now, {
        opportunity: (row) =>
          part.opportunityIds?.includes(row.id) ||
          (row.theirs.length > 0 && row.theirs.every(({ address }) => isThere(address))),
        person: ({ address }) => isThere(address),
      });
      const rest = whole.domains.filter((domain) => !domains.includes(domain));
      const after: Account = {
        ...accountFromRow(whole),
        domains: rest,
        updatedAt: Math.max(now, whole.updatedAt + 1),
      };
      await db.accounts.bulkPut([accountToRow(after), accountToRow(account)]);
      return { account, undo: { ...moved, before: whole, after, made: account.id } };
    }),
  );
}

/** A list with what a change brought taken out of it, and what the change took put back. */
function listBack<T>(
  before: readonly T[],
  after: readonly T[],
  now: readonly T[],
  keyOf: (one: T) => string,
): T[] {
  const [had, has] = [new Set(before.map(keyOf)), new Set(after.map(keyOf))];
  const kept = now.filter((one) => had.has(keyOf(one)) || !has.has(keyOf(one)));
  const there = new Set(kept.map(keyOf));
  return [...kept, ...before.filter((one) => !has.has(keyOf(one)) && !there.has(keyOf(one)))];
}

/**
 * Takes a merge or a split back. What was done since then stays: a new name, what was logged or learned, and that a
 * customer was forgotten.
 */
export function undoAccounts(
  { before, after, gone, made, ...moved }: AccountUndo,
  now = Date.now(),
): Promise<void> {
  const db = database();
  return faulty(() =>
    db.transaction('rw', db.accounts, db.opportunities, db.people, async () => {
      const current = soundAccount(await db.accounts.get(after.id));
      if (!current) return;
      const kept: Account = {
        ...accountFromRow(current),
        name: current.name === after.name ? before.name : current.name,
        domains: listBack(before.domains, after.domains, current.domains, (domain) => domain),
        crmRefs: listBack(before.crmRefs, after.crmRefs, current.crmRefs, recordKey),
        updatedAt: Math.max(now, current.updatedAt + 1),
      };
      await db.accounts.put(accountToRow(kept));
      if (made !== undefined) {
        // With what became its own since then: nothing is left without its customer.
        await moveOver(made, kept, now);
        await db.accounts.delete(made);
      }
      if (!gone || (await db.accounts.get(gone.id))) return;
      const updatedAt = Math.max(now, gone.updatedAt + 1);
      await db.accounts.put(accountToRow({ ...accountFromRow(gone), updatedAt }));
      const [opportunities, people] = [new Set(moved.opportunities), new Set(moved.people)];
      await moveOver(after.id, accountFromRow(gone), now, {
        opportunity: ({ id }) => opportunities.has(id),
        person: ({ id }) => people.has(id),
      });
    }),
  );
}
