import type { LearnedScorer } from '../engine';
import type { TextView } from '../text-view';
import type { Model } from './model';
import { modelOf, type ScoredSentence, SHIPPED, scoreBlocks, tell } from './score';

/** Below this a sentence has no class. */
const LEAST = 0.25;

const surfaceOf = (view: TextView) => (view.key === 'draft' ? 'outgoing' : 'incoming');

/** The scores of a text by the place of their sentence in it. A sentence without words is scored and not numbered. */
function scoresOf(view: TextView, model: Model): ScoredSentence[] {
  const readings = view.blocks.map(({ reading }) => reading);
  const scored = scoreBlocks(readings, model);
  let next = 0;
  return view.sentences.map(({ block, sentence }) => {
    while (scored[next]!.block !== block || scored[next]!.sentence.part.start !== sentence.start) next++;
    return scored[next]!;
  });
}

/**
 * The scorer as the engine asks it. A draft is scored for flags by dimension, a message for kinds of signal; a
 * sentence has one class at most; naming it reads the sentence once more, `any` does not.
 * @param packed its models, as shipped where none are given
 */
export function learnedScorer(packed: typeof SHIPPED = SHIPPED): LearnedScorer {
  const modelFor = (view: TextView) => modelOf(packed[surfaceOf(view)]);
  const views = new WeakMap<TextView, { scores: ScoredSentence[]; likely: number[]; expected: number }>();
  const seen = (view: TextView) => {
    let known = views.get(view);
    if (!known) {
      const scores = scoresOf(view, modelFor(view));
      known = {
        scores,
        likely: [...scores.keys()].filter((at) => scores[at]!.probability >= LEAST),
        expected: scores.reduce((sum, { probability }) => sum + probability, 0),
      };
      views.set(view, known);
    }
    return known;
  };
  return {
    classes: [...packed.outgoing.classes, ...packed.incoming.classes],
    any: (view, at) => seen(view).scores[at]?.probability ?? 0,
    likely: (view) => seen(view).likely,
    expected: (view) => seen(view).expected,
    told: (view, at) => {
      const found = seen(view).scores[at];
      if (!found || found.probability < LEAST) return undefined;
      return tell(found.sentence, view.reading(found.block), modelFor(view));
    },
  };
}
