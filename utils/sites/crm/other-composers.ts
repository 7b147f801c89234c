import type { SiteAdapter } from '../adapter';
import { fieldKind, TYPED } from '../field-meaning';
import { mailsWritten } from '../generic-mail';
import { rootAround } from '../generic-mail/editors';
import { sendersIn } from '../generic-mail/senders';
import type { FoundEditor } from '../mail-site';
import { semanticHeader } from '../semantics';
import { type ComposerSpec, findComposers } from './composer';

/*
 * Mails that are written in a CRM whose composer is not known, or is another one by now: found by what its fields mean, as
 * on any page. A record's page has places for notes, tasks and meetings as well: a mail is what goes to somebody's address.
 */

/** Whether a mail is sent from there: it is addressed, or has a field for that and a button that sends. */
function isMail({ host, editor }: FoundEditor): boolean {
  const root = rootAround(host);
  if (!root) return false;
  if (semanticHeader(root, editor).recipients?.some(({ address }) => address)) return true;
  const takes = [...root.querySelectorAll(TYPED)].some(
    (field) => field !== editor && !editor.contains(field) && fieldKind(field) === 'to',
  );
  return takes && sendersIn(root).length > 0;
}

/**
 * Finds and watches the mails that are written outside the composers that a product is known to have.
 * @param specs what those look like
 */
export function otherComposers(
  site: string,
  specs: readonly ComposerSpec[],
): Pick<SiteAdapter, 'composers' | 'onOutcome'> {
  const mails = mailsWritten(
    (found) =>
      isMail(found) &&
      !findComposers(found.host.ownerDocument, site, specs).some(
        ({ root, editor }) => root.contains(found.host) || editor === found.editor,
      ),
  );
  return {
    composers: (document, context) =>
      mails.composers(document, context).map((composer) => ({
        ...composer,
        // The record's own list of mails says it.
        thread: () => undefined,
        keepClear: () => [...composer.keepClear(), ...sendersIn(composer.root)],
      })),
    onOutcome: mails.onOutcome,
  };
}
