/**
 * One figure of `npm run bench`. A file `tests/bench/<name>.ts` joins in by exporting
 * `export async function rows(): Promise<Row[]>`; it is bundled like the extension itself, so that `@/utils/...`
 * and the rules can be imported.
 */
export interface Row {
  name: string;
  value: number;
  /** 'ms', 'µs', 'kB', 'B', '' for plain counts ... */
  unit: string;
  /** What it was measured against in the same run, and how many times as large `value` is. */
  against?: string;
  ratio?: number;
  /** At most this much, where the issue gives a budget; a row over it makes the run fail. */
  budget?: number;
}
