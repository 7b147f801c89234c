import { SLOT_BIT } from '../automaton';
import type { Scene } from '../engine';
import { seed } from '../learned/words';
import type { Reading } from '../reading';
import { answers, asksBack, type Form, namesDay, saysFlatly } from './answer-forms';
import type { Ask } from './asks';
import type { Said } from './reply';

/*
 * What a sentence of a reply does, and its words, for the model that hears what the reply leaves open.
 */

const ACTS = ['question', 'offer', 'thanks', 'promise', 'request'] as const;
const NAME = seed('<name>');
const FIGURE = seed('<figure>');

const hashes = new Map<string, number>();
/** Hash of a feature's name; what a sentence does, taken together, makes some thousands of them at most. */
export function named(name: string): number {
  const known = hashes.get(name);
  if (known !== undefined) return known;
  const made = seed(`reply ${name}`);
  hashes.set(name, made);
  return made;
}

/** How much of what is raised a sentence shares, in steps; 1 is a word that no other sentence of theirs holds. */
const SHARES = [0, 0.25, 0.5, 1, 2];
const LENGTHS = [2, 4, 7, 12, 20];

/** How sure the scorer of drafts is that a sentence goes through the motions, in steps. */
const MOTIONS = [0.3, 0.6, 0.85];

/** How many of the steps a value lies above. */
export const step = (value: number, steps: readonly number[]) => steps.filter((from) => value > from).length;
export const sharesIn = (share: number) => step(share, SHARES);
export const lengthIn = (words: number) => step(words, LENGTHS);

const known = new WeakMap<Reading, Map<number, Int32Array>>();

/** The hashes of a sentence's words; names and figures teach nothing of their own. Kept with the reading of its block. */
export function hashesOf({ reading, sentence, words }: Said): Int32Array {
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

/** Where a sentence of the reply lies: beside what is raised, beside a question, beside what else they wrote, or alone. */
export type Side = 'beside' | 'asked' | 'told' | 'alone';

/** A sentence of the reply beside what a mail raises. */
export interface Part {
  one: Said;
  side: Side;
  /** How much of what is raised it shares; 1 is a word that no other sentence of theirs holds. */
  share: number;
  /** What it does, as an answer to what is asked, too. */
  acts: readonly string[];
  /** How sure the scorer of drafts is that it goes through the motions, in steps. */
  motions: number;
}
/** What is raised beside the reply to it. */
export interface Beside {
  form: Form;
  /** The sentences of the reply that are read. */
  parts: readonly Part[];
  /** What of the mail wants an answer, and which of it is raised; -1 where it is none. */
  asks: readonly Ask[];
  turn: number;
  /** What is raised is about these. */
  concepts: ReadonlySet<string>;
}
/** Takes the hash of a feature. */
export type Each = (hash: number) => void;

/**
 * What a sentence of the reply does.
 * @param isFirst nothing of the writer's own stands before it that a pronoun could mean
 */
export function actsOf(scene: Scene, one: Said, form: Form, isFirst: boolean): string[] {
  const acts: string[] = ACTS.filter((act) => scene.view.does(one.at, act));
  if (asksBack(one)) acts.push('back');
  if (acts.length === 0 || (acts.length === 1 && acts[0] === 'promise')) acts.push('tells');
  if (answers(form, one, isFirst)) acts.push('answers');
  if (saysFlatly(one)) acts.push('flat');
  if (namesDay(one)) acts.push('day');
  if (one.words.some((word) => /\d/.test(word))) acts.push('figure');
  if (one.words.some((word) => word === 'not' || word === 'no')) acts.push('denies');
  return acts;
}

/** How sure the scorer of drafts is that a sentence is one that it would flag: what goes through the motions answers nothing. */
export const motionsIn = ({ compiled, view }: Scene, { at }: Said) =>
  step(compiled.learned?.any(view, at) ?? 0, MOTIONS);
