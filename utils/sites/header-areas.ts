import { all, outermost, type Picks } from './pick';

/** What takes a person or a subject; hidden inputs change without anybody hearing of it. */
const FIELD =
  'input:not([type="hidden"], [type="file"], [type="checkbox"], [type="radio"], [type="button"]), ' +
  'textarea, [role="combobox"], [role="listbox"], [role="textbox"], [contenteditable="true"]';
const BAR = '[role="toolbar"], [role="menu"], [role="menubar"]';

/**
 * Where a composer shows recipients and subject: the places the site is known for, and whatever stands beside the editor,
 * not around it, and has a field in it.
 * @param host the editor, or the frame around it
 */
export function headerAreas(root: Element, host: Element, known: Picks): Element[] {
  const found: Element[] = all(root, known, (hit) => !hit.contains(host) && !host.contains(hit));
  for (let at = host; at !== root && at.parentElement; at = at.parentElement) {
    for (const beside of at.parentElement.children) {
      if (beside === at || beside.matches(BAR)) continue;
      const fields = beside.matches(FIELD) ? [beside] : [...beside.querySelectorAll(FIELD)];
      if (fields.some((field) => !field.closest(BAR))) found.push(beside);
    }
  }
  return outermost([...new Set(found)]);
}
