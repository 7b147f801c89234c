import { wordSet } from '../../text/word-set';
import { daysOld } from '../days-old';
import type { Find, ReadMessage, Scene } from '../engine';
import { languageOfView } from '../scene';
import type { TextView } from '../text-view';
import { points, saysFlatly, tellsSomething } from './answer-forms';
import { answered } from './answered';
import { OWN, substanceOf } from './asked-at';
import { namesDayAt } from './asked-beside';
import { askedWords } from './asks';
import { answersBelow } from './below-quote';
import { putsOff } from './put-off';
import { findOfAsk, formAt, ignoredQuestions, type OpenAsk, openAsks, saysSpoken } from './questions';
import { affirms, said } from './reply';
import { alignmentOf } from './speaks-of';
import { conceptsOf, isEnglish } from './topic';

/*
 * A question that our last mail passed by, and that nobody has spoken of since: "is the audit log part of it, and what is the
 * training?" was answered with the price of the training, and they thanked for that. Told only of what can be followed by
 * its words, for a thread has other ways to answer: a call, a paper, a deed.
 */

/** What was asked longer ago has been settled somehow. */
const DAYS = 30;
/** So many of our mails are looked back on, and so many questions are told of a thread. */
const REPLIES = 2;
const MOST = 2;

/** Who is asked so is asked to do something, and the deed answers. */
const ASKED_TO = wordSet('can could will would');
/** Who writes so closes a matter, or comes back to one without its name. */
const CLOSES = wordSet(
  'question questions answer answers answered ask asked clear clarified understood mind anymore settled sorted solved call called phone spoke spoken talked talk meeting met explained owe everything helps helped',
);

/** The questions of theirs that are still open: of the mails that the draft answers, then one of those before our last mails. */
export function openQuestions(scene: Scene): Find[] {
  const now = ignoredQuestions(scene);
  if (now.length >= MOST || !isEnglish(scene.language)) return now;
  const earlier = askedEarlier(scene);
  return earlier ? [...now, findOfAsk(earlier)] : now;
}

function askedEarlier(scene: Scene): OpenAsk | undefined {
  const { thread } = scene;
  const first = answered(scene)[0]?.index ?? 0;
  const since = thread.slice(first);
  let replies = 0;
  for (let i = first - 1; i > 0 && replies < REPLIES; i--) {
    const one = thread[i]!;
    // Where not all that was said since is read, nobody knows what is open.
    if (!isRead(one) || !since.every(isRead)) return undefined;
    if (one.message.direction === 'outbound' && !putsOff(one, scene)) {
      replies++;
      const open = leftBy(scene, one, since);
      if (open) return open;
    }
    since.push(one);
  }
  return undefined;
}

const isRead = ({ message, view }: ReadMessage) =>
  message.collapsed !== true && message.direction !== 'unknown' && view.words > 0;

/**
 * A question that a mail of ours left open.
 * @param since the mails behind it
 */
function leftBy(scene: Scene, reply: ReadMessage, since: readonly ReadMessage[]): OpenAsk | undefined {
  const sent = scene.asSent(reply);
  const asking = answered(sent);
  if (!asking.some((one) => isRecent(one, scene.today)) || !isEnglish(languageOfView(reply.view)))
    return undefined;
  const later = [scene.view, ...since.map(({ view }) => view)];
  if (answersBelow(sent) || later.some((view) => closes(scene, view))) return undefined;
  const spoken = new Set(later.flatMap((view) => [...conceptsIn(view)]));
  return openAsks(sent).find(
    (open) =>
      isRecent(open.message, scene.today) &&
      isFollowed(open) &&
      !isSpokenOf(open, spoken) &&
      saysNoMore(sent, open),
  );
}

/** Whether what a mail of ours told was said to other questions: no sentence of it may be meant for this one. */
const saysNoMore = (sent: Scene, { asked }: OpenAsk): boolean =>
  alignmentOf(sent).ours.every(({ where, of }) => {
    if (of?.view.isAsk(of.at) && !asked.includes(of)) return true;
    const one = said(sent.view, where);
    const instructs = sent.view.hasInSentence(sent.compiled.cues.instructs, one.at);
    return !tellsSomething(one) && !saysFlatly(one) && !affirms(one) && !instructs;
  });

const isRecent = ({ message }: ReadMessage, today: string): boolean => (daysOld(message, today) ?? 0) <= DAYS;

/** Whether a text speaks of the thread as a whole, or points at what may hold the answer. */
const closes = ({ compiled: { cues } }: Scene, view: TextView): boolean =>
  saysSpoken(view, cues.spoken) ||
  saysSpoken(view, cues.met) ||
  view.has(cues.defers) ||
  view.sentences.some((where) => {
    const one = said(view, where);
    return points(one) || one.words.some((word) => CLOSES.has(word));
  });

const conceptsIn = (view: TextView) => conceptsOf(view.sentences.flatMap(({ at }) => view.wordsAt(at)));

/** Whether what became of a question shows in words: it asks for a fact, names its matter, and no day, which passes. */
function isFollowed({ message: { view }, ask, asked }: OpenAsk): boolean {
  const words = askedWords(view, ask);
  if (ask.sentence.mark !== '?' || formAt(view, ask) === 'day') return false;
  if (asked.length !== 1 || substanceOf(asked) < OWN) return false;
  if (words.some((word, i) => ASKED_TO.has(word) && (words[i + 1] === 'you' || words[i + 1] === 'u')))
    return false;
  return !namesDayAt(view, ask);
}

const isSpokenOf = ({ asked }: OpenAsk, spoken: ReadonlySet<string>) =>
  asked.some(({ concepts }) => [...concepts].some((concept) => spoken.has(concept)));
