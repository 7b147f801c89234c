import type { Find, ReadMessage, Scene } from '../engine';
import type { TextView } from '../text-view';
import { aboutSentence } from './about';
import { answered } from './answered';
import { concernsOf } from './concerns';
import { ignoredAbroad } from './ignored-abroad';
import { leadOf } from './lead';
import { type Reply, replyOf } from './reply';
import { conceptsOf, isContent, isEnglish, sharedTopics, stemOf } from './topic';

/*
 * Questions of theirs, and wishes to hear our view, that the reply leaves open. What counts as an answer: a word that
 * both share, a yes or no to a closed question, a figure to one for a figure, a line of ours below the quoted question,
 * or that it was talked over.
 */

const DRAFT_WORDS = 4;
const SHORT = 2;
/** From so many words on a question with its mark asks for something, however little of it says for what. */
const LONG = 5;
const ASK_BACK = new Set(['how are you', 'okay', 'right', 'no', 'yes', 'you know']);
const CLOSED = new Set(
  'is are was were do does did can could will would shall should may might have has am'.split(' '),
);
const QUANTITY = new Set('when much many long what far often'.split(' '));
/** "What happened", "what did they say": no figure answers that. */
const TALE = new Set('happened happens happen if about did made kind sort'.split(' '));
/** "What is wrong at your seam", "why was it late": a cause is asked for. */
const CAUSES = new Set('wrong happened matter cause caused reason problem'.split(' '));
const DATED = new Set('time date day week month hour when deadline slot'.split(' '));
const PRICE = new Set('cost costs price prices charge fee fees'.split(' '));

/** The first question of theirs that is still open. */
export function ignoredQuestions(scene: Scene): Find[] {
  if (scene.view.words < DRAFT_WORDS || scene.thread.length === 0) return [];
  if (!isEnglish(scene.language)) return ignoredAbroad(scene);
  const { asks, rhetorical } = scene.compiled.cues;
  for (const message of answered(scene)) {
    const { view } = message;
    const wishes = new Set(view.hits(asks).map(({ block, hit }) => view.at(block, hit.sentence)));
    for (const { at, block, sentence } of view.sentences) {
      const wished = wishes.has(at);
      if (!wished && !view.does(at, 'question')) continue;
      const words = view.reading(block).norms.slice(sentence.first, sentence.last);
      const own = [...conceptsOf(words)].filter((concept) => !concept.startsWith('~'));
      const least = sentence.mark === '?' && words.length >= LONG ? 1 : 2;
      if (own.length < least || ASK_BACK.has(words.join(' ')) || view.hasInSentence(rhetorical, at)) continue;
      if (isAnswered(scene, message, at, wished)) continue;
      // A question of several is usually answered with the others; a single one left open stands out.
      return [{ quote: '', about: aboutSentence('ignored_question', message, at) }];
    }
  }
  return [];
}

/**
 * Whether the draft answers what sentence `at` of a mail asks.
 * @param wished a wish to hear a view, which neither a bare yes nor a figure answers
 */
export function isAnswered(scene: Scene, { view }: ReadMessage, at: number, wished = false): boolean {
  const { block, sentence } = view.sentences[at]!;
  const reading = view.reading(block);
  const { norms, text } = reading;
  const words = norms.slice(sentence.first, sentence.last);
  const reply = replyOf(scene);
  const { advice, chosen, defers, spoken } = scene.compiled.cues;
  if (saysSpoken(scene.view, spoken) || scene.view.has(defers) || answersInTurn(scene, view)) return true;
  const shared = sharedTopics(ownConcepts(view, at), reply.concepts);
  if (view.hasInSentence(advice, at) && !words.some((word) => DATED.has(word))) {
    // "Both belts are in stock" does not say which one we would take.
    if (shared > 1 || scene.view.has(chosen) || picksOne(words, reply)) return true;
  } else if (shared > 0) return !wantsPrice(words, reply) && !wantsCount(view, at, words, reply);
  if (asksCause(words) && reply.tells) return true;
  if (OPEN_BE.test(words.join(' ')) && view.count('question') === 1 && reply.pointsBack) return true;
  // Where they say little but the question, nothing else can be meant.
  if (reply.refers && view.sentences.length <= SHORT && view.count('question', 'request') === 1) return true;
  if (isBelowQuote(scene, text.slice(sentence.start, sentence.end))) return true;
  return (
    !wished &&
    (settled(norms.slice(leadOf(reading, sentence), sentence.last), reply, () =>
      isSettledFor(view, at, reply),
    ) ||
      sharedTopics(namesAfter(view, at), reply.topics) > 0)
  );
}

/** So much of its own a question has where a word it shares with the mail's other sentences tells nothing. */
const SUBSTANCE = 3;

/**
 * What a question is about and no other wish of the mail: "10 bins and a tonne of salt please. Do you do the gritting,
 * or is it just the salt?" is not answered by a reply that books the salt. All of it where nothing is its own.
 */
function ownConcepts(view: TextView, at: number): ReadonlySet<string> {
  const { of, isWish, spoken, wished } = concernsOf(view);
  const all = [...of[at]!];
  const own = all.filter((concept) => spoken.get(concept) === 1);
  if (own.filter((concept) => !concept.startsWith('~')).length >= SUBSTANCE) return new Set(own);
  const here = isWish[at] ? 1 : 0;
  const alone = all.filter((concept) => (wished.get(concept) ?? 0) <= here);
  return alone.length > 0 ? new Set(alone) : of[at]!;
}

/**
 * Whether a "yes", a "no" or a "done" of the reply may be meant for this question: not where it speaks of what another
 * question or wish is about.
 */
