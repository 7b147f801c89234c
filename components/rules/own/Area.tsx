import type { ComponentChildren, JSX } from 'preact';
import { Field } from '@/components/ui/Field';

/** A field grows with what is typed, up to here. */
const MOST_ROWS = 18;

interface Props {
  label: string;
  value: string;
  onInput(value: string): void;
  hint?: ComponentChildren;
  error?: string | undefined;
  rows?: number;
  /** Written like a program: every sign counts, and nobody corrects the spelling. */
  isCode?: boolean;
  placeholder?: string;
  /** Digits are offered where keys are drawn. */
  isNumber?: boolean;
  testId?: string;
}

/** Several lines, heard with every key. */
export function Area({
  label,
  value,
  onInput,
  hint,
  error,
  rows = 3,
  isCode,
  placeholder,
  testId,
}: Props): JSX.Element {
  return (
    <Field label={label} hint={hint} {...(error && { error })}>
      {(slots) => (
        <textarea
          {...slots}
          class={isCode ? 'up-input up-code' : 'up-input'}
          rows={Math.min(MOST_ROWS, Math.max(rows, value.split('\n').length))}
          dir={isCode ? 'ltr' : 'auto'}
          spellcheck={!isCode}
          autocomplete="off"
          placeholder={placeholder}
          data-testid={testId}
          value={value}
          onInput={(event) => onInput(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}

/** One line, heard with every key. */
export function Line({
  label,
  value,
  onInput,
  hint,
  error,
  isNumber,
  testId,
}: Omit<Props, 'rows' | 'isCode'>): JSX.Element {
  return (
    <Field label={label} hint={hint} {...(error && { error })}>
      {(slots) => (
        <input
          {...slots}
          class="up-input"
          inputMode={isNumber ? 'numeric' : undefined}
          dir="auto"
          autocomplete="off"
          data-testid={testId}
          value={value}
          onInput={(event) => onInput(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}
