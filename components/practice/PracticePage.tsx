import type { JSX } from 'preact';
import { usePacks } from '@/components/rules/use-packs';
import { Button } from '@/components/ui/Button';
import { Icon } from '@/components/ui/Icon';
import { Empty } from '@/components/ui/Notice';
import { useArrival } from '@/components/ui/use-arrival';
import { useLive } from '@/components/ui/use-live';
import { useRoute } from '@/components/ui/use-route';
import { useStored } from '@/components/ui/use-stored';
import { ask } from '@/utils/messaging/client';
import { t } from '@/utils/messaging/words';
import type { RulePack } from '@/utils/model/prompt-rule';
import type { Situation } from '@/utils/model/situation';

import { playbookSituations } from '@/utils/storage/playbooks/situations';
import { practiceItem } from '@/utils/storage/practice';
import { PracticeIndex } from './PracticeIndex';
import { type Kits, SituationPage } from './SituationPage';
import { hashOf, inOrder, nameIn } from './situations';
import './practice.css';

interface Props {
  /** The situations that come with Uplift. */
  builtin: readonly Situation[];
  rules: RulePack;
  kits: Kits;
}

/** The practice desk: all situations, or one of them. */
export function PracticePage({ builtin, rules, kits }: Props): JSX.Element {
  useRoute();
  const name = nameIn(location.hash);
  const added = useLive(['playbooks'], playbookSituations);
  const { packs } = usePacks(rules);
  const [stored] = useStored(practiceItem, practiceItem.read);
  const practised = new Map(stored.value?.practised.map((one) => [one.situation, one]));
  const main = useArrival(name);
  const all = inOrder(builtin, added.value ?? []);
  const at = all.findIndex((one) => one.name === name);
  const current = all[at];
  const next = all[(at + 1) % all.length];

  function content(): JSX.Element {
    if (!name) return <PracticeIndex all={all} practised={practised} />;
    if (current) {
      return (
        <SituationPage
          key={name}
          offered={current}
          packs={packs}
          kits={kits}
          {...(next && next !== current && { next })}
        />
      );
    }
    if (added.state === 'loading') return <div aria-busy="true" />;
    return (
      <Empty
        icon={<Icon name="list" size={24} />}
        title={t('practiceGone')}
        testId="practice-gone"
        actions={
          <a class="up-button" data-kind="primary" href={hashOf('')}>
            {t('practiceBack')}
          </a>
        }
      >
        {t('practiceGoneBody')}
      </Empty>
    );
  }
  return (
    <div class="up-practice">
      <header class="up-practice-top">
        <a class="up-shell-brand" href={hashOf('')}>
          <img src="/icon/48.png" alt="" width={24} height={24} />
          {t('practiceNav')}
        </a>
        <Button kind="quiet" icon="settings" onClick={() => void ask('ui.open', { page: 'options' })}>
          {t('practiceOptions')}
        </Button>
      </header>
      <main class="up-practice-main" ref={main} tabIndex={-1}>
        {content()}
      </main>
    </div>
  );
}
