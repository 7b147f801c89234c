import type { Scene } from '../engine';
import { mix, seed } from '../learned/words';
import type { ReadSentence } from '../reading';
import type { TextView } from '../text-view';
import { askFrom, formOf } from './answer-forms';
import { type Ask, asksOf } from './asks';
import { leadOf } from './lead';
import { seeMeant } from './left-open-meant';
import {
  actsOf,
  type Beside,
  type Each,
  hashesOf,
  lengthIn,
  motionsIn,
  named,
  type Part,
  type Side,
  sharesIn,
  step,
} from './left-open-words';
import { said } from './reply';
import { alignmentOf, conceptsIn, isFirst, type Ours, type Theirs } from './speaks-of';

/*
 * What tells whether a reply leaves open what a mail raises, as features of a linear model: how its sentences lie beside that,
 * what they do, their words, and above all what the one sentence says that is meant as the answer. Each feature counts once a reply.
 */

/** What a mail raises: a question, or what opens business. */
export interface Raised {
  view: TextView;
  /** Its sentence in the mail. */
  at: number;
  /** Its own words: the sentence, or one question of it. */
  sentence: ReadSentence;
  /** The sentences that say what it is about. */
  about: readonly Theirs[];
}

/** A whole sentence as what a mail raises. */
export const wholeOf = (view: TextView, at: number, about: readonly Theirs[]): Raised => ({
  view,
  at,
  sentence: view.sentences[at]!.sentence,
  about,
});

const WORD = seed('reply word');
const FIRST = seed('reply first');
const ASKED = seed('reply asked');
/** So many words at its head say what is asked for. */
const HEAD = 3;
/** More of a kind tell no more. */
const MOST = 4;
const MOST_SENTENCES = 6;
/** How many words a reply has, in steps. */
const REPLIES = [8, 14, 22, 35, 60, 110];
/** A place in a mail, and a share of its words, is told in so many parts. */
const PARTS = 4;
/** So many sentences of a reply are read: whoever answers does so in these. */
const READ = 100;

/**
 * Calls back with each feature of what a mail raises beside the draft that answers it; one may come several times.
 * Linear in the draft, of which the first sentences are read.
 */
export function seeReply(scene: Scene, raised: Raised, each: Each): void {
  const { view, at, sentence, about } = raised;
  const reading = view.reading(view.sentences[at]!.block);
  const words = reading.norms.slice(askFrom(reading, sentence, leadOf(reading, sentence)), sentence.last);
  const form = formOf(words);
  const { ours: all, shared } = alignmentOf(scene);
  const ours = all.slice(0, READ);
  const parts = ours.map((own, i): Part => {
    const one = said(scene.view, own.where);
    return {
      one,
      side: sideOf(own, about),
      share: Math.max(0, ...about.map((theirs) => shared(own, theirs))),
      acts: actsOf(scene, one, form, isFirst(ours, i)),
      motions: motionsIn(scene, one),
    };
  });
  const asks = asksOf(view);
  const concepts = new Set(about.flatMap((theirs) => [...theirs.concepts]));
  const isRaised = (ask: Ask) => ask.at === at && ask.sentence.first === sentence.first;
  const beside: Beside = { form, parts, asks, turn: asks.findIndex(isRaised), concepts };
  for (const word of words.slice(0, HEAD)) each(mix(ASKED, seed(word)));
  seeRaised(raised, beside, each);
  // A short reply has few features of any sort.
  each(named(`sentences ${Math.min(MOST, parts.length)}`));
  each(named(`words ${step(scene.view.words, REPLIES)}`));
  const spoken = new Set(ours.flatMap((own) => [...own.concepts]));
  seeCover(beside, spoken, each);
  seeEnds(words, beside, spoken, each);
  seeSides(beside, each);
  const isSpokenOf = (ask: Ask) =>
    ours.some(({ of }) => of?.view === view && of.at === ask.at && of.first === ask.sentence.first);
  const apart = asks.filter((ask) => !isRaised(ask) && !isSpokenOf(ask));
  seeFree(beside, apart.length, each);
  for (const part of parts) seePart(part, form, each);
  seeMeant(beside, each);
}

function sideOf({ of }: Ours, about: readonly Theirs[]): Side {
  if (!of) return 'alone';
  if (about.includes(of)) return 'beside';
  return of.view.isAsk(of.at) ? 'asked' : 'told';
}

