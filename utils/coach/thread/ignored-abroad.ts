import { languageOf } from '../../text/language';
import { wordSet } from '../../text/word-set';
import type { Find, ReadMessage, Scene } from '../engine';
import { aboutSentence } from './about';
import { askFrom, formOf } from './answer-forms';
import { answered } from './answered';
import { asksOf } from './asks';
import { isFigureAbroad, leftBesideAbroad, SETTLED_ABROAD } from './beside-abroad';
import { leadOf } from './lead';
import { sharedTopics, topicsIn } from './topic';

/*
 * Questions left open in a language that has no phrases: told by the mark, by words that both mails share, and by the few
 * words that settle a question. It keeps silent sooner than its English sister.
 */

const CONTENT = 2;
/** So many questions of a mail are looked at. */
const READ = 24;

/** The first question of theirs, in the language of the draft, that nothing in it takes up. */
export function ignoredAbroad(scene: Scene): Find[] {
  const { language } = scene;
  for (const message of answered(scene)) {
    // A short question is enough to tell: a wrong guess keeps silent.
    const text = message.view.blocks.map(({ reading }) => reading.text).join('\n');
    const told = languageOf(text).language;
    if (told === 'en' && SPOKEN.has(language)) {
      const at = wantsFigure(scene, message);
      if (at !== undefined) return [{ quote: '', about: aboutSentence('ignored_question', message, at) }];
    }
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

const SPOKEN = new Set(['de', 'es', 'fr']);
/** What tells a price or a number without a figure, says where it stands, or that it is to come. */
const TOLD = wordSet(
  'anbei angehängt anhang anlage beigefügt siehe kostenlos gratis frei umsonst inklusive enthalten inbegriffen kostet unverändert gleich gleiche üblich alle alles beide beides keine kein jeder ' +
    'adjunto adjunta adjuntos adjuntas incluido incluida mismo misma igual todos todas ambos ninguno ninguna cuesta ' +
    'joint jointe jointes ci-joint gratuit gratuite inclus incluse compris comprise même tous toutes aucun aucune coûte',
);

/** "How many litres does the tank hold?" is open in a reply of another language with no figure at all, whatever words it has. */
function wantsFigure({ view: own }: Scene, { view }: ReadMessage): number | undefined {
  const words = own.blocks.flatMap(({ reading }) => reading.norms);
  if (words.some((word) => isFigureAbroad(word) || TOLD.has(word))) return undefined;
  if (own.sentences.some(({ at, sentence }) => sentence.mark === '?' || own.does(at, 'promise')))
    return undefined;
  return asksOf(view)
    .slice(0, READ)
    .find(({ at, sentence, wished }) => {
      const reading = view.reading(view.sentences[at]!.block);
      const from = askFrom(reading, sentence, leadOf(reading, sentence));
      const form = formOf(reading.norms.slice(from, sentence.last));
      return sentence.mark === '?' && !wished && (form === 'count' || form === 'price');
    })?.at;
}
