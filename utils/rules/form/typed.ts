/*
 * What the parts of a rule's form have in common: values of any shape that are taken apart with care, and phrases as
 * they are typed.
 */

export type Values = Record<string, unknown>;

/** One value or a list of them, as a list. */
export const listOf = (value: unknown): unknown[] =>
  value === undefined ? [] : Array.isArray(value) ? value : [value];

/** Whether it is one phrase or several. */
export const isPhrases = (value: unknown): value is string | string[] =>
  typeof value === 'string' ||
  (Array.isArray(value) && value.length > 0 && value.every((one) => typeof one === 'string'));

/** Phrases as they stand in a field: one a line. */
export const typedOf = (phrases: string | string[]): string =>
  (typeof phrases === 'string' ? [phrases] : phrases).map((one) => one.trim()).join('\n');

/** The phrases of a field: a line each, without the empty ones. */
export const phrasesIn = (typed: string): string[] =>
  typed
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

/** What a field stands for in a rule; undefined while it is empty. */
export function phrasesOf(typed: string): string | string[] | undefined {
  const phrases = phrasesIn(typed);
  return phrases.length > 1 ? phrases : phrases[0];
}
