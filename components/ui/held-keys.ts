/** Fields in which Enter begins the next line. */
const LINES = 'textarea:not(.up-line), [contenteditable]';

/**
 * Enter that is held down presses once. What it brings (the next of several, with the focus on it; an empty form) was not
 * there when it was pressed, and is neither done away with nor said to lack something.
 */
export function pressOnce(): void {
  addEventListener(
    'keydown',
    (event) => {
      if (!event.repeat || event.key !== 'Enter') return;
      if (event.target instanceof Element && event.target.matches(LINES)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
    },
    { capture: true },
  );
}
