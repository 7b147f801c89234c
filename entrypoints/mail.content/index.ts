import { defineContentScript } from 'wxt/utils/define-content-script';
import { inlineKit } from '@/components/inline/kit';
import { start } from '@/utils/page/start';
import { gmail } from '@/utils/sites/gmail';
import { outlook } from '@/utils/sites/outlook';

/** Gmail and Outlook on the web. The key guard has to be there before the page's own listeners: hence document_start. */
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
  main: (ctx) => start(ctx, [gmail, outlook], inlineKit),
});
