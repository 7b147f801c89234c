import type { TargetedEvent } from 'preact';

/** A field of one line whose text is longer than it: the whole of it is read by pointing at it. For `onPointerEnter`. */
export function tellWhole({ currentTarget: field }: TargetedEvent<HTMLInputElement>): void {
  const whole = field.scrollWidth > field.clientWidth ? field.value : '';
  if (field.title !== whole) field.title = whole;
}
