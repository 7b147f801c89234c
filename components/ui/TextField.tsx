import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Field } from './Field';
import { keyOf } from './key-of';

interface Props {
  label: string;
  value: string | undefined;
  /** Called when the field is left (or Enter is pressed in a single line) with a text that changed. */
  onCommit(value: string): void;
  hint?: ComponentChildren;
  placeholder?: string;
  lines?: number;
  type?: 'text' | 'date' | 'url';
  numeric?: boolean;
  maxLength?: number;
  error?: string;
  testId?: string;
}

/** A text that is saved by leaving it. Escape takes back what was typed. */
export function TextField(props: Props): JSX.Element {
  const {
    label,
    value = '',
    onCommit,
    hint,
    placeholder,
    lines = 1,
    type = 'text',
    numeric,
    maxLength,
  } = props;
  const [text, setText] = useState(value);
  useEffect(() => setText(value), [value]);
  // What stands in the field counts, also where the last key has not been drawn yet.
  const commit = (event: { currentTarget: { value: string } }) => {
    const now = event.currentTarget.value;
    if (now !== value) onCommit(now);
  };
  const shared = {
    class: numeric ? 'up-input up-number' : 'up-input',
    value: text,
    placeholder,
    maxLength,
    'data-testid': props.testId,
    onBlur: commit,
  };
  return (
    <Field label={label} hint={hint} error={props.error}>
      {(slots) =>
        lines > 1 ? (
          <textarea
            {...slots}
            {...shared}
            rows={lines}
            dir="auto"
            onInput={(event) => setText(event.currentTarget.value)}
            onKeyDown={(event) => keyOf(event) === 'Escape' && setText(value)}
          />
        ) : (
          <input
            {...slots}
            {...shared}
            {...({ type } as { type: 'text' })}
            inputMode={numeric ? 'decimal' : undefined}
            dir={type === 'text' && !numeric ? 'auto' : undefined}
            onInput={(event) => setText(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (keyOf(event) === 'Enter') commit(event);
              if (keyOf(event) === 'Escape') setText(value);
            }}
          />
        )
      }
    </Field>
  );
}
