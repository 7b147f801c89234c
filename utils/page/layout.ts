import { isGone } from '../sites/is-gone';
import { chipSpot } from './chip-spot';
import { cornerFor } from './corner';
import type { Dock } from './dock';
import type { Draft } from './draft';
import { boxOf, caretBox, frameOf, windowBox } from './geometry';
import { type Box, boxAt, grow, type Size } from './place';
import type { placeSurface } from './place-surface';
import { selectionOf } from './selection';
import { signalSpot } from './signal-spot';
import { onDark, type UiHost } from './ui-host';

/** Puts what was drawn where it belongs: elements of our shadow root, by the name in their `data-place`. */
export interface LayoutInput {
  view: Window;
  host: Pick<UiHost, 'element' | 'root' | 'suit'>;
  drafts: readonly Draft[];
  /** What the surface speaks of: the words, or nothing (then its chip, then its editor). */
  surface: { key: string; range: Range | null; place: typeof placeSurface } | null;
  /** Words with a button in the margin. */
  signals: ReadonlyMap<string, Range>;
  dock: Dock | undefined;
  rtl: boolean;
  /** The page moves under what is there; else something was drawn. */
  moving: boolean;
}

/** Puts everything of ours where it belongs. Called at every movement of the page: reads first, writes only what changed. */
export function layOut(input: LayoutInput): void {
  const { view, rtl } = input;
  const { element: host, root } = input.host;
  const { body, documentElement } = view.document;
  const drafts = input.drafts.filter(({ composer }) => !isGone(composer.editor));
  // A page may change its colours at any time, by a press in its settings or along with the browser.
  input.host.suit(onDark(drafts[0]?.composer.editor ?? body ?? documentElement));
  const window = windowBox(view);
  const elements = new Map<string, HTMLElement>();
  for (const element of root.querySelectorAll<HTMLElement>('[data-place]')) {
    elements.set(element.dataset.place!, element);
  }
  const taken: Box[] = [];
  const chips = new Map<string, Box>();
  const carets: Box[] = [];
  /** What the site needs of every draft: a card of one is not to lie over what sends another. */
  const clear: Box[] = [];
  const signals: Box[] = [];

  for (const draft of input.drafts) {
    const { editor } = draft.composer;
    const chip = elements.get(`chip:${draft.key}`);
    if (!drafts.includes(draft)) {
      if (chip) put(chip, null);
      continue;
    }
    const editorView = editor.ownerDocument.defaultView;
    const caret = editorView ? caretBox(editor, selectionOf(editorView, editor)) : null;
    if (caret) carets.push(grow(caret, 4));
    const keep = draft.composer
      .keepClear()
      .filter((one) => one.isConnected && !one.contains(editor))
      .map(boxOf);
    clear.push(...keep);
    if (!chip) continue;
    // An editor that is still loading, or folded away, may keep its place without being seen.
    const shown = frameOf(editor).checkVisibility({ visibilityProperty: true, opacityProperty: true });
    const size = sizeOf(chip);
    const spot = shown
      ? chipSpot({
          editor,
          host,
          view,
          window,
          size,
          avoid: [...carets, ...keep, ...taken],
          caret,
          // A draft may run otherwise than the page: its chip stands where its lines end.
          rtl: editorView?.getComputedStyle(editor).direction === 'rtl',
          moving: input.moving,
        })
      : null;
    put(chip, spot);
    if (spot) {
      taken.push(boxAt(spot, size));
      chips.set(draft.key, boxAt(spot, size));
    }
  }

  const composers = drafts.map((draft) => boxOf(draft.composer.root));
  const tab = elements.get('dock');
  const docked = (tab && input.dock?.spot(sizeOf(tab), [...carets, ...composers, ...taken])) ?? null;
  if (tab) put(tab, docked);

  for (const [name, element] of elements) {
    if (name.startsWith('chip:') && !input.drafts.some((draft) => name === `chip:${draft.key}`)) {
      const size = sizeOf(element);
      const { moving } = input;
      const avoid = [...composers, ...taken];
      const spot = cornerFor(element, { view, host, window, size, avoid, carets, rtl, moving });
      put(element, spot);
      if (spot) chips.set(name.slice('chip:'.length), boxAt(spot, size));
    } else if (name.startsWith('signal:')) {
      const range = input.signals.get(name.slice('signal:'.length));
      const avoid = [...carets, ...composers, ...taken];
      const size = sizeOf(element);
      const spot = range && signalSpot({ range, size, view, host, avoid, others: signals });
      put(element, spot ?? null);
      if (spot) signals.push(boxAt(spot, size));
    } else if (name === 'surface' && input.surface) {
      const { key } = input.surface;
      const composer = drafts.find((one) => one.key === key)?.composer;
      const spot = input.surface.place({
        element,
        range: input.surface.range,
        view,
        rtl,
        isTabbed: tab !== undefined,
        docked,
        composers,
        composer,
        // What is read may have its chip in that of the draft that answers it; another draft's chip speaks of another.
        chip: chips.get(key) ?? (composer ? undefined : [...chips.values()].pop()),
        never: [...carets, ...clear],
      });
      // A form that is being filled in stays where it is when its words go.
      if (spot || !element.matches('.log')) put(element, spot);
    }
  }
}

function sizeOf(element: HTMLElement): Size {
  return { width: element.offsetWidth, height: element.offsetHeight };
}

function put(element: HTMLElement, spot: { left: number; top: number } | null): void {
  const place = spot ? `translate(${Math.round(spot.left)}px, ${Math.round(spot.top)}px)` : '';
  if (element.style.transform !== place && spot) element.style.transform = place;
  const seen = spot ? 'visible' : 'hidden';
  if (element.style.visibility !== seen) element.style.visibility = seen;
}
