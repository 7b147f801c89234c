import { formsOf } from './inflect';
import type { Pattern } from './pattern';
import { spellOut } from './words';

/* What the graph of phrases is made of. */

/** Where a word leads: mostly to one node. */
export type Targets = number | number[];

export interface Node {
  words: Map<number, Targets> | null;
  classes: Map<number, Targets> | null;
  /** [slot bit, target]; a slot also stays in its target while the bit holds (dates of several words). */
  slots: [number, number][] | null;
  /** Any word but a stop word. */
  any: number[] | null;
  marks: [number, number][] | null;
  /** Who is here is there too, without a word: joints that several ways lead into. */
  joints: number[] | null;
  accept: number[] | null;
}

const emptyNode = (): Node => ({
  words: null,
  classes: null,
  slots: null,
  any: null,
  marks: null,
  joints: null,
  accept: null,
});

/** Adds a target to those of a word. */
export function lead(map: Map<number, Targets>, id: number, to: number): void {
  const known = map.get(id);
  if (known === undefined) map.set(id, to);
  else if (typeof known === 'number') map.set(id, [known, to]);
  else known.push(to);
}

/** The words of a pattern that is a single word in its forms, or null. */
export function singleWords(pattern: Pattern): string[] | null {
  if (pattern.first || pattern.items.length !== 1) return null;
  const item = pattern.items[0]!;
  if (item.type === 'word') return [item.word];
  if (item.type === 'forms') return formsOf(item.word).map((form) => spellOut(form).words[0]!);
  return null;
}

/**
 * Nodes as numbers: one list in which each node says of each of its six kinds of edges, and of the sets that end there,
 * how many numbers follow and those numbers; and where in it each node begins.
 */
export interface PackedNodes {
  flat: readonly number[];
  starts: readonly number[];
}

const pairsOf = (map: Map<number, Targets> | null): number[] =>
  [...(map ?? [])].flatMap(([id, targets]) => [targets].flat().flatMap((to) => [id, to]));

/** All nodes of a graph, by number. Of a packed graph a node is unpacked when it is first visited: most never are. */
export class Nodes {
  private readonly made: Node[] = [];

  constructor(private readonly packed: PackedNodes = { flat: [], starts: [] }) {
    this.made.length = packed.starts.length;
  }

  get length(): number {
    return this.made.length;
  }

  /** @returns the new node's number */
  add(): number {
    return this.made.push(emptyNode()) - 1;
  }

  at(number: number): Node {
    let node = this.made[number];
    if (!node) {
      node = this.unpack(this.packed.starts[number]!);
      this.made[number] = node;
    }
    return node;
  }

  pack(): PackedNodes {
    const flat: number[] = [];
    const starts: number[] = [];
    for (let number = 0; number < this.length; number++) {
      const { words, classes, slots, any, marks, joints, accept } = this.at(number);
      starts.push(flat.length);
      const parts = [pairsOf(words), pairsOf(classes), slots?.flat(), any, marks?.flat(), joints, accept];
      for (const part of parts) flat.push(part?.length ?? 0, ...(part ?? []));
    }
    return { flat, starts };
  }

  private unpack(start: number): Node {
    const { flat } = this.packed;
    let at = start;
    const numbers = (): number[] | null => {
      const count = flat[at]!;
      at += count + 1;
      return count === 0 ? null : flat.slice(at - count, at);
    };
    const pairs = (): [number, number][] | null => {
      const found = numbers();
      return found && Array.from({ length: found.length / 2 }, (_, i) => [found[2 * i]!, found[2 * i + 1]!]);
    };
    const map = (): Map<number, Targets> | null => {
      const found = numbers();
      if (!found) return null;
      const made = new Map<number, Targets>();
      for (let i = 0; i < found.length; i += 2) lead(made, found[i]!, found[i + 1]!);
      return made;
    };
    return {
      words: map(),
      classes: map(),
      slots: pairs(),
      any: numbers(),
      marks: pairs(),
      joints: numbers(),
      accept: numbers(),
    };
  }
}
