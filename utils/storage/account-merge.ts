import type { Account } from '../model/account';
import type { Opportunity } from '../model/opportunity';
import { recordKey } from '../model/record-key';
import { accountFromRow, accountToRow } from './accounts';
import { type AccountRow, database } from './database';
import { faulty, StorageFault } from './faults';
import { partyOf } from './party';

/** What takes a merge or a split back: the account rows as they were, and where opportunities and people belonged. */
export interface AccountUndo {
  put: AccountRow[];
  remove: string[];
  opportunities: { id: string; accountId: string; accountName: string }[];
  people: { id: string; accountId: string | undefined }[];
}

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
      const [keep, other] = await db.accounts.bulkGet([keepId, otherId]);
      if (!keep || !other || keepId === otherId) throw new StorageFault('invalid');
      const known = new Set(keep._refs);
      const account: Account = {
        ...accountFromRow(keep),
        domains: [...new Set([...keep.domains, ...other.domains])],
        crmRefs: [...keep.crmRefs, ...other.crmRefs.filter((ref) => !known.has(recordKey(ref)))],
        updatedAt: Math.max(now, keep.updatedAt + 1),
      };
      const undo = await moveOver(otherId, account, now);
      await db.accounts.put(accountToRow(account));
      await db.accounts.delete(otherId);
      return { account, undo: { ...undo, put: [keep, other] } };
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
    person?: (address: string | undefined) => boolean;
  } = {},
): Promise<AccountUndo> {
  const db = database();
  const undo: AccountUndo = { put: [], remove: [], opportunities: [], people: [] };
  await db.opportunities
    .where('accountId')
    .equals(from)
    .filter((row) => picked.opportunity?.(row) ?? true)
    .modify((row) => {
      undo.opportunities.push({ id: row.id, accountId: row.accountId, accountName: row.accountName });
      row.accountId = to.id;
      row.accountName = to.name;
      row.updatedAt = Math.max(now, row.updatedAt + 1);
    });
  await db.people
    .where('accountId')
    .equals(from)
    .filter((person) => picked.person?.(person.address) ?? true)
    .modify((person) => {
      undo.people.push({ id: person.id, accountId: person.accountId });
      person.accountId = to.id;
      person.updatedAt = Math.max(now, person.updatedAt + 1);
    });
  return undo;
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
      const whole = await db.accounts.get(id);
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
      const undo = await moveOver(id, account, now, {
        opportunity: (row) =>
          part.opportunityIds?.includes(row.id) ||
          (row.theirs.length > 0 && row.theirs.every(({ address }) => isThere(address))),
        person: isThere,
      });
      const rest = whole.domains.filter((domain) => !domains.includes(domain));
      await db.accounts.put(
        accountToRow({
          ...accountFromRow(whole),
          domains: rest,
          updatedAt: Math.max(now, whole.updatedAt + 1),
        }),
      );
      await db.accounts.put(accountToRow(account));
      return { account, undo: { ...undo, put: [whole], remove: [account.id] } };
    }),
  );
}

/** Takes a merge or a split back. */
export function undoAccounts(undo: AccountUndo): Promise<void> {
  const db = database();
  return faulty(() =>
    db.transaction('rw', db.accounts, db.opportunities, db.people, async () => {
      await db.accounts.bulkPut(undo.put);
      await db.accounts.bulkDelete(undo.remove);
      for (const { id, accountId, accountName } of undo.opportunities) {
        await db.opportunities
          .where('id')
          .equals(id)
          .modify((row) => {
            row.accountId = accountId;
            row.accountName = accountName;
            row.updatedAt += 1;
          });
      }
      for (const { id, accountId } of undo.people) {
        await db.people
          .where('id')
          .equals(id)
          .modify((person) => {
            if (accountId === undefined) delete person.accountId;
            else person.accountId = accountId;
            person.updatedAt += 1;
          });
      }
    }),
  );
}