function isSettledFor(view: TextView, at: number, reply: Reply): boolean {
  const { of, wished } = concernsOf(view);
  const isElsewhere = (about: ReadonlySet<string>) =>
    [...about].some((concept) => wished.has(concept) && !of[at]!.has(concept));
  return reply.settles.some((about) => sharedTopics(about, of[at]!) > 0 || !isElsewhere(about));
}

/** Whether the text says that it was talked over, or answered elsewhere in the mail; who proposes a talk does not. */
export function saysSpoken(view: TextView, spoken: number): boolean {
  return view.hits(spoken).some(({ block, hit }) => {
    const at = view.at(block, hit.sentence);
    return !view.isAsk(at) && !view.does(at, 'promise') && !view.does(at, 'offer');
  });
}

/** A closed question needs a yes, a no or a "done"; one for a day or a figure needs a figure. */
function settled(words: readonly string[], reply: Reply, isSettled: () => boolean): boolean {
  if (CLOSED.has(words[0] ?? '') || words.includes('please')) {
    // "Do we have to empty the attic?" is answered by what they may do.
    return (
      isSettled() ||
      repeats(words, reply) ||
      (reply.instructs && words.slice(1, 3).some((word) => word === 'we' || word === 'i'))
    );
  }
  // "Where do I find the number?" is answered by what to do.
  if (/^(?:where|how) (?:do|can|should|must) (?:i|we) /.test(words.join(' ')) && reply.instructs) return true;
  return words.some((word, i) => {
    if (!QUANTITY.has(word)) return false;
    // "What is your BIC?": a day answers only what asks for one.
    if (word === 'what' && (asksPrice(words) || !words.some((one) => DATED.has(one))))
      return reply.amounts && !TALE.has(words[i + 1] ?? '') && !asksCause(words);
    return reply.figures || (word !== 'when' && reply.numbers);
  });
}

/** "Can you put it in week 5?" is answered by a reply that speaks of week 5. */
const repeats = (words: readonly string[], reply: Reply) =>
  words.some((word) => /\d/.test(word) && reply.words.has(word));

/** As many points in the draft as the mail has questions: "1) yes 2) Brendan 3) nine hours". */
function answersInTurn(scene: Scene, theirs: TextView): boolean {
  const points = scene.view.sentences.filter(({ sentence }) => sentence.item).length;
  return points > 1 && points >= theirs.count('question');
}

/** A question for the price whose subject the reply names, and never a sum, nor that one is to come. */
function wantsPrice(words: readonly string[], reply: Reply): boolean {
  return !reply.figures && !reply.prices && asksPrice(words);
}

/** "What does a missed slot cost": a sum is asked for, whatever else is named. */
const asksPrice = (words: readonly string[]) =>
  words.some((word, i) => PRICE.has(word) && words.slice(0, i).some((w) => w === 'what' || w === 'much'));

const asksCause = (words: readonly string[]) =>
  words.includes('why') ||
  words.some((word, i) => word === 'what' && words.slice(i, i + 4).some((w) => CAUSES.has(w)));

/** "Where is it", "what colour are the lids": told with a pronoun as well. */
const OPEN_BE = /^(?:and |so |but )?(?:what|which|where|who|how|when)(?: \S+){0,2} (?:is|are|was|were) /;

/** "The rubber belt lasts": of the belts they ask about, the reply names one. */
const picksOne = (words: readonly string[], reply: Reply) =>
  words.some(
    (word) =>
      isContent(word) && (word.endsWith('s') ? reply.words.has(word.slice(0, -1)) : reply.words.has(word)),
  );

/**
 * "How many crates can you take?": a reply about crates that says no number leaves it open, where the crates are all that
 * both share and the mail speaks of them elsewhere, too.
 */
function wantsCount(view: TextView, at: number, words: readonly string[], reply: Reply): boolean {
  if (!words.some((word, i) => word === 'how' && (words[i + 1] === 'many' || words[i + 1] === 'much')))
    return false;
  if (reply.figures || reply.counts || reply.prices || reply.settles.length > 0) return false;
  const shared = [...conceptsOf(words)].filter((concept) => reply.concepts.has(concept));
  return shared.every((concept) =>
    view.sentences.some(({ at: other, block, sentence }) => {
      if (other === at) return false;
      return conceptsOf(view.reading(block).norms.slice(sentence.first, sentence.last)).has(concept);
    }),
  );
}

/** Content words of the sentence behind a question, which often carries what it is about: "Does our driver change? We like Kenny." */
function namesAfter(view: TextView, at: number): Set<string> {
  const next = view.sentences[at + 1];
  const out = new Set<string>();
  // The next question is about something of its own.
  if (!next || next.block !== view.sentences[at]!.block || view.does(at + 1, 'question')) return out;
  const { norms } = view.reading(next.block);
  for (let i = next.sentence.first; i < next.sentence.last; i++)
    if (isContent(norms[i]!)) out.add(stemOf(norms[i]!));
  return out;
}

/** So many characters may stand between a quoted question and our line: the rest of its line. */
const BELOW = 60;
const plain = (text: string) => text.replace(/[\s>|]+/g, ' ').trim();

/** Whether our own line stands right below the question where the draft quotes it. */
function isBelowQuote({ snapshot, zoned }: Scene, question: string): boolean {
  if (snapshot.kind !== 'draft' || !snapshot.blocks.some(({ role }) => role === 'quote')) return false;
  const asked = plain(question);
  let above = '';
  for (const { role, text } of zoned) {
    if (
      role === 'author' &&
      plain(above)
        .slice(-asked.length - BELOW)
        .includes(asked)
    )
      return true;
    above = role === 'quote' ? `${above} ${text}` : text.trim() === '' ? above : '';
  }
  return false;
}
