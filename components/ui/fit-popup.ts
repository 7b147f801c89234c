/** No popup of Chromium is wider, in pixels of the screen that no zoom changes. */
const WIDEST = 800;

/**
 * Takes the width there is where the browser cannot make the popup as wide as its page wants to be: with pages zoomed to
 * 200 % and more, or with very large text. While it is still growing, the popup is left alone.
 */
export function fitPopup(): void {
  const { body, documentElement: root } = document;
  new ResizeObserver(() => {
    if (outerWidth < WIDEST || root.scrollWidth <= root.clientWidth) return;
    body.style.inlineSize = `${root.clientWidth}px`;
  }).observe(root);
}
