import type { Activity, Contact, DealFields, Message } from '../../model/snapshot';

/*
 * The mails that a record's page shows, as the thread that a draft on it answers. Only what came in or went out for
 * certain: a note among colleagues is no mail to the customer.
 */

const fold = (text: string | undefined) =>
  (text ?? '').normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();

/** The person of the customer's that a name or an address is: one of the contacts, or "Account, Person". */
function contactOf(
  who: string | undefined,
  { contacts = [], email, account }: DealFields,
): Contact | undefined {
  const plain = fold(who);
  if (!who || !plain) return undefined;
  const found = contacts.find(({ name, address }) => fold(name) === plain || fold(address) === plain);
  if (found) return found;
  if (fold(email?.value ?? '') === plain) return { address: plain };
  const firm = fold(account?.value ?? '');
  return firm && plain.startsWith(`${firm}, `) ? { name: who.slice(who.indexOf(', ') + 2) } : undefined;
}

/** Tells by whom it was written which mails came in and which went out, where the page has no mark for it. */
export function tellDirections(fields: DealFields): void {
  const owner = fold(fields.owner?.value ?? '');
  for (const activity of fields.activities ?? []) {
    if (activity.direction !== 'unknown' || !activity.from) continue;
    if (contactOf(activity.from, fields)) activity.direction = 'inbound';
    else if (owner && fold(activity.from) === owner) activity.direction = 'outbound';
  }
}

type Source = Pick<Activity, 'date' | 'dateText' | 'about' | 'text' | 'title' | 'from'>;

function messageOf(source: Source, id: string, direction: Message['direction'], fields: DealFields): Message {
  const { date, dateText, about, title, from, text = '' } = source;
  const contact = contactOf(from, fields);
  const sender = contact ?? (from?.includes('@') ? { address: from.toLowerCase() } : { name: from });
  return {
    id,
    direction,
    ...(from && {
      from: {
        ...(sender.name && { name: sender.name }),
        ...(sender.address && { address: sender.address.toLowerCase() }),
      },
    }),
    ...(date && !about && { date }),
    ...(dateText && { dateText }),
    ...(title && { subject: title }),
    blocks: text
      .split('\n')
      .filter(Boolean)
      .map((line, at) => ({ id: `${id}:${at}`, role: 'author', text: line })),
  };
}

/** The mails on the page, oldest first; undefined where it shows none. */
export function threadOf(fields: DealFields): Message[] | undefined {
  const mails = (fields.activities ?? [])
    .filter(
      ({ kind, state, direction, text }) =>
        kind === 'mail' && state === 'done' && direction !== 'unknown' && text,
    )
    .map((one, at) => messageOf(one, `mail${at}`, one.direction, fields));
  const written = (fields.notes ?? [])
    .filter(({ author }) => contactOf(author, fields))
    .map(({ id, text, date, author }) =>
      messageOf({ text, ...(date && { date }), ...(author && { from: author }) }, id, 'inbound', fields),
    );
  const all = [...mails, ...written];
  // Feeds have the newest first; the days decide, and among the same day the order of the page.
  return all.length ? all.reverse().sort((a, b) => (a.date ?? '').localeCompare(b.date ?? '')) : undefined;
}
