/*
 * Mail and CRM pages act on single keys, some of them in capture listeners on window, and some close a composer when
 * anything outside of it is pressed. This guard is put there first, at document start: what is typed in our UI, and where
 * it is pressed, goes to our UI and to nobody else. It listens and does nothing until there is a UI.
 */

/** Events that carry what the rep types, or that a page takes for its own shortcuts. */
const TYPED = [
  'keydown',
  'keypress',
  'keyup',
  'beforeinput',
  'input',
  // Chromium's older name for what is about to be typed.
  'textInput',
  'change',
  'compositionstart',
  'compositionupdate',
  'compositionend',
  'paste',
  'beforecopy',
  'copy',
  'cut',
  // Words that are dragged out of our fields are handed to whoever listens.
  'dragstart',
  'drag',
  'dragend',
  'submit',
] as const;

/** With these a page tells that something else than its composer was pressed. */
const PRESSED: readonly string[] = ['pointerdown', 'mousedown'];

/** Asked of ourselves: whoever hears it is still there. */
const ROLL_CALL = 'uplift-roll-call';

export interface KeyGuard {
  /**
   * False when the page was there before us, or has taken our listeners away: its own come first then, so text fields
   * live elsewhere.
   */
  readonly early: boolean;
  /**
   * From now on events of `host` are kept from the page; keys come to `onKey`, presses to what they hit in its `root`.
   * `null`: there is no UI any more.
   */
  protect(host: Element | null, root?: ShadowRoot): void;
  /**
   * Events of `host` are kept from the page until `ends`, whatever else is protected; its keys come to `onKey` here and
   * to no other.
   */
  leave(host: Element, ends: AbortSignal, onKey: (event: KeyboardEvent) => boolean): void;
  /** Keys pressed in our UI (`own`) and anywhere else in the page; true: the page shall not see it. */
  onKey: ((event: KeyboardEvent, own: boolean) => boolean) | null;
  /** Something was written in a field of our UI: no listener inside it hears of that, either. */
  onTyped: (() => void) | null;
  /** The page wrote its document anew (`document.open`): no listener of ours on it is left but this guard's. */
  onRenewed: (() => void) | null;
  /**
   * Copies a text where the page may not ask for the clipboard (a policy of its own, no TLS), during a press of the rep's;
   * what is selected stays selected, and the page does not hear of it.
   * @returns false: the browser did not allow it
   */
  copy(text: string): boolean;
  /** Watches another document's keys too (a frame with an editor in it). */
  watch(view: Window, signal: AbortSignal): void;
}

/**
 * Installs the guard on this window. Call it first, at document start.
 * @param early nobody listens before us; on a site's page, when the document had not been read yet
 */
export function installKeyGuard(
  view: Window,
  signal: AbortSignal,
  early = view.document.readyState === 'loading',
): KeyGuard {
  let guarded: Element | null = null;
  let inside: ShadowRoot | undefined;
  const left = new Map<EventTarget, (event: KeyboardEvent) => boolean>();
  let first = early;
  let present = false;
  /** What is being copied. */
  let copied: string | undefined;
  const guard: KeyGuard = {
    get early() {
      first &&= stands();
      return first;
    },
    protect(host, root) {
      guarded = host;
      inside = root;
    },
    leave(host, ends, onKey) {
      left.set(host, onKey);
      ends.addEventListener('abort', () => left.delete(host));
    },
    onKey: null,
    onTyped: null,
    onRenewed: null,
    copy(text) {
      copied = text;
      const done = view.document.execCommand('copy') && copied === undefined;
      copied = undefined;
      return done;
    },
    watch(other, ends) {
      other.addEventListener('keydown', (event) => handle(event as KeyboardEvent), {
        capture: true,
        signal: ends,
      });
    },
  };

  function stands(): boolean {
    present = false;
    view.dispatchEvent(new Event(ROLL_CALL));
    return present;
  }

  function handle(event: Event): void {
    if (event.type === ROLL_CALL) {
      present = true;
      return;
    }
    // A key that a script made up is no key of the rep's: it opens nothing of ours and moves no focus.
    if (!event.isTrusted) return;
    if (copied !== undefined && event.type.endsWith('copy')) {
      // Without a selection Chromium copies only where this says so first.
      event.preventDefault();
      event.stopImmediatePropagation();
      const { clipboardData } = event as ClipboardEvent;
      if (event.type !== 'copy' || !clipboardData) return;
      clipboardData.setData('text/plain', copied);
      copied = undefined;
      return;
    }
    const { target } = event;
    if (PRESSED.includes(event.type)) {
      if (inside && target === guarded) press(event as PointerEvent, inside);
      return;
    }
    const leftKey = target === null ? undefined : left.get(target);
    const own = target !== null && (target === guarded || leftKey !== undefined);
    if (own && event.type === 'dragstart') event.preventDefault();
    const onKey = leftKey ?? guard.onKey;
    if (event.type === 'keydown' && onKey?.(event as KeyboardEvent, own)) {
      event.preventDefault();
      event.stopImmediatePropagation();
    } else if (own) {
      event.stopImmediatePropagation();
      if (event.type === 'input') guard.onTyped?.();
    }
  }
  function listen(): void {
    for (const type of [...TYPED, ...PRESSED, ROLL_CALL])
      view.addEventListener(type, handle, { capture: true, signal });
  }
  listen();
  // Observers outlive what listeners do not.
  const renewals = new MutationObserver(() => {
    if (stands()) return;
    first = false;
    listen();
    guard.onRenewed?.();
  });
  renewals.observe(view.document, { childList: true });
  signal.addEventListener('abort', () => renewals.disconnect());
  return guard;
}

/** A press goes on inside our root, where nobody else hears of it. */
function press(event: PointerEvent, root: ShadowRoot): void {
  event.stopImmediatePropagation();
  const { type, button, clientX, clientY, pointerId } = event;
  const init = { bubbles: true, cancelable: true, button, clientX, clientY, pointerId };
  const hit = root.elementFromPoint(clientX, clientY);
  if (hit?.dispatchEvent(new PointerEvent(type, init)) === false) event.preventDefault();
}
