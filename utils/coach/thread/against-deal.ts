import { isOwn } from '../../model/own-address';
import type { Contact } from '../../model/snapshot';
import { amountsOf } from '../../text/amounts';
import { languageOf } from '../../text/language';
import { mayBeCurrency } from '../../text/money-units';
import { tokensOf } from '../../text/tokens';
import type { Find, Scene } from '../engine';
import { fieldQuote } from '../field-quote';
import { fieldValue } from '../measures/deal';
import { readBlock } from '../reading';
import { isEnglish, sharedTopics, topicOf, topicsIn, topicsOf } from './topic';

/*
 * What the record says and a draft on it leaves lying: its next step, its people, its amount. Each find quotes the field
 * and has its place there.
 */

/** A step that names nothing but a motion has no content to be taken up. */
const CONTENT = 2;
/** Shares of an amount that are the same amount, rounded. */
const ROUNDED = 0.01;
/** What says of a sum behind it that it is told by and large. */
const ABOUT =
  /(?:[~≈]|(?<!\p{L})(?:about|around|roughly|approx(?:imately)?\.?|circa|ca\.?|some|nearly|close to|just (?:under|over)|etwa|rund|ungefähr|knapp|environ|près de|autour de|à peu près|unos|alrededor de|aproximadamente|casi|cerca de))\s*$/iu;
const TOTAL =
  /\b(?:total|price|quote|quotation|offer|proposal|comes to|amounts to|order value|investment|contract|gesamt\w*|preis|angebot|summe|auftragswert|precio|oferta|presupuesto|importe|prix|offre|devis|montant)\b/i;
const SHARE =
  /\b(?:per|each|every|a month|monthly|a year|yearly|annual|discount|instead of|deposit|instalment|save|saves|saving|pro|je|monatlich|jährlich|jährliche|rabatt|statt|anzahlung|mensual|mensuales|anual|anuales|descuento|cada|por|par|mois|mensuel|annuel|remise|chaque)\b|\//i;

/**
 * How far a sum may be off what it stands for, by how it is written: "1.2M" by half of its last place, and "about 40,000"
 * by half of the last that is no nought.
 */
function slack(text: string, value: number, isAbout: boolean): number {
  const digits = (/\d[\d.,'’\s]*/.exec(text)?.[0] ?? '').replace(/\D/g, '').replace(/^0+/, '');
  const size = Math.floor(Math.log10(value));
  if (!isAbout && digits.length > size) return 0;
  const told = isAbout ? digits.replace(/0+$/, '') : digits;
  return told ? 10 ** (size + 1 - told.length) / 2 : 0;
}

const about = (name: string, quote: string): Find => ({
  quote: '',
  about: { sort: 'deal_field', quote, kind: name },
});

/** The record's next step, when nothing of what it is about stands in the draft. */
export function stepLeftOut(scene: Scene): Find[] {
  const step = fieldValue(scene.deal, 'nextStep');
  if (typeof step !== 'string' || scene.measure('deal.open') !== true) return [];
  const reading = readBlock(step, 'author', scene.compiled.automaton);
  if (isEnglish(scene.language)) {
    const topic = topicOf(reading, 0, reading.norms.length - 1);
    const draft = topicsOf(scene.view);
    if (topic.size < CONTENT || [...topic].some((stem) => draft.has(stem))) return [];
  } else {
    // The record may speak another language than the mail: then nobody can tell.
    if (languageOf(step).language !== scene.language) return [];
    const words = scene.view.blocks.flatMap((one) => one.reading.norms);
    const topic = topicsIn(reading.norms, scene.language);
    if (topic.size < CONTENT || sharedTopics(topic, topicsIn(words, scene.language)) > 0) return [];
  }
  return [about('nextStep', fieldQuote(scene, 'nextStep', step))];
}

const partsOf = (name: string | undefined) =>
  (name ?? '')
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((part) => part.length > 2);

/** Whether a recipient is this contact: the same address, or a name or mailbox that carries a part of the name. */
function isSame(contact: Contact, address: string | undefined, name: string | undefined): boolean {
  if (contact.address && address) return contact.address.toLowerCase() === address.toLowerCase();
  const given = partsOf(contact.name);
  const box = (address ?? '').split('@')[0]?.toLowerCase() ?? '';
  const named = partsOf(name);
  return given.some((part) => named.includes(part) || box.includes(part));
}

/** The contacts of the record whom the one-person mail neither goes to nor names. */
export function peopleLeftOut(scene: Scene): Find[] {
  const { snapshot, deal, self, view } = scene;
  if (snapshot.kind !== 'draft' || !snapshot.recipients || !deal?.contacts) return [];
  const to = snapshot.recipients.filter(({ address }) => !isOwn(address, self));
  const active = deal.contacts.filter(({ inactive, name }) => !inactive && name);
  // A mail to one of the record's people, and others whom it does not speak of.
  if (to.length !== 1 || !active.some((one) => isSame(one, to[0]!.address, to[0]!.name))) return [];
  const words = new Set(view.blocks.flatMap(({ reading }) => reading.norms));
  const out = active.filter(
    (one) => !isSame(one, to[0]!.address, to[0]!.name) && !partsOf(one.name).some((part) => words.has(part)),
  );
  if (out.length === 0) return [];
  return [about('contacts', out.map(({ name }) => name).join(', '))];
}

/** A total in the draft that is another than the record's amount. */
export function amountOff(scene: Scene): Find[] {
  const amount = fieldValue(scene.deal, 'amount');
  const currency = fieldValue(scene.deal, 'currency');
  if (typeof amount !== 'number' || amount <= 0) return [];
  const isAbroad = !isEnglish(scene.language);
  for (const { block, sentence, at } of scene.view.sentences) {
    const text = scene.view.reading(block).text.slice(sentence.start, sentence.end);
    if (!TOTAL.test(text) || SHARE.test(text)) continue;
    // "12.500 €" can be read in two ways in English alone.
    const sums = amountsOf(tokensOf(text), isAbroad).filter(
      ({ percent, currency: sign }) => !percent && sign,
    );
    const [sum] = sums;
    const value = sum?.value;
    if (sums.length !== 1 || !sum || !value) continue;
    // A bare "$" may be any dollar; another currency is another matter.
    if (typeof currency === 'string' && !mayBeCurrency(sum.currency!, currency)) continue;
    const near = Math.max(
      amount * ROUNDED,
      slack(text.slice(sum.start, sum.end), value, ABOUT.test(text.slice(0, sum.start))),
      slack(scene.deal?.amount?.text ?? '', amount, false),
    );
    if (Math.abs(value - amount) <= near) continue;
    const [start, end] = [sentence.start + sum.start, sentence.start + sum.end];
    const { starts, ends } = scene.view.reading(block);
    const first = starts.findIndex((from) => from >= start);
    const last = ends.findLastIndex((to) => to <= end);
    if (first < 0 || last < first) continue;
    const quote = text.slice(sum.start, sum.end);
    return [
      {
        ...about('amount', fieldQuote(scene, 'amount', amount)),
        at: { block, sentence: at, start, end, first, last },
        quote,
      },
    ];
  }
  return [];
}