/** Where in the mail it stands: the last of four questions is forgotten sooner than a mail's only one. */
function seeRaised({ view, at, sentence }: Raised, { asks, turn }: Beside, each: Each): void {
  const most = Math.min(MOST, asks.length);
  const asked = new Set(asks.map((ask) => ask.at));
  const standing = (there: number) =>
    !view.sentences[there] ? 'nothing' : asked.has(there) ? 'an ask' : 'a statement';
  // Another question of the same sentence stands nearer than the next sentence.
  const beside = (by: number) =>
    asks[turn]?.at === at && asks[turn + by]?.at === at ? 'an ask' : standing(at + by);
  each(named(`asks ${most}`));
  // What opens business is seldom asked, and has no turn.
  if (turn >= 0) {
    each(named(`turn ${Math.min(MOST - 1, turn)} of ${most}`));
    each(named(`last ${turn === asks.length - 1}`));
  }
  each(named(`part ${Math.floor((at / view.sentences.length) * PARTS)}`));
  each(named(`before it ${beside(-1)}`));
  each(named(`behind it ${beside(1)}`));
  each(named(`mail of ${Math.min(MOST_SENTENCES, view.sentences.length)}`));
  each(named(`ask of ${lengthIn(sentence.last - sentence.first)}`));
}

/** How much of what it is about is named anywhere in the reply. */
function seeCover({ form, concepts }: Beside, spoken: ReadonlySet<string>, each: Each): void {
  const all = [...concepts].filter((one) => !one.startsWith('~'));
  const covered = all.filter((concept) => spoken.has(concept)).length;
  const share = all.length === 0 ? 'nothing' : Math.round((covered / all.length) * PARTS);
  each(named(`covers ${share}`));
  each(named(`${form} covers ${share}`));
  each(named(`covers ${Math.min(MOST, covered)} of ${Math.min(MOST + 1, all.length)}`));
}

/** Whether the reply names what a question begins with and what it ends on, and each of its words: some want naming, some do not. */
function seeEnds(
  words: readonly string[],
  { form, concepts }: Beside,
  spoken: ReadonlySet<string>,
  each: Each,
): void {
  const asked = words.flatMap((word) => conceptsIn([word])).filter((concept) => concepts.has(concept));
  for (const concept of asked) each(mix(named(`covered ${spoken.has(concept)}`), seed(concept)));
  const [first] = asked;
  const last = asked.at(-1);
  if (!first || !last) return;
  each(named(`covers the first ${spoken.has(first)}`));
  each(named(`covers the last ${spoken.has(last)}`));
  each(named(`${form} covers the ends ${spoken.has(first)} ${spoken.has(last)}`));
}

/** How many sentences lie where, and how much the nearest one shares. */
function seeSides({ form, parts, asks }: Beside, each: Each): void {
  const count = (side: Side) => Math.min(MOST - 1, parts.filter((part) => part.side === side).length);
  const nearest = sharesIn(Math.max(0, ...parts.map(({ share }) => share)));
  const beside = count('beside');
  const few = Math.min(2, beside);
  const alone = count('alone');
  each(named(`nearest ${nearest}`));
  each(named(`${form} nearest ${nearest}`));
  each(named(`beside it ${beside}`));
  each(named(`${form} beside it ${beside}`));
  each(named(`alone ${alone} beside it ${few}`));
  each(named(`${form} alone ${alone} beside it ${few}`));
  each(named(`asked ${count('asked')} of ${Math.min(MOST, asks.length)} beside it ${few}`));
}

/** What speaks of nothing of theirs answers one question each: whether any is left for this one, once the others have theirs. */
function seeFree({ form, parts }: Beside, apart: number, each: Each): void {
  const alone = parts.filter(({ side }) => side === 'alone');
  const telling = alone.filter(({ motions, acts }) => motions === 0 && !acts.includes('thanks')).length;
  const isBeside = parts.some(({ side }) => side === 'beside');
  const left = (of: number) => Math.max(1 - MOST, Math.min(MOST - 1, of - apart));
  each(named(`free ${left(alone.length)} ${isBeside}`));
  each(named(`${form} free ${left(alone.length)} ${isBeside}`));
  each(named(`free ${alone.length} of ${apart} ${isBeside}`));
  each(named(`telling ${left(telling)} ${isBeside}`));
}

function seePart({ one, side, share, acts, motions }: Part, form: Beside['form'], each: Each): void {
  const shares = sharesIn(share);
  each(named(side));
  each(named(`shares ${shares}`));
  each(named(`${form} shares ${shares}`));
  each(named(`length ${lengthIn(one.words.length)}`));
  each(named(`motions ${motions}`));
  each(named(`${side} motions ${motions}`));
  for (const act of acts) {
    each(named(act));
    each(named(`${side} ${act}`));
  }
  const ofSide = named(`${side} word`);
  hashesOf(one).forEach((word, at) => {
    each(mix(WORD, word));
    each(mix(ofSide, word));
    if (at === 0) each(mix(FIRST, word));
  });
}
