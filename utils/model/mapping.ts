import * as z from 'zod/mini';
import { safely } from './safely';

/*
 * What a rep taught about a CRM: which field of a deal stands where on its pages. A mapping names places only, never
 * what stands there, so it can be shared. Places are described by a closed set of finders, not by selectors: what
 * somebody else wrote is never run against a page as it came.
 */

/** Fields that can be taught. */
export const TEACHABLE = [
  'name',
  'account',
  'amount',
  'currency',
  'stage',
  'closeDate',
  'probability',
  'nextStep',
  'nextStepDate',
  'owner',
  'contacts',
  'recordType',
  'description',
  'competitor',
  'forecast',
  'lossReason',
  'email',
  'createdDate',
] as const;
export const teachable = z.enum(TEACHABLE);
export type Teachable = z.infer<typeof teachable>;

const word = z.string().check(z.minLength(1), z.maxLength(200));
const attributeName = z.string().check(z.regex(/^[a-z][a-z0-9_:.-]{0,60}$/i));
const tag = z.string().check(z.regex(/^[a-z][a-z0-9-]{0,60}$/i));

/** A way to find one element again, best first in a list. */
export const finder = z.discriminatedUnion('by', [
  /** An attribute with this value; `tag` where several kinds of element carry it. */
  z.object({ by: z.literal('attribute'), name: attributeName, value: word, tag: z.optional(tag) }),
  /** What stands beside a label with these words. */
  z.object({ by: z.literal('label'), words: word }),
  /** From an element with an attribute down: the n-th child of a tag, step by step. */
  z.object({
    by: z.literal('path'),
    from: z.optional(z.object({ name: attributeName, value: word })),
    steps: z
      .array(z.object({ tag, nth: z.number().check(z.minimum(1), z.maximum(500)) }))
      .check(z.maxLength(12)),
  }),
]);
export type Finder = z.infer<typeof finder>;

const taughtField = z.object({
  field: teachable,
  finders: z.array(finder).check(z.minLength(1), z.maxLength(8)),
});

export const siteMapping = z.object({
  format: z.literal('uplift-crm-mapping'),
  version: z.literal(1),
  id: word,
  /** What the rep calls this CRM. */
  name: word,
  /** `https://crm.example.com` */
  origin: z.string().check(z.regex(/^https?:\/\/[^/\s]+$/), z.maxLength(300)),
  /** Addresses of record pages: path and hash, `*` for what differs from record to record. */
  address: z.string().check(z.minLength(1), z.maxLength(500)),
  kind: z.enum(['deal', 'account', 'contact', 'lead']),
  fields: z.array(taughtField).check(z.maxLength(40)),
  updatedAt: z.number(),
});
export type SiteMapping = z.infer<typeof siteMapping>;

/**
 * Reads a mapping that was exported here or by somebody else.
 * @returns the mapping, or what is wrong with it: `not-json`, `not-a-mapping`, `newer`
 */
export function readSiteMapping(
  text: string,
): { mapping: SiteMapping } | { fault: 'not-json' | 'not-a-mapping' | 'newer' } {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return { fault: 'not-json' };
  }
  const read = safely(siteMapping, data);
  if (read.success) return { mapping: read.data };
  const version = (data as { version?: unknown } | null)?.version;
  return { fault: typeof version === 'number' && version > 1 ? 'newer' : 'not-a-mapping' };
}

/** A mapping as a file to keep or to share; `readSiteMapping` reads it back. */
export function writeSiteMapping(mapping: SiteMapping): string {
  return `${JSON.stringify(mapping, null, 2)}\n`;
}
