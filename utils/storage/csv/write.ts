import { formatRFC3339 } from 'date-fns';
import { localDay } from '../../goals/periods';
import { incrementOf } from '../../goals/standing';
import type { Opportunity } from '../../model/opportunity';
import { breathe } from '../breathe';
import { getOpportunities, listOpportunityIds } from '../opportunity-list';
import { stateOf } from '../opportunity-row';
import { inSlices } from '../slices';
import { step, type Watcher } from '../transfer/watch';
import { type Cell, type CsvFormat, writeCsv, writeRows } from './format';
import { peopleCell } from './people';

/*
 * Four kinds of CSV: everything, for a spreadsheet and for coming back here, and what HubSpot, Salesforce Data Loader and
 * Pipedrive read when they import deals.
 */

export const DIALECTS = ['plain', 'hubspot', 'salesforce', 'pipedrive'] as const;
export type Dialect = (typeof DIALECTS)[number];

/** What the CRM wants of a deal that an opportunity does not hold; the rep fills it in before saving. */
export interface DealDefaults {
  /** HubSpot: name of the pipeline, as it is called there. */
  pipeline: string;
  /** Name of the first stage, as it is called there. */
  stage: string;
  /** Close date, ISO day, where the record names none. */
  closeDate: string;
}

/** The names that HubSpot and Salesforce come with; many teams have their own. */
export function dealDefaults(dialect: Dialect, now: number): DealDefaults {
  const later = new Date(now);
  later.setMonth(later.getMonth() + 3);
  return {
    pipeline: dialect === 'hubspot' ? 'Sales Pipeline' : '',
    stage: dialect === 'hubspot' ? 'Appointment Scheduled' : dialect === 'salesforce' ? 'Prospecting' : '',
    closeDate: localDay(later.getTime()),
  };
}

/** Where the point is the decimal mark and spreadsheets read semicolons all the same. */
const SEMICOLON_LANDS = new Set(['CH', 'LI']);

/** How spreadsheets read a table where a language is spoken: where the comma is the decimal mark it separates no columns. */
function spreadsheetFormat(language: string): CsvFormat {
  const parts = new Intl.NumberFormat(language).formatToParts(1.5);
  const decimal = parts.some(({ type, value }) => type === 'decimal' && value === ',') ? ',' : '.';
  const isSemicolon =
    decimal === ',' || SEMICOLON_LANDS.has(new Intl.Locale(language).maximize().region ?? '');
  return { separator: isSemicolon ? ';' : ',', mark: true, decimal };
}

/**
 * The separator, byte-order mark and decimal mark each dialect is read with.
 * @param language of the rep, as BCP 47: a spreadsheet opens a table by the marks of its country
 */
export function formatOf(dialect: Dialect, language = 'en'): CsvFormat {
  if (dialect === 'plain') return spreadsheetFormat(language);
  // HubSpot and Data Loader read UTF-8 with commas; a mark would become part of Data Loader's first header.
  return { separator: ',', mark: false, decimal: '.' };
}

type Column = [header: string, cell: (record: Opportunity, defaults: DealDefaults) => Cell];

/** What CRM fields have no place for, as lines of text; the last line knows the record again. */
function story(record: Opportunity): string {
  const { objective, before, now, insight, origin, beneficiaries, id } = record;
  const lines = [
    objective,
    before && now ? `${before} -> ${now}` : undefined,
    insight,
    origin.sentence && `"${origin.sentence}"`,
    origin.url,
    beneficiaries.map(({ name, change }) => (change ? `${name}: ${change}` : name)).join('; '),
    `Uplift ${id}`,
  ];
  return lines.filter(Boolean).join('\n');
}

const cut = (text: string | undefined, most: number): string | undefined =>
  text && text.length > most ? `${text.slice(0, most - 1)}…` : text;
const nextStep = ({ firstStep }: Opportunity): string | undefined =>
  firstStep && [firstStep.when, firstStep.will].filter(Boolean).join(': ');
const closeDate = (record: Opportunity, { closeDate: otherwise }: DealDefaults) =>
  record.beneficiaries.find(({ by }) => by)?.by ?? otherwise;
const amount = (record: Opportunity): Cell => record.value?.expected;

/** A moment by the clock where the rep is, whose day is the one that they logged it on; it is read back to the millisecond. */
const moment = (time: number): string => formatRFC3339(time, { fractionDigits: 3 });

/** Headers of the plain dialect; `read.ts` knows them again. */
export const PLAIN = {
  id: 'Id',
  title: 'Title',
  account: 'Account',
  stage: 'Stage',
  state: 'State',
  asideUntil: 'Parked until',
  asideWhy: 'Put aside because',
  class: 'Class',
  kind: 'Kind',
  base: 'Base amount',
  expected: 'Expected amount',
  increment: 'Increment',
  currency: 'Currency',
  confidence: 'Confidence',
  origin: 'Origin',
  signal: 'Signal',
  sentence: 'Customer sentence',
  link: 'Link',
  before: 'Before',
  now: 'Now',
  insight: 'Insight',
  objective: 'Objective',
  stepWhen: 'First step: when',
  stepWill: 'First step: will',
  stepOwner: 'First step: owner',
  stepDate: 'First step: date',
  stepDone: 'First step: done',
  theirs: 'Their people',
  ours: 'Our people',
  beneficiaries: 'Who benefits',
  fairness: 'Would they thank us',
  reflection: 'Reflection',
  crmUrl: 'CRM link',
  created: 'Created',
  updated: 'Updated',
} as const;
export type PlainField = keyof typeof PLAIN;

