import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { t } from '@/utils/messaging/words';
import { Button } from './Button';

interface Props {
  text: string;
  label?: string;
  size?: 'small' | 'medium';
  onCopied?(): void;
  testId?: string;
}

/** Copies a text and says so in its own place for two seconds. */
export function CopyButton({ text, label, size = 'medium', onCopied, testId }: Props): JSX.Element {
  const [state, setState] = useState<'ready' | 'copied' | 'failed'>('ready');
  useEffect(() => {
    if (state === 'ready') return;
    const timer = setTimeout(() => setState('ready'), 2000);
    return () => clearTimeout(timer);
  }, [state]);
  const words = { ready: label ?? t('copy'), copied: t('copied'), failed: t('copyFailed') }[state];
  return (
    <Button
      size={size}
      icon={state === 'copied' ? 'check' : 'copy'}
      data-testid={testId}
      onClick={() =>
        navigator.clipboard.writeText(text).then(
          () => {
            setState('copied');
            onCopied?.();
          },
          () => setState('failed'),
        )
      }
    >
      <span aria-live="polite">{words}</span>
    </Button>
  );
}
