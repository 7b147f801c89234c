import type { ThreadSpec } from '../mail-site';
import { one, within } from '../pick';
import { shownRecipients } from './recipients';
import { BODY, DATE, MAIN, MESSAGE, SENDER, THREAD_SUBJECT } from './selectors';
import { routeId } from './urls';

const ID = ['[data-message-id]', '[data-legacy-message-id]'];

/** An id attribute without Gmail's '#'; Gmail sometimes writes the word "undefined" there. */
function idIn(element: Element | null, names: readonly string[]): string | undefined {
  for (const name of names) {
    const value = element?.getAttribute(name)?.replace(/^#/, '');
    if (value && value !== 'undefined') return value;
  }
  return undefined;
}

function messageId(message: Element): string | undefined {
  const marked = message.matches(ID.join(',')) ? message : one(message, ID, (hit) => !within(hit, BODY));
  return idIn(marked, ['data-message-id', 'data-legacy-message-id']);
}

/** The conversation's id as the page gives it, else as the address does. */
export function threadIdOf(root: Element, url: URL): string | undefined {
  const heading = one(root, THREAD_SUBJECT, (hit) => !within(hit, BODY));
  return idIn(heading, ['data-thread-perm-id', 'data-legacy-thread-id']) ?? routeId(url);
}

export const thread: ThreadSpec = {
  root: MAIN,
  subject: THREAD_SUBJECT,
  message: MESSAGE,
  body: BODY,
  sender: SENDER,
  recipients: shownRecipients,
  date: DATE,
  messageId,
  threadId: threadIdOf,
};
