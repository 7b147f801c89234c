import { startOf } from '../sites/is-gone';
import { paragraphOf } from './geometry';

/*
 * Marks have no elements, so nothing can listen on them: where the pointer rests is compared with the lines of the
 * marked words. Resting opens, passing by does not.
 */

export interface HoverTarget {
  key: string;
  tipId: string;
  range: Range;
}

export interface Pointer {
  /** Listens in a document (the page's, or a frame's with an editor in it). */
  listen(document: Document, signal: AbortSignal): void;
}

/** How long the pointer rests on words before they are meant, and is away from them before they are left. Milliseconds. */
const DWELL = 320;
const LEAVE = 350;

/**
 * @param targets what is marked now
 * @param rested the pointer rests on one of them
 * @param left it is away from all of them, for a moment
 * @param own our UI's element: the pointer over it is not over the page
 */
export function createPointer(
  view: Window,
  own: () => Element | null,
  targets: () => readonly HoverTarget[],
  rested: (target: HoverTarget) => void,
  left: () => void,
): Pointer {
  const known = new WeakSet<Document>();
  let timer = 0;
  let away = 0;

  function under(document: Document, x: number, y: number): HoverTarget | null {
    for (const target of targets()) {
      if (startOf(target.range)?.ownerDocument !== document) continue;
      for (const line of target.range.getClientRects()) {
        if (x < line.left - 1 || x > line.right + 1 || y < line.top - 1 || y > line.bottom + 3) continue;
        if (isOn(target.range, x, y)) return target;
      }
    }
    return null;
  }

  /** Whether the paragraph of some words is what is seen at a point: they may lie under a bar or a window of the site. */
  function isOn(range: Range, x: number, y: number): boolean {
    const paragraph = paragraphOf(range);
    const hit = (range.startContainer.getRootNode() as Document | ShadowRoot).elementFromPoint(x, y);
    return !!hit && (paragraph?.contains(hit) || hit.contains(paragraph));
  }

  function written(): void {
    view.clearTimeout(timer);
    timer = 0;
  }

  function moved(document: Document, event: PointerEvent, signal: AbortSignal): void {
    if (!event.isTrusted) return;
    view.clearTimeout(timer);
    timer = 0;
    if (event.target === own()) {
      view.clearTimeout(away);
      away = 0;
      return;
    }
    // A press or a drag is the rep's own business, and so is a finger.
    if (event.buttons !== 0 || event.pointerType === 'touch' || targets().length === 0) return;
    const { clientX, clientY } = event;
    // Who goes on writing meant to rest on nothing. Heard only while it matters: it is not asked at every key.
    document.addEventListener('keydown', written, { passive: true, capture: true, once: true, signal });
    timer = view.setTimeout(() => {
      timer = 0;
      const target = under(document, clientX, clientY);
      if (!target) return;
      view.clearTimeout(away);
      away = 0;
      rested(target);
    }, DWELL);
    if (away === 0) {
      away = view.setTimeout(() => {
        away = 0;
        left();
      }, LEAVE);
    }
  }

  return {
    listen(document, signal) {
      if (known.has(document)) return;
      known.add(document);
      const rests = (event: Event) => moved(document, event as PointerEvent, signal);
      document.addEventListener('pointermove', rests, { passive: true, signal });
      signal.addEventListener('abort', () => {
        view.clearTimeout(timer);
        view.clearTimeout(away);
      });
    },
  };
}
