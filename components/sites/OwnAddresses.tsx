import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from '@/components/ui/Button';
import { Field } from '@/components/ui/Field';
import { formatList } from '@/components/ui/format';
import { keyOf } from '@/components/ui/key-of';
import { t } from '@/utils/messaging/words';
import { parseOwn } from './own-addresses';
import './sites.css';

interface Props {
  own: readonly string[];
  /** @returns false, or a promise of it, where it could not be stored */
  onChange(own: string[]): unknown;
  /** What they are for is said around it. */
  bare?: boolean;
}

/** The rep's own addresses and domains: which mails are ours and which are a customer's. */
export function OwnAddresses({ own, onChange, bare = false }: Props): JSX.Element {
  const [typed, setTyped] = useState('');
  const [error, setError] = useState<string>();
  const add = async (text: string) => {
    const { own: read, broken } = parseOwn(text);
    setError(broken.length ? t('ownBroken', formatList(broken)) : undefined);
    setTyped(broken.join(' '));
    if (!read.length) return;
    const isStored = await onChange([...new Set([...own, ...read])]);
    // What could not be stored stays in its field.
    if (isStored === false) setTyped(text);
  };
  return (
    <div class="up-stack">
      <div class="up-own-add">
        <Field label={t('ownLabel')} hint={bare ? undefined : t('ownHint')} error={error}>
          {(slots) => (
            <input
              {...slots}
              class="up-input"
              data-testid="own-input"
              value={typed}
              autocomplete="email"
              placeholder={t('ownPlaceholder')}
              onInput={(event) => setTyped(event.currentTarget.value)}
              onBlur={({ currentTarget: { value } }) => value.trim() && void add(value)}
              onKeyDown={(event) => {
                if (keyOf(event) !== 'Enter') return;
                event.preventDefault();
                void add(event.currentTarget.value);
              }}
            />
          )}
        </Field>
        <Button icon="add" onClick={() => void add(typed)}>
          {t('ownAdd')}
        </Button>
      </div>
      {own.length > 0 && (
        <ul class="up-chips" data-testid="own-list" aria-label={t('ownLabel')}>
          {own.map((one) => (
            <li key={one} class="up-chip">
              <span dir="ltr">{one}</span>
              <Button
                iconOnly
                kind="quiet"
                size="small"
                icon="close"
                label={t('ownRemove', one)}
                onClick={() => void onChange(own.filter((other) => other !== one))}
              />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
