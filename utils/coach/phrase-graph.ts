import { formsOf } from './inflect';
import { ListParts } from './list-parts';
import { near } from './near';
import { type Item, MARK_NAMES, type MarkChar, type Pattern, parsePhrase, SLOTS } from './pattern';
import { PhraseError } from './phrase-error';
import { lead, type Node, Nodes, type PackedNodes } from './phrase-node';
import { beginnings } from './spelling';
import { type PackedVocabulary, Vocabulary } from './vocabulary';
import { AND_BIT, MARK_BIT, SLOT_BIT, STOP_BIT } from './word-bits';
import { spellOut } from './words';

/*
 * All phrases of all rules as one graph over words: what the automaton walks. Phrases that begin alike share their
 * beginning.
 */

/** Some phrases that belong together: a hit of any of them is a hit of the set. */
export type SetId = number;

/** Edges of one phrase, and of all: far beyond what any rule of ours takes, and little enough for any machine. */
const MOST_EDGES = 4000;
const MOST_EDGES_IN_ALL = 600_000;

/** A graph as plain data: finds what it found, and is unpacked in a moment where building it takes many. */
export interface PackedGraph {
  nodes: PackedNodes;
  vocabulary: PackedVocabulary;
  used: number;
  counts: readonly [sets: number, edges: number, phrases: number];
}

/** The phrases as states and the words that lead from one to the next, in plain arrays that can be kept and unpacked. */
export class PhraseGraph {
  readonly vocabulary: Vocabulary;
  protected readonly nodes: Nodes;
  /** Nodes with exactly one way in from the root, by parent and edge: these are shared between phrases. */
  private readonly tree = new Map<string, number>();
  private readonly treeNodes = new Set<number>();
  protected readonly rootAny: number;
  protected readonly rootFirst: number;
  private readonly sets = new Map<string, SetId>();
  private readonly lists: Readonly<Record<string, readonly string[]>>;
  private readonly listParts = new ListParts();
  /** Forms of a word as phrases see them; the same verbs come again and again. */
  private readonly forms = new Map<string, readonly string[]>();
  /** How many nodes a joint stands for. */
  private readonly widths = new Map<number, number>();
  private expanding: string[] = [];
  /** The phrase that is being put in, and how many edges it took so far. */
  private source = '';
  private taken = 0;
  private edges = 0;
  private setCount = 0;
  /** Bits that some phrase asks for: only they tell words apart. */
  protected used = STOP_BIT;
  phrases = 0;

  constructor(lists: Readonly<Record<string, readonly string[]>> = {}, packed?: PackedGraph) {
    this.lists = lists;
    this.vocabulary = new Vocabulary(packed?.vocabulary);
    this.nodes = new Nodes(packed?.nodes);
    if (packed) {
      this.used = packed.used;
      [this.setCount, this.edges, this.phrases] = packed.counts;
    }
    this.rootAny = packed ? 0 : this.nodes.add();
    this.rootFirst = packed ? 1 : this.nodes.add();
    this.treeNodes.add(this.rootAny).add(this.rootFirst);
  }

  /** Adds a set of phrases once; the same phrases give the same id. */
  add(sources: string | readonly string[]): SetId {
    const list = typeof sources === 'string' ? [sources] : sources;
    const key = list.join('\n');
    const known = this.sets.get(key);
    if (known !== undefined) return known;
    const patterns = list.map(parsePhrase);
    // A set that failed half-way keeps its number: what it left behind must not fire another.
    const id = this.setCount++;
    for (const pattern of patterns) this.insert(pattern, id);
    this.sets.set(key, id);
    return id;
  }

  get nodeCount(): number {
    return this.nodes.length;
  }

  pack(): PackedGraph {
    return {
      nodes: this.nodes.pack(),
      vocabulary: this.vocabulary.pack(),
      used: this.used,
      counts: [this.setCount, this.edges, this.phrases],
    };
  }

  private insert(pattern: Pattern, set: SetId): void {
    this.phrases++;
    this.source = pattern.source;
    this.taken = 0;
    this.expanding = [];
    const ends = this.sequence([pattern.first ? this.rootFirst : this.rootAny], pattern.items);
    for (const end of ends) {
      const node = this.nodes.at(end);
      node.accept ??= [];
      if (!node.accept.includes(set)) node.accept.push(set);
    }
  }

  private sequence(from: number[], items: readonly Item[]): number[] {
    let at = from;
    for (const item of items) at = this.item(this.joined(at), item);
    return at;
  }

  /**
   * Several places as one, so that what follows is said once and not once for each of them. The roots stay apart: what
   * begins a phrase is looked up by every word.
   */
  private joined(from: number[]): number[] {
    const roots = from.filter((node) => node === this.rootAny || node === this.rootFirst);
    if (from.length - roots.length < 2) return from;
    const joint = this.nodes.add();
    let width = 0;
    for (const node of from) {
      if (roots.includes(node)) continue;
      width += this.widths.get(node) ?? 1;
      const { joints } = this.nodes.at(node);
      if (joints) joints.push(joint);
      else this.nodes.at(node).joints = [joint];
    }
    this.widths.set(joint, width);
    return [...roots, joint];
  }

