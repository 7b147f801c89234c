import { compile } from '../coach/compile';
import type { Compiled, LearnedScorer } from '../coach/engine';
import { type PromptRule, promptRule, type RulePack, wordLists } from '../model/prompt-rule';
import { readManaged } from '../storage/managed';
import { listOwnRules, listPlaybooks } from '../storage/rule-packs';

/** A rule or playbook that cannot be used, and why; shown in options beside it. */
export interface RuleTrouble {
  origin: string;
  id: string;
  why: string;
}
export interface ReadyRules {
  compiled: Compiled;
  trouble: RuleTrouble[];
}

const why = (error: unknown) => (error instanceof Error ? error.message : String(error));

function readRules(raw: readonly unknown[], origin: string, trouble: RuleTrouble[]): PromptRule[] {
  const seen = new Set<string>();
  return raw.flatMap((one, index) => {
    const parsed = promptRule.safeParse(one);
    const id = String((one as { id?: unknown } | null)?.id ?? index);
    if (!parsed.success) {
      const issue = parsed.error.issues[0];
      trouble.push({
        origin,
        id,
        why: `${issue?.path.map(String).join('.') ?? ''}: ${issue?.message ?? ''}`,
      });
      return [];
    }
    if (seen.has(parsed.data.id)) {
      trouble.push({ origin, id, why: 'twice' });
      return [];
    }
    seen.add(parsed.data.id);
    return [parsed.data];
  });
}

/** The rules and lists of a playbook's content; content that has none is an empty pack. */
export function packOf(name: string, content: Record<string, unknown>, trouble: RuleTrouble[]): RulePack {
  const lists = wordLists.safeParse(content.lists ?? {});
  if (!lists.success) trouble.push({ origin: name, id: 'lists', why: lists.error.issues[0]?.message ?? '' });
  const rules = Array.isArray(content.rules) ? content.rules : [];
  return { origin: name, rules: readRules(rules, name, trouble), lists: lists.success ? lists.data : {} };
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
    trouble.push({ origin: 'own', id: '', why: why(error) });
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
    const sound = packs.map((pack) => ({
      ...pack,
      rules: pack.rules.filter((rule) => isSound(rule, pack, builtin, trouble)),
    }));
    const replaced = new Set(sound.flatMap((pack) => pack.rules.map(({ id }) => id)));
    const whole: RulePack = { ...builtin, rules: builtin.rules.filter(({ id }) => !replaced.has(id)) };
    return { compiled: compile([whole, ...sound], learned), trouble };
  }
}

function isSound(rule: PromptRule, pack: RulePack, builtin: RulePack, trouble: RuleTrouble[]): boolean {
  try {
    compile([
      { origin: 'builtin', rules: [], lists: builtin.lists },
      { ...pack, rules: [rule] },
    ]);
    return true;
  } catch (error) {
    trouble.push({ origin: pack.origin, id: rule.id, why: why(error) });
    return false;
  }
}
