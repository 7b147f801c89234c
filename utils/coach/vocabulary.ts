import type { Word } from '../text/word';
import { DETERMINERS, JOINERS, PERSONS, STOP_WORDS } from './cues';
import { syllables } from './readability';
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
  /** The automaton's keys for this word by the bits it stands with, and the last one: a word mostly stands in the same dress. */
  keys: Map<number, number>;
  lastBits: number;
  lastKey: number;
}

/** A written word as phrases see it. Kept with the word, because mail repeats itself. */
export interface Spelled {
  by: Vocabulary;
  split: boolean;
  norm: string;
  entry: WordEntry;
  /** What it does to clauses: bits of `ROLE`. */
  role: number;
  possessive: boolean;
  /** Whom it speaks of: one of `WHO`, or 0. */
  who: number;
  syllables: number;
  /** A contraction is several words: the next of them. */
  next: Spelled | null;
}
export const ROLE = { stop: 1, person: 2, determiner: 4, joiner: 8 } as const;

export const WHO = { ours: 1, theirs: 2, self: 3 } as const;
const PRONOUNS = new Map<string, number>();
for (const [who, words] of [
  [WHO.ours, 'we us our ours ourselves'],
  [WHO.theirs, 'you your yours yourself yourselves'],
  [WHO.self, 'i me my mine myself'],
] as const)
  for (const word of words.split(' ')) PRONOUNS.set(word, who);

function roleOf(word: string): number {
  return (
    (STOP_WORDS.has(word) ? ROLE.stop : 0) |
    (PERSONS.has(word) ? ROLE.person : 0) |
    (DETERMINERS.has(word) ? ROLE.determiner : 0) |
    (JOINERS.has(word) ? ROLE.joiner : 0)
  );
}

/** The words that phrases name, as `Vocabulary.pack` leaves them. */
export interface PackedVocabulary {
  /** By rising id, a space between. */
  words: string;
  lists: readonly (readonly [string, number])[];
  members: readonly (readonly [string, readonly number[]])[];
  prefixes: readonly (readonly [string, number])[];
}

/** The words that phrases name, each with its number, and what a text's words are to them. */
export class Vocabulary {
  private readonly ids: Map<string, number>;
  private readonly listClasses: Map<string, number>;
  private readonly members: Map<string, number[]>;
  private readonly prefixes: Map<string, number>;
  private shortest = 99;
  private longest = 0;
  private classCount = 0;
  /** One sig for each set of beginnings among words that no phrase names. */
  private readonly strangers = new Map<string, WordEntry>();
  private sigs = 1;
  /** Every word that no phrase names. */
  private readonly unknown: WordEntry = {
    sig: 0,
    id: 0,
    classes: [],
    keys: new Map(),
    lastBits: -1,
    lastKey: -1,
  };

  constructor(packed?: PackedVocabulary) {
    this.ids = new Map(packed?.words.split(' ').map((word, i) => [word, i + 1]));
    this.listClasses = new Map(packed?.lists);
    this.members = new Map(packed?.members.map(([word, classes]) => [word, [...classes]]));
    this.prefixes = new Map(packed?.prefixes);
    this.classCount = this.listClasses.size + this.prefixes.size;
    for (const prefix of this.prefixes.keys()) this.begins(prefix);
  }

  pack(): PackedVocabulary {
    return {
      words: [...this.ids.keys()].join(' '),
      lists: [...this.listClasses],
      members: [...this.members],
      prefixes: [...this.prefixes],
    };
  }

  private begins({ length }: string): void {
    this.shortest = Math.min(this.shortest, length);
    this.longest = Math.max(this.longest, length);
  }

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
      this.begins(prefix);
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
  spell(word: Word, split: boolean): Spelled {
    const known = word.spelled as Spelled | null;
    if (known !== null && known.by === this && known.split === split) return known;
    const { words, possessive } = split ? spellOut(word.norm) : { words: [word.norm], possessive: false };
    const made = words.reduceRight<Spelled | null>(
      (next, norm) => ({
        by: this,
        split,
        norm,
        entry: this.make(norm),
        role: roleOf(norm),
        possessive,
        who: PRONOUNS.get(norm) ?? 0,
        syllables: syllables(norm),
        next,
      }),
      null,
    )!;
    word.spelled = made;
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
    const entry = { sig: this.sigs++, id, classes, keys: new Map(), lastBits: -1, lastKey: -1 };
    this.strangers.set(key, entry);
    return entry;
  }

  get size(): number {
    return this.ids.size;
  }
}
