import * as z from 'zod/mini';

/*
 * What a site adapter read, as plain JSON: no HTML, no nodes.
 * An absent property means "the page did not show it" (unknown). A property that is there and empty
 * ('' or [] or { value: null }) means "the page showed it empty". Rules may only speak of the second.
 * All text offsets anywhere in Uplift are UTF-16 code units into the `text` of one block.
 */

/** What part a block plays in a mail. Only `author`, `greeting` and `signoff` are the writer's own new words. */
const BLOCK_ROLES = [
  'author',
  'greeting',
  'signoff',
  'signature',
  'quote',
  'forwarded',
  'attribution',
  'disclaimer',
  'code',
] as const;
export const blockRole = z.enum(BLOCK_ROLES);
export type BlockRole = z.infer<typeof blockRole>;

/** A paragraph or line: the unit of offsets, of caching and of incremental reading. `id` is stable while the paragraph lives. */
export const block = z.object({
  id: z.string(),
  role: blockRole,
  text: z.string(),
  /** The block is an item of a bulleted or numbered list. */
  list: z.optional(z.boolean()),
});
export type Block = z.infer<typeof block>;

export const address = z.object({ name: z.optional(z.string()), address: z.optional(z.string()) });
export type Address = z.infer<typeof address>;

export const recipient = z.object({
  kind: z.enum(['to', 'cc', 'bcc']),
  name: z.optional(z.string()),
  /** Lower case. Absent when the site shows only a name (Outlook contacts). */
  address: z.optional(z.string()),
});
export type Recipient = z.infer<typeof recipient>;

export const direction = z.enum(['inbound', 'outbound', 'unknown']);
export type Direction = z.infer<typeof direction>;

/** One mail of a thread. */
export const message = z.object({
  id: z.optional(z.string()),
  from: z.optional(address),
  recipients: z.optional(z.array(recipient)),
  direction,
  /** As the site prints it. */
  dateText: z.optional(z.string()),
  /** ISO 8601 (date or date-time), only where it can be read without guessing. */
  date: z.optional(z.string()),
  subject: z.optional(z.string()),
  blocks: z.array(block),
  /** The mail carries an invitation or other calendar markup. */
  calendar: z.optional(z.boolean()),
  /** Shown folded: `blocks` hold a preview or nothing. */
  collapsed: z.optional(z.boolean()),
});
export type Message = z.infer<typeof message>;

const always = {
  /** Id of the site adapter that read this ('gmail', 'outlook', 'generic', ...). */
  site: z.string(),
  /** Address of the page without query secrets and without fragments that carry text. */
  url: z.string(),
  /** The mailbox ('/u/0' or an address) or the CRM organisation. */
  mailbox: z.optional(z.string()),
  /** BCP 47 language of the site's interface, not of the mail. */
  locale: z.optional(z.string()),
  /** Milliseconds since the epoch. */
  readAt: z.number(),
  /** Grows by one with each reading of the same draft, thread or record. */
  revision: z.number(),
  /** Own addresses ('rep@ourco.example') and own domains ('@ourco.example'), lower case. */
  self: z.array(z.string()),
};

export const recordRef = z.object({
  crm: z.string(),
  org: z.optional(z.string()),
  kind: z.enum(['deal', 'account', 'contact', 'lead']),
  id: z.string(),
});
export type RecordRef = z.infer<typeof recordRef>;

/** A field of a CRM record. Absent: not shown. `value: null`: shown and empty. */
function field<T extends z.core.SomeType>(value: T) {
  return z.object({
    value: z.nullable(value),
    /** What the page prints. */
    text: z.optional(z.string()),
    /** The label beside it, as the page prints it. */
    label: z.optional(z.string()),
    /** 0 to 1: how sure the reader is. Adapters say 1, the generic reader less. */
    sure: z.number(),
  });
}
export interface Field<T> {
  value: T | null;
  text?: string | undefined;
  label?: string | undefined;
  sure: number;
}

export const contact = z.object({
  name: z.optional(z.string()),
  address: z.optional(z.string()),
  role: z.optional(z.string()),
  department: z.optional(z.string()),
  inactive: z.optional(z.boolean()),
});
export type Contact = z.infer<typeof contact>;

