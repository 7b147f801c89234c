/*
 * When a page has come to rest. A record's page is drawn in pieces, over seconds; it is read when nothing has changed
 * for a moment. What changes again and again (a clock, a ticker) is left out, and while everything does, the page is
 * not even listened to.
 */

export interface Settler {
  /** Something may have changed: tells once the page is at rest. */
  stir(): void;
  /** Another page: it is read after a while at the latest, however restless it is. */
  anew(): void;
}

/** Milliseconds without a change that count as rest. */
const QUIET = 300;
/** After so long without rest the page is not listened to for a while; each time for longer. */
const RESTLESS = 1500;
const PAUSE = 1000;
const LONGEST_PAUSE = 16_000;
/** So many changes of one element within this time are a clock or a ticker; until it stands still for a moment. */
const NOISY = 8;
const WITHIN = 30_000;
const STILL = 2500;
/** Marks of a state: which step is chosen, what is still loading. */
const STATES = ['aria-checked', 'aria-selected', 'aria-current', 'aria-busy'];
/** What a field shows, where a script fills it in: of all that happens to a field this alone is listened to. */
const VALUE = 'value';
const FIELD = 'input,textarea,select';
const EDITOR = '[contenteditable]:not([contenteditable="false"]),textarea,input,uplift-coach';
/** Parts of a page that hold no record, and parts without text. */
const BESIDE =
  'header,footer,nav,aside,search,script,style,link,template,uplift-coach,' +
  ['banner', 'contentinfo', 'navigation', 'complementary', 'search', 'log', 'status', 'alert']
    .map((role) => `[role="${role}"]`)
    .join();

/**
 * Where text may change in place: what is watched, and where that is the whole body its parts, without menus and chats.
 * @param watched containers of what is read
 */
export function textAreas(body: Element, watched: readonly Node[]): Node[] {
  const named = watched.filter((one) => one !== body && one.isConnected);
  const inside = (part: Element) => named.some((one) => part.contains(one) || one.contains(part));
  const parts = watched.includes(body) ? [...body.children] : [];
  return [...named, ...parts.filter((part) => !part.matches(BESIDE) && !inside(part))];
}

/**
 * @param watched the containers of what is read, asked anew whenever the page came to rest
 * @param settled called when the page came to rest, once for each time that it changed
 */
export function createSettler(
  view: Window & typeof globalThis,
  signal: AbortSignal,
  watched: () => readonly Node[],
  settled: () => void,
): Settler {
  const { document, performance } = view;
  let timer = 0;
  let quietTimer = 0;
  /** When the page changed last, and since when it has not been at rest; 0: it is. */
  let last = 0;
  let began = 0;
  let pause = PAUSE;
  /** Nothing of this page was read yet. */
  let isNew = true;
  let counts = new WeakMap<Element, { since: number; count: number }>();
  const noisy = new Map<Element, number>();
  let heard: readonly Node[] = [];
  /** The field that the rep is changing. Half of a figure is none: nothing is read until they leave it. */
  let edited: Element | null = null;
  const changes = new MutationObserver((records) => {
    const now = performance.now();
    let isChange = false;
    const filled = new Set(records.filter(({ attributeName }) => attributeName === VALUE).map(elementOf));
    for (const element of new Set(records.map(elementOf))) {
      if (element && !isNoise(element, now) && (filled.has(element) || !element.closest(EDITOR)))
        isChange = true;
    }
    if (isChange) stir();
  });

  function isNoise(element: Element, now: number): boolean {
    if (!noisy.has(element)) {
      const before = counts.get(element);
      const known = before && now - before.since < WITHIN ? before : { since: now, count: 0 };
      known.count++;
      counts.set(element, known);
      if (known.count <= NOISY) return false;
      if (quietTimer === 0) quietTimer = view.setTimeout(recall, STILL);
    }
    noisy.set(element, now);
    return true;
  }

  /** What was noisy and stands still now has changed for good. */
  function recall(): void {
    quietTimer = 0;
    const now = performance.now();
    for (const [element, at] of noisy) {
      if (element.isConnected && now - at < STILL) continue;
      noisy.delete(element);
      counts.delete(element);
      if (element.isConnected) stir();
    }
    if (noisy.size > 0) quietTimer = view.setTimeout(recall, STILL * 2);
  }

  /** Elements come and go anywhere; text that changes in its place is looked for only where the page is read. */
  function listen(): void {
    const { body } = document;
    if (!body) return;
    const now = textAreas(body, watched());
    if (heard.length > 0 && now.length + 1 === heard.length && now.every((one, at) => one === heard[at + 1]))
      return;
    changes.disconnect();
    heard = [body, ...now];
    const options = { childList: true, subtree: true, attributeFilter: [...STATES, VALUE] };
    changes.observe(body, options);
    for (const area of now) changes.observe(area, { ...options, characterData: true });
  }

  const isEditing = () => edited?.isConnected === true && edited.matches(':focus');

  function rest(): void {
    timer = 0;
    if (isEditing()) {
      began = 0;
      listen();
      return;
    }
    const now = performance.now();
    const isAtRest = now - last >= QUIET;
    if (!isAtRest && now - began < RESTLESS) {
      timer = view.setTimeout(rest, QUIET - (now - last));
      return;
    }
    began = 0;
    if (isAtRest || isNew) {
      isNew = false;
      settled();
    }
    if (isAtRest) {
      pause = PAUSE;
      listen();
      return;
    }
    changes.disconnect();
    heard = [];
    timer = view.setTimeout(() => {
      timer = 0;
      listen();
      stir();
    }, pause);
    pause = Math.min(pause * 2, LONGEST_PAUSE);
  }

  function stir(): void {
    last = performance.now();
    began ||= last;
    if (timer === 0) timer = view.setTimeout(rest, QUIET);
  }

  /** What was typed or chosen in a field changes nothing in the page. */
  function written({ type, target }: Event): void {
    if (!(target instanceof view.Element) || !target.matches(FIELD)) return;
    if (type === 'input') edited = target;
    else if (type === 'change' || (edited === target && document.activeElement !== target)) {
      // With the whole window left, the field is still the one at hand.
      edited = null;
      stir();
    }
  }
  for (const type of ['input', 'change', 'focusout'])
    document.addEventListener(type, written, { passive: true, capture: true, signal });

  signal.addEventListener('abort', () => {
    changes.disconnect();
    view.clearTimeout(timer);
    view.clearTimeout(quietTimer);
  });
  listen();
  return {
    stir,
    anew() {
      // A field that showed one record after the other is no ticker.
      counts = new WeakMap();
      noisy.clear();
      isNew = true;
      edited = null;
      pause = PAUSE;
      began = 0;
      view.clearTimeout(timer);
      timer = 0;
      listen();
      stir();
    },
  };
}

/** The element that changed; of a shadow tree as a whole the one that carries it. */
function elementOf({ target }: MutationRecord): Element | null {
  const at = target.nodeType === 3 ? target.parentNode : target;
  return at?.nodeType === 11 ? (at as ShadowRoot).host : (at as Element | null);
}
