import { MARK_BIT } from '../automaton';
import type { Scene } from '../engine';
import type { Reading, ReadSentence } from '../reading';
import type { TextView } from '../text-view';
import { ASKERS, answers, CLOSED, formOf, tellsSomething } from './answer-forms';
import { replyOf, said } from './reply';
import { alignmentOf, type Ours, type Theirs } from './speaks-of';
import { conceptsOf, isContent, stemOf } from './topic';

/*
 * "Is it normal that the motor gets warm, and does the guarantee begin with the invoice?": two questions in one sentence.
 * A reply that speaks of the motor alone leaves the other open.
 */

const set = (words: string) => new Set(words.split(' '));
const WHETHER = set('whether if');
const SUBJECTS = set('you we i it they he she the there this that these those your our my one');
const JOINS = set('and also plus');
/** A clause of fewer words of substance asks for nothing that would be missed. */
const OWN = 2;

/** Whether a clause that asks starts at word `at`: "does the", "which of", "if we". */
const asksAt = ({ norms }: Reading, at: number) =>
  ASKERS.has(norms[at]!) ||
  WHETHER.has(norms[at]!) ||
  (CLOSED.has(norms[at]!) && SUBJECTS.has(norms[at + 1] ?? ''));

/** Where each question of a sentence starts, if it asks more than one; the first has whatever stands before it. */
function startsOf(reading: Reading, { first, last }: ReadSentence): number[] {
  const { norms, bits } = reading;
  let from = first;
  while (from < last && !asksAt(reading, from)) from++;
  const out = [first];
  for (let at = from + 1; at < last - OWN; at++) {
    const joined = JOINS.has(norms[at - 1]!);
    const apart = (bits[at - 1]! & MARK_BIT.comma) !== 0;
    // "Which, if any" and "the day when": only "and" joins a question that begins so.
    if ((joined || (apart && CLOSED.has(norms[at]!))) && asksAt(reading, at)) out.push(at);
  }
  return out;
}

interface Clause {
  words: string[];
  concepts: string[];
}

/** A word that one of the questions holds and the other does not. */
const isOwnOf = (concept: string, clause: Clause, other: Clause) =>
  !concept.startsWith('~') && clause.concepts.includes(concept) && !other.concepts.includes(concept);

/** The questions of a sentence that asks more than one; none of any other. */
function clausesOf(view: TextView, at: number): Clause[] {
  const { block, sentence } = view.sentences[at]!;
  const reading = view.reading(block);
  const starts = startsOf(reading, sentence);
  if (starts.length < 2) return [];
  return starts.map((start, i) => {
    const words = reading.norms.slice(start, starts[i + 1] ?? sentence.last);
    return { words, concepts: [...conceptsOf(words)] };
  });
}

/** Whether "and" joins the questions of a sentence; "what do I owe, is it on the next invoice?" asks on of one thing. */
function isJoined(view: TextView, at: number): boolean {
  const { block, sentence } = view.sentences[at]!;
  const reading = view.reading(block);
  return startsOf(reading, sentence)
    .slice(1)
    .every((start) => JOINS.has(reading.norms[start - 1]!));
}

/** So many questions in one sentence are a list, of which each point has a word of its own in the answer. */
const LIST = 3;

/** Whether a sentence asks for a list of things, and a statement of the reply names each of them. */
export function namesEach(scene: Scene, view: TextView, at: number): boolean {
  const clauses = clausesOf(view, at);
  if (clauses.length < LIST) return false;
  const { ours } = alignmentOf(scene);
  const told = ours.filter(({ where }) => !scene.view.isAsk(where.at));
  return clauses.every((clause) =>
    clause.concepts.some(
      (concept) =>
        !concept.startsWith('~') &&
        clauses.every((other) => other === clause || !other.concepts.includes(concept)) &&
        told.some(({ concepts }) => concepts.has(concept)),
    ),
  );
}