export const activity = z.object({
  kind: z.enum(['mail', 'call', 'meeting', 'task', 'note', 'other']),
  /** Who acted. */
  direction,
  /** `planned`: still to come or overdue; `done`: it happened. */
  state: z.enum(['planned', 'done']),
  date: z.optional(z.string()),
  dateText: z.optional(z.string()),
  /** The page tells an age in months or years ("3 months ago"): `date` is the latest day that may be meant. */
  about: z.optional(z.boolean()),
  title: z.optional(z.string()),
  text: z.optional(z.string()),
  /** Who wrote it, called or entered it: a name or an address. */
  from: z.optional(z.string()),
  people: z.optional(z.array(z.string())),
});
export type Activity = z.infer<typeof activity>;

const text = z.string();
/** What a record page shows. Dates are ISO 8601 days; amounts are plain numbers in `currency`. */
export const dealFields = z.object({
  name: z.optional(field(text)),
  account: z.optional(field(text)),
  amount: z.optional(field(z.number())),
  currency: z.optional(field(text)),
  stage: z.optional(field(text)),
  /** 0 to 1: how far along the path or stepper the stage stands. */
  stageShare: z.optional(field(z.number())),
  status: z.optional(field(z.enum(['open', 'won', 'lost']))),
  closeDate: z.optional(field(text)),
  createdDate: z.optional(field(text)),
  /** 0 to 100. */
  probability: z.optional(field(z.number())),
  nextStep: z.optional(field(text)),
  nextStepDate: z.optional(field(text)),
  owner: z.optional(field(text)),
  recordType: z.optional(field(z.enum(['new', 'renewal', 'expansion']))),
  description: z.optional(field(text)),
  email: z.optional(field(text)),
  website: z.optional(field(text)),
  title: z.optional(field(text)),
  industry: z.optional(field(text)),
  lossReason: z.optional(field(text)),
  forecast: z.optional(field(text)),
  competitor: z.optional(field(text)),
  products: z.optional(z.array(text)),
  contacts: z.optional(z.array(contact)),
  /** There may be more of them than the page shows: it has a field for the main one, or a part of the list. */
  moreContacts: z.optional(z.boolean()),
  team: z.optional(z.array(contact)),
  activities: z.optional(z.array(activity)),
  notes: z.optional(
    z.array(z.object({ id: z.string(), text, date: z.optional(text), author: z.optional(text) })),
  ),
});
export type DealFields = z.infer<typeof dealFields>;

export const dealSnapshot = z.object({
  kind: z.literal('deal'),
  ...always,
  record: recordRef,
  fields: dealFields,
});
export type DealSnapshot = z.infer<typeof dealSnapshot>;

export const threadSnapshot = z.object({
  kind: z.literal('thread'),
  ...always,
  threadId: z.optional(z.string()),
  messageIds: z.optional(z.array(z.string())),
  subject: z.optional(z.string()),
  /** Oldest first. */
  messages: z.array(message),
});
export type ThreadSnapshot = z.infer<typeof threadSnapshot>;

export const draftSnapshot = z.object({
  kind: z.literal('draft'),
  ...always,
  draftId: z.optional(z.string()),
  threadId: z.optional(z.string()),
  messageIds: z.optional(z.array(z.string())),
  reply: z.optional(z.enum(['new', 'reply', 'reply-all', 'forward'])),
  format: z.enum(['rich', 'plain']),
  subject: z.optional(z.string()),
  recipients: z.optional(z.array(recipient)),
  attachments: z.optional(z.array(z.string())),
  blocks: z.array(block),
  /** Where the rep is typing; the sentence around it is not coached yet. */
  caret: z.optional(z.object({ block: z.string(), offset: z.number() })),
  /** The mails this draft answers, oldest first. Sent once; later snapshots name it by `threadHash` alone. */
  thread: z.optional(z.array(message)),
  threadHash: z.optional(z.string()),
  /** The record whose page the composer stands on. */
  deal: z.optional(z.object({ record: recordRef, fields: dealFields })),
});
export type DraftSnapshot = z.infer<typeof draftSnapshot>;

export const snapshot = z.discriminatedUnion('kind', [draftSnapshot, threadSnapshot, dealSnapshot]);
export type Snapshot = z.infer<typeof snapshot>;
