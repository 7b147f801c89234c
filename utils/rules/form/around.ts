import { isObject } from '../../model/is-object.ts';
import { GUARD_SCOPES, type PromptRule } from '../../model/prompt-rule.ts';
import { isPhrases, listOf, phrasesOf, typedOf, type Values } from './typed.ts';

/*
 * Words around what a rule looks for, as the form shows them: a place and what must, or must not, stand there. Entries
 * of `needs` and `unless` that name one place and phrases are rows of the form; others only the text can say.
 */

export type Place = (typeof GUARD_SCOPES)[number];

export interface Around {
  place: Place;
  /** One phrase a line, as typed. */
  phrases: string;
}

/** The places that the form offers, nearest first. */
const OFFERED: readonly Place[] = [
  'sentence',
  'near',
  'before',
  'after',
  'paragraph',
  'text',
  'subject',
  'customer',
  'ours',
];

/** The places to choose from on a surface; one that a rule names already stays. */
export function placesOn(surface: PromptRule['surface'], now?: Place): Place[] {
  // In a mail of theirs, what the customer wrote is the text itself.
  const offered = OFFERED.filter((one) => surface === 'draft' || one !== 'customer');
  return now === undefined || offered.includes(now) ? offered : [...offered, now];
}

/** An entry of `needs` or `unless` as a row; undefined where the form has nothing for it. */
function rowOf(entry: unknown): Around | undefined {
  const [[key, phrases] = [], ...more] = isObject(entry) ? Object.entries(entry) : [];
  const place = GUARD_SCOPES.find((one) => one === key);
  return place && more.length === 0 && isPhrases(phrases) ? { place, phrases: typedOf(phrases) } : undefined;
}

/** The entries that the form shows as rows, and those that it leaves alone. */
export function aroundOf(value: unknown): { rows: Around[]; rest: unknown[] } {
  const entries = listOf(value).map((entry) => [entry, rowOf(entry)] as const);
  return {
    rows: entries.flatMap(([, row]) => row ?? []),
    rest: entries.flatMap(([entry, row]) => (row ? [] : [entry])),
  };
}

/** The entries that rows and rest stand for; undefined where there are none. A row that is empty is none yet. */
export function entriesOf(rows: readonly Around[], rest: readonly unknown[]): unknown[] | undefined {
  const shown = rows.flatMap(({ place, phrases }): Values[] => {
    const words = phrasesOf(phrases);
    return words === undefined ? [] : [{ [place]: words }];
  });
  const all = [...shown, ...rest];
  return all.length > 0 ? all : undefined;
}

/** Which row the nth entry of a rule is; -1 where the form leaves it alone. */
export function rowAt(value: unknown, nth: number, rows: readonly Around[]): number {
  const entries = listOf(value);
  if (!rowOf(entries[nth])) return -1;
  const before = entries.slice(0, nth).filter(rowOf).length;
  const filled = rows.flatMap(({ phrases }, index) => (phrasesOf(phrases) === undefined ? [] : [index]));
  return filled[before] ?? -1;
}
