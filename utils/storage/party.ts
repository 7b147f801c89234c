import { getDomain } from 'tldts';
import { isFreeMail } from '../model/free-mail';

/**
 * How a customer is known by an address, a domain or a web address: the registrable domain (public suffix list), or the
 * whole address where the domain gives mailboxes to anybody.
 * @returns lower case; undefined when it names nobody in particular
 */
export function partyOf(where: string | undefined): string | undefined {
  if (!where) return undefined;
  const lower = where.trim().toLowerCase();
  const at = lower.lastIndexOf('@');
  const host = at >= 0 ? lower.slice(at + 1) : lower;
  const domain =
    getDomain(host, { allowPrivateDomains: true }) ?? (/^[\w.-]+\.[\w-]+$/.test(host) ? host : null);
  if (!domain) return undefined;
  if (!isFreeMail(domain)) return domain;
  return at > 0 ? lower : undefined;
}

/** How a company is called before the rep says so: by the first part of its domain. */
export function companyName(party: string): string {
  const label = party.split('.')[0] ?? party;
  return label.charAt(0).toUpperCase() + label.slice(1);
}
