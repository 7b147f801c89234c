import type { ComponentChild } from 'preact';
import { useRef } from 'preact/hooks';
import { DatabaseGate } from '@/components/data/DatabaseGate';
import { LogSection } from '@/components/log/LogSection';
import { OpportunityPage } from '@/components/log/OpportunityPage';
import { FIRST_VIEW } from '@/components/log/query';
import type { LogPlace } from '@/components/log/use-log-place';
import { later } from '@/components/ui/later';
import { mount } from '@/components/ui/mount';
import { type Place, Shell } from '@/components/ui/Shell';
import { useRoute } from '@/components/ui/use-route';
import { t } from '@/utils/messaging/words';
import { hurryLog } from '@/utils/storage/log-index';

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

// Each section is loaded when it is gone to: the log opens without the rules, and the rules without the site list.
const Coached = later(() => {
  // Most of what they show is figures: the browser reads those while the code comes.
  hurryLog();
  return import('./Coached').then((module) => module.Coached);
});
const SitesSection = later(() =>
  import('@/components/sites/SitesSection').then((module) => module.SitesSection),
);
const DataSection = later(() => import('@/components/data/DataSection').then((module) => module.DataSection));

function Options() {
  const { section, rest } = useRoute();
  const all = places();
  const log = useRef<LogPlace>({ view: FIRST_VIEW });
  const coached = () => <Coached section={section} rest={rest} />;
  const contents: Record<string, () => ComponentChild> = {
    goals: coached,
    review: coached,
    log: () => (rest ? <OpportunityPage key={rest} id={rest} kept={log} /> : <LogSection kept={log} />),
    rules: coached,
    own: coached,
    playbooks: coached,
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
