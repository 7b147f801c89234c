import { formsOf } from './inflect';
import { type Item, MARK_NAMES, type MarkChar, type Pattern, parsePhrase, SLOTS } from './pattern';
import { Vocabulary, type WordEntry } from './vocabulary';
import { spellOut } from './words';

/*
 * All phrases of all rules in one automaton over words. Phrases that begin alike share their beginning; states of the
 * deterministic machine are made when a text first needs them, so that a step costs one table read however many
 * rules there are.
 */

/** Bits of what the text says of one word, besides the word itself. Slots first, in the order of SLOTS. */
export const SLOT_BIT = Object.fromEntries(SLOTS.map((slot, i) => [slot, 1 << i])) as Record<
  (typeof SLOTS)[number],
  number
>;
const MARKS = Object.values(MARK_NAMES);
export const MARK_BIT = Object.fromEntries(MARKS.map((mark, i) => [mark, 1 << (16 + i)])) as Record<
  (typeof MARKS)[number],
  number
>;
/** A gap never runs over this word ("but", "however"). */
export const STOP_BIT = 1 << 22;
/** Words in different dress that get a key of their own; beyond them a step is worked out anew each time. */
const MOST_KEYS = 200_000;
const BITS = 2 ** 23;

interface Node {
  words: Map<number, number[]> | null;
  classes: Map<number, number[]> | null;
  /** [slot bit, target]; a slot also stays in its target while the bit holds (dates of several words). */
  slots: [number, number][] | null;
  /** Any word but a stop word. */
  any: number[] | null;
  marks: [number, number][] | null;
  accept: number[] | null;
}

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

/** Some phrases that belong together: a hit of any of them is a hit of the set. */
export type SetId = number;

const MOST_STATES = 60_000;
const NONE: readonly number[] = [];

export class Automaton {
  readonly vocabulary = new Vocabulary();
  private readonly nodes: Node[] = [];
  /** Nodes with exactly one way in from the root, by parent and edge: these are shared between phrases. */
  private readonly tree = new Map<string, number>();
  private readonly treeNodes = new Set<number>();
  private readonly rootAny: number;
  private readonly rootFirst: number;
  private readonly sets = new Map<string, SetId>();
  private states = new Map<string, State>();
  private startAny: Start | null = null;
  private startFirst: Start | null = null;
  private readonly lists: Readonly<Record<string, readonly string[]>>;
  private expanding: string[] = [];
  /** Bits that some phrase asks for: only they tell words apart. */
  private used = STOP_BIT;
  private readonly keys = new Map<number, number>();
  phrases = 0;

  constructor(lists: Readonly<Record<string, readonly string[]>> = {}) {
    this.lists = lists;
    this.rootAny = this.node();
    this.rootFirst = this.node();
    this.treeNodes.add(this.rootAny).add(this.rootFirst);
  }

  /** Adds a set of phrases once; the same phrases give the same id. */
  add(sources: string | readonly string[]): SetId {
    const list = typeof sources === 'string' ? [sources] : sources;
    const key = list.join('\n');
    const known = this.sets.get(key);
    if (known !== undefined) return known;
    const id = this.sets.size;
    this.sets.set(key, id);
    for (const source of list) this.insert(parsePhrase(source), id);
    return id;
  }

  get setCount(): number {
    return this.sets.size;
  }
  get nodeCount(): number {
    return this.nodes.length;
  }
  get stateCount(): number {
    return this.states.size;
  }

  private node(): number {
    this.nodes.push({ words: null, classes: null, slots: null, any: null, marks: null, accept: null });
    return this.nodes.length - 1;
  }

  private insert(pattern: Pattern, set: SetId): void {
    this.phrases++;
    const ends = this.sequence([pattern.first ? this.rootFirst : this.rootAny], pattern.items);
    for (const end of ends) {
      const node = this.nodes[end]!;
      node.accept ??= [];
      if (!node.accept.includes(set)) node.accept.push(set);
    }
  }

  private sequence(from: number[], items: readonly Item[]): number[] {
    let at = from;
    for (const item of items) at = this.item(at, item);
    return at;
  }

