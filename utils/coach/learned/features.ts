import { actsOf } from '../../text/acts';
import { type Sentence, sentencesOf } from '../../text/sentences';
import { type Token, tokensOf } from '../../text/tokens';
import { CLASS_NAMES, stem } from './lexicon';
import { BLANK, lookWord, markHash, mix, NAME, SYMBOL, seed } from './words';

/** Takes a feature: its hash, and the tokens [from, to) that it speaks of (equal where it speaks of the whole sentence). */
export type Emit = (hash: number, from: number, to: number) => void;

/** One sentence as the scorer sees it. */
export interface SeenSentence {
  start: number;
  end: number;
  first: number;
  last: number;
  /** How many features of its own words and shape it has. */
  size: number;
  /** What its neighbours learn from it. */
  hint: number[];
  /** Bits of the classes of words in it, in `CLASS_NAMES` order, then of the shapes below. */
  cues: Uint8Array;
  question: boolean;
  request: boolean;
  words: number;
}

const SHAPES = [
  '?',
  '!',
  'number',
  'money',
  'date',
  'time',
  'url',
  'email',
  'placeholder',
  'name',
  'item',
] as const;
export const CUES = CLASS_NAMES.length + SHAPES.length;

const U = seed('word');
const B = seed('pair');
const T = seed('triple');
const S2 = seed('shape2');
const S3 = seed('shape3');
const S4 = seed('shape4');
const C = seed('class');
const HEAD = seed('head');
const TAIL = seed('tail');
const FACT = seed('fact');
const LONG = seed('length');
const CO = seed('together');
const HINT = seed('hint');
const INSIDE = seed('inside');

interface Term {
  /** Hash of the word, its stem or its kind. */
  word: number;
  /** Hash for shapes: class, frame word, kind or blank. */
  shape: number;
  cls: number;
  at: number;
  name: boolean;
}

function termOf(text: string, token: Token, at: number, first: boolean): Term | null {
  if (token.kind === 'word') {
    const { word, shape, cls, known } = lookWord(token.norm);
    // A capitalised word inside a sentence is a name to the scorer: names teach it nothing.
    if (token.capital && !first && !known && token.end - token.start > 1) {
      return { word: NAME, shape: NAME, cls: -1, at, name: true };
    }
    return { word, shape, cls, at, name: false };
  }
  if (token.kind === 'punct' || token.kind === 'hyphen' || token.kind === 'symbol') {
    if (token.norm === ',' || token.kind === 'hyphen') return null;
    const hash = token.kind === 'symbol' ? SYMBOL : markHash(token.norm);
    return { word: hash, shape: hash, cls: -1, at, name: false };
  }
  const many = token.kind === 'placeholder' && /\s\S+\s/.test(text.slice(token.start, token.end));
  const hash = markHash(many ? '<instruction>' : `<${token.kind}>`);
  return { word: hash, shape: hash, cls: -1, at, name: false };
}

/**
 * Reads one block of the author's words. Depends on the text alone, so it can be kept. `emit` gets the features of
 * each sentence's own words and shape, `done` the sentence after its last one.
 */
export function seeBlock(
  text: string,
  item: boolean,
  emit: Emit,
  done: (sentence: SeenSentence, tokens: readonly Token[]) => void,
): void {
  const tokens = tokensOf(text);
  let size = 0;
  const count: Emit = (hash, from, to) => {
    size++;
    emit(hash, from, to);
  };
  for (const sentence of sentencesOf(text, tokens)) {
    size = 0;
    const seen = seeSentence(text, tokens, sentence, item, count);
    seen.size = size;
    done(seen, tokens);
  }
}

function seeSentence(
  text: string,
  tokens: Token[],
  sentence: Sentence,
  item: boolean,
  emit: Emit,
): SeenSentence {
  const terms: Term[] = [];
  const cues = new Uint8Array(CUES);
  let count = 0;
  let names = 0;
  let tense = 0;
  for (let i = sentence.first; i < sentence.last; i++) {
    const token = tokens[i]!;
    const term = termOf(text, token, i, i === sentence.first);
    if (token.kind === 'word') {
      count++;
      const known = lookWord(token.norm);
      tense |= known.tense;
      if (known.exact !== 0) emit(known.exact, i, i + 1);
    }
    if (!term) continue;
    terms.push(term);
    if (term.cls >= 0) cues[term.cls] = 1;
    if (term.name) names++;
    mark(cues, token);
    if (token.kind === 'placeholder') insidePlaceholder(text, token, i, emit);
  }
  if (names > 0) cues[CLASS_NAMES.length + 9] = 1;
  if (item || sentence.item) cues[CLASS_NAMES.length + 10] = 1;
  grams(terms, emit);
  facts(tokens, sentence, cues, count, emit);
  const acts = actsOf(tokens, sentence);
  emit(mix(FACT, 120 + tense), sentence.first, sentence.first);
  if (acts.question) emit(mix(FACT, 101), sentence.first, sentence.first);
  if (acts.request) emit(mix(FACT, 102), sentence.first, sentence.first);
  if (acts.commitment) emit(mix(FACT, 103), sentence.first, sentence.first);
  const hint = hints(cues, acts.question, count);
  return {
    start: sentence.start,
    end: sentence.end,
    first: sentence.first,
    last: sentence.last,
    size: 0,
    hint,
    cues,
    question: acts.question,
    request: acts.request,
    words: count,
  };
}

