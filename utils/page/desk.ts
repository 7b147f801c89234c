import type { PageHealth, SiteState } from '../messaging/protocol';
import type { Snapshot } from '../model/snapshot';
import type { SiteAdapter } from '../sites/adapter';
import { startOf } from '../sites/is-gone';
import { once } from '../sites/once';
import { createArrivals } from './arrivals';
import { createPlacing } from './desk-place';
import { answerTo, drawView } from './draw';
import { type Dress, UNDRESSED } from './dress';
import type { PageEnv } from './env';
import { frameOf } from './geometry';
import { createHighlighter } from './highlight';
import type { KeyGuard } from './key-guard';
import { fieldsIn, isTyped, leaveForm } from './left-form';
import type { Link } from './link';
import { createDrafts } from './open-drafts';
import { createPointer } from './pointer';
import { createReadingPane, recordIn } from './reading-pane';
import { safeAdapter } from './safe-adapter';
import { hasFocus } from './selection';
import { createShortcuts } from './shortcuts';
import { readContext } from './snapshots';
import { createStage } from './stage';
import { createUiHost } from './ui-host';
import type { InlineKit } from './view';
import { watchPage } from './watch-page';
import type { Words } from './words';

/** Everything Uplift does on one page, from the moment its site is on until it is off. */
export interface Desk {
  snapshots(): Snapshot[];
  health(): Promise<PageHealth>;
  /** Has what is shown assessed anew. */
  again(): void;
  /** The tab was closed on this site, or opened there again, in another place. */
  closeDock(off: boolean): void;
  /** The page shows something else now, and its document does not tell (a field was changed). */
  look(): void;
  /**
   * Opens the card of a tip.
   * @param by keys: the rep goes to the card, too
   * @returns false when the tip is not on this page (any more)
   */
  show(tipId: string, by?: 'key'): boolean;
}

export interface DeskInput {
  view: Window & typeof globalThis;
  adapter: SiteAdapter;
  link: Link;
  guard: KeyGuard;
  kit: InlineKit;
  words: Words;
  self: readonly string[];
  dock: SiteState['dock'];
  signal: AbortSignal;
  /** Has what is ours seen, where that goes with the extension. */
  dress?: Dress | undefined;
  /** A form with the rep's words in it outlives the end, until it is logged or closed; absent where none is to. */
  stays?(until: Promise<void>): void;
}

