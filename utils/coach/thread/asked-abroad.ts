import { languageOf } from '../../text/language';
import { wordSet } from '../../text/word-set';
import { SLOT_BIT } from '../automaton';
import type { ReadMessage, Scene } from '../engine';

/*
 * A question in German, Spanish or French that is answered in English. No word of one is a word of the other, so only what
 * is told by its form is told at all: a price by a sum, a day by a date or a span, a number by a number.
 */

const SPOKEN = new Set(['de', 'es', 'fr']);
const PRICE = wordSet(
  'kostet kosten preis preise stückpreis prix coûte coûtent tarif precio precios cuesta cuestan tarifa',
);
const DAY = wordSet('wann lieferzeit liefertermin quand délai délais cuándo plazo');
const MANY = wordSet('wieviel wieviele viele combien cuántos cuántas');
/** What gives a price or a number without a figure, says where it stands, or that it is to come. */
const TOLD = wordSet(
  'attached attachment enclosed below above offer quote quotation list free included charge no none all both same unchanged usual standard',
);
const SPANS = wordSet('week weeks day days month months');
const SOON = wordSet('stock immediately asap tomorrow today now already arrived shipped delivered');

/** Whether a mail is in another language than English, in which its questions are known by their forms. */
export function isAbroad({ view }: ReadMessage): boolean {
  return SPOKEN.has(languageOf(view.blocks.map(({ reading }) => reading.text).join('\n')).language);
}

/** The first question of such a mail for a price, a day or a number to which an English reply holds none. */
export function openAbroad({ view: own }: Scene, { view }: ReadMessage): number | undefined {
  // Who asks back or promises has an answer to come.
  if (own.sentences.some(({ at, sentence }) => sentence.mark === '?' || own.does(at, 'promise')))
    return undefined;
  let bits = 0;
  let isTold = false;
  let isDated = false;
  let isCounted = false;
  for (const { reading } of own.blocks)
    reading.norms.forEach((word, i) => {
      const held = reading.bits[i]!;
      bits |= held;
      if (TOLD.has(word)) isTold = true;
      if (SPANS.has(word) || SOON.has(word)) isDated = true;
      const isSpan = SPANS.has(reading.norms[i + 1] ?? '');
      if (held & SLOT_BIT.number && !(held & (SLOT_BIT.date | SLOT_BIT.time)) && !isSpan) isCounted = true;
    });
  if (isTold) return undefined;
  return view.sentences.find(({ at, sentence }) => {
    if (sentence.mark !== '?') return false;
    const words = view.wordsAt(at);
    if (words.some((word) => PRICE.has(word))) return !isCounted && !(bits & SLOT_BIT.money);
    if (words.some((word) => DAY.has(word))) return !isDated && !(bits & (SLOT_BIT.date | SLOT_BIT.time));
    return words.some((word) => MANY.has(word)) && !isCounted;
  })?.at;
}
