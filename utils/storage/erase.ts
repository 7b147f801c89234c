import { storage } from 'wxt/utils/storage';
import type { Account } from '../model/account';
import { recordKey } from '../model/record-key';
import { type AccountRow, database, tableOf } from './database';
import { bumpEpoch } from './epoch';
import { faulty } from './faults';
import { fold } from './fold';
import { alone } from './lock';
import { accountIn } from './log-blocks';
import { logFigures, logWords } from './log-index';
import { companyName, partyOf } from './party';
import { speakWith } from './quiet';
import { TABLES } from './rows';
import { hashesWith, readSalts } from './salt';
import { readSettings } from './settings';
import { soundAccount, soundAccounts } from './sound-accounts';

/** Erasing was begun, and is to be ended by whoever finds this when the page that began it is gone. */
const begun = storage.defineItem<boolean>('local:erasing');

/** Names of storage items that say something of this browser and not of the rep's work; they outlive erasing. */
const OWN_WORK_ONLY = ['epoch', 'erasing', 'policy'];

async function erase(): Promise<void> {
  const db = database();
  await db.transaction('rw', db.tables, async () => {
    for (const name of TABLES) await tableOf(db, name).clear();
  });
  await storage.clear('session');
  const left = Object.keys(await storage.snapshot('local')).filter((key) => !OWN_WORK_ONLY.includes(key));
  await storage.removeItems(left.map((key) => `local:${key}` as const));
  await bumpEpoch();
}

/**
 * Erases everything the rep logged, taught or set, for good. The extension is then as on the day it was installed.
 * Runs table by table in one transaction; a full disk does not stop it, because deleting needs no room. What is left of
 * it when its page is closed meanwhile, `endErasing` does.
 */
export function eraseEverything(): Promise<void> {
  return faulty(() =>
    alone('erase', async () => {
      await begun.setValue(true).catch((error) => console.warn('[uplift] erase', error));
      try {
        await erase();
      } finally {
        // Where it failed the rep is told so, and nothing goes behind their back later.
        await begun.removeValue();
      }
    }),
  );
}

/** Ends an erasing whose page was closed in the middle of it; waits for one that is still at it. */
export async function endErasing(): Promise<void> {
  if (!(await begun.getValue())) return;
  await faulty(() =>
    alone('erase', async () => {
      if (!(await begun.getValue())) return;
      await erase();
      await begun.removeValue();
    }),
  );
}

/** Says when an erasing begins. @returns what ends it */
export const watchErasing = (callback: () => void): (() => void) =>
  begun.watch((isBegun) => isBegun && callback());

/** How much was known of a customer. */
export interface Forgotten {
  accounts: number;
  opportunities: number;
  people: number;
  signals: number;
  guards: number;
  touches: number;
  records: number;
  mutes: number;
  /** With whom of it the rep wanted quiet. */
  quiet: number;
}

/**
 * Forgets a customer across all stores: account, people, opportunities, heard signals, guards, touches, records, mutes of
 * its people, with whom of it to keep quiet, and what the session holds. Tip and habit events name nobody and stay.
 * @param account the account, or what it was known by when nothing was logged (a domain or an address)
 */
