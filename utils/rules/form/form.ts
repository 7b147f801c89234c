import { DIMENSIONS, type Dimension } from '../../model/dimension.ts';
import { isObject } from '../../model/is-object.ts';
import type { PromptRule } from '../../model/prompt-rule.ts';
import { type Around, aroundOf, entriesOf } from './around.ts';
import { boundOf, type Condition, conditionOf } from './conditions.ts';
import { exampleOf, type FormExample, formExample } from './examples.ts';
import { type FormMatcher, matchersOf, matchOf } from './matchers.ts';
import { type FormRewrite, rewriteForm, rewriteOfForm } from './rewrites.ts';
import { listOf, type Values } from './typed.ts';

/*
 * A rule as a form with plain labels, and back. What the form has no field for is kept as it is, so that a change in
 * the form never loses what only the text can say. Both ways are for rules that are not finished, too.
 */

type Surface = PromptRule['surface'];

export const SURFACES = ['draft', 'thread', 'deal'] as const;

export interface RuleForm {
  id: string;
  title: string;
  dimension: Dimension;
  surface: Surface;
  severity: 0 | 1 | 2 | 3;
  /** Code of the language of its phrases; '' is English. */
  language: string;
  /** What it looks for: each of them makes a tip. */
  matchers: FormMatcher[];
  conditions: Condition[];
  /** Words that must stand around it, all of them, and words that silence it, any of them. */
  needs: Around[];
  unless: Around[];
  /** The question to ask. */
  example: string;
  why: string;
  rewrite: FormRewrite;
  /** What a customer's words may be to the rep; they can then be logged from the mail. */
  signal: 'none' | 'opening' | 'risk';
  fires: FormExample[];
  silent: FormExample[];
  /** What the form has no field for. */
  rest: {
    needs: unknown[];
    unless: unknown[];
    when: Values;
    rewrite?: unknown;
    signal: Values;
    fields: Values;
  };
}

/** Keys of a rule in the order in which they are written; others follow. */
const ORDER = (
  'id dimension surface language severity title why example evidence status confidence match needs unless when rewrite signal ' +
  'examples'
).split(' ');

/** As the rule language has it: a code, or `any`. */
const isLanguage = (value: unknown): value is string =>
  typeof value === 'string' && /^(?:any|[a-z]{2,3})$/.test(value);

/** A rule as the form shows it, whatever state it is in. */
export function formOf(value: unknown): RuleForm {
  const fields: Values = isObject(value) ? { ...value } : {};
  const take = <T>(key: string, fits: (one: unknown) => one is T, otherwise: T): T => {
    const one = fields[key];
    if (!fits(one)) return otherwise;
    delete fields[key];
    return one;
  };
  const text = (one: unknown): one is string => typeof one === 'string';
  const oneOf =
    <T>(all: readonly T[]) =>
    (one: unknown): one is T =>
      all.includes(one as T);
  const surface = take('surface', oneOf(SURFACES), 'draft');
  const form: RuleForm = {
    id: take('id', text, ''),
    title: take('title', text, ''),
    dimension: take('dimension', oneOf(DIMENSIONS), 'PUR'),
    surface,
    severity: take('severity', oneOf([0, 1, 2, 3] as const), 2),
    language: take('language', isLanguage, ''),
    matchers: matchersOf(fields.match, surface),
    conditions: [],
    needs: [],
    unless: [],
    example: take('example', text, ''),
    why: take('why', text, ''),
    rewrite: { how: 'none', text: '' },
    signal: 'none',
    fires: [],
    silent: [],
    rest: { needs: [], unless: [], when: {}, signal: {}, fields: {} },
  };
  for (const side of ['needs', 'unless'] as const) {
    const { rows, rest } = aroundOf(fields[side]);
    form[side] = rows;
    form.rest[side] = rest;
  }
  takeConditions(form, fields);
  const rewrite = rewriteForm(fields.rewrite);
  if (rewrite) form.rewrite = rewrite;
  else form.rest.rewrite = fields.rewrite;
  takeSignal(form, fields);
  const { examples } = fields;
  if (isObject(examples)) {
    form.fires = listOf(examples.fires).map(formExample);
    form.silent = listOf(examples.silent).map(formExample);
  }
  for (const key of ['match', 'needs', 'unless', 'rewrite', 'examples']) delete fields[key];
  if (isObject(fields.when)) delete fields.when;
  form.rest.fields = fields;
  return form;
}

function takeConditions(form: RuleForm, { when }: Values): void {
  if (!isObject(when)) return;
  for (const [measure, bound] of Object.entries(when)) {
    const condition = conditionOf(measure, bound);
    if (condition) form.conditions.push(condition);
    else form.rest.when[measure] = bound;
  }
}

function takeSignal(form: RuleForm, fields: Values): void {
  const { signal } = fields;
  if (!isObject(signal) || (signal.polarity !== 'opening' && signal.polarity !== 'risk')) return;
  const { polarity: _polarity, ...more } = signal;
  form.signal = signal.polarity;
  form.rest.signal = more;
  delete fields.signal;
}

/** The examples that are filled in. */
const written = (examples: readonly FormExample[]) =>
  examples.filter(({ text }) => text.trim()).map(exampleOf);

/** The rule that a form stands for. It may be unfinished: nothing is checked here. */
export function ruleOf(form: RuleForm): Values {
  const { rest } = form;
  const when = {
    ...Object.fromEntries(form.conditions.map((one) => [one.measure, boundOf(one)])),
    ...rest.when,
  };
  const values: Values = {
    evidence: { grade: 'D', sources: [] },
    ...rest.fields,
    id: form.id,
    dimension: form.dimension,
    surface: form.surface,
    severity: form.severity,
    title: form.title || (rest.fields.title ?? ''),
    why: form.why || (rest.fields.why ?? ''),
    example: form.example || rest.fields.example,
    language: form.language || rest.fields.language,
    match: matchOf(form.matchers, form.surface),
    needs: entriesOf(form.needs, rest.needs),
    unless: entriesOf(form.unless, rest.unless),
    when: Object.keys(when).length > 0 ? when : rest.fields.when,
    rewrite: rest.rewrite ?? rewriteOfForm(form.rewrite),
    signal:
      form.signal === 'none'
        ? rest.fields.signal
        : { polarity: form.signal, strength: 'medium', ...rest.signal },
    examples: { fires: written(form.fires), silent: written(form.silent) },
  };
  const keys = [...ORDER, ...Object.keys(values).filter((key) => !ORDER.includes(key))];
  return Object.fromEntries(keys.filter((key) => values[key] !== undefined).map((key) => [key, values[key]]));
}

/** Keys that a rep has no use for while everything is as usual. */
const USUAL: Values = { status: 'live', confidence: 'medium', evidence: undefined };

/** What the rule says that the form has no field for, by key, to be told beside it. */
export function unshown({ matchers, rest }: RuleForm): Values {
  const fields = Object.entries(rest.fields).filter(
    ([key, value]) => !(Object.hasOwn(USUAL, key) && (USUAL[key] === undefined || USUAL[key] === value)),
  );
  const match = matchers.flatMap(({ looks, other, rest: more }) =>
    looks === 'other' ? [other] : Object.keys(more).length > 0 ? [more] : [],
  );
  return {
    ...(match.length > 0 && { match }),
    ...(rest.needs.length > 0 && { needs: rest.needs }),
    ...(rest.unless.length > 0 && { unless: rest.unless }),
    ...(Object.keys(rest.when).length > 0 && { when: rest.when }),
    ...(rest.rewrite !== undefined && { rewrite: rest.rewrite }),
    ...Object.fromEntries(fields),
  };
}
