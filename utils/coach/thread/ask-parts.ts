import { wordSet } from '../../text/word-set';
import { MARK_BIT } from '../automaton';
import { firstBehind } from '../hit-index';
import type { Reading, ReadSentence } from '../reading';
import type { TextView } from '../text-view';
import { ASKERS, CLOSED } from './answer-forms';
import { leadOf } from './lead';
import { isContent } from './topic';

/*
 * "Is it normal that the motor gets warm, and does the guarantee begin with the invoice?": two questions in one sentence.
 * Each is asked of its own, so that a reply that speaks of the motor alone leaves the other open.
 */

const WHETHER = wordSet('whether if');
const SUBJECTS = wordSet('you u ye we i it they he she the there this that these those your our my one');
const JOINS = wordSet('and also plus');
/** Whom a clause behind "which" or "when" is about that tells of something: "the lid, which we lost". */
const TELLERS = wordSet('we i you they it he she');
/** "And if so, how often": asks on of the same thing. */
const ON_CONDITION = wordSet('so not yes any possible');
/** A clause of fewer words asks for nothing of its own: "is there a fix, and when?" */
const LEAST = 3;
/** "And please confirm the date", "and let me know the price". */
const PLEASE = wordSet('please kindly pls');
const TELL = wordSet(
  'let tell send confirm say advise inform give share state provide indicate explain quote',
);
/** Who asks for more in one sentence is not answered point by point. */
const MOST = 8;
/** Verbs that may open a question about a thing by its name: "and is parking included?" */
const OF_THINGS = wordSet('is are does do');
const NO_THING = /(?:ed|ly)$/;

/** A stretch of a sentence, as a sentence of its own. */
export interface AskPart {
  sentence: ReadSentence;
  /** It wants an answer. */
  asks: boolean;
  /** It is a wish to hear a view. */
  wished: boolean;
}

const known = new WeakMap<TextView, Map<number, readonly AskPart[]>>();

/**
 * The questions and requests that sentence `at` of a mail is made of, in order: one part, the sentence itself, where it
 * asks for one thing. Kept with the text.
 * @param at of a sentence that asks
 */
export function askPartsOf(view: TextView, at: number): readonly AskPart[] {
  const of = known.get(view) ?? new Map<number, readonly AskPart[]>();
  known.set(view, of);
  const parts = of.get(at) ?? readParts(view, at);
  of.set(at, parts);
  return parts;
}

function readParts(view: TextView, at: number): readonly AskPart[] {
  const { block, sentence } = view.sentences[at]!;
  const reading = view.reading(block);
  const found = startsOf(reading, sentence);
  // "Find the old one and send it back": what only goes on with it is a part of it.
  const starts = found.filter(
    (start, i) =>
      i > 0 &&
      (!TELL.has(reading.norms[start]!) ||
        asksIn(view, block, stretch(reading, sentence, start, found[i + 1] ?? sentence.last), false)),
  );
  let from = sentence.first;
  const parts: AskPart[] = [];
  for (const start of [...starts, sentence.last]) {
    const part = stretch(reading, sentence, from, start);
    const isFirst = parts.length === 0;
    const asks = asksIn(view, block, part, isFirst);
    // What only leads up to the first question is a part of it: "the men were fine, and can they come again?"
    if (isFirst && !asks && !isRequest(view, block, part) && start < sentence.last) continue;
    parts.push({ sentence: part, asks, wished: hitIn(view, block, part, 'asks') });
    from = start;
  }
  if (parts.length > 1 && parts.some(({ asks }) => asks)) return parts;
  return [{ sentence, asks: true, wished: hitIn(view, block, sentence, 'asks') }];
}

/** The words [first, last) of a sentence as one; what joins it to the one before is no part of it. */
function stretch(reading: Reading, whole: ReadSentence, first: number, last: number): ReadSentence {
  let end = last;
  if (last < whole.last) while (end > first + 1 && JOINS.has(reading.norms[end - 1]!)) end--;
  const start = first === whole.first ? whole.start : reading.starts[first]!;
  return { ...whole, first, last: end, start, end: last === whole.last ? whole.end : reading.ends[end - 1]! };
}

