import { NUMBER_WORDS } from '../../text/number-words';
import { wordSet } from '../../text/word-set';
import { MARK_BIT, SLOT_BIT } from '../automaton';
import type { Scene } from '../engine';
import type { Reading, ReadSentence } from '../reading';
import type { TextView, ViewSentence } from '../text-view';
import { leadOf } from './lead';
import { conceptsOf, topicsOf } from './topic';

/*
 * What a reply says: its words, what they belong to, and which sorts of answers stand in it.
 */

export interface Reply {
  topics: ReadonlySet<string>;
  /** Every word as it stands. */
  words: ReadonlySet<string>;
  /** Its content words and their families. */
  concepts: ReadonlySet<string>;
  /** "Yes", "no", "done", "attached", "on its way": something is settled. */
  settles: boolean;
  /** Holds a day, an hour, a sum or a figure. */
  figures: boolean;
  /** Speaks of a price, or of where it will be told. */
  prices: boolean;
  /** Says how many in words: "three", "all of them", "none". */
  counts: boolean;
}

const SETTLED = wordSet(
  'yes yeah yep no nope sure certainly absolutely correct confirmed confirm agreed done attached enclosed attach herewith sent sending resent forwarded okay fine indeed course gladly pleasure exactly both either neither always never unfortunately afraid',
);
/** "No problem", "no bother": comforts, and denies nothing. */
const COMFORT = wordSet(
  'problem problems bother worries worry rush hurry trouble fuss need doubt wonder idea',
);
/** What tells a price without a figure, or that it is to come. */
export const PRICED = wordSet(
  'free included invoice attached enclosed check checking ask asking find know nothing covered euros dollars pounds hundred thousand percent',
);
/** What tells how many without a figure. */
export const NUMBERS: ReadonlySet<string> = new Set(
  [...NUMBER_WORDS.keys(), 'half'].filter((word) => word !== 'one'),
);
export const COUNTED = wordSet('one all both none every each few several enough plenty any many');
/** "It does", "they are not": who begins so speaks of what they asked about. */
const PRONOUNS = wordSet('it they we i he she that this you there those these');
const BETWEEN = wordSet('yes no well and but certainly surely indeed definitely sadly still always so');
const HELPS = wordSet(
  'is are was were am does do did has have had can could will would should may might must cannot',
);
/** "Hello Dana, look on the plate": what to do, behind a greeting too. */
const ORDERS = wordSet('look check click go try scan type enter select see leave keep use take wait');
const WHOLE = wordSet('every each none most not nobody nothing');
/** What tells a cause, or how a thing went. */
const CAUSE = wordSet(
  'because cause caused reason due fault mistake error turned found was were had ran went broke took came fell stood lost forgot left held tore burst froze failed stopped missed jammed leaked slipped skipped dropped switched changed mixed happened overlooked confused blocked',
);
const DID = wordSet('does do did');
const DAY_BITS = SLOT_BIT.date | SLOT_BIT.time;

/** A sentence of the reply, as the facts below read it. */
export interface Said {
  view: TextView;
  at: number;
  reading: Reading;
  sentence: ReadSentence;
  words: readonly string[];
  /** Where it says its own: behind a greeting, "and", "yes" and "well". */
  lead: number;
}

const replies = new WeakMap<TextView, Reply>();

/** What the draft of the scene does as a reply. Kept with its text. */
export function replyOf(scene: Scene): Reply {
  const known = replies.get(scene.view);
  if (known) return known;
  const reply = readReply(scene);
  replies.set(scene.view, reply);
  return reply;
}

function readReply({ view, compiled }: Scene): Reply {
  const all = view.sentences.map((sentence) => said(view, sentence));
  const has = (words: ReadonlySet<string>) => all.some((one) => holds(one, words));
  const words = all.flatMap((one) => one.words);
  const concepts = conceptsOf(words);
  return {
    topics: topicsOf(view),
    words: new Set(words),
    concepts,
    settles: view.has(compiled.cues.accepts) || all.some(settles),
    figures: all.some(({ words }) => words.some(isFigure)),
    prices: has(PRICED) || concepts.has('~price'),
    counts: has(NUMBERS) || has(COUNTED),
  };
}

/** A sentence of a view, ready to be read. */
export function said(view: TextView, { at, block, sentence }: ViewSentence): Said {
  const reading = view.reading(block);
  let lead = leadOf(reading, sentence);
  while (BETWEEN.has(reading.norms[lead]!) && lead < sentence.last - 1) lead++;
  return { view, at, reading, sentence, words: view.wordsAt(at), lead };
}

const holds = ({ words }: Said, wanted: ReadonlySet<string>) => words.some((word) => wanted.has(word));
export const leadWord = ({ reading, lead }: Said) => reading.norms[lead]!;
const isFigure = (word: string) => /\d/.test(word);

/** "No" at a place is the one of "no problem", or "sure" the one of "please make sure". */
export const comforts = (words: readonly string[], at: number) =>
  (words[at] === 'no' && COMFORT.has(words[at + 1] ?? '')) ||
  (words[at] === 'sure' && words[at - 1] === 'make');

const settles = (one: Said) =>
  one.words.some((word, i) => SETTLED.has(word) && !comforts(one.words, i)) ||
  one.words.join(' ').includes('on its way') ||
  affirms(one) ||
  WHOLE.has(leadWord(one));

/** "It does.", "we cannot, sorry", "it does fit": a closed question is answered without a word of its own. */
export function affirms({ reading: { norms, bits }, lead, sentence: { last } }: Said): boolean {
  if (!PRONOUNS.has(norms[lead]!)) return false;
  let at = lead + 1;
  while (at < last && BETWEEN.has(norms[at]!)) at++;
  if (at >= last || !HELPS.has(norms[at]!)) return false;
  if (DID.has(norms[at]!) && norms[lead] !== 'you') return true;
  if (norms[at + 1] === 'not') at++;
  // "We would and do."
  else if (norms[at + 1] === 'and' && HELPS.has(norms[at + 2] ?? '')) return true;
  return at === last - 1 || (bits[at]! & MARK_BIT.comma) !== 0;
}

export const orders = (one: Said) => ORDERS.has(leadWord(one));

/** A figure that is no day, no hour and no week of the year. */
export const holdsAmount = (one: Said) => one.words.some((_, i) => isAmount(one, i));

const isAmount = ({ words, reading, sentence }: Said, at: number) =>
  isFigure(words[at]!) && !(reading.bits[sentence.first + at]! & DAY_BITS) && words[at - 1] !== 'week';

/** A figure that may be a sum: "500 teams" tells how many. */
export const holdsSum = (one: Said) =>
  one.words.some(
    (word, i) => isAmount(one, i) && (/^\p{Sc}/u.test(word) || !COUNTED_THING.test(one.words[i + 1] ?? '')),
  );
const COUNTED_THING =
  /^(?!(?:dollars|euros|pounds|cents|francs|rupees|pesos|crowns|this|plus|less|minus|always)$)[a-z]{3,}s$/;

export const tells = (one: Said) =>
  holds(one, CAUSE) && one.view.does(one.at, 'statement') && !one.view.does(one.at, 'thanks');
