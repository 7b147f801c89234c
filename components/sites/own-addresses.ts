import { isFreeMail } from '@/utils/model/free-mail';

/**
 * Reads what a rep typed as own addresses and domains.
 * @param typed separated by commas, semicolons or spaces; a bare domain counts as `@domain`
 * @returns in lower case what can be kept, with the company domain of each address, and what could not be read. The
 * domain of a free-mail address is never an own domain.
 */
export function parseOwn(typed: string): { own: string[]; broken: string[] } {
  const own = new Set<string>();
  const broken: string[] = [];
  for (const word of typed.toLowerCase().split(/[\s,;]+/)) {
    if (!word) continue;
    const parts = /^(?:([^@\s]+)?@)?([a-z0-9\p{L}-]+(?:\.[a-z0-9\p{L}-]+)+)$/u.exec(word);
    const [, name, domain] = parts ?? [];
    if (!domain || (!name && isFreeMail(domain))) {
      broken.push(word);
      continue;
    }
    if (name) own.add(`${name}@${domain}`);
    if (!isFreeMail(domain)) own.add(`@${domain}`);
  }
  return { own: [...own], broken };
}
