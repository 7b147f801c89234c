import { isFreeMail } from '@/utils/model/free-mail';

/** What was read of what a rep typed: what can be kept, in lower case, and the words that could not be read. */
export interface Parsed {
  read: string[];
  broken: string[];
}

/**
 * Reads addresses and company domains as a rep types them.
 * @param typed separated by commas, semicolons or spaces; a bare domain counts as `@domain`. A domain that gives
 * mailboxes to anybody is nobody's and cannot be read
 */
export function parseAddresses(typed: string): Parsed {
  const read = new Set<string>();
  const broken: string[] = [];
  for (const word of typed.toLowerCase().split(/[\s,;]+/)) {
    if (!word) continue;
    const parts = /^(?:([^@\s]+)?@)?([a-z0-9\p{L}-]+(?:\.[a-z0-9\p{L}-]+)+)$/u.exec(word);
    const [, name, domain] = parts ?? [];
    if (!domain || (!name && isFreeMail(domain))) broken.push(word);
    else read.add(`${name ?? ''}@${domain}`);
  }
  return { read: [...read], broken };
}

/** Reads what a rep typed as own addresses and domains: an address brings the domain of its company along. */
export function parseOwn(typed: string): Parsed {
  const { read, broken } = parseAddresses(typed);
  const own = read.flatMap((address) => {
    const domain = address.slice(address.lastIndexOf('@'));
    return isFreeMail(domain.slice(1)) ? [address] : [address, domain];
  });
  return { read: [...new Set(own)], broken };
}
