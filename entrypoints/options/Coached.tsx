import type { JSX } from 'preact';
import { GoalsSection } from '@/components/goals/GoalsSection';
import { ReviewSection } from '@/components/goals/ReviewSection';
import { Playbooks } from '@/components/rules/Playbooks';
import { RulesSection } from '@/components/rules/RulesSection';
import { usePacks } from '@/components/rules/use-packs';
import { later } from '@/components/ui/later';
import { inOurWords } from '@/utils/messaging/rule-words';
import { builtinRules } from '@/utils/rules';

const OwnRules = later(() => import('@/components/rules/own/OwnRules').then((module) => module.OwnRules));

const rules = inOurWords(builtinRules);

/** The sections that speak of rules, and so need every rule there is; the others open without them. */
export function Coached({ section, rest }: { section: string; rest: string }): JSX.Element {
  const { packs, trouble } = usePacks(rules);
  if (section === 'review') return <ReviewSection packs={packs} />;
  if (section === 'rules') return <RulesSection packs={packs} open={rest} trouble={trouble} />;
  if (section === 'own') return <OwnRules builtin={builtinRules} packs={packs} at={rest} />;
  if (section === 'playbooks') return <Playbooks builtin={builtinRules} />;
  return <GoalsSection packs={packs} />;
}
