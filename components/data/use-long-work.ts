import { useRef, useState } from 'preact/hooks';
import type { MessageKey } from '@/utils/messaging/words';
import type { Watcher } from '@/utils/storage/transfer/watch';

export interface LongWork {
  /** What is under way, and how much of it is done (0 to 1) where that is known. */
  busy?: { label: MessageKey; share?: number };
  /** What went wrong, or that it was stopped. */
  fault?: unknown;
  run(label: MessageKey, work: (watcher: Watcher) => Promise<void>): void;
  stop(): void;
  /** Stops it and forgets what went wrong: whoever asked wants it no more. */
  dismiss(): void;
}

/** One piece of work at a time that takes longer than a breath: shown while it lasts, and stopped when asked. */
export function useLongWork(): LongWork {
  const [busy, setBusy] = useState<LongWork['busy']>();
  const [fault, setFault] = useState<unknown>();
  const stopper = useRef<AbortController | undefined>(undefined);
  const stop = () => stopper.current?.abort();
  const dismiss = () => {
    stop();
    setFault(undefined);
  };

  async function work(label: MessageKey, what: (watcher: Watcher) => Promise<void>): Promise<void> {
    // What is under way is shown and can be stopped; a second piece beside it could not.
    if (stopper.current) return;
    const controller = new AbortController();
    stopper.current = controller;
    setBusy({ label });
    setFault(undefined);
    try {
      await what({
        signal: controller.signal,
        onStep: (done, of) => setBusy({ label, share: of ? done / of : 0 }),
      });
    } catch (error) {
      setFault(error);
    } finally {
      stopper.current = undefined;
      setBusy(undefined);
    }
  }
  return { busy, fault, run: (label, what) => void work(label, what), stop, dismiss };
}
