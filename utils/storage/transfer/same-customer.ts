import type { Account } from '../../model/account';
import { recordKey } from '../../model/record-key';
import { accountFromRow } from '../accounts';
import { database } from '../database';
import { fold } from '../fold';
import type { TableName } from '../rows';
import { soundAccounts } from '../sound-accounts';
import type { ImportPlan } from './read';
import { type Row, replaces } from './row';

type Write = ImportPlan['writes'][number];

/** What a customer is known by: no two customers share one of these. */
const keysOf = ({ domains, crmRefs }: Account): string[] => [...domains, ...crmRefs.map(recordKey)];

/** An account with what another one of the same customer is known by; the same where that is nothing new. */
function grown(own: Account, other: Account): Account {
  const known = new Set(keysOf(own));
  const domains = other.domains.filter((domain) => !known.has(domain));
  const refs = other.crmRefs.filter((ref) => !known.has(recordKey(ref)));
  if (!domains.length && !refs.length) return own;
  return {
    ...own,
    domains: [...own.domains, ...domains],
    crmRefs: [...own.crmRefs, ...refs],
    updatedAt: Math.max(own.updatedAt + 1, other.updatedAt),
  };
}

/** Where a row names the customer that it belongs to. */
const OF: Partial<Record<TableName, string>> = {
  opportunities: 'accountId',
  people: 'accountId',
  mappings: 'to',
};

/**
 * Makes the customers of a file those that they are here: one who was logged in two browsers, or went into another one
 * here since, comes under another id and is known by a domain, an address or a CRM record, or by the name alone that was
 * typed. Where that is said of several, nobody knows, and the file's own stays.
 */
export async function asOwnCustomers(plan: ImportPlan): Promise<void> {
  const coming = new Map(
    plan.writes.flatMap(({ table, row }) =>
      table === 'accounts' ? [[row.id, row as unknown as Account]] : [],
    ),
  );
  if (!coming.size) return;
  const known = new Map<string, Account>();
  for (const row of soundAccounts(await database().accounts.toArray())) {
    const newer = coming.get(row.id);
    known.set(row.id, newer && replaces(newer, row) ? newer : accountFromRow(row));
  }
  const { same, learned } = match(coming, known);
  if (!same.size) return;
  const followed = <W extends Write>(write: W): W => {
    const { table, row } = write;
    const place = OF[table];
    const id = place && same.get(row[place] as string);
    if (!place || id === undefined) return write;
    const named = table === 'opportunities' && { accountName: known.get(id)!.name };
    return { ...write, row: { ...row, [place]: id, ...named } };
  };
  plan.writes = plan.writes
    .filter(({ table, row }) => table !== 'accounts' || !(same.has(row.id) || learned.has(row.id)))
    .map(followed);
  plan.stays = plan.stays.map(followed);
  for (const row of learned.values()) plan.writes.push({ table: 'accounts', row: row as Row });
  const count = plan.counts.accounts;
  if (!count) return;
  count.new -= same.size;
  count.equal += same.size - learned.size;
  count.changed += [...learned.keys()].filter((id) => !coming.has(id)).length;
}

/** Which customers that come are here under another id, and what those here learn of that. */
function match(coming: ReadonlyMap<string, Account>, known: ReadonlyMap<string, Account>) {
  const owners = new Map<string, string[]>();
  for (const account of known.values()) {
    for (const key of keysOf(account)) owners.set(key, [...(owners.get(key) ?? []), account.id]);
  }
  const named = Map.groupBy(known.values(), ({ name }) => fold(name));
  const alike = Map.groupBy(coming.values(), ({ name }) => fold(name));
  const same = new Map<string, string>();
  const learned = new Map<string, Account>();
  for (const account of coming.values()) {
    if (known.has(account.id)) continue;
    const owned = keysOf(account).flatMap((key) => owners.get(key) ?? []);
    const name = fold(account.name);
    // As where something is logged: who is called so, unless both are known to be at home somewhere.
    const called = name && alike.get(name)?.length === 1 ? (named.get(name) ?? []) : [];
    const isHomeless = (own: Account) => !keysOf(own).length || !keysOf(account).length;
    const [id, ...others] = new Set(owned.length ? owned : called.filter(isHomeless).map((own) => own.id));
    if (id === undefined || others.length) continue;
    same.set(account.id, id);
    const own = learned.get(id) ?? known.get(id)!;
    const more = grown(own, account);
    if (more !== own) learned.set(id, more);
  }
  return { same, learned };
}
