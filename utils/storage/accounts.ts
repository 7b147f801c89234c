import type { Account } from '../model/account';
import { recordKey } from '../model/record-key';
import { type AccountRow, database, type Taught } from './database';
import { faulty, StorageFault } from './faults';
import { fold } from './fold';
import { partyOf } from './party';
import { refsOf, soundAccount, soundAccounts } from './sound-accounts';

type CrmRef = Account['crmRefs'][number];

/** What is known of a customer when something is logged or looked up. */
export interface AccountHint {
  name?: string;
  /** The rep typed the name in the place of another: it says more than what the page tells of its own customer. */
  typed?: boolean;
  domain?: string;
  address?: string;
  crm?: CrmRef;
}

/** Adds what the indexes need. */
export function accountToRow(account: Account): AccountRow {
  return { ...account, _refs: refsOf(account).map(recordKey), _name: fold(account.name) };
}
/** Takes off what only the indexes need. */
export function accountFromRow({ _refs, _name, ...account }: AccountRow): Account {
  return account;
}

/** @returns the party of a hint: its domain, or its address on free mail */
export const partyOfHint = (hint: AccountHint) => partyOf(hint.address) ?? partyOf(hint.domain);

/** The account row that a hint speaks of: by CRM record, then by domain or address, then by its name alone. */
export async function findRow(hint: AccountHint): Promise<AccountRow | undefined> {
  return (await rowsFor(hint)).found;
}

/** The account that a hint speaks of, and the one that its page is about: two where the rep typed another name. */
async function rowsFor(hint: AccountHint) {
  const ofPage = await rowOfPage(hint);
  return { ofPage, found: hint.typed ? await typedRow(hint, ofPage) : ofPage };
}

/** One of two names has all words of the other: "Acme" and "Acme Industries GmbH". */
function isLike(one: string, other: string): boolean {
  const [short, long] = [fold(one).split(' '), fold(other).split(' ')].sort((a, b) => a.length - b.length);
  return short!.every((word) => long!.includes(word));
}

/** The account of a typed name: one that is called so, else the page's own where the name may be another form of its name. */
async function typedRow({ name = '' }: AccountHint, ofPage: AccountRow | undefined) {
  const named = soundAccounts(await database().accounts.where('_name').equals(fold(name)).toArray());
  return (
    named.find(({ id }) => id === ofPage?.id) ??
    named[0] ??
    (ofPage && isLike(ofPage.name, name) ? ofPage : undefined)
  );
}

const firstOf = async (index: 'domains' | '_refs', key: string) =>
  soundAccounts(await database().accounts.where(index).equals(key).toArray())[0];

async function rowOfPage(hint: AccountHint): Promise<AccountRow | undefined> {
  if (hint.crm) {
    const byRef = await firstOf('_refs', recordKey(hint.crm));
    if (byRef) return byRef;
  }
  const party = partyOfHint(hint);
  if (party) {
    const byParty = await firstOf('domains', party);
    if (byParty) return byParty;
  }
  const name = hint.name ? fold(hint.name) : '';
  if (!name) return undefined;
  const named = soundAccounts(await database().accounts.where('_name').equals(name).toArray());
  // The same name at another domain is another customer, until the rep says otherwise.
  return named.find((row) => !party || row.domains.length === 0) ?? (party ? undefined : named[0]);
}

/**
 * Finds the account a hint speaks of or makes it, and learns the domain or CRM record it did not know yet. Runs inside
 * the caller's transaction, so two windows never make it twice.
 * @returns the account, and what one that was there learned
 */
export async function accountFor(
  hint: AccountHint,
  now: number,
): Promise<{ account: Account; learned: Pick<Taught, 'domains' | 'refs'> }> {
  const { accounts } = database();
  const { found, ofPage } = await rowsFor(hint);
  // A customer that was typed is the page's own where nobody else is, and where it is at home nowhere else.
  const learns = ofPage ? ofPage.id === found?.id : !hint.typed || !found?.domains.length;
  const party = learns ? partyOfHint(hint) : undefined;
  const isNew = party !== undefined && !found?.domains.includes(party);
  // A consultant on a customer's record is at home elsewhere: mails from there stay with whom they were of.
  const owner = isNew && (await firstOf('domains', party));
  const domains = isNew && (!owner || owner.id === found?.id) ? [party] : [];
  const known = found?.crmRefs.map(recordKey) ?? [];
  const isNewRef = learns && hint.crm && !known.includes(recordKey(hint.crm));
  const refs = isNewRef && hint.crm?.kind === 'account' ? [hint.crm] : [];
  if (found && !domains.length && !refs.length) return { account: accountFromRow(found), learned: {} };
  const account: Account = found
    ? { ...accountFromRow(found), updatedAt: Math.max(now, found.updatedAt + 1) }
    : {
        id: crypto.randomUUID(),
        name: hint.name?.trim() || party || hint.address || '',
        domains: [],
        crmRefs: [],
        createdAt: now,
        updatedAt: now,
      };
  account.domains = [...account.domains, ...domains];
  account.crmRefs = [...account.crmRefs, ...refs];
  await accounts.put(accountToRow(account));
  return { account, learned: found ? { domains, refs: refs.map(recordKey) } : {} };
}

/** The account of an address, domain, CRM record or name; undefined when the rep never logged one. */
export function findAccount(hint: AccountHint): Promise<Account | undefined> {
  return faulty(async () => {
    const row = await findRow(hint);
    return row && accountFromRow(row);
  });
}

/** An account by its id. */
export function getAccount(id: string): Promise<Account | undefined> {
  return faulty(async () => {
    const row = soundAccount(await database().accounts.get(id));
    return row && accountFromRow(row);
  });
}

/** Every account, by name. */
export function listAccounts(): Promise<Account[]> {
  return faulty(async () =>
    soundAccounts(await database().accounts.orderBy('_name').toArray()).map(accountFromRow),
  );
}

/** Accounts whose name begins with what was typed, for a field that completes names. */
export function suggestAccounts(typed: string, limit = 8): Promise<Account[]> {
  const start = fold(typed);
  return faulty(async () =>
    // No name begins with signs alone (an emoji), and not every one does.
    !start && typed.trim()
      ? []
      : soundAccounts(await database().accounts.where('_name').startsWith(start).limit(limit).toArray()).map(
          accountFromRow,
        ),
  );
}

/**
 * Gives a customer another name; its opportunities show the new one.
 * @returns the name that it had
 * @throws StorageFault 'invalid' where there is no such customer
 */
export function renameAccount(id: string, name: string, now = Date.now()): Promise<string> {
  const db = database();
  return faulty(() =>
    db.transaction('rw', db.accounts, db.opportunities, async () => {
      const row = await db.accounts.get(id);
      if (!row) throw new StorageFault('invalid');
      const updatedAt = Math.max(now, row.updatedAt + 1);
      await db.accounts.put({ ...row, name, _name: fold(name), updatedAt });
      await db.opportunities
        .where('accountId')
        .equals(id)
        .modify((record) => {
          record.accountName = name;
          record.updatedAt = Math.max(now, record.updatedAt + 1);
        });
      return row.name;
    }),
  );
}
