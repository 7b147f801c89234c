import { actsOf } from '../../text/acts';
import type { Sentence } from '../../text/sentences';
import type { Token } from '../../text/tokens';
import type { FeatureList } from './feature-list';
import { CLASS_NAMES, stem } from './lexicon';
import { BLANK, type KnownWord, lookMark, lookWord, mark, mix, seed } from './words';

/** One sentence as the scorer sees it. */
export interface SeenSentence {
  start: number;
  end: number;
  first: number;
  last: number;
  /** How many features of its own words and shape it has. */
  size: number;
  /** What its neighbours learn from it, by number. */
  hint: number[];
  /** The classes of words in it, in `CLASS_NAMES` order, then the shapes below. Each once, ascending. */
  cues: readonly number[];
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

const S4 = seed('shape4');
const HEAD = seed('head');
const TAIL = seed('tail');
const FACT = seed('fact');
const LONG = seed('length');
const CO = seed('together');
const INSIDE = seed('inside');

/** A capitalised word inside a sentence is a name to the scorer: names teach it nothing. */
const NAME = mark('<name>');
const SYMBOL = mark('<symbol>');
const INSTRUCTION = mark('<instruction>');
/** What stands for every token of a kind, and the cue that it is. */
const KINDS: Partial<Record<Token['kind'], { term: KnownWord; cue: number }>> = {};
for (const [kind, shape] of [
  ['number', 'number'],
  ['percent', 'number'],
  ['money', 'money'],
  ['date', 'date'],
  ['time', 'time'],
  ['url', 'url'],
  ['email', 'email'],
  ['placeholder', 'placeholder'],
] as const)
  KINDS[kind] = { term: mark(`<${kind}>`), cue: CLASS_NAMES.length + SHAPES.indexOf(shape) };
const cueOf = (shape: (typeof SHAPES)[number]) => CLASS_NAMES.length + SHAPES.indexOf(shape);
const ASKS = cueOf('?');
const SHOUTS = cueOf('!');
const NAMES = cueOf('name');
const ITEM = cueOf('item');

/**
 * Reads one sentence of the author's words, puts the features of its words and its shape into `features`, and tells the
 * rest. Depends on the block's text alone, so it can be kept.
 * @param item the block is an item of a list
 */
export function seeSentence(
  text: string,
  tokens: Token[],
  sentence: Sentence,
  item: boolean,
  features: FeatureList,
): SeenSentence {
  features.clear();
  const terms: KnownWord[] = [];
  const places: number[] = [];
  const has = new Uint8Array(CUES);
  let count = 0;
  let tense = 0;
  for (let i = sentence.first; i < sentence.last; i++) {
    const token = tokens[i]!;
    const { kind } = token;
    let term: KnownWord;
    if (kind === 'word') {
      term = lookWord(token.word);
      count++;
      tense |= term.tense;
      if (term.exact !== 0) features.add(term.exact, i, i + 1);
      if (token.capital && i !== sentence.first && !term.known && token.end - token.start > 1) {
        term = NAME;
        has[NAMES] = 1;
      } else if (term.cls >= 0) has[term.cls] = 1;
    } else if (kind === 'punct') {
      if (token.norm === ',') continue;
      term = lookMark(token.word);
      if (token.norm === '?') has[ASKS] = 1;
      else if (token.norm === '!') has[SHOUTS] = 1;
    } else if (kind === 'hyphen') continue;
    else if (kind === 'symbol') {
      if (token.norm === ',') continue;
      term = SYMBOL;
    } else {
      const known = KINDS[kind]!;
      term = known.term;
      has[known.cue] = 1;
      if (kind === 'placeholder') {
        if (/\s\S+\s/.test(text.slice(token.start, token.end))) term = INSTRUCTION;
        insidePlaceholder(text, token, i, features);
      }
    }
    terms.push(term);
    places.push(i);
  }
  if (item || sentence.item) has[ITEM] = 1;
  const cues: number[] = [];
  for (let cue = 0; cue < CUES; cue++) if (has[cue]) cues.push(cue);
  grams(terms, places, features);
  facts(tokens, sentence, cues, count, features);
  const acts = actsOf(tokens, sentence);
  const { start, end, first, last } = sentence;
  features.add(mix(FACT, 120 + tense), first, first);
  if (acts.question) features.add(mix(FACT, 101), first, first);
  if (acts.request) features.add(mix(FACT, 102), first, first);
  if (acts.commitment) features.add(mix(FACT, 103), first, first);
  return {
    start,
    end,
    first,
    last,
    size: features.size,
    hint: hints(cues, acts.question, count),
    cues,
    question: acts.question,
    request: acts.request,
    words: count,
  };
}

function insidePlaceholder(text: string, token: Token, at: number, features: FeatureList): void {
  for (const part of text
    .slice(token.start, token.end)
    .toLowerCase()
    .split(/[^a-z]+/)) {
    if (part.length > 1) features.add(mix(INSIDE, seed(stem(part))), at, at + 1);
  }
}

/** Runs of up to four terms; `places` are the tokens that they stand at. */
function grams(terms: readonly KnownWord[], places: readonly number[], features: FeatureList): void {
  const n = terms.length;
  for (let i = 0; i < n; i++) {
    const a = terms[i]!;
    const at = places[i]!;
    features.add(a.alone, at, at + 1);
    if (a.cls >= 0) features.add(a.ofClass, at, at + 1);
    if (i + 1 >= n) break;
    const b = terms[i + 1]!;
    const end2 = places[i + 1]! + 1;
    features.add(mix(a.pair, b.word), at, end2);
    if (a.shape !== BLANK || b.shape !== BLANK) features.add(mix(a.shapePair, b.shape), at, end2);
    if (i + 2 >= n) continue;
    const c = terms[i + 2]!;
    const end3 = places[i + 2]! + 1;
    features.add(mix(mix(a.triple, b.word), c.word), at, end3);
    if (a.shape === BLANK && c.shape === BLANK) continue;
    const shape3 = mix(mix(a.shapeTriple, b.shape), c.shape);
    features.add(shape3, at, end3);
    if (i + 3 >= n || a.shape === BLANK) continue;
    const d = terms[i + 3]!;
    if (d.shape !== BLANK) features.add(mix(mix(S4, shape3), d.shape), at, places[i + 3]! + 1);
  }
  let head = HEAD;
  for (let i = 0; i < Math.min(3, n); i++) {
    head = mix(head, terms[i]!.shape);
    features.add(head, places[0]!, places[i]! + 1);
  }
  let tail = TAIL;
  for (let i = n - 1; i >= Math.max(0, n - 2); i--) {
    tail = mix(tail, terms[i]!.shape);
    features.add(tail, places[i]!, places[n - 1]! + 1);
  }
}

/** Pairs of word classes anywhere in a sentence, facts it names, who it speaks of, how long it is. */
function facts(
  tokens: Token[],
  sentence: Sentence,
  cues: readonly number[],
  count: number,
  features: FeatureList,
): void {
  const at = sentence.first;
  for (let i = 0; i < cues.length && i < 14; i++) {
    features.add(mix(FACT, cues[i]!), at, at);
    const first = mix(CO, cues[i]!);
    for (let j = i + 1; j < cues.length && j < 14; j++) features.add(mix(first, cues[j]!), at, at);
  }
  const size = count <= 3 ? 0 : count <= 6 ? 1 : count <= 10 ? 2 : count <= 16 ? 3 : count <= 26 ? 4 : 5;
  features.add(mix(LONG, size), at, at);
  const last = tokens[sentence.last - 1]!;
  if (last.norm === ':') features.add(mix(FACT, 110), at, at);
  if (last.kind !== 'punct') features.add(mix(FACT, 111), at, at);
  if (!tokens[at]!.capital && tokens[at]!.kind === 'word') features.add(mix(FACT, 112), at, at);
}

/** What a sentence tells the ones beside it. */
function hints(cues: readonly number[], question: boolean, count: number): number[] {
  const out = [...cues];
  if (question) out.push(201);
  out.push(count <= 5 ? 202 : count <= 15 ? 203 : 204);
  return out;
}
