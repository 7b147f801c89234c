import { MARK_BIT } from '../automaton';
import type { Find, ReadMessage, Scene } from '../engine';
import type { Reading, ReadSentence } from '../reading';
import type { TextView } from '../text-view';
import { aboutSentence } from './about';
import { answered } from './answered';
import { ignoredAbroad } from './ignored-abroad';
import { type Reply, replyOf } from './reply';
import { conceptsOf, isContent, isEnglish, sharedTopics, stemOf } from './topic';

/*
 * Questions of theirs, and wishes to hear our view, that the reply leaves open. What counts as an answer: a word that
 * both share, a yes or no to a closed question, a figure to one for a figure, a line of ours below the quoted question,
 * or that it was talked over.
 */

const DRAFT_WORDS = 4;
const ASK_BACK = new Set(['how are you', 'okay', 'right', 'no', 'yes', 'you know']);
const CLOSED = new Set(
  'is are was were do does did can could will would shall should may might have has am'.split(' '),
);
const QUANTITY = new Set('when much many long what far often'.split(' '));
/** "What happened", "what did they say": no figure answers that. */
const TALE = new Set('happened happens happen if about did made kind sort'.split(' '));
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
      if (own.length < 2 || ASK_BACK.has(words.join(' ')) || view.hasInSentence(rhetorical, at)) continue;
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
  const { spoken, defers } = scene.compiled.cues;
  if (saysSpoken(scene.view, spoken) || scene.view.has(defers) || answersInTurn(scene, view)) return true;
  if (sharedTopics(conceptsOf(words), reply.concepts) > 0) return !wantsPrice(words, reply);
  if (isBelowQuote(scene, text.slice(sentence.start, sentence.end))) return true;
  return (
    !wished &&
    (settled(norms.slice(leadOf(reading, sentence), sentence.last), reply) ||
      sharedTopics(namesAfter(view, at), reply.topics) > 0)
  );
}

/** Whether the text says that it was talked over, or answered elsewhere in the mail; who proposes a talk does not. */
export function saysSpoken(view: TextView, spoken: number): boolean {
  return view.hits(spoken).some(({ block, hit }) => {
    const at = view.at(block, hit.sentence);
    return !view.isAsk(at) && !view.does(at, 'promise') && !view.does(at, 'offer');
  });
}

const GREETS = new Set('hi hello hey dear hallo morning'.split(' '));
const JOINS = new Set('and also so but then or'.split(' '));

/** The word with which a question itself starts: behind "Hi Sam," and behind "still open: 1)". */
function leadOf({ norms, bits }: Reading, { first, last }: ReadSentence): number {
  let at = first;
  for (let i = first; i < last - 2; i++)
    if (bits[i]! & MARK_BIT.colon || (GREETS.has(norms[first]!) && at === first && bits[i]! & MARK_BIT.comma))
      at = i + 1;
  while (at < last - 1 && (JOINS.has(norms[at]!) || /^\d+$/.test(norms[at]!))) at++;
  return at;
}

/** A closed question needs a yes, a no or a "done"; one for a day or a figure needs a figure. */
function settled(words: readonly string[], reply: Reply): boolean {
  if (CLOSED.has(words[0] ?? '') || words.includes('please')) {
    // "Do we have to empty the attic?" is answered by what they may do.
    return (
      reply.settles || (reply.instructs && words.slice(1, 3).some((word) => word === 'we' || word === 'i'))
    );
  }
  return words.some((word, i) => {
    if (!QUANTITY.has(word)) return false;
    // "What is your BIC?": a day answers only what asks for one.
    if (word === 'what' && !words.some((one) => DATED.has(one)))
      return reply.amounts && !TALE.has(words[i + 1] ?? '');
    return reply.figures;
  });
}

/** As many points in the draft as the mail has questions: "1) yes 2) Brendan 3) nine hours". */
function answersInTurn(scene: Scene, theirs: TextView): boolean {
  const points = scene.view.sentences.filter(({ sentence }) => sentence.item).length;
  return points > 1 && points >= theirs.count('question');
}

/** A question for the price whose subject the reply names, and never a sum, nor that one is to come. */
function wantsPrice(words: readonly string[], reply: Reply): boolean {
  return (
    !reply.figures &&
    !reply.prices &&
    words.some((word, i) => PRICE.has(word) && words.slice(0, i).some((w) => w === 'what' || w === 'much'))
  );
}

/** Content words of the sentence behind a question, which often carries what it is about: "Does our driver change? We like Kenny." */
function namesAfter(view: TextView, at: number): Set<string> {
  const next = view.sentences[at + 1];
  const out = new Set<string>();
  if (!next || next.block !== view.sentences[at]!.block) return out;
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
