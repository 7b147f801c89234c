import type { SiteAdapter } from '../adapter';
import { genericMail, showsMail } from '../generic-mail';
import { once } from '../once';

/** What reads records; a page that shows a mail is none. */
const records = once(async () => (await import('../generic-crm')).genericCrm);

/** Any other site the rep turned on: a mail, a record, or neither; drafts wherever prose is written. */
export const generic: SiteAdapter = {
  ...genericMail,
  id: 'generic',
  name: 'This site',
  settles: true,
  needs: (document) => (records.here || showsMail(document) ? null : records.get()),
  read(document, context) {
    const first = showsMail(document) ? genericMail : records.here;
    return first?.read(document, context) ?? null;
  },
  watch: (document) => [
    ...new Set([...genericMail.watch(document), ...(records.here?.watch(document) ?? [])]),
  ],
  health: async (document) =>
    (await Promise.all([genericMail.health(document), records.here?.health(document) ?? []])).flat(),
};
