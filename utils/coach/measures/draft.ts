import { SLOT_BIT } from '../automaton';
import type { Value } from '../bound';
import type { Scene } from '../engine';
import { syllables } from '../readability';
import type { Reading } from '../reading';
import type { SentenceKind } from '../shape';
import type { TextView } from '../text-view';

/*
 * Measures of the text at hand: the draft's own words, or those of the message that is read. Greeting, sign-off,
 * signature and quotes never count.
 */

export type Measure = (scene: Scene) => Value;

/** Counts over the words of one block, taken in one pass and kept with its reading. */
interface Tally {
  ours: number;
  theirs: number;
  self: number;
  names: number;
  caps: number;
  /** Words that tell how hard a text is to read, and their syllables: no names, numbers or addresses. */
  read: number;
  syllables: number;
}
const tallies = new WeakMap<Reading, Tally>();
const NOT_READ = SLOT_BIT.name | SLOT_BIT.number | SLOT_BIT.link | SLOT_BIT.email;

function tallyOf(reading: Reading): Tally {
  const known = tallies.get(reading);
  if (known) return known;
  const tally: Tally = { ours: 0, theirs: 0, self: 0, names: 0, caps: 0, read: 0, syllables: 0 };
  const { norms, bits } = reading;
  for (let i = 0; i < norms.length; i++) {
    const norm = norms[i]!;
    const bit = bits[i]!;
    if (OURS.has(norm)) tally.ours++;
    else if (THEIRS.has(norm)) tally.theirs++;
    else if (SELF.has(norm)) tally.self++;
    if (bit & SLOT_BIT.name) tally.names++;
    if (bit & SLOT_BIT.caps && norm.length > 3) tally.caps++;
    if (bit & NOT_READ) continue;
    tally.read++;
    tally.syllables += syllables(norm);
  }
  tallies.set(reading, tally);
  return tally;
}
const total = (view: TextView, key: keyof Tally) =>
  view.blocks.reduce((n, { reading }) => n + tallyOf(reading)[key], 0);
const spans = (view: TextView, bit: number) => {
  let n = 0;
  for (const { reading } of view.blocks) {
    for (let i = 0; i < reading.norms.length; i++) {
      if (reading.bits[i]! & bit && !(i > 0 && reading.bits[i - 1]! & bit)) n++;
    }
  }
  return n;
};
const kind = (name: SentenceKind) => (scene: Scene) =>
  scene.view.sentences.filter(({ at }) => scene.view.shape(at).kinds.has(name)).length;
const OURS = new Set(['we', 'us', 'our', 'ours', 'ourselves']);
const THEIRS = new Set(['you', 'your', 'yours', 'yourself', 'yourselves']);
const SELF = new Set(['i', 'me', 'my', 'mine', 'myself']);

export const TEXT_MEASURES: Record<string, Measure> = {
  words: ({ view }) => view.words,
  sentences: ({ view }) => view.sentences.length,
  paragraphs: ({ view }) => view.blocks.length,
  'list-items': ({ view }) =>
    view.blocks.filter(({ block }) => block.list).length +
    view.sentences.filter(({ sentence }) => sentence.item).length,
  'longest-sentence': ({ view }) =>
    Math.max(0, ...view.sentences.map(({ sentence }) => sentence.last - sentence.first)),
  'longest-paragraph': ({ view }) => Math.max(0, ...view.blocks.map(({ reading }) => reading.norms.length)),
  questions: kind('question'),
  requests: kind('request'),
  offers: kind('offer'),
  promises: kind('promise'),
  wishes: kind('wish'),
  thanks: kind('thanks'),
  asks: ({ view }) => view.sentences.filter(({ at }) => view.isAsk(at)).length,
  /** Sentence number of the first and the last ask counted from the end of the text ("ask-from-end: at least 3"). */
  'ask-from-start': ({ view }) => {
    const first = view.sentences.findIndex(({ at }) => view.isAsk(at));
    return first < 0 ? undefined : first + 1;
  },
  'ask-from-end': ({ view }) => {
    const last = view.sentences.findLastIndex(({ at }) => view.isAsk(at));
    return last < 0 ? undefined : view.sentences.length - last;
  },
  exclamations: ({ view }) => {
    let n = 0;
    for (const { reading } of view.blocks)
      for (const char of reading.text) if (char === '!' || char === '！') n++;
    return n;
  },
  'double-exclamations': ({ view }) => view.blocks.some(({ reading }) => reading.text.includes('!!')),
  'caps-words': ({ view }) => total(view, 'caps'),
  numbers: ({ view }) => spans(view, SLOT_BIT.number),
  sums: ({ view }) => spans(view, SLOT_BIT.money),
  dates: ({ view }) => spans(view, SLOT_BIT.date | SLOT_BIT.time),
  names: ({ view }) => spans(view, SLOT_BIT.name),
  links: ({ view }) => spans(view, SLOT_BIT.link),
  placeholders: ({ view }) => spans(view, SLOT_BIT.placeholder),
  'we-words': ({ view }) => total(view, 'ours'),
  'you-words': ({ view }) => total(view, 'theirs'),
  'i-words': ({ view }) => total(view, 'self'),
  /** How many times more often we speak of us than of them, names of their people counted as theirs. */
  'we-to-you': ({ view }) => total(view, 'ours') / Math.max(1, total(view, 'theirs') + total(view, 'names')),
  /** Flesch-Kincaid grade; names and numbers left out, because they say nothing of how hard a text is. */
  'reading-grade': ({ view }) => {
    const words = total(view, 'read');
    if (words === 0 || view.sentences.length === 0) return undefined;
    return 0.39 * (words / view.sentences.length) + 11.8 * (total(view, 'syllables') / words) - 15.59;
  },
  acronyms: ({ view }) => acronymsOf(view).size,
  'acronyms-unseen': ({ view, thread }) => {
    const theirs = new Set<string>();
    for (const { view: one, message } of thread) {
      if (message.direction === 'inbound') for (const a of acronymsOf(one)) theirs.add(a);
    }
    return [...acronymsOf(view)].filter((a) => !theirs.has(a)).length;
  },
};

const COMMON_ACRONYMS = new Set(
  'po eta vat pdf ceo cfo cto coo cio it hr usd eur gbp uk us eu usa am pm asap fyi ok okay faq url id tv pc q1 q2 q3 q4 b2b roi qa pr rfp rfq nda sla ai'.split(
    ' ',
  ),
);
function acronymsOf(view: TextView): Set<string> {
  const out = new Set<string>();
  for (const { reading } of view.blocks) {
    reading.norms.forEach((norm, i) => {
      if (reading.bits[i]! & SLOT_BIT.caps && norm.length <= 5 && !COMMON_ACRONYMS.has(norm)) out.add(norm);
    });
  }
  return out;
}