  /** How many places of the phrase these nodes are. */
  private widthOf(from: readonly number[]): number {
    return from.reduce((sum, node) => sum + (this.widths.get(node) ?? 1), 0);
  }

  private formsOf(word: string): readonly string[] {
    let known = this.forms.get(word);
    if (!known) {
      known = formsOf(word).map((form) => spellOut(form).words[0]!);
      this.forms.set(word, known);
    }
    return known;
  }

  private item(from: number[], item: Item): number[] {
    switch (item.type) {
      case 'word':
        return [this.words(from, [item.word])];
      case 'forms':
        return [this.words(from, this.formsOf(item.word))];
      case 'prefix':
        return [
          this.edge(from, `p${item.prefix}`, (node, to) => {
            for (const prefix of beginnings(item.prefix))
              this.classEdge(node, this.vocabulary.prefix(prefix), to);
          }),
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
          else if (only?.type === 'forms') single.push(...this.formsOf(only.word));
          else for (const end of this.sequence(from, option)) ends.add(end);
        }
        if (single.length > 0) ends.add(this.words(from, single));
        return [...ends];
      }
    }
  }

  /** Edges from every node of `from` into one node, shared with other phrases where the way to it is the only one. */
  private edge(
    from: readonly number[],
    key: string | (() => string),
    connect: (node: Node, to: number) => void,
  ): number {
    this.spend(this.widthOf(from));
    const only = from.length === 1 ? from[0]! : -1;
    if (only >= 0 && this.treeNodes.has(only)) {
      const name = `${only} ${typeof key === 'string' ? key : key()}`;
      const shared = this.tree.get(name);
      if (shared !== undefined) return shared;
      const to = this.nodes.add();
      this.tree.set(name, to);
      this.treeNodes.add(to);
      connect(this.nodes.at(only), to);
      return to;
    }
    const to = this.nodes.add();
    for (const node of from) connect(this.nodes.at(node), to);
    return to;
  }

  /** Optional words, gaps and lists within lists multiply: a phrase that stands for too much is refused. */
  private spend(edges: number): void {
    this.taken += edges;
    this.edges += edges;
    if (this.taken > MOST_EDGES || this.edges > MOST_EDGES_IN_ALL)
      throw new PhraseError(this.source, 'too-large', 'stands for too many phrases at once');
  }

  private words(from: readonly number[], words: readonly string[]): number {
    const ids = [...new Set(words.map((word) => this.vocabulary.word(word)))];
    this.spend(this.widthOf(from) * (ids.length - 1));
    const key = () => `w${ids.sort((a, b) => a - b).join()}`;
    const joins = words.includes('and');
    if (joins) this.used |= AND_BIT;
    return this.edge(from, key, (node, to) => {
      node.words ??= new Map();
      for (const id of ids) lead(node.words, id, to);
      if (joins) node.marks = [...(node.marks ?? []), [AND_BIT, to]];
    });
  }

  private classEdge(node: Node, id: number, to: number): void {
    node.classes ??= new Map();
    lead(node.classes, id, to);
  }

  private slotEdge(node: Node, bit: number, to: number): void {
    node.slots ??= [];
    node.slots.push([bit, to]);
    this.used |= bit;
    if (bit === SLOT_BIT.word) return;
    // A date or a name of several words is one.
    const target = this.nodes.at(to);
    target.slots ??= [];
    if (!target.slots.some(([b, t]) => b === bit && t === to)) target.slots.push([bit, to]);
  }

  private list(from: number[], name: string): number[] {
    const entries = Object.hasOwn(this.lists, name) ? this.lists[name] : undefined;
    if (!entries) {
      const names = near(name, [...Object.keys(this.lists), ...SLOTS]);
      const meant = names.length > 0 ? `; did you mean ${names.map((one) => `{${one}}`).join(', ')}?` : '';
      const at = this.expanding.length === 0 ? this.source.toLowerCase().indexOf(`{${name}`) : -1;
      const what = `there is no word list or slot named {${name}}${meant}`;
      throw new PhraseError(this.source, 'no-list', what, name, at < 0 ? undefined : at, names);
    }
    if (this.expanding.includes(name))
      throw new PhraseError(this.source, 'own-list', `word list {${name}} contains itself`, name);
    this.expanding.push(name);
    const { single, longer } = this.listParts.of(name, entries);
    const ends = new Set<number>();
    if (single.length > 0) {
      const id = this.vocabulary.list(name, () => single);
      ends.add(this.edge(from, `l${name}`, (node, to) => this.classEdge(node, id, to)));
    }
    for (const { items } of longer) for (const end of this.sequence(from, items)) ends.add(end);
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
}
