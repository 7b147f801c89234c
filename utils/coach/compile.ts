import type { Guard, Matcher, PromptRule, RulePack, Shape } from '../model/prompt-rule';
import { Automaton, type SetId } from './automaton';
import { CUES } from './cues';
import type { Compiled, CompiledMatcher, CompiledRule, LearnedScorer, Surface } from './engine';
import { GATE_CUES } from './gate-cues';
import { compileConditions, compileGuard } from './guards';
import { countKind } from './kinds/count';
import { fieldKind } from './kinds/field';
import { ignoresKind } from './kinds/ignores';
import type { Kit, NameSort } from './kinds/kit';
import { learnedKind } from './kinds/learned';
import { phraseKind } from './kinds/phrase';
import { sentenceKind } from './kinds/sentence';
import { similarKind } from './kinds/similar';
import { missingKind, wholeKind } from './kinds/whole';
import { compileShape } from './match-shape';
import { MEASURE_NAMES } from './measures';
import { CLASSES, GATES, NameError, SIGNAL_KINDS } from './names';
import type { PackedGraph } from './phrase-graph';
import { addCues } from './shape';

const list = <T>(one: T | readonly T[] | undefined): readonly T[] =>
  one === undefined ? [] : Array.isArray(one) ? one : [one as T];

/** A matcher with the guards that are its own. */
function compileMatcher(matcher: Matcher, kit: Kit): CompiledMatcher {
  const made = matcherOf(matcher, kit);
  if ('needs' in matcher) made.needs = list<Guard>(matcher.needs).map((guard) => compileGuard(guard, kit));
  if ('unless' in matcher) made.unless = list<Guard>(matcher.unless).map((guard) => compileGuard(guard, kit));
  return made;
}

function matcherOf(matcher: Matcher, kit: Kit): CompiledMatcher {
  if ('phrase' in matcher) return phraseKind(matcher, kit);
  if ('sentence' in matcher) return sentenceKind(matcher, kit);
  if ('count' in matcher) return countKind(matcher, kit);
  if ('missing' in matcher) return missingKind(matcher, kit);
  if ('whole' in matcher) return wholeKind(matcher, kit);
  if ('ignores' in matcher) return ignoresKind(matcher, kit);
  if ('similar' in matcher) return similarKind(matcher);
  if ('field' in matcher) return fieldKind(matcher, kit);
  return learnedKind(matcher, kit);
}

/** Kinds of matchers that look for no words of a text; every other kind speaks a language. */
const STRUCTURAL = ['whole', 'similar', 'field'];

/** A rule that speaks of words is for the language of its phrases; a rule about structure is for all. */
function speaksWords(rule: PromptRule): boolean {
  const guards = [...list<Guard>(rule.needs), ...list<Guard>(rule.unless)];
  const byMatch = list<Matcher>(rule.match).some((matcher) => !STRUCTURAL.some((kind) => kind in matcher));
  return byMatch || guards.some((guard) => Object.keys(guard).some((key) => key !== 'when'));
}

const DENIES =
  /\b(?:not|no|never|none|nobody|nothing|neither|nor|cannot|unable|stop|fail|cancel)(?:s|ed|ped|led)?\b/i;

/** The phrases of a signal that deny something themselves, where a negation silences it. */
function denyingPhrases({ signal, match }: PromptRule): string[] {
  if (!signal || signal.negation === 'keep') return [];
  return list<Matcher>(match)
    .flatMap((matcher) => ('phrase' in matcher ? list<string>(matcher.phrase) : []))
    .filter((phrase) => DENIES.test(phrase));
}

function compileRule(rule: PromptRule, origin: string, index: number, kit: Kit): CompiledRule {
  const denying = denyingPhrases(rule);
  for (const gate of rule.despite ?? []) kit.knows('gate', gate);
  return {
    rule,
    origin,
    index,
    matchers: list<Matcher>(rule.match).map((matcher) => compileMatcher(matcher, kit)),
    needs: list<Guard>(rule.needs).map((guard) => compileGuard(guard, kit)),
    unless: list<Guard>(rule.unless).map((guard) => compileGuard(guard, kit)),
    when: compileConditions(rule.when, kit),
    ...(rule.signal && { signal: { ...rule.signal, kind: rule.id } }),
    ...(denying.length > 0 && { denying: kit.add(denying) }),
    language: rule.language ?? (speaksWords(rule) ? 'en' : 'any'),
  };
}

