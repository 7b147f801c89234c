import { wordSet } from '../../text/word-set';
import { SLOT_BIT } from '../automaton';
import type { Scene } from '../engine';
import { recipientsOf } from '../people';
import type { TextView } from '../text-view';
import { ASKERS, CLOSED, type Form } from './answer-forms';
import { type Ask, askedWords } from './asks';
import { RECEIVED } from './received';

/*
 * A reply of a few words that only take note: "noted, thanks", "will do mate". It answers whoever asks for a yes, a deed or a
 * view, and nobody who asks which day, how much, who, or which of two.
 */

/** A reply of more words says more than that it took note. */
const MOST = 8;
const NOTES = wordSet('will do got it mate pal buddy lads guys folks team all both on board news');
/** What is as good as a yes. */
const AGREES = wordSet('great perfect wonderful lovely brilliant excellent super fantastic fine good okay');

/** Whether the draft takes note, in few words, and tells nothing. */
export function takesNote(scene: Scene): boolean {
  const { view } = scene;
  if (view.words === 0 || view.words > MOST) return false;
  let called: Set<string> | undefined;
  const isCalled = (word: string) => {
    called ??= new Set(
      recipientsOf(scene.snapshot)?.flatMap(({ name }) => (name ?? '').toLowerCase().split(/[\s,.]+/)),
    );
    return called.has(word);
  };
  return view.blocks.every(({ reading: { norms, bits } }) =>
    norms.every(
      (word, i) =>
        RECEIVED.has(word) || NOTES.has(word) || (bits[i]! & SLOT_BIT.name) !== 0 || isCalled(word),
    ),
  );
}

/** Asked so, a fact is wanted. */
const FACTS: ReadonlySet<Form> = new Set(['day', 'count', 'price', 'person', 'cause']);
/** "What about Tuesday?", "what do you think?" are answered by "good". */
const PROPOSES = wordSet('about think say if');
const OWN = wordSet('what which where');
/** "Is that all right or not?", "or do you need more?" asks for a yes or no. */
const NO_CHOICE = wordSet('not so something anything what');

/**
 * Whether a question wants more than that it was noted: a fact, or one of two. Who asks to be told is answered by "will do".
 * @param form what kind of answer it asks for
 */
export function wantsMore(scene: Scene, view: TextView, ask: Ask, form: Form): boolean {
  const words = askedWords(view, ask);
  if (ask.wished || ask.sentence.mark !== '?') return false;
  if (words.some((word, i) => ASKS_TO.has(word) && words[i + 1] === 'you')) return false;
  if (FACTS.has(form)) return true;
  if (form === 'open') {
    const behind = words.slice(words.findIndex((word) => ASKERS.has(word)));
    // "You know what?" goes on.
    return OWN.has(behind[0]!) && behind.length > 1 && !behind.some((word) => PROPOSES.has(word));
  }
  return !agrees(scene.view) && isChoice(words);
}
const ASKS_TO = wordSet('can could would will');

const agrees = (view: TextView) =>
  view.blocks.some(({ reading }) => reading.norms.some((word) => AGREES.has(word)));

/** "Is the pump 50 or 60 Hz?" */
const isChoice = (words: readonly string[]): boolean => {
  const at = words.lastIndexOf('or');
  const next = words[at + 1] ?? 'not';
  return at > 0 && !NO_CHOICE.has(next) && !CLOSED.has(next) && !ASKERS.has(next);
};
