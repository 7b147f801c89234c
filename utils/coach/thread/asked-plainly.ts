import { wordSet } from '../../text/word-set';
import { SLOT_BIT } from '../automaton';
import type { Scene } from '../engine';
import type { TextView } from '../text-view';
import {
  answers,
  type Form,
  isClosed,
  PAPERS,
  PRICE_WORDS,
  points,
  saysFlatly,
  tellsSomething,
} from './answer-forms';
import { type Ask, askedWords, asksOf } from './asks';
import { isListed } from './listed';
import { affirms, holdsAmount, holdsSum, NUMBERS, PRICED, type Said, said } from './reply';
import { alignmentOf, type Theirs } from './speaks-of';
import { conceptsOf } from './topic';

/*
 * Questions of which it is plain, without the scorer, whether the reply answers them: a price that is asked for and no sum
 * anywhere, a flat yes or no to the one question of a mail, a line of a list.
 */

/** "What would that set us back?", "how much do they run us?", "what's the damage?" */
const ASKS_SUM = wordSet('what how much');
/** What tells a price by another one, or that none is asked. */
const LIKE = wordSet(
  'same usual unchanged standard list free gratis house nothing extra included include includes cover covered offer quote quotation estimate budget figure figures cheap cheaper expensive',
);

/** Whether what is asked for is a sum. */
function asksSum(words: readonly string[]): boolean {
  const asker = words.findIndex((word) => ASKS_SUM.has(word));
  if (asker < 0) return false;
  const behind = words.slice(asker + 1);
  return (
    behind.some((word, i) => PRICE_WORDS.has(word) || (word === 'damage' && behind[i - 1] === 'the')) ||
    behind.some((word, i) => word === 'set' && PAYERS.has(behind[i + 1] ?? '') && behind[i + 2] === 'back') ||
    behind.some((word, i) => word === 'much' && words[asker] === 'how' && OFS.has(behind[i + 1] ?? ''))
  );
}
const PAYERS = wordSet('us me you him her them');
const OFS = wordSet('is are would for do does will');

/** Whether no sentence of the reply tells something, says where it stands, or asks back. */
const isNowhere = (view: TextView, tells: (one: Said) => boolean): boolean =>
  view.sentences.every((where) => {
    const one = said(view, where);
    return !view.does(where.at, 'question') && !points(one) && !tells(one);
  });

/** Whether a sum is asked for, and nowhere in the reply stands one, nor that one is to come, nor a question back. */
const lacksSum = ({ view }: Scene, words: readonly string[]): boolean =>
  asksSum(words) &&
  isNowhere(
    view,
    (one) =>
      holdsSum(one) ||
      conceptsOf(one.words).has('~price') ||
      one.words.some((word, i) => PRICED.has(word) || LIKE.has(word) || isCount(one.words, i)),
  );

/**
 * Whether a sum is asked for, and a sentence of the reply tells one of the same thing: "the drum costs 2,150 euro and fits the
 * old frame".
 */
export function isPriced(scene: Scene, words: readonly string[]): boolean {
  if (!asksSum(words)) return false;
  const of = conceptsOf(words.filter((word) => !PRICE_WORDS.has(word)));
  return alignmentOf(scene).ours.some(({ where, concepts }) => {
    const one = said(scene.view, where);
    if (!holdsSum(one) || !(concepts.has('~price') || isMoney(one))) return false;
    return [...of].some((concept) => !concept.startsWith('~') && concepts.has(concept));
  });
}

const isMoney = ({ reading, sentence: { first, last } }: Said) =>
  reading.bits.slice(first, last).some((bits) => (bits & SLOT_BIT.money) !== 0);

/** "Forty." may be a sum; "both presses", "half an hour" and "two men" count something else. */
const isCount = (words: readonly string[], at: number) =>
  NUMBERS.has(words[at]!) && words[at] !== 'half' && !/^[a-z]{2,}(?:s|n)$/.test(words[at + 1] ?? '');

/**
 * Whether the reply says a bare yes or no ("sure", "it does"), and the mail asks but one thing that is so answered: "it does.
 * The training is 1,800" tells whether and how much.
 * @param isPolar whether a question of the mail asks for a yes or a no
 */
export function isFlatlyAnswered(
  scene: Scene,
  view: TextView,
  form: Form,
  isPolar: (ask: Ask) => boolean,
): boolean {
  if (!isClosed(form)) return false;
  const saysSo = scene.view.sentences.some((where) => {
    const one = said(scene.view, where);
    return saysFlatly(one) || affirms(one);
  });
  return saysSo && asksOf(view).filter(isPolar).length === 1;
}

/** "Is the address right?", "could you check the note?" */
const RIGHT = wordSet('right correct okay accurate valid complete current check verify review confirm');
const PUTS = wordSet('corrected changed amended updated adjusted rectified');
const READS = wordSet('be read say have');
const WRITERS = wordSet('i we have had now just been');

/** Whether they ask if something is right, and the reply puts it right: "it should be 14, I have changed it". */
export const isPutRight = ({ view }: Scene, form: Form, words: readonly string[]): boolean =>
  isClosed(form) &&
  words.some((word) => RIGHT.has(word)) &&
  view.sentences.some(({ at }) => {
    const own = view.wordsAt(at);
    return (
      !view.isAsk(at) &&
      own.some(
        (word, i) =>
          (PUTS.has(word) && WRITERS.has(own[i - 1] ?? '')) ||
          (word === 'should' && IT.has(own[i - 1] ?? '') && READS.has(own[i + 1] ?? '')),
      )
    );
  });
