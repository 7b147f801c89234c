import readExamples from 'virtual:uplift-rules/examples';
import type { RulePack } from '../model/prompt-rule';
import { coachRules } from './coach-rules';

function withExamples(): RulePack {
  const pack = coachRules();
  const examples = readExamples();
  return {
    ...pack,
    rules: pack.rules.map((rule) => ({ ...rule, examples: examples[rule.id] ?? rule.examples })),
  };
}

/** The prompt rules that come with Uplift, with the examples that the options page shows; checked at the build. */
export const builtinRules: RulePack = withExamples();