  private item(from: number[], item: Item): number[] {
    switch (item.type) {
      case 'word':
        return [this.words(from, [item.word])];
      case 'forms':
        return [
          this.words(
            from,
            formsOf(item.word).map((form) => spellOut(form).words[0]!),
          ),
        ];
      case 'prefix':
        return [
          this.edge(from, `p${item.prefix}`, (node, to) =>
            this.classEdge(node, this.vocabulary.prefix(item.prefix), to),
          ),
        ];
      case 'slot':
        return [this.edge(from, `s${item.slot}`, (node, to) => this.slotEdge(node, SLOT_BIT[item.slot], to))];
      case 'list':
        return this.list(from, item.name);
      case 'gap':
        return this.gap(from, item.max);
      case 'mark':
        return [this.mark(from, item.mark)];
      case 'choice': {
        const ends = new Set<number>(item.optional ? from : []);
        const single: string[] = [];
        for (const option of item.options) {
          const only = option.length === 1 ? option[0]! : null;
          if (only?.type === 'word') single.push(only.word);
          else if (only?.type === 'forms')
            single.push(...formsOf(only.word).map((form) => spellOut(form).words[0]!));
          else for (const end of this.sequence(from, option)) ends.add(end);
        }
        if (single.length > 0) ends.add(this.words(from, single));
        return [...ends];
      }
    }
  }

  /** Edges from every node of `from` into one node, shared with other phrases where the way to it is the only one. */
  private edge(from: readonly number[], key: string, connect: (node: Node, to: number) => void): number {
    const only = from.length === 1 ? from[0]! : -1;
    if (only >= 0 && this.treeNodes.has(only)) {
      const name = `${only} ${key}`;
      const shared = this.tree.get(name);
      if (shared !== undefined) return shared;
      const to = this.node();
      this.tree.set(name, to);
      this.treeNodes.add(to);
      connect(this.nodes[only]!, to);
      return to;
    }
    const to = this.node();
    for (const node of from) connect(this.nodes[node]!, to);
    return to;
  }

  private words(from: readonly number[], words: readonly string[]): number {
    const ids = [...new Set(words.map((word) => this.vocabulary.word(word)))].sort((a, b) => a - b);
    return this.edge(from, `w${ids.join()}`, (node, to) => {
      node.words ??= new Map();
      for (const id of ids) node.words.set(id, [...(node.words.get(id) ?? []), to]);
    });
  }

  private classEdge(node: Node, id: number, to: number): void {
    node.classes ??= new Map();
    node.classes.set(id, [...(node.classes.get(id) ?? []), to]);
  }

  private slotEdge(node: Node, bit: number, to: number): void {
    node.slots ??= [];
    node.slots.push([bit, to]);
    this.used |= bit;
    if (bit === SLOT_BIT.word) return;
    // A date or a name of several words is one.
    const target = this.nodes[to]!;
    target.slots ??= [];
    if (!target.slots.some(([b, t]) => b === bit && t === to)) target.slots.push([bit, to]);
  }

  private list(from: number[], name: string): number[] {
    const entries = this.lists[name];
    if (!entries) throw new Error(`there is no word list or slot named {${name}}`);
    if (this.expanding.includes(name)) throw new Error(`word list {${name}} contains itself`);
    this.expanding.push(name);
    const patterns = entries.map((entry) => parsePhrase(entry));
    const single = patterns.flatMap((p) => singleWords(p) ?? []);
    const ends = new Set<number>();
    if (single.length > 0) {
      const id = this.vocabulary.list(name, () => single);
      ends.add(this.edge(from, `l${name}`, (node, to) => this.classEdge(node, id, to)));
    }
    for (const pattern of patterns) {
      if (singleWords(pattern)) continue;
      for (const end of this.sequence(from, pattern.items)) ends.add(end);
    }
    this.expanding.pop();
    return [...ends];
  }

  private gap(from: readonly number[], max: number): number[] {
    const all = [...from];
    let at: readonly number[] = from;
    for (let i = 0; i < max; i++) {
      const next = this.edge(at, 'any', (node, to) => {
        node.any ??= [];
        node.any.push(to);
      });
      all.push(next);
      at = [next];
    }
    return all;
  }

  private mark(from: readonly number[], mark: MarkChar): number {
    this.used |= MARK_BIT[MARK_NAMES[mark]];
    return this.edge(from, `m${mark}`, (node, to) => {
      node.marks ??= [];
      node.marks.push([MARK_BIT[MARK_NAMES[mark]], to]);
    });
  }

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
      for (let j = i; next; ) {
        if (next.accept.length > 0) {
          ends ??= new Map();
          for (const set of next.accept) ends.set(set, j);
        }
        j++;
        if (j >= to || broken[j]) break;
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
    if (this.states.size >= MOST_STATES) {
      // Bounded memory on any input: forget the machine and grow it again.
      this.states = new Map();
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

/** The words of a pattern that is a single word in its forms, or null. */
function singleWords(pattern: Pattern): string[] | null {
  if (pattern.first || pattern.items.length !== 1) return null;
  const item = pattern.items[0]!;
  if (item.type === 'word') return [item.word];
  if (item.type === 'forms') return formsOf(item.word).map((form) => spellOut(form).words[0]!);
  return null;
}
