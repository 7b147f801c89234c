import type { ComponentChildren, JSX } from 'preact';
import { GoalLine } from '@/components/goals/GoalLine';
import { Button } from '@/components/ui/Button';
import { Dialog } from '@/components/ui/Dialog';
import { formatList, formatNumber } from '@/components/ui/format';
import { Notice } from '@/components/ui/Notice';
import { t, tCount } from '@/utils/messaging/words';
import type { PlaybookPlan } from '@/utils/storage/playbooks/plan';
import { PlannedRules } from './PlannedRules';
import { PlannedSituations } from './PlannedSituations';
import { TroubleList } from './TroubleList';
import { TrustKey } from './TrustKey';

interface Props {
  plan: PlaybookPlan;
  /** Names of the keys that are trusted, by fingerprint. */
  signers: ReadonlyMap<string, string>;
  /** What became of installing it so far. */
  children?: ComponentChildren;
  onTrust(name: string): void;
  onCancel(): void;
  onInstall(): void;
}

/** Who vouches for the file. */
function Trust({ plan, signers, onTrust }: Pick<Props, 'plan' | 'signers' | 'onTrust'>): JSX.Element {
  const { head, trust, signedBy = '', installed } = plan;
  return (
    <>
      {trust === 'unsigned' && <p class="up-soft">{t('playbookUnsigned')}</p>}
      {trust === 'trusted' && (
        <Notice tone="done" icon="check" testId="playbook-trusted">
          {t('playbookSignedBy', signers.get(signedBy) ?? signedBy)} <code class="up-print">{signedBy}</code>
        </Notice>
      )}
      {trust === 'unknown-key' && <TrustKey print={signedBy} author={head.author ?? ''} onTrust={onTrust} />}
      {installed?.signedBy && installed.signedBy !== signedBy && (
        <Notice tone="note" testId="playbook-other-signer">
          {t('playbookOtherSigner', signers.get(installed.signedBy) ?? installed.signedBy)}
        </Notice>
      )}
    </>
  );
}

/** What a playbook would add and change, each rule tried on its own examples first. */
export function PlaybookPreview({
  plan,
  signers,
  children,
  onTrust,
  onCancel,
  onInstall,
}: Props): JSX.Element {
  const { head, rules, situations, trouble, installed, overruled, gone } = plan;
  const sound = rules.filter((planned) => planned.wrong.length === 0);
  const isEmpty =
    sound.length === 0 && head.goals.length === 0 && !situations.some(({ wrong }) => wrong.length === 0);
  return (
    <Dialog
      wide
      title={t('playbookTitle', head.name, head.version)}
      onClose={onCancel}
      actions={
        <>
          <Button onClick={onCancel}>{t('cancel')}</Button>
          <Button kind="primary" disabled={isEmpty} data-testid="playbook-install" onClick={onInstall}>
            {sound.length > 0 ? tCount('playbookInstall', sound.length) : t('playbookInstallOnly')}
          </Button>
        </>
      }
    >
      {head.author && <p>{t('playbookAuthor', head.author)}</p>}
      <Trust plan={plan} signers={signers} onTrust={onTrust} />
      {installed && <p>{t('playbookInstalled', installed.version)}</p>}
      {overruled.length > 0 && <Notice>{t('playbookOverruled', formatList(overruled))}</Notice>}
      <TroubleList trouble={trouble} />
      <p class="up-soft up-small up-number">
        {t('playbookTried', formatNumber(sound.length), formatNumber(rules.length))}
      </p>
      <PlannedRules rules={rules} />
      {gone.length > 0 && (
        <section>
          <h3 class="up-planned-head">{t('playbookGone')}</h3>
          <p>{formatList(gone.slice(0, 20).map(({ title }) => title))}</p>
        </section>
      )}
      {head.goals.length > 0 && (
        <section>
          <h3 class="up-planned-head">{t('playbookGoals')}</h3>
          <ul>
            {head.goals.map((goal) => (
              <li key={JSON.stringify(goal)}>
                <GoalLine goal={goal} />
              </li>
            ))}
          </ul>
        </section>
      )}
      <PlannedSituations situations={situations} />
      {children}
    </Dialog>
  );
}
