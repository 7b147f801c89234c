import type { Scene } from '../engine';
import type { TextView } from '../text-view';
import { PAPERS } from './answer-forms';
import { RECEIVED } from './received';
import { holdsAmount, said } from './reply';
import { alignmentOf, type Theirs } from './speaks-of';

/*
 * A reply that answers nothing whatever was asked: their mail came, thanks for it, and the papers that go with an order are
 * to follow. "Great, I will send you the contract tomorrow" leaves open who stands in for a driver that is ill.
 */

/** "What happens next?" is answered by whatever comes next. */
const ONWARD = new Set('next now then on forward onward proceed step steps further'.split(' '));
/** A longer word of thanks thanks for something that may be told in it. */
const THANKS = 9;

/** "What happens next?", "what are the next steps?" */
const GOES_ON = new Set('happens happen steps step now'.split(' '));

/** Whether a question for what comes next is answered by a promise, whatever it brings. */
export const comesNext = ({ view }: Scene, words: readonly string[]): boolean =>
  words.includes('next') &&
  words.some((word) => GOES_ON.has(word)) &&
  view.sentences.some(({ at }) => view.does(at, 'promise'));

/** "Any ideas for the rack?" is answered by what we could do or would try, whatever it is. */
export function offersIdea(scene: Scene, words: readonly string[]): boolean {
  const any = words.indexOf('any');
  if (any < 0 || !words.slice(any + 1, any + 3).some((word) => IDEAS.has(word))) return false;
  return scene.view.sentences.some(
    ({ at }) => scene.view.does(at, 'offer') || scene.view.wordsAt(at).some((word) => TRIES.has(word)),
  );
}
const IDEAS = new Set(
  'idea ideas tip tips suggestion suggestions advice recommendation recommendations solution'.split(' '),
);
const TRIES = new Set('could would might try suggest recommend consider'.split(' '));

/** "Noted, thank you very much." */
export const saysNothing = ({ blocks }: TextView): boolean =>
  blocks.every(({ reading }) => reading.norms.every((word) => RECEIVED.has(word)));

/**
 * Whether every sentence of the draft says that their mail came, thanks for it, or promises a paper that has nothing to do
 * with what is asked.
 * @param words of the question
 * @param asked the sentences that say what it is about
 */
export function sidesteps(scene: Scene, words: readonly string[], asked: readonly Theirs[]): boolean {
  const { view } = scene;
  if (words.some((word) => ONWARD.has(word))) return false;
  return alignmentOf(scene).ours.every(({ where, of }) => {
    const one = said(view, where);
    if (one.words.every((word) => RECEIVED.has(word))) return true;
    if (holdsAmount(one) || view.isAsk(where.at)) return false;
    if (view.does(where.at, 'thanks') && one.words.length <= THANKS) return true;
    const isMeant = of !== null && asked.includes(of);
    return !isMeant && view.does(where.at, 'promise') && one.words.some((word) => PAPERS.has(word));
  });
}
