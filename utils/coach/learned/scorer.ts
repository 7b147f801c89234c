import type { LearnedScorer } from '../engine';
import type { TextView } from '../text-view';
import { EXPLAINED, learnedClasses, scoreSentences } from './score';

type Scores = ReadonlyMap<string, { score: number; because: string[] }>;
const NONE: Scores = new Map();

/**
 * The scorer as the engine asks it. A draft is scored for flags by dimension, a message for kinds of signal; a
 * sentence has one class at most.
 */
export function learnedScorer(): LearnedScorer {
  const views = new WeakMap<TextView, Map<string, Scores>>();
  const read = (view: TextView): Map<string, Scores> => {
    const out = new Map<string, Scores>();
    const blocks = view.blocks.map(({ block }) => ({ text: block.text, list: block.list }));
    for (const found of scoreSentences(blocks, view.key === 'draft' ? 'outgoing' : 'incoming')) {
      if (found.probability < EXPLAINED) continue;
      const scores = new Map([[found.class, { score: found.probability, because: found.because }]]);
      out.set(`${found.block}:${found.start}`, scores);
    }
    return out;
  };
  return {
    classes: [...learnedClasses('outgoing'), ...learnedClasses('incoming')],
    score: (view, at) => {
      let known = views.get(view);
      if (!known) {
        known = read(view);
        views.set(view, known);
      }
      const where = view.sentences[at];
      return (where && known.get(`${where.block}:${where.sentence.start}`)) ?? NONE;
    },
  };
}
