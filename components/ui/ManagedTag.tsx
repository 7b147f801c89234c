import type { JSX } from 'preact';
import { t } from '@/utils/messaging/words';
import './feedback.css';
import { Icon } from './Icon';

/** Beside what the organisation set and nobody here can change. */
export function ManagedTag(): JSX.Element {
  return (
    <span class="up-tag" data-testid="managed">
      <Icon name="lock" size={12} />
      {t('managedTag')}
    </span>
  );
}
