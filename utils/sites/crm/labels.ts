import { parseAmount } from './amounts';
import { fieldByParts, isMadeOfParts } from './label-parts';
import { type FieldKey, TABLE } from './label-words';
import { kindOf } from './words';

export type { FieldKey };

/** Words that say "expected", in all languages of the table: they change nothing about which field it is. */
const MODIFIERS =
  /(?<!\p{L})(?:expected|exp|est|estimated|target|forecast|forecasted|planned|total|erwartete[rsn]?|erw|vorauss|gepl|verw|voraussichtliche[rsn]?|geplante?[rsn]?|actual|tatsächliche[rsn]?|réelle?|effettiv[oa]|werkelijke|geschätzte[rsn]?|prévue?s?|attendue?s?|estimée?s?|espérée?s?|esperad[oa]s?|previst[oai]s?|estimad[oa]s?|attes[oai]|stimat[oaie]|verwachte|geschatte|beoogde|projected|anticipated|current|prospective|potential|poten[tz]iell?e?[rsn]?|gesch|voraussichtl|geschätzt|potentielle?s?|potencial|potenziale|aktuelle[rsn]?|actuelle?s?|huidige)(?!\p{L})/gu;
/** "Deal amount", "Nom de l’opportunité": the record itself, before or after the field. */
const ENTITY =
  /^(?:(?:sales? )?(?:deal|opportunity|opp|lead)s? |(?:sale|verkaufschance)s? |(?:verkaufs)?chancen?[ -]?)|(?: (?:d[eou]|del|da|dell|de la|de l|der|di|des)(?: deals?)?)? ?(?:opportunité|oportunidad|oportunidade|opportunità|negócio|negocio|trato|affaire|trattativa|transaction|verkaufschance|deals?|compte|cuenta|conta|account)$/u;

/** Fields that hold figures and days. */
export const FIGURED: ReadonlySet<FieldKey> = new Set([
  'amount',
  'probability',
  'closeDate',
  'endedOn',
  'createdDate',
  'nextStepDate',
]);

/** Fields that only a deal or a lead has. */
export const DEAL_ONLY: readonly FieldKey[] = [
  'amount',
  'stage',
  'status',
  'closeDate',
  'endedOn',
  'probability',
  'nextStep',
  'lossReason',
  'recordType',
  'forecast',
];

/** What a label says: the field, and how sure (0 to 1). */
export interface LabelHit {
  key: FieldKey;
  sure: number;
}

/** Words between two others that labels in some languages leave out. */
const JOINTS = / (?:de la|de|du|des|del|di|da|do|der|of|the) /g;

let index: Map<string, LabelHit[]> | undefined;
/** The same without the words between. */
let terse: Map<string, LabelHit[]> | undefined;
/** First words of all labels, and those that were asked for. */
const begins = new Map<string, boolean>();

function build(): Map<string, LabelHit[]> {
  const made = new Map<string, LabelHit[]>();
  for (const [key, list] of Object.entries(TABLE) as [FieldKey, string][]) {
    for (const entry of list.split('|')) {
      const words = entry.replace(/[~*]$/, '');
      const hits = made.get(words) ?? [];
      if (!hits.some((hit) => hit.key === key)) {
        hits.push({ key, sure: entry.endsWith('~') ? 0.6 : entry.endsWith('*') ? 0.5 : 0.9 });
      }
      made.set(words, hits);
    }
  }
  terse = new Map();
  for (const [words, hits] of made) {
    const short = words.replace(JOINTS, ' ');
    if (short !== words) terse.set(short, hits);
  }
  return made;
}

/** Whether a text begins as some label does: what begins otherwise need not be looked at any further. */
export function mayBeLabel(text: string): boolean {
  if (text.length < 2 || text.length > 200) return false;
  const trimmed = text.trimStart();
  const end = trimmed.search(/\s|$/);
  const word = trimmed.slice(0, end);
  if (!word) return false;
  if (begins.size === 0) {
    index ??= build();
    for (const label of index.keys()) begins.set(label.split(' ', 1)[0]!, true);
    for (const entity of 'deal deals opportunity opportunities opp lead leads sale sales verkaufschance'.split(
      ' ',
    ))
      begins.set(entity, true);
  }
  const known = begins.get(word);
  if (known !== undefined) return known;
  // "*Amount", "Deal's": the first word is what has letters.
  const plain = plainLabel(isWritten(word) ? machineWords(word) : word).split(' ', 1)[0]!;
  const may = plain
    ? begins.get(plain) === true ||
      plain.replace(MODIFIERS, '') !== plain ||
      ENTITY.test(plain) ||
      isMadeOfParts(plain)
    : mayBeLabel(trimmed.slice(end));
  if (plain && begins.size < MOST_ASKED) begins.set(word, may);
  return may;
}

