import { ask } from '@/utils/messaging/client';
import { openPicker } from './picker';

/** Teach your CRM: opens the picker on this page with what was taught before, and keeps what the rep teaches. */
export async function teach(signal: AbortSignal): Promise<void> {
  const url = new URL(location.href);
  const known = await ask('mapping.of', { url: url.href });
  if (signal.aborted) return;
  openPicker({
    document,
    url,
    known,
    save: async (mapping) => {
      await ask('mapping.save', mapping);
    },
    now: Date.now,
    signal,
  });
}
