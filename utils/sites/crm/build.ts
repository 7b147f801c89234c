import { isOnItsWay } from '../../model/is-on-its-way';
import type { Activity, Contact, DealFields, Field } from '../../model/snapshot';
import { currencyNamed, type NumberHint, parseAmount, parsePercent } from './amounts';
import { type DateHint, parseDay } from './dates';
import { oneLine } from './dom';
import { type FieldKey, type Kind, UNIT } from './labels';
import { isPersonName } from './people';
import { isEmptyText, isEndStage, recordTypeOf, statusOf } from './words';

/** A value as the page prints it, not yet understood. */
export interface Raw {
  text: string;
  label?: string;
  sure: number;
  /** Several values in one field: contacts, products. */
  items?: Contact[];
  /** Others may belong to them who stand elsewhere: it is the field of the main contact, or a part of a list. */
  part?: boolean;
  /** The day that is expected, whatever becomes of the deal. */
  expected?: boolean;
  /** What the page carries beside the text: a stage's untranslated name, the currency that an icon shows. */
  code?: string;
}
export type Raws = Partial<Record<FieldKey, Raw>>;

/** How numbers and dates of this page are to be read. */
export interface Hints extends NumberHint, DateHint {}

type Single = Exclude<
  keyof DealFields,
  'products' | 'contacts' | 'moreContacts' | 'team' | 'activities' | 'notes'
>;

const DATES = new Set<FieldKey>(['closeDate', 'createdDate', 'nextStepDate']);
/** Fields that hold several values. */
export const LISTS: ReadonlySet<FieldKey> = new Set(['contacts', 'team', 'products']);

const SAVED =
  /\s?[-–]\s(?:Saved|Unsaved|Saving|Gespeichert|Nicht gespeichert|Enregistré|Non enregistré|Guardado|Sin guardar|Salvo|Salvato|Opgeslagen)\W*$/i;

/** "[Change]", "[View Hierarchy]": a deed behind a value. */
const DEED = /(?:\s\[\p{L}[^\]\d]{2,24}\])+$/u;

function make<T>(raw: Raw, value: T | null): Field<T> {
  return {
    value,
    ...(raw.text && { text: oneLine(raw.text).slice(0, 400) }),
    ...(raw.label && { label: raw.label.replace(/[\s:：]+$/, '') }),
    sure: raw.sure,
  };
}

/** "Proposal 7 days in stage", "Angebot seit 3 Tagen": a stage that counts its days would be another one each day. */
const FOR_SO_LONG =
  /(?<=\p{L}\)?)\s+(?:(?:for|since|seit|depuis|desde(?: hace)?|hace|há|da|sinds)\s)?\d{1,4}\s?(?:d|h|hours?|days?|weeks?|months?|stunden?|tage?n?|wochen?|monate?n?|j|jours?|semaines?|mois|horas?|días?|dias?|semanas?|mes(?:es)?|giorn[oi]|settiman[ae]|mesi|dagen|weken)(?:\s(?:in|im|dans|en|na|no|nella)\s.{2,24})?$/iu;

/** "Proposal ▾": what opens a list of others. */
const OPENS = /\s*[▾▼▿⌄˅⏷🞃🔽]\s*$/u;