/** Begins to work on a page. Everything ends with `input.signal`, and nothing of ours is left on it then but a form that was typed into. */
export function openDesk(input: DeskInput): Desk {
  const { view, link, guard, signal } = input;
  const document = view.document;
  const { adapter, fails } = safeAdapter(input.adapter);
  const writing = once(input.kit.drafts);
  /** Looks again when a part is there that the page needs. */
  const whenThere = createArrivals(scan);
  const highlighter = createHighlighter(view, input.dress);
  const host = createUiHost(document, (input.dress ? UNDRESSED : '') + input.kit.css);
  let frame = 0;
  /** Draws the form that was left. */
  let left: (() => void) | undefined;

  const env: PageEnv = {
    view,
    adapter,
    link,
    highlighter,
    guard,
    records: input.kit.records,
    signal,
    self: () => input.self,
    changed() {
      if (frame === 0 && (!signal.aborted || left)) frame = view.requestAnimationFrame(draw);
    },
  };
  const inUi = () => host.root.activeElement !== null;
  const rtl = () => view.getComputedStyle(document.documentElement).direction === 'rtl';
  const dock = input.kit.records?.createDock({
    view,
    host: host.element,
    root: host.root,
    place: input.dock?.place,
    off: input.dock?.off ?? false,
    rtl: rtl(),
    moved: () => env.changed(),
    put: (spot) => void link.send('dock.set', { url: view.location.href, place: spot }),
  });
  const pane = createReadingPane(env, () => {
    for (const draft of drafts.all()) draft.recordChanged();
  });
  const drafts = createDrafts(
    env,
    (composer) => writing.here?.createDraft(env, composer, () => recordIn(pane)),
    () => scan(),
  );
  /** Whatever tips stand at. */
  const sources = () => [...drafts.all(), pane];
  const stage = createStage({
    env,
    words: input.words,
    draft: drafts.get,
    pane: () => pane,
    answer: () => answerTo(drafts.all(), pane),
    dock,
    async surfaces() {
      const kit = await input.kit.surfaces();
      host.dress(kit.css);
      return kit;
    },
    leaveUi: () => shortcuts.leaveUi(),
    hold: () => shortcuts.hold(),
    inUi,
    texts: () => fieldsIn(host.root).map(({ value }) => value),
    fieldsAllowed: () => guard.early,
  });
  const placing = createPlacing({ env, host, drafts, pane, stage, dock, rtl, scan });
  const shortcuts = createShortcuts({
    view,
    host,
    stage,
    guard,
    dock,
    drafts: drafts.all,
    pane,
    inUi,
  });
  const inline = input.kit.mount(host.root, stage.presses);
  const pointer = createPointer(
    view,
    () => host.element,
    () =>
      sources().flatMap((one) =>
        one.placed.flatMap(({ tip, range }) =>
          range && one.key ? [{ key: one.key, tipId: tip.id, range }] : [],
        ),
      ),
    (target) => {
      const { wanted: open } = stage;
      // What the rep opened on purpose stays; resting on its own words changes nothing.
      if (open && (open.by !== 'hover' || open.tipId === target.tipId)) return;
      void stage.show({ kind: 'card', key: target.key, tipId: target.tipId, by: 'hover' });
    },
    () => {
      if (stage.wanted?.by === 'hover' && !inUi()) void stage.show(null);
    },
  );
  pointer.listen(document, signal);
  // What is opened within ours is told to nobody outside, and by keys nothing else tells that a card has grown.
  host.root.addEventListener('toggle', () => placing.place(), { capture: true, signal });

  function scan(): void {
    if (signal.aborted) return;
    whenThere(adapter.needs?.(document));
    const found = adapter.composers(document, readContext(view, input.self));
    if (found.length > 0 && !writing.here) whenThere(writing.get());
    drafts.adopt(found);
    for (const { editor } of found) pointer.listen(editor.ownerDocument, signal);
    pane.look();
    env.changed();
  }

  function draw(): void {
    frame = 0;
    if (signal.aborted) left?.();
    if (signal.aborted || link.isGone()) return;
    if (stage.open && !stage.view()) void stage.show(null);
    const all = drafts.all();
    const tended =
      all.find((draft) => draft.key === stage.open?.key) ??
      all.find(({ composer }) => hasFocus(composer.editor)) ??
      all[all.length - 1];
    const next = drawView(all, pane, stage, dock, input.words.tips);
    const empty =
      next.chips.length + next.signals.length === 0 && !next.dock && !next.surface && !next.notice;
    // A page with nothing to say on it gets nothing put on it.
    if (!empty || host.element.isConnected) host.attend(tended ? frameOf(tended.composer.editor) : null);
    guard.protect(host.element, host.root);
    const inside = inUi();
    inline.render(next, stage.draw(next));
    placing.drawn();
    // The rep is in our UI and what had the focus gave way to something else: the focus goes along.
    if (inside && next.surface && !inUi()) shortcuts.enterUi();
  }

  const known = (element: Element) =>
    drafts.all().some(({ composer: { editor } }) => editor.contains(element) || frameOf(editor) === element);
  watchPage({ view, adapter, signal, scan, moved: () => pane.moved(), known, hides: drafts.hides });
  signal.addEventListener('abort', () => {
    view.cancelAnimationFrame(frame);
    frame = 0;
    drafts.close();
    pane.close();
    dock?.stop();
    placing.stop();
    highlighter.dispose();
    guard.protect(null);
    guard.onKey = null;
    guard.onTyped = null;
    const clear = () => {
      left = undefined;
      inline.dispose();
      host.remove();
    };
    if (!input.stays || !isTyped(host.root)) return clear();
    input.stays(
      new Promise((done) => {
        const { notSavedUpdated } = input.words;
        left = leaveForm({ host, inline, stage, guard, link, notSavedUpdated, clear: () => done(clear()) });
      }),
    );
  });
  scan();

  return {
    snapshots() {
      pane.lookNow();
      const read = pane.reading ? [pane.reading.snapshot] : [];
      return [...drafts.all().map((draft) => draft.snapshot()), ...read];
    },
    again() {
      for (const one of sources()) one.assess();
    },
    closeDock(off) {
      if (dock) dock.off = off;
      env.changed();
    },
    health: async () => (await import('./health')).pageHealth(adapter, document, fails, input.self),
    look: scan,
    show(tipId, by) {
      for (const one of sources()) {
        const found = one.placed.find(({ tip }) => tip.id === tipId);
        if (!found || !one.key) continue;
        const at = found.range && startOf(found.range);
        at?.parentElement?.scrollIntoView({ block: 'nearest' });
        const card = { kind: 'card', key: one.key, tipId } as const;
        if (by) shortcuts.goInto({ ...card, by });
        else void stage.show({ ...card, by: 'press' });
        return true;
      }
      return false;
    },
  };
}
