import { MARK_RULES } from '../model/mark-rules';
import { isOpening } from '../model/openings';
import type { Tip } from '../model/tip';
import { ask } from '../sites/is-gone';

/*
 * Marks are CSS Custom Highlights: painted by the browser, never in the draft's tree. The registry belongs to the
 * page and to every other extension too, so that ours carry a prefix and nothing else is ever cleared. Names say
 * nothing about the rep or the customer.
 */

const PREFIX = 'uplift-';
type MarkLevel = 'hint' | 'tip' | 'stop' | 'signal' | 'near';
export interface Mark {
  range: Range;
  level: MarkLevel;
}

const LEVELS: readonly MarkLevel[] = ['signal', 'hint', 'tip', 'stop', 'near'];

/** The marks of tips where they stand: openings in a customer's words have a look of their own, praise has none. */
export function marksOf(placed: readonly { tip: Tip; range: Range | null }[]): Mark[] {
  return placed.flatMap(({ tip, range }): Mark[] => {
    if (!range) return [];
    if (isOpening(tip)) return [{ range, level: 'signal' }];
    const level = ([null, 'hint', 'tip', 'stop'] as const)[tip.severity];
    return level ? [{ range, level }] : [];
  });
}

type View = Window & typeof globalThis;
type Root = Document | ShadowRoot;

export interface Highlighter {
  /** Replaces all marks of one owner (a draft, the reading pane, the opened tip). */
  paint(owner: string, marks: readonly Mark[]): void;
  /** Takes every mark, every rule and every name of ours away. */
  dispose(): void;
}

/**
 * Paints marks, wherever their text stands: this document, same-origin frames, open shadow roots.
 * @param dress has the rules of marks hold in a frame; absent where each root adopts them
 */
export function createHighlighter(top: Window, dress?: (frame: Window) => void): Highlighter {
  const owners = new Map<string, readonly Mark[]>();
  const views = new Set<View>();
  const dressed = new Map<Root, Adopted>();
  sweep(top as View);

  function repaint(view: View, levels: ReadonlySet<MarkLevel>): void {
    const registry = registryOf(view);
    if (!registry) return;
    for (const level of levels) {
      const highlight = new view.Highlight();
      highlight.priority = LEVELS.indexOf(level);
      for (const marks of owners.values()) {
        for (const mark of marks) {
          if (mark.level === level && viewOf(mark.range) === view) highlight.add(mark.range);
        }
      }
      if (highlight.size > 0) registry.set(PREFIX + level, highlight);
      else registry.delete(PREFIX + level);
    }
  }

  /** Frames that were closed are not kept, and neither is what stood in them. */
  function forget(): void {
    for (const view of views) if (ask(() => view.closed) !== false) views.delete(view);
    for (const root of dressed.keys())
      if (!ask(() => (root.ownerDocument ?? (root as Document)).defaultView)) dressed.delete(root);
  }

  function enter(mark: Mark): View | null {
    const view = viewOf(mark.range);
    if (!view || !registryOf(view)) return null;
    if (!views.has(view)) {
      forget();
      if (view !== top) sweep(view);
      views.add(view);
    }
    const root = mark.range.startContainer.getRootNode() as Root;
    if (dress) dressFrame(root.ownerDocument ?? (root as Document), view, dress);
    else if (!dressed.get(root)?.holds()) dressed.set(root, adoptRules(root, view, MARK_RULES));
    return view;
  }
  function dressFrame(document: Document, view: View, dress: (frame: Window) => void): void {
    if (view === top || dressed.has(document)) return;
    // What holds there the extension takes back itself.
    dressed.set(document, { holds: () => true, takeOut() {} });
    dress(view);
  }

  return {
    paint(owner, marks) {
      const before = (owners.get(owner) ?? []).filter(({ range }) => viewOf(range));
      // The same words again: what is painted moved along with them, unless the page cleared the registry or its styles.
      if (same(before, marks) && before.every(isPainted) && [...dressed.values()].every((one) => one.holds()))
        return;
      const touched = new Map<View, Set<MarkLevel>>();
      const touch = (view: View | null, level: MarkLevel) => {
        if (view) touched.set(view, (touched.get(view) ?? new Set()).add(level));
      };
      for (const { range, level } of before) touch(viewOf(range), level);
      const shown = marks.filter((mark) => {
        const view = enter(mark);
        touch(view, mark.level);
        return view !== null;
      });
      if (shown.length > 0) owners.set(owner, shown);
      else if (!owners.delete(owner)) return;
      for (const [view, levels] of touched) repaint(view, levels);
    },
    dispose() {
      owners.clear();
      for (const view of views) sweep(view);
      for (const one of dressed.values()) one.takeOut();
      dressed.clear();
      views.clear();
    },
  };
}

const ENDS = ['startContainer', 'startOffset', 'endContainer', 'endOffset'] as const;

/** Whether two lists of marks stand over the same words and look the same. */
function same(before: readonly Mark[], after: readonly Mark[]): boolean {
  return (
    before.length === after.length &&
    before.every(({ range, level }, at) => {
      const other = after[at]!;
      return level === other.level && ENDS.every((end) => range[end] === other.range[end]);
    })
  );
}

function isPainted({ range, level }: Mark): boolean {
  const view = viewOf(range);
  return view !== null && registryOf(view)?.has(PREFIX + level) === true;
}

/**
 * Where a window's marks are kept; undefined where the browser has none, or the window lost its document. The getter is
 * looked up each time: once it has run often, `CSS.highlights` in a script of an extension asks the window that it asked
 * first, also when that is gone (Firefox 153, in `Reflect.get` too).
 */
const registryOf = (view: View): HighlightRegistry | undefined =>
  ask(() => Object.getOwnPropertyDescriptor(view.CSS, 'highlights')?.get?.call(view.CSS));

const viewOf = (range: Range): View | null =>
  ask(() => range.startContainer.ownerDocument?.defaultView as View | null | undefined) ?? null;

/** Removes what an older copy of ourselves left painted. */
function sweep(view: View): void {
  const registry = registryOf(view);
  for (const level of LEVELS) registry?.delete(PREFIX + level);
}

/** Rules in a document or shadow root. */
interface Adopted {
  /** They are there still: a page may set its styles anew. */
  holds(): boolean;
  takeOut(): void;
}

/**
 * Puts rules into a document or shadow root without touching its tree.
 * Where the browser keeps adopted sheets from content scripts, a <style> stands in; never inside an editor.
 */
export function adoptRules(root: Root, view: Window, rules: string): Adopted {
  try {
    const sheet = new (view as View).CSSStyleSheet();
    sheet.replaceSync(rules);
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    return {
      holds: () => root.adoptedStyleSheets.includes(sheet),
      takeOut() {
        root.adoptedStyleSheets = [...root.adoptedStyleSheets].filter((one) => one !== sheet);
      },
    };
  } catch {
    const home = 'head' in root ? (root.head ?? root.documentElement) : root;
    const style = home.ownerDocument!.createElement('style');
    style.textContent = rules;
    home.append(style);
    return { holds: () => style.isConnected, takeOut: () => style.remove() };
  }
}
