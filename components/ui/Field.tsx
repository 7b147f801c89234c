import type { ComponentChildren, JSX } from 'preact';
import { useId } from 'preact/hooks';
import './controls.css';
import { Icon } from './Icon';

export interface FieldSlots {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': 'true' | undefined;
}

interface Props {
  label: string;
  hint?: ComponentChildren;
  /** What is missing, said where it is missing. */
  error?: string;
  /** Draws the control; the slots tie it to its label, hint and error. */
  children(slots: FieldSlots): ComponentChildren;
  class?: string;
}

/** What is wrong is seen at once, wherever the page is scrolled to. */
const inSight = (error: HTMLElement | null) => error?.scrollIntoView({ block: 'nearest' });

/** A label, its control, and below it what helps or what is wrong. */
export function Field({ label, hint, error, children, class: name }: Props): JSX.Element {
  const id = useId();
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div class={name ? `up-field ${name}` : 'up-field'}>
      <label class="up-field-label" for={id}>
        {label}
      </label>
      {children({
        id,
        'aria-describedby': described || undefined,
        'aria-invalid': error ? 'true' : undefined,
      })}
      {hint && (
        <div class="up-field-hint" id={`${id}-hint`}>
          {hint}
        </div>
      )}
      {error && (
        <div class="up-field-error" id={`${id}-error`} role="alert" ref={inSight}>
          <Icon name="info" />
          <span>{error}</span>
        </div>
      )}
    </div>
  );
}
