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
import { forgetPerson } from '@/utils/storage/forget-person';
import { partyOf } from '@/utils/storage/party';

interface Asking {
  subject: Account | string;
  name: string;
  /** What was typed is the address of one person at a company. */
  person: string | undefined;
}

/** Everything of one customer, or of one person there, gone from every store: by name, domain or address. */
export function ForgetCustomer(): JSX.Element {
  const [typed, setTyped] = useState('');
  const [asking, setAsking] = useState<Asking>();
  const [done, setDone] = useState<Partial<Forgotten>>();
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
      const party = isPlace && text.includes('@') ? partyOf(text) : undefined;
      const person = party === undefined || party.includes('@') ? undefined : text;
      setAsking({ subject: found ?? text, name: found?.name ?? (person ? party! : text), person });
    } catch (error) {
      setFault(error);
    }
  }

  async function forget(work: () => Promise<Partial<Forgotten>>) {
    setAsking(undefined);
    try {
      setDone(await work());
      setTyped('');
    } catch (error) {
      setFault(error);
    }
  }

  const person = asking?.person;
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
              {person && (
                <Button data-testid="forget-person" onClick={() => void forget(() => forgetPerson(person))}>
                  {t('forgetPerson', person)}
                </Button>
              )}
              <Button
                kind="primary"
                data-testid="forget-confirm"
                onClick={() => void forget(() => forgetCustomer(asking.subject))}
              >
                {t('forgetAction')}
              </Button>
            </>
          }
        >
          {person && <p>{t('forgetPersonBody', person)}</p>}
          <p>{t('forgetConfirmBody')}</p>
        </Dialog>
      )}
    </section>
  );
}
