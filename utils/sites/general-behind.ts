import type { Composer, ReadContext, SiteAdapter } from './adapter';
import { EDITABLE, NARROWEST } from './editable';
import { contextOf } from './mail-adapter';
import { once } from './once';

/*
 * A webmail changes without notice. Where its own reader does not know what the rep is writing in any more, the mail is
 * read by what fields and heads mean, as on a page that nobody told us about. Until then a page gets nothing of that.
 */

/** Where the rep writes now: an editor, or the frame that holds it. */
function writtenIn(document: Document): Element | null {
  const at = document.activeElement;
  return at?.matches(`${EDITABLE}, iframe`) && at.clientWidth >= NARROWEST ? at : null;
}

/** Whether the rep writes in an editor now; of what is never written in, nobody knows whether it is one. */
function isWrittenIn({ editor }: Composer): boolean {
  const { activeElement, defaultView } = editor.ownerDocument;
  const frame = defaultView?.frameElement;
  return editor.contains(activeElement) && (!frame || frame.ownerDocument.activeElement === frame);
}

/** The reader of a webmail, with the general one behind it. */
export function withGeneral(own: SiteAdapter): SiteAdapter {
  const general = once(() => import('./generic-mail'));
  /** What the own reader found the last time, and what the general one did where that was nothing. */
  let last: readonly Composer[] = [];
  let others: readonly Composer[] = [];
  /** Of what the general reader found: it may know composers of the own one too. */
  const keys = new Set<string>();
  const knowing = (document: Document, { self, ...context }: ReadContext): ReadContext => ({
    ...context,
    self: [...self, ...own.self(document)],
  });
  const behind = (document: Document, context: ReadContext): Composer[] => {
    if (!general.here) return [];
    const { genericMail, isSent } = general.here;
    const found = genericMail.composers(document, knowing(document, context));
    // A chat, a signature, an event or a filter is written to nobody, or is not sent.
    const isMail = (one: Composer) => one.header().recipients !== undefined && isSent(one);
    const mails = found.filter((one) => (keys.has(one.key) || isWrittenIn(one)) && isMail(one));
    for (const { key } of mails) keys.add(key);
    return mails;
  };
  return {
    ...own,
    needs(document) {
      const at = general.here ? null : writtenIn(document);
      // While the rep writes in what was known a moment ago, there is nothing to look for.
      if (!at || last.some(({ root }) => root.contains(at))) return null;
      return own.composers(document, contextOf(document)).length === 0 ? general.get() : null;
    },
    read(document, context) {
      const reading = own.read(document, context);
      // Without a draft that it was fetched for, a list of mails is one.
      if (reading || !general.here || others.length === 0) return reading;
      const found = general.here.genericMail.read(document, knowing(document, context));
      const mailbox = own.mailbox?.(context.url, document);
      const url = own.link?.(context.url) ?? context.url.origin;
      return (
        found && { ...found, snapshot: { ...found.snapshot, site: own.id, url, ...(mailbox && { mailbox }) } }
      );
    },
    composers(document, context) {
      last = own.composers(document, context);
      others = last.length > 0 ? [] : behind(document, context);
      return [...last, ...others];
    },
    onOutcome(document, report, signal, leaving) {
      own.onOutcome(document, report, signal, leaving);
      general.whenHere(({ genericMail }) => {
        if (signal.aborted) return;
        const told = (key: string, outcome: Parameters<typeof report>[1]) =>
          keys.has(key) && report(key, outcome);
        genericMail.onOutcome(document, told, signal, leaving);
      });
    },
    watch: (document) => [
      ...new Set([...own.watch(document), ...(general.here?.genericMail.watch(document) ?? [])]),
    ],
    async health(document) {
      const parts = await own.health(document);
      const context = contextOf(document);
      if (own.composers(document, context).length > 0 || behind(document, context).length === 0) return parts;
      const rest = parts.filter(({ part, state }) => part !== 'composer' || state === 'ok');
      return [...rest, { part: 'general', state: 'unexpected' }];
    },
  };
}
