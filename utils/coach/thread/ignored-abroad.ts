import { languageOf } from '../../text/language';
import type { Find, ReadMessage, Scene } from '../engine';
import { aboutSentence } from './about';
import { answered } from './answered';
import { isFigureAbroad, leftBesideAbroad, SETTLED_ABROAD } from './beside-abroad';
import { sharedTopics, topicsIn } from './topic';

/*
 * Questions left open in a language that has no phrases: told by the mark, by words that both mails share, and by the few
 * words that settle a question. It keeps silent sooner than its English sister.
 */

const CONTENT = 2;

/** The first question of theirs, in the language of the draft, that nothing in it takes up. */
export function ignoredAbroad(scene: Scene): Find[] {
  const { language } = scene;
  for (const message of answered(scene)) {
    // A short question is enough to tell: a wrong guess keeps silent.
    const text = message.view.blocks.map(({ reading }) => reading.text).join('\n');
    const told = languageOf(text).language;
    if (told !== language && told !== 'und') continue;
    // Who shares a word with another question of theirs writes in its language.
    const at =
      (told === language ? untouched(scene, message) : undefined) ?? leftBesideAbroad(scene, message);
    if (at !== undefined) return [{ quote: '', about: aboutSentence('ignored_question', message, at) }];
  }
  return [];
}

/** The first question that shares nothing with a reply in which nothing settles anything. */
function untouched({ language, view: own }: Scene, { view }: ReadMessage): number | undefined {
  const words = own.blocks.flatMap(({ reading }) => reading.norms);
  if (words.some((word) => SETTLED_ABROAD.has(word) || isFigureAbroad(word))) return undefined;
  const ours = topicsIn(words, language);
  const asks = view.sentences.flatMap(({ at, sentence }) =>
    sentence.mark === '?' ? [{ at, topics: topicsIn(view.wordsAt(at), language) }] : [],
  );
  // Who answers one of them says the rest in whatever words: that is looked at clause by clause.
  if (asks.some(({ topics }) => sharedTopics(topics, ours) > 0)) return undefined;
  return asks.find(({ topics }) => topics.size >= CONTENT)?.at;
}
