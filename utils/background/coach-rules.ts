import { compile } from '../coach/compile';
import type { Compiled, LearnedScorer } from '../coach/engine';
import type { PromptRule, RulePack } from '../model/prompt-rule';
import { addedPacks, OWN, withoutOverruled } from '../storage/playbooks/packs';
import { messageOf, type RuleTrouble } from '../storage/playbooks/rules';

export interface ReadyRules {
  compiled: Compiled;
  trouble: RuleTrouble[];
}

/**
 * Makes every rule ready to run. A rule of the rep's or a playbook's that the compiler does not understand is left out
 * and told; it never takes the others with it. A rule with a built-in rule's id replaces it.
 */
export async function readyRules(
  builtin: RulePack,
  learned: LearnedScorer | null = null,
): Promise<ReadyRules> {
  const trouble: RuleTrouble[] = [];
  const added = await addedPacks(builtin, trouble).catch((error): RulePack[] => {
    // Without a database the coach still coaches, with what is built in.
    trouble.push({ origin: OWN, id: '', why: messageOf(error) });
    return [];
  });
  const refused = new Set<PromptRule>();
  const all = [builtin, ...added];
  const compiled = compile(withoutOverruled(all), learned, (rule, origin, error) => {
    refused.add(rule);
    trouble.push({ origin, id: rule.id, why: messageOf(error) });
  });
  if (refused.size === 0) return { compiled, trouble };
  // What a refused rule would have replaced speaks again.
  return { compiled: compile(withoutOverruled(all, refused), learned), trouble };
}
