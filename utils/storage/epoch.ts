import { storage } from 'wxt/utils/storage';

/*
 * A number that grows when much changed at once (import, erase, forget, mutes taken back): whoever keeps something in
 * memory drops it. Kept in storage so that the worker and every open page hear of it.
 */
const item = storage.defineItem<number>('local:epoch', { fallback: 0 });

/** Says that much has changed at once. The work is done by then: it has not failed where there is no room to say so. */
export async function bumpEpoch(): Promise<void> {
  try {
    const before: unknown = await item.getValue();
    await item.setValue((typeof before === 'number' ? before : 0) + 1);
  } catch (error) {
    console.warn('[uplift] epoch', error);
  }
}

/** @returns what ends it */
export const watchEpoch = (callback: () => void): (() => void) => item.watch(callback);
