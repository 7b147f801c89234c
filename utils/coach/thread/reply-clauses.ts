import { wordSet } from '../../text/word-set';
import { SLOT_BIT } from '../automaton';
import type { Scene } from '../engine';
import type { TextView } from '../text-view';
import { answers, formOf, isClosed, tellsSomething } from './answer-forms';
import { proposesDay } from './asked-beside';
import { type Ask, askedWords, asksOf } from './asks';
import { clausesIn } from './clauses';
import { leadOf } from './lead';
import { type Said, said } from './reply';
import { alignmentOf, conceptsIn, type Ours } from './speaks-of';

/*
 * A reply read clause by clause: "VAT comes on top, and the ferry takes our pallets twice a week" answers two questions in one
 * sentence, and "VAT comes on top" one of two.
 */

const JOINS = wordSet('and but');
/** A clause of fewer words tells nothing of its own: "and only she", "as usual". */
const TELLS = 4;
/** What so goes on may be said to the next question, too. */
const MORE = wordSet('also both plus too either neither all each everything');
const POLAR = wordSet('yes yeah yep no nope');

/** A clause of a sentence of the reply. */
interface Clause {
  readonly of: Ours;
  readonly words: readonly string[];
  readonly concepts: ReadonlySet<string>;
  /** "And" or "but" stands before it. */
  readonly joined: boolean;
}

const known = new WeakMap<Scene, readonly (readonly Clause[])[]>();

/** The clauses of each sentence of the reply, between commas and what joins them. Kept with the scene. */
function clausesOf(scene: Scene): readonly (readonly Clause[])[] {
  const made = known.get(scene) ?? alignmentOf(scene).ours.map((of) => split(scene.view, of));
  known.set(scene, made);
  return made;
}

function split(view: TextView, of: Ours): Clause[] {
  const { block, sentence } = of.where;
  const reading = view.reading(block);
  return clausesIn(reading, leadOf(reading, sentence), sentence.last, JOINS).map(
    ({ first, last, joined }) => {
      const words = reading.norms.slice(first, last);
      return { of, words, concepts: aboutOf(words), joined };
    },
  );
}

