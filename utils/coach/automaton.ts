import { PhraseGraph, type SetId } from './phrase-graph';
import type { WordEntry } from './vocabulary';
import { STOP_BIT } from './word-bits';

export type { SetId } from './phrase-graph';
export { MARK_BIT, SLOT_BIT, STOP_BIT } from './word-bits';

/*
 * The machine that finds phrases. States are made when a text first needs them, so that a step costs one table read
 * however many rules there are.
 */

/** Words in different dress that get a key of their own; beyond them a step is worked out anew each time. */
const MOST_KEYS = 200_000;
const BITS = 2 ** 23;

/** Where every walk begins, with its first steps in a list by key. */
interface Start {
  nodes: Int32Array;
  first: (State | null)[];
}

interface State {
  nodes: Int32Array;
  accept: readonly number[];
  next: Map<number, State | null>;
}

/** The words of a block as the automaton reads them, one entry per word in each list. */
export interface WordRow {
  keys: readonly number[];
  entries: readonly WordEntry[];
  bits: readonly number[];
  broken: readonly boolean[];
}

const MOST_STATES = 60_000;
/** Nodes that all states together may stand for, before the machine is forgotten and grown again. */
const MOST_HELD = 3_000_000;
/** No phrase runs over more words: "12 12 12 ..." is one number to its slot, however long it gets. */
const LONGEST_RUN = 60;
const NONE: readonly number[] = [];

export class Automaton extends PhraseGraph {
  private states = new Map<string, State>();
  private held = 0;
  private startAny: Start | null = null;
  private startFirst: Start | null = null;
  private readonly keys = new Map<number, number>();

  /** A number for everything that phrases can see of a word, or -1 where there are too many combinations to number. */
  key(entry: WordEntry, bits: number): number {
    const seen = bits & this.used;
    if (entry.lastBits === seen) return entry.lastKey;
    const dressed = entry.sig * BITS + seen;
    let key = this.keys.get(dressed);
    if (key === undefined) {
      key = this.keys.size < MOST_KEYS ? this.keys.size : -1;
      if (key >= 0) this.keys.set(dressed, key);
    }
    entry.lastBits = seen;
    entry.lastKey = key;
    return key;
  }

  /**
   * Finds every hit in the words [from, to): calls `hit(set, first, last)` (last inclusive), longest per set and start.
   * `keys[i]` is `key(entries[i], bits[i])`; no phrase runs into a word whose `broken` is set.
   */
  run(
    words: WordRow,
    from: number,
    to: number,
    hit: (set: SetId, first: number, last: number) => void,
  ): void {
    const { keys, entries, bits, broken } = words;
    let ends: Map<SetId, number> | null = null;
    for (let i = from; i < to; i++) {
      // Most words begin no phrase: one look into a list says so.
      const start = this.start(i === from);
      const first = keys[i]!;
      let state: State | null | undefined = first >= 0 ? start.first[first] : undefined;
      if (state === undefined) {
        state = this.step(start, entries[i]!, bits[i]!);
        if (first >= 0) start.first[first] = state;
      }
      let next: State | null | undefined = state;
      const end = Math.min(to, i + LONGEST_RUN);
      for (let j = i; next; ) {
        if (next.accept.length > 0) {
          ends ??= new Map();
          for (const set of next.accept) ends.set(set, j);
        }
        j++;
        if (j >= end || broken[j]) break;
        state = next;
        const key = keys[j]!;
        next = state.next.get(key);
        if (next === undefined) {
          next = this.step(state, entries[j]!, bits[j]!);
          if (key >= 0) state.next.set(key, next);
        }
      }
      if (ends) {
        for (const [set, last] of ends) hit(set, i, last);
        ends = null;
      }
    }
  }

  private start(first: boolean): Start {
    if (first) {
      this.startFirst ??= { nodes: Int32Array.of(this.rootAny, this.rootFirst), first: [] };
      return this.startFirst;
    }
    this.startAny ??= { nodes: Int32Array.of(this.rootAny), first: [] };
    return this.startAny;
  }

  private step(state: Pick<State, 'nodes'>, entry: WordEntry, bits: number): State | null {
    const targets = new Set<number>();
    const add = (list: readonly number[] | undefined | null) => {
      if (list) for (const target of list) targets.add(target);
    };
    for (const index of state.nodes) {
      const node = this.nodes[index]!;
      if (entry.id > 0) add(node.words?.get(entry.id));
      if (node.classes) for (const id of entry.classes) add(node.classes.get(id));
      if (node.slots) for (const [bit, target] of node.slots) if (bits & bit) targets.add(target);
      if (node.any && !(bits & STOP_BIT)) add(node.any);
    }
    // Marks stand right after the word that was just read.
    for (const target of targets) {
      const marks = this.nodes[target]!.marks;
      if (marks) for (const [bit, beyond] of marks) if (bits & bit) targets.add(beyond);
    }
    return targets.size === 0 ? null : this.state([...targets]);
  }

  private state(nodes: number[]): State {
    nodes.sort((a, b) => a - b);
    const key = nodes.join();
    const known = this.states.get(key);
    if (known) return known;
    this.held += nodes.length;
    if (this.states.size >= MOST_STATES || this.held > MOST_HELD) {
      // Bounded memory on any input: forget the machine and grow it again.
      this.states = new Map();
      this.held = nodes.length;
      this.startAny = null;
      this.startFirst = null;
    }
    let accept: number[] | null = null;
    for (const node of nodes) {
      const sets = this.nodes[node]!.accept;
      if (sets) accept = accept ? [...new Set([...accept, ...sets])] : sets;
    }
    const made: State = { nodes: Int32Array.from(nodes), accept: accept ?? NONE, next: new Map() };
    this.states.set(key, made);
    return made;
  }
}
