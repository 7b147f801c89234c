import { isObject } from '../../model/is-object.ts';
import type { PromptRule } from '../../model/prompt-rule.ts';
import { boundOf, conditionOf, type How } from './conditions.ts';
import { isPhrases, listOf, phrasesOf, typedOf, type Values } from './typed.ts';

/*
 * What a rule looks for, as the form shows it: one thing or several, each of them words that stand there, that stand
 * nowhere or that stand there so often, something that a reply leaves out, a field of the record, or the conditions
 * alone. What a matcher says besides is kept as it is; one of another kind only the text can say.
 */

type Surface = PromptRule['surface'];

export const LEFT_OUT = ['question', 'signal', 'person', 'promise', 'complaint'] as const;
export type LeftOut = (typeof LEFT_OUT)[number];
/** Fields of a record that the form offers, in the words of the coach. */
export const FIELDS = [
  'nextStep',
  'nextStepDate',
  'closeDate',
  'amount',
  'stage',
  'description',
  'products',
  'contacts',
  'competitor',
  'lossReason',
  'owner',
] as const;
export type FieldName = (typeof FIELDS)[number];
export const FIELD_HOWS = ['empty', 'filled', 'says'] as const;
export type FieldHow = (typeof FIELD_HOWS)[number];

export type Looks = 'words' | 'missing' | 'count' | 'left-out' | 'field' | 'whole' | 'other';

export interface FormMatcher {
  looks: Looks;
  /** One phrase a line, as typed. */
  phrases: string;
  /** How often the words stand there. */
  how: How;
  number: string;
  leftOut: LeftOut;
  field: FieldName;
  fieldHow: FieldHow;
  /** What it says besides. */
  rest: Values;
  /** The whole matcher, where the form has nothing for it. */
  other?: unknown;
}

const WHOLE: Record<Surface, string> = { draft: 'draft', thread: 'message', deal: 'deal' };
const ON: Record<Surface, readonly Looks[]> = {
  draft: ['words', 'missing', 'count', 'left-out', 'whole'],
  thread: ['words', 'missing', 'count', 'whole'],
  deal: ['field', 'whole'],
};

/** What can be looked for on a surface. */
export const looksOn = (surface: Surface): readonly Looks[] => ON[surface];
/** Whether it is looked for by phrases. */
export const hasPhrases = ({ looks, fieldHow }: FormMatcher): boolean =>
  looks === 'words' || looks === 'missing' || looks === 'count' || (looks === 'field' && fieldHow === 'says');

/** A matcher that nothing was said of yet. */
export const newMatcher = (looks: Looks): FormMatcher => ({
  looks,
  phrases: '',
  how: 'least',
  number: '2',
  leftOut: 'question',
  field: 'nextStep',
  fieldHow: 'empty',
  rest: {},
});

/** A record has fields and no words: what is looked for follows the surface as far as it can. */
export function onSurface(matcher: FormMatcher, surface: Surface): FormMatcher {
  if (matcher.looks === 'other' || ON[surface].includes(matcher.looks)) return matcher;
  return { ...matcher, looks: surface === 'deal' ? 'whole' : 'words' };
}

const oneOf = <T>(all: readonly T[], value: unknown): T | undefined => all.find((one) => one === value);

/** A matcher of a rule as the form shows it. */
function formMatcher(value: unknown, surface: Surface): FormMatcher {
  const other = { ...newMatcher('other'), other: value };
  if (!isObject(value)) return other;
  const { phrase, missing, count, ignores, field, whole, ...rest } = value;
  const given = [phrase, missing, count, ignores, field, whole].filter((part) => part !== undefined);
  if (given.length !== 1) return other;
  if (isPhrases(phrase)) return { ...newMatcher('words'), phrases: typedOf(phrase), rest };
  if (isPhrases(missing)) return { ...newMatcher('missing'), phrases: typedOf(missing), rest };
  if (isPhrases(count)) {
    const { is, ...more } = rest;
    const bound = conditionOf('words', is);
    if (!bound) return other;
    return { ...newMatcher('count'), phrases: typedOf(count), ...howOf(bound), rest: more };
  }
  const leftOut = oneOf(LEFT_OUT, ignores);
  if (leftOut) return { ...newMatcher('left-out'), leftOut, rest };
  const name = oneOf(FIELDS, field);
  if (name) {
    const { is, says, ...more } = rest;
    const shown = { ...newMatcher('field'), field: name, rest: more };
    if (is === undefined && isPhrases(says)) return { ...shown, fieldHow: 'says', phrases: typedOf(says) };
    if (says === undefined && (is === 'empty' || is === 'filled')) return { ...shown, fieldHow: is };
  }
  return whole === WHOLE[surface] ? { ...newMatcher('whole'), rest } : other;
}

const howOf = ({ how, number }: { how: How; number: string }) => ({ how, number });

/** What a rule looks for, as the form shows it: at least one thing. */
export function matchersOf(match: unknown, surface: Surface): FormMatcher[] {
  const all = listOf(match).map((one) => formMatcher(one, surface));
  return all.length > 0 ? all : [newMatcher(surface === 'deal' ? 'field' : 'words')];
}

/** The matcher that it stands for; undefined while it has no words. */
function matcherOf(matcher: FormMatcher, surface: Surface): unknown {
  const { looks, rest } = matcher;
  const words = phrasesOf(matcher.phrases);
  if (hasPhrases(matcher) && words === undefined) return undefined;
  switch (looks) {
    case 'words':
      return { phrase: words, ...rest };
    case 'missing':
      return { missing: words, ...rest };
    case 'count':
      return { count: words, is: boundOf({ measure: 'words', ...howOf(matcher) }), ...rest };
    case 'left-out':
      return { ignores: matcher.leftOut, ...rest };
    case 'field':
      return {
        field: matcher.field,
        ...(matcher.fieldHow === 'says' ? { says: words } : { is: matcher.fieldHow }),
        ...rest,
      };
    case 'whole':
      return { whole: WHOLE[surface], ...rest };
    case 'other':
      return matcher.other;
  }
}

/** What the rule looks for, as it is written; undefined while nothing is. */
export function matchOf(matchers: readonly FormMatcher[], surface: Surface): unknown {
  const all = matchers.map((one) => matcherOf(one, surface)).filter((one) => one !== undefined);
  return all.length > 1 ? all : all[0];
}

/** Which of the form's matchers the nth of the rule is. */
export function matcherAt(matchers: readonly FormMatcher[], surface: Surface, nth: number): number {
  const filled = matchers.flatMap((one, index) => (matcherOf(one, surface) === undefined ? [] : [index]));
  return filled[nth] ?? Math.min(nth, matchers.length - 1);
}
