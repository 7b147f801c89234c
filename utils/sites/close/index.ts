import { isHost, patternsOf } from '../crm/hosts';
import { crmAdapter } from '../crm/table';
import { HOSTS, locate } from './urls';

/** Close. Nothing in its markup is known to be stable: headings and labels only. */
export const close = crmAdapter({
  id: 'close',
  matches: patternsOf(HOSTS),
  applies: (url) => isHost(url, HOSTS),
  locate,
  root: ['main', '[role="main"]', 'body'],
});
