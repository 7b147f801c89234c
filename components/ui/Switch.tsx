import type { ComponentChildren, JSX } from 'preact';
import './controls.css';

interface Props {
  on: boolean;
  onChange(on: boolean): void;
  children?: ComponentChildren;
  /** Read out when there are no visible words beside it. */
  label?: string;
  disabled?: boolean;
  testId?: string;
}

/** On or off, at once. Its words say what is on, not what a press would do. */
export function Switch({ on, onChange, children, label, disabled, testId }: Props): JSX.Element {
  return (
    <button
      type="button"
      role="switch"
      class="up-switch"
      aria-checked={on}
      aria-label={label}
      disabled={disabled}
      data-testid={testId}
      onClick={() => onChange(!on)}
    >
      <span class="up-switch-track" aria-hidden="true" />
      {children !== undefined && <span>{children}</span>}
    </button>
  );
}