/** "Propriétaire du compte", "Account owner". */
const OTHERS =
  /(?<!\p{L})(?:account(?! manager| executive)|compte|(?<!ejecutivo de )cuenta|conta|konto|kunden|company|azienda|empresa|entreprise|contact|contacto|contato|kontakt)(?!\p{L})/u;
/** Whom the customer talks to among us. */
const OURS = /^(?:our|unser|notre|nuestro|nosso|onze) /u;
/** "Nom du compte", "Firmenname": on an account's own page its name. */
const NAMING = /(?<!\p{L})(?:nom|nombre|nome)(?!\p{L})|naa?m(?:e)?$/u;
const PARENT = /(?<!\p{L})(?:parent|haupt|übergeordnet|padre|principal|mère|capogruppo|moeder)/u;
const ONE_PERSON =
  /^(?:contact|contact (?:person|name)|kontakt|kontaktperson|ansprechpartner(?:in)?|contacto|contato|contatto|contactpersoon|interlocuteur|person|persona|personne|pessoa|担当者名)$/;
const OWN_FIRM =
  /^(?:company|unternehmen|firma|société|entreprise|empresa|compañía|azienda|società|bedrijf|organi[sz]ation)(?: name)?$/;

/** A label without brackets, marks, asterisks and "%": `Opportunity Amount: (USD $):` is `opportunity amount`. */
export function plainLabel(text: string): string {
  // A Turkish capital I leaves its dot over the small one.
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('i\u0307', 'i')
    .replace(/\([^)]*\)|\[[^\]]*\]/g, ' ')
    .replace(/[\p{P}\p{S}\s]+/gu, ' ')
    .trim();
}

/** The kinds of record that a page can show. */
export type Kind = 'deal' | 'account' | 'contact' | 'lead';

/**
 * What a label names on a page of this kind, or undefined.
 * @param text the label as the page prints it, in any of nine languages; also a machine name (`expected_close_date`)
 */
export function fieldOf(text: string, kind: Kind | undefined): LabelHit | undefined {
  if (text.length > 60) return undefined;
  let answers = asked.get(kind);
  if (!answers || answers.size > MOST_ASKED) {
    answers = new Map();
    asked.set(kind, answers);
  }
  if (!answers.has(text)) answers.set(text, look(text, kind));
  return answers.get(text);
}

/** What words of a page name, as `fieldOf`; no label has a figure in it. */
export const fieldNamed = (words: string, kind: Kind | undefined): LabelHit | undefined =>
  words && !/\d/.test(words) ? fieldOf(words, kind) : undefined;

/** The same few labels are asked for again and again. */
const MOST_ASKED = 4000;
const asked = new Map<Kind | undefined, Map<string, LabelHit | undefined>>();

