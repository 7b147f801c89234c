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
}

const UNKNOWN: WordEntry = { sig: 0, id: 0, classes: [] };
/** Remembered strange words; forgetting them costs time, never an answer. */
const REMEMBERED = 20_000;

export class Vocabulary {
  private readonly ids = new Map<string, number>();
  private readonly listClasses = new Map<string, number>();
  private readonly members = new Map<string, number[]>();
  private readonly prefixes = new Map<string, number>();
  private shortest = 99;
  private longest = 0;
  private classCount = 0;
  private entries = new Map<string, WordEntry>();
  /** One sig for each set of beginnings among words that no phrase names. */
  private readonly strangers = new Map<string, WordEntry>();
  private sigs = 1;

  /** Id of a word that a phrase names. Only before the first `look`. */
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

  look(word: string): WordEntry {
    const known = this.entries.get(word);
    if (known) return known;
    const entry = this.make(word);
    if (this.entries.size > REMEMBERED) this.entries.clear();
    if (word.length <= 40) this.entries.set(word, entry);
    return entry;
  }

  private make(word: string): WordEntry {
    const id = this.ids.get(word) ?? 0;
    const classes = [...(this.members.get(word) ?? [])];
    for (let length = this.shortest; length <= Math.min(word.length, this.longest); length++) {
      const found = this.prefixes.get(word.slice(0, length));
      if (found !== undefined) classes.push(found);
    }
    if (id === 0 && classes.length === 0) return UNKNOWN;
    const key = id === 0 ? classes.join() : `#${id}`;
    const same = this.strangers.get(key);
    if (same) return same;
    const entry = { sig: this.sigs++, id, classes };
    this.strangers.set(key, entry);
    return entry;
  }

  get size(): number {
    return this.ids.size;
  }
}
