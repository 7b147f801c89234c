import { PhraseGraph, type SetId } from './phrase-graph';
import type { Targets } from './phrase-node';
import type { WordEntry } from './vocabulary';
import { STOP_BIT } from './word-bits';

export type { SetId } from './phrase-graph';
export { AND_BIT, MARK_BIT, SLOT_BIT, STOP_BIT } from './word-bits';

/*
 * The machine that finds phrases. States are made when a text first needs them, so that a step costs one table read
 * however many rules there are. States are numbers, and the steps between them one flat table, because chasing objects
 * through a cold memory would cost more than everything else.
 */

/** Words in different dress that get a key of their own; beyond them a step is worked out anew each time. */
const MOST_KEYS = 0xffff;
const MOST_STATES = 60_000;
/** Places in the phrase graph that all states together may stand for, before the machine is forgotten and grown again. */
const MOST_HELD = 3_000_000;
/** No phrase runs over more words: "12 12 12 ..." is one number to its slot, however long it gets. */
const LONGEST_RUN = 60;
/** Where no phrase goes on. */
const DEAD = -1;
/** A step that was not worked out yet. */
const UNKNOWN = -2;
const NONE: readonly number[] = [];

/** The words of a block as the automaton reads them, one entry per word in each list. */
export interface WordRow {
  keys: readonly number[];
  spelled: readonly { entry: WordEntry }[];
  bits: readonly number[];
  broken: readonly boolean[];
}

/** Steps by state and key: an open-addressed table of places of four numbers: state, key, where to, nothing. */
class Steps {
  private table = emptySteps(1024);
  private size = 0;

  get(state: number, key: number): number {
    const { table } = this;
    const mask = table.length - 1;
    for (let at = slotOf(state, key, mask); ; at = (at + 4) & mask) {
      const to = table[at + 2]!;
      if (to === UNKNOWN || (table[at] === state && table[at + 1] === key)) return to;
    }
  }

  set(state: number, key: number, to: number): void {
    if (this.size * 8 >= this.table.length) this.grow();
    const { table } = this;
    const mask = table.length - 1;
    let at = slotOf(state, key, mask);
    while (table[at + 2] !== UNKNOWN) at = (at + 4) & mask;
    table[at] = state;
    table[at + 1] = key;
    table[at + 2] = to;
    this.size++;
  }

  private grow(): void {
    const before = this.table;
    this.table = emptySteps(before.length / 2);
    this.size = 0;
    for (let at = 0; at < before.length; at += 4)
      if (before[at + 2] !== UNKNOWN) this.set(before[at]!, before[at + 1]!, before[at + 2]!);
  }
}

const emptySteps = (places: number) => new Int32Array(places * 4).fill(UNKNOWN);

function slotOf(state: number, key: number, mask: number): number {
  const hash = Math.imul((state << 16) ^ (state >>> 16) ^ key, 0x9e3779b1);
  return (hash ^ (hash >>> 15)) & mask & ~3;
}

/** Finds all phrases of all rules in one pass over a text, whatever their number. */
export class Automaton extends PhraseGraph {
  private ids = new Map<string, number>();
  /** Of each state: the places in the phrase graph, and the sets that end there. */
  private places: (readonly number[])[] = [];
  private accepts: (readonly SetId[])[] = [];
  private held = 0;
  private steps = new Steps();
  /** The first steps by key, in lists of their own: every word asks for one. */
  private first = new Int32Array(0);
  private any = new Int32Array(0);
  private keyCount = 0;

  /** A number for everything that phrases can see of a word, or -1 where there are too many combinations to number. */
  key(entry: WordEntry, bits: number): number {
    const seen = bits & this.used;
    if (entry.lastBits === seen) return entry.lastKey;
    let key = entry.keys.get(seen);
    if (key === undefined) {
      key = this.keyCount < MOST_KEYS ? this.keyCount++ : -1;
      if (key >= 0) entry.keys.set(seen, key);
    }
    entry.lastBits = seen;
    entry.lastKey = key;
    return key;
  }

