/**
 * Gives the focus to the first field of a form that is told to be wrong, once what the press brought is drawn. Who types
 * on before that keeps the place: the rest of the words would go to another field than their first letter.
 */
export function toFirstWrong(form: Element | null): void {
  const frame = requestAnimationFrame(() => {
    form?.removeEventListener('input', stay);
    form?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  });
  function stay() {
    cancelAnimationFrame(frame);
  }
  form?.addEventListener('input', stay, { once: true });
}
