import type { JSX } from 'preact';
import { t } from '@/utils/messaging/words';
import { AddressList } from './AddressList';
import { parseOwn } from './own-addresses';

interface Props {
  own: readonly string[];
  /**
   * Called with what becomes of them as they are stored: one more may just have been added.
   * @returns false, or a promise of it, where it could not be stored
   */
  onChange(to: (own: readonly string[]) => string[]): unknown;
  /** What they are for is said around it. */
  bare?: boolean;
}

/** The rep's own addresses and domains: which mails are ours and which are a customer's. */
export function OwnAddresses({ own, onChange, bare = false }: Props): JSX.Element {
  return (
    <AddressList
      list={own}
      parse={parseOwn}
      label={t('ownLabel')}
      hint={bare ? undefined : t('ownHint')}
      placeholder={t('ownPlaceholder')}
      autocomplete="email"
      testId="own"
      onChange={onChange}
    />
  );
}
