import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from '@/components/ui/Button';
import { FaultNotice } from '@/components/ui/FaultNotice';
import { formatList } from '@/components/ui/format';
import { SearchField } from '@/components/ui/SearchField';
import { TextField } from '@/components/ui/TextField';
import { useLive } from '@/components/ui/use-live';
import { t } from '@/utils/messaging/words';
import type { Account } from '@/utils/model/account';
import { mergeAccounts, splitAccount, undoAccounts } from '@/utils/storage/account-merge';
import { getAccount, renameAccount, suggestAccounts } from '@/utils/storage/accounts';
import type { Done, LogChanges } from './use-log-changes';

async function rename({ id }: Account, name: string): Promise<Done> {
  const before = await renameAccount(id, name);
  return {
    words: t('doneRenamed', name),
    async back() {
      // Another name that was given since then stays.
      const stays = (await getAccount(id))?.name !== name;
      if (!stays) await renameAccount(id, before);
      return { stays };
    },
  };
}

// What another window has done meanwhile, or the press before, is done.
async function split({ id }: Account, domain: string): Promise<Done | undefined> {
  if (!(await getAccount(id))?.domains.includes(domain)) return undefined;
  const { undo } = await splitAccount(id, { name: domain, domains: [domain] });
  return { words: t('doneSplit', domain), back: () => undoAccounts(undo) };
}

async function merge(account: Account, other: Account): Promise<Done | undefined> {
  if (!(await getAccount(other.id))) return undefined;
  const { undo } = await mergeAccounts(account.id, other.id);
  return { words: t('doneMerged', account.name, other.name), back: () => undoAccounts(undo) };
}

/** Other customers whose name begins with what was typed; before anything is, with the first word of this one's. */
async function others({ id, name }: Account, typed: string): Promise<Account[]> {
  const [first = name] = name.split(/\s+/);
  return (await suggestAccounts(typed.trim() || first)).filter((other) => other.id !== id);
}

/** A customer's name with what it is known by, which tells two of one name apart. */
const whole = ({ name, domains }: Account) =>
  domains.length > 0 && !domains.includes(name) ? `${name} (${formatList(domains)})` : name;

interface Props {
  accountId: string;
  changes: LogChanges;
}

/** Whom an opportunity is for: its name, and whether two that are logged are one customer or one is two. */
export function CustomerCard({ accountId, changes }: Props): JSX.Element | null {
  const found = useLive(['accounts'], getAccount, accountId);
  if (found.state === 'failed') return <FaultNotice fault={found.error} />;
  const account = found.value;
  if (!account) return null;
  return (
    <details class="up-card up-questions" data-testid="customer">
      <summary>
        <h2>{t('quickLogAccount')}</h2>
      </summary>
      <div class="up-questions-body">
        <TextField
          label={t('customerName')}
          value={account.name}
          maxLength={120}
          testId="customer-name"
          refuse={(name) => (name.trim() ? undefined : t('customerNameMissing'))}
          onCommit={(name) => changes.run(() => rename(account, name.trim()))}
        />
        {account.domains.length > 0 && (
          <div class="up-stack">
            <p class="up-soft">{t('customerKnownBy', formatList(account.domains))}</p>
            {account.domains.length > 1 && (
              <div class="up-row">
                {account.domains.map((domain) => (
                  <Button
                    key={domain}
                    size="small"
                    data-testid={`split-${domain}`}
                    onClick={() => void changes.run(() => split(account, domain))}
                  >
                    {t('customerSplit', domain)}
                  </Button>
                ))}
              </div>
            )}
          </div>
        )}
        <Same account={account} changes={changes} />
      </div>
    </details>
  );
}

function Same({ account, changes }: { account: Account; changes: LogChanges }): JSX.Element {
  const [typed, setTyped] = useState('');
  const found = useLive(['accounts'], () => others(account, typed), `${account.id} ${account.name} ${typed}`);
  return (
    <div class="up-stack">
      <SearchField label={t('customerSearch')} testId="customer-search" value={typed} onType={setTyped} />
      <FaultNotice fault={found.error} />
      <div class="up-row">
        {found.value?.map((other) => (
          <Button
            key={other.id}
            size="small"
            data-testid={`merge-${other.id}`}
            onClick={() => void changes.run(() => merge(account, other))}
          >
            {t('customerMerge', whole(other))}
          </Button>
        ))}
      </div>
    </div>
  );
}
