import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
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
  /** Choosing does something: what arrow keys pass on their way is not chosen until Enter or until it is left. */
  isDeed?: boolean;
}

/** One of a few: the browser's own list, which every keyboard and screen reader knows. */
export function Select({ value, choices, onChange, label, slots, testId, isDeed }: Props): JSX.Element {
  const [passed, setPassed] = useState<string>();
  const isByKey = useRef(false);
  const choose = (to = passed) => {
    setPassed(undefined);
    if (to !== undefined && to !== value) onChange(to);
  };
  return (
    <select
      {...slots}
      class="up-input up-select"
      aria-label={label}
      value={passed ?? value}
      data-testid={testId}
      onKeyDown={(event) => {
        // An open list keeps its keys to itself.
        isByKey.current = isDeed === true;
        if (event.key === 'Escape') setPassed(undefined);
        if (event.key !== 'Enter' || passed === undefined) return;
        event.preventDefault();
        choose();
      }}
      onKeyUp={() => {
        isByKey.current = false;
      }}
      onBlur={() => {
        // A key that leads away is let go of elsewhere.
        isByKey.current = false;
        choose();
      }}
      onChange={({ currentTarget }) => {
        if (isByKey.current) setPassed(currentTarget.value);
        else choose(currentTarget.value);
      }}
    >
      {choices.map((choice) => (
        <option key={choice.value} value={choice.value}>
          {choice.name}
        </option>
      ))}
    </select>
  );
}
