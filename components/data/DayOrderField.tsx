import type { JSX } from 'preact';
import { Field } from '@/components/ui/Field';
import { language } from '@/components/ui/format';
import { Select } from '@/components/ui/Select';
import { t } from '@/utils/messaging/words';
import { type DayOrder, dayIn } from '@/utils/storage/csv/day';

interface Props {
  /** A day of the table that may be two. */
  cell: string;
  order: DayOrder | undefined;
  onChange(order: DayOrder | undefined): void;
}

/** The day that a cell is with one order, with its month in words. */
function inWords(cell: string, order: DayOrder): string {
  const day = dayIn(cell, order);
  return day
    ? new Intl.DateTimeFormat(language(), { dateStyle: 'long' }).format(new Date(`${day}T12:00:00`))
    : '';
}

/** Which of two days the days of a table are, shown with one of its own. */
export function DayOrderField({ cell, order, onChange }: Props): JSX.Element {
  return (
    <Field label={t('csvDayOrder', cell)} hint={t('csvDayOrderHint')}>
      {(slots) => (
        <Select
          slots={slots}
          testId="csv-day-order"
          value={order ?? ''}
          choices={[
            { value: '', name: t('askChoose') },
            ...(['day', 'month'] as const).map((one) => ({ value: one, name: inWords(cell, one) })),
          ]}
          onChange={(chosen) => onChange((chosen || undefined) as DayOrder | undefined)}
        />
      )}
    </Field>
  );
}
