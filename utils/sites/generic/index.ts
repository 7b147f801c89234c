import type { SiteAdapter } from '../adapter';
import { genericCrm } from '../generic-crm';
import { genericMail, showsMail } from '../generic-mail';

/** Any other site the rep turned on: a mail, a record, or neither; drafts wherever prose is written. */
export const generic: SiteAdapter = {
  ...genericMail,
  id: 'generic',
  name: 'This site',
  settles: true,
  read(document, context) {
    const first = showsMail(document) ? genericMail : genericCrm;
    return first.read(document, context);
  },
  watch: (document) => [...new Set([...genericMail.watch(document), ...genericCrm.watch(document)])],
  health: (document) => [...genericMail.health(document), ...genericCrm.health(document)],
};
