import type { Address, Message, Snapshot } from './snapshot';
import type { Tip } from './tip';

/** The mails that a snapshot holds: of a conversation, or of what a draft answers; a record has none. */
export const messagesOf = (snapshot: Snapshot): readonly Message[] =>
  snapshot.kind === 'thread' ? snapshot.messages : snapshot.kind === 'draft' ? (snapshot.thread ?? []) : [];

/** Everybody who writes or gets the mails that a snapshot is or holds, as often as they stand there. */
export const mailPeople = (snapshot: Snapshot): Address[] => [
  ...(snapshot.kind === 'draft' ? (snapshot.recipients ?? []) : []),
  ...messagesOf(snapshot).flatMap(({ from, recipients = [] }) => [...(from ? [from] : []), ...recipients]),
];

/** What a mail of a conversation is called: its id, or its place where the page gives it none. */
export const messageKey = ({ id }: Pick<Message, 'id'>, index: number): string => id ?? String(index);

/** Where the mail stands that a tip heard something in, or that a reply to it passes by; -1 where it is about none of them. */
export const placeOfTip = ({ about, message: own }: Tip, messages: readonly Message[]): number =>
  messages.findIndex((message, at) => (about?.message ?? own) === messageKey(message, at));
