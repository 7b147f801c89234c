import type { JSX } from 'preact';
import { Button } from '@/components/ui/Button';
import { FaultNotice } from '@/components/ui/FaultNotice';
import { ManagedTag } from '@/components/ui/ManagedTag';
import { useAttempt } from '@/components/ui/use-attempt';
import { t } from '@/utils/messaging/words';
import { distrustKey, type TrustedKey } from '@/utils/storage/playbooks/signature';

interface Props {
  keys: readonly TrustedKey[];
  onChange(): void;
}

/** Whose signature is believed. Nothing is shown while nobody's is. */
export function TrustedKeys({ keys, onChange }: Props): JSX.Element | null {
  const [fault, attempt] = useAttempt();
  if (keys.length === 0) return null;
  return (
    <section class="up-card up-stack" data-testid="trusted-keys">
      <h2>{t('trustHeading')}</h2>
      <p>{t('trustBody')}</p>
      <FaultNotice fault={fault} testId="trust-fault" />
      <ul class="up-site-list">
        {keys.map(({ key, name, print }) => (
          <li key={key} class="up-site-row">
            <span class="up-grow">
              {name && (
                <span class="up-site-name" dir="auto">
                  {name}
                </span>
              )}
              <code class="up-print">{print}</code>
            </span>
            {name === undefined ? (
              <ManagedTag />
            ) : (
              <Button
                iconOnly
                kind="quiet"
                icon="trash"
                label={t('ownRemove', name)}
                onClick={() => attempt(distrustKey(key), onChange)}
              />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
