import type { JSX } from 'preact';
import { FaultNotice } from '@/components/ui/FaultNotice';
import { formatDay } from '@/components/ui/format';
import { useLive } from '@/components/ui/use-live';
import { ask } from '@/utils/messaging/client';
import { t, tCount } from '@/utils/messaging/words';
import { findAccount } from '@/utils/storage/accounts';
import { listOpportunities } from '@/utils/storage/opportunity-list';
import './log.css';
import { StageTag } from './StageTag';
import type { Prefill } from './use-quick-log';

const MOST = 8;

async function ofAccount(prefill: Prefill) {
  const account = await findAccount({
    name: prefill.accountName,
    domain: prefill.accountDomain,
    address: prefill.accountAddress,
    crm: prefill.crm,
  });
  if (!account) return undefined;
  return { account, ...(await listOpportunities({ accountId: account.id, limit: MOST })) };
}

/** What was logged for the customer of this page, newest first. Nothing while the page names no customer. */
export function AccountLog({ prefill }: { prefill: Prefill }): JSX.Element | null {
  const { accountName, accountDomain, accountAddress, crm } = prefill;
  const log = useLive(
    ['opportunities', 'accounts'],
    (key) => ofAccount(JSON.parse(key)),
    JSON.stringify({ accountName, accountDomain, accountAddress, crm }),
  );
  if (log.state === 'failed') return <FaultNotice fault={log.error} />;
  if (!log.value) return null;
  const { account, rows, total } = log.value;
  return (
    <section class="up-card up-stack" data-testid="account-log">
      <h2>{t('accountLogHeading', account.name)}</h2>
      {rows.length === 0 && <p class="up-soft">{t('accountLogEmpty')}</p>}
      <ul class="up-account-log">
        {rows.map((record) => (
          <li key={record.id}>
            <button
              type="button"
              class="up-account-log-row"
              onClick={() => void ask('ui.open', { page: 'options', hash: `/log/${record.id}` })}
            >
              <span class="up-grow">
                <bdi>{record.title}</bdi>
              </span>
              <StageTag record={record} />
              <span class="up-soft up-small up-number">{formatDay(record.updatedAt)}</span>
            </button>
          </li>
        ))}
      </ul>
      {total > rows.length && <p class="up-soft up-small">{tCount('accountLogMore', total - rows.length)}</p>}
    </section>
  );
}
