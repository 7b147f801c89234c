import { IDBObjectStore } from 'fake-indexeddb';
import { vi } from 'vitest';

/** From the n-th write on the disk is full. */
export function fillDisk(afterWrites = 0): { room(): void } {
  let left = afterWrites;
  const spies = (['add', 'put'] as const).map((name) => {
    const original = IDBObjectStore.prototype[name] as (...args: unknown[]) => unknown;
    return vi.spyOn(IDBObjectStore.prototype, name).mockImplementation(function (
      this: unknown,
      ...args: unknown[]
    ) {
      if (left-- <= 0) throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
      return original.apply(this, args) as never;
    });
  });
  return {
    room() {
      for (const spy of spies) spy.mockRestore();
    },
  };
}
