import { keptSentence, LONGEST_SENTENCE } from '../../model/kept-sentence';
import {
  CONFIDENCES,
  FAIRNESS,
  OPPORTUNITY_CLASSES,
  OPPORTUNITY_KINDS,
  type Opportunity,
  ORIGINS,
  opportunity,
  STAGES,
} from '../../model/opportunity';
import { safely } from '../../model/safely';
import { accountFor } from '../accounts';
import { breathe } from '../breathe';
import { database } from '../database';
import { bumpEpoch } from '../epoch';
import { faulty, StorageFault } from '../faults';
import { compact, fold } from '../fold';
import { changed, type UndoStep } from '../opportunities';
import { fromRow, toRow } from '../opportunity-row';
import { sameContent } from '../same-content';
import { amountIn, decimalOf } from './amount';
import { type DayOrder, dayIn, orderOf, timeIn } from './day';
import { plainCell, readCsv } from './format';
import { ALSO } from './headers';
import { PLAIN, type PlainField } from './write';

/** Larger CSV files are not read (characters). */
const LARGEST = 60_000_000;

/** Lines that are looked at without a pause. */
const SLICE = 1000;

/** The fields a column can be taken for. Derived columns (state, increment, updated) are not read. */
const DERIVED = ['state', 'increment', 'updated', 'ours', 'theirs', 'beneficiaries'] as const;
export type CsvField = Exclude<PlainField, (typeof DERIVED)[number]>;
export const CSV_FIELDS = (Object.keys(PLAIN) as PlainField[]).filter(
  (field): field is CsvField => !DERIVED.includes(field as (typeof DERIVED)[number]),
);
/** For each column of the file the field it fills, or nothing. */
type CsvMapping = (CsvField | undefined)[];

export interface CsvFile {
  headers: string[];
  rows: string[][];
  separator: string;
  /** Decimal mark of the amounts. */
  decimal: '.' | ',';
  mapping: CsvMapping;
}

/**
 * Reads a CSV file and proposes what each column means.
 * @throws StorageFault 'invalid' when it has no header row or is too large
 */
export function openCsv(text: string, separator?: string): CsvFile {
  if (text.length > LARGEST) throw new StorageFault('invalid');
  const { rows, separator: found } = readCsv(text, separator);
  const [headers, ...rest] = rows;
  if (!headers || headers.every((header) => !header.trim())) throw new StorageFault('invalid');
  const taken = new Set<string>();
  const mapping = headers.map((header) => {
    const name = fold(header);
    const field = CSV_FIELDS.find(
      (one) => !taken.has(one) && (fold(PLAIN[one]) === name || ALSO[one]?.includes(name)),
    );
    if (field) taken.add(field);
    return field;
  });
  const amounts = rest.flatMap((row) =>
    row.filter((_, column) => mapping[column] === 'base' || mapping[column] === 'expected'),
  );
  return { headers, rows: rest, separator: found, decimal: decimalOf(amounts, found), mapping };
}

const isOneOf = <T extends string>(list: readonly T[], text: string): T | undefined =>
  list.find((one) => one === text.trim().toLowerCase());

/** Something in a row that cannot be taken over. */
interface CsvBroken {
  /** Line of the table, from 1 below the headers. */
  line: number;
  field: CsvField | 'record';
  value: string;
}

export interface CsvPlan {
  /** What each would be, and what it was when the file was looked at; absent of a new one. */
  records: { record: Opportunity; before?: Opportunity }[];
  broken: CsvBroken[];
  counts: { new: number; changed: number; equal: number };
}

/** 52 bits of the text as hexadecimal digits: the same row of a file gives the same id again. */
function idOf(text: string): string {
  let a = 0x811c9dc5;
  let b = 0x01000193;
  for (let i = 0; i < text.length; i += 1) {
    a = Math.imul(a ^ text.charCodeAt(i), 16777619) >>> 0;
    b = Math.imul(b ^ text.charCodeAt(i), 2246822519) >>> 0;
  }
  return `csv-${a.toString(16).padStart(8, '0')}${b.toString(16).padStart(8, '0')}`;
}

