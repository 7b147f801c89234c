import type { Block } from '../model/snapshot';
import { mentionsOf } from '../text/facts';
import { type Sentence, sentencesOf } from '../text/sentences';
import { type Token, tokensOf } from '../text/tokens';
import { type Automaton, MARK_BIT, type SetId, SLOT_BIT, STOP_BIT } from './automaton';
import { DETERMINERS, JOINERS, PERSONS, STOP_WORDS } from './cues';
import { factBits } from './fact-bits';
import type { SentenceShape } from './shape';
import type { WordEntry } from './vocabulary';
import { spellOut } from './words';

/** A set of phrases found in the words [first, last] of a block. */
export interface Hit {
  set: SetId;
  first: number;
  last: number;
  sentence: number;
}

export interface ReadSentence {
  /** UTF-16 offsets in the block. */
  start: number;
  end: number;
  /** Words [first, last) of the block's reading. */
  first: number;
  last: number;
  item: boolean;
  /** How it ends: '.', '?', '!', ':' or ''. */
  mark: string;
}

/** What was read in one block. Depends on its text, its role and the compiled phrases only, so it can be kept. */
export interface Reading {
  text: string;
  role: Block['role'];
  /** Per word: its spelling for phrases, offsets, slot and mark bits, clause number. Contractions are two words at one place. */
  norms: string[];
  starts: Int32Array;
  ends: Int32Array;
  bits: Int32Array;
  clauses: Int32Array;
  /** 1 where the word stands in quotation marks, mentioned and not said. */
  mention: Uint8Array;
  sentences: ReadSentence[];
  /** Hits in order of their sentence. */
  hits: Hit[];
  /** Hits by set; a set without hits is absent. */
  bySet: Map<SetId, Hit[]>;
  /** Shape by sentence, made when first asked for. */
  shapes: (SentenceShape | undefined)[];
}

const KIND_SLOT: Partial<Record<Token['kind'], number>> = {
  number: SLOT_BIT.number,
  money: SLOT_BIT.money | SLOT_BIT.number,
  percent: SLOT_BIT.percent | SLOT_BIT.number,
  date: SLOT_BIT.date,
  time: SLOT_BIT.time,
  url: SLOT_BIT.link,
  email: SLOT_BIT.email,
  placeholder: SLOT_BIT.placeholder,
};
const AFTER: Record<string, number> = {
  ',': MARK_BIT.comma,
  '?': MARK_BIT.question,
  '!': MARK_BIT.exclaim,
  ':': MARK_BIT.colon,
};
const BREAKS = new Set([';', ':', '(', ')', '...', '-', '?', '!', '.', '|']);

