import type * as z from 'zod/mini';
import { withoutMisfits } from '../model/without-misfits';
import { ROWS, type TableName } from './rows';

type Row<N extends TableName> = z.infer<(typeof ROWS)[N]>;

/**
 * What of a table's rows fits it: the parts that may be absent and do not fit are left out, and a row that does not hold
 * without them. Stored they stay as they are.
 */
export function soundOnes<N extends TableName>(name: N, rows: readonly Row<N>[]): Row<N>[] {
  const schema = ROWS[name] as unknown as z.ZodMiniType<Row<N>>;
  return rows.flatMap((row) => withoutMisfits(schema, row) ?? []);
}
