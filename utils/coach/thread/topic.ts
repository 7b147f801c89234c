import { functionWordsOf } from '../../text/language';
import type { Reading } from '../reading';
import type { TextView } from '../text-view';
import { familiesOf } from './families';

/*
 * What a stretch of text is about: its content words, brought to a stem. Two texts speak of the same thing when they
 * share enough of them.
 */

const EMPTY = new Set(
  (
    'a about above advise after again all almost also although always am an and another any anyone anything appreciate are around as at away back be because been before being ' +
    'below best better between big both but by call can clarify come confirm could day days did do does doing done down during each email else even ever every everyone everything far few find first ' +
    'for from full further get gets getting give given go goes going good got grateful great had has have having he hello help her here hi him his hope how however i if in into ' +
    'is it its itself just keep kind kindly know last later least less let like little long look looking lot made mail make making many may maybe me mean message might mine month months more most ' +
    'much must my need needs never new next nice no not note nothing now of off often okay on once one ones only or order other our ours out over own part people per please point put quite ' +
    'rather read really reply right said same saw say says second see seems send sent several shall she should since so some someone sorry something soon still such sure take tell than thank thanks that the ' +
    'their them then there these they thing things think this those though thought three through time times to today together told tomorrow too two under until up us use used using very via want wants was way we week weeks ' +
    'well went were what when where whether which while who whole whose why will with within without word work working would write wrote year years yes yet you your yours yesterday'
  ).split(' '),
);

/** A rough stem: plural, -ing, -ed and -er endings off. Good enough to see "warehouses" in "warehouse". */
export function stemOf(word: string): string {
  let stem = word;
  if (stem.length > 4 && stem.endsWith('ies')) return stem.slice(0, -3);
  if (stem.length > 3 && stem.endsWith('s') && !stem.endsWith('ss')) stem = stem.slice(0, -1);
  for (const end of ['ing', 'ed', 'er', 'ment', 'ation', 'tion', 'al', 'ly']) {
    if (stem.length - end.length >= 4 && stem.endsWith(end)) {
      stem = stem.slice(0, -end.length);
      break;
    }
  }
  if (stem.length > 4 && stem.endsWith('e')) stem = stem.slice(0, -1);
  if (stem.length > 4 && stem.endsWith('y')) stem = stem.slice(0, -1);
  return stem.length > 3 && stem.at(-1) === stem.at(-2) ? stem.slice(0, -1) : stem;
}

/** Whether a word says what a text is about. */
export function isContent(word: string): boolean {
  return word.length > 2 && !EMPTY.has(word);
}

/** What helps a verb, orders the day or greets, in German, Spanish and French. */
const EMPTY_ABROAD = new Set(
  (
    'können könnte könnten kann möchte möchten würde würden wäre wären sollen sollte sollten müssen muss bitte schon noch auch dann denn doch mal uns unser unsere euch eine einen jetzt heute morgen woche gibt geben machen gut gern gerne frage fragen ' +
    'puede puedes pueden podría podrías podrían poder quiero quiere queremos tiene tienen tengo hacer hace ahora hoy semana favor cómo cuál cuándo cuánto cuántos dónde quién pregunta preguntas bien algo todavía también ' +
    'pouvez pourriez peut peuvent pourrait voulez vouloir avoir faire fait aujourd maintenant semaine quand combien quel quelle quels quelles comment question questions encore aussi donc alors cela'
  ).split(' '),
);
const SAME = 5;

/**
 * Content words of a text in whatever language, brought to a beginning that its forms share. Two texts in one language
 * that share none speak of different things; those that share one may.
 */
export function topicsIn(words: Iterable<string>, language: string): Set<string> {
  const empty = functionWordsOf(language);
  const out = new Set<string>();
  for (const word of words) {
    // French articles stand before an apostrophe.
    const bare = word.slice(word.indexOf("'") + 1);
    if (bare.length > 3 && !empty.has(bare) && !EMPTY_ABROAD.has(bare) && !/^\d/.test(bare))
      out.add(bare.slice(0, SAME));
  }
  return out;
}

/** Roots are shorter, and hold short names of taxes, too: "livrer" and "livraison", "envío" and "enviar", "TVA". */
const ROOT = 4;
const SHORT = new Set('tva iva ust'.split(' '));

/** What a clause in whatever language is about, more roughly than its topics: for who asks whether it may speak of the same. */
export function rootsIn(words: readonly string[], language: string): Set<string> {
  const empty = functionWordsOf(language);
  const out = new Set<string>();
  for (const word of words) {
    const [bare = ''] = word.slice(word.indexOf("'") + 1).split('-');
    if (bare.length < ROOT && !SHORT.has(bare)) continue;
    if (empty.has(bare) || EMPTY_ABROAD.has(bare) || /^\d/.test(bare)) continue;
    out.add(bare.normalize('NFD').replace(/\p{M}/gu, '').slice(0, ROOT));
  }
  return out;
}

/** Whether a text is read as English: one too short to tell is. */
export const isEnglish = (language: string): boolean => language === 'en' || language === 'und';

/** Stems of the content words among the words [first, last] of a reading; words with a bit of `without` are left out. */
export function topicOf(reading: Reading, first: number, last: number, without = 0): Set<string> {
  const out = new Set<string>();
  for (let i = first; i <= last; i++) {
    const word = reading.norms[i]!;
    if (isContent(word) && !(reading.bits[i]! & without)) out.add(stemOf(word));
  }
  return out;
}

/** Stems of the content words, and the families that they and other words belong to (marked with ~). */
export function conceptsOf(words: readonly string[]): Set<string> {
  const out = new Set<string>();
  for (const word of words) {
    if (isContent(word)) out.add(stemOf(word));
    for (const family of familiesOf(word)) out.add(`~${family}`);
  }
  return out;
}

/** Stems of all content words of a text. */
export function topicsOf(view: TextView): Set<string> {
  const out = new Set<string>();
  for (const { reading } of view.blocks) {
    for (const word of reading.norms) if (isContent(word)) out.add(stemOf(word));
  }
  return out;
}

/** How many stems two texts share. */
export function sharedTopics(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let n = 0;
  for (const stem of a) if (b.has(stem)) n++;
  return n;
}