export function forgetCustomer(account: Account | string): Promise<Forgotten> {
  const db = database();
  return faulty(async () => {
    const parties = new Set(
      typeof account === 'string' ? [partyOf(account) ?? account.toLowerCase()] : account.domains,
    );
    const owned = await db.accounts
      .where('domains')
      .anyOf([...parties])
      .toArray();
    const own =
      typeof account === 'string'
        ? await homeless(parties)
        : await db.accounts.where('id').equals(account.id).toArray();
    const ids = [...new Set([...owned, ...own].map(({ id }) => id))];
    const accounts = soundAccounts([...owned, ...own]);
    for (const { domains } of accounts) for (const domain of domains) parties.add(domain);
    const called = new Set(accounts.map(({ name }) => fold(name)));
    if (typeof account === 'string') called.add(fold(account));
    for (const party of await partiesCalled(called, ids)) parties.add(party);
    const known = [...parties, ...[...called].map((name) => `name:${name}`)];
    const orphans = await orphansOf(called);

    const people = (await db.people.toArray()).filter(
      (person) =>
        (person.accountId && ids.includes(person.accountId)) ||
        (person.address && parties.has(partyOf(person.address) ?? '')),
    );
    const wheres = [...parties, ...people.flatMap((person) => person.address ?? [])];
    // A mute for a person goes by the name where the page gave that alone.
    const mutes = await mutesAbout([...wheres, ...people.flatMap((person) => person.name ?? [])]);
    const refs = new Set(accounts.flatMap(({ crmRefs }) => crmRefs.map(recordKey)));

    const gone = await db.transaction('rw', db.tables, async () => ({
      accounts: await db.accounts.where('id').anyOf(ids).delete(),
      opportunities: await db.opportunities
        .where('id')
        .anyOf([...(await db.opportunities.where('accountId').anyOf(ids).primaryKeys()), ...orphans])
        .delete(),
      people: await db.people
        .where('id')
        .anyOf(people.map(({ id }) => id))
        .delete(),
      signals: await db.heardSignals.where('party').anyOf(known).delete(),
      guards: await db.guards.where('party').anyOf(known).delete(),
      touches: await db.touches.filter((row) => parties.has(row.party)).delete(),
      records: await db.recordMemory
        .filter((row) => refs.has(row.id) || Boolean(row.party && known.includes(row.party)))
        .delete(),
      mutes: await db.mutes.where('id').anyOf(mutes).delete(),
      mappings: await db.mappings.filter((row) => wheres.includes(row.from) || ids.includes(row.to)).delete(),
    }));
    // What open tabs show, and what was handed to the form that logs. What tells drafts apart names nobody.
    const open = Object.keys(await storage.snapshot('session')).filter((key) => /^(tab|log):/.test(key));
    await storage.removeItems(open.map((key) => `session:${key}` as const));
    await bumpEpoch();
    const { mappings: _mappings, ...counted } = gone;
    const { quietWith = [] } = await readSettings();
    const quiet = quietWith.filter((one) => parties.has(partyOf(one) ?? ''));
    if (quiet.length > 0) await speakWith(quiet);
    return { ...counted, quiet: quiet.length };
  });
}

/**
 * The customers that were logged by their name alone and are called like one of some domains: what is logged of a mail
 * from there is logged for them.
 */
async function homeless(parties: ReadonlySet<string>): Promise<AccountRow[]> {
  const names = [...parties].filter((party) => !party.includes('@')).map((party) => fold(companyName(party)));
  const called = await database().accounts.where('_name').anyOf(names).toArray();
  return called.filter((row) => !soundAccount(row)?.domains.length);
}

/**
 * The domains that mails came from or went to and that are called like one of some names, unless they are another
 * customer's: what was logged by a name alone is the same customer's to whoever asks for it by that name.
 * @param called names, folded
 * @param ids of the accounts so called
 */
async function partiesCalled(called: ReadonlySet<string>, ids: readonly string[]): Promise<string[]> {
  const db = database();
  const [signals, guards, touches, records, people] = await Promise.all([
    db.heardSignals.orderBy('party').uniqueKeys(),
    db.guards.orderBy('party').uniqueKeys(),
    db.touches.toArray(),
    db.recordMemory.toArray(),
    db.people.toArray(),
  ]);
  const seen = new Set([
    ...(signals as string[]),
    ...(guards as string[]),
    ...[...touches, ...records].flatMap(({ party }) => party ?? []),
    ...people.flatMap(({ address }) => partyOf(address) ?? []),
  ]);
  const named = [...seen].filter(
    (party) => party.includes('.') && !party.includes('@') && called.has(fold(companyName(party))),
  );
  const owners = await db.accounts.where('domains').anyOf(named).toArray();
  const others = soundAccounts(owners).filter(({ id }) => !ids.includes(id));
  const taken = new Set(others.flatMap(({ domains }) => domains));
  return named.filter((party) => !taken.has(party));
}

/** Opportunities of a customer whose account is not here: a file may bring the ones without the other. */
async function orphansOf(called: ReadonlySet<string>): Promise<string[]> {
  const [figures, words, accounts] = await Promise.all([
    logFigures(),
    logWords(),
    database().accounts.toCollection().primaryKeys(),
  ]);
  const there = new Set(accounts);
  return [...figures.values()].flatMap(({ id, accountId }) =>
    !there.has(accountId) && called.has(accountIn(words.get(id) ?? '')) ? id : [],
  );
}

/** Ids of the mutes that were made for one of some addresses, domains or names. */
export async function mutesAbout(wheres: readonly string[]): Promise<string[]> {
  const rows = await database().mutes.toArray();
  const [ids, salts] = [new Set(rows.map((row) => row.id)), await readSalts()];
  const rules = new Set(rows.filter((row) => row.scope === 'person').map((row) => row.ruleId));
  const found: string[] = [];
  for (const ruleId of rules) {
    for (const where of wheres) {
      const hashes = await hashesWith(salts, 'mute', ruleId, 'person', where.toLowerCase());
      found.push(...hashes.filter((hash) => ids.has(hash)));
    }
  }
  return found;
}
