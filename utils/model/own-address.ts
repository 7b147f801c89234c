import { isFreeMail } from './free-mail';

/**
 * Whether an address is the rep's own or of the rep's own company: listed itself, or at the domain of one that is listed
 * or below it. A domain that gives mailboxes to anybody is nobody's own.
 * @param self own addresses and '@domains', lower case
 */
export function isOwn(address: string | undefined, self: readonly string[]): boolean {
  if (!address) return false;
  const low = address.toLowerCase();
  const host = low.replace(/^.*@/, '.');
  return self.some((own) => {
    const domain = own.replace(/^.*@/, '');
    return own === low || (host.endsWith(`.${domain}`) && !isFreeMail(domain));
  });
}
