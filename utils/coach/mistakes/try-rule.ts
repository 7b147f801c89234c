import type { PromptRule, RulePack } from '../../model/prompt-rule';
import type { RuleExample } from '../../model/rule-example';
import type { Snapshot } from '../../model/snapshot';
import type { Tip } from '../../model/tip';
import { gather } from '../assess';
import { Automaton } from '../automaton';
import { BlockCache } from '../block-cache';
import { lacksNumber } from '../bound';
import { ENOUGH } from '../check-rules';
import { compile } from '../compile';
import type { AssessContext } from '../context';
import type { Compiled } from '../engine';
import { sceneOfExample } from '../example';
import { isFor } from '../gates';
import { LEADING_GAP, TRAILING_GAP } from '../guards';
import { learnedScorer } from '../learned/scorer';
import { isMeasure, MEASURE_NAMES } from '../measures';
import { CLASSES, GATES, NameError, SIGNAL_KINDS } from '../names';
import { PhraseError } from '../phrase-error';
import { strangeSlots } from '../rewrite';
import { type Mistake, mistake } from './mistake';
import { mistakeOf } from './of-error';
import { readRule } from './schema';
import { boundsOf, conditionsOf, namesOf, phrasesOf } from './walk';
import { Silences } from './why-silent';

function inPhrases(value: unknown, lists: RulePack['lists']): Mistake[] {
  const automaton = new Automaton(lists);
  return phrasesOf(value).flatMap(({ at, phrase }) => {
    const scope = at.findLast((key) => typeof key === 'string');
    const isBeside = scope === 'before' || scope === 'after';
    try {
      // What `before` and `after` leave to the room beside the match is no part of the phrase.
      automaton.add(isBeside ? phrase.replace(LEADING_GAP, '').replace(TRAILING_GAP, '') : phrase);
      return [];
    } catch (error) {
      if (error instanceof PhraseError) return [mistake(at, error.fault, error.about, error.near)];
      throw error;
    }
  });
}

/** Conditions of no such name, and bounds that would be taken for a word and never hold. */
export function inConditions(value: unknown): Mistake[] {
  const often = boundsOf(value).filter(({ bound }) => lacksNumber(bound));
  const inCounts = often.map(({ at }) => mistake(at, 'no-number'));
  return conditionsOf(value)
    .flatMap(({ at, measure, bound }) => {
      if (!isMeasure(measure)) return [unknownName(at, measure, MEASURE_NAMES)];
      return lacksNumber(bound) ? [mistake(at, 'no-number')] : [];
    })
    .concat(inCounts);
}

const unknownName = (at: readonly PropertyKey[], name: string, known: readonly string[]) =>
  mistake(at, 'unknown-name', name, new NameError(name, known).near);

/** Classes, kinds of signal and gates of no such name. */
function inNames(value: unknown): Mistake[] {
  const own = (value as { id?: unknown } | null)?.id;
  const known = { class: CLASSES, kind: [...SIGNAL_KINDS, String(own)], gate: GATES };
  return namesOf(value).flatMap(({ at, sort, name }) =>
    known[sort].includes(name) ? [] : [unknownName(at, name, known[sort])],
  );
}

/** A rule that somebody writes, as far as it can be tried. */
export interface Trial {
  mistakes: Mistake[];
  /** Absent while it is none. */
  rule?: PromptRule;
  /** The rule among those that decide when all are silent; absent while it cannot run. */
  compiled?: Compiled;
  /** Makes a rule like it ready to run, on its own or among those that decide. */
  make?(rule: PromptRule, isAlone: boolean): Compiled;
}

/** Makes the rule ready to run; whether it holds is not looked at. */
function ready(rule: PromptRule, builtin: RulePack): Compiled {
  // What customers write decides when the coach keeps silent, and what a reply leaves lying: no other rule matters.
  const listening = builtin.rules.filter(({ surface, id }) => surface === 'thread' && id !== rule.id);
  const tried: RulePack = { origin: 'own', rules: [{ ...rule, status: 'live' }], lists: {} };
  return compile([{ ...builtin, rules: listening }, tried], learnedScorer());
}

/** The same with words where the rule has no name or reason yet, or too long ones: they change nothing of what it does. */
function named(value: unknown): unknown {
  const { title, why } = (value ?? {}) as Record<string, unknown>;
  const words = (text: unknown, most: number) => (typeof text === 'string' && text.slice(0, most)) || '?';
  return { ...(value as object), title: words(title, 60), why: words(why, 160) };
}

