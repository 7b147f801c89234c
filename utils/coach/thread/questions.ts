import { SLOT_BIT } from '../automaton';
import type { Find, ReadMessage, Scene } from '../engine';
import type { TextView } from '../text-view';
import { aboutSentence } from './about';
import { isToColleague } from './addressed';
import {
  answers,
  answersOn,
  askFrom,
  asksBack,
  type Form,
  formOf,
  isClosed,
  points,
  saysFlatly,
  tellsSomething,
} from './answer-forms';
import { answered } from './answered';
import { isAbroad, openAbroad } from './asked-abroad';
import { askedAt, OWN, substanceOf } from './asked-at';
import { answersInKind, isLeftBeside, isNamedInList, mayAnswer } from './asked-beside';
import { isFlatlyAnswered, isLineOpen, isPlainlyOpen, isPriced, isPutRight } from './asked-plainly';
import { type Ask, askedWords, asksOf } from './asks';
import { takesNote, wantsMore } from './bare-reply';
import { answersBelow, isBelowQuote, isLeftUnquoted, isQuotedForNothing } from './below-quote';
import { ignoredAbroad } from './ignored-abroad';
import { leadOf } from './lead';
import { seeReply } from './left-open';
import { isListed } from './listed';
import { wantsCount, wantsDay, wantsPrice } from './named-without';
import { isSkipped } from './numbered';
import { isDeferred } from './put-off';
import { holdsSum, type Reply, replyOf, said } from './reply';
import { hasClauseFor, isLeftAmong } from './reply-clauses';
import { comesNext, offersIdea, saysNothing, sidesteps } from './sidesteps';
import { alignmentOf, isFirst, type Ours, type Theirs } from './speaks-of';
import { conceptsOf, isContent, isEnglish, sharedTopics, stemOf } from './topic';
import { isViewAsked, leavesView } from './view-asked';

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
const LIKELY = 0.4;
/** Of so few words that the answer may share none. */
const THIN = 0.55;
const ASK_BACK = new Set(['how are you', 'okay', 'right', 'no', 'yes', 'you know']);
const DATED = new Set('time date day week month hour when deadline slot'.split(' '));

/** What a reply leaves open of a mail, with the sentences that say what it asks about. */
export interface OpenAsk {
  readonly message: ReadMessage;
  readonly ask: Ask;
  readonly asked: readonly Theirs[];
}

/** The questions of theirs that are still open. */
export function ignoredQuestions(scene: Scene): Find[] {
  if (scene.thread.length === 0 || (isBare(scene) && !takesNote(scene))) return [];
  if (!isEnglish(scene.language)) return ignoredAbroad(scene);
  const abroad = answered(scene).flatMap((message) => {
    const at = isAbroad(message) ? openAbroad(scene, message) : undefined;
    return at === undefined ? [] : [{ quote: '', about: aboutSentence('ignored_question', message, at) }];
  });
  return [...openAsks(scene).map(findOfAsk), ...abroad].slice(0, MOST);
}

/** A reply of so few words may answer by any of them. */
const isBare = ({ view }: Scene) => view.words < DRAFT_WORDS;

/** A question as what a draft is told that it leaves open. */
export const findOfAsk = ({ message, ask: { at, sentence } }: OpenAsk): Find => ({
  quote: '',
  about: aboutSentence('ignored_question', message, at, undefined, sentence),
});

const known = new WeakMap<Scene, readonly OpenAsk[]>();

/** What a text in English leaves open of the mails that it answers. Kept with the scene. */
export function openAsks(scene: Scene): readonly OpenAsk[] {
  const open = known.get(scene) ?? readOpenAsks(scene);
  known.set(scene, open);
  return open;
}

