import { compile, packPhrases } from '../coach/compile';
import type { Compiled, LearnedScorer } from '../coach/engine';
import { hashText } from '../coach/hash';
import type { PromptRule, RulePack } from '../model/prompt-rule';
import { addedPacks, OWN, withoutOverruled } from '../storage/playbooks/packs';
import { messageOf, type RuleTrouble } from '../storage/playbooks/rules';
import { askPhrases, keepPhrases } from './kept-phrases';

export interface ReadyRules {
  compiled: Compiled;
  trouble: RuleTrouble[];
  /** Keeps for the next life of the worker what took longest; absent where there is nothing new to keep. */
  keep?: () => Promise<void>;
}

/** What tells these rules from any others that a session may see; an update of Uplift ends the session. */
function nameOf(packs: readonly RulePack[]): string {
  const named = packs.map((pack) => ({
    ...pack,
    ...(pack.digest && { rules: pack.rules.length, lists: [] }),
  }));
  return hashText(JSON.stringify(named));
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
  const keptPhrases = askPhrases();
  const added = await addedPacks(builtin, trouble).catch((error): RulePack[] => {
    // Without a database the coach still coaches, with what is built in.
    trouble.push({ origin: OWN, id: '', why: messageOf(error) });
    return [];
  });
  const all = [builtin, ...added];
  const packs = withoutOverruled(all);
  const name = nameOf(packs);
  const kept = trouble.length === 0 ? await keptPhrases(name) : undefined;
  if (kept) {
    try {
      return { compiled: compile(packs, learned, undefined, kept), trouble };
    } catch (error) {
      console.warn('[uplift] phrases kept', error);
    }
  }
  const refused = new Set<PromptRule>();
  const compiled = compile(packs, learned, (rule, origin, error) => {
    refused.add(rule);
    trouble.push({ origin, id: rule.id, why: messageOf(error) });
  });
  if (trouble.length === 0) {
    return { compiled, trouble, keep: () => keepPhrases(name, packPhrases(compiled)) };
  }
  if (refused.size === 0) return { compiled, trouble };
  // What a refused rule would have replaced speaks again.
  return { compiled: compile(withoutOverruled(all, refused), learned), trouble };
}