/** Reads one block: words, clauses, sentences and every hit of every phrase. Linear in the text. */
export function readBlock(text: string, role: Block['role'], automaton: Automaton): Reading {
  const tokens = tokensOf(text);
  const sentences = sentencesOf(text, tokens);
  const slots = factBits(text, tokens, sentences);
  const room = tokens.length + countContractions(tokens);
  const norms: string[] = [];
  const entries: WordEntry[] = [];
  const starts = new Int32Array(room);
  const ends = new Int32Array(room);
  const bits = new Int32Array(room);
  const clauses = new Int32Array(room);
  const mention = new Uint8Array(room);
  const broken = new Uint8Array(room + 1);
  const read: ReadSentence[] = [];
  let n = 0;
  let clause = 0;
  const mentions = mentionsOf(text);
  let mentioned = 0;
  for (const sentence of sentences) {
    const first = n;
    clause++;
    let pendingBreak = false;
    let afterComma = false;
    for (let t = sentence.first; t < sentence.last; t++) {
      const token = tokens[t]!;
      if (token.kind === 'punct' || token.kind === 'symbol' || token.kind === 'hyphen') {
        if (n > first) bits[n - 1]! |= AFTER[token.norm] ?? 0;
        if (token.norm === ',') afterComma = true;
        else if (token.kind === 'punct' && BREAKS.has(token.norm)) pendingBreak = true;
        continue;
      }
      const { words, possessive } =
        token.kind === 'word' ? spellOut(token.norm) : { words: [token.norm], possessive: false };
      for (const word of words) {
        if (pendingBreak && n > first) {
          broken[n] = 1;
          clause++;
        } else if (
          n > first &&
          startsClause(word, norms[n - 1]!, afterComma, n > 1 && commaAt(bits, n - 2))
        ) {
          clause++;
        }
        pendingBreak = false;
        afterComma = false;
        norms.push(word);
        entries.push(automaton.vocabulary.look(word));
        starts[n] = token.start;
        ends[n] = token.end;
        clauses[n] = clause;
        let bit = (KIND_SLOT[token.kind] ?? 0) | slots[t]! | SLOT_BIT.word;
        if (token.capital) bit |= SLOT_BIT.capital;
        if (token.capital && isCaps(text, token)) bit |= SLOT_BIT.caps;
        if (possessive) bit |= SLOT_BIT.possessive;
        if (STOP_WORDS.has(word)) bit |= STOP_BIT;
        while (mentioned < mentions.length && mentions[mentioned]!.end <= token.start) mentioned++;
        if (mentioned < mentions.length && mentions[mentioned]!.start <= token.start) mention[n] = 1;
        bits[n] = bit;
        n++;
      }
    }
    if (n > first) {
      bits[n - 1]! |= MARK_BIT.last;
      read.push({
        start: sentence.start,
        end: sentence.end,
        first,
        last: n,
        item: sentence.item,
        mark: endMark(tokens, sentence),
      });
    }
  }
  const reading: Reading = {
    text,
    role,
    norms,
    starts,
    ends,
    bits,
    clauses,
    mention,
    sentences: read,
    hits: [],
    bySet: new Map(),
    shapes: [],
  };
  const isBroken = (i: number) => broken[i] === 1;
  for (let s = 0; s < read.length; s++) {
    const { first, last } = read[s]!;
    automaton.run(entries, bits, first, last, isBroken, (set, from, to) =>
      addHit(reading, { set, first: from, last: to, sentence: s }),
    );
  }
  return reading;
}

function addHit(reading: Reading, hit: Hit): void {
  // What is quoted is mentioned, not said (gate G1).
  if (reading.mention[hit.first] && reading.mention[hit.last]) return;
  const same = reading.bySet.get(hit.set);
  if (!same) {
    reading.bySet.set(hit.set, [hit]);
    reading.hits.push(hit);
    return;
  }
  const previous = same.at(-1)!;
  // "checking in" inside "just checking in" is the same find.
  if (hit.last <= previous.last && hit.sentence === previous.sentence) return;
  same.push(hit);
  reading.hits.push(hit);
}

function countContractions(tokens: readonly Token[]): number {
  let extra = 0;
  for (const token of tokens) if (token.kind === 'word') extra += spellOut(token.norm).words.length - 1;
  return extra;
}

function commaAt(bits: Int32Array, n: number): boolean {
  return (bits[n]! & MARK_BIT.comma) !== 0;
}

/** Whether `word` opens a clause of its own: "but", or a subject after "and", "because" or a comma. */
function startsClause(word: string, before: string, comma: boolean, commaBefore: boolean): boolean {
  if (STOP_WORDS.has(word)) return true;
  if (PERSONS.has(word)) return comma || JOINERS.has(before);
  return DETERMINERS.has(word) && JOINERS.has(before) && commaBefore;
}

function isCaps(text: string, token: Token): boolean {
  const raw = text.slice(token.start, token.end);
  return raw.length > 1 && raw === raw.toUpperCase() && raw !== raw.toLowerCase();
}

function endMark(tokens: readonly Token[], sentence: Sentence): string {
  for (let t = sentence.last - 1; t >= sentence.first; t--) {
    const token = tokens[t]!;
    if (token.kind !== 'punct') return '';
    if ('.?!:'.includes(token.norm)) return token.norm;
    if (token.norm === '...') return '.';
  }
  return '';
}

/** Text of the words [first, last] of a reading. */
export function wordsText(reading: Reading, first: number, last: number): string {
  return reading.text.slice(reading.starts[first]!, reading.ends[last]!);
}
