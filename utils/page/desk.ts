import type { PageHealth, SiteState } from '../messaging/protocol';
import type { Snapshot } from '../model/snapshot';
import type { SiteAdapter } from '../sites/adapter';
import { once } from '../sites/once';
import { createArrivals } from './arrivals';
import { isInTheWay } from './chip-spot';
import { answerTo, drawView } from './draw';
import { type Dress, UNDRESSED } from './dress';
import type { PageEnv } from './env';
import { createFollower } from './follow';
import { frameOf } from './geometry';
import { createHighlighter } from './highlight';
import type { KeyGuard } from './key-guard';
import { layOut } from './layout';
import { isTyped, leaveForm } from './left-form';
import type { Link } from './link';
import { createDrafts } from './open-drafts';
import { createPointer } from './pointer';
import { createReadingPane } from './reading-pane';
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

/** Lists that a site looks up for what was typed are there after this time: milliseconds. */
const LATE = 700;

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
  let late = 0;
  /** The words that the open card speaks of. */
  let near: Range | null = null;
  /** Draws the form that was left. */
  let left: (() => void) | undefined;

  const env: PageEnv = {
    view,
    adapter,
    link,
    highlighter,
    guard,
    follower: createFollower(
      view,
      () => place(true),
      () => place(false),
      () => {
        const editors = drafts.all().map(({ composer }) => composer.editor);
        // Who types elsewhere is shown lists there, which may come late or go again.
        const isElsewhere = editors.length > 0 && !editors.some(hasFocus);
        view.clearTimeout(late);
        if (isElsewhere) late = view.setTimeout(place, LATE, false);
        // What is open makes room for what is being written, as the chip does.
        if (isElsewhere || stage.open || editors.some(isInTheWay)) place(false);
      },
    ),
    records: input.kit.records,
    signal,
    self: () => input.self,
    changed() {
      if (frame === 0 && (!signal.aborted || left)) frame = view.requestAnimationFrame(draw);
    },
  };
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
  const record = () => {
    const snapshot = pane.reading?.snapshot;
    return snapshot?.kind === 'deal' ? snapshot : undefined;
  };
  const drafts = createDrafts(
    env,
    (composer) => writing.here?.createDraft(env, composer, record),
    () => scan(),
  );
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
    inUi: () => host.root.activeElement !== null,
    fieldsAllowed: () => guard.early,
  });
  const shortcuts = createShortcuts({
    view,
    host,
    stage,
    guard,
    dock,
    drafts: drafts.all,
    pane,
  });
  const inline = input.kit.mount(host.root, stage.presses);
  const pointer = createPointer(
    view,
    () => host.element,
    () =>
      [...drafts.all(), pane].flatMap((one) =>
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
      if (stage.wanted?.by === 'hover' && !host.root.activeElement) void stage.show(null);
    },
  );
  pointer.listen(document, signal);
  // What is opened within ours is told to nobody outside, and by keys nothing else tells that a card has grown.
  host.root.addEventListener('toggle', () => place(false), { capture: true, signal });

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
    guard.protect(host.element);
    const inside = host.root.activeElement !== null;
    inline.render(next, stage.draw(next));
    env.follower.follow(all.flatMap(({ composer }) => [frameOf(composer.editor), composer.root]));
    place(false);
    // The rep is in our UI and what had the focus gave way to something else: the focus goes along.
    if (inside && next.surface && !host.root.activeElement) shortcuts.enterUi();
  }

  function place(moving: boolean): void {
    if (signal.aborted) return;
    const { open } = stage;
    const all = drafts.all();
    if (all.some(({ composer }) => !composer.editor.isConnected)) scan();
    const source = open && (drafts.get(open.key) ?? pane);
    const range =
      (open?.kind !== 'list' && source?.placed.find(({ tip }) => tip.id === open?.tipId)?.range) || null;
    if (range !== near) {
      near = range;
      highlighter.paint('open', range ? [{ range, level: 'near' }] : []);
    }
    layOut({
      view,
      host,
      drafts: all,
      surface: open && stage.surfaces && { key: open.key, range, place: stage.surfaces.kit.placeSurface },
      signals: new Map(pane.placed.flatMap(({ tip, range }) => (range ? [[tip.id, range] as const] : []))),
      dock,
      rtl: rtl(),
      moving,
    });
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
    env.follower.stop();
    highlighter.dispose();
    guard.protect(null);
    guard.onKey = null;
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
      for (const one of [...drafts.all(), pane]) one.assess();
    },
    closeDock(off) {
      if (dock) dock.off = off;
      env.changed();
    },
    health: async () => (await import('./health')).pageHealth(adapter, document, fails, input.self),
    look: scan,
    show(tipId, by) {
      for (const one of [...drafts.all(), pane]) {
        const found = one.placed.find(({ tip }) => tip.id === tipId);
        if (!found || !one.key) continue;
        const element = found.range?.startContainer.parentElement;
        element?.scrollIntoView({ block: 'nearest' });
        const card = { kind: 'card', key: one.key, tipId } as const;
        if (by) shortcuts.goInto({ ...card, by });
        else void stage.show({ ...card, by: 'press' });
        return true;
      }
      return false;
    },
  };
}
