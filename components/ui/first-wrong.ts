/** Gives the focus to the first field of a form that is told to be wrong, once what the press brought is drawn. */
export function toFirstWrong(form: Element | null): void {
  requestAnimationFrame(() => form?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
}