function look(text: string, kind: Kind | undefined): LabelHit | undefined {
  index ??= build();
  const plain = plainLabel(text);
  const core = plain.replace(MODIFIERS, ' ').replace(/ +/g, ' ').trim();
  // "Estimated closed date" is no day on which it was closed.
  const named = (words: string) => {
    const hits = index!.get(words);
    return core !== plain && hits?.[0]?.key === 'endedOn' ? undefined : hits;
  };
  const hits =
    index.get(plain) ??
    named(core) ??
    named(core.replace(ENTITY, '').trim()) ??
    // "Date fin" is "Date de fin".
    terse?.get(core.replace(JOINTS, ' '));
  if (!hits) {
    const key = fieldByParts(plain) ?? fieldByParts(core) ?? fieldByParts(core.replace(ENTITY, '').trim());
    return key
      ? { key, sure: 0.9 }
      : (withoutTax(text, kind) ??
          eitherOf(text, kind) ??
          withoutUnit(text, kind) ??
          (isWritten(text) ? look(machineWords(text), kind) : undefined));
  }
  let best: LabelHit | undefined;
  for (const hit of hits) {
    // "Expected revenue" is surer than "Revenue".
    let sure = core === plain ? hit.sure : Math.max(hit.sure, 0.8);
    const person = kind === 'contact' || kind === 'lead';
    // "Title" is a person's position, and elsewhere the name of the deal.
    if (/^(title|titel|titre|título|titolo)$/.test(plain)) {
      sure = hit.key === (person ? 'title' : 'name') ? 0.8 : 0;
    }
    // On an account's own page "Account name" is the name, and so on.
    if (hit.key === 'name' && hit.sure === 0.5) {
      sure =
        plain.startsWith(
          kind === 'account' ? (plain.startsWith('company') ? 'company' : 'account') : 'contact',
        ) &&
        kind !== 'deal' &&
        kind !== 'lead' &&
        (kind === 'account') !== plain.startsWith('contact')
          ? 1
          : 0;
    }
    if (
      hit.key === 'name' &&
      /^(opportunity|deal|oportunidad|opportunité|opportunità|verkaufschance|verkoopkans)$/.test(plain)
    ) {
      sure = kind === 'deal' ? 0.7 : 0;
    }
    // The owner of the account is not the deal's.
    if (
      hit.key === 'owner' &&
      kind !== 'account' &&
      kind !== 'contact' &&
      OTHERS.test(plain) &&
      !OURS.test(plain)
    )
      sure = 0;
    if (hit.key === 'account' && kind === 'account' && NAMING.test(plain)) {
      if (!best || best.sure < 1) best = { key: 'name', sure: 1 };
      continue;
    }
    // An account's own page may name its parent; "Customer" there is its type.
    if (hit.key === 'account' && kind === 'account' && !PARENT.test(plain)) sure = 0;
    // "Company" beside "Customer" or "Party" is the firm that sells.
    if (hit.key === 'account' && sure > 0 && OWN_FIRM.test(plain)) sure = 0.8;
    // "Contact: Owen Brathwaite" on the page of a contact is whom it is about.
    if (hit.key === 'contacts' && kind === 'contact' && ONE_PERSON.test(plain)) {
      if (!best) best = { key: 'name', sure: 0.7 };
      continue;
    }
    if (sure > (best?.sure ?? 0)) best = { key: hit.key, sure };
  }
  return best;
}

/** "Customer / Prospect", "Firma | Kunde": two names for one field, or for what can stand in it. */
function eitherOf(text: string, kind: Kind | undefined): LabelHit | undefined {
  const names = text.split(/\s*[/|]\s*/).map(plainLabel);
  if (names.length < 2 || names.length > 3) return undefined;
  let only: LabelHit | undefined;
  for (const name of names) {
    const hit = look(name, kind);
    if (!hit && !kindOf(name)) return undefined;
    if (hit && only && hit.key !== only.key) return undefined;
    only ??= hit;
  }
  return only && { key: only.key, sure: Math.min(only.sure, 0.85) };
}

/** "Valor, R$", "Amount in EUR": what an amount is counted in stands behind its name. */
export const UNIT = /^(.*?\p{L}.*?)[\s,]+(?:(?:in|en|em) )?([A-Z]{0,2}\p{Sc}|[A-Z]{3})[\s:*]*$/u;

/** "Waarde excl. btw", "Betrag netto", "Importe sin IVA": with or without tax it is the amount, and sooner without. */
const TAX =
  /[\s,(]+(?:(excl?|exkl|without|ohne|zzgl|hors|sans|sin|sem|senza|zonder|ex|netto|net|neto|ht|税抜)|(?:incl?|inkl|with|mit|avec|toutes|con|com|met|brutto|gross|bruto|ttc|税込))\.?(?:\s*(?:of )?(?:btw|vat|tax|taxes|mwst|ust|iva|impostos?|tva|gst))?\.?[\s):*]*$/iu;

function withoutTax(text: string, kind: Kind | undefined): LabelHit | undefined {
  const found = TAX.exec(text);
  const hit = found && found.index > 1 ? look(text.slice(0, found.index), kind) : undefined;
  return hit?.key === 'amount' ? { key: 'amount', sure: hit.sure - (found![1] ? 0.05 : 0.15) } : undefined;
}

function withoutUnit(text: string, kind: Kind | undefined): LabelHit | undefined {
  const [, name, unit = ''] = UNIT.exec(text) ?? [];
  // "Valor MRR" is counted in nothing.
  const hit = name && parseAmount(`1 ${unit}`, {})?.currency ? look(name, kind) : undefined;
  return hit?.key === 'amount' ? hit : undefined;
}

/** "CreatedAt": a label that nobody has put into words. */
export const isWritten = (text: string): boolean => /^\p{L}*\p{Ll}\p{Lu}\p{L}+$/u.test(text);

/** A machine name in words: `data-field="expectedCloseDate"` is `expected close date`. */
export function machineWords(name: string): string {
  return name
    .replace(/^.*[.[/:]/, '')
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/[_\-\]]+/g, ' ')
    .replace(/\bid$/i, '')
    .trim()
    .toLowerCase();
}
