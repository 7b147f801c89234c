/** What can be pressed. */
const PRESSED = 'button, a[href], summary, label';
/** A pointer that has gone further than this (pixels) went elsewhere on purpose. */
const NEAR = 8;

/**
 * Whoever leaves a field by pressing something has what was typed stored or told wrong there and then, and the page below
 * may move while the pointer is still down: the browser makes no click of a press that ends on something else. It is one
 * all the same.
 */
export function keepPresses(): void {
  let pressed: { control: HTMLElement; x: number; y: number } | undefined;
  const options = { capture: true, passive: true };
  addEventListener(
    'mousedown',
    ({ target, button, clientX: x, clientY: y }) => {
      const control = target instanceof Element && target.closest<HTMLElement>(PRESSED);
      pressed = control && button === 0 ? { control, x, y } : undefined;
    },
    options,
  );
  addEventListener(
    'mouseup',
    ({ target, clientX, clientY }) => {
      if (!pressed) return;
      const { control, x, y } = pressed;
      pressed = undefined;
      const isStill = Math.hypot(clientX - x, clientY - y) < NEAR;
      if (isStill && control.isConnected && !control.contains(target as Node)) control.click();
    },
    options,
  );
}
