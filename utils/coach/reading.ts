import type { Block } from '../model/snapshot';
import { mentionsOf } from '../text/facts';
import { type Sentence, sentencesOf } from '../text/sentences';
import { isField } from '../text/special-tokens';
import { type Token, tokensOf } from '../text/tokens';
import { AND_BIT, type Automaton, MARK_BIT, type SetId, SLOT_BIT, STOP_BIT } from './automaton';
import type { CompiledRule, Surface } from './engine';
import { factBits } from './fact-bits';
import { HitIndex } from './hit-index';
import type { SeenBlock } from './learned/score';
import type { SentenceShape } from './shape';
import type { Tally } from './tally';
import { ROLE, type Spelled } from './vocabulary';

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

/** The id of a tip on the words [first, last] of a block. */
interface KnownId {
  last: number;
  quote: string;
  id: string;
}

/** What was read in one block. Depends on the block's text and role and the compiled phrases only, so it can be kept. */
export interface Reading {
  text: string;
  role: Block['role'];
  /** Per word: its spelling for phrases, offsets, slot and mark bits, clause number. Contractions are two words at one place. */
  norms: string[];
  starts: number[];
  ends: number[];
  bits: number[];
  clauses: number[];
  /** True where the word stands in quotation marks, mentioned and not said; null where none does. */
  mention: boolean[] | null;
  sentences: ReadSentence[];
  /** How phrases read each word. */
  spelled: Spelled[];
  /** Hits by set, in the order of the text; a set without hits is absent. */
  bySet: HitIndex;
  /** Rules that its hits may make fire, by surface: made when first asked for, as are the next five. */
  rules: Partial<Record<Surface, readonly CompiledRule[]>>;
  /** Kinds and shape by sentence, and counts over the words. */
  kinds: readonly number[] | null;
  shapes: (SentenceShape | undefined)[];
  /** Its sentences of a shape, by the shape's number. */
  shaped: (readonly number[] | undefined)[];
  tally: Tally | null;
  /** What tips on its words are called, by their rule and by the first word. */
  ids: Map<CompiledRule, Map<number, KnownId[]>> | null;
  /** A list item. */
  list: boolean;
  /** What the words were read from, for the learned scorer, and what it keeps of the block. */
  tokens: Token[];
  parts: Sentence[];
  learned: SeenBlock | null;
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
  '+': MARK_BIT.plus,
  '#': MARK_BIT.hash,
  '&': AND_BIT,
};
/** Without one of these nothing is quoted. */
const QUOTE_MARK = /["\u201c\u201e\u00ab\u2018]/;
const BREAKS = new Set([';', ':', '(', ')', '...', '-', '?', '!', '|']);

/** Reads one block: words, clauses, sentences and every hit of every phrase. Linear in the text. */
export function readBlock(text: string, role: Block['role'], automaton: Automaton, list = false): Reading {
  const { vocabulary } = automaton;
  const tokens = tokensOf(text);
  const sentences = sentencesOf(text, tokens);
  const slots = factBits(text, tokens, sentences);
  const norms: string[] = [];
  const spelled: Spelled[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const bits: number[] = [];
  const clauses: number[] = [];
  const broken: boolean[] = [];
  const mentions = QUOTE_MARK.test(text) ? mentionsOf(text) : [];
  let mention: boolean[] | null = null;
  const read: ReadSentence[] = [];
  let n = 0;
  let clause = 0;
  let mentioned = 0;
  for (const sentence of sentences) {
    const first = n;
    clause++;
    let pendingBreak = false;
    let afterComma = false;
    let before = 0;
    for (let t = sentence.first; t < sentence.last; t++) {
      const token = tokens[t]!;
      if (token.kind === 'punct' || token.kind === 'symbol' || token.kind === 'hyphen') {
        if (n > first) bits[n - 1]! |= AFTER[token.norm] ?? 0;
        if (token.norm === ',') afterComma = true;
        else if (token.kind === 'punct' && BREAKS.has(token.norm)) pendingBreak = true;
        continue;
      }
      const word = vocabulary.spell(token.word, token.kind === 'word');
      let base = slots[t]! | SLOT_BIT.word;
      if (token.kind !== 'word') base |= KIND_SLOT[token.kind] ?? 0;
      if (token.kind === 'placeholder' && isField(token.norm)) base |= SLOT_BIT.field;
      if (token.capital) base |= isCaps(text, token) ? SLOT_BIT.capital | SLOT_BIT.caps : SLOT_BIT.capital;
      if (word.possessive) base |= SLOT_BIT.possessive;
      while (mentioned < mentions.length && mentions[mentioned]!.end <= token.start) mentioned++;
      const quoted = mentioned < mentions.length && mentions[mentioned]!.start <= token.start;
      for (let one: Spelled | null = word; one; one = one.next) {
        const { role } = one;
        const cut = pendingBreak && n > first;
        if (cut || (n > first && startsClause(role, before, afterComma, n > 1 && commaAt(bits, n - 2))))
          clause++;
        broken.push(cut);
        pendingBreak = false;
        afterComma = false;
        before = role;
        norms.push(one.norm);
        spelled.push(one);
        starts.push(token.start);
        ends.push(token.end);
        clauses.push(clause);
        bits.push(role & ROLE.stop ? base | STOP_BIT : base);
        if (quoted) {
          mention ??= [];
          mention[n] = true;
        }
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
    spelled,
    bySet: new HitIndex(),
    rules: {},
    kinds: null,
    shapes: [],
    shaped: [],
    ids: null,
    tally: null,
    list,
    tokens,
    parts: sentences,
    learned: null,
  };
  findPhrases(reading, broken, automaton);
  return reading;
}

/**
 * Finds every hit of every phrase in what was read of a block.
 * @param broken for each word, whether no phrase goes on over it from the one before
 */
function findPhrases(
  { spelled, bits, mention, sentences, bySet }: Reading,
  broken: readonly boolean[],
  automaton: Automaton,
): void {
  const keys = spelled.map(({ entry }, word) => automaton.key(entry, bits[word]!));
  const row = { keys, spelled, bits, broken };
  const found: number[] = [];
  for (const [sentence, { first: from, last: to }] of sentences.entries()) {
    found.length = 0;
    automaton.run(row, from, to, found);
    for (let at = 0; at < found.length; at += 3) {
      const first = found[at + 1]!;
      const last = found[at + 2]!;
      // What is quoted is mentioned, not said (gate G1).
      if (mention?.[first] && mention[last]) continue;
      bySet.add({ set: found[at]!, first, last, sentence });
    }
  }
}

function commaAt(bits: readonly number[], n: number): boolean {
  return (bits[n]! & MARK_BIT.comma) !== 0;
}

/** Whether a word of this role opens a clause of its own: "but", a subject after "and", "because" or a comma, or "so if". */
function startsClause(role: number, before: number, comma: boolean, commaBefore: boolean): boolean {
  if (role & ROLE.stop) return true;
  const joined = (before & ROLE.joiner) !== 0;
  if (role & ROLE.person) return comma || joined;
  if (role & ROLE.joiner) return joined;
  return (role & ROLE.determiner) !== 0 && joined && commaBefore;
}

function isCaps(text: string, token: Token): boolean {
  const second = text.charCodeAt(token.start + 1);
  if (second >= 97 && second <= 122) return false;
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
