import { DAY } from '../model/day';
import { keptSentence } from '../model/kept-sentence';
import type { Opportunity, OpportunityChange, QuickLog } from '../model/opportunity';
import { accountFor, findRow, partyOfHint } from './accounts';
import { database, type OpportunityRow, openDatabase } from './database';
import { bumpEpoch } from './epoch';
import { faulty, needRoom, ROW_ROOM, StorageFault } from './faults';
import { compact, fold, likeness } from './fold';
import { changed, meant, same } from './opportunity-change';
import { fromRow, soundRow, soundRowsOf, toRow, toRowAfter } from './opportunity-row';
import { partyOf } from './party';
import { rememberContact } from './people';
import type { HeardSignalRow } from './rows';
import { signalIds } from './signals';
import { slicesOf } from './slices';
import { SLICE } from './transfer/watch';

/** Two titles at one customer count as the same idea when they share this much of their words. */
const ALIKE = 0.6;
/** The very same words for the very same customer from two windows within this time (milliseconds) were meant once. */
const AT_ONCE = 5000;

/** What takes a change back: records as they were, and ids that were not there. */
export interface UndoStep {
  put: Opportunity[];
  remove: string[];
  /** What a change made of its records; what was done to them since then stays. Absent where they were taken away. */
  made?: ReadonlyMap<string, Opportunity>;
  /** Ids of accounts that were made for the records; they go unless something else is theirs by then. */
  accounts?: readonly string[];
}

/** What of a log says whose it is. */
export type Whose = Pick<
  QuickLog,
  'accountName' | 'accountGiven' | 'accountDomain' | 'accountAddress' | 'crm'
>;

const hintOf = (log: Whose) => ({
  name: log.accountName,
  typed: log.accountGiven !== undefined && fold(log.accountGiven) !== fold(log.accountName),
  domain: log.accountDomain,
  address: log.accountAddress,
  crm: log.crm,
});

async function duplicateIn(accountId: string, title: string, now: number, self?: string) {
  const recent = await database().opportunities.where('accountId').equals(accountId).toArray();
  return soundRowsOf(recent.filter((row) => row.id !== self && Math.abs(now - row.createdAt) <= 30 * DAY))
    .map((record) => ({ record, share: likeness(record.title, title) }))
    .filter(({ share }) => share >= ALIKE)
    .sort((a, b) => b.share - a.share)[0]?.record;
}

const isAtOnce = (row: Opportunity, title: string, now: number): boolean =>
  Math.abs(now - row.createdAt) <= AT_ONCE &&
  row.updatedAt === row.createdAt &&
  fold(row.title) === fold(title);

/**
 * The opportunity of the last 30 days at the same customer with nearly the same title, for the warning in a form.
 * @param log what is typed; a record with its id is itself and none that is like it
 */
export function findDuplicate(
  log: Whose & Pick<QuickLog, 'title' | 'id'>,
  now = Date.now(),
): Promise<Opportunity | undefined> {
  return faulty(async () => {
    const account = await findRow(hintOf(log));
    return account && duplicateIn(account.id, log.title, now, log.id);
  });
}

/**
 * Logs an opportunity from two fields. The id comes with the form: a second press or a message sent twice gives the record
 * that is there already, and so does a second window in which the same was typed at the same time.
 * @throws StorageFault 'invalid' without a title or an account name
 */
