import { keptSentence, LONGEST_SENTENCE } from '../../model/kept-sentence';
import {
  CONFIDENCES,
  FAIRNESS,
  OPPORTUNITY_CLASSES,
  OPPORTUNITY_KINDS,
  type Opportunity,
  ORIGINS,
  STAGES,
} from '../../model/opportunity';
import { compact, fold } from '../fold';
import { OPPORTUNITY_STATES, stateOf } from '../opportunity-row';
import { amountIn } from './amount';
import { currencyIn, currencyNamed } from './currency';
import { type DayOrder, dayIn, timeIn } from './day';
import { mergedPeople } from './people';
import { asPerson, PLAIN, type PlainField } from './write';

/*
 * One row of a table as an opportunity. What the table does not name stays as it was.
 */

/** Columns that are written and not read: they follow from others. */
const DERIVED = ['increment', 'updated'] as const;
/** The fields that a column can be taken for. */
export type CsvField = Exclude<PlainField, (typeof DERIVED)[number]>;
export const CSV_FIELDS = (Object.keys(PLAIN) as PlainField[]).filter(
  (field): field is CsvField => !DERIVED.includes(field as (typeof DERIVED)[number]),
);

/** Fields that hold a day, which a file may write in either order. */
export const isDayField = (field: CsvField | undefined): boolean =>
  field === 'created' || field === 'stepDate' || field === 'asideUntil';

/** Fields that hold a sum of money. */
export const isAmountField = (field: CsvField | undefined): boolean =>
  field === 'base' || field === 'expected';

/** The cells of a row, by what their column means. */
export type CsvCells = Partial<Record<CsvField, string>>;

/** How a file writes its numbers and days. */
export interface CsvHow {
  decimal: '.' | ',';
  order: DayOrder | undefined;
  /** The rep's own currency, which "$" stands for where it may. */
  own: string;
  /** The currency that the head of the amounts names. */
  headed: string | undefined;
}

/** 64 bits of the text as hexadecimal digits: the same row of a file gives the same id again. */
function hashOf(text: string): string {
  let a = 0x811c9dc5;
  let b = 0x01000193;
  for (let i = 0; i < text.length; i += 1) {
    a = Math.imul(a ^ text.charCodeAt(i), 16777619) >>> 0;
    b = Math.imul(b ^ text.charCodeAt(i), 2246822519) >>> 0;
  }
  return a.toString(16).padStart(8, '0') + b.toString(16).padStart(8, '0');
}

/**
 * The id of a row: its own, else one that the same customer and title give again.
 * @param header of the column of ids: what other programs number goes by it too, for each begins at 1
 */
export function idOf({ id, account, title }: CsvCells, header: string = PLAIN.id): string {
  const own = id?.trim();
  if (!own) return `csv-${hashOf(`${account?.trim()}\n${title?.trim()}`)}`;
  return fold(header) === fold(PLAIN.id) ? own : `${fold(header)} ${own}`;
}

/** Reads the cells of one row; what cannot be read is told to `complain` and is as if it were empty. */
function readerOf(
  cells: CsvCells,
  { decimal, order, own, headed }: CsvHow,
  complain: (field: CsvField, value: string) => void,
) {
  const text = (field: CsvField) => cells[field]?.trim() || undefined;
  const read = <T>(field: CsvField, of: (value: string) => T | undefined): T | undefined => {
    const value = text(field);
    const found = value === undefined ? undefined : of(value);
    if (value !== undefined && found === undefined) complain(field, value);
    return found;
  };
  return {
    text,
    choice: <T extends string>(field: CsvField, list: readonly T[]) =>
      read(field, (value) => list.find((one) => one === value.toLowerCase())),
    amount: (field: CsvField) => read(field, (value) => amountIn(value, decimal)),
    /** By its own column, else by what stands beside an amount, else by the head of its column. */
    currency: () =>
      read('currency', (value) => currencyNamed(value, own)) ??
      currencyIn(text('expected') ?? '', own) ??
      currencyIn(text('base') ?? '', own) ??
      headed,
    day: (field: CsvField) => read(field, (value) => dayIn(value, order)),
    time: (field: CsvField) => read(field, (value) => timeIn(value, order)),
    /** The customer's words, as far as they are kept; what is cut off is told. */
    sentence(field: CsvField) {
      const value = text(field);
      if (value && value.length > LONGEST_SENTENCE) complain(field, value);
      return value && keptSentence(value);
    },
  };
}
type Reader = ReturnType<typeof readerOf>;