function recordOf(
  cells: Partial<Record<CsvField, string>>,
  before: Opportunity | undefined,
  now: number,
  { decimal, order }: { decimal: '.' | ','; order?: DayOrder },
  complain: (field: CsvField, value: string) => void,
): Opportunity {
  const text = (field: CsvField) => cells[field]?.trim() || undefined;
  const choice = <T extends string>(field: CsvField, list: readonly T[]): T | undefined => {
    const value = text(field);
    const found = value && isOneOf(list, value);
    if (value && !found) complain(field, value);
    return found || undefined;
  };
  const amount = (field: CsvField): number | undefined => {
    const value = text(field);
    const number = value === undefined ? undefined : amountIn(value, decimal);
    if (value !== undefined && number === undefined) complain(field, value);
    return number;
  };
  const day = (field: CsvField): string | undefined => {
    const value = text(field);
    const found = value && dayIn(value, order);
    if (value && !found) complain(field, value);
    return found || undefined;
  };
  const made = text('created');
  const created = made === undefined ? undefined : timeIn(made, order);
  if (made !== undefined && created === undefined) complain('created', made);
  const sentence = text('sentence');
  if (sentence && sentence.length > LONGEST_SENTENCE) complain('sentence', sentence);
  const [base, expected] = [amount('base'), amount('expected')];
  // What the file does not name stays, within a value and a step as within the record.
  const value = {
    ...before?.value,
    ...compact({ base, expected, currency: text('currency'), confidence: choice('confidence', CONFIDENCES) }),
  };
  const { firstStep } = before ?? {};
  const said = choice('stepDone', ['yes', 'no'] as const);
  const done =
    said === 'yes' || (firstStep?.done === undefined ? undefined : said !== 'no' && firstStep.done);
  const step = { when: text('stepWhen'), will: text('stepWill'), date: day('stepDate') };
  const named = text('account');
  const isSameName = before && named !== undefined && fold(named) === fold(before.accountName);
  return compact({
    id: text('id') ?? before?.id ?? idOf(`${text('account')}\n${text('title')}`),
    title: text('title') ?? before?.title ?? '',
    accountId: before?.accountId ?? '',
    accountName: (isSameName ? undefined : named) ?? before?.accountName ?? '',
    origin: compact({
      ...before?.origin,
      type: choice('origin', ORIGINS) ?? before?.origin.type ?? 'own-idea',
      signalKind: text('signal') ?? before?.origin.signalKind,
      sentence: sentence ? keptSentence(sentence) : before?.origin.sentence,
      url: text('link') ?? before?.origin.url,
    }),
    theirs: before?.theirs ?? [],
    ours: before?.ours ?? [],
    beneficiaries: before?.beneficiaries ?? [],
    before: text('before') ?? before?.before,
    now: text('now') ?? before?.now,
    kind: choice('kind', OPPORTUNITY_KINDS) ?? before?.kind,
    class: choice('class', OPPORTUNITY_CLASSES) ?? before?.class ?? 'unclear',
    insight: text('insight') ?? before?.insight,
    objective: text('objective') ?? before?.objective,
    value:
      before?.value || base !== undefined || expected !== undefined
        ? { ...value, currency: value.currency ?? '' }
        : undefined,
    firstStep:
      firstStep || Object.values(step).some(Boolean)
        ? compact({
            ...firstStep,
            when: step.when ?? firstStep?.when ?? '',
            will: step.will ?? firstStep?.will ?? '',
            date: step.date ?? firstStep?.date,
            done,
            doneAt: done ? firstStep?.doneAt : undefined,
          })
        : undefined,
    fairness: choice('fairness', FAIRNESS) ?? before?.fairness,
    stage: choice('stage', STAGES) ?? before?.stage ?? 'noticed',
    exit: before?.exit,
    outcome: before?.outcome,
    reflection: text('reflection') ?? before?.reflection,
    crmUrl: text('crmUrl') ?? before?.crmUrl,
    createdAt: before?.createdAt ?? Math.max(0, Math.min(created ?? now, now)),
    updatedAt: before?.updatedAt ?? now,
    history: before?.history ?? [{ at: now, what: 'imported' }],
  });
}

