import { languageOf } from '../../text/language';
import type { Find, Scene } from '../engine';
import { aboutSentence } from './about';
import { answered } from './answered';
import { sharedTopics, topicsIn } from './topic';

/*
 * Questions left open in a language that has no phrases: told by the mark, by words that both mails share, and by the few
 * words that settle a question. It keeps silent sooner than its English sister.
 */

const CONTENT = 2;
/** "Yes", "no", "done", "attached", "unfortunately" in German, Spanish and French. */
const SETTLED = new Set(
  (
    'ja nein gerne gern klar natürlich selbstverständlich erledigt anbei angehängt leider genau stimmt passt richtig korrekt ' +
    'sí no claro hecho adjunto adjunta adjuntos adjuntas vale correcto exacto perfecto desgraciadamente lamentablemente ' +
    'oui non ci volontiers bien fait malheureusement exact exactement parfait entendu naturellement'
  ).split(' '),
);

/** The first question of theirs, in the language of the draft, that nothing in it takes up. */
export function ignoredAbroad(scene: Scene): Find[] {
  const { language, view } = scene;
  const words = view.blocks.flatMap(({ reading }) => reading.norms);
  if (words.some((word) => SETTLED.has(word) || /\d/.test(word))) return [];
  const ours = topicsIn(words, language);
  for (const message of answered(scene)) {
    // A short question is enough to tell: a wrong guess keeps silent.
    const text = message.view.blocks.map(({ reading }) => reading.text).join('\n');
    if (languageOf(text).language !== language) continue;
    for (const { at, sentence } of message.view.sentences) {
      if (sentence.mark !== '?') continue;
      const topic = topicsIn(message.view.wordsAt(at), language);
      if (topic.size >= CONTENT && sharedTopics(topic, ours) === 0)
        return [{ quote: '', about: aboutSentence('ignored_question', message, at) }];
    }
  }
  return [];
}
