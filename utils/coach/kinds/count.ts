import type { Bound, Phrases, Shape } from '../../model/prompt-rule';
import { testOf } from '../bound';
import type { CompiledMatcher, Find } from '../engine';
import { sentencesOfShape } from '../match-shape';
import type { TextView } from '../text-view';
import type { Kit } from './kit';
import { findOf, findSentence } from './phrase';

interface Source {
  count: Phrases | Shape;
  is: Bound;
  per?: '100 words' | undefined;
  in?: 'text' | 'paragraph' | 'sentence' | undefined;
}

/** So many of the phrases, or sentences of a shape, in the text, one paragraph or one sentence; the find is the first. */
export function countKind(source: Source, kit: Kit): CompiledMatcher {
  const isPhrases = typeof source.count === 'string' || Array.isArray(source.count);
  const set = isPhrases ? kit.add(source.count as Phrases) : undefined;
  const shape = isPhrases ? undefined : kit.shape(source.count as Shape);
  const test = testOf(source.is);
  const all = (view: TextView): Find[] => {
    if (set !== undefined) return view.hits(set).map(({ block, hit }) => findOf(view, block, hit));
    return sentencesOfShape(view, shape!).map((at) => findSentence(view, at));
  };
  return {
    source: source as CompiledMatcher['source'],
    ...(set !== undefined && { triggers: [set] }),
    find: ({ view }) => {
      const groups = new Map<number, { find: Find; count: number; words: number }>();
      for (const find of all(view)) {
        const { sentence, block } = find.at!;
        const key = source.in === 'sentence' ? sentence : source.in === 'paragraph' ? block : 0;
        const group = groups.get(key);
        if (group) {
          group.count++;
          group.find.until = sentence;
          continue;
        }
        const where = view.sentences[sentence]!.sentence;
        const words =
          source.in === 'sentence'
            ? where.last - where.first
            : source.in === 'paragraph'
              ? view.reading(block).norms.length
              : view.words;
        // Several of them in one sentence are what the tip speaks of, and no one of them shows it.
        if (source.in === 'sentence') find.whole = true;
        groups.set(key, { find, count: 1, words });
      }
      const out: Find[] = [];
      for (const { find, count, words } of groups.values()) {
        if (test(source.per ? (count * 100) / Math.max(1, words) : count)) out.push(find);
      }
      return out;
    },
  };
}
