import { wordSet } from '../../text/word-set';
import { MARK_BIT, SLOT_BIT } from '../automaton';
import type { Reading, ReadSentence } from '../reading';
import { leadOf } from './lead';
import {
  affirms,
  COUNTED,
  comforts,
  holdsAmount,
  holdsSum,
  NUMBERS,
  orders,
  PRICED,
  type Said,
  tells,
} from './reply';

/*
 * What kind of answer a question asks for, and whether a sentence is of that kind: a yes or no to a closed question, a day
 * to "when", a sum to "how much". Asked of sentences that speak of nothing else of their mail.
 */

/** `leave`: a closed question for what the writer may, must or should do. */
export type Form = 'closed' | 'leave' | 'day' | 'count' | 'price' | 'person' | 'cause' | 'open';

export const isClosed = (form: Form): boolean => form === 'closed' || form === 'leave';

/** So many words stand at the head of a sentence. */
const HEAD = 4;
/** Verbs that help, with which a question for a yes or no begins. */
export const CLOSED = wordSet(
  'is are was were do does did can could will would shall should may might must have has had am',
);
/** "Could you tell me what day he comes?": the question stands behind it. */
const TELLS = wordSet('remind tell say know confirm explain advise clarify inform');
export const ASKERS = wordSet('who whom whose when where why how what which');
const COUNT = wordSet('many much long far often');
/** What asks for a sum. */
export const PRICE_WORDS = wordSet('cost costs price prices charge charges fee fees rate rates');
const DAY = wordSet('time date day week month deadline slot soon');
const CAUSE = wordSet('wrong happened matter cause caused reason problem');

/**
 * The word from which on a sentence asks: behind the comma in "it wears faster than before, did something change?"
 * @param from its first word of its own
 */
export function askFrom({ norms, bits }: Reading, { last }: ReadSentence, from: number): number {
  for (let i = last - 2; i > from; i--)
    if (bits[i - 1]! & MARK_BIT.comma && (CLOSED.has(norms[i]!) || ASKERS.has(norms[i]!))) return i;
  return from;
}

/** @param words of the question, from its first word that asks on */
export function formOf(words: readonly string[]): Form {
  const told = words.slice(0, HEAD + 1).findIndex((word) => TELLS.has(word));
  if (told > 0 && words[1] === 'you') return formOf(words.slice(told + 1));
  const isOwn = words.slice(1, 3).some((word) => word === 'we' || word === 'i');
  if (CLOSED.has(words[0] ?? '')) return isOwn ? 'leave' : 'closed';
  const at = words.findIndex((word) => ASKERS.has(word));
  const whether = words.findIndex((word) => word === 'whether' || word === 'if');
  if (at < 0 || (whether >= 0 && whether < at)) return 'closed';
  const asker = words[at]!;
  const next = words.slice(at + 1, at + 5);
  if (asker === 'who' || asker === 'whom' || asker === 'whose') return 'person';
  if (asker === 'when') return 'day';
  if (asker === 'why' || (asker === 'what' && next.some((word) => CAUSE.has(word)))) return 'cause';
  if ((asker === 'what' || next[0] === 'much') && words.slice(at).some((word) => PRICE_WORDS.has(word)))
    return 'price';
  if ((asker === 'what' || asker === 'which' || asker === 'how') && DAY.has(next[0] ?? '')) return 'day';
  if (asker === 'how' && COUNT.has(next[0] ?? '')) return 'count';
  return 'open';
}

const POLAR = wordSet(
  'yes yeah yep no nope sure certainly absolutely correct course indeed definitely unfortunately afraid nearly both either neither always never exactly confirmed right none nobody nothing not',
);
const FLAT = wordSet(
  'yes yeah yep no nope sure certainly absolutely correct unfortunately nearly neither gladly happily',
);
const DAYS = wordSet(
  'today tomorrow tonight monday tuesday wednesday thursday friday saturday sunday week month morning afternoon noon january february march april may june july august september october november december spring summer autumn winter christmas easter soon already evening night overnight midday lunch lunchtime early',
);
const POINTERS = wordSet('attached enclosed section sections page pages link below');
/** What goes with an order, and answers nothing but what it is about. */
export const PAPERS = wordSet(
  'deposit payment receipt invoice invoices bill bills note notes confirmation form forms quote quotation offer statement brochure contract agreement order pro-forma proforma catalog',
);
const BACK = wordSet('it they he she');
const PEOPLE = wordSet('i we he she they');
const SUBSTANCE = 4;
/** Who begins so is polite, and tells nothing. */
const POLITE = wordSet(
  'hope enjoy good thanks thank sorry apologies glad happy pleased delighted welcome congratulations looking speak talk see have very really lovely great best ring call',
);

/** Asks or offers something and says nothing beside it. */
export const asksBack = ({ view, at, words }: Said): boolean =>
  view.does(at, 'question') ||
  (words[0] === 'if' && words[1] === 'you') ||
  (view.does(at, 'request') && !words.slice(0, HEAD).some((w, i) => POLAR.has(w) && !comforts(words, i)));