const IT = wordSet('it that this they');

const DAYS = wordSet('delivery date dates lead time availability deadline schedule arrival');
const COUNTS = wordSet(
  'quantity quantities minimum moq weight size sizes dimensions capacity stock volume temperature temp',
);

function kindOf(words: readonly string[]): Form {
  if (words.some((word) => PRICE_WORDS.has(word) || word === 'discount')) return 'price';
  if (words.some((word) => COUNTS.has(word))) return 'count';
  return words.some((word) => DAYS.has(word)) ? 'day' : 'open';
}

/** "All three confirmed", "noted": said of the whole list. */
const SETTLES = wordSet('all both everything confirmed confirm noted agreed okay fine correct');

/**
 * Whether a line of a list of what they want to know is left open: the reply names nothing of it, and says nothing of its
 * kind; of whatever kind, nothing that speaks of nothing else.
 */
export function isLineOpen(scene: Scene, view: TextView, ask: Ask, asked: readonly Theirs[]): boolean {
  const kind = kindOf(askedWords(view, ask));
  const { ours, shared } = alignmentOf(scene);
  return ours.every((own) => {
    const one = said(scene.view, own.where);
    if (asked.some((theirs) => shared(own, theirs) > 0) || points(one)) return false;
    if (one.words.some((word) => SETTLES.has(word))) return false;
    const isFree = !own.of || asked.includes(own.of) || isListed(own.of.view, own.of.at);
    return kind === 'open' ? !(isFree && tellsSomething(one)) : !answers(kind, one, false);
  });
}

const LEAST = wordSet('min minimum minimal smallest lowest max maximum largest biggest moq');
const NUMBERED = wordSet('order orders quantity qty batch lot run amount size load weight number');
const ANY = wordSet('any none every no');

/** Whether the least or most of something is asked for ("whats the min order on the rolls"), and the reply tells no number. */
const lacksLimit = ({ view }: Scene, words: readonly string[]): boolean =>
  words.some((word, i) => LEAST.has(word) && isNumbered(words, i)) &&
  isNowhere(
    view,
    (one) =>
      holdsAmount(one) ||
      one.words.some((word, i) => LEAST.has(word) || ANY.has(word) || isCount(one.words, i)),
  );

const isNumbered = (words: readonly string[], at: number) =>
  words[at] === 'moq' || words.slice(at + 1, at + 3).some((word) => NUMBERED.has(word));

/** What hands something over, or says that it is on its way or cannot be had. */
const HANDS = wordSet(
  'here attached enclosed herewith attach send sends sent sending post posted email emailed mail forward forwarded upload uploaded link below bring brings copy copied unfortunately afraid',
);

const COPIES = wordSet('copy copies scan proof');

/** Whether they need a copy of something, and the reply names neither it nor any paper, hands nothing over and promises nothing. */
function lacksCopy(scene: Scene, words: readonly string[]): boolean {
  const copy = words.findIndex((word, i) => COPIES.has(word) && words[i + 1] === 'of');
  if (copy < 0) return false;
  const wanted = conceptsOf(words.slice(copy));
  return alignmentOf(scene).ours.every(({ where, of, concepts }) => {
    const one = said(scene.view, where);
    if ([...wanted].some((concept) => concepts.has(concept)) || one.words.some((word) => HANDS.has(word)))
      return false;
    return !saysFlatly(one) && (of !== null || !affirms(one));
  });
}

const REACHES = wordSet('call ring phone contact speak talk write turn ask mail email reach');
const US = wordSet(
  'me us myself ourselves number hotline line desk office support team colleague colleagues extension',
);
/** How far behind "who" the verb may stand: "who can I best call". */
const VERB_WITHIN = 6;

/** Whether they ask whom to call, and the reply names nobody, no number and no address, and promises no call. */
const lacksContact = ({ view }: Scene, words: readonly string[]): boolean =>
  words.some((word, i) => {
    if (word !== 'who' && word !== 'whom') return false;
    const behind = words.slice(i + 1, i + VERB_WITHIN);
    return (behind.includes('i') || behind.includes('we')) && behind.some((next) => REACHES.has(next));
  }) &&
  isNowhere(view, (one) => {
    const { reading, lead, sentence } = one;
    const isNamed = reading.bits
      .slice(lead, sentence.last)
      .some((bits) => (bits & (SLOT_BIT.name | SLOT_BIT.email)) !== 0);
    return isNamed || view.does(one.at, 'promise') || one.words.some((w) => US.has(w) || /\d{3}/.test(w));
  });

/**
 * Whether what is asked for is told so plainly nowhere that nobody needs to suppose it. A sentence that speaks of nothing of
 * theirs may tell it in words of its own: "hasn't moved since autumn".
 */
export const isPlainlyOpen = (scene: Scene, words: readonly string[]): boolean =>
  [lacksSum, lacksLimit, lacksCopy, lacksContact].some((lacks) => lacks(scene, words)) &&
  alignmentOf(scene).ours.every(({ where, of }) => {
    const one = said(scene.view, where);
    return of !== null || !tellsSomething(one) || one.words.some((word) => PAPERS.has(word));
  });
