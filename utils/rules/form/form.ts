import { DIMENSIONS, type Dimension } from '../../model/dimension.ts';
import type { PromptRule } from '../../model/prompt-rule.ts';
import { boundOf, type Condition, conditionOf } from './conditions.ts';
import { exampleOf, type FormExample, formExample } from './examples.ts';
import { type FormRewrite, rewriteForm, rewriteOfForm } from './rewrites.ts';

/*
 * A rule as a form with plain labels, and back. What the form has no field for is kept as it is, so that a change in
 * the form never loses what only the text can say. Both ways are for rules that are not finished, too.
 */

type Surface = PromptRule['surface'];
type Values = Record<string, unknown>;

export const SURFACES = ['draft', 'thread', 'deal'] as const;
/** Phrases that stand there, phrases that stand nowhere, the conditions alone, or what only the text can say. */
export type Looks = 'words' | 'missing' | 'whole' | 'other';
/** Where words may stand that silence a rule. */
export const QUIET = ['sentence', 'near', 'text'] as const;
export type Quiet = (typeof QUIET)[number];

export interface RuleForm {
  id: string;
  title: string;
  dimension: Dimension;
  surface: Surface;
  severity: 0 | 1 | 2 | 3;
  looks: Looks;
  /** One phrase a line, as typed. */
  phrases: string;
  quiet: Record<Quiet, string>;
  conditions: Condition[];
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
    match: Values;
    other?: unknown;
    unless: unknown[];
    when: Values;
    rewrite?: unknown;
    signal: Values;
    fields: Values;
  };
}

const WHOLE: Record<Surface, string> = { draft: 'draft', thread: 'message', deal: 'deal' };
/** Keys of a rule in the order in which they are written; others follow. */
const ORDER = (
  'id dimension surface severity title why example evidence status confidence match needs unless when rewrite signal ' +
  'examples'
).split(' ');

const isMap = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isPhrases = (value: unknown): value is string | string[] =>
  typeof value === 'string' ||
  (Array.isArray(value) && value.length > 0 && value.every((one) => typeof one === 'string'));
const list = (value: unknown): unknown[] =>
  value === undefined ? [] : Array.isArray(value) ? value : [value];
const joined = (phrases: string | string[]) =>
  (typeof phrases === 'string' ? [phrases] : phrases).map((one) => one.trim()).join('\n');
/** The phrases of a field: a line each, without the empty ones. */
export const phrasesIn = (typed: string): string[] =>
  typed
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

/** A rule as the form shows it, whatever state it is in. */
export function formOf(value: unknown): RuleForm {
  const fields: Values = isMap(value) ? { ...value } : {};
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
    ...matching(fields, surface),
    quiet: { sentence: '', near: '', text: '' },
    conditions: [],
    example: take('example', text, ''),
    why: take('why', text, ''),
    rewrite: { how: 'none', text: '' },
    signal: 'none',
    fires: [],
    silent: [],
  };
  takeQuiet(form, fields);
  takeConditions(form, fields);
  const rewrite = rewriteForm(fields.rewrite);
  if (rewrite) form.rewrite = rewrite;
  else form.rest.rewrite = fields.rewrite;
  takeSignal(form, fields);
  const { examples } = fields;
  if (isMap(examples)) {
    form.fires = list(examples.fires).map(formExample);
    form.silent = list(examples.silent).map(formExample);
  }
  for (const key of ['match', 'unless', 'rewrite', 'examples']) delete fields[key];
  if (isMap(fields.when)) delete fields.when;
  form.rest.fields = fields;
  return form;
}

function matching({ match }: Values, surface: Surface): Pick<RuleForm, 'looks' | 'phrases' | 'rest'> {
  const rest: RuleForm['rest'] = { match: {}, unless: [], when: {}, signal: {}, fields: {} };
  const [one, ...more] = list(match);
  if (match === undefined) return { looks: surface === 'deal' ? 'whole' : 'words', phrases: '', rest };
  if (isMap(one) && more.length === 0) {
    const { phrase, missing, whole, ...extra } = one;
    const shown = { ...rest, match: extra };
    const given = [phrase, missing, whole].filter((part) => part !== undefined).length;
    if (given === 1 && isPhrases(phrase)) return { looks: 'words', phrases: joined(phrase), rest: shown };
    if (given === 1 && isPhrases(missing)) return { looks: 'missing', phrases: joined(missing), rest: shown };
    if (given === 1 && whole === WHOLE[surface]) return { looks: 'whole', phrases: '', rest: shown };
  }
  return { looks: 'other', phrases: '', rest: { ...rest, other: match } };
}

/** Entries of `unless` that name one place, and that place is one of the form's. */
function takeQuiet({ quiet, rest }: RuleForm, { unless }: Values): void {
  for (const entry of list(unless)) {
    const [[scope, phrases] = [], ...more] = isMap(entry) ? Object.entries(entry) : [];
    const place = QUIET.find((one) => one === scope);
    if (place && more.length === 0 && isPhrases(phrases)) {
      quiet[place] = [quiet[place], joined(phrases)].filter(Boolean).join('\n');
    } else rest.unless.push(entry);
  }
}

function takeConditions(form: RuleForm, { when }: Values): void {
  if (!isMap(when)) return;
  for (const [measure, bound] of Object.entries(when)) {
    const condition = conditionOf(measure, bound);
    if (condition) form.conditions.push(condition);
    else form.rest.when[measure] = bound;
  }
}

function takeSignal(form: RuleForm, fields: Values): void {
  const { signal } = fields;
  if (!isMap(signal) || (signal.polarity !== 'opening' && signal.polarity !== 'risk')) return;
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
  const phrases = phrasesIn(form.phrases);
  const words = phrases.length > 1 ? phrases : phrases[0];
  const unless = [
    ...QUIET.flatMap((place) => {
      const [one, ...more] = phrasesIn(form.quiet[place]);
      return one === undefined ? [] : [{ [place]: more.length > 0 ? [one, ...more] : one }];
    }),
    ...rest.unless,
  ];
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
    match: {
      words: words === undefined ? undefined : { phrase: words, ...rest.match },
      missing: words === undefined ? undefined : { missing: words, ...rest.match },
      whole: { whole: WHOLE[form.surface], ...rest.match },
      other: rest.other,
    }[form.looks],
    unless: unless.length > 0 ? unless : undefined,
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
export function unshown({ looks, rest }: RuleForm): Values {
  const fields = Object.entries(rest.fields).filter(
    ([key, value]) => !(Object.hasOwn(USUAL, key) && (USUAL[key] === undefined || USUAL[key] === value)),
  );
  return {
    ...(looks === 'other' && { match: rest.other }),
    ...(Object.keys(rest.match).length > 0 && { match: rest.match }),
    ...(rest.unless.length > 0 && { unless: rest.unless }),
    ...(Object.keys(rest.when).length > 0 && { when: rest.when }),
    ...(rest.rewrite !== undefined && { rewrite: rest.rewrite }),
    ...Object.fromEntries(fields),
  };
}
