import type { Shape } from '../model/prompt-rule';
import type { SetId } from './automaton';
import { testOf } from './bound';
import type { CompiledShape } from './engine';
import type { Reading } from './reading';
import { KIND } from './shape';
import type { TextView } from './text-view';

const list = <T>(one: T | readonly T[]): readonly T[] => (Array.isArray(one) ? one : [one as T]);

/** Phrases become sets, words become tests. @param id tells it from the other shapes that are compiled with it */
export function compileShape(
  shape: Shape,
  id: number,
  add: (phrases: string | readonly string[]) => SetId,
): CompiledShape {
  const out: CompiledShape = { id };
  if (shape.is) out.is = list(shape.is).reduce((bits, kind) => bits | KIND[kind], 0);
  if (shape.subject) out.subject = list(shape.subject);
  if (shape.tense) out.tense = list(shape.tense);
  if (shape.place) out.place = list(shape.place);
  if (shape.negated !== undefined) out.negated = shape.negated;
  if (shape.words !== undefined) out.words = testOf(shape.words);
  if (shape.verb) out.verb = add(shape.verb);
  if (shape.has) out.has = add(shape.has);
  if (shape.and) out.and = add(shape.and);
  if (shape.lacks) out.lacks = add(shape.lacks);
  return out;
}

const NONE: readonly number[] = [];

/** Sentences of a block that have the shape, wherever in a text they stand. Kept with the block's reading. */
function shapedIn(view: TextView, reading: Reading, first: number, shape: CompiledShape): readonly number[] {
  const known = reading.shaped[shape.id];
  if (known) return known;
  const all = reading.sentences.map((_, index) => index);
  const found = all.filter((index) => isShaped(view, first + index, shape));
  reading.shaped[shape.id] = found.length > 0 ? found : NONE;
  return found;
}

/** Sentences of the view that have the shape, by their position in the text, in order. */
export function sentencesOfShape(view: TextView, shape: CompiledShape): number[] {
  const out: number[] = [];
  const words = shape.has ?? shape.and ?? shape.verb;
  if (words === undefined) {
    for (const { reading, firstSentence } of view.blocks) {
      for (const index of shapedIn(view, reading, firstSentence, shape)) {
        if (isPlaced(view, firstSentence + index, shape)) out.push(firstSentence + index);
      }
    }
    return out;
  }
  // Sentences without the words need not be looked at.
  for (const { block, hit } of view.hits(words)) {
    const at = view.at(block, hit.sentence);
    if (at !== out[out.length - 1] && hasShape(view, at, shape)) out.push(at);
  }
  return out;
}

/** Words between subject and verb ("we have also been helping"). */
const VERB_ROOM = 5;

/** Whether sentence `at` of the view has the shape. */
export function hasShape(view: TextView, at: number, shape: CompiledShape): boolean {
  return view.sentences[at] !== undefined && isPlaced(view, at, shape) && isShaped(view, at, shape);
}

const isPlaced = (view: TextView, at: number, { place }: CompiledShape): boolean =>
  !place || place.some((one) => view.isIn(one, at));

/** All of a shape but where the sentence stands in the text: what the block's own reading tells. */
function isShaped(view: TextView, at: number, shape: CompiledShape): boolean {
  const where = view.sentences[at]!;
  if (shape.has !== undefined && !view.hasInSentence(shape.has, at)) return false;
  if (shape.and !== undefined && !view.hasInSentence(shape.and, at)) return false;
  if (shape.lacks !== undefined && view.hasInSentence(shape.lacks, at)) return false;
  if (shape.words && !shape.words(where.sentence.last - where.sentence.first)) return false;
  if (shape.is && !(view.kinds(at) & shape.is)) return false;
  if (!shape.subject && !shape.tense && shape.negated === undefined && shape.verb === undefined) return true;
  const found = view.shape(at);
  if (shape.subject && !shape.subject.includes(found.subject)) return false;
  if (shape.tense && !shape.tense.includes(found.tense)) return false;
  if (shape.negated !== undefined && shape.negated !== found.negated) return false;
  if (shape.verb !== undefined) {
    const hits = view.reading(where.block).bySet.get(shape.verb) ?? [];
    return hits.some(
      (hit) =>
        hit.sentence === where.index &&
        hit.first > found.subjectAt &&
        hit.first - found.subjectAt <= VERB_ROOM,
    );
  }
  return true;
}
