import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { Field } from '@/components/ui/Field';
import { faultWords } from '@/components/ui/fault';
import { language } from '@/components/ui/format';
import { Select } from '@/components/ui/Select';
import { useAttempt } from '@/components/ui/use-attempt';
import { useSettings } from '@/components/ui/use-settings';
import { t } from '@/utils/messaging/words';
import { patchSettings } from '@/utils/storage/settings';
import { currencyCodes } from '@/utils/text/currency-code';

/** Every currency by its name in the rep's language, and the rep's own among them. */
function choicesWith(own: string) {
  const of = language();
  const names = new Intl.DisplayNames(of, { type: 'currency' });
  const { compare } = new Intl.Collator(of);
  return [...new Set([own, ...currencyCodes()])]
    .map((value) => ({ value, name: t('currencyChoice', names.of(value) ?? value, value) }))
    .sort((a, b) => compare(a.name, b.name));
}

/** The currency that values are summed in, by its name in the rep's language. */
export function CurrencyField(): JSX.Element | null {
  const settings = useSettings();
  const [fault, attempt] = useAttempt();
  const own = settings?.currency;
  // Long work beside draws the page again with every step.
  const choices = useMemo(() => (own === undefined ? [] : choicesWith(own)), [own]);
  if (!settings) return null;
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
