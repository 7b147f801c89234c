import type { Value } from '../bound';
import type { Scene } from '../engine';
import { isFinished } from '../progress';
import type { SentenceKind } from '../shape';
import { type Tally, tallyOf } from '../tally';
import type { TextView } from '../text-view';

/*
 * Measures of the text at hand: the draft's own words, or those of the message that is read. Greeting, sign-off,
 * signature and quotes never count.
 */

export type Measure = (scene: Scene) => Value;

type Counted = { [K in keyof Tally]: Tally[K] extends number ? K : never }[keyof Tally];
const total = (view: TextView, key: Counted) => {
  let n = 0;
  for (const { reading } of view.blocks) n += tallyOf(reading)[key];
  return n;
};
const kind = (name: SentenceKind) => (scene: Scene) => scene.view.count(name);

export const TEXT_MEASURES: Record<string, Measure> = {
  /** Nobody is writing on it, it closes, or its writer rests: what it lacks will not come. */
  finished: isFinished,
  words: ({ view }) => view.words,
  sentences: ({ view }) => view.sentences.length,
  paragraphs: ({ view }) => view.blocks.length,
  'list-items': ({ view }) =>
    view.blocks.filter(({ block }) => block.list).length +
    view.sentences.filter(({ sentence }) => sentence.item).length,
  'longest-sentence': ({ view }) =>
    Math.max(0, ...view.sentences.map(({ sentence }) => sentence.last - sentence.first)),
  'longest-paragraph': ({ view }) => Math.max(0, ...view.blocks.map(({ reading }) => reading.norms.length)),
  questions: kind('question'),
  requests: kind('request'),
  offers: kind('offer'),
  promises: kind('promise'),
  wishes: kind('wish'),
  /** "Thanks, Sam" thanks, too. */
  thanks: (scene) => scene.view.count('thanks') + scene.zone('signoff').count('thanks'),
  asks: ({ view }) => view.count('question', 'request'),
  /**
   * Sentence number of the first ask, and of the last one counted from the end of the text ("ask-from-end: at least 3").
   * One that opens the last paragraph is met by the eye like one that closes it.
   */
  'ask-from-start': ({ view }) => {
    const first = view.sentences.findIndex(({ at }) => view.isAsk(at));
    return first < 0 ? undefined : first + 1;
  },
  'ask-from-end': ({ view }) => {
    const last = view.sentences.findLastIndex(({ at }) => view.isAsk(at));
    if (last < 0) return undefined;
    const { block } = view.sentences[last]!;
    const opensLast = block !== view.sentences[last - 1]?.block && block === view.sentences.at(-1)!.block;
    return opensLast ? 1 : view.sentences.length - last;
  },
  exclamations: ({ view }) => total(view, 'exclamations'),
  'double-exclamations': ({ view }) => view.blocks.some(({ reading }) => reading.text.includes('!!')),
  'caps-words': ({ view }) => total(view, 'caps'),
  numbers: ({ view }) => total(view, 'numbers'),
  sums: ({ view }) => total(view, 'sums'),
  dates: ({ view }) => total(view, 'dates'),
  names: ({ view }) => total(view, 'names'),
  links: ({ view }) => total(view, 'links'),
  /** Paragraphs above "Hi Kim,". */
  'before-greeting': ({ zoned }) => {
    const greeting = zoned.findIndex(({ role }) => role === 'greeting');
    return zoned.slice(0, Math.max(0, greeting)).filter(({ role }) => role === 'author').length;
  },
  /** Those of the greeting count: a name left open stands there first. */
  placeholders: (scene) => total(scene.view, 'placeholders') + total(scene.zone('greeting'), 'placeholders'),
  'we-words': ({ view }) => total(view, 'ours'),
  'you-words': ({ view }) => total(view, 'theirs'),
  'i-words': ({ view }) => total(view, 'self'),
  /** How many times more often we speak of us than of them, names of their people counted as theirs. */
  'we-to-you': ({ view }) =>
    total(view, 'ours') / Math.max(1, total(view, 'theirs') + total(view, 'nameWords')),
  /** Flesch-Kincaid grade; names and numbers left out, because they say nothing of how hard a text is. */
  'reading-grade': ({ view }) => {
    const words = total(view, 'read');
    if (words === 0 || view.sentences.length === 0) return undefined;
    return 0.39 * (words / view.sentences.length) + 11.8 * (total(view, 'syllables') / words) - 15.59;
  },
  acronyms: ({ view }) => acronymsOf(view).size,
  'acronyms-unseen': ({ view, thread }) => {
    const theirs = new Set<string>();
    for (const { view: one, message } of thread) {
      if (message.direction === 'inbound') for (const a of acronymsOf(one)) theirs.add(a);
    }
    return [...acronymsOf(view)].filter((a) => !theirs.has(a)).length;
  },
};

function acronymsOf(view: TextView): Set<string> {
  const out = new Set<string>();
  for (const { reading } of view.blocks) for (const one of tallyOf(reading).acronyms) out.add(one);
  return out;
}
