import { MARK_BIT, SLOT_BIT } from '../automaton';
import type { Scene } from '../engine';
import type { Reading } from '../reading';
import type { TextView } from '../text-view';
import { leadOf } from './lead';
import { conceptsOf, isContent, stemOf, topicsOf } from './topic';

/*
 * What a reply does: which words it shares with the mail before it, and whether it turns to the customer with an open
 * question or an offer.
 */

const set = (words: string) => new Set(words.split(' '));
const OPEN = set('what which how who whom why where');
/** Questions about the order at hand open nothing: "what is the PO number?", "how does Tuesday look?". */
const LOGISTIC = set(
  'address po number invoice deliver delivery deliveries phone email ship shipping shipment pallets quantity colour color size date time day tuesday monday wednesday thursday friday order orders reference account suit suits sound sounds attached password login username postcode vat',
);
const NOTHING_NEW = set('else are');
const OFFER_WORDS = 4;

export interface Reply {
  topics: ReadonlySet<string>;
  /** Every word as it stands. */
  words: ReadonlySet<string>;
  /** Its content words and their families. */
  concepts: ReadonlySet<string>;
  /** Concepts of the sentences that ask or offer something. */
  reaches: ReadonlySet<string>;
  /** An open question about the customer's own affairs stands in it. */
  explores: boolean;
  /** "Yes", "no", "done", "attached", "on its way": a request or a closed question is settled. */
  settles: boolean;
  /** Says what to do or leave, or what they may. */
  instructs: boolean;
  /** A sentence opens with no, or regrets. */
  declines: boolean;
  /** Holds a day, an hour, a sum or a figure. */
  figures: boolean;
  /** A figure or a code among them that is no day and no hour. */
  amounts: boolean;
  /** Speaks of a price, or of where it will be told. */
  prices: boolean;
  /** A number in words: "three". */
  numbers: boolean;
  /** Says how many in words: "three", "all of them", "none". */
  counts: boolean;
  /** A sentence tells of what they asked about with a pronoun: "They are blue." */
  pointsBack: boolean;
  /** Its first words speak of what only their mail names. */
  refers: boolean;
  /** Tells a cause, or how something went. */
  tells: boolean;
}

const SETTLED = set(
  'yes yeah yep no nope sure certainly absolutely correct confirmed confirm agreed done attached enclosed attach herewith sent sending resent forwarded okay fine indeed course gladly pleasure exactly both either neither always never unfortunately afraid',
);
const REGRETS = set('unfortunately afraid');
/** What tells a price without a figure, or that it is to come. */
const PRICED = set(
  'free included invoice attached enclosed check checking ask asking find know nothing covered euros dollars pounds hundred thousand percent',
);
/** What tells how many without a figure. */
const NUMBERS = set(
  'two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty dozen hundred thousand half',
);
const COUNTED = set('one all both none every each few several enough plenty any many');
/** "It does", "they are not": who begins so speaks of what they asked about. */
const PRONOUNS = set('it they we i he she that this you there those these');
const THINGS = set('it they that those these he she');
const BETWEEN = set('yes no well and but certainly surely indeed definitely sadly still always so');
const HELPS = set(
  'is are was were am does do did has have had can could will would should may might must cannot',
);
/** "Hello Dana, look on the plate": what to do, behind a greeting too. */
const ORDERS = set('look check click go try scan type enter select see leave keep use take wait');
const WHOLE = set('every each none most not nobody nothing');
/** What tells a cause, or how a thing went. */
const CAUSE = set(
  'because cause caused reason due fault mistake error turned found was were had ran went broke took came fell stood lost forgot left held tore burst froze failed stopped missed jammed leaked slipped skipped dropped switched changed mixed happened overlooked confused blocked',
);
const replies = new WeakMap<TextView, Reply>();

