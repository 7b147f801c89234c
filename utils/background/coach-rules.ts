import { compile, type PackedPhrases, packPhrases } from '../coach/compile';
import type { Compiled, LearnedScorer } from '../coach/engine';
import type { PromptRule, RulePack } from '../model/prompt-rule';
import { addedPacks, OWN, withoutOverruled } from '../storage/playbooks/packs';
import { messageOf, type RuleTrouble } from '../storage/playbooks/rules';
import { hashText } from '../text/hash';
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

/** Rules whose phrases were kept, ready to run; undefined where what was kept does not fit them. */
function compileKept(
  packs: readonly RulePack[],
  learned: LearnedScorer | null,
  kept: PackedPhrases,
): Compiled | undefined {
  try {
    return compile(packs, learned, undefined, kept);
  } catch (error) {
    console.warn('[uplift] phrases kept', error);
    return undefined;
  }
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
  // Most reps have no other rules: these are made ready while the database is still being opened.
  const bare = nameOf([builtin]);
  const early = keptPhrases(bare).then((kept) => kept && compileKept([builtin], learned, kept));
  const added = await addedPacks(builtin, trouble).catch((error): RulePack[] => {
    // Without a database the coach still coaches, with what is built in.
    trouble.push({ origin: OWN, id: '', why: messageOf(error) });
    return [];
  });
  const all = [builtin, ...added];
  const packs = withoutOverruled(all).filter(
    ({ rules, lists }, at) => at === 0 || rules.length > 0 || Object.keys(lists).length > 0,
  );
  const name = nameOf(packs);
  if (trouble.length === 0) {
    const kept = name === bare ? undefined : await keptPhrases(name);
    const compiled = name === bare ? await early : kept && compileKept(packs, learned, kept);
    if (compiled) return { compiled, trouble };
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
