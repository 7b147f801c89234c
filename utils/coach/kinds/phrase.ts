import type { Phrases, Shape } from '../../model/prompt-rule';
import type { CompiledMatcher, Find, FindAll } from '../engine';
import { hasShape } from '../match-shape';
import type { Hit } from '../reading';
import type { TextView } from '../text-view';
import type { Kit } from './kit';

/** A hit as a find: the words from its first to its last, in the block's own characters. */
export function findOf(view: TextView, block: number, hit: Hit): Find {
  const { reading } = view.blocks[block]!;
  const start = reading.starts[hit.first]!;
  const end = reading.ends[hit.last]!;
  return {
    at: { block, sentence: view.at(block, hit.sentence), start, end, first: hit.first, last: hit.last },
    quote: reading.text.slice(start, end),
  };
}

/** A whole sentence as a find. */
export function findSentence(view: TextView, at: number): Find {
  const { block, sentence } = view.sentences[at]!;
  const { reading } = view.blocks[block]!;
  return {
    at: {
      block,
      sentence: at,
      start: sentence.start,
      end: sentence.end,
      first: sentence.first,
      last: sentence.last - 1,
    },
    quote: reading.text.slice(sentence.start, sentence.end),
  };
}

interface Source {
  phrase: Phrases;
  shape?: Shape | undefined;
  mark?: 'sentence' | undefined;
  zone?: 'greeting' | 'signoff' | 'signature' | undefined;
}

/** The words stand in a sentence of the writer, and the sentence has the shape, if one is asked for. */
export function phraseKind(source: Source, kit: Kit): CompiledMatcher {
  const set = kit.add(source.phrase);
  const shape = source.shape && kit.shape(source.shape);
  const find: FindAll = (scene) => {
    const view = source.zone ? scene.zone(source.zone) : scene.view;
    const out: Find[] = [];
    for (const { block, hit } of view.hits(set)) {
      if (shape && !hasShape(view, view.at(block, hit.sentence), shape)) continue;
      const found = findOf(view, block, hit);
      if (source.zone) found.view = view;
      if (source.mark) found.whole = true;
      out.push(found);
    }
    return out;
  };
  return { source: source as CompiledMatcher['source'], ...(!source.zone && { triggers: [set] }), find };
}
