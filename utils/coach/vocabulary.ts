import { DETERMINERS, JOINERS, PERSONS, STOP_WORDS } from './cues';
import { spellOut } from './words';

/*
 * Words as small numbers. A word that no phrase names is 0 unless it begins like one of the known beginnings.
 * What the automaton sees of a word is its `sig`: two words with the same sig are the same to every phrase.
 */

export interface WordEntry {
  sig: number;
  /** Id of the word itself, 0 when no phrase names it. */
  id: number;
  /** Ids of the word classes (single-word entries of lists, beginnings) that it belongs to. */
  classes: readonly number[];
  /** The automaton's key for this word with the bits it last stood with: a word mostly stands in the same dress. */
  lastBits: number;
  lastKey: number;
}

/** One written word as phrases see it: contractions are several words. Kept by spelling, because mail repeats itself. */
export interface Spelled {
  words: readonly string[];
  entries: readonly WordEntry[];
  /** What each word does to clauses: bits of `ROLE`. */
  roles: readonly number[];
  possessive: boolean;
}
export const ROLE = { stop: 1, person: 2, determiner: 4, joiner: 8 } as const;

/** Remembered strange words; forgetting them costs time, never an answer. */
const REMEMBERED = 20_000;
const LONGEST = 40;

function roleOf(word: string): number {
  return (
    (STOP_WORDS.has(word) ? ROLE.stop : 0) |
    (PERSONS.has(word) ? ROLE.person : 0) |
    (DETERMINERS.has(word) ? ROLE.determiner : 0) |
    (JOINERS.has(word) ? ROLE.joiner : 0)
  );
}

export class Vocabulary {
  private readonly ids = new Map<string, number>();
  private readonly listClasses = new Map<string, number>();
  private readonly members = new Map<string, number[]>();
  private readonly prefixes = new Map<string, number>();
  private shortest = 99;
  private longest = 0;
  private classCount = 0;
  private readonly spelled = new Map<string, Spelled>();
  private readonly whole = new Map<string, Spelled>();
  /** One sig for each set of beginnings among words that no phrase names. */
  private readonly strangers = new Map<string, WordEntry>();
  private sigs = 1;
  /** Every word that no phrase names. */
  private readonly unknown: WordEntry = { sig: 0, id: 0, classes: [], lastBits: -1, lastKey: -1 };

  /** Id of a word that a phrase names. Only before the first `spell`. */
  word(word: string): number {
    let id = this.ids.get(word);
    if (id === undefined) {
      id = this.ids.size + 1;
      this.ids.set(word, id);
    }
    return id;
  }

  /** Class of all words that begin with `prefix`. */
  prefix(prefix: string): number {
    let id = this.prefixes.get(prefix);
    if (id === undefined) {
      id = ++this.classCount;
      this.prefixes.set(prefix, id);
      this.shortest = Math.min(this.shortest, prefix.length);
      this.longest = Math.max(this.longest, prefix.length);
    }
    return id;
  }

  /** Class of the given words, under a name that keeps it from being made twice. */
  list(name: string, words: () => Iterable<string>): number {
    let id = this.listClasses.get(name);
    if (id === undefined) {
      id = ++this.classCount;
      this.listClasses.set(name, id);
      for (const word of words()) {
        this.word(word);
        const classes = this.members.get(word) ?? [];
        if (!classes.includes(id)) classes.push(id);
        this.members.set(word, classes);
      }
    }
    return id;
  }

  /** A word of the text (`split`: contractions and possessives are taken apart) or a number, date or address as it stands. */
  spell(norm: string, split: boolean): Spelled {
    const kept = split ? this.spelled : this.whole;
    const known = kept.get(norm);
    if (known) return known;
    const { words, possessive } = split ? spellOut(norm) : { words: [norm], possessive: false };
    const made = {
      words,
      possessive,
      entries: words.map((word) => this.make(word)),
      roles: words.map(roleOf),
    };
    if (kept.size > REMEMBERED) kept.clear();
    if (norm.length <= LONGEST) kept.set(norm, made);
    return made;
  }

  private make(word: string): WordEntry {
    const id = this.ids.get(word) ?? 0;
    const classes = [...(this.members.get(word) ?? [])];
    for (let length = this.shortest; length <= Math.min(word.length, this.longest); length++) {
      const found = this.prefixes.get(word.slice(0, length));
      if (found !== undefined) classes.push(found);
    }
    if (id === 0 && classes.length === 0) return this.unknown;
    const key = id === 0 ? classes.join() : `#${id}`;
    const same = this.strangers.get(key);
    if (same) return same;
    const entry = { sig: this.sigs++, id, classes, lastBits: -1, lastKey: -1 };
    this.strangers.set(key, entry);
    return entry;
  }

  get size(): number {
    return this.ids.size;
  }
}
