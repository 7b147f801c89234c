/** Whether an address is at a domain or below it. @param address lower case, as is the domain */
export const isAtDomain = (address: string, domain: string): boolean =>
  `.${address.slice(address.lastIndexOf('@') + 1)}`.endsWith(`.${domain}`);