export function quickLog(
  log: QuickLog,
  now = Date.now(),
): Promise<{ saved: Opportunity; duplicateOf?: Opportunity }> {
  const db = database();
  if (!log.id || !log.title.trim() || !log.accountName.trim()) {
    return Promise.reject(new StorageFault('invalid'));
  }
  return faulty(async () => {
    // Says so when another window holds the log, instead of waiting for ever.
    await openDatabase(db);
    const hint = hintOf(log);
    const party = partyOfHint(hint);
    const { signalKind: kind, sentence: words } = log;
    const ids: string[] = party && kind && words ? await signalIds({ kind, party, sentence: words }) : [];
    return db.transaction('rw', db.opportunities, db.accounts, db.people, db.heardSignals, async () => {
      const there = await db.opportunities.get(log.id);
      if (there) return { saved: fromRow(there) };
      const { account, learned } = await accountFor(hint, now);
      const twin = await duplicateIn(account.id, log.title, now, log.id);
      if (twin && isAtOnce(twin, log.title, now)) return { saved: twin };
      const fromSignal = Boolean(log.signalKind || log.sentence);
      // Whoever wrote stays the page's, where the rep logs it for somebody else.
      const at = partyOf(log.contact?.address);
      const isTheirs = !hint.typed || !at || account.domains.includes(at);
      const contact =
        log.contact &&
        (await rememberContact({ ...log.contact, ...(isTheirs && { accountId: account.id }) }, now));
      const person = contact?.person;
      const saved: Opportunity = {
        id: log.id,
        title: log.title.trim(),
        accountId: account.id,
        accountName: account.name,
        origin: {
          type: fromSignal ? 'signal' : 'own-idea',
          ...(log.signalKind && { signalKind: log.signalKind }),
          ...(log.sentence && { sentence: keptSentence(log.sentence) }),
          ...(log.url && { url: log.url }),
          ...(log.ruleId && { ruleId: log.ruleId }),
        },
        theirs: person
          ? [compact({ id: person.id, name: person.name ?? person.address ?? '', address: person.address })]
          : [],
        ours: [],
        class: 'unclear',
        beneficiaries: [],
        stage: 'noticed',
        createdAt: now,
        updatedAt: now,
        history: [{ at: now, what: 'created' }],
      };
      await db.opportunities.add({ ...toRow(saved), _taught: { ...learned, ...contact?.learned } });
      if (party && fromSignal) {
        const { sentence } = saved.origin;
        // Whatever else was heard in the very sentence is logged with it.
        const isLogged = (row: HeardSignalRow) =>
          sentence !== undefined && row.sentence !== undefined
            ? row.sentence === sentence
            : row.kind === log.signalKind;
        await db.heardSignals
          .where('party')
          .equals(party)
          .filter((row) => row.logged === undefined && (row.letGo ? ids.includes(row.id) : isLogged(row)))
          .modify({ logged: saved.id });
      }
      return { saved, ...(twin && { duplicateOf: twin }) };
    });
  });
}

/** An opportunity by its id; undefined when it is gone or does not hold together. */
export function getOpportunity(id: string): Promise<Opportunity | undefined> {
  return faulty(async () => {
    const row = await database().opportunities.get(id);
    return row && soundRow(row);
  });
}

/** What the rep takes out of the customer's words, or changes of them, is not to stand where they were heard either. */
async function sayInstead({ id, origin }: Opportunity, sentence: string | undefined): Promise<void> {
  await database()
    .heardSignals.where('logged')
    .equals(id)
    .filter((row) => row.sentence === origin.sentence)
    .modify((row) => {
      if (sentence === undefined) delete row.sentence;
      else row.sentence = sentence;
    });
}

/**
 * Changes fields of some opportunities at once; fields that are not named stay as they are, also when another window
 * changed them meanwhile. `undefined` as a value takes a field away.
 * @returns the records that changed, and what takes the change back
 */
export function updateOpportunities(
  ids: readonly string[],
  change: OpportunityChange,
  now = Date.now(),
): Promise<{ saved: Opportunity[]; undo: UndoStep }> {
  const db = database();
  return faulty(async () => {
    if (ids.length > SLICE) await needRoom(ids.length * ROW_ROOM);
    return db.transaction('rw', db.opportunities, db.heardSignals, async () => {
      const put: Opportunity[] = [];
      const saved: Opportunity[] = [];
      for (const slice of slicesOf(ids, (id) => id)) {
        const written: OpportunityRow[] = [];
        for (const row of await db.opportunities.bulkGet([...slice])) {
          if (!row) continue;
          const before = fromRow(row);
          const fields = typeof change === 'function' ? change(before) : change;
          const after = changed(before, meant(before, fields, now), now);
          if (!after) continue;
          put.push(before);
          saved.push(after);
          written.push(toRowAfter(after, row));
          if (before.origin.sentence !== after.origin.sentence)
            await sayInstead(before, after.origin.sentence);
        }
        await db.opportunities.bulkPut(written);
      }
      const made = new Map(saved.map((record) => [record.id, record]));
      return { saved, undo: { put, remove: [], made } };
    });
  });
}

