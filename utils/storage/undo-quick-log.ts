import { recordKey } from '../model/record-key';
import { accountFromRow, accountToRow } from './accounts';
import { type AccountRow, database, type OpportunityRow, type Taught } from './database';
import { faulty } from './faults';
import { soundAccount } from './sound-accounts';

/**
 * Takes back a quick-log: the record, the account and person that were made for it alone, and what it taught of those
 * that were there.
 * @returns whether there was one
 */
export function undoQuickLog(id: string, now = Date.now()): Promise<boolean> {
  const db = database();
  return faulty(() =>
    db.transaction('rw', db.opportunities, db.accounts, db.people, db.heardSignals, async () => {
      const row = await db.opportunities.get(id);
      if (!row) return false;
      await db.opportunities.delete(id);
      await db.heardSignals
        .where('logged')
        .equals(id)
        .modify((signal) => {
          delete signal.logged;
        });
      const others = await db.opportunities.where('accountId').equals(row.accountId).toArray();
      if (row._taught?.person) await forgetContact(row._taught.person, others, now);
      const account = soundAccount(await db.accounts.get(row.accountId));
      if (!account) return true;
      const isItsOwn = account.createdAt === row.createdAt && account.updatedAt === row.createdAt;
      if (isItsOwn && !others.length) {
        await db.accounts.delete(account.id);
        await db.people
          .where('accountId')
          .equals(account.id)
          .filter((person) => person.updatedAt === row.createdAt)
          .delete();
      } else if (!others.some(({ createdAt }) => createdAt >= row.createdAt)) {
        // What was logged for the customer since then may have found it by what it learned.
        await unlearn(account, row._taught ?? {}, now);
      }
      return true;
    }),
  );
}

async function unlearn(account: AccountRow, taught: Taught, now: number): Promise<void> {
  const [domains, refs] = [new Set(taught.domains), new Set(taught.refs)];
  if (!domains.size && !refs.size) return;
  const before = accountFromRow(account);
  await database().accounts.put(
    accountToRow({
      ...before,
      domains: before.domains.filter((domain) => !domains.has(domain)),
      crmRefs: before.crmRefs.filter((ref) => !refs.has(recordKey(ref))),
      updatedAt: Math.max(now, before.updatedAt + 1),
    }),
  );
}

/** Takes back what was learned of a contact, unless something was done with it since. */
async function forgetContact(
  { id, fields, at }: NonNullable<Taught['person']>,
  others: readonly OpportunityRow[],
  now: number,
): Promise<void> {
  const { people } = database();
  const person = await people.get(id);
  if (!person || person.updatedAt !== at || others.some(({ theirs }) => theirs.some((one) => one.id === id)))
    return;
  if (fields.includes('id')) {
    await people.delete(id);
    return;
  }
  const left = Object.fromEntries(Object.entries(person).filter(([field]) => !fields.includes(field)));
  await people.put({ ...(left as typeof person), updatedAt: Math.max(now, person.updatedAt + 1) });
}
