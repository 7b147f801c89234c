import { isObject } from '../../model/is-object';
import { GUARD_SCOPES } from '../../model/prompt-rule';

/*
 * Every phrase and every condition of a rule with the path to it, whatever state the rule is in.
 */

interface Found {
  at: PropertyKey[];
  value: unknown;
}

const SHAPE_PHRASES = ['verb', 'has', 'and', 'lacks'];
/** Phrases, or a shape. */
const EITHER = ['count', 'missing'];
/** In a matcher a shape, in a guard phrases. */
const SHAPES = ['shape', 'sentence'];

/** One or several, each with its path. */
const each = ({ at, value }: Found): Found[] =>
  Array.isArray(value)
    ? value.map((one: unknown, index) => ({ at: [...at, index], value: one }))
    : value === undefined
      ? []
      : [{ at, value }];
const below = ({ at, value }: Found, keys: readonly string[]): Found[] =>
  isObject(value)
    ? keys.flatMap((key) => (Object.hasOwn(value, key) ? [{ at: [...at, key], value: value[key] }] : []))
    : [];

const inShape = (shape: Found) => below(shape, SHAPE_PHRASES).flatMap(each);
const inGuard = (guard: Found) => [
  ...below(guard, GUARD_SCOPES).flatMap(each),
  ...below(guard, ['shape']).flatMap(inShape),
];
const guards = (holder: Found) => below(holder, ['needs', 'unless']).flatMap(each);

function inMatcher(matcher: Found): Found[] {
  return [
    ...below(matcher, ['phrase', 'says']).flatMap(each),
    ...below(matcher, EITHER).flatMap((one) => (isObject(one.value) ? inShape(one) : each(one))),
    ...below(matcher, SHAPES).flatMap(inShape),
    ...guards(matcher).flatMap(inGuard),
  ];
}

/** Every phrase. */
export function phrasesOf(value: unknown): { at: PropertyKey[]; phrase: string }[] {
  const rule: Found = { at: [], value };
  const all = [...below(rule, ['match']).flatMap(each).flatMap(inMatcher), ...guards(rule).flatMap(inGuard)];
  return all.flatMap(({ at, value: phrase }) => (typeof phrase === 'string' ? [{ at, phrase }] : []));
}

/** Every class of the learned scorer, kind of signal and gate that the rule names. */
export function namesOf(
  value: unknown,
): { at: PropertyKey[]; sort: 'class' | 'kind' | 'gate'; name: string }[] {
  const rule: Found = { at: [], value };
  const matchers = below(rule, ['match']).flatMap(each);
  const found = [
    ...matchers.flatMap((one) =>
      below(one, ['learned']).map((name) => ({ ...name, sort: 'class' as const })),
    ),
    ...matchers.flatMap((one) =>
      below(one, ['kinds'])
        .flatMap(each)
        .map((name) => ({ ...name, sort: 'kind' as const })),
    ),
    ...below(rule, ['despite'])
      .flatMap(each)
      .map((name) => ({ ...name, sort: 'gate' as const })),
  ];
  return found.flatMap(({ at, sort, value: name }) => (typeof name === 'string' ? [{ at, sort, name }] : []));
}

/** How often matchers that count want it. */
export function boundsOf(value: unknown): { at: PropertyKey[]; bound: unknown }[] {
  const matchers = below({ at: [], value }, ['match']).flatMap(each);
  return matchers.flatMap((one) => below(one, ['is'])).map(({ at, value: bound }) => ({ at, bound }));
}

/** Every measure that a condition asks for, with its bound. */
export function conditionsOf(value: unknown): { at: PropertyKey[]; measure: string; bound: unknown }[] {
  const rule: Found = { at: [], value };
  const matchers = below(rule, ['match']).flatMap(each);
  const holders = [rule, ...[rule, ...matchers].flatMap(guards)];
  return holders
    .flatMap((holder) => below(holder, ['when']))
    .flatMap(({ at, value: when }) =>
      isObject(when)
        ? Object.entries(when).map(([measure, bound]) => ({ at: [...at, measure], measure, bound }))
        : [],
    );
}
