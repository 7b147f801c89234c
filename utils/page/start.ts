import { browser } from 'wxt/browser';
import type { ContentScriptContext } from 'wxt/utils/content-script-context';
import { docksAlone } from '../messaging/guards';
import { servePage } from '../messaging/page-server';
import { SWITCHES_KEY } from '../model/raw-storage';
import type { SiteAdapter } from '../sites/adapter';
import { startedName, TAKEN_OVER } from './context';
import type { Desk, openDesk } from './desk';
import { createDress } from './dress';
import { installKeyGuard } from './key-guard';
import type { clearLeftBehind } from './left-behind';
import { createLink } from './link';
import { serveParts } from './parts';
import type { showReloadNotice } from './reload-notice';
import type { InlineKit } from './view';
import { readWords } from './words';

/** What the entry point gives: each is loaded when a page needs it. */
export interface PageKit {
  /**
   * The reader of this page, or null.
   * @param named the site's id, where its host has a name
   * @param ready the document, once it has its body
   * @param learned called when it reads otherwise than before
   * @param signal ends what it follows
   */
  find(
    url: URL,
    named: string | undefined,
    ready: Promise<Document>,
    learned: () => void,
    signal: AbortSignal,
  ): Promise<SiteAdapter | null>;
  /** What works on the page, and what draws on it. */
  desk(named: string | undefined): Promise<{
    openDesk: typeof openDesk;
    clearLeftBehind: typeof clearLeftBehind;
    showReloadNotice: typeof showReloadNotice;
    inlineKit: InlineKit;
  }>;
  /** Lets the rep point at a field and say what it is, until the signal ends it. */
  teach?(signal: AbortSignal): Promise<void>;
}

/** So often a page is looked at again by itself, ever later. */
const TRIES = 3;

/**
 * Starts Uplift on this page. Asks first whether the site is on and the rep has pressed Start; until then, and
 * while the site is off or paused, nothing of the page is read and nothing is put on it but an idle key guard.
 * @param ctx the content script's context; its end is our end
 */
