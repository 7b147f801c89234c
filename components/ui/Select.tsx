import type { JSX } from 'preact';
import './controls.css';
import type { FieldSlots } from './Field';

export interface Choice {
  value: string;
  name: string;
}

interface Props {
  value: string;
  choices: readonly Choice[];
  onChange(value: string): void;
  /** Read out where no label is seen. */
  label?: string;
  slots?: FieldSlots;
  testId?: string;
}

/** One of a few: the browser's own list, which every keyboard and screen reader knows. */
export function Select({ value, choices, onChange, label, slots, testId }: Props): JSX.Element {
  return (
    <select
      {...slots}
      class="up-input up-select"
      aria-label={label}
      value={value}
      data-testid={testId}
      onChange={(event) => onChange(event.currentTarget.value)}
    >
      {choices.map((choice) => (
        <option key={choice.value} value={choice.value}>
          {choice.name}
        </option>
      ))}
    </select>
  );
}
