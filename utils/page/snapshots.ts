import { safeUrl } from '../model/safe-url';
import type { Block, DealSnapshot, DraftSnapshot, Message, Snapshot } from '../model/snapshot';
import type { Composer, ReadBlock, ReadContext, Reading, SiteAdapter } from '../sites/adapter';
import { hashText } from '../text/hash';

/** Names a thread by what its messages say, so that it is sent once. */
export function threadHashOf(messages: readonly Message[]): string {
  return hashText(
    JSON.stringify(
      messages.map((one) => [
        one.id,
        one.direction,
        one.from?.address,
        one.date ?? one.dateText,
        one.recipients?.map((person) => person.address ?? person.name),
        one.blocks.map((block) => [block.role, block.text]),
      ]),
    ),
  );
}

export interface DraftParts {
  composer: Composer;
  blocks: readonly ReadBlock[];
  thread: Message[] | undefined;
  threadHash: string | undefined;
  caret: { block: string; offset: number } | null;
  deal: DraftSnapshot['deal'];
  revision: number;
  self: readonly string[];
  adapter: SiteAdapter;
  view: Window;
  now: number;
}

/** A draft as plain JSON. Without `thread` it names the thread by its hash alone. */
export function draftSnapshot(parts: DraftParts): DraftSnapshot {
  const { composer, view, adapter } = parts;
  const header = composer.header();
  const url = new URL(view.location.href);
  const mailbox = adapter.mailbox?.(url, view.document) ?? mailboxOf(url);
  return {
    kind: 'draft',
    site: adapter.id,
    url: adapter.link?.(url) ?? safeUrl(url),
    ...(mailbox && { mailbox }),
    ...(view.document.documentElement.lang && { locale: view.document.documentElement.lang }),
    readAt: parts.now,
    revision: parts.revision,
    self: [...new Set([...parts.self, ...adapter.self(view.document)])],
    ...header,
    format: composer.format,
    blocks: parts.blocks.map(({ block }): Block => ({ ...block })),
    ...(parts.caret && { caret: parts.caret }),
    ...(parts.thread && { thread: parts.thread }),
    ...(parts.threadHash && { threadHash: parts.threadHash }),
    ...(parts.deal && { deal: parts.deal }),
  };
}

/** Several accounts in one browser: the `/u/1/` of an address tells them apart. */
function mailboxOf(url: URL): string | null {
  return /\/u\/\d+/.exec(url.pathname)?.[0] ?? null;
}

/** What an adapter is told besides the page. */
export function readContext(view: Window, self: readonly string[]): ReadContext {
  return { url: new URL(view.location.href), self, now: Date.now() };
}

/** What stands for a reading while it stays the same thing: the thread or the record. */
export function readingKey(reading: Reading): string {
  const { snapshot } = reading;
  return snapshot.kind === 'deal'
    ? `deal:${snapshot.record.crm}:${snapshot.record.kind}:${snapshot.record.id}`
    : `thread:${snapshot.threadId ?? hashText(snapshot.url + (snapshot.subject ?? ''))}`;
}

/** What a snapshot says, without when and how often it was read: equal means there is nothing new to assess. */
export function contentOf(snapshot: Snapshot): string {
  return JSON.stringify({ ...snapshot, readAt: 0, revision: 0 });
}

/** What a draft is read against; what was written on the record goes with the thread. */
export function dealOf(record: DealSnapshot | undefined): DraftSnapshot['deal'] {
  if (!record) return undefined;
  const { notes: _notes, activities, ...fields } = record.fields;
  const bare = activities?.map(({ text: _text, ...activity }) => activity);
  return { record: record.record, fields: { ...fields, ...(bare && { activities: bare }) } };
}
