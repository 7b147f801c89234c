import type { Block } from '../model/snapshot';
import type { Automaton } from './automaton';
import { type Reading, readBlock } from './reading';

/** UTF-16 units of block text kept in memory, about the mails of a working morning. */
const ROOM = 4_000_000;

/**
 * Readings of blocks by role and text, the ones used least recently dropped first. A reading depends on nothing else
 * but the rules it was read for: a cold cache gives the same answers, and other rules begin with a cold one.
 */
export class BlockCache {
  private readonly kept = new Map<string, Reading>();
  private size = 0;
  private readFor: Automaton | undefined;

  read(block: Pick<Block, 'text' | 'role'>, automaton: Automaton): Reading {
    if (automaton !== this.readFor) {
      this.clear();
      this.readFor = automaton;
    }
    const key = `${block.role}\n${block.text}`;
    const known = this.kept.get(key);
    if (known) {
      this.kept.delete(key);
      this.kept.set(key, known);
      return known;
    }
    const made = readBlock(block.text, block.role, automaton);
    this.kept.set(key, made);
    this.size += key.length;
    for (const old of this.kept.keys()) {
      if (this.size <= ROOM || old === key) break;
      this.kept.delete(old);
      this.size -= old.length;
    }
    return made;
  }

  clear(): void {
    this.kept.clear();
    this.size = 0;
  }
}
