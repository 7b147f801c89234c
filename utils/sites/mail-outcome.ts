import type { DraftOutcome } from '../model/draft-outcome';
import type { Composer } from './adapter';
import { endComposer, wordsIn } from './composer-key';
import { watchReturn } from './mail-return';
import type { ComposeSpec } from './mail-site';
import { framesAround, holds, isShown, type Picks, within } from './pick';
import { SPARING } from './sparing';

/*
 * What becomes of a draft. The press of a button or shortcut says what the rep wants; the composer closing confirms it.
 * Nothing is delayed or prevented: the listeners only look. While nothing is pending there is no timer and no observer.
 */

/** How long a composer may take to close after the press, in milliseconds. */
const PATIENCE: Record<'sent' | 'scheduled' | 'discarded', number> = {
  sent: 60_000,
  // A time is picked in a dialog first.
  scheduled: 300_000,
  discarded: 60_000,
};
/** What one chooses from, or a day and an hour are written in. */
const CHOICES: Picks = [
  '[role="menuitem"], [role="option"], [role="gridcell"], [role="radio"], input, select',
];
/** Mutations come in showers; one look is enough for this long. */
const LOOK_MS = 80;
/** One press is told by several events, of which the first may be missing: whoever speaks to the computer presses no button. */
const GESTURE_MS = 1000;

interface Wish {
  composer: Composer;
  outcome: keyof typeof PATIENCE;
  draftId: string | undefined;
  words: string;
  until: number;
  by: number;
}

export interface OutcomeWatch {
  /** Listens in a frame's document too. */
  join(frame: Document): void;
}

interface Options {
  document: Document;
  compose: ComposeSpec;
  find(): Composer[];
  report(key: string, outcome: DraftOutcome): void;
  leaving?: ((key: string) => void) | undefined;
  signal: AbortSignal;
}

