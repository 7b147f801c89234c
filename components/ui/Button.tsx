import type { ButtonHTMLAttributes, ComponentChildren, JSX } from 'preact';
import './controls.css';
import { Icon, type IconName } from './Icon';
import { isSecondHalf } from './presses';

type Native = Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'icon' | 'size' | 'children' | 'role'>;

interface Props extends Native {
  /** `primary`: the one thing to do here; `quiet`: beside it; `plain` otherwise. */
  kind?: 'primary' | 'plain' | 'quiet';
  size?: 'small' | 'medium' | 'large';
  icon?: IconName;
  /** With `iconOnly` the label is read out and shown as a tooltip. */
  label?: string;
  iconOnly?: boolean;
  children?: ComponentChildren;
}

/** Pictures of what takes one thing out of several: the next one comes to lie under the pointer. */
const TAKES_AWAY: ReadonlySet<IconName | undefined> = new Set(['close', 'trash']);

/** A button with words, with a picture before them, or with the picture alone. */
export function Button({
  kind = 'plain',
  size = 'medium',
  icon,
  label,
  iconOnly,
  children,
  class: name,
  onClick,
  ...rest
}: Props): JSX.Element {
  const isPassing = iconOnly && TAKES_AWAY.has(icon);
  const folds = rest['aria-expanded'] !== undefined || rest['aria-pressed'] !== undefined;
  // A double click does a thing once, and not what it brings under the pointer: the next of several, a dialog.
  const press: typeof onClick = (event) => {
    const isTwice = !folds && event.detail > 1;
    if (isTwice || isSecondHalf(event, isPassing ? undefined : event.currentTarget)) event.preventDefault();
    else onClick?.(event);
  };
  return (
    <button
      type="button"
      {...rest}
      onClick={press}
      class={name ? `up-button ${name}` : 'up-button'}
      data-kind={kind}
      data-size={size}
      data-icon-only={iconOnly || undefined}
      // Its name as well: beside a label of the same words it would be read out once more, as a description.
      title={iconOnly ? label : rest.title}
    >
      {icon && <Icon name={icon} />}
      {!iconOnly && (children ?? label)}
    </button>
  );
}
