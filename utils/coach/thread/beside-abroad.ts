import { wordSet } from '../../text/word-set';
import type { ReadMessage, Scene } from '../engine';
import type { TextView, ViewSentence } from '../text-view';
import { answersBelow } from './below-quote';
import { clausesIn } from './clauses';
import { rootsIn, sharedTopics } from './topic';

/*
 * Two questions in German, Spanish or French of which the reply answers one: "Wann kommt die Maschine? Wer baut sie auf?",
 * "Die Maschine kommt am 14. April." Told only where everything in the reply speaks of something else of theirs.
 */

/** "Yes", "no", "done", "attached", "unfortunately" in German, Spanish and French. */
export const SETTLED_ABROAD = wordSet(
  'ja nein gerne gern klar natürlich selbstverständlich erledigt anbei angehängt leider genau stimmt passt richtig korrekt ' +
    'sí no claro hecho adjunto adjunta adjuntos adjuntas vale correcto exacto perfecto desgraciadamente lamentablemente ' +
    'oui non ci volontiers bien fait malheureusement exact exactement parfait entendu naturellement',
);
/** A question of fewer roots is too small to miss. */
const CONTENT = 2;
/** Who asks for more is not answered point by point. */
const MOST = 8;
const JOINS = wordSet('und sowie et y e');
/** "…, auch samstags": what so goes on may be said to the next question. */
const MORE = wordSet(
  'auch ebenfalls ebenso beide beides alle alles aussi également deux tous tout también ambos ambas todo todos tampoco',
);
/** What asks for a day, a length or a sum is answered by a figure, whatever else is named beside it. */
const FIGURES = wordSet(
  'wann lange viel viele kostet kosten preis hoch quand combien délai prix coûte cuándo cuánto cuánta cuántos cuántas plazo precio cuesta',
);
const COUNTED = wordSet(
  'zwei drei vier fünf sechs acht zehn zwölf deux trois quatre cinq six huit dix douze quinze dos tres cuatro cinco seis ocho diez doce quince tag tage tagen woche wochen monat monate stunden jour jours semaine semaines mois heures día días semana semanas mes meses horas',
);
/** Who begins so asks for one thing, however short: "wer baut sie auf?" */
const ASKERS = wordSet(
  'wer wen wem wann wo wohin womit wie warum qui quand où combien comment pourquoi quién quiénes cuándo dónde cómo cuánto cuántos',
);

interface Clause {
  words: readonly string[];
  roots: ReadonlySet<string>;
  /** It begins its sentence. */
  leads: boolean;
  /** It is joined to the one before by "and". */
  joined: boolean;
  /** Its sentence thanks, or is pleased about something of theirs. */
  kind: boolean;
}

/** The first question of a mail that a reply passes by which speaks of another one, and of nothing that it could mean. */
export function leftBesideAbroad(scene: Scene, { view }: ReadMessage): number | undefined {
  const { language } = scene;
  const rooted = view.sentences.map((one) => ({ one, roots: rootsIn(view.wordsAt(one.at), language) }));
  const asks = rooted.filter(({ one, roots }) => one.sentence.mark === '?' && roots.size > 0);
  if (asks.length < 2 || asks.length > MOST || answersBelow(scene)) return undefined;
  const all = unionOf(rooted);
  const asked = unionOf(asks);
  const clauses = scene.view.sentences.flatMap((one) => clausesOf(scene.view, one, language));
  if (clauses.length === 0 || scene.view.sentences.some(({ sentence }) => sentence.item)) return undefined;
  if (clauses.flatMap(({ words }) => words).filter((word) => POLAR.has(word)).length > 1) return undefined;
  return asks.find((ask) => {
    const words = view.wordsAt(ask.one.at);
    if (ask.roots.size < CONTENT && !words.slice(0, 2).some((word) => ASKERS.has(word))) return false;
    // From here on no clause shares a word with this one: what it shares is another's.
    if (clauses.some(({ roots }) => sharedTopics(roots, ask.roots) > 0)) return false;
    const figures = words.some((word) => FIGURES.has(word));
    const isOther = asks.some(
      (other) => other !== ask && view.wordsAt(other.one.at).some((word) => FIGURES.has(word)),
    );
    let isBound = false;
    for (const [i, clause] of clauses.entries()) {
      const counts = clause.words.some(isFigureAbroad);
      // "Podemos ir el 14 de abril" answers the one that asks when.
      const isNamed =
        sharedTopics(clause.roots, all) > 0 || (counts && clauses.length === 1 && !figures && isOther);
      if (!isNamed && figures && counts) return false;
      if (isNamed && clause.words.some((word, at) => at > 0 && POLAR.has(word))) return false;
      const goesOn = isBound && !clause.leads && saysLittle(clause);
      // "Ja, …" at the start is said to what its sentence names.
      const opens =
        i === 0 && clause.words.length === 1 && clause.words.some((word) => SETTLED_ABROAD.has(word));
      if (!isNamed && !goesOn && !clause.kind && !opens) return false;
      isBound = isNamed;
    }
    return clauses.some(
      ({ roots, words: ours }) => sharedTopics(roots, asked) > 0 || (isOther && ours.some(isFigureAbroad)),
    );
  })?.one.at;
}
const unionOf = (of: readonly { roots: ReadonlySet<string> }[]): ReadonlySet<string> =>
  new Set(of.flatMap(({ roots }) => [...roots]));

const POLAR = wordSet('ja nein sí no oui non');

/** "14", "drei", "semaines". */
export const isFigureAbroad = (word: string): boolean => /\d/.test(word) || COUNTED.has(word);

/** "10 Uhr bei Ihnen", "am Vormittag": no thing of its own, and nothing that goes on to the next question. */
const saysLittle = ({ words, roots, joined }: Clause) =>
  !joined && roots.size === 0 && !words.some((word) => SETTLED_ABROAD.has(word) || MORE.has(word));

const KIND = wordSet(
  'freut freue schön toll super alegro alegra encantado encantada ravi ravie heureux heureuse content contente plaisir',
);

/** The clauses of a sentence with what they are about. */
function clausesOf(view: TextView, { at, block, sentence }: ViewSentence, language: string): Clause[] {
  const reading = view.reading(block);
  const { first, last } = sentence;
  const kind = view.does(at, 'thanks') || view.wordsAt(at).some((word) => KIND.has(word));
  return clausesIn(reading, first, last, JOINS).map((clause, i) => {
    const words = reading.norms.slice(clause.first, clause.last);
    return { words, roots: rootsIn(words, language), leads: i === 0, joined: clause.joined, kind };
  });
}