/** Takes opportunities out of the log. @returns what puts them back */
export function removeOpportunities(ids: readonly string[]): Promise<UndoStep> {
  const db = database();
  return faulty(async () => {
    const put = await db.transaction('rw', db.opportunities, async () => {
      const gone: Opportunity[] = [];
      for (const slice of slicesOf(ids, (id) => id)) {
        const rows = (await db.opportunities.bulkGet([...slice])).filter((row) => row !== undefined);
        await db.opportunities.bulkDelete(rows.map((row) => row.id));
        gone.push(...rows.map(fromRow));
      }
      return gone;
    });
    // Open pages say of what was logged of them that it is.
    await bumpEpoch();
    return { put, remove: [] };
  });
}

/** What a record says of itself, and what only tells of its changes. */
const NOTES: ReadonlySet<string> = new Set(['id', 'history', 'createdAt', 'updatedAt']);

/**
 * What a record is when a change is taken back.
 * @param current as it stands now
 * @param made as the change left it; absent where it was taken away
 * @returns the record, undefined where nothing is to be written; and whether something of the change stays, because it
 * was changed once more since then
 */
function takenBack(
  before: Opportunity,
  current: Opportunity | undefined,
  made: Opportunity | undefined,
  now: number,
): { record: Opportunity | undefined; stays: boolean } {
  // Somebody took it away since then: that stands.
  if (made && !current) return { record: undefined, stays: true };
  if (!made || !current || current.updatedAt === made.updatedAt) {
    const updatedAt = Math.max(now, (current ?? before).updatedAt + 1);
    return { record: { ...before, updatedAt }, stays: false };
  }
  const fields = [...new Set([...Object.keys(before), ...Object.keys(made)])] as (keyof Opportunity)[];
  const touched = fields.filter((key) => !NOTES.has(key) && !same(before[key], made[key]));
  const back = touched.filter((key) => same(current[key], made[key]));
  const record = changed(current, Object.fromEntries(back.map((key) => [key, before[key]])), now);
  return { record, stays: touched.some((key) => !back.includes(key) && !same(current[key], before[key])) };
}

/**
 * Puts back what a change, a removal or a bulk action took away; what was done to a record since then stays.
 * @returns whether something of what was to be taken back stays for that
 */
export function undo(
  { put, remove, made, accounts = [] }: UndoStep,
  now = Date.now(),
): Promise<{ stays: boolean }> {
  const db = database();
  return faulty(async () => {
    const done = await db.transaction('rw', db.opportunities, db.accounts, async () => {
      let isLeft = false;
      for (const slice of slicesOf(put, ({ id }) => id)) {
        const rows = await db.opportunities.bulkGet(slice.map(({ id }) => id));
        const written: OpportunityRow[] = [];
        for (const [index, before] of slice.entries()) {
          const row = rows[index];
          const { record, stays } = takenBack(before, row && fromRow(row), made?.get(before.id), now);
          if (record) written.push(toRowAfter(record, row));
          isLeft ||= stays;
        }
        await db.opportunities.bulkPut(written);
      }
      for (const slice of slicesOf(remove, (id) => id)) {
        const rows = await db.opportunities.bulkGet([...slice]);
        const taken = slice.filter((id, index) => {
          const there = made?.get(id);
          return !there || rows[index]?.updatedAt === there.updatedAt;
        });
        await db.opportunities.bulkDelete(taken);
        isLeft ||= taken.length < slice.length;
      }
      for (const account of await db.accounts.bulkGet([...accounts])) {
        if (!account || account.updatedAt !== account.createdAt) continue;
        const others = await db.opportunities.where('accountId').equals(account.id).count();
        if (!others) await db.accounts.delete(account.id);
      }
      return { stays: isLeft };
    });
    await bumpEpoch();
    return done;
  });
}
