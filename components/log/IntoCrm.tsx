import type { JSX } from 'preact';
import { CopyButton } from '@/components/ui/CopyButton';
import { Icon } from '@/components/ui/Icon';
import { TextField } from '@/components/ui/TextField';
import { useLive } from '@/components/ui/use-live';
import { t } from '@/utils/messaging/words';
import type { Opportunity } from '@/utils/model/opportunity';
import { webAddress } from '@/utils/model/web-address';
import { newestOpportunities } from '@/utils/storage/opportunity-list';
import { asText, crmLink } from './crm-link';

/** Addresses in the rep's CRM, as far as the last opportunities tell. */
async function crmAddresses(): Promise<string[]> {
  const { rows } = await newestOpportunities(200);
  return [...new Set(rows.flatMap((row) => [row.crmUrl ?? [], row.origin.url ?? []].flat()))];
}

interface Props {
  record: Opportunity;
  onChange(change: Partial<Opportunity>): Promise<boolean>;
}

/**
 * Carries an opportunity into the CRM: by the CRM's own prefilled page where it has one, else as text in an order that
 * pastes well. Opening it is the rep's own request, on the rep's click.
 */
export function IntoCrm({ record, onChange }: Props): JSX.Element {
  const known = useLive(['opportunities'], crmAddresses);
  const there = webAddress(record.crmUrl);
  const link = crmLink(record, [record.crmUrl, record.origin.url, ...(known.value ?? [])]);
  const text = asText(record, {
    title: t('fieldName'),
    account: t('fieldAccount'),
    value: t('fieldAmount'),
    step: t('fieldNextStep'),
  });
  return (
    <div class="up-stack">
      <h3>{t('crmHeading')}</h3>
      <div class="up-row">
        {!record.crmUrl && link && (
          <a class="up-button" href={link.url} target="_blank" rel="noreferrer" data-testid="create-in-crm">
            <Icon name="outside" />
            {t('crmCreate', link.crm)}
          </a>
        )}
        {there && (
          <a class="up-button" href={there} target="_blank" rel="noreferrer">
            <Icon name="outside" />
            {t('crmOpen')}
          </a>
        )}
        <CopyButton text={text} label={t('crmCopy')} testId="crm-copy" />
      </div>
      <TextField
        label={t('crmAddress')}
        hint={t('crmAddressHint')}
        type="url"
        value={record.crmUrl}
        refuse={(typed) => (typed.trim() && !webAddress(typed) ? t('crmAddressBroken') : undefined)}
        onCommit={(typed) => onChange({ crmUrl: webAddress(typed) })}
      />
    </div>
  );
}
