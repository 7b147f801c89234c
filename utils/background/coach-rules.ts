import { compile } from '../coach/compile';
import type { Compiled, LearnedScorer } from '../coach/engine';
import type { RulePack } from '../model/prompt-rule';
import { readManaged } from '../storage/managed';
import { packOf, type RuleTrouble, readRules, soundRules } from '../storage/playbooks/rules';
import { listOwnRules, listPlaybooks } from '../storage/rule-packs';

export interface ReadyRules {
  compiled: Compiled;
  trouble: RuleTrouble[];
}

/** The packs beside the built-in one: what the organisation set, imported playbooks, own rules. */
async function addedPacks(trouble: RuleTrouble[]): Promise<RulePack[]> {
  const [managed, playbooks, own] = await Promise.all([readManaged(), listPlaybooks(), listOwnRules()]);
  return [
    ...managed.playbooks.map((content) => packOf(String(content.name ?? 'organisation'), content, trouble)),
    ...playbooks.filter((row) => !row.off).map((row) => packOf(row.name, row.content, trouble)),
    {
      origin: 'own',
      rules: readRules(
        own.filter((row) => !row.off).map((row) => row.rule),
        'own',
        trouble,
      ),
      lists: {},
    },
  ];
}

/**
 * Makes every rule ready to run. A rule of the rep's or a playbook's that the compiler does not understand is left out
 * and told; it never takes the others with it. An own rule with a built-in rule's id replaces it.
 */
export async function readyRules(
  builtin: RulePack,
  learned: LearnedScorer | null = null,
): Promise<ReadyRules> {
  const trouble: RuleTrouble[] = [];
  const added = await addedPacks(trouble).catch((error) => {
    trouble.push({ origin: 'own', id: '', why: error instanceof Error ? error.message : String(error) });
    return [];
  });
  const taken = new Set<string>();
  const packs: RulePack[] = [];
  // Own rules win over playbooks, playbooks over what is built in.
  for (const pack of [...added].reverse()) {
    const rules = pack.rules.filter(({ id }) => !taken.has(id));
    for (const { id } of rules) taken.add(id);
    if (rules.length) packs.unshift({ ...pack, rules });
  }
  const base: RulePack = { ...builtin, rules: builtin.rules.filter(({ id }) => !taken.has(id)) };
  try {
    return { compiled: compile([base, ...packs], learned), trouble };
  } catch {
    const sound = packs.map((pack) => ({ ...pack, rules: soundRules(pack, builtin.lists, trouble) }));
    const replaced = new Set(sound.flatMap((pack) => pack.rules.map(({ id }) => id)));
    const whole: RulePack = { ...builtin, rules: builtin.rules.filter(({ id }) => !replaced.has(id)) };
    return { compiled: compile([whole, ...sound], learned), trouble };
  }
}