function readOpenAsks(scene: Scene): OpenAsk[] {
  const { rhetorical } = scene.compiled.cues;
  const out: OpenAsk[] = [];
  const told = new Set<Theirs>();
  for (const message of answered(scene)) {
    const { view } = message;
    if (isAbroad(message)) continue;
    for (const ask of asksOf(view).slice(0, READ)) {
      const { at } = ask;
      if (ASK_BACK.has(askedWords(view, ask).join(' ')) || view.hasInSentence(rhetorical, at)) continue;
      if (isToColleague(scene, message, at)) continue;
      const asked = askedAt(scene, view, ask);
      // "Is it?" asks for nothing that would be missed; "when do you start?" does.
      if (
        substanceOf(asked) === 0 &&
        !MISSED.has(formAt(view, ask)) &&
        !isListed(view, at) &&
        !isViewAsked(askedWords(view, ask))
      )
        continue;
      // "Still no word on the credit note. Can you chase it?" is told once.
      if (asked.slice(1).some((one) => told.has(one)) || !isOpen(scene, message, ask, asked)) continue;
      if (asked[0]) told.add(asked[0]);
      out.push({ message, ask, asked });
      if (out.length === MOST) return out;
    }
  }
  return out;
}

/** What is asked for by these is missed, however little is said beside it. */
const MISSED: ReadonlySet<Form> = new Set(['day', 'count', 'price', 'person']);

/** What kind of answer a question of a mail asks for. */
export function formAt(view: TextView, { at, sentence }: Ask): Form {
  const reading = view.reading(view.sentences[at]!.block);
  const from = askFrom(reading, sentence, leadOf(reading, sentence));
  return formOf(reading.norms.slice(from, sentence.last));
}

/** Whether the reply leaves a question open: by the scorer, which asks for less where no form of an answer is found. */
function isOpen(scene: Scene, { view }: ReadMessage, ask: Ask, asked: readonly Theirs[]): boolean {
  // "My answers below" says so of the lines that have one.
  if (isQuotedForNothing(scene, view, ask)) return true;
  if (isSaidElsewhere(scene, view, ask, asked)) return false;
  if (isListed(view, ask.at)) return isLineOpen(scene, view, ask, asked);
  const words = askedWords(view, ask);
  if (takesNote(scene) && wantsMore(scene, view, ask, formAt(view, ask))) return true;
  if (isBare(scene)) return false;
  if (isViewAsked(words)) return leavesView(scene);
  if (isLeftUnquoted(scene, view, ask)) return true;
  if (isSkipped(scene, view, ask)) return true;
  if (isLeftBeside(scene, view, ask) || isLeftAmong(scene, view, ask) || isPlainlyOpen(scene, words))
    return true;
  if (hasClauseFor(scene, view, ask)) return false;
  if (answersInKind(scene, view, ask, asked)) return false;
  const { learned } = scene.compiled;
  const found = isAnswered(scene, view, ask, asked);
  if (!learned) return !found;
  // Of so few words the scorer makes little.
  if (!found && !isClosed(formAt(view, ask))) {
    if (saysNothing(scene.view) || sidesteps(scene, words, asked)) return true;
  }
  const raised = { ...ask, view, about: asked };
  const likely = substanceOf(asked) < OWN ? THIN : LIKELY;
  return learned.leftOpen('ask', (each) => seeReply(scene, raised, each)) >= (found ? SURE : likely);
}

/**
 * Whether something in the draft is an answer by its form to what a sentence of a mail asks.
 * @param of the sentences that say what it asks about
 */
function isAnswered(scene: Scene, view: TextView, ask: Ask, of: readonly Theirs[]): boolean {
  const { at, wished } = ask;
  const words = askedWords(view, ask);
  const reply = replyOf(scene);
  const { advice, chosen } = scene.compiled.cues;
  const { ours, shared } = alignmentOf(scene);
  const most = Math.max(0, ...ours.flatMap((one) => of.map((asked) => shared(one, asked))));
  if (view.hasInSentence(advice, at) && !words.some((word) => DATED.has(word))) {
    // "Both belts are in stock" does not say which one we would take.
    const both = sharedTopics(conceptsOf(words), reply.concepts);
    return both > 1 || scene.view.has(chosen) || picksOne(words, reply);
  }
  const form = formAt(view, ask);
  if (most >= 1)
    return (
      !wantsPrice(words, reply) && !wantsCount(view, at, words, reply) && !(form === 'day' && wantsDay(scene))
    );
  // Who answers between the lines answers there.
  if (answersBelow(scene)) return false;
  return (
    isMet(scene, form, of, (one) => mayAnswer(view, ask, one), wished) ||
    // "Has the price gone up?" is answered by the price.
    (isClosed(form) &&
      conceptsOf(words).has('~price') &&
      ours.some(({ where }) => holdsSum(said(scene.view, where)))) ||
    // Where a question points back, what stands behind it is about something else.
    (!wished && of.length === 1 && sharedTopics(namesAfter(scene, view, ask), reply.topics) > 0)
  );
}

