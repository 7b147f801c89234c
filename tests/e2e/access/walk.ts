import type { Page } from 'playwright-core';
import { openRoot } from './look.ts';

/*
 * Goes through a page with the Tab key alone, as somebody without a mouse does.
 */

interface Step {
  /** What has the focus, in words; '' where nothing has. */
  at: string;
  /** It had the focus before, and something else in between: a date is several steps. */
  again: boolean;
  /** There is a ring around it, or around the label that it is drawn by. */
  ring: boolean;
  inView: boolean;
}

interface Walk {
  seen: Set<Element>;
  last?: Element;
}

/** Runs in the page: where the focus is now. */
function where(): Step {
  const store = window as unknown as { walk?: Walk };
  store.walk ??= { seen: new Set() };
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  if (!active || active === document.body || active === document.documentElement) {
    delete store.walk.last;
    return { at: '', again: false, ring: true, inView: true };
  }
  const again = store.walk.seen.has(active) && store.walk.last !== active;
  store.walk.seen.add(active);
  store.walk.last = active;
  const rung = (one: Element | null | undefined) => {
    if (!one) return false;
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one);
    return (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1) || /\b[2-9]px/.test(boxShadow);
  };
  const label = (active as HTMLInputElement).labels?.[0];
  const box = active.getBoundingClientRect();
  return {
    at: `<${active.localName} class="${active.getAttribute('class') ?? ''}"> ${(active.getAttribute('aria-label') ?? active.textContent ?? '').trim().slice(0, 50)}`,
    again,
    ring: [active, label, active.parentElement, active.nextElementSibling].some(rung),
    inView: box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
  };
}

/** Runs in the page: what has the focus and is nowhere seen, because something else of ours lies over it; '' otherwise. */
function covered(): string {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  if (!active || active === document.body) return '';
  const root = active.getRootNode() as Document | ShadowRoot;
  const boxes = [active, ...((active as HTMLInputElement).labels ?? [])].map((one) => ({
    one,
    box: one.getBoundingClientRect(),
  }));
  const parts = [0.1, 0.5, 0.9];
  const isSeen = boxes.some(({ one, box }) =>
    parts.some((x) =>
      parts.some((y) => {
        const there = root.elementFromPoint(box.left + box.width * x, box.top + box.height * y);
        return there !== null && (one.contains(there) || there.contains(one));
      }),
    ),
  );
  const name = active.getAttribute('aria-label') ?? active.textContent ?? '';
  return isSeen ? '' : `<${active.localName} class="${active.className}"> ${name.trim().slice(0, 50)}`;
}

/** Runs in the page: what can be reached with Tab and was not. */
function unreached(): string[] {
  const { walk } = window as unknown as { walk?: Walk };
  const seen = walk?.seen ?? new Set();
  const open = document.querySelector('dialog[open]:modal') ?? document.body;
  const all = [
    ...open.querySelectorAll<HTMLElement>(
      'a[href], button, input, select, textarea, summary, [tabindex], [contenteditable="true"]',
    ),
  ];
  const groups = new Set(
    [...seen].map((one) => (one as HTMLInputElement).type === 'radio' && (one as HTMLInputElement).name),
  );
  return all
    .filter(
      (one) =>
        one.tabIndex >= 0 &&
        !one.matches(':disabled, [type="hidden"]') &&
        one.checkVisibility({ visibilityProperty: true }) &&
        one.closest('[inert]') === null &&
        !seen.has(one) &&
        !((one as HTMLInputElement).type === 'radio' && groups.has((one as HTMLInputElement).name)),
    )
    .map(
      (one) =>
        `<${one.localName} class="${one.getAttribute('class') ?? ''}"> ${one.textContent?.trim().slice(0, 50)}`,
    );
}

/** Nothing has the focus, and nothing had it. */
const startOver = (page: Page): Promise<void> =>
  page.evaluate(() => {
    (document.activeElement as HTMLElement | null)?.blur();
    Object.assign(window, { walk: undefined });
  });

/** Presses a key until the focus comes round, and looks at each step. Whether it came round. */
async function goAround(
  page: Page,
  key: string,
  most: number,
  look: (step: Step) => void | Promise<void>,
): Promise<boolean> {
  // What had the focus first may stand in the middle: the way goes past the end, and past our own root, which stands there.
  let ends = 0;
  for (let turn = 0; turn < most; turn++) {
    await page.keyboard.press(key);
    const step = await page.evaluate(where);
    if (step.at === '' && turn > 0) ends += 1;
    await look(step);
    if (step.again || ends > 3) return true;
  }
  return false;
}

/**
 * What is wrong with the way through a page: things that Tab does not reach, a focus that cannot be seen, a place that
 * it does not come out of again. One line a finding.
 */
export async function walk(page: Page, most = 500): Promise<string[]> {
  // What has the focus in our own root is asked of it.
  if ((await page.locator('uplift-coach').count()) > 0) await openRoot(page);
  await page.bringToFront();
  await startOver(page);
  const found: string[] = [];
  const around = await goAround(page, 'Tab', most, (step) => {
    if (!step.ring) found.push(`no ring: ${step.at}`);
    if (!step.inView) found.push(`out of sight: ${step.at}`);
  });
  if (!around) found.push(`no way out within ${most} steps`);
  return [...found, ...(await page.evaluate(unreached)).map((one) => `not reached: ${one}`)];
}

/**
 * What has the focus while something else lies over all of it, on the way through a page there and back in a narrow
 * window and in a low one, and a way that does not come round. One line a finding.
 */
export async function hidden(page: Page, most = 500): Promise<string[]> {
  await page.bringToFront();
  const found = new Set<string>();
  const before = page.viewportSize();
  for (const size of [
    { width: 320, height: 640 },
    { width: 640, height: 430 },
  ]) {
    await page.setViewportSize(size);
    for (const key of ['Tab', 'Shift+Tab']) {
      await startOver(page);
      const around = await goAround(page, key, most, async () => {
        const name = await page.evaluate(covered);
        if (name) found.add(`under something else at ${size.width} px, by ${key}: ${name}`);
      });
      if (!around) found.add(`no way round at ${size.width} px, by ${key}, within ${most} steps`);
    }
  }
  if (before) await page.setViewportSize(before);
  return [...found];
}
