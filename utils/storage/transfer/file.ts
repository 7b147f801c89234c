import * as z from 'zod/mini';

/** Version of the file's shape. Older ones are lifted by `LIFTS`; newer ones are refused with 'newerFile'. */
export const FILE_VERSION = 1;

/** Everything Uplift holds, as one JSON file. */
export interface ExportFile {
  format: 'uplift';
  version: number;
  /** Version of the extension that wrote it. */
  app: string;
  /** Milliseconds since the epoch. */
  exportedAt: number;
  tables: Record<string, Record<string, unknown>[]>;
  /** Settings items by name, as they were stored. */
  items: Record<string, unknown>;
  /** Secrets that the hashes in the tables were made with. */
  salts: string[];
}

/** Shape of the outside; the rows are checked one by one, so that one broken row does not lose the file. */
export const fileShape = z.object({
  format: z.literal('uplift'),
  version: z.number().check(z.int(), z.gte(1)),
  app: z._default(z.string(), ''),
  exportedAt: z._default(z.number(), 0),
  tables: z._default(z.record(z.string(), z.array(z.unknown())), {}),
  items: z._default(z.record(z.string(), z.unknown()), {}),
  salts: z._default(z.array(z.string()), []),
});

/** Lifts a file of version n to n + 1. */
export const LIFTS: Record<number, (file: z.infer<typeof fileShape>) => z.infer<typeof fileShape>> = {};
