import { browser } from 'wxt/browser';
import type { ContentScriptContext } from 'wxt/utils/content-script-context';
import { docksAlone, SWITCHES_KEY } from '../messaging/guards';
import { servePage } from '../messaging/page-server';
import type { SiteAdapter } from '../sites/adapter';
import { adapterFor } from '../sites/registry';
import { type Desk, openDesk } from './desk';
import { installKeyGuard } from './key-guard';
import { createLink } from './link';
import { showReloadNotice } from './reload-notice';
import type { InlineKit } from './view';
import { readWords } from './words';

/**
 * Starts Uplift on this page. Asks first whether the site is on and the rep has pressed Start; until then, and
 * while the site is off or paused, nothing of the page is read and nothing is put on it but an idle key guard.
 * @param ctx the content script's context; its end is our end
 * @param adapters the sites this script knows, first fit wins
 * @param kit what draws card, chip and list
 */
export function start(ctx: ContentScriptContext, adapters: readonly SiteAdapter[], kit: InlineKit): void {
  const view = window;
  const guard = installKeyGuard(view, ctx.signal);
  const words = readWords();
  let desk: Desk | null = null;
  let running: AbortController | null = null;
  let adapter: SiteAdapter | null = null;
  let pauseTimer = 0;
  let asked = 0;

  function stop(): void {
    running?.abort();
    running = null;
    desk = null;
  }

  const link = createLink(ctx, () => {
    const wasRunning = desk !== null;
    stop();
    if (wasRunning) showReloadNotice(view, kit, words);
  });
  ctx.onInvalidated(stop);

  async function refresh(): Promise<void> {
    const mine = ++asked;
    const state = await link.send('site.state', { url: view.location.href });
    if (mine !== asked || ctx.isInvalid) return;
    view.clearTimeout(pauseTimer);
    stop();
    if (!state?.started || !state.on) return;
    const rest = (state.pausedUntil ?? 0) - Date.now();
    if (rest > 0) {
      pauseTimer = view.setTimeout(() => void refresh(), Math.min(rest + 50, 2 ** 31 - 1));
      return;
    }
    await ready(view.document);
    if (mine !== asked || ctx.isInvalid) return;
    adapter = adapterFor(new URL(view.location.href), view.document, adapters);
    if (!adapter) return;
    running = new AbortController();
    desk = openDesk({
      view,
      adapter,
      link,
      guard,
      kit,
      words,
      self: state.self,
      dock: state.dock,
      signal: running.signal,
    });
  }

  browser.storage.onChanged.addListener((changes, area) => {
    const change = area === 'local' ? changes[SWITCHES_KEY] : undefined;
    if (!change || !ctx.isValid) return;
    const docks = docksAlone(change.oldValue, change.newValue);
    if (docks) desk?.closeDock(docks.includes(view.location.origin));
    else void refresh();
  });
  servePage(
    {
      'page.read': () => ({
        snapshots: desk?.snapshots() ?? [],
        health: desk?.health() ?? { site: adapter?.id ?? '', state: 'unsupported', parts: [] },
      }),
      'page.again': () => {
        desk?.again();
        return undefined;
      },
      'page.show': ({ tipId }) => ({ shown: desk?.show(tipId) ?? false }),
    },
    ctx.signal,
  );
  void refresh();
}

/** Adapters are asked about a document that has its body; at document start there is none yet. */
function ready(document: Document): Promise<void> {
  if (document.readyState !== 'loading') return Promise.resolve();
  return new Promise((done) => {
    document.addEventListener('DOMContentLoaded', () => done(), { once: true });
  });
}
