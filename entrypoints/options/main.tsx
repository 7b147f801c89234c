import type { ComponentChild } from 'preact';
import { DatabaseGate } from '@/components/data/DatabaseGate';
import { DataSection } from '@/components/data/DataSection';
import { GoalsSection } from '@/components/goals/GoalsSection';
import { ReviewSection } from '@/components/goals/ReviewSection';
import { LogSection } from '@/components/log/LogSection';
import { OpportunityPage } from '@/components/log/OpportunityPage';
import { Playbooks } from '@/components/rules/Playbooks';
import { RulesSection } from '@/components/rules/RulesSection';
import { usePacks } from '@/components/rules/use-packs';
import { SitesSection } from '@/components/sites/SitesSection';
import { later } from '@/components/ui/later';
import { mount } from '@/components/ui/mount';
import { type Place, Shell } from '@/components/ui/Shell';
import { useRoute } from '@/components/ui/use-route';
import { t } from '@/utils/messaging/words';
import { builtinRules } from '@/utils/rules';

const places = (): Place[] => [
  { section: 'goals', name: t('goalsNav'), icon: 'target' },
  { section: 'review', name: t('reviewNav'), icon: 'clock' },
  { section: 'log', name: t('logHeading'), icon: 'list' },
  { section: 'rules', name: t('rulesHeading'), icon: 'check' },
  { section: 'sites', name: t('sitesHeading'), icon: 'globe' },
  { section: 'data', name: t('dataHeading'), icon: 'lock' },
];

/** Sections that have no place of their own beside the others. */
const WITHIN: Record<string, string> = { playbooks: 'rules', own: 'rules' };

const OwnRules = later(() => import('@/components/rules/own/OwnRules').then((module) => module.OwnRules));

function Options() {
  const { section, rest } = useRoute();
  const { packs, trouble } = usePacks(builtinRules);
  const all = places();
  const contents: Record<string, () => ComponentChild> = {
    goals: () => <GoalsSection packs={packs} />,
    review: () => <ReviewSection packs={packs} />,
    log: () => (rest ? <OpportunityPage key={rest} id={rest} /> : <LogSection />),
    rules: () => <RulesSection packs={packs} open={rest} trouble={trouble} />,
    own: () => <OwnRules builtin={builtinRules} packs={packs} at={rest} />,
    playbooks: () => <Playbooks builtin={builtinRules} />,
    sites: () => <SitesSection />,
    data: () => <DataSection />,
  };
  const current = Object.hasOwn(contents, section) ? section : 'goals';
  return (
    <Shell
      brand={t('popupTitle')}
      navLabel={t('optionsNav')}
      places={all}
      current={WITHIN[current] ?? current}
      pages={[{ href: '/practice.html', name: t('practiceNav'), icon: 'play' }]}
      at={current === 'rules' ? current : `${current}/${rest}`}
    >
      <DatabaseGate>{contents[current]?.()}</DatabaseGate>
    </Shell>
  );
}

mount(<Options />, t('optionsTitle'));
