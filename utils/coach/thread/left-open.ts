import type { Scene } from '../engine';
import { mix, seed } from '../learned/words';
import type { TextView } from '../text-view';
import { askFrom, type Form, formOf } from './answer-forms';
import { asksOf } from './asks';
import { leadOf } from './lead';
import { seeMeant } from './left-open-meant';
import { actsOf, hashesOf, lengthIn, motionsIn, named, sharesIn, step } from './left-open-words';
import { said } from './reply';
import { alignmentOf, isFirst, type Ours, type Theirs } from './speaks-of';

/*
 * What tells whether a reply leaves open what a mail raises, as features of a linear model: how its sentences lie beside that,
 * what they do, their words, and above all what the one sentence says that is meant as the answer. Each feature counts once a reply.
 */

/** Where a sentence of the reply lies: beside what is raised, beside a question, beside what else they wrote, or alone. */
export type Side = 'beside' | 'asked' | 'told' | 'alone';

/** What a mail raises: a question, or what opens business. */
export interface Raised {
  view: TextView;
  /** Its sentence. */
  at: number;
  /** The sentences that say what it is about. */
  about: readonly Theirs[];
}
/** What is raised beside the reply to it. */
export interface Beside {
  scene: Scene;
  raised: Raised;
  /** The words with which it asks, and the form of an answer that they ask for. */
  asker: readonly string[];
  form: Form;
  /** The sentences of the reply that are read, where each lies, and how much of what is raised it shares. */
  ours: readonly Ours[];
  sides: readonly Side[];
  shares: readonly number[];
  /** The sentences of the mail that want an answer. */
  asks: readonly number[];
}
/** Takes the hash of a feature. */
export type Each = (hash: number) => void;

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
  const beside = besideOf(scene, raised);
  seeRaised(beside, each);
  seeCover(beside, each);
  seeSides(beside, each);
  for (const i of beside.ours.keys()) seePart(beside, i, each);
  seeMeant(beside, each);
}

function besideOf(scene: Scene, raised: Raised): Beside {
  const { view, at, about } = raised;
  const { block, sentence } = view.sentences[at]!;
  const reading = view.reading(block);
  const words = reading.norms.slice(askFrom(reading, sentence, leadOf(reading, sentence)), sentence.last);
  const { ours: all, shared } = alignmentOf(scene);
  const ours = all.slice(0, READ);
  return {
    scene,
    raised,
    asker: words.slice(0, HEAD),
    form: formOf(words),
    ours,
    sides: ours.map((own) => sideOf(own, about)),
    shares: ours.map((own) => Math.max(0, ...about.map((theirs) => shared(own, theirs)))),
    asks: asksOf(view, scene.compiled.cues).map((ask) => ask.at),
  };
}

function sideOf({ of }: Ours, about: readonly Theirs[]): Side {
  if (!of) return 'alone';
  if (about.includes(of)) return 'beside';
  return of.view.isAsk(of.at) ? 'asked' : 'told';
}

/** What is asked, and where in the mail: the last of four questions is forgotten sooner than a mail's only one. */
function seeRaised({ scene, raised: { view, at }, asker, ours, asks }: Beside, each: Each): void {
  for (const word of asker) each(mix(ASKED, seed(word)));
  const most = Math.min(MOST, asks.length);
  const turn = asks.indexOf(at);
  const standing = (there: number) =>
    !view.sentences[there] ? 'nothing' : asks.includes(there) ? 'an ask' : 'a statement';
  each(named(`asks ${most}`));
  // What opens business is seldom asked, and has no turn.
  if (turn >= 0) {
    each(named(`turn ${Math.min(MOST - 1, turn)} of ${most}`));
    each(named(`last ${turn === asks.length - 1}`));
  }
  each(named(`part ${Math.floor((at / view.sentences.length) * PARTS)}`));
  each(named(`before it ${standing(at - 1)}`));
  each(named(`behind it ${standing(at + 1)}`));
  each(named(`mail of ${Math.min(MOST_SENTENCES, view.sentences.length)}`));
  each(named(`ask of ${lengthIn(view.wordsAt(at).length)}`));
  // A short reply has few features of any sort.
  each(named(`sentences ${Math.min(MOST, ours.length)}`));
  each(named(`words ${step(scene.view.words, REPLIES)}`));
}

/** How much of what it is about is named anywhere in the reply. */
function seeCover({ raised: { about }, form, ours }: Beside, each: Each): void {
  const all = new Set(about.flatMap(({ concepts }) => [...concepts].filter((one) => !one.startsWith('~'))));
  const covered = [...all].filter((concept) => ours.some(({ concepts }) => concepts.has(concept))).length;
  const share = all.size === 0 ? 'nothing' : Math.round((covered / all.size) * PARTS);
  each(named(`covers ${share}`));
  each(named(`${form} covers ${share}`));
  each(named(`covers ${Math.min(MOST, covered)} of ${Math.min(MOST + 1, all.size)}`));
}

/** How many sentences lie where, and how much the nearest one shares. */
function seeSides({ form, sides, shares, asks }: Beside, each: Each): void {
  const count = (side: Side, most: number) => Math.min(most, sides.filter((one) => one === side).length);
  const nearest = sharesIn(Math.max(0, ...shares));
  const beside = count('beside', MOST - 1);
  const few = Math.min(2, beside);
  const alone = count('alone', MOST - 1);
  each(named(`nearest ${nearest}`));
  each(named(`${form} nearest ${nearest}`));
  each(named(`beside it ${beside}`));
  each(named(`${form} beside it ${beside}`));
  each(named(`alone ${alone} beside it ${few}`));
  each(named(`${form} alone ${alone} beside it ${few}`));
  each(named(`asked ${count('asked', MOST - 1)} of ${Math.min(MOST, asks.length)} beside it ${few}`));
}

function seePart({ scene, form, ours, sides, shares }: Beside, i: number, each: Each): void {
  const one = said(scene.view, ours[i]!.where);
  const side = sides[i]!;
  const share = sharesIn(shares[i]!);
  each(named(side));
  each(named(`shares ${share}`));
  each(named(`${form} shares ${share}`));
  each(named(`length ${lengthIn(one.words.length)}`));
  const motions = motionsIn(scene, one);
  each(named(`motions ${motions}`));
  each(named(`${side} motions ${motions}`));
  for (const act of actsOf(scene, one, form, isFirst(ours, i))) {
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