/** Watches what becomes of drafts; ends with `signal`. */
export function watchOutcome(options: Options): OutcomeWatch {
  const { document, compose, find, report, leaving, signal } = options;
  const listening = { capture: true, passive: true, signal };
  const joined = new WeakSet<Document>();
  /** When the outcome of a composer was told, by its key. */
  const counted = new Map<string, number>();
  let cost = 0;
  /** Counts what the rep does: a button that goes down or a key begins something new. */
  let gesture = 0;
  let begun = 0;
  let active: Composer | undefined;
  /** Where a space or a line was typed since: whose composer that is, is asked when it matters. */
  let typedIn: Element | undefined;
  /** What is wanted of composers that have not closed yet, by their keys: one may leave slowly while the rep ends another. */
  const wishes = new Map<string, Wish>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let soon: ReturnType<typeof setTimeout> | undefined;
  const observer = new MutationObserver(() => {
    soon ??= setTimeout(look, Math.max(LOOK_MS, cost * SPARING));
  });

  const holding = () => find().filter((one) => !compose.closed?.(one));
  const back = watchReturn(compose.undo, holding, (key, backIn) => {
    counted.delete(key);
    counted.delete(backIn);
    report(key, 'undone');
  });

  const composerAt = (target: Element): Composer | undefined =>
    find().find(
      ({ root, editor }) =>
        // The title bar with its close button stands outside the composer proper.
        holds(root.closest('[role="dialog"]') ?? compose.whole?.(root) ?? root, target) ||
        framesAround(editor, document).includes(target.ownerDocument),
    );

  const wishOf = (composer: Composer | undefined) => composer && wishes.get(composer.key);

  function want(composer: Composer | undefined, outcome: Wish['outcome']): void {
    // Over an empty form that stays on the page there is no mail.
    if (!composer || compose.closed?.(composer)) return;
    // Some sites empty the composer before all events of the press are told.
    const before = wishOf(composer);
    const isTold = before?.outcome === outcome && before.by === gesture;
    if (!isTold) leaving?.(composer.key);
    // A form that the site uses again holds another mail by now.
    if (Date.now() - (counted.get(composer.key) ?? Date.now()) > GESTURE_MS) counted.delete(composer.key);
    const { draftId } = composer.header();
    const words = isTold ? before.words : wordsIn(composer.editor);
    const until = Date.now() + PATIENCE[outcome];
    wishes.set(composer.key, { composer, outcome, draftId, words, until, by: gesture });
    for (const where of [document, composer.editor.ownerDocument]) {
      where.addEventListener('input', onInput, listening);
    }
    wait();
  }

  /** Who writes on does not send after all. Heard while there is a wish: no letter before is asked about. */
  const onInput = quietly((event: Event) => {
    if (wishes.size === 0) event.currentTarget?.removeEventListener('input', onInput, true);
    else {
      const target = targetOf(event);
      const here = target && composerAt(target);
      if (here) wishes.delete(here.key);
    }
  });

  /** Looks at changes of the page for as long as something may still happen. */
  function wait(): void {
    observer.disconnect();
    clearTimeout(timer);
    const until = Math.max(back.until, ...[...wishes.values()].map((wish) => wish.until));
    if (until <= Date.now() || signal.aborted) return;
    observer.observe(document.documentElement, {
      childList: true,
      subtree: true,
      attributes: true,
      attributeFilter: ['style', 'class', 'hidden', 'aria-hidden'],
    });
    timer = setTimeout(look, Math.max(Math.min(until - Date.now() + 1, 1000), cost * SPARING));
  }

  function closed(composer: Composer): boolean {
    const { key, root, editor } = composer;
    if (compose.closed?.(composer)) return true;
    // A frame that holds more than a composer stays.
    if (isShown(root) && (root.localName !== 'iframe' || isShown(editor))) return false;
    return !find().some((other) => other.key === key || (other.root !== root && other.root.contains(root)));
  }

  const look = quietly(() => {
    clearTimeout(soon);
    soon = undefined;
    const now = Date.now();
    const started = performance.now();
    for (const [key, wish] of [...wishes]) {
      if (closed(wish.composer)) settle(wish);
      else if (wish.until < now) wishes.delete(key);
    }
    back.look(now);
    cost = performance.now() - started;
    wait();
  });

  function settle({ composer, outcome, draftId, words }: Wish): void {
    const { key } = composer;
    wishes.delete(key);
    if (counted.has(key)) return;
    counted.set(key, Date.now());
    endComposer(key);
    back.left(key, draftId, words);
    report(key, outcome);
  }

  function begins(event: Event): boolean {
    const { key = '', repeat } = event as KeyboardEvent;
    if (event.type === 'keydown') return !repeat && (key.length === 1 || key === 'Enter');
    // The second press of a double click is meant for what the first was meant for.
    if (event.type === 'mousedown') return (event as MouseEvent).detail < 2;
    return Date.now() - begun > GESTURE_MS;
  }

  function takesBack(target: Element): boolean {
    const may = back.isPressed(target, gesture);
    if (may) wait();
    return may;
  }

  function press(target: Element, event: Event): void {
    const hits = (picks: Picks | undefined) => picks !== undefined && within(target, picks);
    if (takesBack(target)) return;
    const here = composerAt(target);
    if (here) {
      active = here;
      typedIn = undefined;
    }
    if (hits(compose.schedule) || compose.schedules?.(target)) want(here ?? lastActive(), 'scheduled');
    else if (hits(here ? compose.discard : compose.menuDiscard)) want(here ?? lastActive(), 'discarded');
    else if (hits(compose.send) || compose.sends?.(target)) want(here ?? lastActive(), 'sent');
    else if (event.type === 'click' && here && !choosesTime(target, here)) wishes.delete(here.key);
  }

  /** A time to send it at may be chosen inside of the composer. */
  const choosesTime = (target: Element, here: Composer) =>
    wishOf(here)?.outcome === 'scheduled' && within(target, CHOICES);

  function lastActive(): Composer | undefined {
    const open = find();
    active = (typedIn && composerAt(typedIn)) ?? active;
    return open.find(({ key }) => key === active?.key) ?? (open.length === 1 ? open[0] : undefined);
  }

  /** Letters say nothing of what becomes of a draft: the page is not asked about them. */
  const saysNothing = (event: KeyboardEvent): boolean => {
    if (event.type !== 'keydown') return false;
    const { key = '', isComposing, ctrlKey, altKey, metaKey } = event;
    return isComposing || (key.length === 1 && key !== ' ' && !ctrlKey && !altKey && !metaKey);
  };

  function onEvent(event: Event): void {
    const { type } = event;
    if (begins(event)) {
      gesture += 1;
      begun = Date.now();
      back.begin(begun);
    }
    if (saysNothing(event as KeyboardEvent) || (event as MouseEvent).button > 0) return;
    const target = targetOf(event);
    if (!target) return;
    // Some sites act, and take the composer away, before the click: the release of the button comes first.
    if (type === 'keydown') onKey(target, event as KeyboardEvent);
    else if (type === 'mousedown') takesBack(target);
    else press(target, event);
  }

  function onKey(target: Element, event: KeyboardEvent): void {
    const { key } = event;
    const shortcut = key === 'Enter' && (event.ctrlKey || event.metaKey);
    if (shortcut || compose.sendKey?.(event)) want(composerAt(target), 'sent');
    else if (key === 'Enter' || key === ' ') {
      if (takesText(target)) typedIn = target;
      else press(target, event);
    } else if (key === 'Escape' && wishes.size > 0) {
      const here = composerAt(target);
      if (here) wishes.delete(here.key);
    }
  }

  function join(where: Document): void {
    if (joined.has(where) || signal.aborted) return;
    joined.add(where);
    for (const type of ['mousedown', 'mouseup', 'click', 'keydown']) {
      where.addEventListener(type, quietly(onEvent), listening);
    }
  }

  join(document);
  // A composer that has a page or window of its own leaves with it.
  const leave = () => {
    for (const wish of [...wishes.values()])
      if (wish.outcome === 'sent' && wish.until > Date.now()) settle(wish);
  };
  document.defaultView?.addEventListener('pagehide', quietly(leave), { signal });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
    clearTimeout(soon);
  });
  return { join };
}

/** What an event happened to, while it is there. Nodes of a frame belong to another realm: no instanceof. */
function targetOf(event: Event): Element | null {
  const target = event.composedPath()[0] as Element | undefined;
  return target?.nodeType === 1 && target.isConnected ? target : null;
}

/** A space and Enter are text there and press nothing. */
function takesText(element: Element): boolean {
  return element.localName === 'textarea' || (element as HTMLElement).isContentEditable;
}

/** An error of ours stays ours: the site's own listeners must not feel it. */
function quietly<A extends unknown[]>(listener: (...given: A) => void): (...given: A) => void {
  return (...given) => {
    try {
      listener(...given);
    } catch {
      // Counted as nothing noticed.
    }
  };
}