/** What the draft of the scene does as a reply. Kept with its text. */
export function replyOf(scene: Scene): Reply {
  const known = replies.get(scene.view);
  if (known) return known;
  const { view } = scene;
  const concepts = new Set<string>();
  const reaches = new Set<string>();
  const all = new Set<string>();
  let declines = false;
  let prices = false;
  let explores = false;
  const { accepts } = scene.compiled.cues;
  let instructs = view.has(scene.compiled.cues.instructs);
  let settles = view.has(accepts);
  let numbers = false;
  let pointsBack = false;
  let refers = false;
  let counts = false;
  let tells = false;
  let figures = false;
  let amounts = false;
  for (const { at, block, sentence } of view.sentences) {
    const reading = view.reading(block);
    const words = reading.norms.slice(sentence.first, sentence.last);
    if (words.some((word) => SETTLED.has(word)) || words.join(' ').includes('on its way')) settles = true;
    figures ||= words.some((word) => /\d/.test(word));
    amounts ||= words.some(
      (word, i) =>
        /\d/.test(word) && !(reading.bits[sentence.first + i]! & DAY_BITS) && words[i - 1] !== 'week',
    );
    declines ||= words[0] === 'no' || words.some((word) => REGRETS.has(word));
    prices ||= words.some((word) => PRICED.has(word));
    numbers ||= words.some((word) => NUMBERS.has(word));
    counts ||= words.some((word) => COUNTED.has(word));
    let lead = leadOf(reading, sentence);
    while (BETWEEN.has(reading.norms[lead]!) && lead < sentence.last - 1) lead++;
    instructs ||= ORDERS.has(reading.norms[lead]!);
    settles ||= affirms(reading, lead, sentence.last) || WHOLE.has(reading.norms[lead]!);
    // What a first word points at stands in their mail: "It runs until May.", "Then we put up the tent."
    refers ||= at === 0 && (THINGS.has(reading.norms[lead]!) || reading.norms[lead - 1] === 'then');
    pointsBack ||= THINGS.has(reading.norms[lead]!) && COPULA.has(reading.norms[lead + 1]!);
    tells ||= view.does(at, 'statement') && !view.does(at, 'thanks') && words.some((word) => CAUSE.has(word));
    for (const word of words) all.add(word);
    for (const concept of conceptsOf(words)) concepts.add(concept);
    const asks = view.does(at, 'question') || (sentence.mark === '?' && words.length > 3);
    if (asks && explored(words)) explores = true;
    if ((asks || view.does(at, 'request') || view.does(at, 'offer')) && words.length >= OFFER_WORDS)
      for (const concept of conceptsOf(words)) reaches.add(concept);
  }
  prices ||= concepts.has('~price');
  const reply = {
    topics: topicsOf(view),
    words: all,
    concepts,
    reaches,
    explores,
    settles,
    declines,
    instructs,
    figures,
    amounts,
    prices,
    numbers,
    counts: counts || numbers,
    pointsBack,
    refers,
    tells,
  };
  replies.set(view, reply);
  return reply;
}

const COPULA = set('is are was were');
const DID = set('does do did');

/** "It does.", "we cannot, sorry", "it does fit": a closed question is answered without a word of its own. */
function affirms({ norms, bits }: Reading, lead: number, last: number): boolean {
  if (!PRONOUNS.has(norms[lead]!)) return false;
  let at = lead + 1;
  while (at < last && BETWEEN.has(norms[at]!)) at++;
  if (at >= last || !HELPS.has(norms[at]!)) return false;
  if (DID.has(norms[at]!) && norms[lead] !== 'you') return true;
  if (norms[at + 1] === 'not') at++;
  return at === last - 1 || (bits[at]! & MARK_BIT.comma) !== 0;
}

const DAY_BITS = SLOT_BIT.date | SLOT_BIT.time;
const LEAST = 5;
const NEAR = 5;

/** An open question about their affairs: "which", "what", "how many", with words of its own and none of logistics. */
function explored(words: readonly string[]): boolean {
  const at = words.findIndex((word) => OPEN.has(word));
  if (at < 0 || words.length < LEAST) return false;
  if (words.slice(at, at + NEAR).some((word) => LOGISTIC.has(word))) return false;
  return (
    !NOTHING_NEW.has(words[at + 1] ?? '') && words.some((word) => isContent(word) && stemOf(word).length > 2)
  );
}
