import { defineContentScript } from 'wxt/utils/define-content-script';
import { inlineKit } from '@/components/inline/kit';
import { start } from '@/utils/page/start';
import { genericCrm } from '@/utils/sites/generic-crm';

/** Any other site the rep turned on: the generic readers, registered at run time for that host alone. */
export default defineContentScript({
  registration: 'runtime',
  runAt: 'document_start',
  cssInjectionMode: 'manual',
  noScriptStartedPostMessage: true,
  main: (ctx) => start(ctx, [genericCrm], inlineKit),
});
