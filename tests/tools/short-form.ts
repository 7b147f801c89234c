import * as z from 'zod/mini';
import { parseAddress } from '@/utils/coach/people';
import type { Block, Message, Recipient, Snapshot } from '@/utils/model/snapshot';
import { dayOf } from '@/utils/sites/date-text';
import { isoDay } from '@/utils/text/iso-day';
import { plainBlocks } from '@/utils/text/plain-blocks';

/*
 * The short forms of the command line: mail as plain text, with offsets in the answer that count in that text.
 */

const texts = z.array(z.string());
const today = z.string().check(z.refine((text) => isoDay(text) === text, 'needs a day such as "2026-03-11"'));
const mail = z.looseObject({
  direction: z.optional(z.enum(['inbound', 'outbound', 'unknown'])),
  from: z.optional(z.string()),
  to: z.optional(texts),
  cc: z.optional(texts),
  date: z.optional(z.string()),
  subject: z.optional(z.string()),
  raw: z.string(),
});
export const shortDraft = z.looseObject({
  kind: z.literal('draft'),
  subject: z.optional(z.string()),
  raw: z.string(),
  self: z.optional(texts),
  to: z.optional(texts),
  cc: z.optional(texts),
  today: z.optional(today),
  thread: z.optional(z.array(mail)),
});
export const shortThread = z.looseObject({
  kind: z.literal('thread'),
  subject: z.optional(z.string()),
  self: z.optional(texts),
  today: z.optional(today),
  messages: z.array(mail),
});

/** A snapshot made of a short form, and where each block of `raw` (or of a message's `raw`) starts. */
export interface FromShort {
  snapshot: Snapshot;
  /** Offset of a block in its own raw text, by block id. */
  offsets: Map<string, number>;
  today?: string;
}

const recipients = (kind: 'to' | 'cc', list: readonly string[] | undefined): Recipient[] =>
  (list ?? []).map((text) => ({ kind, ...parseAddress(text) }));

/** A date as any mail program prints it; what cannot be read without guessing stays text. */
function datedBy(text: string | undefined): Pick<Message, 'date' | 'dateText'> {
  if (text === undefined) return {};
  const date = isoDay(text) ? text : dayOf(text);
  return { dateText: text, ...(date && { date }) };
}

function messageOf(one: z.infer<typeof mail>, index: number, offsets: Map<string, number>): Message {
  const read = plainBlocks(one.raw, `m${index}-`);
  for (const [id, at] of read.offsets) offsets.set(id, at);
  return {
    id: String(index),
    direction: one.direction ?? 'unknown',
    ...(one.from !== undefined && { from: parseAddress(one.from) }),
    ...((one.to || one.cc) && { recipients: [...recipients('to', one.to), ...recipients('cc', one.cc)] }),
    ...datedBy(one.date),
    ...(one.subject && { subject: one.subject }),
    blocks: read.blocks,
  };
}

const low = (list: readonly string[] | undefined) =>
  (list ?? []).map((own) => (parseAddress(own).address ?? own).toLowerCase());

/** A draft as a snapshot, with where its blocks begin in the short form's texts. */
export function draftFrom(short: z.infer<typeof shortDraft>): FromShort {
  const offsets = new Map<string, number>();
  const { blocks, offsets: own } = plainBlocks(short.raw);
  for (const [id, at] of own) offsets.set(id, at);
  const thread = short.thread?.map((one, index) => messageOf(one, index, offsets));
  return {
    offsets,
    ...(short.today !== undefined && { today: short.today }),
    snapshot: {
      kind: 'draft',
      site: 'command-line',
      url: 'about:blank',
      readAt: 0,
      revision: 0,
      format: 'plain',
      self: low(short.self),
      ...(short.subject && { subject: short.subject }),
      ...((short.to || short.cc) && {
        recipients: [...recipients('to', short.to), ...recipients('cc', short.cc)],
      }),
      blocks: blocks as Block[],
      ...(thread && { thread }),
    },
  };
}

/** A thread as a snapshot, with where its blocks begin in the short form's texts. */
export function threadFrom(short: z.infer<typeof shortThread>): FromShort {
  const offsets = new Map<string, number>();
  const messages = short.messages.map((one, index) => messageOf(one, index, offsets));
  return {
    offsets,
    ...(short.today !== undefined && { today: short.today }),
    snapshot: {
      kind: 'thread',
      site: 'command-line',
      url: 'about:blank',
      readAt: 0,
      revision: 0,
      self: low(short.self),
      ...(short.subject && { subject: short.subject }),
      messages,
    },
  };
}