export function start(ctx: ContentScriptContext, kit: PageKit): void {
  const view = window;
  const guarded = new AbortController();
  const guard = installKeyGuard(view, guarded.signal);
  const words = readWords();
  const followed = new AbortController();
  view.document.addEventListener(startedName(), () => followed.abort(), { once: true });
  let desk: Desk | null = null;
  let running: AbortController | null = null;
  /** Ends what the rep points at fields with. */
  let teaching = new AbortController();
  let adapter: SiteAdapter | null = null;
  /** Ends what the adapter follows. */
  let reading = new AbortController();
  let sayReload = () => {};
  let pause: AbortController | null = null;
  let asked = 0;
  let isFirst = true;
  let resting = false;
  let looking: Promise<void> = Promise.resolve();
  /** How often the page was looked at in vain since that could be done last. */
  let tries = 0;
  /** There while a form with the rep's words in it has outlived what it was opened by. */
  let standing: Promise<void> | null = null;

  function stays(until: Promise<void>): void {
    standing = until;
    void until.then(() => {
      if (standing === until) standing = null;
    });
  }
  /** At once, or when the form that stands has gone: it needs its keys, and is not to be reloaded away. */
  function afterForm(act: () => void): void {
    if (standing) void standing.then(act);
    else act();
  }

  function stop(): void {
    const was = running;
    running = null;
    desk = null;
    // Whoever is told by this may ask the worker once more and find out that it is gone.
    was?.abort();
  }

  /** A page that may come back as it was left has nothing of ours meanwhile: the extension may go, and cannot reach it then. */
  function rest({ persisted }: PageTransitionEvent): void {
    if (!persisted) return;
    resting = true;
    stop();
  }

  /** This copy has no extension any more, whoever notices it first; or a newer copy took over, and there is nothing to say. */
  function end(): void {
    const wasRunning = desk !== null || resting;
    resting = false;
    stop();
    if (wasRunning && ctx.signal.reason !== TAKEN_OVER) afterForm(sayReload);
  }

  const link = createLink(ctx, end);
  const dress = createDress(link);
  serveParts(async (names) => {
    if ((await link.send('page.parts', { names })) === null) throw new Error('no parts');
  });
  ctx.onInvalidated(end);
  ctx.onInvalidated(() => afterForm(() => guarded.abort()));

  async function refresh(): Promise<void> {
    const mine = ++asked;
    const state = await link.send('site.state', { url: view.location.href });
    if (mine !== asked || ctx.isInvalid) return;
    pause?.abort();
    resting = false;
    stop();
    reading.abort();
    if (!state) throw new Error('no answer');
    if (!state.started || !state.on) {
      teaching.abort();
      teaching = new AbortController();
      return;
    }
    const { pausedUntil = 0 } = state;
    if (pausedUntil > Date.now()) {
      pause = new AbortController();
      waitFor(pausedUntil, view, AbortSignal.any([pause.signal, ctx.signal]), look);
      return;
    }
    reading = new AbortController();
    const until = AbortSignal.any([reading.signal, ctx.signal]);
    const [found, { openDesk, clearLeftBehind, showReloadNotice, inlineKit }] = await Promise.all([
      kit.find(new URL(view.location.href), state.site, ready(view.document), () => desk?.look(), until),
      kit.desk(state.site),
      dress?.(),
    ]);
    if (mine !== asked || ctx.isInvalid) return;
    adapter = found;
    if (!found) return;
    if (isFirst) clearLeftBehind(view, guard, words);
    isFirst = false;
    sayReload = () => {
      // Beside a newer copy, which came while a form stood, there is nothing to reload for.
      if (!followed.signal.aborted) showReloadNotice(view, inlineKit, words, followed.signal);
    };
    running = new AbortController();
    desk = openDesk({
      view,
      adapter: found,
      link,
      guard,
      kit: inlineKit,
      words,
      self: state.self,
      dock: state.dock,
      signal: running.signal,
      dress,
      stays,
    });
    // Behind the desk's own: a mail that leaves with its page is told first.
    view.addEventListener('pagehide', rest, { signal: running.signal });
  }

  /**
   * What cannot be had is asked for again soon, and when the rep comes back to the page: a browser that has just started
   * opens its tabs of last time before it gets to the worker, and a part is missing while the extension is updated.
   */
  const look = (): void => {
    const done = refresh();
    const mine = asked;
    looking = done.then(
      () => {
        if (mine === asked) tries = 0;
      },
      () => {
        if (mine === asked && tries++ < TRIES) view.setTimeout(again, 1000 * 3 ** tries);
      },
    );
  };
  const again = () => {
    if (tries > 0 && ctx.isValid) look();
  };
  /** Whoever asks while the parts of this page are on their way is answered when they are there. */
  async function looked(): Promise<void> {
    for (let last: Promise<void> | undefined; last !== looking; ) {
      last = looking;
      await last;
    }
  }
  // A document that was written anew is another page at the same address.
  guard.onRenewed = look;
  // A page that is shown again as it was left: what the tab showed meanwhile was another one.
  view.addEventListener('pageshow', ({ persisted }) => persisted && look(), { signal: ctx.signal });
  // Chromium tells a script nothing when its extension is removed or switched off. Who did so comes back to the page.
  for (const type of ['focus', 'visibilitychange'])
    view.addEventListener(type, () => ctx.isInvalid || again(), { signal: ctx.signal });

  browser.storage.onChanged.addListener((changes, area) => {
    const change = area === 'local' ? changes[SWITCHES_KEY] : undefined;
    if (!change || !ctx.isValid) return;
    const docks = docksAlone(change.oldValue, change.newValue);
    if (docks) desk?.closeDock(docks.includes(view.location.origin));
    else look();
  });
  servePage(
    {
      'page.read': async () => {
        await looked();
        return {
          snapshots: desk?.snapshots() ?? [],
          health: (await desk?.health()) ?? { site: adapter?.id ?? '', state: 'unsupported', parts: [] },
        };
      },
      'page.again': () => {
        desk?.again();
        return undefined;
      },
      'page.show': ({ tipId }) => ({ shown: desk?.show(tipId) ?? false }),
      'page.teach': async () => {
        await dress?.();
        await kit.teach?.(AbortSignal.any([teaching.signal, ctx.signal]));
        return undefined;
      },
    },
    ctx.signal,
  );
  look();
}

/**
 * Calls back once the clock says so. Timers stand still while the machine sleeps: whatever the rep does first on the page
 * is another moment to look at the clock.
 */
function waitFor(until: number, view: Window, signal: AbortSignal, due: () => void): void {
  const timer = view.setTimeout(due, Math.min(until - Date.now() + 50, 2 ** 31 - 1));
  signal.addEventListener('abort', () => view.clearTimeout(timer));
  const check = () => {
    if (Date.now() >= until) due();
  };
  const options = { capture: true, passive: true, signal };
  for (const kind of ['focus', 'click', 'keydown']) view.addEventListener(kind, check, options);
}

/** Adapters are asked about a document that has its body; at document start there is none yet. */
function ready(document: Document): Promise<Document> {
  if (document.readyState !== 'loading') return Promise.resolve(document);
  return new Promise((done) => {
    document.addEventListener('DOMContentLoaded', () => done(document), { once: true });
  });
}
