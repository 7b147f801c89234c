/** Two presses within this time (milliseconds) and this far from each other (pixels) are a double click. */
const TWICE = 700;
const NEAR = 8;

/**
 * Notes where presses fall. What comes of a press may appear under the pointer that made it: the second half of a double
 * click is not meant for that.
 * @returns whether a click is such a second half; with `on`, whether its first half fell on something else than that
 */
export function watchPresses(
  target: EventTarget | undefined,
): (click: MouseEvent, on?: EventTarget | null) => boolean {
  let last: PointerEvent | undefined;
  let before: PointerEvent | undefined;
  target?.addEventListener(
    'pointerdown',
    (event) => {
      before = last;
      last = event as PointerEvent;
    },
    { capture: true, passive: true },
  );
  return ({ detail }, on) =>
    // Keys make clicks, too, at no place.
    detail > 0 &&
    last !== undefined &&
    before !== undefined &&
    last.timeStamp - before.timeStamp < TWICE &&
    Math.hypot(last.clientX - before.clientX, last.clientY - before.clientY) < NEAR &&
    !(on instanceof Node && on.contains(before.target as Node));
}

/** Whether a click in this page is the second half of a double click. */
export const isSecondHalf = watchPresses(globalThis.window);
