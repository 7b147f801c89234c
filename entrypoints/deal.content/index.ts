import { defineContentScript } from 'wxt/utils/define-content-script';
import { recordKit } from '@/components/inline/record-kit';
import { start } from '@/utils/page/start';
import { withTaught } from '@/utils/page/taught-sites';
import { hostedCrms } from '@/utils/sites/crm/adapters';

/** CRM pages. Their hosts are optional: registered at run time for those the rep granted. */
export default defineContentScript({
  registration: 'runtime',
  runAt: 'document_start',
  cssInjectionMode: 'manual',
  noScriptStartedPostMessage: true,
  main: (ctx) => start(ctx, withTaught(hostedCrms, ctx.signal), recordKit),
});
