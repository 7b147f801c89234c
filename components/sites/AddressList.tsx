import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from '@/components/ui/Button';
import { Field } from '@/components/ui/Field';
import { formatList } from '@/components/ui/format';
import { keyOf } from '@/components/ui/key-of';
import { t } from '@/utils/messaging/words';
import './sites.css';

interface Props {
  list: readonly string[];
  /** What was typed, as what can be kept and what could not be read. */
  parse(typed: string): { read: string[]; broken: string[] };
  label: string;
  hint: string | undefined;
  placeholder: string;
  autocomplete?: 'email' | 'off';
  /** What tests find it by: `…-input`, `…-list`. */
  testId: string;
  /**
   * Called with what becomes of them as they are stored: one more may just have been added.
   * @returns false, or a promise of it, where it could not be stored
   */
  onChange(to: (list: readonly string[]) => string[]): unknown;
}

/** Addresses and company domains: a field that takes them, and those that it took, each to be removed. */
export function AddressList({
  list,
  parse,
  label,
  hint,
  placeholder,
  autocomplete = 'off',
  testId,
  onChange,
}: Props): JSX.Element {
  const [typed, setTyped] = useState('');
  const [error, setError] = useState<string>();
  const add = async (text: string) => {
    const { read, broken } = parse(text);
    setError(broken.length ? t('ownBroken', formatList(broken)) : undefined);
    setTyped(broken.join(' '));
    if (!read.length) return;
    const isStored = await onChange((now) => [...new Set([...now, ...read])]);
    // What could not be stored stays in its field, with what was typed meanwhile.
    if (isStored === false) setTyped((now) => [text, now].filter(Boolean).join(' '));
  };
  return (
    <div class="up-stack">
      <div class="up-own-add">
        <Field label={label} hint={hint} error={error}>
          {(slots) => (
            <input
              {...slots}
              class="up-input"
              data-testid={`${testId}-input`}
              value={typed}
              autocomplete={autocomplete}
              placeholder={placeholder}
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
      {list.length > 0 && (
        <ul class="up-chips" data-testid={`${testId}-list`} aria-label={label}>
          {list.map((one) => (
            <li key={one} class="up-chip">
              <span dir="ltr">{one}</span>
              <Button
                iconOnly
                kind="quiet"
                size="small"
                icon="close"
                label={t('ownRemove', one)}
                onClick={() => void onChange((now) => now.filter((other) => other !== one))}
              />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
