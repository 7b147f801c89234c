import { isHost, patternsOf } from '../crm/hosts';
import { crmAdapter } from '../crm/table';
import { EXAMPLES, HOSTS, locate } from './urls';

/** Attio. Label and value pairs in the "Record Details" rail; classes are hashed. */
export const attio = crmAdapter({
  id: 'attio',
  matches: patternsOf(HOSTS),
  examples: import.meta.env.PROD ? [] : EXAMPLES,
  applies: (url) => isHost(url, HOSTS),
  locate,
  root: ['main', '[role="main"]', 'body'],
});
