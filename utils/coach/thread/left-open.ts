import { SLOT_BIT } from '../automaton';
import type { Scene } from '../engine';
import { mix, seed } from '../learned/words';
import type { Reading } from '../reading';
import type { TextView } from '../text-view';
import { answers, askFrom, asksBack, type Form, formOf, namesDay, saysFlatly } from './answer-forms';
import { leadOf } from './lead';
import { type Said, said } from './reply';
import { alignmentOf, type Ours, type Theirs } from './speaks-of';

/*
 * What tells whether a reply leaves open what a mail raises, as features of a linear model: how its sentences lie beside that,
 * whether they are of the form that was asked for, what they do, and their words. Each feature counts once a reply.
 */

/** Where a sentence of the reply lies: beside what is raised, beside a question, beside what else they wrote, or alone. */
type Side = 'beside' | 'asked' | 'told' | 'alone';

const ACTS = ['question', 'offer', 'thanks', 'promise', 'request'] as const;
const NAME = seed('<name>');
const FIGURE = seed('<figure>');
const WORD = seed('reply word');
const PAIR = seed('reply pair');
const FIRST = seed('reply first');
const ASKED = seed('reply asked');
/** So many words at its head say what is asked for. */
const HEAD = 3;
/** More of a kind tell no more. */
const MOST = 4;
/** How much of what is raised a sentence shares, and how many words it has, in steps. */
const SHARES = [0, 0.25, 0.5, 1, 2];
const LENGTHS = [2, 4, 7, 12, 20];
/** How many words a reply has, in steps. */
const REPLIES = [8, 14, 22, 35, 60, 110];
/** So many sentences of a reply are read: whoever answers does so in these. */
const READ = 100;

const hashes = new Map<string, number>();
/** Hash of a feature's name; there are some hundreds. */
function named(name: string): number {
  const known = hashes.get(name);
  if (known !== undefined) return known;
  const made = seed(`reply ${name}`);
  hashes.set(name, made);
  return made;
}

const step = (value: number, steps: readonly number[]) => steps.filter((from) => value > from).length;

const known = new WeakMap<Reading, Map<number, Int32Array>>();

/** The hashes of a sentence's words; names and figures teach nothing of their own. Kept with the reading of its block. */
function wordsOf({ reading, sentence, words }: Said): Int32Array {
  const of = known.get(reading) ?? new Map<number, Int32Array>();
  known.set(reading, of);
  const there = of.get(sentence.first);
  if (there) return there;
  const made = Int32Array.from(words, (word, i) => {
    if (/\d/.test(word)) return FIGURE;
    const isName = i > 0 && (reading.bits[sentence.first + i]! & SLOT_BIT.name) !== 0;
    return isName ? NAME : seed(word);
  });
  of.set(sentence.first, made);
  return made;
}

function sideOf({ of }: Ours, about: readonly Theirs[]): Side {
  if (!of) return 'alone';
  if (about.includes(of)) return 'beside';
  return of.view.isAsk(of.at) ? 'asked' : 'told';
}

/** What a mail raises: a question, or what opens business. */
export interface Raised {
  view: TextView;
  /** Its sentence. */
  at: number;
  /** The sentences that say what it is about. */
  about: readonly Theirs[];
}

/**
 * Calls back with each feature of what a mail raises beside the draft that answers it; one may come several times.
 * Linear in the draft, of which the first sentences are read.
 */
export function seeReply(scene: Scene, { view, at, about }: Raised, each: (hash: number) => void): void {
  const { block, sentence } = view.sentences[at]!;
  const reading = view.reading(block);
  const from = askFrom(reading, sentence, leadOf(reading, sentence));
  const form = formOf(reading.norms.slice(from, sentence.last));
  for (const word of reading.norms.slice(from, Math.min(from + HEAD, sentence.last)))
    each(mix(ASKED, seed(word)));
  each(named(`asks ${Math.min(MOST, view.count('question'))}`));
  const { ours, shared } = alignmentOf(scene);
  // A short reply has few features of either sort.
  each(named(`sentences ${Math.min(MOST, ours.length)}`));
  each(named(`words ${step(scene.view.words, REPLIES)}`));
  ours.slice(0, READ).forEach((own, i) => {
    const share = Math.max(0, ...about.map((theirs) => shared(own, theirs)));
    const isFirst = ours[i - 1]?.of !== null;
    seePart(scene, said(scene.view, own.where), { side: sideOf(own, about), form, share, isFirst }, each);
  });
}

interface Place {
  side: Side;
  form: Form;
  /** How much of what is raised it shares; 1 is a word that no other sentence of theirs holds. */
  share: number;
  /** Nothing of the writer's own stands before it. */
  isFirst: boolean;
}

function seePart(scene: Scene, one: Said, place: Place, each: (hash: number) => void): void {
  const { side, form } = place;
  const shares = step(place.share, SHARES);
  const acts: string[] = ACTS.filter((act) => scene.view.does(one.at, act));
  if (asksBack(one)) acts.push('back');
  if (acts.length === 0 || (acts.length === 1 && acts[0] === 'promise')) acts.push('tells');
  if (answers(form, one, place.isFirst)) acts.push('answers');
  if (saysFlatly(one)) acts.push('flat');
  if (namesDay(one)) acts.push('day');
  if (one.words.some((word) => /\d/.test(word))) acts.push('figure');
  if (one.words.some((word) => word === 'not' || word === 'no')) acts.push('denies');
  each(named(side));
  each(named(`shares ${shares}`));
  each(named(`${form} shares ${shares}`));
  each(named(`length ${step(one.words.length, LENGTHS)}`));
  for (const act of acts) {
    each(named(act));
    each(named(`${form} ${act}`));
    each(named(`${side} ${act}`));
    each(named(`${form} ${side} ${act}`));
  }
  const ofForm = named(`${form} word`);
  const ofSide = named(`${side} word`);
  let before = 0;
  wordsOf(one).forEach((word, i) => {
    each(mix(WORD, word));
    each(mix(ofForm, word));
    each(mix(ofSide, word));
    if (i === 0) {
      each(mix(FIRST, word));
      each(mix(named(`${form} first`), word));
    } else each(mix(PAIR, mix(before, word)));
    before = word;
  });
}
