import { isHost, patternsOf } from '../crm/hosts';
import { crmAdapter } from '../crm/table';
import { HOSTS, locate } from './urls';

/** Copper. A hash router; fields by label. */
export const copper = crmAdapter({
  id: 'copper',
  matches: patternsOf(HOSTS),
  applies: (url) => isHost(url, HOSTS),
  locate,
  root: ['main', '[role="main"]', 'body'],
});
