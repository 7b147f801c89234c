import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { useLive } from '@/components/ui/use-live';
import type { RulePack } from '@/utils/model/prompt-rule';
import { isPolicyChange } from '@/utils/storage/managed';
import { addedPacks, withoutOverruled } from '@/utils/storage/playbooks/packs';
import { type RuleTrouble, soundRules } from '@/utils/storage/playbooks/rules';

export interface Packs {
  /** What is built in first; later ones go before earlier ones. */
  packs: RulePack[];
  /** Rules that cannot be used, and why. */
  trouble: RuleTrouble[];
}

async function load(builtin: RulePack): Promise<Packs> {
  const trouble: RuleTrouble[] = [];
  const added = await addedPacks(builtin, trouble);
  const sound = added.map((pack) => ({ ...pack, rules: soundRules(pack, builtin.lists, trouble) }));
  return { packs: withoutOverruled([builtin, ...sound]), trouble };
}

/** Changes with every change of the organisation's policy. */
function usePolicyTurn(): number {
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    const changed = (changes: object, area: string) =>
      isPolicyChange(changes, area) && setTurn((now) => now + 1);
    browser.storage.onChanged.addListener(changed);
    return () => browser.storage.onChanged.removeListener(changed);
  }, []);
  return turn;
}

/** Every rule that is in play: the rep's own, those of playbooks and the organisation, and the built-in ones; the last alone until they are read. */
export function usePacks(builtin: RulePack): Packs {
  const turn = usePolicyTurn();
  const read = useLive(['ownRules', 'playbooks'], () => load(builtin), String(turn));
  return read.value ?? { packs: [builtin], trouble: [] };
}
