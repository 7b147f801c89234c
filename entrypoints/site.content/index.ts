import { defineContentScript } from 'wxt/utils/define-content-script';
import { recordKit } from '@/components/inline/record-kit';
import { start } from '@/utils/page/start';
import { withTaught } from '@/utils/page/taught-sites';
import { selfHostedCrms } from '@/utils/sites/crm/adapters';
import { generic } from '@/utils/sites/generic';
import { outlook } from '@/utils/sites/outlook';
import { roundcube } from '@/utils/sites/roundcube';
import { sogo } from '@/utils/sites/sogo';

/**
 * Any other site the rep turned on, registered at run time for that host alone: webmail and CRMs that companies host
 * themselves, else the generic readers; and what the rep taught.
 */
export default defineContentScript({
  registration: 'runtime',
  runAt: 'document_start',
  cssInjectionMode: 'manual',
  noScriptStartedPostMessage: true,
  main: (ctx) =>
    start(ctx, withTaught([outlook, roundcube, sogo, ...selfHostedCrms, generic], ctx.signal), recordKit),
});