/** The value of one field, null if shown empty, undefined if it cannot be read without guessing. */
function understand(key: FieldKey, raw: Raw, hints: Hints): string | number | null | undefined {
  const line = oneLine(raw.text).replace(OPENS, '');
  if (!line || isEmptyText(line)) return null;
  // What was created lies behind, also where no year is printed.
  if (key === 'createdDate') return parseDay(line, { ...hints, side: 'past' });
  if (DATES.has(key)) return parseDay(line, hints);
  switch (key) {
    case 'probability':
      // "Commit (80%)", "75 % – very likely": one share among words.
      return (
        parsePercent(line) ??
        parsePercent(/^\D{0,40}?(\d{1,3}(?:[.,]\d)?\s?%)\D{0,40}$/u.exec(line)?.[1] ?? '')
      );
    case 'currency':
      return (
        parseAmount(`1 ${line.replace(/[^\p{L}\p{Sc}]+.*$/u, '')}`, hints)?.currency ??
        currencyNamed(line, hints.lang)
      );
    case 'status':
      return statusOf(line);
    case 'recordType':
      return recordTypeOf(line);
    case 'name':
      // "Fleet rollout - Saved": the state of saving stands behind the name, and what can be done with it.
      return line.replace(SAVED, '').replace(DEED, '').slice(0, 300);
    case 'account':
      // "Ready Mat ‒ US12345675": a tax number stands behind the name.
      return (
        line
          .replace(/\s[‒–—-]\s[A-Z]{2}\d[\w.-]{4,}$/, '')
          // "C004411 - Rockvale": its number before the name.
          .replace(/^(?:[A-Z]{1,4}-?)?\d{3,}\s+[‒–—:-]\s+(?=\p{L})/u, '')
          .replace(/^[A-Z]{1,2}\d{4,8}\s+(?=\p{Lu})/u, '')
          .replace(DEED, '')
          .slice(0, 300)
      );
    case 'owner':
      // "Pia Lorenz (Main)": a unit or a state stands behind the name.
      return line
        .replace(DEED, '')
        .replace(/(?<=\S)\s*\([^()]*\)$/, '')
        .slice(0, 300);
    case 'stage':
      // "Proposal (60%)", "Proposal · 12 d": how sure and for how long it is there.
      return line
        .replace(/\s*[(·|]\s*(?:\p{L}{2,6}\s)?\d[^()·|]*\)?$/u, '')
        .replace(/(?<=\p{L})\s+\d{1,3}\s?%$/u, '')
        .replace(FOR_SO_LONG, '')
        .slice(0, 300);
    case 'email':
      return /[^\s<>,;]+@[^\s<>,;]+\.[^\s<>,;]+/.exec(line.slice(0, 400))?.[0].toLowerCase();
    case 'description':
      return raw.text.slice(0, 8000);
    case 'nextStep':
      return raw.text.slice(0, 1000);
    default:
      return line.length <= 300 ? line : undefined;
  }
}

function contactsOf(raw: Raw): Contact[] | undefined {
  const line = oneLine(raw.text);
  if (raw.items?.length) return raw.items;
  if (!line || isEmptyText(line)) return [];
  // Names and addresses; a count, a hint or a sentence is none of them.
  const found: Contact[] = [];
  // "Tom Hale, Uma Rao +1": how many more there are stands behind the last.
  const parts = raw.text.replace(/\s\+\s?\d{1,3}(?:\s\p{L}+)?\s*$/u, '').split(/[\n;,]+/);
  for (const part of parts.map((one) => one.trim())) {
    const [, person = '', mail] = /^(?:(.*\S)\s+)?<?([^\s@<>]+@[^\s@<>]+\.[^\s@<>]+)>?$/.exec(part) ?? [];
    const address = mail?.toLowerCase();
    if (isPersonName(person)) found.push({ name: person });
    const last = found[found.length - 1];
    if (address && last && !last.address) last.address = address;
    else if (address) found.push({ address });
    else if (isPersonName(part) && !found.some((one) => one.name === part)) found.push({ name: part });
  }
  return found.length ? found : undefined;
}

/** What says of a day that it was expected. */
const EXPECTED =
  /(?<!\p{L})(?:exp(?:ected)?|est(?:imated)?|target|forecast(?:ed)?|planned|projected|anticipated|erwartete[rsn]?|erw|voraussichtl(?:iche[rsn]?)?|vorauss|geplante[rsn]?|gepl|geschätzte[rsn]?|gesch|ziel\p{L}*|prévu?e?s?|prévision\p{L}*|attendue?s?|estimée?s?|esperad[oa]|previst[oa]|previsión|previsão|previsione|estimad[oa]|attes[oa]|stimat[oa]|verwachte|geschatte|beoogde)(?!\p{L})/iu;

/** So little sure that it is shown as read and nothing is said of it. */
const HARDLY = 0.3;

