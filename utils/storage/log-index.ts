import Dexie, { type IntervalTree, mergeRanges, RangeSet } from 'dexie';
import type { Counted } from '../goals/counted';
import { database } from './database';
import {
  BLOCKS,
  type BlockKind,
  type BlockRow,
  blockId,
  FIGURES,
  packedOf,
  readBlock,
  WORDS,
} from './log-blocks';

/*
 * What lists and figures need of every opportunity, in memory: what they look at, and the words they are found by, each
 * read when it is first asked for. They come from blocks (`log-blocks.ts`), a slice at a time, so that a page that is
 * being scrolled meanwhile does not notice, and are kept true by the changes that Dexie tells of, in this window and in
 * others.
 */

/** Blocks that are read at once where nobody waits, a frame apart, and where somebody does. */
const SLICE = 32;
const HURRIED = 64;
/** More changes than this are read anew as a whole. */
const MOST_CHANGES = 1000;
/** So long (milliseconds) who can wait for an idle page waits at most: a hidden one may have no idle moment at all. */
const PATIENCE = 2000;
const PART = /^idb:\/\/[^/]+\/opportunities\/(?::dels)?$/;

/** When the page has nothing else to do, or after so many milliseconds; at once where nothing tells. */
export async function whenIdle(timeout = PATIENCE): Promise<void> {
  const idle = globalThis.requestIdleCallback;
  if (idle) await new Promise((done) => void idle(done, { timeout }));
}

/** What is held of every record, by its id. */
class Held<T> {
  #entries: Map<string, T> | undefined;
  /** Everything is being read; false again when that became old meanwhile. */
  #isLoading = false;
  #changed = new Set<string>();
  /** How many wait for the entries; while nobody does, they are read when the page has nothing else to do. */
  #waiting = 0;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(readonly kind: BlockKind<T>) {}

  get isThere(): boolean {
    return this.#entries !== undefined;
  }

  forget = (): void => {
    this.#entries = undefined;
    this.#isLoading = false;
    this.#changed = new Set();
  };

  /** Notes which records changed; of ranges (a table cleared) everything is read anew. */
  hear(parts: Record<string, unknown>): void {
    if (!this.#entries && !this.#isLoading) return;
    if ('all' in parts) {
      this.forget();
      return;
    }
    for (const [part, set] of Object.entries(parts)) {
      if (!PART.test(part)) continue;
      const keys = new RangeSet();
      mergeRanges(keys, set as IntervalTree);
      for (const { from, to } of keys as Iterable<{ from: unknown; to: unknown }>) {
        if (from !== to || typeof from !== 'string' || this.#changed.size > MOST_CHANGES) {
          this.forget();
          return;
        }
        this.#changed.add(from);
      }
    }
  }

  /** The entries of every record, as they are now. Reads them all the first time; one call after the other. */
  async all(): Promise<ReadonlyMap<string, T>> {
    this.#waiting += 1;
    try {
      return await this.unhurried();
    } finally {
      this.#waiting -= 1;
    }
  }

  /** Reads the entries when the page has nothing else to do. */
  warm(): void {
    if ('requestIdleCallback' in globalThis) void whenIdle().then(() => this.unhurried().catch(() => {}));
  }

  /** The same as all of them, for whoever can wait: the page is not held up meanwhile. */
  unhurried(): Promise<ReadonlyMap<string, T>> {
    const current = () => this.#current();
    const next = this.#turn.then(current, current);
    this.#turn = next.catch(this.forget);
    return next;
  }

  async #current(): Promise<ReadonlyMap<string, T>> {
    for (;;) {
      if (!this.#entries) {
        this.#isLoading = true;
        const loaded = await this.#load();
        // Much changed while it was read: what was read may be old.
        if (!this.#isLoading) continue;
        this.#entries = loaded;
        this.#isLoading = false;
      }
      if (!this.#changed.size) return this.#entries;
      const ids = [...this.#changed];
      this.#changed = new Set();
      const rows = await database().opportunities.bulkGet(ids);
      if (!this.#entries) continue;
      for (const [index, id] of ids.entries()) {
        const row = rows[index];
        // As it comes out of a block, so that it does not matter which way it came.
        const packed = row && packedOf(this.kind, row);
        if (packed) this.#entries.set(id, this.kind.unpack(packed));
        else this.#entries.delete(id);
      }
    }
  }

  async #load(): Promise<Map<string, T>> {
    listen();
    const loaded = new Map<string, T>();
    let next = 0;
    const read = () => {
      const block = next;
      next = Math.min(BLOCKS, block + (this.#waiting > 0 ? HURRIED : SLICE));
      return this.#read(block, next - 1);
    };
    let coming: Promise<BlockRow[]> | undefined = read();
    while (coming) {
      const rows: BlockRow[] = await coming;
      const isMore = next < BLOCKS && this.#isLoading;
      // Where somebody waits, the browser reads the next blocks while these are taken apart.
      coming = isMore && this.#waiting > 0 ? read() : undefined;
      for (const { rows: text } of rows) {
        for (const packed of readBlock(text)) loaded.set(packed[0], this.kind.unpack(packed));
      }
      if (!isMore || coming) continue;
      await this.#breath();
      coming = read();
    }
    return loaded;
  }

  #read(first: number, last: number): Promise<BlockRow[]> {
    return database()
      ._log.where('id')
      .between(blockId(this.kind, first), blockId(this.kind, last), true, true)
      .toArray();
  }

  /** Until the page is idle; at once where somebody waits. */
  #breath(): Promise<void> | undefined {
    return this.#waiting > 0 || !globalThis.requestIdleCallback ? undefined : whenIdle(100);
  }
}

const figures = new Held<Counted>(FIGURES);
const words = new Held<string>(WORDS);
let isListening = false;

function listen(): void {
  if (isListening) return;
  isListening = true;
  const hear = (parts: Record<string, unknown>) => {
    figures.hear(parts);
    words.hear(parts);
  };
  Dexie.on('storagemutated', hear as never);
}

/** What figures look at, of every record, as it is now. */
export const logFigures = (): Promise<ReadonlyMap<string, Counted>> => figures.all();

/** The same, for whoever can wait. */
export const logFiguresUnhurried = (): Promise<ReadonlyMap<string, Counted>> => figures.unhurried();

/** The words every record is found by: title, account and the rest, a line each, a blank before every word. */
export const logWords = (): Promise<ReadonlyMap<string, string>> => words.all();

/** Reads both when the page has nothing else to do: whoever sees a list may search it next. */
export function warmLog(): void {
  figures.warm();
  words.warm();
}

/** Reads what figures look at while the page that shows them is still being made. */
export function hurryLog(): void {
  logFigures().catch(() => {
    // Whoever asks for them next is told what is wrong.
  });
}

/** Reads what a search looks at: whoever goes to its field types next. */
export function hurrySearch(): void {
  for (const kind of [figures, words]) kind.all().catch(() => {});
}

/** Whether what figures look at is in memory already. */
export const hasLogFigures = (): boolean => figures.isThere;

/** Whether a search is answered from memory. */
export const isSearchReady = (): boolean => figures.isThere && words.isThere;

/** For tests and after the database was closed: reads everything anew. */
export function forgetLog(): void {
  figures.forget();
  words.forget();
}
