import { MARK_BIT, type SetId } from '../automaton';
import type { ReadSentence } from '../reading';
import type { TextView } from '../text-view';
import { askPartsOf } from './ask-parts';
import { beginsQuestion, leadOf } from './lead';
import { isListed } from './listed';

/** What of theirs wants an answer: a sentence, or one of the questions that a sentence is made of. */
export interface Ask {
  /** Its sentence in the mail. */
  at: number;
  /** Its own words: the sentence, or a stretch of it. */
  sentence: ReadSentence;
  /** A wish to hear a view, which neither a bare yes nor a figure answers. */
  wished: boolean;
}

const known = new WeakMap<TextView, readonly Ask[]>();

/** What wants an answer in a mail, in order. Kept with its text: whatever it raises is held beside them. */
export function asksOf(view: TextView): readonly Ask[] {
  const asks = known.get(view) ?? readAsks(view);
  known.set(view, asks);
  return asks;
}

const places = new WeakMap<TextView, ReadonlySet<number>>();

/** The sentences of a mail that want an answer, whatever mark ends them. */
export function askedAt(view: TextView): ReadonlySet<number> {
  const asked = places.get(view) ?? new Set(asksOf(view).map(({ at }) => at));
  places.set(view, asked);
  return asked;
}

function readAsks(view: TextView): Ask[] {
  const within = (set: SetId) =>
    new Set(view.hits(set).map(({ block, hit }) => view.at(block, hit.sentence)));
  const wishes = within(view.cues.asks);
  const wondered = within(view.cues.wonders);
  let asksBefore = false;
  return view.sentences.flatMap(({ at }) => {
    const isAsk =
      wishes.has(at) ||
      wondered.has(at) ||
      view.does(at, 'question') ||
      opensAsk(view, at) ||
      (asksBefore && asksWho(view, at));
    asksBefore = isAsk;
    if (!isAsk && !isListed(view, at)) return [];
    return askPartsOf(view, at).flatMap(({ asks, ...part }) => (asks ? [{ at, ...part }] : []));
  });
}

/** Right behind another question, a short line that begins so asks, too: "does it need air", "who commissions it". */
function asksWho(view: TextView, at: number): boolean {
  const { block, sentence } = view.sentences[at]!;
  const { norms } = view.reading(block);
  const { first, last, mark } = sentence;
  const length = last - first;
  return (
    norms[first] === 'who' && mark !== '!' && length >= 2 && length <= LINE && !WHOM.has(norms[first + 1]!)
  );
}
const LINE = 6;
const WHOM = new Set('i we you they he she knows cares'.split(' '));

/** "So do we" asks nothing. */
const LEAST = 3;

/** "Secondly, are you doing the fire doors too", "hi sam can I bring the van": behind what opens it, or a pause, it begins as a question. */
function opensAsk(view: TextView, at: number): boolean {
  const { block, sentence } = view.sentences[at]!;
  const reading = view.reading(block);
  const { norms, bits } = reading;
  const { first, last } = sentence;
  const isAt = (from: number) => last - from >= LEAST && beginsQuestion(norms, from);
  const lead = leadOf(reading, sentence);
  if (lead > first && (isAt(lead) || opensOfThing(norms, lead))) return true;
  for (let i = first + 1; i < last; i++)
    if ((bits[i - 1]! & PAUSE) !== 0 && (isAt(i) || opensOfThing(norms, i))) return true;
  return false;
}
const PAUSE = MARK_BIT.comma | MARK_BIT.colon;

const OF_THINGS = new Set('is are does can'.split(' '));
const THINGS = new Set('the your our this that my'.split(' '));
const HOW = new Set('how when what why'.split(' '));

/** "Quick one, is the hose included", "and the invoice, when can we expect it": "which is", "who is" tell of something. */
function opensOfThing(norms: readonly string[], at: number): boolean {
  const isOfThing = (from: number) => OF_THINGS.has(norms[from]!) && THINGS.has(norms[from + 1] ?? '');
  return isOfThing(at) || (HOW.has(norms[at]!) && (beginsQuestion(norms, at + 1) || isOfThing(at + 1)));
}

/** The words of a question, in their spelling for phrases. */
export const askedWords = (view: TextView, { at, sentence }: Pick<Ask, 'at' | 'sentence'>): string[] =>
  view.reading(view.sentences[at]!.block).norms.slice(sentence.first, sentence.last);