/** Where each question of a sentence starts; the first has whatever stands before it. */
function startsOf(reading: Reading, sentence: ReadSentence): number[] {
  const { norms, bits } = reading;
  const { first, last } = sentence;
  const lead = leadOf(reading, sentence);
  let from = lead;
  while (from < last && !asksAt(reading, from, from > lead) && !requestsAt(reading, from)) from++;
  const isClosed = (at: number) => CLOSED.has(norms[at]!);
  let indirect = !isClosed(from) || hasWhether(norms, from, last);
  const joined: number[] = [];
  const listed: number[] = [];
  for (let at = from + 1; at <= last - LEAST; at++) {
    const isJoined = JOINS.has(norms[at - 1]!);
    const isApart = (bits[at - 1]! & MARK_BIT.comma) !== 0;
    if (!isJoined && !isApart) continue;
    const isCondition = norms[at] === 'if' && (!indirect || ON_CONDITION.has(norms[at + 1] ?? ''));
    const isOfThing = isJoined && asksOfThing(norms, at, from);
    if (isCondition || !(asksAt(reading, at, true) || requestsAt(reading, at) || isOfThing)) continue;
    indirect ||= !isClosed(at);
    if (isJoined) joined.push(at);
    // "The lid, which we lost" tells; and a list ends on "and".
    else if (isClosed(at) || !TELLERS.has(norms[at + 1] ?? '')) listed.push(at);
  }
  const end = joined.at(-1) ?? first;
  return [first, ...[...joined, ...listed.filter((at) => at < end)].sort((a, b) => a - b)].slice(0, MOST);
}

const hasWhether = (norms: readonly string[], from: number, last: number) =>
  norms.slice(from, last).includes('whether');

/**
 * Whether a clause that asks starts at word `at`: "does the", "which of", "whether we".
 * @param behind something stands before it in the sentence: there "if" opens no condition
 */
const asksAt = ({ norms }: Reading, at: number, behind: boolean) =>
  ASKERS.has(norms[at]!) ||
  norms[at] === 'whether' ||
  (behind && WHETHER.has(norms[at]!)) ||
  (CLOSED.has(norms[at]!) && SUBJECTS.has(norms[at + 1] ?? ''));

/** "Please send", "let me know". */
const requestsAt = ({ norms }: Reading, at: number) => PLEASE.has(norms[at]!) || TELL.has(norms[at]!);

/** "Is the fitting in it and is parking included?"; "is it old and is worn down" asks one thing. */
const asksOfThing = (norms: readonly string[], at: number, from: number) =>
  OF_THINGS.has(norms[at]!) &&
  CLOSED.has(norms[from]!) &&
  isContent(norms[at + 1] ?? '') &&
  !NO_THING.test(norms[at + 1]!);

/** Whether a set was hit within a stretch. */
function hitIn(
  view: TextView,
  block: number,
  { first, last }: ReadSentence,
  cue: 'asks' | 'wonders' | 'request' | 'question',
): boolean {
  const hit = firstBehind(view.reading(block).bySet.get(view.cues[cue]), first - 1);
  return hit !== undefined && hit.first < last;
}

const isRequest = (view: TextView, block: number, part: ReadSentence) =>
  hitIn(view, block, part, 'request') || requestsAt(view.reading(block), leadOf(view.reading(block), part));

/** Whether a part of a sentence asks: by how it begins, or by words of it. */
function asksIn(view: TextView, block: number, part: ReadSentence, isFirst: boolean): boolean {
  if (hitIn(view, block, part, 'asks') || hitIn(view, block, part, 'wonders')) return true;
  const reading = view.reading(block);
  const lead = leadOf(reading, part);
  const isPlain = requestsAt(reading, lead);
  if (!isFirst) return !isPlain || asksAfter(reading, lead, part.last);
  if (asksAt(reading, lead, false) || (part.mark === '?' && opensAsk(view, block, part, lead))) return true;
  for (let at = lead + 1; at < part.last; at++)
    if ((reading.bits[at - 1]! & (MARK_BIT.comma | MARK_BIT.colon)) !== 0 && asksAt(reading, at, false))
      return true;
  return part.mark === '?' && isRequest(view, block, part);
}

/** "Did accounts get the form", "any news on the glass". */
const opensAsk = (view: TextView, block: number, part: ReadSentence, lead: number) =>
  CLOSED.has(view.reading(block).norms[lead]!) || hitIn(view, block, part, 'question');

/** "Please confirm who comes": what is asked for stands behind the verb. */
const asksAfter = (reading: Reading, lead: number, last: number) =>
  reading.norms.slice(lead, last).some((word) => ASKERS.has(word) || WHETHER.has(word));
