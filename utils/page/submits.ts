/**
 * Enter in a field of several lines that holds one line of text logs, as in any other field of a form. The guard keeps
 * keys from the field itself.
 * @returns whether that was the key
 */
export function submits(event: KeyboardEvent, root: ShadowRoot): boolean {
  const field = root.activeElement;
  if (event.key !== 'Enter' || event.isComposing || field?.localName !== 'textarea') return false;
  const form = field.closest('form');
  // As the browser does it: nothing while the last press is being saved.
  if (form?.querySelector('[type="submit"]:enabled')) form.requestSubmit();
  return true;
}
