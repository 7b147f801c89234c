import { SENTENCE_KINDS, type SUBJECTS } from '../model/prompt-rule';
import { wordSet } from '../text/word-set';
import { SLOT_BIT } from './automaton';
import { CUE_NAMES, type CueName } from './cues';
import { firstIn } from './hit-index';
import type { Reading } from './reading';

/*
 * The shape of a sentence, from its first words, its verb forms and the cue phrases found in it. A heuristic, not a
 * parser: right often enough for rules that also look at words.
 */

export type SentenceKind = (typeof SENTENCE_KINDS)[number];
export type Subject = (typeof SUBJECTS)[number];
/** A bit for each kind: a sentence can be several. */
export const KIND = Object.fromEntries(SENTENCE_KINDS.map((kind, i) => [kind, 1 << i])) as Readonly<
  Record<SentenceKind, number>
>;
export interface SentenceShape {
  subject: Subject;
  /** Index of the subject's last word, or one before the sentence where there is none. */
  subjectAt: number;
  tense: 'past' | 'present' | 'future';
  negated: boolean;
}

export type CueSets = Readonly<Record<CueName, number>>;

const PRONOUN: ReadonlyMap<string, Subject> = new Map([
  ['i', 'i'],
  ['we', 'we'],
  ['you', 'you'],
  ['they', 'they'],
  ['he', 'they'],
  ['she', 'they'],
  ['it', 'it'],
  ['this', 'it'],
  ['that', 'it'],
  ['these', 'it'],
  ['those', 'it'],
  ['there', 'it'],
  ['who', 'they'],
]);
/** A pronoun after one of these is an object. */
const BEFORE_OBJECT = wordSet(
  'to for with of from by about on at in let help give send show tell ask thank as like than between and or want need wants',
);
const ADVERBS = wordSet(
  'and so but also then well now currently today please just as still meanwhile additionally furthermore moreover anyway hi hello dear thanks finally first second secondly firstly lastly hence thus therefore',
);
const IMPERATIVE = wordSet(
  'please let send call check see reply find book click feel contact note take have keep make give look tell confirm share schedule join visit download try consider imagine read review remember get go come ask',
);
const PAST = wordSet('was were did had been');
const FUTURE = wordSet('will shall');
const AUX = wordSet(
  'am is are was were be been do does did have has had can could will would shall should may might must need not never also really just always',
);

const CUED = ['question', 'request', 'offer', 'promise', 'wish', 'thanks'] as const;

/** Kinds of each sentence of a block, as bits of `KIND`. Depends on the reading only and is kept with it. */
export function kindsOf(reading: Reading, cues: CueSets): readonly number[] {
  if (reading.kinds) return reading.kinds;
  const kinds = reading.sentences.map(() => 0);
  for (const kind of CUED)
    for (const { sentence } of reading.bySet.get(cues[kind]) ?? []) kinds[sentence]! |= KIND[kind];
  reading.sentences.forEach(({ mark }, s) => {
    // Words that open a question ask only where no mark says otherwise, and where nothing is requested.
    if (mark === '?') kinds[s]! |= KIND.question;
    else if (mark !== '' || kinds[s]! & KIND.request) kinds[s]! &= ~KIND.question;
    if (!(kinds[s]! & (KIND.question | KIND.request))) kinds[s]! |= KIND.statement;
  });
  reading.kinds = kinds;
  return kinds;
}

/** Shape of sentence `s`; depends on the reading only. */
export function shapeOf(reading: Reading, s: number, cues: CueSets): SentenceShape {
  const sentence = reading.sentences[s]!;
  const { subject, at } = subjectOf(reading, sentence.first, sentence.last);
  return {
    subject,
    subjectAt: at,
    tense: tenseOf(reading, at + 1, sentence),
    negated: [cues.negation, cues.calledOff].some((set) => firstIn(reading.bySet.get(set), s) !== undefined),
  };
}

function subjectOf(reading: Reading, first: number, last: number): { subject: Subject; at: number } {
  const { norms, bits } = reading;
  let at = first;
  while (at < last && ADVERBS.has(norms[at]!) && at - first < 4) at++;
  const lead = norms[at];
  if (lead === undefined || at >= last) return { subject: 'none', at: first - 1 };
  if (IMPERATIVE.has(lead) && norms[at + 1] !== 'is') {
    if (!(lead === 'have' && norms[at + 1] === 'you')) return { subject: 'none', at: first - 1 };
  }
  for (let i = at; i < last && i - at < 16; i++) {
    const word = norms[i]!;
    const before = i > first ? norms[i - 1]! : '';
    const pronoun = PRONOUN.get(word);
    if (pronoun && !(i > at && BEFORE_OBJECT.has(before))) {
      // "that" and "this" before a noun are no pronouns, but name the same kind of subject.
      return { subject: pronoun, at: i };
    }
    if (i === at || reading.clauses[i] !== reading.clauses[i - 1]) {
      if (word === 'our' || word === 'my') return { subject: 'our', at: nounEnd(reading, i, last) };
      if (word === 'your') return { subject: 'your', at: nounEnd(reading, i, last) };
      if (bits[i]! & SLOT_BIT.name) return { subject: 'name', at: nounEnd(reading, i, last) };
    }
    if (i > at && AUX.has(word)) return { subject: i - at > 0 ? 'other' : 'none', at: i - 1 };
  }
  if (bits[at]! & SLOT_BIT.name) return { subject: 'name', at };
  return { subject: last - at < 4 ? 'none' : 'other', at };
}

/** Last word of the noun group at `from`: before what may be its verb. */
function nounEnd(reading: Reading, from: number, last: number): number {
  let i = from + 1;
  while (i < last && i - from < 5 && !AUX.has(reading.norms[i]!) && !/(?:s|ed|ing)$/.test(reading.norms[i]!))
    i++;
  return Math.max(from, i - 1);
}

function tenseOf(
  reading: Reading,
  from: number,
  sentence: { first: number; last: number },
): SentenceShape['tense'] {
  const { norms } = reading;
  let past = false;
  for (let i = Math.max(from, sentence.first); i < sentence.last && i - from < 10; i++) {
    const word = norms[i]!;
    if (FUTURE.has(word) || (word === 'going' && norms[i + 1] === 'to')) return 'future';
    if (PAST.has(word) || (i === from && /[^e]ed$/.test(word))) past = true;
  }
  return past ? 'past' : 'present';
}

/** Adds the engine's own cues to an automaton. */
export function addCues(
  add: (phrases: readonly string[]) => number,
  cues: Readonly<Record<CueName, readonly string[]>>,
): CueSets {
  const sets = {} as Record<CueName, number>;
  for (const name of CUE_NAMES) sets[name] = add(cues[name]);
  return sets;
}