/** Whether it was talked over, is promised, or is answered point by point or below the question itself. */
function isSaidElsewhere(scene: Scene, view: TextView, ask: Ask, asked: readonly Theirs[]): boolean {
  const { defers, spoken } = scene.compiled.cues;
  return (
    saysSpoken(scene.view, spoken) ||
    isDeferred(scene.view, defers, asked) ||
    offersIdea(scene, askedWords(view, ask)) ||
    comesNext(scene, askedWords(view, ask)) ||
    answersInTurn(scene, view) ||
    saysWhere(scene, view, ask) ||
    isNamedInList(scene, view, ask) ||
    isPriced(scene, askedWords(view, ask)) ||
    isPutRight(scene, formAt(view, ask), askedWords(view, ask)) ||
    isFlatlyAnswered(
      scene,
      view,
      formAt(view, ask),
      (one) => isClosed(formAt(view, one)) && substanceOf(askedAt(scene, view, one)) > 0,
    ) ||
    isBelowQuote(scene, view, ask)
  );
}

/**
 * Whether a sentence of the reply that speaks of the question, or of nothing else of theirs, is an answer of its form.
 * @param isFree whether a sentence of the reply may be meant for the question
 */
function isMet(
  scene: Scene,
  form: Form,
  of: readonly Theirs[],
  isFree: (one: Ours) => boolean,
  wished: boolean,
): boolean {
  const { ours } = alignmentOf(scene);
  const read = ({ where }: Ours) => said(scene.view, where);
  if (ours.some((one) => one.of && of.includes(one.of) && !asksBack(read(one)))) return true;
  if (wished) return false;
  const isOther = ({ of: theirs }: Ours) => theirs?.view.isAsk(theirs.at) === true && !of.includes(theirs);
  return ours.some(
    (one, i) =>
      (isClosed(form) && !isOther(one) && saysFlatly(read(one))) ||
      // "Crab is in, and yes and yes."
      (isClosed(form) &&
        of.some(({ view, at }) => one.of?.view === view && one.of.at === at) &&
        answersOn(read(one))) ||
      // A pronoun means what they spoke of where nothing of our own stands before it.
      (isFree(one) && answers(form, read(one), !one.of && isFirst(ours, i))),
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
function saysWhere(scene: Scene, view: TextView, { at, sentence }: Ask): boolean {
  const reading = view.reading(view.sentences[at]!.block);
  const from = leadOf(reading, sentence);
  return reading.norms[from] === 'where' && scene.view.sentences.some((one) => points(said(scene.view, one)));
}

/** "The rubber belt lasts": of the belts they ask about, the reply names one. */
const picksOne = (words: readonly string[], reply: Reply) =>
  words.some(
    (word) =>
      isContent(word) && (word.endsWith('s') ? reply.words.has(word.slice(0, -1)) : reply.words.has(word)),
  );

/** A sentence of fewer words signs. */
const SAYS = 3;

/** Content words of the sentence behind a question, which often carries what it is about: "Does our driver change? We like Kenny." */
function namesAfter(scene: Scene, view: TextView, { at, sentence }: Ask): Set<string> {
  const next = view.sentences[at + 1];
  const out = new Set<string>();
  const { block, sentence: whole } = view.sentences[at]!;
  // What they ask or want next is about something of its own.
  if (!next || next.block !== block || sentence.last < whole.last || view.isAsk(at + 1)) return out;
  // "Jo", "All the best, Jo": who signs is named in the greeting of the reply.
  if (next.sentence.last - next.sentence.first < SAYS) return out;
  const { norms, bits } = view.reading(next.block);
  // "Delivery on Friday is fine": a day is no matter, where nothing else of the reply may be meant for the question.
  const isFree = alignmentOf(scene).ours.some(
    ({ where, of }) => !of && tellsSomething(said(scene.view, where)),
  );
  const days = isFree ? 0 : SLOT_BIT.date | SLOT_BIT.time;
  for (let i = next.sentence.first; i < next.sentence.last; i++)
    if (isContent(norms[i]!) && !(bits[i]! & days)) out.add(stemOf(norms[i]!));
  return out;
}
