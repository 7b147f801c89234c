import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from '@/components/ui/Button';
import { Field } from '@/components/ui/Field';
import { formatDay } from '@/components/ui/format';
import { t } from '@/utils/messaging/words';
import type { Opportunity } from '@/utils/model/opportunity';
import { exitName } from './words';

interface Props {
  record: Opportunity;
  onChange(change: Partial<Opportunity>): void;
}

/** Parks an opportunity until a date, or drops it with a reason; both can be taken back. */
export function SetAside({ record, onChange }: Props): JSX.Element {
  const [until, setUntil] = useState('');
  const [reason, setReason] = useState('');
  const { exit } = record;
  const leave = (type: 'parked' | 'dropped') =>
    onChange({
      exit: {
        type,
        ...(type === 'parked' && until && { until }),
        ...(reason.trim() && { reason: reason.trim() }),
      },
    });
  if (exit) {
    return (
      <section class="up-card up-row">
        <span class="up-grow">
          <strong>{exitName(exit.type)}</strong>
          {exit.until && <span class="up-soft"> {t('exitUntil', formatDay(exit.until))}</span>}
          {exit.reason && (
            <p>
              <bdi>{exit.reason}</bdi>
            </p>
          )}
        </span>
        <Button onClick={() => onChange({ exit: undefined })}>{t('exitBack')}</Button>
      </section>
    );
  }
  return (
    <details class="up-card up-questions">
      <summary>
        <h2>{t('exitHeading')}</h2>
      </summary>
      <div class="up-questions-body">
        <div class="up-rows-fields">
          <Field label={t('exitReason')}>
            {(slots) => (
              <input
                {...slots}
                class="up-input"
                value={reason}
                maxLength={200}
                onInput={(event) => setReason(event.currentTarget.value)}
              />
            )}
          </Field>
          <Field label={t('exitUntilLabel')}>
            {(slots) => (
              <input
                {...slots}
                class="up-input"
                type="date"
                value={until}
                onInput={(event) => setUntil(event.currentTarget.value)}
              />
            )}
          </Field>
        </div>
        <div class="up-row">
          <Button onClick={() => leave('parked')}>{t('exitPark')}</Button>
          <Button disabled={!reason.trim()} onClick={() => leave('dropped')}>
            {t('exitDrop')}
          </Button>
        </div>
      </div>
    </details>
  );
}
