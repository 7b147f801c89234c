import type { Scene } from '../engine';
import type { TextView } from '../text-view';
import { answers, namesDay, PRICE_WORDS } from './answer-forms';
import { type Reply, replyOf, said } from './reply';
import { alignmentOf } from './speaks-of';
import { conceptsOf } from './topic';

/*
 * Replies that name what a question is about, and not what it asks for: no sum, no day, no number.
 */

/** A question for the price whose subject the reply names, and never a sum, nor that one is to come. */
export function wantsPrice(words: readonly string[], reply: Reply): boolean {
  return !reply.figures && !reply.prices && asksPrice(words);
}

/** "What does a missed slot cost": a sum is asked for, whatever else is named. */
const asksPrice = (words: readonly string[]) =>
  words.some(
    (word, i) => PRICE_WORDS.has(word) && words.slice(0, i).some((w) => w === 'what' || w === 'much'),
  );

/** "When do they come?": a reply that names them, and no time whatever, leaves it open. */
export function wantsDay(scene: Scene): boolean {
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

/**
 * "How many crates can you take?": a reply about crates that says no number leaves it open, where the crates are all that
 * both share and the mail speaks of them elsewhere, too.
 */
export function wantsCount(view: TextView, at: number, words: readonly string[], reply: Reply): boolean {
  if (!words.some((word, i) => word === 'how' && (words[i + 1] === 'many' || words[i + 1] === 'much')))
    return false;
  if (reply.figures || reply.counts || reply.prices || reply.settles) return false;
  const shared = [...conceptsOf(words)].filter((concept) => reply.concepts.has(concept));
  return shared.every((concept) =>
    view.sentences.some(({ at: other }) => other !== at && conceptsOf(view.wordsAt(other)).has(concept)),
  );
}
