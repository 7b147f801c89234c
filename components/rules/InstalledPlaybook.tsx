import type { JSX } from 'preact';
import { Button } from '@/components/ui/Button';
import { formatDay } from '@/components/ui/format';
import { Icon } from '@/components/ui/Icon';
import { ManagedTag } from '@/components/ui/ManagedTag';
import { Switch } from '@/components/ui/Switch';
import { t, tCount } from '@/utils/messaging/words';
import type { RulePack } from '@/utils/model/prompt-rule';
import { packOf } from '@/utils/storage/playbooks/rules';
import { readSituations } from '@/utils/storage/playbooks/situations';
import { type PlaybookRow, writtenAt } from '@/utils/storage/rows';

const sizeOf = (content: Record<string, unknown>) =>
  (Array.isArray(content.rules) ? content.rules.length : 0) + Object.keys(content.wording ?? {}).length;

interface Props {
  row: PlaybookRow;
  /** Names of trusted keys, by fingerprint. */
  signers: ReadonlyMap<string, string>;
  onSwitch(on: boolean): void;
  onRemove(): void;
}

/** A playbook that is installed: what it is, who signed it, and the way to be rid of it as a whole. */
export function InstalledPlaybook({ row, signers, onSwitch, onRemove }: Props): JSX.Element {
  const situations = readSituations(row.name, row.content).length;
  const signer = row.signedBy && signers.get(row.signedBy);
  return (
    <li class="up-site-row" data-testid="playbook" data-playbook={row.id}>
      <span class="up-grow">
        <span class="up-site-name" dir="auto">
          {t('playbookTitle', row.name, row.version)}
        </span>
        <span class="up-soft up-small">
          {tCount('playbookRules', sizeOf(row.content), formatDay(writtenAt(row)))}
        </span>
        {situations > 0 && <span class="up-soft up-small">{tCount('playbookSituations', situations)}</span>}
      </span>
      {row.signedBy && (
        <span class="up-tag" title={row.signedBy}>
          {signer && <Icon name="check" size={12} />}
          {signer ? t('playbookSignedBy', signer) : t('playbookUnknownSigner')}
        </span>
      )}
      <Switch on={!row.off} label={row.name} onChange={onSwitch} />
      <Button iconOnly kind="quiet" icon="trash" label={t('ownRemove', row.name)} onClick={onRemove} />
    </li>
  );
}

/** A playbook that the organisation set: to be seen, not to be changed. */
export function OrganisationPlaybook({
  content,
  builtin,
}: {
  content: Record<string, unknown>;
  builtin: RulePack;
}): JSX.Element {
  const name = String(content.name ?? '');
  const { rules } = packOf(name, content, builtin, []);
  return (
    <li class="up-site-row" data-testid="organisation-playbook">
      <span class="up-grow">
        <span class="up-site-name" dir="auto">
          {t('playbookTitle', name, String(content.version ?? ''))}
        </span>
        <span class="up-soft up-small">{tCount('rulesCount', rules.length)}</span>
      </span>
      <ManagedTag />
    </li>
  );
}
