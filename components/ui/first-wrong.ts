import { stillHere } from './still-here';

/**
 * Gives the focus to the first field of a form that is told to be wrong, once what the press brought is drawn. Who goes
 * on before that keeps the place.
 */
export function toFirstWrong(form: Element | null): void {
  const isStill = stillHere();
  requestAnimationFrame(() => {
    if (isStill()) form?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  });
}
