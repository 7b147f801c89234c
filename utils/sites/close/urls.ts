import type { Located } from '../crm/record';

export const HOSTS = 'app.close.com';

/** A "lead" in Close is the customer: an account that holds opportunities. */
export function locate(url: URL): Located | null {
  const id = /^\/lead\/(lead_\w+)(?:\/|$)/.exec(url.pathname)?.[1];
  return id ? { kind: 'account', id } : null;
}