/** Who gains, with what changes for them. */
export const asPerson = ({ name, change }: Opportunity['beneficiaries'][number]) =>
  change === undefined ? { name } : { name, reason: change };

const PLAIN_CELLS: Record<PlainField, (record: Opportunity) => Cell> = {
  id: ({ id }) => id,
  title: ({ title }) => title,
  account: ({ accountName }) => accountName,
  stage: ({ stage }) => stage,
  state: stateOf,
  asideUntil: ({ exit }) => exit?.until,
  asideWhy: ({ exit }) => exit?.reason,
  class: (record) => record.class,
  kind: ({ kind }) => kind,
  base: ({ value }) => value?.base,
  expected: amount,
  increment: incrementOf,
  currency: ({ value }) => value?.currency,
  confidence: ({ value }) => value?.confidence,
  origin: ({ origin }) => origin.type,
  signal: ({ origin }) => origin.signalKind,
  sentence: ({ origin }) => origin.sentence,
  link: ({ origin }) => origin.url,
  before: ({ before }) => before,
  now: ({ now }) => now,
  insight: ({ insight }) => insight,
  objective: ({ objective }) => objective,
  stepWhen: ({ firstStep }) => firstStep?.when,
  stepWill: ({ firstStep }) => firstStep?.will,
  stepOwner: ({ firstStep }) => firstStep?.owner,
  stepDate: ({ firstStep }) => firstStep?.date,
  stepDone: ({ firstStep }) => firstStep && (firstStep.done ? 'yes' : 'no'),
  theirs: ({ theirs }) => peopleCell(theirs),
  ours: ({ ours }) => peopleCell(ours),
  beneficiaries: ({ beneficiaries }) => peopleCell(beneficiaries.map(asPerson)),
  fairness: ({ fairness }) => fairness,
  reflection: ({ reflection }) => reflection,
  crmUrl: ({ crmUrl }) => crmUrl,
  created: ({ createdAt }) => moment(createdAt),
  updated: ({ updatedAt }) => moment(updatedAt),
};

const COLUMNS: Record<Dialect, Column[]> = {
  plain: (Object.keys(PLAIN) as PlainField[]).map((field) => [PLAIN[field], PLAIN_CELLS[field]]),
  // HubSpot import: deal name, pipeline and deal stage are compulsory.
  hubspot: [
    ['Deal name', ({ title }) => title],
    ['Pipeline', (_, { pipeline }) => pipeline],
    ['Deal stage', (_, { stage }) => stage],
    ['Amount', amount],
    ['Currency', ({ value }) => value?.currency],
    ['Close date', closeDate],
    ['Company name', ({ accountName }) => accountName],
    ['Next step', nextStep],
    ['Deal description', story],
  ],
  // Data Loader matches API names; Name holds 120 characters, NextStep 255.
  salesforce: [
    ['Name', ({ title }) => cut(title, 120)],
    ['StageName', (_, { stage }) => stage],
    ['CloseDate', closeDate],
    ['Amount', amount],
    ['CurrencyIsoCode', ({ value }) => value?.currency],
    ['NextStep', (record) => cut(nextStep(record), 255)],
    ['Description', (record) => cut(`${record.accountName}\n${story(record)}`, 32_000)],
  ],
  // Pipedrive import: one deal field and an organisation or a person; the title is recommended.
  pipedrive: [
    ['Deal - Title', ({ title }) => title],
    ['Organization - Name', ({ accountName }) => accountName],
    ['Person - Name', ({ theirs }) => theirs[0]?.name],
    ['Person - Email', ({ theirs }) => theirs[0]?.address],
    ['Deal - Value', amount],
    ['Deal - Currency', ({ value }) => value?.currency],
    ['Deal - Expected close date', closeDate],
    ['Note - Content', story],
  ],
};

/** The headers of a dialect, in their order. */
export const headersOf = (dialect: Dialect): string[] => COLUMNS[dialect].map(([header]) => header);

/**
 * The whole log as CSV, in parts, a slice of it at a time; for a CRM only what is open and was not carried there yet.
 * @param format as `formatOf` unless the rep chose otherwise
 */
export async function exportCsv(
  dialect: Dialect,
  format: CsvFormat,
  defaults: DealDefaults,
  watcher: Watcher = {},
): Promise<string[]> {
  const ids = await listOpportunityIds({ sort: 'createdAt', order: 'up' });
  const wanted: Opportunity[] = [];
  let read = 0;
  for (const slice of inSlices(ids)) {
    const records = await getOpportunities(slice);
    for (const record of records)
      if (dialect === 'plain' || (stateOf(record) === 'open' && !record.crmUrl)) wanted.push(record);
    read += slice.length;
    // Read first, written then: as much work again.
    step(watcher, read / 2, ids.length);
  }
  // Without any currency the CRM takes its own.
  const isMixed = new Set(wanted.flatMap(({ value }) => value?.currency ?? [])).size > 1;
  const columns = COLUMNS[dialect].filter(([header]) => header !== 'CurrencyIsoCode' || isMixed);
  const parts = [writeCsv([columns.map(([header]) => header)], format)];
  let written = 0;
  for (const slice of inSlices(wanted)) {
    await breathe();
    parts.push(
      writeRows(
        slice.map((record) => columns.map(([, cell]) => cell(record, defaults))),
        format,
      ),
    );
    written += slice.length;
    step(watcher, (wanted.length + written) / 2, wanted.length);
  }
  return parts;
}
