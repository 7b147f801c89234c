import type { JSX } from 'preact';
import { t } from '@/utils/messaging/words';
import { AddressList } from './AddressList';
import { parseAddresses } from './own-addresses';

interface Props {
  list: readonly string[];
  /**
   * Called with what becomes of them as they are stored: one more may just have been added.
   * @returns false, or a promise of it, where it could not be stored
   */
  onChange(to: (list: readonly string[]) => string[]): unknown;
}

/** The people and companies that the rep wants quiet with. */
export function QuietWith({ list, onChange }: Props): JSX.Element {
  return (
    <AddressList
      list={list}
      parse={parseAddresses}
      label={t('hushLabel')}
      hint={t('hushHint')}
      placeholder={t('hushPlaceholder')}
      testId="quiet"
      onChange={onChange}
    />
  );
}