/** What rules of these packs may name. */
const namesIn = (
  packs: readonly RulePack[],
  learned: LearnedScorer | null,
): Readonly<Record<NameSort, readonly string[]>> => ({
  measure: MEASURE_NAMES,
  class: [...CLASSES, ...(learned?.classes ?? [])],
  kind: [
    ...SIGNAL_KINDS,
    ...packs.flatMap(({ rules }) => rules.flatMap((one) => (one.signal ? one.id : []))),
  ],
  gate: GATES,
});

/** What takes longest to make of rules, as plain data: their phrases as a graph, and the sets in the order they were asked for. */
export interface PackedPhrases {
  graph: PackedGraph;
  sets: readonly SetId[];
}

/** The phrases of compiled rules, to be kept and handed to `compile` again. */
export const packPhrases = ({ automaton, sets }: Compiled): PackedPhrases => ({
  graph: automaton.pack(),
  sets,
});

/** Told of a rule that was left out, and why. */
type Refused = (rule: PromptRule, origin: string, error: unknown) => void;

/**
 * Makes rules ready to run. Do it once in a worker's life; the result is only read. A rule whose status is not live
 * is listed in `byId` and never fires. A rule with a phrase or a name that is not understood is left out and
 * told to `refused`; without it, it is thrown with the rule's id.
 * @param packed the phrases of these same rules, packed when they were last compiled without a rule left out
 * @throws Error where `packed` is of other rules
 */
export function compile(
  packs: readonly RulePack[],
  learned: LearnedScorer | null = null,
  refused?: Refused,
  packed?: PackedPhrases,
): Compiled {
  const lists: Record<string, readonly string[]> = {};
  for (const pack of packs) {
    for (const [name, words] of Object.entries(pack.lists)) {
      // A playbook may bring lists of its own and may not change ours.
      lists[name] ??= words;
    }
  }
  const automaton = new Automaton(lists, packed?.graph);
  const sets: SetId[] = [];
  const add = (phrases: string | readonly string[]): SetId => {
    const set = packed ? packed.sets[sets.length] : automaton.add(phrases);
    if (set === undefined) throw new Error('packed phrases of other rules');
    sets.push(set);
    return set;
  };
  let shapes = 0;
  const known = namesIn(packs, learned);
  const kit: Kit = {
    add,
    shape: (shape: Shape) => compileShape(shape, shapes++, add),
    knows: (sort, name) => {
      if (!known[sort].includes(name)) throw new NameError(name, known[sort]);
    },
  };
  const cues = addCues(add, CUES);
  const gateCues = Object.fromEntries(
    Object.entries(GATE_CUES).map(([name, phrases]) => [name, add(phrases)]),
  ) as Compiled['gateCues'];
  const rules: CompiledRule[] = [];
  const byTrigger: Record<Surface, Map<number, CompiledRule[]>> = {
    draft: new Map(),
    thread: new Map(),
    deal: new Map(),
  };
  const always: Record<Surface, CompiledRule[]> = { draft: [], thread: [], deal: [] };
  const byId = new Map<string, CompiledRule>();
  for (const pack of packs) {
    for (const rule of pack.rules) {
      let compiled: CompiledRule;
      try {
        compiled = compileRule(rule, pack.origin, rules.length, kit);
      } catch (error) {
        if (!refused || packed)
          throw new Error(`rule ${rule.id}: ${error instanceof Error ? error.message : String(error)}`, {
            cause: error,
          });
        refused(rule, pack.origin, error);
        continue;
      }
      byId.set(rule.id, compiled);
      rules.push(compiled);
      const runs = rule.status === 'live' || (rule.status === 'needs-deal-page' && rule.surface === 'deal');
      if (!runs || compiled.matchers.length === 0) continue;
      const triggers = compiled.matchers.map((matcher) => matcher.triggers);
      if (triggers.some((one) => one === undefined)) always[rule.surface].push(compiled);
      else {
        for (const set of new Set(triggers.flatMap((one) => [...one!]))) {
          const known = byTrigger[rule.surface].get(set);
          if (known) known.push(compiled);
          else byTrigger[rule.surface].set(set, [compiled]);
        }
      }
    }
  }
  if (packed && packed.sets.length !== sets.length) throw new Error('packed phrases of other rules');
  return { automaton, sets, cues, gateCues, rules, byTrigger, always, byId, learned };
}