/** Says something of its own: no thanks, no question, no kind word. */
export const tellsSomething = (one: Said): boolean =>
  one.sentence.last - one.lead >= SUBSTANCE &&
  !looksForward(one) &&
  !asksBack(one) &&
  !one.view.does(one.at, 'offer') &&
  !one.view.does(one.at, 'thanks') &&
  !one.words.includes('pleasure') &&
  !POLITE.has(one.reading.norms[one.lead]!) &&
  !POLITE.has(one.words[0]!);

/** "We look forward to welcoming the children." */
const looksForward = ({ words }: Said) =>
  words.some((word, i) => word === 'forward' && LOOKS.has(words[i - 1] ?? ''));
const LOOKS = wordSet('look looking looks');
/** "Have a good week" names no day, and "so glad you all liked it" no number. */
const isKind = ({ reading, lead }: Said, kinds: ReadonlySet<string>) => kinds.has(reading.norms[lead]!);
const WISHES = wordSet('have enjoy hope');

/** "Yes, all of them", "I'm afraid not", "course you can". */
const isPolar = ({ words }: Said) =>
  ALL.has(words[0]!) || words.some((word, i) => i < HEAD && POLAR.has(word) && !comforts(words, i));
/** "Crab is in, and yes and yes": a yes or a no behind something else, as if to the next question. */
export const answersOn = ({ words }: Said): boolean =>
  words.some((word, i) => i > 0 && (word === 'yes' || word === 'no'));
/** "All of them" answers; "we are all well" does not. */
const ALL = wordSet('all each every most');

/** A name stands behind its first word. */
const namesSomebody = ({ reading, sentence: { first, last } }: Said) =>
  reading.bits.slice(first + 1, last).some((bits) => (bits & SLOT_BIT.name) !== 0);

/**
 * A yes or a no right at its start, or "we cannot": said to what was asked, whatever else the sentence speaks of.
 * @param one a sentence that speaks of no other question
 */
export const saysFlatly = ({ reading, sentence, words }: Said): boolean => {
  const { norms } = reading;
  const from = leadOf(reading, sentence);
  return (
    (FLAT.has(norms[from]!) && !comforts(norms, from)) ||
    (norms[from] === 'with' && norms[from + 1] === 'pleasure') ||
    ENDS.has(norms[sentence.last - 1]!) ||
    words.some(
      (word, i) => (word === 'i' || word === 'we') && ABLE.has(words[i + 1] ?? '') && words[i + 2] === 'not',
    )
  );
};
const ABLE = wordSet('can could will would do');
/** "The man comes with the machine, yes." */
const ENDS = wordSet('yes yeah no nope');

const pointsBack = ({ words }: Said) => words.some((word) => BACK.has(word));

/** "8.30", which a reader of facts takes for a figure. */
const CLOCK = /^(?:[01]?\d|2[0-3])[.:h][0-5]\d$/;

/** Names a day or an hour. */
export const namesDay = ({ words, reading, sentence }: Said): boolean =>
  words.some(
    (word, i) =>
      DAYS.has(word) ||
      CLOCK.test(word) ||
      (reading.bits[sentence.first + i]! & (SLOT_BIT.date | SLOT_BIT.time)) !== 0,
  );

/** "Attached", "on page six", "see below". */
export const points = (one: Said): boolean => one.words.some((word) => POINTERS.has(word)) && !asksBack(one);

/**
 * Whether a sentence that speaks of nothing else is an answer of this form.
 * @param first nothing of the writer's own stands before it that a pronoun could mean
 */
export function answers(form: Form, one: Said, first: boolean): boolean {
  const { words, reading, view } = one;
  const has = (cue: 'accepts' | 'instructs') => view.hasInSentence(view.cues[cue], one.at);
  if (points(one) && !words.some((word) => PAPERS.has(word))) return true;
  switch (form) {
    case 'closed':
    case 'leave':
      return (
        isPolar(one) ||
        affirms(one) ||
        orders(one) ||
        has('accepts') ||
        (form === 'leave' && has('instructs')) ||
        (first && tellsSomething(one) && pointsBack(one))
      );
    case 'day':
      return namesDay(one) && !isKind(one, WISHES) && !looksForward(one);
    case 'price':
      return words.some((word) => PRICED.has(word) || NUMBERS.has(word)) || holdsSum(one);
    case 'count':
      return (
        (words.some((word) => NUMBERS.has(word) || COUNTED.has(word)) && !isKind(one, POLITE)) ||
        holdsAmount(one)
      );
    case 'cause':
      return tells(one);
    case 'person':
      return tellsSomething(one) && (PEOPLE.has(reading.norms[one.lead]!) || namesSomebody(one));
    case 'open':
      return tellsSomething(one) || orders(one) || has('instructs');
  }
}
