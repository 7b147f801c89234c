import { StorageFault } from '../faults';

/** Whoever waits for long work: hears how far it is, and may stop it. */
export interface Watcher {
  signal?: AbortSignal;
  onStep?(done: number, of: number): void;
}

/** Rows that are read, checked or written without a pause. */
export const SLICE = 1000;

/**
 * Says how far long work is, between one slice and the next.
 * @throws StorageFault 'stopped' where it is to go no further
 */
export function step({ signal, onStep }: Watcher, done: number, of: number): void {
  if (signal?.aborted) throw new StorageFault('stopped');
  onStep?.(done, of);
}
