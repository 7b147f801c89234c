import type { JSX } from 'preact';
import { Button } from '@/components/ui/Button';
import { Dialog } from '@/components/ui/Dialog';
import { DimensionTag } from '@/components/ui/DimensionTag';
import { formatList, formatNumber } from '@/components/ui/format';
import { Notice } from '@/components/ui/Notice';
import { type MessageKey, t, tCount } from '@/utils/messaging/words';
import type { PlannedRule, PlaybookPlan } from '@/utils/storage/playbooks/plan';
import type { Trust } from '@/utils/storage/playbooks/signature';

const TRUST: Record<Trust, MessageKey> = {
  unsigned: 'playbookUnsigned',
  trusted: 'playbookTrusted',
  'unknown-key': 'playbookUnknownKey',
  changed: 'playbookChanged',
};

const EFFECT: Record<PlannedRule['effect'], MessageKey> = {
  new: 'playbookRuleNew',
  replaces: 'playbookRuleReplaces',
  same: 'playbookRuleSame',
};

interface Props {
  plan: PlaybookPlan;
  onCancel(): void;
  onInstall(): void;
}

/** What a playbook would add and change, each rule tried on its own examples first. */
export function PlaybookPreview({ plan, onCancel, onInstall }: Props): JSX.Element {
  const { head, rules, trouble, trust, signedBy, installed, overruled } = plan;
  const sound = rules.filter((planned) => planned.wrong.length === 0);
  return (
    <Dialog
      wide
      title={t('playbookTitle', head.name, head.version)}
      onClose={onCancel}
      actions={
        <>
          <Button onClick={onCancel}>{t('cancel')}</Button>
          <Button
            kind="primary"
            disabled={sound.length === 0}
            data-testid="playbook-install"
            onClick={onInstall}
          >
            {tCount('playbookInstall', sound.length)}
          </Button>
        </>
      }
    >
      {head.author && <p>{t('playbookAuthor', head.author)}</p>}
      <p class="up-soft">
        {t(TRUST[trust])} {signedBy && <code>{signedBy}</code>}
      </p>
      {installed && <p>{t('playbookInstalled', installed)}</p>}
      {overruled.length > 0 && <Notice>{t('playbookOverruled', formatList(overruled))}</Notice>}
      {trouble.length > 0 && (
        <Notice tone="note" title={tCount('playbookTrouble', trouble.length)}>
          <ul>
            {trouble.slice(0, 5).map((one) => (
              <li key={`${one.id} ${one.why}`}>{t('playbookTroubleOne', one.id, one.why)}</li>
            ))}
          </ul>
        </Notice>
      )}
      <p class="up-soft up-small up-number">
        {t('playbookTried', formatNumber(sound.length), formatNumber(rules.length))}
      </p>
      <ul class="up-site-list up-playbook-rules">
        {rules.map(({ rule, effect, replaces, wrong }) => (
          <li key={rule.id} class="up-site-row">
            <span class="up-grow">
              <span class="up-site-name">{rule.title}</span>
              <span class="up-soft up-small">{rule.why}</span>
              {wrong.map((why) => (
                <span key={why} class="up-field-error">
                  {why}
                </span>
              ))}
            </span>
            <DimensionTag dimension={rule.dimension} />
            <span class="up-tag">
              {t(EFFECT[effect], replaces === 'builtin' ? t('playbookBuiltin') : (replaces ?? ''))}
            </span>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
