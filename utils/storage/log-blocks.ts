import { type Counted, countedOf } from '../goals/counted';
import type { Opportunity } from '../model/opportunity';
import { fold, foldedWords } from './fold';

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

export const blockId = (kind: BlockKind<unknown>, block: number): string =>
  kind.letter + block.toString(16).padStart(2, '0');

/** What JSON makes of what may be absent. */
type Maybe<T> = T | null | undefined;
const or = <T>(value: Maybe<T>): T | undefined => value ?? undefined;

const NONE: never[] = [];

/** The order of a tuple never changes: another one is another version of the database. */
type Figures = [
  id: string,
  accountId: string,
  ruleId: Maybe<string>,
  of: Counted['class'],
  stage: Counted['stage'],
  exit: Maybe<Counted['exit']>,
  outcome: Maybe<Counted['outcome']>,
  value: Maybe<[base: Maybe<number>, expected: Maybe<number>, currency: string]>,
  people: number,
  gaining: number,
  isMeasured: boolean,
  stepOn: Maybe<string>,
  isStepDone: boolean,
  reached: Maybe<number>[],
  reflectedAt: number[],
  createdAt: number,
  updatedAt: number,
];

function packFigures(record: Opportunity): Figures {
  const { value, ...of } = countedOf(record);
  return [
    of.id,
    of.accountId,
    of.ruleId,
    of.class,
    of.stage,
    of.exit,
    of.outcome,
    value && [value.base, value.expected, value.currency],
    of.people,
    of.gaining,
    of.isMeasured,
    of.stepOn,
    of.isStepDone,
    of.reached,
    of.reflectedAt,
    of.createdAt,
    of.updatedAt,
  ];
}

function unpackFigures(figures: Figures): Counted {
  const value = figures[7];
  return {
    id: figures[0],
    accountId: figures[1],
    ruleId: or(figures[2]),
    class: figures[3],
    stage: figures[4],
    exit: or(figures[5]),
    outcome: or(figures[6]),
    value: value ? { base: or(value[0]), expected: or(value[1]), currency: value[2] } : undefined,
    people: figures[8],
    gaining: figures[9],
    isMeasured: figures[10],
    stepOn: or(figures[11]),
    isStepDone: figures[12],
    // Most have none: one empty list does for all of them.
    reached: figures[13].length ? figures[13].map(or) : NONE,
    reflectedAt: figures[14].length ? figures[14] : NONE,
    createdAt: figures[15],
    updatedAt: figures[16],
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
function packedOf(kind: BlockKind<unknown>, record: Opportunity): Packed | undefined {
  try {
    return kind.pack(record);
  } catch {
    return undefined;
  }
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

export const readBlock = (text: string): Packed[] => JSON.parse(text);
