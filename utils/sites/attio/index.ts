import { isHost, patternsOf } from '../crm/hosts';
import { crmAdapter } from '../crm/table';
import { HOSTS, locate } from './urls';

/** Attio. Label and value pairs in the "Record Details" rail; classes are hashed. */
export const attio = crmAdapter({
  id: 'attio',
  matches: patternsOf(HOSTS),
  applies: (url) => isHost(url, HOSTS),
  locate,
  root: ['main', '[role="main"]', 'body'],
});
