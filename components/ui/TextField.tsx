import type { ComponentChildren, JSX } from 'preact';
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { t } from '@/utils/messaging/words';
import { asLine } from './as-line';
import { Field } from './Field';
import { keyOf } from './key-of';

interface Props {
  label: string;
  value: string | undefined;
  /**
   * Called when the field is left (or Enter is pressed in a single line) with a text that changed, once for each.
   * @returns false, if at once or later, where it could not be kept: leaving the field tries again
   */
  onCommit(value: string): unknown;
  /** What is wrong with a text, in words; then it stays in the field and is not handed on. */
  refuse?(value: string): string | undefined;
  hint?: ComponentChildren;
  placeholder?: string;
  lines?: number;
  /** One line of text that is seen whole, on as many lines as that takes: Enter is no part of it. */
  isLine?: boolean;
  type?: 'text' | 'date' | 'url';
  numeric?: boolean;
  maxLength?: number;
  error?: string;
  testId?: string;
}

type Typed = HTMLInputElement | HTMLTextAreaElement;

/** A text that is saved by leaving it. Escape takes back what was typed. */
export function TextField(props: Props): JSX.Element {
  const {
    label,
    value = '',
    onCommit,
    refuse,
    hint,
    placeholder,
    lines = 1,
    isLine,
    type = 'text',
    numeric,
    maxLength,
  } = props;
  const [text, setText] = useState(value);
  const [wrong, setWrong] = useState<string>();
  /** What was handed on and has not come back as the value yet. */
  const sent = useRef<string | undefined>(undefined);
  const shown = useRef(value);
  const typed = useRef(text);
  typed.current = text;
  const start = useCallback(() => {
    sent.current = undefined;
    setText(value);
    setWrong(undefined);
  }, [value]);
  useEffect(() => {
    if (shown.current === value) return;
    // What is being typed meanwhile stays.
    const isOwn = typed.current !== shown.current && typed.current !== sent.current;
    shown.current = value;
    sent.current = undefined;
    if (!isOwn) start();
  }, [value, start]);
  const wrongWith = ({ value: now, validity }: Typed) =>
    validity.badInput ? t('fieldDateBroken') : now.trim() === value.trim() ? undefined : refuse?.(now);
  // What stands in the field counts, also where the last key has not been drawn yet.
  const commit = ({ currentTarget }: { currentTarget: Typed }) => {
    const now = currentTarget.value;
    const found = wrongWith(currentTarget);
    setWrong(found);
    if (found !== undefined || now === sent.current) return;
    if (sent.current === undefined && now.trim() === value.trim()) return start();
    sent.current = now;
    const again = (kept: unknown) => {
      if (kept === false && sent.current === now) sent.current = undefined;
    };
    void Promise.resolve(onCommit(now)).then(again);
  };
  const write = ({ currentTarget }: { currentTarget: Typed }) => {
    if (isLine) currentTarget.value = asLine(currentTarget.value);
    setText(currentTarget.value);
    if (wrong !== undefined && wrongWith(currentTarget) === undefined) setWrong(undefined);
  };
  const takeBack = ({ currentTarget }: { currentTarget: Typed }) => {
    currentTarget.value = value;
    start();
  };
  const shared = {
    class: numeric ? 'up-input up-number' : 'up-input',
    value: text,
    placeholder,
    maxLength,
    'data-testid': props.testId,
    onBlur: commit,
    onInput: write,
  };
  return (
    <Field label={label} hint={hint} error={wrong ?? props.error}>
      {(slots) =>
        lines > 1 || isLine ? (
          <textarea
            {...slots}
            {...shared}
            class={isLine ? 'up-input up-grows up-line' : 'up-input up-grows'}
            rows={lines}
            dir="auto"
            onKeyDown={(event) => {
              if (isLine && keyOf(event) === 'Enter') {
                event.preventDefault();
                commit(event);
              }
              if (keyOf(event) === 'Escape') takeBack(event);
            }}
          />
        ) : (
          <input
            {...slots}
            {...shared}
            {...({ type } as { type: 'text' })}
            inputMode={numeric ? 'decimal' : undefined}
            dir={type === 'text' && !numeric ? 'auto' : undefined}
            onKeyDown={(event) => {
              if (keyOf(event) === 'Enter') commit(event);
              if (keyOf(event) === 'Escape') takeBack(event);
            }}
          />
        )
      }
    </Field>
  );
}
