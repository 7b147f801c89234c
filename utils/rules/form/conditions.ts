import type { Bound, PromptRule } from '../../model/prompt-rule.ts';

/*
 * The conditions that the form offers: the measures that a rep thinks in, each with the bounds that fit it. A rule may
 * ask for any other measure in its text; the form leaves that alone.
 */

type Surface = PromptRule['surface'];
const TEXT: readonly Surface[] = ['draft', 'thread'];
const DRAFT: readonly Surface[] = ['draft'];
const DEAL: readonly Surface[] = ['deal'];

/** A count or a sum; a yes or no; a field that is filled or empty. */
export type MeasureSort = 'number' | 'yes' | 'filled';

export const CHOICES = {
  words: ['number', TEXT],
  sentences: ['number', TEXT],
  questions: ['number', TEXT],
  requests: ['number', TEXT],
  offers: ['number', TEXT],
  promises: ['number', TEXT],
  dates: ['number', TEXT],
  numbers: ['number', TEXT],
  sums: ['number', TEXT],
  links: ['number', TEXT],
  attachments: ['number', DRAFT],
  external: ['number', DRAFT],
  'first-touch': ['yes', DRAFT],
  'thread.complaint': ['yes', DRAFT],
  'thread.signals': ['number', DRAFT],
  'history.unanswered': ['number', DRAFT],
  'history.days-since-theirs': ['number', DRAFT],
  'deal.amount': ['number', DEAL],
  'deal.contacts': ['number', DEAL],
  'deal.planned': ['number', DEAL],
  'deal.days-quiet': ['number', DEAL],
  'deal.age-days': ['number', DEAL],
  'deal.close-in-days': ['number', DEAL],
  'deal.next-step-in-days': ['number', DEAL],
  'deal.ours-in-a-row': ['number', DEAL],
  'deal.open': ['yes', DEAL],
  'deal.nextStep': ['filled', DEAL],
  'deal.closeDate': ['filled', DEAL],
  'deal.description': ['filled', DEAL],
} as const satisfies Record<string, readonly [MeasureSort, readonly Surface[]]>;
export type ChosenMeasure = keyof typeof CHOICES;

export const HOWS = {
  number: ['least', 'most', 'exact', 'none', 'some'],
  yes: ['yes', 'no'],
  filled: ['empty', 'filled'],
} as const;
export type How = (typeof HOWS)[MeasureSort][number];

/** One condition as the form shows it. */
export interface Condition {
  measure: ChosenMeasure;
  how: How;
  /** As typed; for `least`, `most` and `exact`. */
  number: string;
}

/** Whether a measure counts, says yes or no, or tells of a field that is filled. */
export const sortOf = (measure: ChosenMeasure): MeasureSort => CHOICES[measure][0];
/** Hows that need a number. */
export const isCounted = (how: How): boolean => how === 'least' || how === 'most' || how === 'exact';

/** The measures that make sense on a surface. */
export function measuresOn(surface: Surface): ChosenMeasure[] {
  const all = Object.keys(CHOICES) as ChosenMeasure[];
  return all.filter((one) => (CHOICES[one][1] as readonly Surface[]).includes(surface));
}

/** A bound of a rule as the form shows it; undefined where the form has nothing for it. */
export function conditionOf(measure: string, bound: unknown): Condition | undefined {
  if (!Object.hasOwn(CHOICES, measure)) return undefined;
  const name = measure as ChosenMeasure;
  const hows: readonly string[] = HOWS[sortOf(name)];
  const made = (how: How, number = ''): Condition | undefined =>
    hows.includes(how) ? { measure: name, how, number } : undefined;
  if (typeof bound === 'number') return made('exact', String(bound));
  if (typeof bound !== 'string') return undefined;
  // A number that is none is shown as it was typed.
  const found = /^(?:at (least|most)|exactly)(?: (.*))?$/.exec(bound);
  const number = found?.[2]?.trim() ?? '';
  if (found?.[1]) return made(found[1] as How, number);
  if (found) return /\d/.test(number) ? undefined : made('exact', number);
  return isCounted(bound as How) ? undefined : made(bound as How);
}

/** A number as people type it: with signs between the thousands, or a comma before the decimals. */
function plain(typed: string): string {
  const number = typed.trim();
  if (/^-?\d{1,3}(?:[.,' \u00a0\u202f\u2019]\d{3})+$/.test(number)) return number.replace(/[^\d-]/g, '');
  return number.replace(/^(-?\d+),(\d+)$/, '$1.$2');
}

/** The bound that a condition stands for. A number that is none yet stays as it was typed, for the check to tell. */
export function boundOf({ how, number }: Condition): Bound {
  if (!isCounted(how)) return how;
  const typed = plain(number);
  if (how !== 'exact') return `at ${how} ${typed}`;
  return /^-?\d+(?:\.\d+)?$/.test(typed) ? Number(typed) : `exactly ${typed}`;
}
