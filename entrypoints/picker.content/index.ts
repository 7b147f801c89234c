import { defineContentScript } from 'wxt/utils/define-content-script';
import { ask } from '@/utils/messaging/client';
import { openPicker } from './picker';

/** Teach your CRM. Injected into one tab, when the rep asks for it; gone when the rep is done. */
export default defineContentScript({
  registration: 'runtime',
  cssInjectionMode: 'manual',
  noScriptStartedPostMessage: true,
  async main(ctx) {
    const url = new URL(location.href);
    const known = await ask('mapping.of', { url: url.href });
    if (ctx.isInvalid) return;
    openPicker({
      document,
      url,
      known,
      save: async (mapping) => {
        await ask('mapping.save', mapping);
      },
      now: Date.now,
      signal: ctx.signal,
    });
  },
});
