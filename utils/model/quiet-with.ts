/**
 * What of a rep's list speaks of an address: itself, or the domain it is at or below.
 * @param address lower case
 * @param list addresses and '@domains', lower case
 */
export function quietAbout(address: string, list: readonly string[]): string[] {
  const host = `.${address.slice(address.lastIndexOf('@') + 1)}`;
  return list.filter((one) => one === address || (one.startsWith('@') && host.endsWith(`.${one.slice(1)}`)));
}
