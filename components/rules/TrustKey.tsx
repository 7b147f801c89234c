import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from '@/components/ui/Button';
import { Field } from '@/components/ui/Field';
import { Notice } from '@/components/ui/Notice';
import { t } from '@/utils/messaging/words';

interface Props {
  print: string;
  /** What the playbook says of who wrote it: a first guess at the key's name. */
  author: string;
  onTrust(name: string): void;
}

/** A key that nobody here vouched for: what to compare, and a name to trust it under. */
export function TrustKey({ print, author, onTrust }: Props): JSX.Element {
  const [name, setName] = useState(author);
  return (
    <Notice icon="lock" title={t('playbookUnknownKey')}>
      <div class="up-stack">
        <p>
          {t('trustCompare')} <code class="up-print">{print}</code>
        </p>
        <form
          class="up-own-add"
          onSubmit={(event) => {
            event.preventDefault();
            if (name.trim()) onTrust(name.trim());
          }}
        >
          <Field label={t('trustName')}>
            {(slots) => (
              <input
                {...slots}
                class="up-input"
                data-testid="trust-name"
                maxLength={80}
                value={name}
                onInput={(event) => setName(event.currentTarget.value)}
              />
            )}
          </Field>
          <Button type="submit" disabled={!name.trim()} data-testid="trust-key">
            {t('trustKey')}
          </Button>
        </form>
      </div>
    </Notice>
  );
}
