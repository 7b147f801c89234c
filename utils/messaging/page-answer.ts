import * as z from 'zod/mini';
import { safely } from '../model/safely';
import { snapshot } from '../model/snapshot';
import type { PageHealth, ToPage } from './protocol';
import { isHeavier } from './weight';

/** The heaviest answer of a page, weighed like a message: several drafts, each with the mails that it answers. */
const MOST = 20_000_000;

const health: z.ZodMiniType<PageHealth> = z.object({
  site: z.string(),
  state: z.enum(['ok', 'degraded', 'unsupported']),
  parts: z.array(
    z.object({
      part: z.string(),
      state: z.enum(['ok', 'missing', 'unexpected']),
      detail: z.optional(z.string()),
    }),
  ),
  report: z.optional(z.string()),
});

/**
 * What a content script said of its page, for the extension's own pages: it runs in the page's process and is believed
 * as little as the page. What does not fit is left out.
 * @returns undefined where it is no such answer
 */
export function readPageAnswer(value: unknown): ToPage['page.read']['back'] | undefined {
  if (isHeavier(value, MOST)) return undefined;
  const outer = safely(z.object({ snapshots: z.array(z.unknown()), health }), value);
  if (!outer.success) return undefined;
  const snapshots = outer.data.snapshots.flatMap((one) => {
    const read = safely(snapshot, one);
    return read.success ? [read.data] : [];
  });
  return { snapshots, health: outer.data.health };
}
