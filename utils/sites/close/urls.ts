import type { Located } from '../crm/record';

export const HOSTS = 'app.close.com';

export const EXAMPLES = [
  'https://app.close.com/lead/lead_k3Jd8sLw0Qx/',
  'https://app.close.com/leads/all/',
  'https://app.close.com/opportunities/',
];

/** A "lead" in Close is the customer: an account that holds opportunities. */
export function locate(url: URL): Located | null {
  const id = /^\/lead\/(lead_\w+)(?:\/|$)/.exec(url.pathname)?.[1];
  return id ? { kind: 'account', id } : null;
}
