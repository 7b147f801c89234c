import type { Bound } from '../model/prompt-rule';

/** What a measure gives: a count, an amount, a yes or no, a word; null: there and empty; undefined: unknown. */
export type Value = number | boolean | string | null | undefined;
export type Test = (value: Value) => boolean;

const NUMBER = '(-?\\d+(?:\\.\\d+)?)\\s*(?:%|words?|days?|times?|people)?';
const FORMS: readonly (readonly [RegExp, (a: number, b: number) => (n: number) => boolean])[] = [
  [new RegExp(`^at least ${NUMBER}$`), (a) => (n) => n >= a],
  [new RegExp(`^at most ${NUMBER}$`), (a) => (n) => n <= a],
  [new RegExp(`^(?:more than|over|above) ${NUMBER}$`), (a) => (n) => n > a],
  [new RegExp(`^(?:less than|fewer than|under|below) ${NUMBER}$`), (a) => (n) => n < a],
  [new RegExp(`^(?:exactly )?${NUMBER}$`), (a) => (n) => n === a],
  [new RegExp(`^${NUMBER} to ${NUMBER}$`), (a, b) => (n) => n >= a && n <= b],
];

/** How people begin what counts, as it is written here or otherwise ("atleast 3", ">= 3", "3+", "2-5"). */
const BEGINS =
  /^(?:(?:at ?least|at ?most|more than|over|above|less than|fewer than|under|below|exactly|min|max|up to)(?![\p{L}\p{N}])|[<>=≤≥]|\d+\s*(?:\+|[-–]\s*\d+)$)/u;

/** Whether a bound begins like one that counts and has no number: it would be taken for a word and never hold. */
export function lacksNumber(bound: unknown): boolean {
  if (Array.isArray(bound)) return bound.some(lacksNumber);
  if (typeof bound !== 'string') return false;
  const words = bound.trim().toLowerCase();
  return words === '' || (BEGINS.test(words) && !FORMS.some(([form]) => form.test(words)));
}

const asNumber = (value: Value): number | undefined =>
  typeof value === 'number' ? value : typeof value === 'boolean' ? Number(value) : undefined;

/**
 * Turns a bound into a test. An unknown value passes no test but `unknown`: a rule never speaks of what the page does not show.
 * Percentages are plain numbers ("at least 80%" asks for 80).
 */
export function testOf(bound: Bound): Test {
  if (Array.isArray(bound)) {
    const options = bound.map(testOf);
    return (value) => options.some((test) => test(value));
  }
  if (typeof bound === 'number') return (value) => asNumber(value) === bound;
  if (typeof bound === 'boolean') return (value) => (typeof value === 'number' ? value > 0 : value) === bound;
  const words = bound.trim().toLowerCase();
  switch (words) {
    case 'yes':
    case 'some':
      return (value) =>
        value !== undefined && value !== null && value !== false && value !== 0 && value !== '';
    case 'no':
    case 'none':
      return (value) => value === 0 || value === false || value === null || value === '';
    case 'empty':
      return (value) => value === null || value === '' || value === 0;
    case 'filled':
      return (value) => value !== undefined && value !== null && value !== '';
    case 'unknown':
      return (value) => value === undefined;
  }
  for (const [form, make] of FORMS) {
    const found = form.exec(words);
    if (!found) continue;
    const holds = make(Number(found[1]), Number(found[2]));
    return (value) => {
      const n = asNumber(value);
      return n !== undefined && holds(n);
    };
  }
  return (value) => typeof value === 'string' && value.toLowerCase() === words;
}
