import { controlValue, isUnseen } from '@/utils/sites/crm/dom';

/*
 * Pointing at one element of a page that is not ours, with the pointer or the arrow keys. The page is not told: presses
 * are kept from it while the rep aims.
 */

export interface Aim {
  /** The element aimed at. */
  readonly target: Element | null;
  /** Takes keys and presses again, or leaves them to the page and the panel. */
  active: boolean;
  /** A key pressed anywhere; true: it was one of ours. */
  key(event: KeyboardEvent): boolean;
  /** Puts the frame where the target is now. */
  place(): void;
}

interface Options {
  document: Document;
  /** Our own host: never a target. */
  host: Element;
  frame: HTMLElement;
  onMove(target: Element): void;
  onPick(target: Element): void;
  signal: AbortSignal;
}

/** Elements that show something of their own: what the arrow keys walk along. */
function stops(document: Document, host: Element): Element[] {
  const found: Element[] = [];
  const walk = (element: Element, depth: number): void => {
    if (element === host || depth > 100 || found.length > 5000 || isUnseen(element)) return;
    const own = Array.from(element.childNodes).some(
      (node) => node.nodeType === 3 && /\S/.test((node as Text).data),
    );
    if (own || controlValue(element) !== undefined) found.push(element);
    for (const child of Array.from(element.children)) walk(child, depth + 1);
  };
  if (document.body) walk(document.body, 0);
  return found;
}

/** Frames what the pointer or the keys are on, and tells what was picked; the page hears nothing of it meanwhile. */
export function createAim({ document, host, frame, onMove, onPick, signal }: Options): Aim {
  const view = document.defaultView!;
  let target: Element | null = null;

  function place(): void {
    const box = target?.isConnected && aim.active ? target.getBoundingClientRect() : undefined;
    frame.hidden = !box;
    if (!box) return;
    frame.style.transform = `translate(${box.left - 3}px, ${box.top - 3}px)`;
    frame.style.width = `${box.width + 6}px`;
    frame.style.height = `${box.height + 6}px`;
  }

  function move(next: Element | null | undefined): void {
    if (!next || next === target || next === document.body || next === document.documentElement) return;
    target = next;
    place();
    onMove(next);
  }

  function step(direction: 1 | -1): void {
    const all = stops(document, host);
    const at = target ? all.findIndex((one) => one === target || target!.contains(one)) : -1;
    const next = all[at < 0 ? 0 : (at + direction + all.length) % all.length];
    next?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    move(next);
  }

  const aim: Aim = {
    get target() {
      return target;
    },
    active: true,
    place,
    key(event) {
      if (!aim.active || event.ctrlKey || event.metaKey || event.altKey) return false;
      if (event.key === 'ArrowRight' || event.key === 'ArrowDown') step(1);
      else if (event.key === 'ArrowLeft' || event.key === 'ArrowUp') step(-1);
      else if (event.key === '+') move(target?.parentElement);
      else if (event.key === '-') move(target?.firstElementChild);
      else if (event.key === 'Enter' && target) onPick(target);
      else return false;
      return true;
    },
  };

  const outside = (event: Event): boolean =>
    aim.active && event.composedPath()[0] !== host && !event.composedPath().includes(host);
  view.addEventListener(
    'pointermove',
    (event) => {
      if (outside(event)) move(event.composedPath()[0] as Element);
    },
    { capture: true, passive: true, signal },
  );
  for (const type of [
    'pointerdown',
    'mousedown',
    'pointerup',
    'mouseup',
    'click',
    'dblclick',
    'auxclick',
  ] as const) {
    view.addEventListener(
      type,
      (event) => {
        if (!outside(event)) return;
        event.preventDefault();
        event.stopImmediatePropagation();
        if (type !== 'click') return;
        move(event.composedPath()[0] as Element);
        if (target) onPick(target);
      },
      { capture: true, signal },
    );
  }
  view.addEventListener('scroll', place, { capture: true, passive: true, signal });
  view.addEventListener('resize', place, { passive: true, signal });
  return aim;
}