/** What a file would bring, row by row. Nothing is written. Cells that cannot be read are told and left out. */
export function planCsv(file: CsvFile, currency: string, now = Date.now()): Promise<CsvPlan> {
  return faulty(async () => {
    const plan: CsvPlan = { records: [], broken: [], counts: { new: 0, changed: 0, equal: 0 } };
    const seen = new Set<string>();
    const days = file.rows.flatMap((row) =>
      row.filter((_, column) => file.mapping[column] === 'created' || file.mapping[column] === 'stepDate'),
    );
    const how = { decimal: file.decimal, order: orderOf(days) };
    const lines = file.rows.map((row) => {
      const cells: Partial<Record<CsvField, string>> = {};
      for (const [column, field] of file.mapping.entries()) {
        if (field && row[column] !== undefined) cells[field] = plainCell(row[column]);
      }
      const id = cells.id?.trim() || idOf(`${cells.account?.trim()}\n${cells.title?.trim()}`);
      return { cells, id };
    });
    const here = await database().opportunities.bulkGet(lines.map(({ id }) => id));
    for (const [index, { cells, id }] of lines.entries()) {
      const line = index + 1;
      // The page is drawn between one slice of a long file and the next.
      if (index % SLICE === SLICE - 1) await breathe();
      const row = here[index];
      const before = row && fromRow(row);
      const broken: CsvBroken[] = [];
      const record = recordOf({ ...cells, id }, before, now, how, (field, value) =>
        broken.push({ line, field, value: value.slice(0, 200) }),
      );
      if (record.value && !record.value.currency) record.value.currency = currency;
      const isSound =
        record.title && record.accountName && !seen.has(id) && safely(opportunity, record).success;
      if (!isSound) {
        plan.broken.push({ line, field: 'record', value: record.title.slice(0, 200) });
        continue;
      }
      seen.add(id);
      plan.broken.push(...broken);
      if (before && sameContent(before, record)) {
        plan.counts.equal += 1;
        continue;
      }
      plan.counts[before ? 'changed' : 'new'] += 1;
      plan.records.push({ record, ...(before && { before }) });
    }
    return plan;
  });
}

/** The fields that a file changes. */
const changeIn = (record: Opportunity, before: Opportunity): Partial<Opportunity> =>
  Object.fromEntries(
    Object.entries(record).filter(([key, value]) => !sameContent(value, before[key as keyof Opportunity])),
  );

/**
 * Writes what a plan says, all or nothing, and makes the accounts that are missing. What was changed here since the plan
 * was made stays where the file does not speak of it, and a record stays at its customer where the file names no other.
 * @returns what takes it back
 */
export function applyCsv(plan: CsvPlan, now = Date.now()): Promise<UndoStep> {
  const db = database();
  return faulty(async () => {
    const undo = await db.transaction('rw', db.opportunities, db.accounts, async () => {
      const made = new Map<string, Opportunity>();
      const accounts = new Map<string, { id: string; name: string }>();
      const known = new Set(await db.accounts.toCollection().primaryKeys());
      const step: UndoStep = { put: [], remove: [], made };
      const there = await db.opportunities.bulkGet(plan.records.map(({ record }) => record.id));
      for (const [index, { record, before }] of plan.records.entries()) {
        const row = there[index];
        const current = row && fromRow(row);
        const change = current && changeIn(record, before ?? current);
        const whose: Partial<Opportunity> = {};
        if (!current || change?.accountName !== undefined || !known.has(current.accountId)) {
          const name = change?.accountName ?? current?.accountName ?? record.accountName;
          // A name of signs alone folds to nothing, as every other of its kind does.
          const key = fold(name) || name.trim();
          const account = accounts.get(key) ?? (await accountFor({ name }, now)).account;
          accounts.set(key, account);
          Object.assign(whose, { accountId: account.id, accountName: account.name });
        }
        const after = current
          ? changed(current, { ...change, ...whose }, now)
          : { ...record, ...whose, updatedAt: now };
        if (!after) continue;
        if (current) step.put.push(current);
        else step.remove.push(record.id);
        made.set(after.id, after);
      }
      await db.opportunities.bulkPut([...made.values()].map(toRow));
      const ids = [...accounts.values()].map(({ id }) => id);
      return { ...step, accounts: ids.filter((id) => !known.has(id)) };
    });
    await bumpEpoch();
    return undo;
  });
}
