import { isAtDomain } from './at-domain';

/**
 * What of a rep's list speaks of an address: itself, or the domain it is at or below.
 * @param address lower case
 * @param list addresses and '@domains', lower case
 */
export const quietAbout = (address: string, list: readonly string[]): string[] =>
  list.filter((one) => one === address || (one.startsWith('@') && isAtDomain(address, one.slice(1))));