  /**
   * Finds every hit in the words [from, to), the longest per set and start: adds set, first and last word (inclusive)
   * of each to `hits`, by rising first word. `keys[i]` is the `key` of word i; no phrase runs into a word whose
   * `broken` is set.
   */
  run(words: WordRow, from: number, to: number, hits: number[]): void {
    const { keys, spelled, bits, broken } = words;
    for (let i = from; i < to; i++) {
      let state = this.firstStep(i === from, keys[i]!, spelled[i]!.entry, bits[i]!);
      const before = hits.length;
      const end = Math.min(to, i + LONGEST_RUN);
      for (let j = i; state >= 0; ) {
        const accepted = this.accepts[state]!;
        if (accepted.length > 0) accept(accepted, i, j, hits, before);
        j++;
        if (j >= end || broken[j]) break;
        const key = keys[j]!;
        let next = key < 0 ? UNKNOWN : this.steps.get(state, key);
        if (next === UNKNOWN) {
          const { steps } = this;
          next = this.step(this.places[state]!, spelled[j]!.entry, bits[j]!);
          // Not where the step made the machine forget its states.
          if (key >= 0 && steps === this.steps) steps.set(state, key, next);
        }
        state = next;
      }
    }
  }

  private firstStep(opens: boolean, key: number, entry: WordEntry, bits: number): number {
    const known = opens ? this.first : this.any;
    if (key >= 0 && key < known.length && known[key] !== UNKNOWN) return known[key]!;
    const places = opens ? [this.rootAny, this.rootFirst] : [this.rootAny];
    const made = this.step(places, entry, bits);
    if (key < 0) return made;
    let list = opens ? this.first : this.any;
    if (key >= list.length) {
      const longer = new Int32Array(Math.max(256, 2 * key)).fill(UNKNOWN);
      longer.set(list);
      list = longer;
      if (opens) this.first = longer;
      else this.any = longer;
    }
    list[key] = made;
    return made;
  }

  private step(places: readonly number[], entry: WordEntry, bits: number): number {
    const targets = new Set<number>();
    const add = (list: Targets | undefined | null) => {
      if (typeof list === 'number') targets.add(list);
      else if (list) for (const target of list) targets.add(target);
    };
    for (const place of places) {
      const node = this.nodes.at(place);
      if (entry.id > 0) add(node.words?.get(entry.id));
      if (node.classes) for (const id of entry.classes) add(node.classes.get(id));
      if (node.slots) for (const [bit, target] of node.slots) if (bits & bit) targets.add(target);
      if (node.any && !(bits & STOP_BIT)) add(node.any);
    }
    // Marks stand right after the word that was just read.
    for (const target of targets) {
      const { marks, joints } = this.nodes.at(target);
      if (joints) for (const joint of joints) targets.add(joint);
      if (marks) for (const [bit, beyond] of marks) if (bits & bit) targets.add(beyond);
    }
    return targets.size === 0 ? DEAD : this.state([...targets]);
  }

  private state(places: number[]): number {
    places.sort((a, b) => a - b);
    const name = places.join();
    const known = this.ids.get(name);
    if (known !== undefined) return known;
    this.held += places.length;
    if (this.places.length >= MOST_STATES || this.held > MOST_HELD) {
      this.forget();
      this.held = places.length;
    }
    let accepted: readonly SetId[] = NONE;
    for (const place of places) {
      const sets = this.nodes.at(place).accept;
      if (sets) accepted = accepted.length > 0 ? [...new Set([...accepted, ...sets])] : sets;
    }
    const id = this.places.length;
    this.places.push(places);
    this.accepts.push(accepted);
    this.ids.set(name, id);
    return id;
  }

  /** Bounded memory on any input: the machine is grown again. */
  private forget(): void {
    this.ids = new Map();
    this.places = [];
    this.accepts = [];
    this.steps = new Steps();
    this.first = new Int32Array(0);
    this.any = new Int32Array(0);
  }
}

/** Notes that the sets end at word `last`; those noted before from the same word, at `before` and later, grow. */
function accept(sets: readonly SetId[], first: number, last: number, hits: number[], before: number): void {
  for (const set of sets) {
    let at = before;
    while (at < hits.length && hits[at] !== set) at += 3;
    if (at < hits.length) hits[at + 2] = last;
    else hits.push(set, first, last);
  }
}
