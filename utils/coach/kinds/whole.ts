import type { MARKS, Phrases, Shape } from '../../model/prompt-rule';
import type { CompiledMatcher, Find, Scene } from '../engine';
import { sentencesOfShape } from '../match-shape';
import type { SentenceKind } from '../shape';
import type { TextView } from '../text-view';
import { openComplaint } from '../thread/complaint';
import type { Kit } from './kit';
import { findSentence } from './phrase';
import { showsOf } from './shows';

type Mark = (typeof MARKS)[number];

/** Where a tip about the whole points, or nowhere. */
function markOf(view: TextView, mark: Mark | undefined): Find {
  const at = sentenceFor(view, mark ?? 'nothing');
  return at < 0 ? { quote: '' } : findSentence(view, at);
}

function sentenceFor(view: TextView, mark: Mark): number {
  const { sentences } = view;
  const length = (at: number) => sentences[at]!.sentence.last - sentences[at]!.sentence.first;
  const all = sentences.map((_, at) => at);
  const ofKind = (kind: SentenceKind) => all.filter((at) => view.does(at, kind));
  switch (mark) {
    case 'nothing':
      return -1;
    case 'first-sentence':
      return all[0] ?? -1;
    case 'last-sentence':
      return all.at(-1) ?? -1;
    case 'longest-sentence':
      return all.reduce((best, at) => (best < 0 || length(at) > length(best) ? at : best), -1);
    case 'longest-paragraph': {
      const blocks = view.blocks.map(({ reading }, i) => [reading.norms.length, i] as const);
      const longest = blocks.sort((a, b) => b[0] - a[0] || a[1] - b[1])[0];
      return longest && longest[0] > 0 ? view.blocks[longest[1]]!.firstSentence : -1;
    }
    case 'first-question':
      return ofKind('question')[0] ?? -1;
    case 'last-question':
      return ofKind('question').at(-1) ?? -1;
    case 'last-promise':
      return ofKind('promise').at(-1) ?? -1;
    case 'first-offer':
      return ofKind('offer')[0] ?? -1;
  }
}

interface Whole {
  whole: string;
  mark?: Mark | undefined;
  shows?: string | string[] | undefined;
}

/** The conditions of the rule alone decide; for `subject` the quote is the subject line. */
export function wholeKind(source: Whole, kit: Kit): CompiledMatcher {
  const shown = showsOf(source.shows, kit);
  return {
    source: source as CompiledMatcher['source'],
    find: (scene: Scene) => {
      if (source.whole === 'subject') return [{ quote: scene.subject?.text ?? '' }];
      const find = markOf(scene.view, source.mark);
      // Figures in it change from day to day; the tip stays the same.
      return [source.shows ? { ...find, quote: shown(scene), key: '' } : find];
    },
  };
}

interface Missing {
  missing: Phrases | Shape;
  mark?: Mark | undefined;
  about?: 'complaint' | undefined;
}

/** None of the phrases, or no sentence of this shape, anywhere in the text; `about` quotes the customer's open complaint. */
export function missingKind(source: Missing, kit: Kit): CompiledMatcher {
  const { missing } = source;
  const isPhrases = typeof missing === 'string' || Array.isArray(missing);
  const set = isPhrases ? kit.add(missing) : undefined;
  const shape = isPhrases ? undefined : kit.shape(missing);
  return {
    source: source as CompiledMatcher['source'],
    find: (scene) => {
      const { view } = scene;
      if (view.sentences.length === 0) return [];
      if (set !== undefined && view.has(set)) return [];
      if (shape && sentencesOfShape(view, shape).length > 0) return [];
      const find = markOf(view, source.mark);
      return source.about ? openComplaint(scene).map(({ about }) => ({ ...find, about: about! })) : [find];
    },
  };
}