function amountsOf(
  { text, amount, currency, choice }: Reader,
  before: Opportunity['value'],
): Opportunity['value'] {
  const [base, expected] = [amount('base'), amount('expected')];
  const isSum = base !== undefined || expected !== undefined;
  const said = {
    base,
    expected,
    currency: isSum || text('currency') ? currency() : undefined,
    confidence: choice('confidence', CONFIDENCES),
  };
  if (!before && !isSum) return undefined;
  const value = { ...before, ...compact(said) };
  return { ...value, currency: value.currency ?? '' };
}

function stepOf({ text, day, choice }: Reader, before: Opportunity['firstStep']): Opportunity['firstStep'] {
  const said = choice('stepDone', ['yes', 'no'] as const);
  const done = said === 'yes' || (before?.done === undefined ? undefined : said !== 'no' && before.done);
  const owner = text('stepOwner');
  const step = { when: text('stepWhen'), will: text('stepWill'), owner, date: day('stepDate') };
  if (!before && !Object.values(step).some(Boolean)) return undefined;
  return compact({
    ...before,
    when: step.when ?? before?.when ?? '',
    will: step.will ?? before?.will ?? '',
    owner: owner ?? before?.owner,
    date: step.date ?? before?.date,
    done,
    doneAt: done ? before?.doneAt : undefined,
  });
}

const same = <T>(person: T): T => person;

/** How a record stands, where the row says that it stands otherwise than before: what goes with an old state goes with it. */
function standingOf(
  { choice, day, text }: Reader,
  before: Opportunity | undefined,
): Pick<Opportunity, 'exit' | 'outcome'> {
  const { exit, outcome } = before ?? {};
  const was = stateOf({ exit, outcome });
  const state = choice('state', OPPORTUNITY_STATES) ?? was;
  if (state === 'parked' || state === 'dropped') {
    const said = compact({ until: day('asideUntil'), reason: text('asideWhy') });
    return { exit: { ...(state === was ? exit : undefined), type: state, ...said }, outcome };
  }
  if (state === was) return { exit, outcome };
  return state === 'open' ? {} : { outcome: state };
}

/**
 * What a row makes of an opportunity.
 * @param before the one that is there, which keeps what the row does not name
 * @param complain told of each cell that cannot be read
 */
export function recordOf(
  cells: CsvCells,
  before: Opportunity | undefined,
  now: number,
  how: CsvHow,
  complain: (field: CsvField, value: string) => void,
): Opportunity {
  const reader = readerOf(cells, how, complain);
  const { text, choice } = reader;
  // In the order in which what cannot be read is told.
  const created = reader.time('created');
  const sentence = reader.sentence('sentence');
  const value = amountsOf(reader, before?.value);
  const firstStep = stepOf(reader, before?.firstStep);
  const named = text('account');
  const isSameName = before && named !== undefined && fold(named) === fold(before.accountName);
  const peopleOf = (side: 'theirs' | 'ours') => mergedPeople(before?.[side] ?? [], text(side), same, same);
  return compact({
    id: idOf(cells),
    title: text('title') ?? before?.title ?? '',
    accountId: before?.accountId ?? '',
    accountName: (isSameName ? undefined : named) ?? before?.accountName ?? '',
    origin: compact({
      ...before?.origin,
      type: choice('origin', ORIGINS) ?? before?.origin.type ?? 'own-idea',
      signalKind: text('signal') ?? before?.origin.signalKind,
      sentence: sentence ?? before?.origin.sentence,
      url: text('link') ?? before?.origin.url,
    }),
    theirs: peopleOf('theirs'),
    ours: peopleOf('ours'),
    beneficiaries: mergedPeople(
      before?.beneficiaries ?? [],
      text('beneficiaries'),
      asPerson,
      ({ name, reason }) => ({ name, ...(reason && { change: reason }) }),
    ),
    before: text('before') ?? before?.before,
    now: text('now') ?? before?.now,
    kind: choice('kind', OPPORTUNITY_KINDS) ?? before?.kind,
    class: choice('class', OPPORTUNITY_CLASSES) ?? before?.class ?? 'unclear',
    insight: text('insight') ?? before?.insight,
    objective: text('objective') ?? before?.objective,
    value,
    firstStep,
    fairness: choice('fairness', FAIRNESS) ?? before?.fairness,
    stage: choice('stage', STAGES) ?? before?.stage ?? 'noticed',
    ...standingOf(reader, before),
    reflection: text('reflection') ?? before?.reflection,
    crmUrl: text('crmUrl') ?? before?.crmUrl,
    createdAt: before?.createdAt ?? Math.max(0, Math.min(created ?? now, now)),
    updatedAt: before?.updatedAt ?? now,
    history: before?.history ?? [{ at: now, what: 'imported' }],
  });
}
