import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { parseAmount, typedAmount } from '@/components/log/amount';
import { faultWords } from '@/components/ui/fault';
import { formatMoney } from '@/components/ui/format';
import { TextField } from '@/components/ui/TextField';
import { useLive } from '@/components/ui/use-live';
import { useSettings } from '@/components/ui/use-settings';
import { t } from '@/utils/messaging/words';
import { largeFrom } from '@/utils/storage/large-deals';
import { patchSettings } from '@/utils/storage/settings';

const HINTS = { rep: 'largeByRep', learned: 'largeLearned', default: 'largeDefault' } as const;

/** From which amount on a deal counts as large; empty, it is learned from what was won. */
export function LargeDealField(): JSX.Element | null {
  const settings = useSettings();
  const [error, setError] = useState<string>();
  const large = useLive(
    ['opportunities', 'recordMemory'],
    async () => settings && largeFrom(settings),
    JSON.stringify([settings?.largeFrom, settings?.currency]),
  );
  if (!settings || !large.value) return null;
  const { amount, by, currency } = large.value;
  return (
    <TextField
      label={t('largeLabel', currency)}
      hint={t(HINTS[by], formatMoney(amount, currency))}
      value={typedAmount(settings.largeFrom)}
      placeholder={formatMoney(amount, currency)}
      numeric
      testId="large-from"
      {...(error && { error })}
      onCommit={(typed) => {
        const value = parseAmount(typed);
        const isEmpty = typed.trim() === '';
        if (!isEmpty && (value === undefined || value <= 0)) return setError(t('largeBroken'));
        setError(undefined);
        patchSettings({ largeFrom: isEmpty ? undefined : value }).catch((fault) =>
          setError(faultWords(fault)),
        );
      }}
    />
  );
}
