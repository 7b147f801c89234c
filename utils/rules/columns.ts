/*
 * Things that have the same fields, as a list a field instead of one thing after the other: what is alike stands side by
 * side, which a zip makes more of, and the names of the fields stand there once.
 */

/** By field, what each thing has there; null where it has none. */
export type Columns<T extends object> = { [K in keyof T]?: (T[K] | null)[] };

/** @throws where a thing has a field that holds null, which would be lost */
export function toColumns<T extends object>(things: readonly T[]): Columns<T> {
  const columns: Record<string, unknown[]> = {};
  things.forEach((thing, at) => {
    for (const [name, value] of Object.entries(thing)) {
      if (value === undefined) continue;
      if (value === null) throw new Error(`${name} holds null`);
      columns[name] ??= new Array<unknown>(things.length).fill(null);
      columns[name][at] = value;
    }
  });
  return columns as Columns<T>;
}

/** The things again, with their fields in the order of the columns. */
export function fromColumns<T extends object>(columns: Columns<T>): T[] {
  const things: Record<string, unknown>[] = [];
  for (const [name, column] of Object.entries<unknown[]>(columns as Record<string, unknown[]>)) {
    column.forEach((value, at) => {
      things[at] ??= {};
      if (value !== null) things[at][name] = value;
    });
  }
  return things as T[];
}
