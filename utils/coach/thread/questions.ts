import type { Find, ReadMessage, Scene } from '../engine';
import type { TextView } from '../text-view';
import { aboutSentence } from './about';
import {
  answers,
  askFrom,
  asksBack,
  type Form,
  formOf,
  isClosed,
  namesDay,
  points,
  saysFlatly,
} from './answer-forms';
import { answered } from './answered';
import { answersInKind, leavesOneOpen, leavesOtherOpen, namesEach } from './asked-beside';
import { type Ask, asksOf } from './asks';
import { ignoredAbroad } from './ignored-abroad';
import { leadOf } from './lead';
import { seeReply } from './left-open';
import { type Reply, replyOf, said } from './reply';
import { saysNothing, sidesteps } from './sidesteps';
import { alignmentOf, isFirst, type Ours, type Theirs } from './speaks-of';
import { conceptsOf, isContent, isEnglish, sharedTopics, stemOf } from './topic';

/*
 * Questions of theirs, and wishes to hear our view, that the reply leaves open. What was talked over, or is answered below the
 * quoted question, is not open; of the rest the scorer says how likely it is. It must be surer where an answer is found by
 * its form: a word that both share, a yes or no to a closed question, a figure to one for a figure.
 */

const DRAFT_WORDS = 4;
/** So many questions of a mail are looked at, and so many are told: who leaves more open has not begun to answer. */
const READ = 24;
const MOST = 2;
/** How sure the scorer must be that a question is open, and where no answer to it is found. */
const SURE = 0.78;
const LIKELY = 0.55;
/** A question of fewer words of substance may point back to what it is about. */
const OWN = 2;
const ASK_BACK = new Set(['how are you', 'okay', 'right', 'no', 'yes', 'you know']);
const DATED = new Set('time date day week month hour when deadline slot'.split(' '));
const PRICE = new Set('cost costs price prices charge fee fees'.split(' '));

/** The questions of theirs that are still open. */
export function ignoredQuestions(scene: Scene): Find[] {
  if (scene.view.words < DRAFT_WORDS || scene.thread.length === 0) return [];
  if (!isEnglish(scene.language)) return ignoredAbroad(scene);
  const { rhetorical } = scene.compiled.cues;
  const out: Find[] = [];
  for (const message of answered(scene)) {
    const { view } = message;
    for (const { at, wished } of asksOf(view).slice(0, READ)) {
      const words = view.wordsAt(at);
      if (ASK_BACK.has(words.join(' ')) || view.hasInSentence(rhetorical, at)) continue;
      const asked = askedAt(scene, message, at);
      // "Is it?" asks for nothing that would be missed; "when do you start?" does.
      if (substanceOf(asked) === 0 && !MISSED.has(formAt(view, at))) continue;
      if (!isOpen(scene, message, { at, wished }, asked)) continue;
      out.push({ quote: '', about: aboutSentence('ignored_question', message, at) });
      if (out.length === MOST) return out;
    }
  }
  return out;
}

/** What is asked for by these is missed, however little is said beside it. */
const MISSED: ReadonlySet<Form> = new Set(['day', 'count', 'price', 'person']);

function formAt(view: TextView, at: number): Form {
  const { block, sentence } = view.sentences[at]!;
  const reading = view.reading(block);
  const from = askFrom(reading, sentence, leadOf(reading, sentence));
  return formOf(reading.norms.slice(from, sentence.last));
}

/** Whether the reply leaves a question open: by the scorer, which asks for less where no form of an answer is found. */
function isOpen(scene: Scene, message: ReadMessage, { at, wished }: Ask, asked: readonly Theirs[]): boolean {
  if (isSaidElsewhere(scene, message, at)) return false;
  if (leavesOtherOpen(scene, message.view, at)) return true;
  if (answersInKind(scene, message.view, at, asked)) return false;
  const { learned } = scene.compiled;
  const found = isAnswered(scene, message, { at, wished }, asked);
  if (!learned) return !found;
  // Of so few words the scorer makes little.
  if (!found && !isClosed(formAt(message.view, at))) {
    if (saysNothing(scene.view) || sidesteps(scene, message.view.wordsAt(at), asked)) return true;
  }
  const raised = { view: message.view, at, about: asked };
  return learned.leftOpen('ask', (each) => seeReply(scene, raised, each)) >= (found ? SURE : LIKELY);
}

