import type { KeyGuard } from './key-guard';
import { formAlone, isTyped, keepKeys } from './left-form';
import { HOST } from './ui-host';
import type { Words } from './words';

/*
 * Firefox takes a copy of the script away from under its own elements when the extension is updated or comes back: they
 * stay on the page, and nothing hears a press on them. The next copy clears up before it puts anything there itself.
 */

/**
 * Takes away what copies of before left on the page. Of a form into which the rep typed, the words stay to be copied
 * until they are closed, and no key of them is the page's.
 */
export function clearLeftBehind(view: Window, guard: KeyGuard, words: Words): void {
  for (const element of view.document.querySelectorAll<HTMLElement>(HOST)) {
    // An element of the page's own that has our name is no business of ours.
    const root = (element as ForAddons).openOrClosedShadowRoot;
    if (!root) continue;
    if (isTyped(root)) keepWords(element, root, guard, words.notSavedUpdated);
    else element.remove();
  }
}

/** What Firefox gives to extensions, and to nobody else. */
interface ForAddons extends HTMLElement {
  readonly openOrClosedShadowRoot?: ShadowRoot | null;
}

function keepWords(element: HTMLElement, root: ShadowRoot, guard: KeyGuard, said: string): void {
  const ends = new AbortController();
  const close = () => {
    ends.abort();
    element.remove();
  };
  formAlone(root);
  keepKeys(guard, element, root, ends.signal, close);
  root.querySelector('.log .icon')?.addEventListener('click', close, { signal: ends.signal });
  const place = root.querySelector('.log .said');
  if (place) place.textContent = said;
}
