import type { RulePack } from '../model/prompt-rule';
import { checkRule } from './check-rules';
import { compile } from './compile';
import type { Compiled } from './engine';
import { learnedScorer } from './learned/scorer';

/** Holds every rule of a pack against its examples; `beside` are packs whose lists and rules it builds upon. */
export function checkPack(pack: RulePack, beside: readonly RulePack[] = []): string[] {
  let compiled: Compiled;
  try {
    compiled = compile([...beside, pack], learnedScorer());
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  }
  return pack.rules.flatMap((rule) => checkRule(rule, compiled).map((line) => `${rule.id}: ${line}`));
}
