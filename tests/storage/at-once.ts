import { IDBObjectStore } from 'fake-indexeddb';
import { vi } from 'vitest';

/** How many rows are asked for with one call; without an end, of the log, as many as there are. */
function asked(name: string, [range, limit]: unknown[]): number {
  // A newer browser takes both in one.
  const { count = limit } = (range ?? {}) as { count?: unknown };
  const rest = name === 'opportunities' ? Number.POSITIVE_INFINITY : 0;
  return typeof count === 'number' ? count : rest;
}

/** How many rows are asked for or written between one moment in which the page could answer and the next. */
export async function mostAtOnce(work: () => Promise<unknown>): Promise<number> {
  const store = IDBObjectStore.prototype;
  const { put, delete: remove, get, getAll } = store;
  let atOnce = 0;
  let most = 0;
  const counted = <A extends unknown[], R>(original: (...args: A) => R) =>
    function (this: IDBObjectStore, ...args: A): R {
      most = Math.max(most, ++atOnce);
      setTimeout(() => {
        atOnce = 0;
      });
      return original.apply(this, args);
    };
  const spies = [
    vi.spyOn(store, 'put').mockImplementation(counted(put)),
    vi.spyOn(store, 'delete').mockImplementation(counted(remove)),
    vi.spyOn(store, 'get').mockImplementation(counted(get)),
    vi.spyOn(store, 'getAll').mockImplementation(function (this: IDBObjectStore, ...args) {
      most = Math.max(most, asked(this.name, args));
      return getAll.apply(this, args);
    }),
  ];
  await work();
  for (const spy of spies) spy.mockRestore();
  return most;
}
