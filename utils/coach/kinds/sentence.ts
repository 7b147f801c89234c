import type { Shape } from '../../model/prompt-rule';
import type { CompiledMatcher, Find } from '../engine';
import { firstIn } from '../hit-index';
import { sentencesOfShape } from '../match-shape';
import type { Kit } from './kit';
import { findOf, findSentence } from './phrase';

/** A sentence has this shape; the find is the sentence, its clause around the words, or the words of `has`. */
export function sentenceKind(
  source: { sentence: Shape; mark?: 'sentence' | 'has' | 'clause' | undefined },
  kit: Kit,
): CompiledMatcher {
  const shape = kit.shape(source.sentence);
  const trigger = shape.has ?? shape.verb ?? shape.and;
  return {
    source: source as CompiledMatcher['source'],
    ...(trigger !== undefined && { triggers: [trigger] }),
    find: ({ view }) => {
      const out: Find[] = [];
      const set = shape.has ?? shape.verb;
      for (const at of sentencesOfShape(view, shape)) {
        const where = view.sentences[at]!;
        const hit =
          source.mark === 'sentence' || set === undefined
            ? undefined
            : firstIn(view.reading(where.block).bySet.get(set), where.index);
        if (!hit || !source.mark) out.push(findSentence(view, where.at));
        else if (source.mark === 'has') out.push(findOf(view, where.block, hit));
        else {
          const { clauses } = view.reading(where.block);
          let { first, last } = hit;
          while (first > where.sentence.first && clauses[first - 1] === clauses[hit.first]) first--;
          while (last + 1 < where.sentence.last && clauses[last + 1] === clauses[hit.last]) last++;
          out.push(findOf(view, where.block, { ...hit, first, last }));
        }
      }
      return out;
    },
  };
}
