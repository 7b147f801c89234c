import type { Composer, ReadContext, SiteAdapter } from './adapter';
import { findComposers } from './mail-composer';
import { type OutcomeWatch, watchOutcome } from './mail-outcome';
import type { MailSite } from './mail-site';
import { messageElements, readThread, threadRoot } from './mail-thread';
import { ownSet } from './people';
import { all, framesAround } from './pick';

function attempt<T>(read: () => T, otherwise: T): T {
  try {
    return read();
  } catch {
    return otherwise;
  }
}

/** At most this many elements are watched; each costs an entry in one observer. */
const MOST_WATCHED = 200;

/** Containers of composers, and everything around and inside the open conversation that may be exchanged. */
function watched(site: MailSite, document: Document): Element[] {
  const out = new Set<Element>([document.body, ...site.watch.flatMap((pick) => all(document, [pick]))]);
  const root = threadRoot(site, document);
  for (let at: Element | null = root; at && at !== document.body; at = at.parentElement) out.add(at);
  for (const message of root ? messageElements(site, root) : []) {
    out.add(message);
    if (message.parentElement) out.add(message.parentElement);
    for (const body of all(message, site.thread.body)) out.add(body);
  }
  return [...out].slice(0, MOST_WATCHED);
}

/** What is known of a page by its document alone. */
export const contextOf = (document: Document): ReadContext => ({
  url: new URL(document.URL),
  self: [],
  now: Date.now(),
});

/** Makes an adapter of what is particular about one webmail. No method throws; what cannot be read is absent. */
export function mailAdapter(site: MailSite): SiteAdapter {
  const watches = new Set<OutcomeWatch>();
  const composers = (document: Document, context: ReadContext): Composer[] => {
    const list = attempt(() => findComposers(site, document, context), []);
    for (const composer of list) {
      const { header, thread, keepClear, headerAreas, editor } = composer;
      composer.header = () => attempt(header, {});
      composer.thread = () => attempt(thread, undefined);
      composer.keepClear = () => attempt(keepClear, []);
      composer.headerAreas = () => attempt(headerAreas, []);
      // What sends it may stand in a frame around that of its editor.
      for (const frame of framesAround(editor, document)) for (const watch of watches) watch.join(frame);
    }
    return list;
  };
  const read = (document: Document, context: ReadContext) =>
    attempt(() => readThread(site, document, context), null);
  return {
    id: site.id,
    kind: 'mail',
    matches: site.matches,
    applies: (url, document) => attempt(() => site.applies(url, document), false),
    link: (url) => attempt(() => site.link(url), url.origin),
    mailbox: (url, document) => attempt(() => site.mailbox?.(url, document), undefined),
    self: (document) => attempt(() => ownSet(site.own(document)), []),
    read,
    composers,
    onOutcome(document, report, signal, leaving) {
      const watch = watchOutcome({
        document,
        compose: site.compose,
        find: () => composers(document, contextOf(document)),
        report,
        leaving,
        signal,
      });
      watches.add(watch);
      signal.addEventListener('abort', () => watches.delete(watch));
    },
    watch: (document) => attempt(() => watched(site, document), [document.body]),
    async health(document) {
      const { mailHealth } = await import('./mail-health');
      return attempt(() => {
        const context = contextOf(document);
        return mailHealth(
          site,
          document,
          composers(document, context),
          () => read(document, context)?.snapshot ?? null,
        );
      }, [{ part: 'page', state: 'unexpected' }]);
    },
  };
}
