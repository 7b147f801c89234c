import type { ButtonHTMLAttributes, ComponentChildren, JSX } from 'preact';
import './controls.css';
import { Icon, type IconName } from './Icon';

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

/** A button with words, with a picture before them, or with the picture alone. */
export function Button({
  kind = 'plain',
  size = 'medium',
  icon,
  label,
  iconOnly,
  children,
  class: name,
  ...rest
}: Props): JSX.Element {
  return (
    <button
      type="button"
      {...rest}
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