/** Whether the reply speaks of one of several questions of a sentence, and in no word or form of another. */
export function leavesOneOpen(scene: Scene, view: TextView, at: number): boolean {
  const clauses = clausesOf(view, at);
  if (clauses.length === 0) return false;
  const { concepts, prices, figures } = replyOf(scene);
  const isSpokenOf = (clause: Clause) =>
    clause.concepts.some((one) => concepts.has(one) || (one === '~price' && (prices || figures)));
  if (!clauses.some(isSpokenOf)) return false;
  // What speaks of the sentence may answer either of its questions, unless it names the other one.
  const namesOther = (ours: Ours, clause: Clause) =>
    clauses.some(
      (other) =>
        other !== clause &&
        other.concepts.some((one) => isOwnOf(one, other, clause) && ours.concepts.has(one)),
    );
  const free = (clause: Clause) =>
    alignmentOf(scene).ours.filter(
      (one) => !one.of || (one.of.view === view && one.of.at === at && !namesOther(one, clause)),
    );
  return clauses.some((clause) => {
    if (isSpokenOf(clause) || clause.concepts.filter((one) => !one.startsWith('~')).length < OWN)
      return false;
    const form = formOf(clause.words);
    return !free(clause).some(({ where }) => answers(form, said(scene.view, where), false));
  });
}

const SETTLES = set('yes no both either neither all each');
const MORE = set('and both also plus too either neither all each yes');

/**
 * Whether a reply answers one of two questions joined by "and", says nothing more in that sentence, and tells nothing else
 * that could be meant for the other: so plainly that nobody needs to suppose it.
 */
export function leavesOtherOpen(scene: Scene, view: TextView, at: number): boolean {
  const clauses = clausesOf(view, at);
  if (clauses.length !== 2 || !isJoined(view, at) || !leavesOneOpen(scene, view, at)) return false;
  return alignmentOf(scene).ours.every(({ of, where }) => {
    const one = said(scene.view, where);
    if (!of) return !tellsSomething(one) && !one.words.some((word) => SETTLES.has(word) || /\d/.test(word));
    if (of.view !== view || of.at !== at)
      return !one.words.some((word, i) => i > 0 && (word === 'yes' || word === 'no'));
    return one.words.every((word, i) => i < 1 || !MORE.has(word));
  });
}

/** So many words may stand between the verb that a question begins with and what it asks about: "can your new system". */
const TO_SUBJECT = 4;
/** So many words may stand between the two in the answer: "the system certainly can". */
const TO_VERB = 2;
const NEEDS = set('need needs depends depend');
/** "Can you quote door to door?" asks for a sum. */
const QUOTES = set('quote price cost');

/**
 * Whether the reply says of the same thing what was asked of it, with the same verb ("can your system talk to SAP?": "our
 * system can connect"), or what the answer still needs ("for the motor I need the width of the post"), or a sum where a
 * quote was asked for.
 * @param about the sentences that say what the question is about
 */
export function answersInKind(scene: Scene, view: TextView, at: number, about: readonly Theirs[]): boolean {
  const { block, sentence } = view.sentences[at]!;
  const { norms } = view.reading(block);
  const { ours, shared } = alignmentOf(scene);
  const told = ours.filter(({ where }) => !scene.view.isAsk(where.at));
  if (
    told.some(
      (one) =>
        scene.view.wordsAt(one.where.at).some((word) => NEEDS.has(word)) &&
        about.some((asked) => shared(one, asked) >= 1),
    )
  )
    return true;
  const helper = norms.slice(sentence.first, sentence.last).findIndex((word) => CLOSED.has(word));
  if (helper < 0) return false;
  const from = sentence.first + helper;
  const end = Math.min(from + 1 + TO_SUBJECT, sentence.last);
  const asks = norms.slice(from + 1, end);
  if (asks[0] === 'you' && asks.some((word) => QUOTES.has(word)) && clausesOf(view, at).length === 0)
    return told.some(({ where }) => answers('price', said(scene.view, where), false));
  const subject = norms.slice(from + 1, end).find(isContent);
  if (!subject) return false;
  const verb = norms[from]!;
  return told.some(({ where }) => {
    const words = scene.view.wordsAt(where.at);
    const there = words.findIndex((word) => isContent(word) && stemOf(word) === stemOf(subject));
    return there >= 0 && words.slice(there + 1, there + 1 + TO_VERB).includes(verb);
  });
}
