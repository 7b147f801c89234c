import type { ComponentChildren, JSX } from 'preact';
import './controls.css';

interface Props {
  checked: boolean;
  onChange(checked: boolean): void;
  children: ComponentChildren;
  disabled?: boolean;
  testId?: string;
}

/** A box to tick, with what it is about. */
export function Check({ checked, onChange, children, disabled, testId }: Props): JSX.Element {
  return (
    <label class="up-check">
      <input
        type="checkbox"
        checked={checked}
        disabled={disabled}
        data-testid={testId}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <span>{children}</span>
    </label>
  );
}
