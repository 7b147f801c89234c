import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { Button } from '@/components/ui/Button';
import { FaultNotice } from '@/components/ui/FaultNotice';
import { Field } from '@/components/ui/Field';
import { language } from '@/components/ui/format';
import { ManagedTag } from '@/components/ui/ManagedTag';
import { Notice } from '@/components/ui/Notice';
import { Select } from '@/components/ui/Select';
import { useAttempt } from '@/components/ui/use-attempt';
import { useManaged } from '@/components/ui/use-managed';
import { useStored } from '@/components/ui/use-stored';
import { localWeekStart } from '@/utils/messaging/week';
import { t } from '@/utils/messaging/words';
import { DAY } from '@/utils/model/day';
import { reviewItem } from '@/utils/storage/review-settings';
import { useMayNotify } from './use-may-notify';

/** A Sunday, to name weekdays from. */
const SUNDAY = Date.UTC(2023, 0, 1);

/** The names of the weekdays, from the first day of the rep's week. */
function weekdays(): { value: string; name: string }[] {
  const format = new Intl.DateTimeFormat(language(), { weekday: 'long', timeZone: 'UTC' });
  const first = localWeekStart();
  return Array.from({ length: 7 }, (_, index) => {
    const day = (first + index) % 7;
    return { value: String(day), name: format.format(SUNDAY + day * DAY) };
  });
}

/** When the rep wants to be reminded of the review: never, until a time is chosen. */
export function ReviewReminder(): JSX.Element | null {
  const [settings, again] = useStored(reviewItem, reviewItem.read);
  const [refused, setRefused] = useState(false);
  const [fault, attempt] = useAttempt();
  const { remindersOff } = useManaged();
  const mayNotify = useMayNotify();
  if (!settings.value) return null;
  if (remindersOff) {
    return (
      <section class="up-card up-stack" data-testid="reminder-managed">
        <h2>{t('reviewRemind')}</h2>
        <p class="up-soft">{t('managedReminders')}</p>
        <div>
          <ManagedTag />
        </div>
      </section>
    );
  }
  const { remindOn, remindAt = '16:00' } = settings.value;
  const set = (day: string, time: string) => {
    if (day === '') {
      attempt(reviewItem.patch({ remindOn: undefined, remindAt: undefined }), again);
      return;
    }
    // Straight from the choice, before anything is awaited: the browser asks its own question.
    const asked = browser.permissions.request({ permissions: ['notifications'] });
    void asked
      .catch(() => false)
      .then((granted) => {
        setRefused(!granted);
        if (granted) attempt(reviewItem.patch({ remindOn: Number(day), remindAt: time }), again);
        else again();
      });
  };
  return (
    <section class="up-card up-stack">
      <h2>{t('reviewRemind')}</h2>
      <p class="up-soft">{t('reviewRemindBody')}</p>
      <div class="up-goal-target">
        <Field label={t('reviewRemindDay')}>
          {(slots) => (
            <Select
              slots={slots}
              testId="remind-day"
              value={remindOn === undefined ? '' : String(remindOn)}
              choices={[{ value: '', name: t('reviewRemindOff') }, ...weekdays()]}
              onChange={(day) => set(day, remindAt)}
            />
          )}
        </Field>
        {remindOn !== undefined && (
          <Field label={t('reviewRemindTime')}>
            {(slots) => (
              <input
                {...slots}
                class="up-input"
                type="time"
                value={remindAt}
                onChange={(event) =>
                  event.currentTarget.value && set(String(remindOn), event.currentTarget.value)
                }
              />
            )}
          </Field>
        )}
      </div>
      {remindOn !== undefined && (
        <div>
          <Button size="small" kind="quiet" class="up-flush" onClick={() => set('', remindAt)}>
            {t('reviewRemindOff')}
          </Button>
        </div>
      )}
      {refused && <Notice isNews>{t('reviewRemindRefused')}</Notice>}
      {/* A file brings the time into another browser, and what was allowed may be taken back. */}
      {remindOn !== undefined && mayNotify === false && !refused && (
        <Notice
          tone="note"
          testId="remind-not-allowed"
          actions={
            <Button size="small" onClick={() => set(String(remindOn), remindAt)}>
              {t('reviewRemindAllow')}
            </Button>
          }
        >
          {t('reviewRemindMissing')}
        </Notice>
      )}
      <FaultNotice fault={fault} />
    </section>
  );
}
