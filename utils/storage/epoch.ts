import { storage } from 'wxt/utils/storage';

/*
 * A number that grows when much changed at once (import, erase, forget, mutes taken back): whoever keeps something in
 * memory drops it. Kept in storage so that the worker and every open page hear of it.
 */
const item = storage.defineItem<number>('local:epoch', { fallback: 0 });

/** Says that much has changed at once. */
export async function bumpEpoch(): Promise<void> {
  const before: unknown = await item.getValue();
  await item.setValue((typeof before === 'number' ? before : 0) + 1);
}

/** @returns what ends it */
export const watchEpoch = (callback: () => void): (() => void) => item.watch(callback);
