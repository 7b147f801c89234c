import type { Shape } from '../model/prompt-rule';
import type { SetId } from './automaton';
import { testOf } from './bound';
import type { CompiledShape } from './engine';
import { KIND } from './shape';
import type { TextView } from './text-view';

const list = <T>(one: T | readonly T[]): readonly T[] => (Array.isArray(one) ? one : [one as T]);

/** Phrases become sets, words become tests. */
export function compileShape(
  shape: Shape,
  add: (phrases: string | readonly string[]) => SetId,
): CompiledShape {
  const out: CompiledShape = {};
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

/** Words between subject and verb ("we have also been helping"). */
const VERB_ROOM = 5;

/** Whether sentence `at` of the view has the shape. */
export function hasShape(view: TextView, at: number, shape: CompiledShape): boolean {
  const where = view.sentences[at];
  if (!where) return false;
  if (shape.has !== undefined && !view.hasInSentence(shape.has, at)) return false;
  if (shape.and !== undefined && !view.hasInSentence(shape.and, at)) return false;
  if (shape.lacks !== undefined && view.hasInSentence(shape.lacks, at)) return false;
  if (shape.place && !shape.place.some((place) => view.isIn(place, at))) return false;
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
