import type { LearnedScorer } from '../engine';
import type { TextView } from '../text-view';
import { type LearnedScore, learnedClasses, scoreSentences } from './score';

type Scores = ReadonlyMap<string, { score: number; because: string[] }>;
const NONE: Scores = new Map();
/** Below this a sentence has no class. */
const LEAST = 0.25;

/**
 * The scorer as the engine asks it. A draft is scored for flags by dimension, a message for kinds of signal; a
 * sentence has one class at most; naming it reads the sentence once more, `any` does not.
 */
export function learnedScorer(): LearnedScorer {
  const views = new WeakMap<TextView, Map<string, LearnedScore>>();
  const find = (view: TextView, at: number): LearnedScore | undefined => {
    let known = views.get(view);
    if (!known) {
      const blocks = view.blocks.map(({ block }) => ({ text: block.text, list: block.list }));
      const scores = scoreSentences(blocks, view.key === 'draft' ? 'outgoing' : 'incoming');
      known = new Map(scores.map((score) => [`${score.block}:${score.start}`, score]));
      views.set(view, known);
    }
    const where = view.sentences[at];
    return where && known.get(`${where.block}:${where.sentence.start}`);
  };
  return {
    classes: [...learnedClasses('outgoing'), ...learnedClasses('incoming')],
    any: (view, at) => find(view, at)?.probability ?? 0,
    score: (view, at) => {
      const found = find(view, at);
      if (!found || found.probability < LEAST) return NONE;
      const told = found.tell();
      return new Map([[told.class, { score: found.probability, because: [...told.because] }]]);
    },
  };
}
