/**
 * Whether a host is one of a product's: `crm.example.com` itself, or `*.example.com` and what is below it.
 * @param hosts separated by spaces
 */
export function isHost(url: URL, hosts: string): boolean {
  return hosts.split(' ').some((host) => {
    if (!host.startsWith('*.')) return url.hostname === host;
    return url.hostname === host.slice(2) || url.hostname.endsWith(host.slice(1));
  });
}

/** Match patterns of hosts, for the manifest. */
export function patternsOf(hosts: string): string[] {
  return hosts.split(' ').map((host) => `https://${host}/*`);
}