/** Reads what somebody wrote as a rule, and says what is wrong with it and where; its examples are not tried. */
export function tryRule(value: unknown, builtin: RulePack): Trial {
  const read = readRule(value);
  const rule = read.rule ?? readRule(named(value)).rule;
  const wrong = [...inPhrases(value, builtin.lists), ...inConditions(value), ...inNames(value)];
  const mistakes = [...read.mistakes, ...wrong];
  if (!rule) return { mistakes };
  if (!rule.match) mistakes.push(mistake(['match'], 'no-match'));
  const slots = rule.rewrite ? strangeSlots(rule.rewrite) : [];
  mistakes.push(...slots.map((slot) => mistake(['rewrite'], 'no-slot', slot)));
  if (wrong.length > 0 || !rule.match) return { mistakes, rule };
  try {
    return {
      mistakes,
      rule,
      compiled: ready(rule, builtin),
      make: (other, isAlone) => ready(other, isAlone ? { ...builtin, rules: [] } : builtin),
    };
  } catch (error) {
    return { mistakes: [...mistakes, mistakeOf(error)], rule };
  }
}

/** What the rule says of a text. */
export interface Heard {
  /** Its tips alone, before any ranking. */
  tips: Tip[];
  /** The text is in another language than the rule's phrases: it keeps silent. */
  isForeign: boolean;
}

/** The language of the rule's phrases; 'any' while it has none, or cannot run. */
export const spokenBy = ({ rule, compiled }: Trial): string =>
  (rule && compiled?.byId.get(rule.id)?.language) ?? 'any';

/** What the rule would mark there. */
export function hear(
  { rule, compiled }: Trial,
  snapshot: Snapshot,
  context: AssessContext,
  cache: BlockCache,
): Heard {
  if (!rule || !compiled) return { tips: [], isForeign: false };
  const { found, language } = gather(snapshot, compiled, context, cache);
  return {
    tips: found.filter(({ rule: one }) => one.rule.id === rule.id).map(({ tip }) => tip),
    isForeign: !isFor(language, compiled.byId.get(rule.id)!),
  };
}

/** What it would mark in an example. */
export function hearExample(trial: Trial, example: RuleExample, cache = new BlockCache()): Heard {
  const { snapshot, context } = sceneOfExample(example, trial.rule?.surface ?? 'draft');
  return hear(trial, snapshot, context, cache);
}

const SIDES = ['fires', 'silent'] as const;
/** The words that tips mark. */
const quotesOf = (tips: readonly Tip[]) =>
  tips
    .map(({ quote }) => quote)
    .filter(Boolean)
    .join(', ');

/** What the rule marks in each of the examples that it fires on. */
export function marksInExamples(trial: Trial): string[] {
  const examples = (trial.compiled && trial.rule?.examples.fires) ?? [];
  return examples.map((example) => quotesOf(hearExample(trial, example).tips));
}

/**
 * Holds the rule against its own examples: at least two of each sort, and each does what it says.
 * @param isExplained says also why it stays silent, which takes a while
 */
export function inExamples(value: unknown, trial: Trial, isExplained = false): Mistake[] {
  const { examples } = (value ?? {}) as { examples?: Partial<Record<'fires' | 'silent', unknown>> };
  const few = SIDES.filter((side) => {
    const list = examples?.[side];
    return !Array.isArray(list) || list.length < ENOUGH;
  });
  const silences = new Silences(trial);
  const isNone = typeof examples !== 'object' || examples === null;
  return [
    ...(isNone ? [] : few.map((side) => mistake(['examples', side], 'few-examples', String(ENOUGH)))),
    ...SIDES.flatMap((side) =>
      (trial.compiled ? (trial.rule?.examples[side] ?? []) : []).flatMap((example, index) => {
        const { tips, isForeign } = hearExample(trial, example);
        if (tips.length > 0 === (side === 'fires')) return [];
        if (side === 'silent') return [mistake(['examples', side, index], 'fires', quotesOf(tips))];
        const at = ['examples', side, index];
        if (isForeign) return [mistake(at, 'other-language', spokenBy(trial))];
        if (!isExplained) return [mistake(at, 'stays-silent')];
        const { what, about, near } = silences.on(example);
        return [mistake(at, what, about, near)];
      }),
    ),
  ];
}

/** Everything that keeps the rule from being switched on. */
export function mistakesOf(value: unknown, builtin: RulePack): Mistake[] {
  const trial = tryRule(value, builtin);
  return [...trial.mistakes, ...inExamples(value, trial)];
}
