import { type Opportunity, opportunity } from '../../model/opportunity';
import { safely } from '../../model/safely';
import { accountFor } from '../accounts';
import { breathe } from '../breathe';
import { database, type OpportunityRow } from '../database';
import { bumpEpoch } from '../epoch';
import { faulty, needRoom, ROW_ROOM, StorageFault } from '../faults';
import { fold } from '../fold';
import type { UndoStep } from '../opportunities';
import { changed } from '../opportunity-change';
import { fromRow, toRow } from '../opportunity-row';
import { sameContent } from '../same-content';
import { inSlices, slicesOf } from '../slices';
import { decimalOf } from './amount';
import { currencyOfHead, nameOfHead } from './currency';
import { type DayOrder, dayIn, orderOf } from './day';
import { THEIR_STAGE, withEnding } from './ending';
import { plainCell, readCsv } from './format';
import { ALSO } from './headers';
import {
  CSV_FIELDS,
  type CsvCells,
  type CsvField,
  idOf,
  isAmountField,
  isDayField,
  recordOf,
} from './record';
import { PLAIN } from './write';

/** Larger CSV files are not read (characters). */
const LARGEST = 60_000_000;

/** Lines that are looked at without a pause. */
const SLICE = 1000;

/** In the head of a column they make something else of its words: a share of it, a number that it goes by. */
const ELSE = /[%‰#№]/;

/** For each column of the file the field it fills, or nothing. */
type CsvMapping = (CsvField | undefined)[];

export interface CsvFile {
  headers: string[];
  rows: string[][];
  /** Of each row the number that a spreadsheet shows beside it: 1 are the headers, where nothing stands above them. */
  numbers: number[];
  separator: string;
  /** Decimal mark of the amounts. */
  decimal: '.' | ',';
  mapping: CsvMapping;
  /** What the rep says of days that may be two, where no cell of the file shows it. */
  order?: DayOrder;
}

/**
 * Reads a CSV file and proposes what each column means.
 * @throws StorageFault 'invalid' when it has no header row or is too large
 */
export function openCsv(text: string, separator?: string): CsvFile {
  if (text.length > LARGEST) throw new StorageFault('invalid');
  const { rows, numbers, separator: found } = readCsv(text, separator);
  const [headers, ...rest] = rows;
  if (!headers || headers.every((header) => !header.trim())) throw new StorageFault('invalid');
  const taken = new Set<string>();
  const known = (header: string) => {
    if (ELSE.test(header)) return undefined;
    const name = fold(header);
    return CSV_FIELDS.find(
      (one) => !taken.has(one) && (fold(PLAIN[one]) === name || ALSO[one]?.includes(name)),
    );
  };
  const mapping = headers.map((header) => {
    const field = known(header);
    if (field) taken.add(field);
    return field;
  });
  // What is named outright comes first: "Amount" is the amount beside "Amount (EUR)", wherever it stands.
  for (const [column, header] of headers.entries()) {
    const name = mapping[column] ? undefined : nameOfHead(header);
    const field = name === undefined ? undefined : known(name);
    if (!field || !(isAmountField(field) || isDayField(field))) continue;
    taken.add(field);
    mapping[column] = field;
  }
  const theirStage = headers.findIndex((header) => THEIR_STAGE.includes(fold(header)));
  if (theirStage >= 0 && !taken.has('state')) mapping[theirStage] ??= 'state';
  const amounts = rest.flatMap((row) => row.filter((_, column) => isAmountField(mapping[column])));
  return {
    headers,
    rows: rest,
    numbers: numbers.slice(1),
    separator: found,
    decimal: decimalOf(amounts, found),
    mapping,
  };
}

/** Something in a row that cannot be taken over. */
interface CsvBroken {
  /** Number of the row, as a spreadsheet shows it. */
  line: number;
  field: CsvField | 'record';
  value: string;
  /** Without it a row is no record. */
  lacks?: 'title' | 'account';
}

/** A row of the same record as an earlier one, which counts. */
interface CsvRepeated {
  line: number;
  /** Number of the earlier row. */
  of: number;
  title: string;
}

export interface CsvPlan {
  /** What each would be, and what it was when the file was looked at; absent of a new one. */
  records: { record: Opportunity; before?: Opportunity }[];
  broken: CsvBroken[];
  repeated: CsvRepeated[];
  /** The first cell of a day that may be two ("05/11/2026") while nobody said which; it stands in `broken` as well. */
  unsureDay?: string;
  counts: { new: number; changed: number; equal: number };
}

/** What is here under some ids, each in its place; read a slice at a time, so that the page answers meanwhile. */
async function rowsOf(ids: readonly string[]): Promise<(OpportunityRow | undefined)[]> {
  const rows: (OpportunityRow | undefined)[] = [];
  for (const slice of inSlices(ids)) rows.push(...(await database().opportunities.bulkGet([...slice])));
  return rows;
}

/** What a file would bring, row by row. Nothing is written. Cells that cannot be read are told and left out. */
export function planCsv(file: CsvFile, currency: string, now = Date.now()): Promise<CsvPlan> {
  return faulty(async () => {
    // A long file was just read.
    await breathe();
    const plan: CsvPlan = {
      records: [],
      broken: [],
      repeated: [],
      counts: { new: 0, changed: 0, equal: 0 },
    };
    /** The number of the first sound row of each record. */
    const seen = new Map<string, number>();
    const days = file.rows.flatMap((row) => row.filter((_, column) => isDayField(file.mapping[column])));
    const headed = (['expected', 'base'] as const)
      .map((field) => currencyOfHead(file.headers[file.mapping.indexOf(field)] ?? '', currency))
      .find(Boolean);
    const how = { decimal: file.decimal, order: orderOf(days) ?? file.order, own: currency, headed };
    const idHeader = file.headers[file.mapping.indexOf('id')];
    const lines: { cells: CsvCells; id: string }[] = [];
    for (const row of file.rows) {
      if (lines.length % SLICE === SLICE - 1) await breathe();
      const cells: CsvCells = {};
      for (const [column, field] of file.mapping.entries()) {
        if (field && row[column] !== undefined) cells[field] = plainCell(row[column]);
      }
      lines.push({ cells, id: idOf(cells, idHeader) });
    }
    const stateHeader = file.headers[file.mapping.indexOf('state')];
    const here = await rowsOf(lines.map(({ id }) => id));
    for (const [index, { cells, id }] of lines.entries()) {
      const line = file.numbers[index]!;
      // The page is drawn between one slice of a long file and the next.
      if (index % SLICE === SLICE - 1) await breathe();
      const row = here[index];
      const before = row && fromRow(row);
      const broken: CsvBroken[] = [];
      const record = recordOf(
        { ...withEnding(cells, stateHeader, before), id },
        before,
        now,
        how,
        (field, value) => {
          broken.push({ line, field, value: value.slice(0, 200) });
          if (!how.order && dayIn(value, 'day') && dayIn(value, 'month')) plan.unsureDay ??= value;
        },
      );
      if (record.value && !record.value.currency) record.value.currency = currency;
      const title = record.title.slice(0, 200);
      const lacks = record.title ? (record.accountName ? undefined : 'account') : 'title';
      if (lacks || !safely(opportunity, record).success) {
        plan.broken.push({ line, field: 'record', value: title, ...(lacks && { lacks }) });
        continue;
      }
      const of = seen.get(id);
      if (of !== undefined) {
        plan.repeated.push({ line, of, title });
        continue;
      }
      seen.set(id, line);
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

/** The fields that a file changes; those that it takes away, such as what ended, are there as undefined. */
const changeIn = (record: Opportunity, before: Opportunity): Partial<Opportunity> =>
  Object.fromEntries(
    Object.keys({ ...before, ...record })
      .map((key) => key as keyof Opportunity)
      .filter((key) => !sameContent(record[key], before[key]))
      .map((key) => [key, record[key]]),
  );

/**
 * Writes what a plan says, all or nothing, and makes the accounts that are missing. What was changed here since the plan
 * was made stays where the file does not speak of it, and a record stays at its customer where the file names no other.
 * @returns what takes it back
 */
export function applyCsv(plan: CsvPlan, now = Date.now()): Promise<UndoStep> {
  const db = database();
  return faulty(async () => {
    if (plan.records.length) await needRoom(plan.records.length * ROW_ROOM);
    const undo = await db.transaction('rw', db.opportunities, db.accounts, async () => {
      const made = new Map<string, Opportunity>();
      const accounts = new Map<string, { id: string; name: string }>();
      const known = new Set(await db.accounts.toCollection().primaryKeys());
      const step: UndoStep = { put: [], remove: [], made };
      const there = await rowsOf(plan.records.map(({ record }) => record.id));
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
      for (const slice of slicesOf([...made.values()], ({ id }) => id))
        await db.opportunities.bulkPut(slice.map(toRow));
      const ids = [...accounts.values()].map(({ id }) => id);
      return { ...step, accounts: ids.filter((id) => !known.has(id)) };
    });
    await bumpEpoch();
    return undo;
  });
}
