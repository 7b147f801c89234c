import type { Message, Snapshot } from './snapshot';

/** The mails that a snapshot holds: of a conversation, or of what a draft answers; a record has none. */
export const messagesOf = (snapshot: Snapshot): readonly Message[] =>
  snapshot.kind === 'thread' ? snapshot.messages : snapshot.kind === 'draft' ? (snapshot.thread ?? []) : [];
