import { wordSet } from '../../text/word-set';
import type { ReadMessage, Scene } from '../engine';
import type { TextView } from '../text-view';
import { RECEIVED } from './received';
import { holdsAmount, said } from './reply';
import type { Theirs } from './speaks-of';
import { conceptsOf } from './topic';

/*
 * What is put off: an answer that somebody is to give, and a mail of ours that only says that one will come.
 */

const ERRANDS = wordSet('introduce arrange book schedule agree make fix deliver collect');
/** What names the matter of a talk: "Ilse will ring you about the slot". */
const ABOUT = wordSet('about regarding concerning for on');

/**
 * Whether somebody is to answer: who "will ring you to introduce herself", or about something else, answers nothing.
 * @param defers the set of such phrases
 * @param asked the sentences that say what is asked about
 */
export const isDeferred = (view: TextView, defers: number, asked: readonly Theirs[]): boolean =>
  view.hits(defers).some(({ block, hit }) => {
    const { norms, sentences } = view.reading(block);
    const { last } = sentences[hit.sentence]!;
    const words = norms.slice(hit.first, last);
    if (words.some((word, i) => word === 'to' && ERRANDS.has(words[i + 1] ?? ''))) return false;
    const at = words.findIndex((word, i) => ABOUT.has(word) && CALLED.has(words[i - 1] ?? ''));
    const matter = at < 0 ? [] : [...conceptsOf(words.slice(at + 1))];
    return (
      matter.length === 0 || asked.every(({ concepts }) => concepts.size === 0) || sharesAny(matter, asked)
    );
  });
const CALLED = new Set(['you']);

const sharesAny = (matter: readonly string[], asked: readonly Theirs[]) =>
  asked.some(({ concepts }) => matter.some((one) => concepts.has(one)));

/** A sentence of fewer words greets or signs. */
const SAYS = 3;
/** A mail of more sentences tells something. */
const MOST = 4;

/** "Thanks, let me ask the works and come back to you by Friday": a mail of ours that answers nothing yet. */
export function putsOff({ message, view }: ReadMessage, { compiled: { cues } }: Scene): boolean {
  if (message.direction !== 'outbound' || message.collapsed === true) return false;
  const { sentences } = view;
  if (sentences.length === 0 || sentences.length > MOST) return false;
  const comes = (at: number) =>
    view.does(at, 'promise') || view.hasInSentence(cues.defers, at) || view.hasInSentence(cues.brings, at);
  return (
    sentences.some(({ at }) => comes(at)) &&
    sentences.every((one) => {
      const { at } = one;
      const words = view.wordsAt(at);
      if (view.isAsk(at) || holdsAmount(said(view, one))) return false;
      return (
        comes(at) ||
        view.does(at, 'thanks') ||
        words.length <= SAYS ||
        words.every((word) => RECEIVED.has(word)) ||
        words.includes('sorry')
      );
    })
  );
}
