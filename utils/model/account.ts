import * as z from 'zod/mini';
import { time } from './time';

/** A customer: by registrable domain, or by address on free mail. */
export const account = z.object({
  id: z.string(),
  name: z.string(),
  /** Registrable domains, or full addresses where the customer writes from free mail. Lower case. */
  domains: z.array(z.string()),
  crmRefs: z.array(
    z.object({ crm: z.string(), org: z.optional(z.string()), kind: z.string(), id: z.string() }),
  ),
  createdAt: time,
  updatedAt: time,
});
export type Account = z.infer<typeof account>;

export const person = z.object({
  id: z.string(),
  accountId: z.optional(z.string()),
  name: z.optional(z.string()),
  address: z.optional(z.string()),
  crmRef: z.optional(z.string()),
  role: z.optional(z.string()),
  updatedAt: time,
});
export type Person = z.infer<typeof person>;
