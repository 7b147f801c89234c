import { NUMBER_WORDS } from '../../text/number-words';
import type { Scene } from '../engine';
import type { Reading } from '../reading';
import type { TextView, ViewSentence } from '../text-view';
import { answered } from './answered';
import { askPartsOf } from './ask-parts';
import { asksOf } from './asks';
import { conceptsOf } from './topic';

/*
 * Which sentence of theirs each sentence of a reply speaks of. A word counts the less the more of their sentences hold it:
 * who writes "the salt goes out on Monday" to somebody who ordered salt and asks for gritting, too, speaks of the order.
 */

/** A sentence of the mails that are answered, or one of the questions that it is made of. */
export interface Theirs {
  readonly view: TextView;
  readonly at: number;
  /** Its first word in its block. */
  readonly first: number;
  readonly concepts: ReadonlySet<string>;
}
/** A sentence of the reply. */
export interface Ours {
  readonly where: ViewSentence;
  readonly concepts: ReadonlySet<string>;
  /** The sentence of theirs that it shares most with; null where it shares nothing with any. */
  of: Theirs | null;
}
export interface Alignment {
  readonly ours: readonly Ours[];
  /** What a sentence of theirs is made of: itself, or its questions; nothing where its mail is not among those that are answered. */
  find(view: TextView, at: number): readonly Theirs[];
  /** What of a sentence of theirs stands in one of ours; 1 is a word that no other sentence of theirs holds. */
  shared(ours: Ours, theirs: Theirs): number;
}

/** Nothing of the writer's own stands right before a sentence of the reply that a pronoun in it could mean. */
export const isFirst = (ours: readonly Ours[], at: number) => ours[at - 1]?.of !== null;

/** A word of the same family tells half of what the word itself tells. */
const KIN = 0.5;
/** What more of their sentences hold tells next to nothing, and would make a long mail cost its length for each of ours. */
const COMMON = 100;
/** "Yes.", "No bother": what so few words say is said of what comes next. */
const FRAGMENT = 4;

/** Fewer are too often no figure ("one of", "the two of us"), and more are mostly a part of one. */
const COUNTED = new Map([...NUMBER_WORDS].filter(([, value]) => value > 2 && value < 100));

/** What a figure is known by: "£412", "412" and "412%" alike, "thirty" and "the thirties" as 30; undefined where it is none. */
function figureOf(word: string): string | undefined {
  if (/^[£$€¥]?\d/.test(word)) return `#${word.slice(word.search(/\d/)).replace(/%$/, '')}`;
  const counted = COUNTED.get(word.replace(/ies$/, 'y')) ?? COUNTED.get(word.replace(/e?s$/, ''));
  return counted === undefined ? undefined : `#${counted}`;
}

/** What words are about: stems, families and figures. */
export function conceptsIn(words: readonly string[]): string[] {
  const figures = words.map(figureOf);
  const others = words.filter((_, i) => figures[i] === undefined);
  return [...conceptsOf(others), ...figures.filter((one) => one !== undefined)];
}

const known = new WeakMap<Reading, ReadonlySet<string>[]>();

/** What a sentence is about. Kept with the reading of its block. */
function conceptsAt(reading: Reading, index: number): ReadonlySet<string> {
  let of = known.get(reading);
  if (!of) {
    of = reading.sentences.map(({ first, last }) => new Set(conceptsIn(reading.norms.slice(first, last))));
    known.set(reading, of);
  }
  return of[index]!;
}

/** The sentences of a mail; one that asks for several things is as many. */
function theirsIn(view: TextView): Theirs[] {
  const asked = new Set(asksOf(view).map(({ at }) => at));
  return view.sentences.flatMap(({ at, block, index, sentence }): Theirs[] => {
    const reading = view.reading(block);
    const parts = asked.has(at) ? askPartsOf(view, at) : [];
    if (parts.length < 2) return [{ view, at, first: sentence.first, concepts: conceptsAt(reading, index) }];
    return parts.map(({ sentence: { first, last } }) => ({
      view,
      at,
      first,
      concepts: new Set(conceptsIn(reading.norms.slice(first, last))),
    }));
  });
}

const alignments = new WeakMap<Scene, Alignment>();

/** The draft of the scene beside the mails that it answers. Kept with the scene; linear in both. */
export function alignmentOf(scene: Scene): Alignment {
  const made = alignments.get(scene) ?? align(scene);
  alignments.set(scene, made);
  return made;
}

function align(scene: Scene): Alignment {
  const theirs = answered(scene).flatMap(({ view }) => theirsIn(view));
  const holders = new Map<string, Theirs[]>();
  for (const one of theirs) {
    for (const concept of one.concepts) {
      const list = holders.get(concept);
      if (list) list.push(one);
      else holders.set(concept, [one]);
    }
  }
  const weight = (concept: string) =>
    (concept.startsWith('~') ? KIN : 1) / (holders.get(concept)?.length ?? 1);

  const ours = scene.view.sentences.map((where): Ours => {
    const concepts = conceptsAt(scene.view.reading(where.block), where.index);
    const sums = new Map<Theirs, number>();
    for (const concept of concepts) {
      const list = holders.get(concept) ?? [];
      if (list.length > COMMON) continue;
      for (const one of list) sums.set(one, (sums.get(one) ?? 0) + weight(concept));
    }
    let of: Theirs | null = null;
    let most = 0;
    for (const [one, sum] of sums) {
      const share = sum / Math.sqrt(one.concepts.size + 1);
      if (share > most) {
        most = share;
        of = one;
      }
    }
    return { where, concepts, of };
  });
  ours.forEach((one, i) => {
    const next = ours[i + 1];
    const { first, last } = one.where.sentence;
    // "24." tells a number of its own.
    const isFragment =
      last - first <= FRAGMENT && ![...one.concepts].some((concept) => concept.startsWith('#'));
    if (!one.of && isFragment && next?.where.block === one.where.block) one.of = next.of;
  });

  return {
    ours,
    find: (view, at) => theirs.filter((one) => one.view === view && one.at === at),
    shared(one, { concepts }) {
      let sum = 0;
      for (const concept of concepts) if (one.concepts.has(concept)) sum += weight(concept);
      return sum;
    },
  };
}
