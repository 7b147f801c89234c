import type { SiteAdapter } from '../adapter';
import { once } from '../once';
import { isAnswerable, isEditorFrame, mayWrite, places, showsHead, showsMail } from '../places';

/** What reads mails and finds drafts; a page that shows no mail and has nothing to write in gets none of it. */
const mails = once(async () => (await import('../generic-mail')).genericMail);
/** What reads records; a page that shows a mail is none. */
const records = once(async () => (await import('../generic-crm')).genericCrm);

/** At most so many trees of a page are watched; what is made of more has some of each row. */
const MOST_TREES = 60;

/** What nobody hears of who watches the page alone: open shadow trees, and frames that are no editor. */
const treesApart = (document: Document): (Element | ShadowRoot)[] =>
  [...places(document)]
    .slice(1, MOST_TREES)
    .filter(([place, frame]) => !isEditorFrame(frame, place))
    .map(([place]) => (place as Partial<Document>).body ?? (place as ShadowRoot));

/** Any other site the rep turned on: a mail, a record, or neither; drafts wherever prose is written. */
export const generic: SiteAdapter = {
  id: 'generic',
  kind: 'mail',
  settles: true,
  matches: [],
  applies: (url) => /^https?:$/.test(url.protocol),
  link: (url) => url.origin + url.pathname,
  self: (document) => mails.here?.self(document) ?? [],
  needs(document) {
    const isMail = showsMail(document);
    const record = isMail || records.here ? null : records.get();
    const isWanted = () => isMail || mayWrite(document) || isAnswerable(document) || showsHead(document.body);
    const mail = mails.here || !isWanted() ? null : mails.get();
    // When the first is there, the page is looked at again, and what is still missing is waited for.
    return mail ?? record;
  },
  read(document, context) {
    if (showsMail(document)) return mails.here?.read(document, context) ?? null;
    if (!records.here) return null;
    const record = records.here.read(document, context);
    // What is no record, or has no more than a name, may be a mail that its page marks by nothing.
    const isRecord = record?.snapshot.kind === 'deal' && Object.keys(record.snapshot.fields).length > 1;
    return isRecord ? record : (mails.here?.read(document, context) ?? record);
  },
  waits: (document) => records.here?.waits?.(document),
  threadOf: (fields) => records.here?.threadOf?.(fields),
  composers: (document, context) => mails.here?.composers(document, context) ?? [],
  onOutcome(document, report, signal, leaving) {
    mails.whenHere((mail) => {
      if (!signal.aborted) mail.onOutcome(document, report, signal, leaving);
    });
  },
  watch: (document) => [
    ...new Set([
      document.body,
      ...document.querySelectorAll('main, [role="main"]'),
      ...(mails.here?.watch(document) ?? []),
      ...(records.here?.watch(document) ?? []),
      ...treesApart(document),
    ]),
  ],
  async health(document) {
    // What the page needs is there or on its way; first the one, then the other.
    for (let turn = 0; turn < 2; turn++) await generic.needs?.(document)?.catch(() => {});
    const parts = [mails.here?.health(document) ?? [], records.here?.health(document) ?? []];
    return (await Promise.all(parts)).flat();
  },
};
