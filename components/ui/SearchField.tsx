import type { JSX } from 'preact';
import './controls.css';
import { Icon } from './Icon';

interface Props {
  /** Shown in the empty field, and read out. */
  label: string;
  value: string;
  onType(text: string): void;
  /** The rep is about to search. */
  onFocus?(): void;
  testId?: string;
}

/** Where a list is searched, with each key that is typed. */
export function SearchField({ label, value, onType, onFocus, testId }: Props): JSX.Element {
  return (
    <div class="up-search">
      <Icon name="search" />
      <input
        class="up-input"
        type="search"
        aria-label={label}
        placeholder={label}
        data-testid={testId}
        value={value}
        onFocus={onFocus}
        onInput={(event) => onType(event.currentTarget.value)}
      />
    </div>
  );
}
