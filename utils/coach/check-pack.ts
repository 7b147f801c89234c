import type { PromptRule, RulePack } from '../model/prompt-rule';
import type { RuleExample } from '../model/rule-example';
import { holdRule } from './check-rules';
import { compile } from './compile';
import type { Compiled } from './engine';
import { learnedScorer } from './learned/scorer';
import type { Mistake } from './mistakes/mistake';
import { inConditions, inExamples, tryRule } from './mistakes/try-rule';

/*
 * What is wrong with rules, in words for whoever writes them here: for the build, the command line and the tests.
 */

const show = (example: RuleExample | undefined) =>
  typeof example === 'string' ? example : JSON.stringify(example);

/** Why it stays silent, where that can be told. */
function because({ what, about, near: [near] }: Mistake, { when }: PromptRule): string {
  if (what === 'silent-when')
    return ` (its "when: ${about}: ${show(when?.[about] as RuleExample)}" does not hold there)`;
  if (what === 'silent-needs') return ' (it fires without its "needs")';
  if (what === 'silent-unless') return ' (it fires without its "unless")';
  if (what === 'silent-unread')
    return ' (greetings, closings, signatures and words in quotation marks are not read)';
  if (what === 'other-language') return ` (its phrases are in "${about}", and the example is not)`;
  return near === undefined ? '' : ` (it would fire with the phrase "${near}")`;
}

function inEnglish(one: Mistake, rule: PromptRule): string {
  const [, side, index] = one.at;
  const example = show(rule.examples[side as 'fires' | 'silent']?.[Number(index)]);
  if (one.what === 'no-match') return 'says nothing of what to match';
  if (one.what === 'no-slot') return `its rewrite has a slot {${one.about}} that stands for nothing`;
  if (one.what === 'few-examples') return `needs at least ${one.about} examples under ${String(side)}`;
  if (one.what === 'no-number')
    return `${one.at.join('.')} is no bound, and never holds: "at least 3", "under 3", "2 to 5" are some`;
  if (one.what === 'fires') return `fires on: ${example}${one.about && ` (its tip quotes: ${one.about})`}`;
  return `stays silent on: ${example}${because(one, rule)}`;
}

/**
 * Holds a rule against its own examples; where it does not do what they say, it is tried again for the reason.
 * @param beside what it was compiled with: lists, and the rules that listen to a thread
 */
export function checkRule(rule: PromptRule, compiled: Compiled, beside: RulePack): string[] {
  const strange = inConditions(rule).filter(({ what }) => what === 'no-number');
  const wrong = holdRule(rule, compiled);
  const isInExamples = ({ at }: Mistake) => at.length > 2 && at[0] === 'examples';
  const told = wrong.some(isInExamples)
    ? inExamples(rule, tryRule(rule, beside), true).filter(isInExamples)
    : [];
  const reason = (one: Mistake) => told.find(({ at }) => at.join() === one.at.join()) ?? one;
  return [...strange, ...wrong.map(reason)].map((one) => inEnglish(one, rule));
}

/** Holds every rule of a pack against its examples. */
export function checkPack(pack: RulePack): string[] {
  let compiled: Compiled;
  try {
    compiled = compile([pack], learnedScorer());
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  }
  return pack.rules.flatMap((rule) => checkRule(rule, compiled, pack).map((line) => `${rule.id}: ${line}`));
}
