import type { Shape } from '../../model/prompt-rule';
import type { CompiledMatcher, Find } from '../engine';
import { hasShape } from '../match-shape';
import { ANY, COMPLAINT, UNNAMED } from '../names';
import type { Kit } from './kit';
import { findSentence } from './phrase';

interface Source {
  learned: string;
  above: number;
  shape?: Shape | undefined;
  needs?: unknown;
}

/** Where words of the kind must stand in the sentence besides, the scorer need not be clear of the next kind: the two agree. */
const isOpenTo = ({ learned, needs }: Source) =>
  needs !== undefined && ![ANY, UNNAMED, COMPLAINT].includes(learned);

/**
 * Sentences that the learned scorer puts into this class, explained by the words that weighed most. Of what a customer
 * writes, only in letters: what it alone supposes in notices and published statements is mostly wrong.
 */
export function learnedKind(source: Source, kit: Kit): CompiledMatcher {
  kit.knows('class', source.learned);
  const shape = source.shape && kit.shape(source.shape);
  const isOpen = isOpenTo(source);
  return {
    source: source as CompiledMatcher['source'],
    find: (scene) => {
      const { view } = scene;
      const { learned } = scene.compiled;
      if (!learned) return [];
      if (source.learned === COMPLAINT) {
        const heard = learned.complaint(view);
        if (!heard || heard.probability < source.above) return [];
        const { at, since, until, tell, probability: sure } = heard;
        return [{ ...findSentence(view, at), sure, since, until, because: [...tell()] }];
      }
      if (source.learned !== ANY && scene.measure('message.letter') === false) return [];
      const out: Find[] = [];
      const likely = isOpen
        ? learned
            .likely(view, ANY, source.above)
            .filter((at) => learned.told(view, at)?.class === source.learned)
        : learned.likely(view, source.learned, source.above);
      for (const at of likely) {
        if (shape && !hasShape(view, at, shape)) continue;
        out.push({
          ...findSentence(view, at),
          because: [...(learned.told(view, at)?.because ?? [])],
          ...(source.learned === ANY && { told: true }),
          ...(isOpen && { named: true }),
        });
      }
      return out;
    },
  };
}