/** A deal that was won or lost ended on the day that the page tells, and on the expected one only by chance. */
function endDay(fields: DealFields, close: Raw | undefined, ended: Raw | undefined, hints: Hints): void {
  const day = ended && parseDay(oneLine(ended.text), { ...hints, side: 'past' });
  const hasEnded = fields.status?.value === 'won' || fields.status?.value === 'lost';
  if (day && (hasEnded || !close)) fields.closeDate = make(ended, day);
  else if (hasEnded && fields.closeDate && (close?.expected || EXPECTED.test(close?.label ?? '')))
    fields.closeDate.sure = HARDLY;
}

/**
 * What was read, as the fields of a snapshot. A value that can be read in two ways is left out.
 * @param raws what the page prints, by field
 */
export function toFields(raws: Raws, kind: Kind, hints: Hints): DealFields {
  const fields: DealFields = {};
  const out = fields as Record<string, unknown>;
  // "Forecast: £ 27,900": a sum is no category.
  if (!raws.amount && raws.forecast && parseAmount(oneLine(raws.forecast.text), hints)?.currency) {
    raws.amount = raws.forecast;
    delete raws.forecast;
  }
  const { first, last, lastActivity, endedOn, amount, ...others } = raws;
  for (const [key, raw] of Object.entries(others) as [FieldKey, Raw][]) {
    if (LISTS.has(key)) {
      const list = contactsOf(raw);
      if (list?.length && key === 'contacts' && raw.part) fields.moreContacts = true;
      if (list) out[key] = key === 'products' ? list.map((item) => item.name ?? '').filter(Boolean) : list;
      continue;
    }
    const value = understand(key, raw, hints);
    if (value !== undefined) out[key as Single] = make(raw, value);
  }
  if (amount) {
    const line = oneLine(amount.text);
    if (!line || isEmptyText(line)) fields.amount = make(amount, null);
    else {
      const read = parseAmount(line, hints);
      if (read) {
        // "Opportunity Amount: (USD $)", "Volumen (T€)": the currency may stand in the label, and what one counts.
        const brackets = /[([](.+)[)\]]/.exec(amount.label ?? '')?.[1] ?? UNIT.exec(amount.label ?? '')?.[2];
        const unit = brackets ? parseAmount(`1 ${brackets}`, hints) : undefined;
        fields.amount = make(amount, read.value * (/\p{L}/u.test(line) ? 1 : (unit?.value ?? 1)));
        // "Monto (MXN): $ 230,000": a sign that many currencies share says less than the label.
        const isShared = /(?<!\p{L})(?:[$¥]|kr(?!\p{L}))/iu.test(line) && unit?.currency;
        const currency = isShared || (read.currency ?? amount.code ?? unit?.currency);
        if (currency && !fields.currency?.value) fields.currency = { value: currency, sure: amount.sure };
      }
    }
  }
  if (!fields.name && (first || last)) {
    const name = oneLine(`${first?.text ?? ''} ${last?.text ?? ''}`);
    if (name) fields.name = { value: name, sure: Math.min(first?.sure ?? 1, last?.sure ?? 1) };
  }
  if (fields.stage && !fields.status && kind !== 'contact' && kind !== 'account') {
    const name = raws.stage?.code ?? '';
    const said = statusOf(name) ?? statusOf(fields.stage.value ?? '');
    // "Lost contact", "Verbally won": a stage on the way, where the page says how likely the deal is.
    const isEnd = [name, fields.stage.value ?? ''].some(isEndStage);
    const status = said !== 'open' && isOnItsWay(fields.probability?.value) && !isEnd ? undefined : said;
    if (status && (kind === 'deal' || status !== 'open'))
      fields.status = { value: status, sure: fields.stage.sure };
  }
  endDay(fields, raws.closeDate, endedOn, hints);
  if (lastActivity) {
    const dateText = oneLine(lastActivity.text);
    const day = parseDay(dateText, { ...hints, side: 'past' });
    const date = day ?? parseDay(dateText, { ...hints, side: 'past', ages: true });
    const done: Activity = { kind: 'other', direction: 'unknown', state: 'done' };
    if (date) fields.activities = [{ ...done, date, dateText, ...(!day && { about: true }) }];
  }
  return fields;
}
