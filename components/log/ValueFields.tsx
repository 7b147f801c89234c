import type { JSX } from 'preact';
import { Field } from '@/components/ui/Field';
import { formatMoney } from '@/components/ui/format';
import { Select } from '@/components/ui/Select';
import { TextField } from '@/components/ui/TextField';
import { incrementOf } from '@/utils/goals/standing';
import { t } from '@/utils/messaging/words';
import type { Opportunity } from '@/utils/model/opportunity';
import { currencyCodes } from '@/utils/text/currency-code';
import { amountFault, parseAmount, typedAmount } from './amount';
import type { QuestionProps } from './QuestionField';

/** Codes of three letters that are no currency would never be summed with any other. */
const currencyFault = (typed: string) =>
  currencyCodes().has(typed.trim().toUpperCase()) ? undefined : t('askCurrencyBroken');

type Value = NonNullable<Opportunity['value']>;

/** Base and expected amount with the increment between them; the increment is never typed. */
export function ValueFields({ record, currency, onChange }: Omit<QuestionProps, 'question'>): JSX.Element {
  const value: Value = record.value ?? { currency };
  const set = (change: Partial<Value>) =>
    onChange((now) => {
      const next = { ...(now.value ?? { currency }), ...change };
      const isEmpty = next.base === undefined && next.expected === undefined && !next.confidence;
      return { value: isEmpty ? undefined : next };
    });
  const increment = incrementOf(record);
  return (
    <div class="up-stack">
      <div class="up-rows-fields">
        {(['base', 'expected'] as const).map((key) => (
          <TextField
            key={key}
            numeric
            label={key === 'base' ? t('askBase') : t('askExpected')}
            hint={key === 'base' ? t('askBaseHint') : t('askExpectedHint')}
            value={typedAmount(value[key])}
            refuse={amountFault}
            onCommit={(text) => set({ [key]: parseAmount(text) })}
          />
        ))}
        <TextField
          label={t('askCurrency')}
          value={value.currency}
          maxLength={3}
          refuse={currencyFault}
          onCommit={(text) => set({ currency: text.trim().toUpperCase() })}
        />
        <Field label={t('askConfidence')}>
          {(slots) => (
            <Select
              slots={slots}
              value={value.confidence ?? ''}
              choices={[
                { value: '', name: t('askChoose') },
                { value: 'low', name: t('confidenceLow') },
                { value: 'mid', name: t('confidenceMid') },
                { value: 'high', name: t('confidenceHigh') },
              ]}
              onChange={(confidence) => set({ confidence: (confidence || undefined) as Value['confidence'] })}
            />
          )}
        </Field>
      </div>
      {increment !== undefined && (
        <p role="status">{t('askIncrement', formatMoney(increment, value.currency))}</p>
      )}
    </div>
  );
}
