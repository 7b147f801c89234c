import { defineContentScript } from 'wxt/utils/define-content-script';
import { start } from '@/utils/page/start';
import { withTaught } from '@/utils/page/taught-sites';
import { isMailSite, loadSite } from '@/utils/sites/load';

/**
 * What runs on every page that Uplift reads. Gmail and Outlook stand in the manifest; other hosts are registered at run
 * time when the rep permits them. The key guard has to be there before the page's own listeners: hence document_start.
 */
export default defineContentScript({
  matches: [
    'https://mail.google.com/*',
    'https://outlook.live.com/*',
    'https://outlook.office.com/*',
    'https://outlook.office365.com/*',
    'https://outlook.cloud.microsoft/*',
  ],
  runAt: 'document_start',
  cssInjectionMode: 'manual',
  noScriptStartedPostMessage: true,
  main: (ctx) =>
    start(ctx, {
      async find(url, named, ready, learned, signal) {
        const adapter = await loadSite(url, named, ready);
        return adapter && !isMailSite(named) ? withTaught(adapter, signal, learned) : adapter;
      },
      desk: (named) =>
        isMailSite(named) ? import('@/components/inline/desk') : import('@/components/inline/record-desk'),
      teach: async (signal) => (await import('@/components/picker/teach')).teach(signal),
    }),
});