function mark(cues: Uint8Array, token: Token): void {
  const base = CLASS_NAMES.length;
  if (token.kind === 'punct') {
    if (token.norm === '?') cues[base] = 1;
    else if (token.norm === '!') cues[base + 1] = 1;
  } else if (token.kind === 'number' || token.kind === 'percent') cues[base + 2] = 1;
  else if (token.kind === 'money') cues[base + 3] = 1;
  else if (token.kind === 'date') cues[base + 4] = 1;
  else if (token.kind === 'time') cues[base + 5] = 1;
  else if (token.kind === 'url') cues[base + 6] = 1;
  else if (token.kind === 'email') cues[base + 7] = 1;
  else if (token.kind === 'placeholder') cues[base + 8] = 1;
}

function insidePlaceholder(text: string, token: Token, at: number, emit: Emit): void {
  for (const part of text
    .slice(token.start, token.end)
    .toLowerCase()
    .split(/[^a-z]+/)) {
    if (part.length > 1) emit(mix(INSIDE, seed(stem(part))), at, at + 1);
  }
}

function grams(terms: Term[], emit: Emit): void {
  for (let i = 0; i < terms.length; i++) {
    const a = terms[i]!;
    emit(mix(U, a.word), a.at, a.at + 1);
    if (a.cls >= 0) emit(mix(C, a.cls), a.at, a.at + 1);
    const b = terms[i + 1];
    if (!b) break;
    const end2 = b.at + 1;
    emit(mix(mix(B, a.word), b.word), a.at, end2);
    const shape2 = mix(mix(S2, a.shape), b.shape);
    if (a.shape !== BLANK || b.shape !== BLANK) emit(shape2, a.at, end2);
    const c = terms[i + 2];
    if (!c) continue;
    const end3 = c.at + 1;
    emit(mix(mix(mix(T, a.word), b.word), c.word), a.at, end3);
    const shape3 = mix(mix(mix(S3, a.shape), b.shape), c.shape);
    if (a.shape !== BLANK || c.shape !== BLANK) emit(shape3, a.at, end3);
    const d = terms[i + 3];
    if (d && a.shape !== BLANK && d.shape !== BLANK) {
      emit(mix(mix(S4, shape3), d.shape), a.at, d.at + 1);
    }
  }
  let head = HEAD;
  for (let i = 0; i < Math.min(3, terms.length); i++) {
    head = mix(head, terms[i]!.shape);
    emit(head, terms[0]!.at, terms[i]!.at + 1);
  }
  let tail = TAIL;
  for (let i = terms.length - 1; i >= Math.max(0, terms.length - 2); i--) {
    tail = mix(tail, terms[i]!.shape);
    emit(tail, terms[i]!.at, terms[terms.length - 1]!.at + 1);
  }
}

/** Pairs of word classes anywhere in a sentence, facts it names, who it speaks of, how long it is. */
function facts(tokens: Token[], sentence: Sentence, cues: Uint8Array, count: number, emit: Emit): void {
  const at = sentence.first;
  const present: number[] = [];
  for (let cue = 0; cue < CUES; cue++) if (cues[cue]) present.push(cue);
  for (let i = 0; i < present.length && i < 14; i++) {
    emit(mix(FACT, present[i]!), at, at);
    for (let j = i + 1; j < present.length && j < 14; j++)
      emit(mix(mix(CO, present[i]!), present[j]!), at, at);
  }
  const size = count <= 3 ? 0 : count <= 6 ? 1 : count <= 10 ? 2 : count <= 16 ? 3 : count <= 26 ? 4 : 5;
  emit(mix(LONG, size), at, at);
  const last = tokens[sentence.last - 1]!;
  if (last.norm === ':') emit(mix(FACT, 110), at, at);
  if (last.kind !== 'punct') emit(mix(FACT, 111), at, at);
  if (!tokens[at]!.capital && tokens[at]!.kind === 'word') emit(mix(FACT, 112), at, at);
}

/** What a sentence tells the ones beside it. */
function hints(cues: Uint8Array, question: boolean, count: number): number[] {
  const out: number[] = [];
  for (let cue = 0; cue < CUES; cue++) if (cues[cue]) out.push(mix(HINT, cue));
  if (question) out.push(mix(HINT, 201));
  out.push(mix(HINT, count <= 5 ? 202 : count <= 15 ? 203 : 204));
  return out;
}
