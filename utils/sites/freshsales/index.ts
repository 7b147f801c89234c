import { isHost } from '../crm/hosts';
import { crmAdapter } from '../crm/table';
import { HOSTS, locate } from './urls';

/** Freshsales. The window's title is "Deal : name : Freshsales"; fields by label, the stage from the pills on top. */
export const freshsales = crmAdapter({
  id: 'freshsales',
  matches: ['https://*.myfreshworks.com/crm/sales/*', 'https://*.freshsales.io/*'],
  applies: (url) =>
    isHost(url, HOSTS) && (/\/crm\/sales(?:\/|$)/.test(url.pathname) || isHost(url, '*.freshsales.io')),
  locate,
  root: ['main', '[role="main"]', 'body'],
  extra(root, raws) {
    const name = /^[^:]+ : (.+) : Fresh\w+/.exec(root.ownerDocument.title)?.[1];
    if (name) raws.name = { text: name, sure: 1 };
  },
});