/** What words are about: "the children's price" and "children pay half" alike. */
const aboutOf = (words: readonly string[]): ReadonlySet<string> =>
  new Set(conceptsIn(words.map((word) => word.replace(/['’]s?$/, ''))));

const isFamily = (concept: string) => concept.startsWith('~');

const shares = (clause: Clause, concepts: Others) => [...clause.concepts].some((one) => concepts.has(one));

/** How many sentences of a mail hold each thing: of those that ask, and of those that tell. */
interface Held {
  asked: ReadonlyMap<string, number>;
  told: ReadonlyMap<string, number>;
}
const held = new WeakMap<TextView, Held>();

function heldIn(view: TextView): Held {
  const made = held.get(view);
  if (made) return made;
  const asks = new Set(asksOf(view).flatMap(({ at }) => (view.does(at, 'question') ? [at] : [])));
  const asked = new Map<string, number>();
  const told = new Map<string, number>();
  for (const { at } of view.sentences) {
    const into = asks.has(at) ? asked : told;
    for (const one of aboutOf(view.wordsAt(at))) into.set(one, (into.get(one) ?? 0) + 1);
  }
  held.set(view, { asked, told });
  return { asked, told };
}

/** What the other sentences of a mail are about, without what a question is about itself. */
function othersOf(view: TextView, { at }: Ask, own: ReadonlySet<string>) {
  const { asked, told } = heldIn(view);
  const here = aboutOf(view.wordsAt(at));
  const without = (of: ReadonlyMap<string, number>, isIn: boolean): Others => ({
    has: (one) => !own.has(one) && (of.get(one) ?? 0) > (isIn && here.has(one) ? 1 : 0),
  });
  const asks = view.does(at, 'question');
  return { asked: without(asked, asks), told: without(told, !asks) };
}
interface Others {
  has(concept: string): boolean;
}

/** Names what is asked; a word of its family alone does not where another question is named ("VAT comes on top", asked whether we deliver). */
const names = (clause: Clause, own: ReadonlySet<string>, asked: Others) => {
  const both = [...clause.concepts].filter((one) => own.has(one));
  return both.some(
    (one) => !isFamily(one) || ![...clause.concepts].some((other) => !isFamily(other) && asked.has(other)),
  );
};

/** Says something: no thanks, no question, no kind word, and more than a few words. */
const tells = (view: TextView, { of, words }: Clause) =>
  words.length >= TELLS && tellsSomething(said(view, of.where));

/**
 * Whether every clause of a reply speaks of other questions of the mail, at least one of them, and none goes on to this one:
 * so plainly that nobody needs to suppose it.
 */
export function isLeftAmong(scene: Scene, view: TextView, ask: Ask): boolean {
  const words = askedWords(view, ask);
  const own = aboutOf(words);
  if (![...own].some((one) => !isFamily(one))) return false;
  const sentences = clausesOf(scene);
  const { asked, told } = othersOf(view, ask, own);
  const has = (test: (clause: Clause) => boolean) => sentences.some((clauses) => clauses.some(test));
  if (has((clause) => names(clause, own, asked)) || !has((clause) => shares(clause, asked))) return false;
  const isOther = (clause: Clause) => shares(clause, asked) || shares(clause, told);
  const form = formOf(words);
  if (isClosed(form) && sentences.some(saysYesBeside)) return false;
  const isDated = proposesDay(words);
  let polar = 0;
  return sentences.every((clauses) => {
    const goesOn = clauses.some(isOther);
    // "Can you come on Monday?": "would Tuesday do?"
    if (isDated && !goesOn && clauses.some((clause) => proposesDay(clause.words))) return false;
    return clauses.every((clause) => {
      const one = said(scene.view, clause.of.where);
      polar += clause.words.filter((word) => POLAR.has(word)).length;
      if (polar > 1 || clause.words.some((word, i) => i > 0 && MORE.has(word))) return false;
      if (!isClosed(form) && form !== 'open' && answers(form, one, false)) return false;
      if (!goesOn) return isIdle(one);
      return (
        isOther(clause) || !(tells(scene.view, clause) || clause.words.some((word) => SETTLES.has(word)))
      );
    });
  });
}
const SETTLES = wordSet(
  'done attached enclosed sent sure fine okay can will not never all both no gladly pleasure certainly',
);

/** A bare yes or no beside something else: "they are, and Monday works", "yes, and Monday works"; "yes, Monday works" says one thing. */
const saysYesBeside = (clauses: readonly Clause[]): boolean =>
  clauses.length > 1 &&
  clauses.some(
    ({ words }, i) =>
      words.every((word) => POLAR.has(word) || BARE.has(word)) &&
      (words.some((word) => HELPS.has(word)) || clauses[i + 1]?.joined === true),
  );
const HELPS = wordSet('is are was were am does do did has have can could will would should may');
const BARE: ReadonlySet<string> = new Set([
  ...HELPS,
  ...'it they we he she you i that not sorry sure'.split(' '),
]);

/** Whether a sentence thanks or is kind and says nothing beside that; "it comes dressed" and "gladly" may answer. */
const isIdle = (one: Said) =>
  !tellsSomething(one) && (one.view.does(one.at, 'thanks') || one.words.length > SHORT || isName(one));
const SHORT = 3;
const isName = ({ reading, sentence: { first, last } }: Said) =>
  last - first === 1 && (reading.bits[first]! & SLOT_BIT.name) !== 0;

/** Who goes on so speaks of what the clause before names: "and it fits". */
const GOES_ON = wordSet('it he she they that this which who so');

/**
 * Whether a sentence of the reply answers another question of the mail and, joined to that by "and", says a bare yes or tells
 * something that speaks of nothing of theirs: it may be meant for this one.
 */
export function hasClauseFor(scene: Scene, view: TextView, ask: Ask): boolean {
  const words = askedWords(view, ask);
  const own = aboutOf(words);
  const sentences = clausesOf(scene);
  const { asked, told } = othersOf(view, ask, own);
  const isNamed = (clause: Clause) => shares(clause, asked);
  if (isClosed(formOf(words)) && sentences.some((some) => some.some(isNamed) && saysYesBeside(some)))
    return true;
  if (sentences.some((clauses) => clauses.some((clause) => names(clause, own, asked)))) return false;
  const isFree = (clause: Clause) =>
    !shares(clause, asked) &&
    !shares(clause, told) &&
    !GOES_ON.has(clause.words[0]!) &&
    tells(scene.view, clause);
  return sentences.some((clauses) => {
    const joint = clauses.findIndex(({ joined }) => joined);
    if (joint < 0) return false;
    // "Half now, half in June is fine, and yes it's included": on either side of what joins them.
    const [before, behind] = [clauses.slice(0, joint), clauses.slice(joint)];
    return (before.some(isNamed) && behind.some(isFree)) || (before.some(isFree) && behind.some(isNamed));
  });
}
