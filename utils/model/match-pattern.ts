/** `*.` before a host, for any subdomain of it. Such a host is no address to Firefox. */
const ANY = /^(https?:\/\/)\*\./;

/**
 * What an address's site is called by.
 * @param url an address, or an origin whose host may begin with `*.`
 * @returns undefined for what is neither
 */
export function siteOf(url: string): { protocol: string; origin: string; hostname: string } | undefined {
  const bare = url.replace(ANY, '$1');
  if (!URL.canParse(bare)) return undefined;
  const { protocol, origin, host, hostname } = new URL(bare);
  return bare === url
    ? { protocol, origin, hostname }
    : { protocol, origin: `${protocol}//*.${host}`, hostname: `*.${hostname}` };
}

/**
 * The match pattern of an address's site (`https://crm.example.com/*`). Ports are no part of match patterns.
 * @throws where it is no address
 */
export function patternOf(url: string): string {
  const { protocol, hostname } = siteOf(url) ?? new URL(url);
  return `${protocol}//${hostname}/*`;
}
