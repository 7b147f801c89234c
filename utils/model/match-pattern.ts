/** The match pattern of an address's site (`https://crm.example.com/*`). Ports are no part of match patterns. */
export function patternOf(url: string): string {
  const { protocol, hostname } = new URL(url);
  return `${protocol}//${hostname}/*`;
}