/** "Which one is correct?" asks about what stands before it. */
const POINTS_BACK = new Set('it they them that this these those one ones'.split(' '));

/** How many words of substance, each counted once, stand in these sentences; "the £412" is as good as two. */
const substanceOf = (sentences: readonly Theirs[]) => {
  const named = new Set(
    sentences.flatMap(({ concepts }) => [...concepts].filter((one) => !one.startsWith('~'))),
  );
  return named.size + ([...named].some((one) => /^#\d{3}/.test(one)) ? 1 : 0);
};

/** The sentences that say what a question is about: its own, and the one before where it points back to that. */
export function askedAt(scene: Scene, { view }: ReadMessage, at: number): Theirs[] {
  const { find } = alignmentOf(scene);
  const own = find(view, at);
  if (!own) return [];
  const points = substanceOf([own]) < OWN && view.wordsAt(at).some((word) => POINTS_BACK.has(word));
  const isMeant =
    points && view.sentences[at - 1]?.block === view.sentences[at]!.block && !view.isAsk(at - 1);
  const meant = isMeant ? find(view, at - 1) : undefined;
  return meant ? [own, meant] : [own];
}

/**
 * Whether something in the draft is an answer by its form to what a sentence of a mail asks.
 * @param of the sentences that say what it asks about
 */
function isAnswered(
  scene: Scene,
  { view }: ReadMessage,
  { at, wished }: Ask,
  of: readonly Theirs[],
): boolean {
  const words = view.wordsAt(at);
  const reply = replyOf(scene);
  const { advice, chosen } = scene.compiled.cues;
  const { ours, shared } = alignmentOf(scene);
  const most = Math.max(0, ...ours.flatMap((one) => of.map((asked) => shared(one, asked))));
  if (view.hasInSentence(advice, at) && !words.some((word) => DATED.has(word))) {
    // "Both belts are in stock" does not say which one we would take.
    const both = sharedTopics(conceptsOf(words), reply.concepts);
    return both > 1 || scene.view.has(chosen) || picksOne(words, reply);
  }
  const form = formAt(view, at);
  if (most >= 1)
    return (
      !wantsPrice(words, reply) &&
      !wantsCount(view, at, words, reply) &&
      !(form === 'day' && wantsDay(scene)) &&
      !leavesOneOpen(scene, view, at)
    );
  // Who answers between the lines answers there.
  if (answersBelow(scene)) return false;
  return (
    isMet(scene, form, of, wished) ||
    // Where a question points back, what stands behind it is about something else.
    (!wished && of.length === 1 && sharedTopics(namesAfter(view, at), reply.topics) > 0)
  );
}

/** Whether it was talked over, is promised, or is answered point by point or below the question itself. */
function isSaidElsewhere(scene: Scene, { view }: ReadMessage, at: number): boolean {
  const { defers, spoken } = scene.compiled.cues;
  const { block, sentence } = view.sentences[at]!;
  return (
    saysSpoken(scene.view, spoken) ||
    scene.view.has(defers) ||
    answersInTurn(scene, view) ||
    saysWhere(scene, view, at) ||
    namesEach(scene, view, at) ||
    isBelowQuote(scene, view.reading(block).text.slice(sentence.start, sentence.end))
  );
}

/** Whether a sentence of the reply that speaks of the question, or of nothing else of theirs, is an answer of its form. */
function isMet(scene: Scene, form: Form, of: readonly Theirs[], wished: boolean): boolean {
  const { ours } = alignmentOf(scene);
  const read = ({ where }: Ours) => said(scene.view, where);
  if (ours.some((one) => one.of && of.includes(one.of) && !asksBack(read(one)))) return true;
  if (wished) return false;
  const isOther = ({ of: theirs }: Ours) => theirs?.view.isAsk(theirs.at) === true && !of.includes(theirs);
  return ours.some(
    (one, i) =>
      (isClosed(form) && !isOther(one) && saysFlatly(read(one))) ||
      // A pronoun means what they spoke of where nothing of our own stands before it.
      (!one.of && answers(form, read(one), isFirst(ours, i))),
  );
}

/** Whether the text says that it was talked over, or answered elsewhere in the mail; who proposes a talk does not. */
export function saysSpoken(view: TextView, spoken: number): boolean {
  return view.hits(spoken).some(({ block, hit }) => {
    const at = view.at(block, hit.sentence);
    return !view.isAsk(at) && !view.does(at, 'promise') && !view.does(at, 'offer');
  });
}

/** As many points in the draft as the mail has questions: "1) yes 2) Brendan 3) nine hours". */
function answersInTurn(scene: Scene, theirs: TextView): boolean {
  const points = scene.view.sentences.filter(({ sentence }) => sentence.item).length;
  return points > 1 && points >= theirs.count('question');
}

/** "Where does it say so?" is answered by a page. */
function saysWhere(scene: Scene, view: TextView, at: number): boolean {
  const { block, sentence } = view.sentences[at]!;
  const reading = view.reading(block);
  const from = leadOf(reading, sentence);
  return reading.norms[from] === 'where' && scene.view.sentences.some((one) => points(said(scene.view, one)));
}

/** A question for the price whose subject the reply names, and never a sum, nor that one is to come. */
function wantsPrice(words: readonly string[], reply: Reply): boolean {
  return !reply.figures && !reply.prices && asksPrice(words);
}

/** "What does a missed slot cost": a sum is asked for, whatever else is named. */
const asksPrice = (words: readonly string[]) =>
  words.some((word, i) => PRICE.has(word) && words.slice(0, i).some((w) => w === 'what' || w === 'much'));

/** "When do they come?": a reply that names them, and no time whatever, leaves it open. */
function wantsDay(scene: Scene): boolean {
  const { words } = replyOf(scene);
  return (
    !TIMES.some((word) => words.has(word)) &&
    !alignmentOf(scene).ours.some(({ where, of }) => {
      const one = said(scene.view, where);
      return answers('day', one, false) && (!of || of.view.isAsk(of.at) || namesDay(one));
    })
  );
}
const TIMES =
  'now later after before until once shortly next days weeks months whenever straight immediately end'.split(
    ' ',
  );

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
  if (reply.figures || reply.counts || reply.prices || reply.settles) return false;
  const shared = [...conceptsOf(words)].filter((concept) => reply.concepts.has(concept));
  return shared.every((concept) =>
    view.sentences.some(({ at: other }) => other !== at && conceptsOf(view.wordsAt(other)).has(concept)),
  );
}

/** Content words of the sentence behind a question, which often carries what it is about: "Does our driver change? We like Kenny." */
function namesAfter(view: TextView, at: number): Set<string> {
  const next = view.sentences[at + 1];
  const out = new Set<string>();
  // What they ask or want next is about something of its own.
  if (!next || next.block !== view.sentences[at]!.block || view.isAsk(at + 1)) return out;
  const { norms } = view.reading(next.block);
  for (let i = next.sentence.first; i < next.sentence.last; i++)
    if (isContent(norms[i]!)) out.add(stemOf(norms[i]!));
  return out;
}

/** So many characters may stand between a quoted question and our line: the rest of its line. */
const BELOW = 60;
const plain = (text: string) => text.replace(/[\s>|]+/g, ' ').trim();

/** Whether the reply stands in pieces below what it quotes. */
function answersBelow({ snapshot, zoned }: Scene): boolean {
  if (snapshot.kind !== 'draft') return false;
  const roles = zoned.map(({ role }) => role).filter((role) => role === 'author' || role === 'quote');
  return roles.indexOf('quote') >= 0 && roles.lastIndexOf('author') > roles.indexOf('quote');
}

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
