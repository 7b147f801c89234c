import type { Block } from '../model/snapshot';
import type { Automaton } from './automaton';
import { type Reading, readBlock } from './reading';

/** UTF-16 units of block text kept in memory for each sort of block, some twenty long threads. */
const ROOM = 2_000_000;

interface Shelf {
  kept: Map<string, Reading>;
  size: number;
}

/**
 * Readings of blocks by their text, the ones used least recently dropped first, on a shelf for each sort of block. A
 * reading depends on nothing else but the rules it was read for: a cold cache gives the same answers, and other rules
 * begin with a cold one.
 */
export class BlockCache {
  private readonly shelves = new Map<string, Shelf>();
  private readFor: Automaton | undefined;

  read(block: Pick<Block, 'text' | 'role' | 'list'>, automaton: Automaton): Reading {
    if (automaton !== this.readFor) {
      this.clear();
      this.readFor = automaton;
    }
    const { kept, size } = this.shelf(block);
    const known = kept.get(block.text);
    if (known) {
      // While there is plenty of room nobody is dropped.
      if (size > ROOM / 2) {
        kept.delete(block.text);
        kept.set(block.text, known);
      }
      return known;
    }
    const made = readBlock(block.text, block.role, automaton, block.list === true);
    this.keep(block, made);
    return made;
  }

  clear(): void {
    this.shelves.clear();
  }

  private shelf({ role, list }: Pick<Block, 'role' | 'list'>): Shelf {
    const name = list ? `${role} list` : role;
    let shelf = this.shelves.get(name);
    if (!shelf) {
      shelf = { kept: new Map(), size: 0 };
      this.shelves.set(name, shelf);
    }
    return shelf;
  }

  private keep(block: Pick<Block, 'text' | 'role' | 'list'>, made: Reading): void {
    const shelf = this.shelf(block);
    shelf.kept.set(block.text, made);
    shelf.size += block.text.length;
    for (const old of shelf.kept.keys()) {
      if (shelf.size <= ROOM || old === block.text) break;
      shelf.kept.delete(old);
      shelf.size -= old.length;
    }
  }
}
