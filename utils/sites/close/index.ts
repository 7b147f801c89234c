import { isHost, patternsOf } from '../crm/hosts';
import { crmAdapter } from '../crm/table';
import { EXAMPLES, HOSTS, locate } from './urls';

/** Close. Nothing in its markup is known to be stable: headings and labels only. */
export const close = crmAdapter({
  id: 'close',
  matches: patternsOf(HOSTS),
  examples: import.meta.env.PROD ? [] : EXAMPLES,
  applies: (url) => isHost(url, HOSTS),
  locate,
  root: ['main', '[role="main"]', 'body'],
});
