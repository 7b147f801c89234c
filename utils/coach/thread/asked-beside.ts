import { SLOT_BIT } from '../automaton';
import type { Scene } from '../engine';
import type { TextView } from '../text-view';
import { answers, answersOn, CLOSED, formOf, isClosed, tellsSomething } from './answer-forms';
import { askPartsOf } from './ask-parts';
import { OWN } from './asked-at';
import { type Ask, askedWords } from './asks';
import { leadWord, replyOf, said } from './reply';
import { alignmentOf, type Ours, type Theirs } from './speaks-of';
import { conceptsOf, isContent, stemOf } from './topic';

/*
 * A question beside the others of its sentence: "Is it normal that the motor gets warm, and does the guarantee begin with
 * the invoice?" A reply that speaks of the motor alone leaves the other open.
 */

/** A question of a sentence that asks more than one. */
interface Clause {
  words: string[];
  concepts: string[];
  /** Its first word in its block. */
  first: number;
}

/** The questions of the sentence of an ask, where it asks more than one; none of any other. */
function clausesOf(view: TextView, at: number): Clause[] {
  const parts = askPartsOf(view, at);
  if (parts.length < 2) return [];
  return parts.map(({ sentence }) => {
    const words = askedWords(view, { at, sentence });
    return { words, concepts: [...conceptsOf(words)], first: sentence.first };
  });
}

/** A word that one of the questions holds and the other does not. */
const isOwnOf = (concept: string, clause: Clause, other: Clause) =>
  !concept.startsWith('~') && clause.concepts.includes(concept) && !other.concepts.includes(concept);

/** So many questions in one sentence are a list, of which each point has a word of its own in the answer. */
const LIST = 3;

/** Whether a question stands in a list of several, and a statement of the reply names a thing that is its own. */
export function isNamedInList(scene: Scene, view: TextView, { at, sentence }: Ask): boolean {
  const clauses = clausesOf(view, at);
  const own = clauses.find(({ first }) => first === sentence.first);
  if (!own || clauses.length < LIST) return false;
  const told = alignmentOf(scene).ours.filter(({ where }) => !scene.view.isAsk(where.at));
  return own.concepts.some(
    (concept) =>
      clauses.every((other) => other === own || isOwnOf(concept, own, other)) &&
      told.some(({ concepts }) => concepts.has(concept)),
  );
}

/**
 * Whether a sentence of the reply may be meant for a question though it speaks of another one of the same sentence: unless
 * it names what is that other one's alone.
 */
export function mayAnswer(view: TextView, { at, sentence }: Ask, ours: Ours): boolean {
  if (!ours.of) return true;
  if (ours.of.view !== view || ours.of.at !== at) return false;
  const clauses = clausesOf(view, at);
  const own = clauses.find(({ first }) => first === sentence.first);
  return (
    own === undefined ||
    !clauses.some(
      (other) =>
        other !== own && other.concepts.some((one) => isOwnOf(one, other, own) && ours.concepts.has(one)),
    )
  );
}

const SETTLES = new Set('yes no both either neither all each'.split(' '));
const MORE = new Set('and both also plus too either neither all each yes'.split(' '));

/**
 * Whether a reply answers another question of the same sentence and says nothing more in that sentence, nor tells anything
 * else that could be meant for this one: so plainly that nobody needs to suppose it.
 */
export function isLeftBeside(scene: Scene, view: TextView, ask: Ask): boolean {
  const clauses = clausesOf(view, ask.at);
  const own = clauses.find(({ first }) => first === ask.sentence.first);
  if (!own || clauses.length !== 2) return false;
  const { concepts, prices, figures } = replyOf(scene);
  const isSpokenOf = (clause: Clause) =>
    clause.concepts.some((one) => concepts.has(one) || (one === '~price' && (prices || figures)));
  if (isSpokenOf(own) || own.concepts.filter((one) => !one.startsWith('~')).length < OWN) return false;
  if (!clauses.some((clause) => clause !== own && isSpokenOf(clause))) return false;
  const form = formOf(own.words);
  return alignmentOf(scene).ours.every((ours) => {
    const { of, where } = ours;
    const one = said(scene.view, where);
    if (mayAnswer(view, ask, ours) && answers(form, one, false)) return false;
    if (!of) return !tellsSomething(one) && !one.words.some((word) => SETTLES.has(word) || /\d/.test(word));
    if (of.view !== view || of.at !== ask.at) return !answersOn(one);
    return one.words.every((word, i) => i < 1 || !MORE.has(word));
  });
}

const DAY_BITS = SLOT_BIT.date | SLOT_BIT.time;

/** Whether a question names a day or an hour. */
export function namesDayAt(view: TextView, { at, sentence: { first, last } }: Ask): boolean {
  const { bits } = view.reading(view.sentences[at]!.block);
  return bits.slice(first, last).some((bit) => (bit & DAY_BITS) !== 0);
}

const WEEKDAYS = new Set('monday tuesday wednesday thursday friday saturday sunday tomorrow'.split(' '));

/** Whether a question proposes a day of the week, and whether a sentence of a reply names one: any other is an answer, too. */
export const proposesDay = (words: readonly string[]) => words.some((word) => WEEKDAYS.has(word));

/** So many words may stand between the verb that a question begins with and what it asks about: "can your new system". */
const TO_SUBJECT = 4;
/** So many words may stand between the two in the answer: "the system certainly can". */
const TO_VERB = 2;
const NEEDS = new Set('need needs depends depend'.split(' '));
/** "Can you quote door to door?" asks for a sum. */
const QUOTES = new Set('quote price cost'.split(' '));

/** "Do we need to grease it?" is answered by how often. */
const OUGHT = new Set('need must should have'.split(' '));
const OFTEN = new Set(
  'once twice every only never seldom rarely daily weekly monthly yearly annually'.split(' '),
);

/**
 * Whether the reply says of the same thing what was asked of it, with the same verb ("can your system talk to SAP?": "our
 * system can connect"), or what the answer still needs ("for the motor I need the width of the post"), or a sum where a
 * quote was asked for, or how often where something may have to be done, or a day where one was proposed ("can you come on
 * Monday?": "Tuesday would be easier").
 * @param about the sentences that say what the question is about
 */
export function answersInKind(scene: Scene, view: TextView, ask: Ask, about: readonly Theirs[]): boolean {
  const words = askedWords(view, ask);
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
  const isFree = ({ of }: Ours) => of === null || about.includes(of);
  if (words.some((word) => OUGHT.has(word)) && isClosed(formOf(words)))
    if (told.some((one) => isFree(one) && OFTEN.has(leadWord(said(scene.view, one.where))))) return true;
  if (proposesDay(words) && ours.some((one) => isFree(one) && proposesDay(scene.view.wordsAt(one.where.at))))
    return true;
  const helper = words.findIndex((word) => CLOSED.has(word));
  if (helper < 0) return false;
  const asks = words.slice(helper + 1, helper + 1 + TO_SUBJECT);
  if (asks[0] === 'you' && asks.some((word) => QUOTES.has(word)))
    return told.some(({ where }) => answers('price', said(scene.view, where), false));
  const subject = asks.find(isContent);
  if (!subject) return false;
  const verb = words[helper]!;
  return told.some(({ where }) => {
    const ours = scene.view.wordsAt(where.at);
    const there = ours.findIndex((word) => isContent(word) && stemOf(word) === stemOf(subject));
    return there >= 0 && ours.slice(there + 1, there + 1 + TO_VERB).includes(verb);
  });
}
