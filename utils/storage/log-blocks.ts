import { type Counted, countedOf } from '../goals/counted';
import type { Opportunity } from '../model/opportunity';
import { fold, foldedWords } from './fold';
import { isPlainlySound, soundOpportunity } from './sound-opportunity';

/*
 * Beside the opportunities stands a derived table, `_log`: of every record what figures look at and the words it is found
 * by, packed into a few hundred blocks of text. Goals, pictures, the popup and the search read those blocks, which takes
 * a tenth of the time that the records themselves take. A record's block follows from its id, so that a change rewrites
 * one block of each kind; `opportunity-blocks.ts` does so in the transaction of the change.
 */

/** Two hexadecimal digits' worth: few enough to be read at once, small enough to be written at every change. */
export const BLOCKS = 256;

/** One block: `f` (figures) or `w` (words) and its number; `rows` is JSON, a tuple a record. */
export interface BlockRow {
  id: string;
  rows: string;
}

/** The block a record belongs to, 0 to 255. */
export function blockOf(id: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < id.length; at += 1) hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193);
  return (hash ^ (hash >>> 8) ^ (hash >>> 16) ^ (hash >>> 24)) & (BLOCKS - 1);
}

/** A kind of block: how a record is packed, and how it is read again. */
export interface BlockKind<T> {
  letter: 'f' | 'w';
  pack(record: Opportunity): Packed;
  unpack(packed: Packed): T;
}
/** The record's id first. */
export type Packed = [id: string, ...unknown[]];

/** Ids in the order of the blocks, so that a range of them is read at once. */
export const blockId = (kind: BlockKind<unknown>, block: number): string =>
  kind.letter + block.toString(16).padStart(2, '0');

/** What JSON makes of what may be absent. */
type Maybe<T> = T | null | undefined;
const or = <T>(value: Maybe<T>): T | undefined => value ?? undefined;

const NONE: never[] = [];

/*
 * Words of which a record has one each: together one number. Like the order of a tuple, these never change: others are
 * another version of the database.
 */
const CHOICES = [
  ['base', 'responded', 'created', 'unclear'],
  ['noticed', 'shared', 'recognised', 'joined', 'proven', 'decided', 'realised'],
  [undefined, 'parked', 'dropped'],
  [undefined, 'won', 'lost', 'no-decision'],
  [false, true],
  [false, true],
] as const;

function packChoices(chosen: readonly unknown[]): number {
  let code = 0;
  let unit = 1;
  for (const [index, words] of CHOICES.entries()) {
    const at = (words as readonly unknown[]).indexOf(chosen[index]);
    if (at < 0) throw new RangeError(String(chosen[index]));
    code += at * unit;
    unit *= words.length;
  }
  return code;
}

/** How soon a list of a long log is there is a matter of bytes: what most records do not have stands at the end, where it is left out. */
type Figures = [
  id: string,
  accountId: string,
  createdAt: number,
  /** After `createdAt`, as all times are. */
  updatedAt: number,
  choices: number,
  people: number,
  gaining: number,
  value?: Maybe<[base: Maybe<number>, expected: Maybe<number>, currency: string]>,
  stepOn?: Maybe<string>,
  reached?: Maybe<Maybe<number>[]>,
  ruleId?: Maybe<string>,
  reflectedAt?: Maybe<number[]>,
  stepDoneAt?: number,
];

function packFigures(record: Opportunity): Figures {
  const of = countedOf(record);
  const { value, createdAt: from } = of;
  const packed: Figures = [
    of.id,
    of.accountId,
    from,
    of.updatedAt - from,
    packChoices([of.class, of.stage, of.exit, of.outcome, of.isMeasured, of.isStepDone]),
    of.people,
    of.gaining,
    value && [value.base, value.expected, value.currency],
    of.stepOn,
    of.reached.length ? of.reached.map((at) => (at === undefined ? at : at - from)) : undefined,
    of.ruleId,
    of.reflectedAt.length ? of.reflectedAt.map((at) => at - from) : undefined,
    of.stepDoneAt === undefined ? undefined : of.stepDoneAt - from,
  ];
  while (packed[packed.length - 1] === undefined) packed.pop();
  return packed;
}

function unpackFigures(figures: Figures): Counted {
  const [id, accountId, createdAt, updatedAt, choices, people, gaining, value, stepOn, reached] = figures;
  let rest = choices;
  const next = <T>(words: readonly T[]): T => {
    const word = words[rest % words.length] as T;
    rest = Math.floor(rest / words.length);
    return word;
  };
  return {
    id,
    accountId,
    class: next(CHOICES[0]),
    stage: next(CHOICES[1]),
    exit: next(CHOICES[2]),
    outcome: next(CHOICES[3]),
    isMeasured: next(CHOICES[4]),
    isStepDone: next(CHOICES[5]),
    ruleId: or(figures[10]),
    value: value ? { base: or(value[0]), expected: or(value[1]), currency: value[2] } : undefined,
    people,
    gaining,
    stepOn: or(stepOn),
    stepDoneAt: figures[12] === undefined ? undefined : figures[12] + createdAt,
    // Most have none: one empty list does for all of them.
    reached: reached ? reached.map((at) => (typeof at === 'number' ? at + createdAt : undefined)) : NONE,
    reflectedAt: figures[11]?.map((at) => at + createdAt) ?? NONE,
    createdAt,
    updatedAt: updatedAt + createdAt,
  };
}

/** What figures look at. */
export const FIGURES: BlockKind<Counted> = {
  letter: 'f',
  pack: packFigures,
  unpack: (packed) => unpackFigures(packed as unknown as Figures),
};

/** A longer title or name is found and ordered by its beginning (code units). */
const LONGEST = 500;

/** Words a record is found by, folded: title, account and the rest, a line each, a blank before every word. */
export const WORDS: BlockKind<string> = {
  letter: 'w',
  pack(record) {
    const { id, title, accountName, origin, theirs, beneficiaries } = record;
    const names = [...theirs, ...beneficiaries].map(({ name }) => name);
    const rest = foldedWords(origin.sentence, ...names).join(' ');
    const lines = [fold(title.slice(0, LONGEST)), fold(accountName.slice(0, LONGEST)), rest];
    return [id, ` ${lines.join('\n ')}`];
  },
  unpack: ([, words]) => words as string,
};

/** The account's name in the words of a record, folded. */
export const accountIn = (words: string): string => words.split('\n')[1]?.trim() ?? '';

export const KINDS: readonly BlockKind<unknown>[] = [FIGURES, WORDS];

/** @returns undefined of a record that does not hold together: it keeps its place in its own table and is not counted */
export function packedOf(kind: BlockKind<unknown>, record: Opportunity): Packed | undefined {
  try {
    if (isPlainlySound(record)) return kind.pack(record);
  } catch {
    // Then it is looked at part by part.
  }
  const sound = soundOpportunity(record);
  return sound && kind.pack(sound);
}

/** A block's text without some records and with others. @returns undefined of an empty block */
export function rewritten(
  kind: BlockKind<unknown>,
  text: string | undefined,
  changes: ReadonlyMap<string, Opportunity | undefined>,
): string | undefined {
  const kept = text === undefined ? [] : readBlock(text).filter(([id]) => !changes.has(id));
  for (const record of changes.values()) {
    const packed = record && packedOf(kind, record);
    if (packed) kept.push(packed);
  }
  return kept.length ? JSON.stringify(kept) : undefined;
}

/** The records of a block's text, still packed. */
export const readBlock = (text: string): Packed[] => JSON.parse(text);
