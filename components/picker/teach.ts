import { ask } from '@/utils/messaging/client';
import { openPicker } from './picker';

/** It is open, or about to be: who asks for it again has it before them. */
let isOpen = false;

/**
 * Teach your CRM: opens the picker on this page with what was taught before, and keeps what the rep teaches.
 * @param signal ends it, and nothing is kept
 */
export async function teach(signal: AbortSignal): Promise<void> {
  if (isOpen) return;
  isOpen = true;
  const over = () => {
    isOpen = false;
  };
  try {
    const url = new URL(location.href);
    const known = await ask('mapping.of', { url: url.href });
    if (signal.aborted) return over();
    const { done } = openPicker({
      document,
      url,
      known,
      save: async (mapping) => {
        await ask('mapping.save', mapping);
      },
      now: Date.now,
      signal,
    });
    void done.then(over);
  } catch (fault) {
    over();
    throw fault;
  }
}
