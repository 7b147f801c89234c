import type { Bound, Phrases } from '../../model/prompt-rule';
import { testOf } from '../bound';
import type { CompiledMatcher, Find } from '../engine';
import type { Kit } from './kit';
import { findOf } from './phrase';

interface Source {
  count: Phrases;
  is: Bound;
  per?: '100 words' | undefined;
  in?: 'text' | 'paragraph' | 'sentence' | undefined;
}

/** So many of the phrases in the text, in one paragraph or in one sentence; the find is the first of them. */
export function countKind(source: Source, kit: Kit): CompiledMatcher {
  const set = kit.add(source.count);
  const test = testOf(source.is);
  return {
    source: source as CompiledMatcher['source'],
    triggers: [set],
    find: ({ view }) => {
      const groups = new Map<number, { find: Find; count: number; words: number }>();
      for (const { block, hit } of view.hits(set)) {
        const sentence = view.at(block, hit.sentence);
        const key = source.in === 'sentence' ? sentence : source.in === 'paragraph' ? block : 0;
        const group = groups.get(key);
        if (group) group.count++;
        else {
          const where = view.sentences[sentence]!.sentence;
          const words =
            source.in === 'sentence'
              ? where.last - where.first
              : source.in === 'paragraph'
                ? view.reading(block).norms.length
                : view.words;
          groups.set(key, { find: findOf(view, block, hit), count: 1, words });
        }
      }
      const out: Find[] = [];
      for (const { find, count, words } of groups.values()) {
        if (test(source.per ? (count * 100) / Math.max(1, words) : count)) out.push(find);
      }
      return out;
    },
  };
}
