import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { AccountInput } from '@/components/log/AccountInput';
import { Button } from '@/components/ui/Button';
import { Dialog } from '@/components/ui/Dialog';
import { FaultNotice } from '@/components/ui/FaultNotice';
import { Field } from '@/components/ui/Field';
import { Notice } from '@/components/ui/Notice';
import { t, tCount } from '@/utils/messaging/words';
import type { Account } from '@/utils/model/account';
import { findAccount } from '@/utils/storage/accounts';
import { type Forgotten, forgetCustomer } from '@/utils/storage/erase';

/** Everything of one customer, gone from every store: by name, domain or address. */
export function ForgetCustomer(): JSX.Element {
  const [typed, setTyped] = useState('');
  const [asking, setAsking] = useState<{ subject: Account | string; name: string }>();
  const [done, setDone] = useState<Forgotten>();
  const [fault, setFault] = useState<unknown>();

  async function ask() {
    const text = typed.trim();
    if (!text) return;
    setDone(undefined);
    setFault(undefined);
    try {
      const isPlace = /[@.]/.test(text) && !/\s/.test(text);
      const found = await findAccount(
        isPlace ? (text.includes('@') ? { address: text } : { domain: text }) : { name: text },
      );
      setAsking({ subject: found ?? text, name: found?.name ?? text });
    } catch (error) {
      setFault(error);
    }
  }

  async function forget(subject: Account | string) {
    setAsking(undefined);
    try {
      setDone(await forgetCustomer(subject));
      setTyped('');
    } catch (error) {
      setFault(error);
    }
  }

  const total = done && Object.values(done).reduce((sum: number, count: number) => sum + count, 0);
  return (
    <section class="up-card up-stack">
      <h2>{t('forgetHeading')}</h2>
      <p>{t('forgetBody')}</p>
      <form
        class="up-own-add"
        onSubmit={(event) => {
          event.preventDefault();
          void ask();
        }}
      >
        <Field label={t('forgetLabel')} hint={t('forgetHint')}>
          {(slots) => <AccountInput {...slots} testId="forget-input" value={typed} onType={setTyped} />}
        </Field>
        <Button type="submit" data-testid="forget-ask">
          {t('forgetAction')}
        </Button>
      </form>
      {done && (
        <Notice icon="check" testId="forgotten" isNews>
          {total ? tCount('forgetDone', total) : t('forgetNothing')}
        </Notice>
      )}
      <FaultNotice fault={fault} />
      {asking && (
        <Dialog
          title={t('forgetConfirm', asking.name)}
          onClose={() => setAsking(undefined)}
          actions={
            <>
              <Button onClick={() => setAsking(undefined)}>{t('cancel')}</Button>
              <Button kind="primary" data-testid="forget-confirm" onClick={() => void forget(asking.subject)}>
                {t('forgetAction')}
              </Button>
            </>
          }
        >
          <p>{t('forgetConfirmBody')}</p>
        </Dialog>
      )}
    </section>
  );
}
