import type { JSX } from 'preact';
import { Field } from '@/components/ui/Field';
import { faultWords } from '@/components/ui/fault';
import { language } from '@/components/ui/format';
import { Select } from '@/components/ui/Select';
import { useAttempt } from '@/components/ui/use-attempt';
import { useSettings } from '@/components/ui/use-settings';
import { t } from '@/utils/messaging/words';
import { patchSettings } from '@/utils/storage/settings';
import { currencyCodes } from '@/utils/text/currency-code';

/** The currency that values are summed in, by its name in the rep's language. */
export function CurrencyField(): JSX.Element | null {
  const settings = useSettings();
  const [fault, attempt] = useAttempt();
  if (!settings) return null;
  const names = new Intl.DisplayNames(language(), { type: 'currency' });
  const codes = new Set([settings.currency, ...currencyCodes()]);
  const choices = [...codes]
    .map((value) => ({ value, name: t('currencyChoice', names.of(value) ?? value, value) }))
    .sort((a, b) => a.name.localeCompare(b.name, language()));
  return (
    <Field
      label={t('currencyLabel')}
      hint={t('currencyHint')}
      error={fault === undefined ? undefined : faultWords(fault)}
    >
      {(slots) => (
        <Select
          slots={slots}
          testId="currency"
          value={settings.currency}
          choices={choices}
          onChange={(currency) => attempt(patchSettings({ currency }))}
        />
      )}
    </Field>
  );
}
