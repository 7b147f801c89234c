import type { Message, Recipient } from '../../model/snapshot';
import { directionOf, ownSet } from '../people';

/* Which mails came in and which went out, on pages that do not say who the rep is. */

/** What pages call the one who reads them. */
export const ME =
  /^(?:[Yy]ou|Du|Sie|Vous|Tú|Usted|Você|Jij|U|[Mm]e|mir|[Mm]ich|[Ii]ch|[Mm]oi|mig|mij|mí|mim|[Yy]o|[Ee]u|[Ii]o|[Ii]k|[Jj]ag|[Jj]eg|[Jj]a|[Mm]inä|mně|mnie|мне|[Яя]|我|自分|나|אני|أنا)$/u;

/**
 * Tells what is not known by who is called "me" in a conversation, and by whom drafts go to: nobody answers themselves.
 * @param messages changed in place
 * @param drafts recipients of the drafts beside them
 */
export function tellDirections(messages: readonly Message[], drafts: readonly Recipient[] = []): void {
  const shown = messages.flatMap(({ from, recipients = [] }) => [from ?? {}, ...recipients]);
  const own = ownSet(shown.flatMap(({ name = '', address }) => (address && ME.test(name) ? [address] : [])));
  const isAnswering = (address: string) =>
    drafts.some((draft) => draft.kind === 'to' && draft.address === address);
  for (const message of messages) {
    const { from, direction, recipients = [] } = message;
    if (direction !== 'unknown' || !from) continue;
    // Where a name alone is shown, it tells.
    const isAnswered = drafts.some(
      ({ kind, address, name }) =>
        kind === 'to' && (from.address ? address === from.address : name === from.name),
    );
    // A name alone that wrote to whom the draft goes to, too, is one of ours.
    const to = recipients.filter(({ kind }) => kind === 'to');
    const isOurs = to.length > 0 && to.every(({ address }) => address && isAnswering(address));
    const isMine = !from.address && (ME.test(from.name ?? '') || isOurs);
    message.direction = isAnswered ? 'inbound' : isMine ? 'outbound' : directionOf(from, own);
  }
}
