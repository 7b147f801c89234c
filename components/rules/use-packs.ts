import { useLive } from '@/components/ui/use-live';
import type { RulePack } from '@/utils/model/prompt-rule';
import { packOf, type RuleTrouble, readRules } from '@/utils/storage/playbooks/rules';
import { listOwnRules, listPlaybooks } from '@/utils/storage/rule-packs';

export interface Packs {
  packs: RulePack[];
  /** Rules that cannot be used, and why. */
  trouble: RuleTrouble[];
}

async function load(builtin: RulePack): Promise<Packs> {
  const [playbooks, own] = await Promise.all([listPlaybooks(), listOwnRules()]);
  const trouble: RuleTrouble[] = [];
  const added = [
    {
      origin: 'own',
      rules: readRules(
        own.map((row) => row.rule),
        'own',
        trouble,
      ),
      lists: {},
    },
    ...playbooks.filter((row) => !row.off).map((row) => packOf(row.name, row.content, trouble)),
  ];
  // Own rules win over playbooks, and both over what is built in.
  const taken = new Set<string>();
  const packs = added.map((pack) => {
    const rules = pack.rules.filter(({ id }) => !taken.has(id));
    for (const { id } of rules) taken.add(id);
    return { ...pack, rules };
  });
  return {
    packs: [...packs, { ...builtin, rules: builtin.rules.filter(({ id }) => !taken.has(id)) }],
    trouble,
  };
}

/** Every rule there is: the rep's own, those of playbooks, and the built-in ones; the last alone until they are read. */
export function usePacks(builtin: RulePack): Packs {
  const read = useLive(['ownRules', 'playbooks'], () => load(builtin));
  return read.value ?? { packs: [builtin], trouble: [] };
}
