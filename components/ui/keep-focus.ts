const REACHED = 'a[href], button, input, select, textarea, summary, [tabindex]';
/** It tells what was done last and goes with the next thing: never a place to be taken to. */
const PASSING = '.up-receipt';
/** So long a thing may take to be drawn elsewhere, or a control to be of use again, and what is drawn at once. Milliseconds. */
const PATIENCE = 500;
const BREATH = 80;

/** Where the focus was: the control, the thing it belongs to, and its place in the page, which outlives both. */
interface Spot {
  element: HTMLElement;
  isPassing: boolean;
  thing: string | undefined;
  /** The control's place among those of its thing. */
  at: number;
  place: Range;
}

const reachedIn = (within: ParentNode) => [...within.querySelectorAll<HTMLElement>(REACHED)];

function spotOf(element: HTMLElement): Spot {
  const thing = element.closest<HTMLElement>('[data-id]');
  const place = document.createRange();
  place.setStartBefore(element);
  return {
    element,
    isPassing: element.closest(PASSING) !== null,
    thing: thing?.dataset.id,
    at: thing ? reachedIn(thing).indexOf(element) : -1,
    place,
  };
}

/** @returns whether it could be given the focus; the page stays where it is */
function give(element: HTMLElement | undefined): boolean {
  if (!element || element.tabIndex < 0 || element.matches(':disabled') || element.closest(PASSING))
    return false;
  element.focus({ preventScroll: true });
  return document.activeElement === element;
}

/** To the same control, or to another one of its thing. */
function backTo({ element, thing, at }: Spot): boolean {
  if (element.isConnected) return give(element);
  const drawn = thing !== undefined && document.querySelector(`[data-id="${CSS.escape(thing)}"]`);
  if (!drawn) return false;
  const all = reachedIn(drawn);
  const isBack = [all[at], all[at - 1], ...all].some(give);
  // It may have gone out of sight.
  if (isBack) drawn.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  return isBack;
}

/** To what stands nearest to its place: what follows, else what goes before, in ever more of the page. */
function toBeside({ place }: Spot): void {
  const start = place.startContainer;
  let around = start instanceof HTMLElement ? start : start.parentElement;
  for (; around; around = around.parentElement) {
    const all = reachedIn(around);
    const after = all.filter((one) => place.comparePoint(one, 0) > 0);
    const before = all.slice(0, all.length - after.length).reverse();
    if (after.some(give) || before.some(give)) return;
    if (around.matches('main, dialog')) {
      around.focus({ preventScroll: true });
      return;
    }
  }
}

/** What was gone to by keyboard is not to lie under what was done last, which lies over the page. */
function uncover(element: HTMLElement): void {
  const over = element.closest(PASSING) ? null : document.querySelector('.up-receipts');
  if (!over || !element.matches(':focus-visible')) return;
  const { top } = over.getBoundingClientRect();
  const { bottom } = element.getBoundingClientRect();
  if (bottom > top) scrollBy({ top: bottom - top + 8 });
}

/**
 * Nobody who works by keyboard is sent back to the top of the page by what they did: where the control with the focus
 * goes, is of no more use or is drawn anew elsewhere, the focus goes along with it, else to what stands beside its place;
 * from a receipt that goes, to where the work was done. A focus that the rep took away stays away.
 * @returns what ends it
 */
export function keepFocus(): () => void {
  const end = new AbortController();
  let here: Spot | undefined;
  let worked: Spot | undefined;
  let isTorn = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const isGone = ({ element }: Spot) => isTorn || !element.isConnected || element.matches(':disabled');
  const isNowhere = () =>
    [null, document.body, here?.element].includes(document.activeElement as HTMLElement);
  function look(since: number): void {
    timer = undefined;
    // Also of use again meanwhile, when the browser has taken the focus from it.
    if (!here || !isNowhere() || (!isGone(here) && document.activeElement === here.element)) return;
    const spot = here.isPassing ? (worked ?? here) : here;
    if (backTo(spot)) return;
    const patience = spot.thing !== undefined || spot.element.isConnected ? PATIENCE : BREATH;
    if (performance.now() - since > patience) toBeside(spot);
    else timer = setTimeout(look, BREATH / 2, since);
  }
  const changes = new MutationObserver((records) => {
    if (!here) return;
    const { element } = here;
    isTorn ||= records.some(({ removedNodes }) => [...removedNodes].some((node) => node.contains(element)));
    if (isGone(here) || document.activeElement === document.body)
      timer ??= setTimeout(look, 0, performance.now());
  });
  changes.observe(document.documentElement, {
    childList: true,
    subtree: true,
    attributeFilter: ['disabled'],
  });

  const options = { capture: true, passive: true, signal: end.signal };
  const work = ({ target, key }: Event & { key?: string }) => {
    if (here && target === here.element && key !== 'Tab' && !here.isPassing) worked = here;
  };
  for (const kind of ['keydown', 'click', 'change']) document.addEventListener(kind, work, options);
  document.addEventListener(
    'focusin',
    ({ target }) => {
      isTorn = false;
      here = target instanceof HTMLElement ? spotOf(target) : undefined;
      if (here) requestAnimationFrame(() => here && uncover(here.element));
    },
    options,
  );
  document.addEventListener(
    'focusout',
    () => {
      const left = here;
      const wasGone = left && isGone(left);
      // What goes from the page tells so first, and is gone only then.
      setTimeout(() => {
        if (left === here && left && !wasGone && !isGone(left) && document.activeElement !== left.element)
          here = undefined;
      });
    },
    options,
  );
  end.signal.addEventListener('abort', () => {
    changes.disconnect();
    clearTimeout(timer);
  });
  return () => end.abort();
}
