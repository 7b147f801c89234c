import Dexie, { type EntityTable, type Table, type Transaction } from 'dexie';
import type { Account, Person } from '../model/account';
import type { Goal } from '../model/goal';
import type { Opportunity } from '../model/opportunity';
import { noteOpened } from './database-mark';
import { StorageFault, toldFault } from './faults';
import { foldAnew } from './fold-anew';
import type { BlockRow } from './log-blocks';
import { makeBlocks, opportunityBlocks } from './opportunity-blocks';
import type {
  GuardRow,
  HabitEventRow,
  HeardSignalRow,
  MappingRow,
  MuteRow,
  OwnRuleRow,
  PlaybookRow,
  RecordMemoryRow,
  TableName,
  TipEventRow,
  TouchRow,
} from './rows';

/** What an index needs beside the record; never leaves this room. */
interface OpportunityIndex {
  /** open, parked, dropped, won, lost or no-decision. */
  _state: string;
  /** What was learned with it, for the undo of its logging. */
  _taught?: Taught;
}
/** What logging taught of a customer and a contact that were known before, and of a contact that was not. */
export interface Taught {
  domains?: string[];
  /** Keys of CRM records. */
  refs?: string[];
  /** `fields` that were not known, 'id' of somebody who was not; `at`: the time that the contact had then. */
  person?: { id: string; fields: string[]; at: number };
}
export type OpportunityRow = Opportunity & OpportunityIndex;
export type AccountRow = Account & { _refs: string[]; _name: string };

export const DATABASE_NAME = 'uplift';
/** Underscored properties and tables are derived: written on the way in, dropped on the way out, never exported. */
const STORES = {
  opportunities: 'id, updatedAt, accountId, _state, crmUrl, origin.ruleId',
  goals: 'id',
  accounts: 'id, _name, *domains, *_refs',
  people: 'id, accountId, address',
  mappings: 'id',
  tipEvents: 'id, at, thread, [ruleId+action]',
  habitEvents: 'id, at, draft',
  heardSignals: 'id, at, party, logged',
  guards: 'id, at, party',
  touches: 'id, at, [party+at]',
  recordMemory: 'id, visitedAt',
  mutes: 'id, ruleId',
  ownRules: 'id',
  playbooks: 'id',
} satisfies Record<TableName, string>;

interface DatabaseVersion {
  /** What it adds to the stores of the version before or changes in them; null takes a store away. */
  stores: Record<string, string | null>;
  /** Brings what is stored from the version before to this one. If it throws, everything stays as it was. */
  upgrade?(transaction: Transaction): unknown;
}
/** Every version that was ever in use, oldest first: a change adds one and edits none. */
export const VERSIONS: readonly DatabaseVersion[] = [
  { stores: STORES },
  { stores: { _log: 'id' }, upgrade: makeBlocks },
  // Blocks of half the size.
  { stores: {}, upgrade: makeBlocks },
  // Vowel signs are letters; when a first step was done is among the figures.
  { stores: {}, upgrade: foldAnew },
];
export const DATABASE_VERSION = VERSIONS.length;
/** How many of these versions an open database has been through: the library multiplies their number by ten. */
export const versionOf = (db: { readonly version: number }) => Math.floor(db.version / 10);

/** The one database, in the extension's own origin. Content scripts never open it. */
export class UpliftDatabase extends Dexie {
  declare opportunities: EntityTable<OpportunityRow, 'id'>;
  declare goals: EntityTable<Goal, 'id'>;
  declare accounts: EntityTable<AccountRow, 'id'>;
  declare people: EntityTable<Person, 'id'>;
  declare mappings: EntityTable<MappingRow, 'id'>;
  declare tipEvents: EntityTable<TipEventRow, 'id'>;
  declare habitEvents: EntityTable<HabitEventRow, 'id'>;
  declare heardSignals: EntityTable<HeardSignalRow, 'id'>;
  declare guards: EntityTable<GuardRow, 'id'>;
  declare touches: EntityTable<TouchRow, 'id'>;
  declare recordMemory: EntityTable<RecordMemoryRow, 'id'>;
  declare mutes: EntityTable<MuteRow, 'id'>;
  declare ownRules: EntityTable<OwnRuleRow, 'id'>;
  declare playbooks: EntityTable<PlaybookRow, 'id'>;
  declare _log: EntityTable<BlockRow, 'id'>;

  /** What is stored is being brought to this version, which takes as long as there is much of it. */
  isUpgrading = false;

  constructor(versions = VERSIONS) {
    super(DATABASE_NAME);
    this.use(opportunityBlocks);
    for (const [index, { stores, upgrade }] of versions.entries()) {
      const version = this.version(index + 1).stores(stores);
      if (!upgrade) continue;
      version.upgrade(async (transaction) => {
        this.isUpgrading = true;
        try {
          await upgrade(transaction);
        } catch (error) {
          throw new StorageFault('migration', error);
        }
      });
    }
    // The library opens what a newer version wrote as if it were its own, and would write into it in the old shape.
    const isNewer = () => versionOf(this.backendDB()) > versions.length;
    this.on('ready', () => (isNewer() ? Promise.reject(new StorageFault('newer')) : undefined), true);
    let madeAt: number | undefined;
    this.on('populate', () => {
      madeAt = Date.now();
    });
    this.on(
      'ready',
      () => {
        // Apart from the opening: the library takes what is begun within it for a part of what was opened for.
        setTimeout(noteOpened, 0, madeAt);
        madeAt = undefined;
      },
      true,
    );
    // Another window wants to upgrade: let go at once, so that it is not kept waiting. The next call opens again.
    this.on('versionchange', () => this.close({ disableAutoOpen: false }));
  }
}

let shared: UpliftDatabase | undefined;

/** The database of this context, opened on first use. */
export function database(): UpliftDatabase {
  shared ??= new UpliftDatabase();
  return shared;
}

/** For tests and for starting over after erasing: closes and forgets the shared connection. */
export function closeDatabase(): void {
  shared?.close();
  shared = undefined;
}

/** How long an opening may wait for a window that holds an old version, in milliseconds. */
const BLOCKED_AFTER = 4000;

/**
 * Opens the database and says what is wrong where that fails; pages call it once before they show anything.
 * @throws StorageFault 'full', 'blocked', 'newer', 'migration', 'corrupt', 'unavailable'
 */
export async function openDatabase(db: UpliftDatabase = database(), patience = BLOCKED_AFTER): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const blocked = new Promise<never>((_, reject) => {
    const wait = () => {
      timer = setTimeout(() => (db.isUpgrading ? wait() : reject(new StorageFault('blocked'))), patience);
    };
    wait();
  });
  try {
    await Promise.race([db.open(), blocked]);
  } catch (error) {
    throw await toldFault(error);
  } finally {
    db.isUpgrading = false;
    clearTimeout(timer);
  }
}

/** A table by name, as plain rows with a string id. */
export function tableOf(db: UpliftDatabase, name: TableName): Table<{ id: string }, string> {
  return db.table(name);
}
