import type { SiteAdapter } from './adapter';

/**
 * Whether an address falls under a match pattern (`scheme://host/path`, `*` as in extension manifests).
 * @param pattern e.g. `https://mail.google.com/*`, `https://*.example.com/app/*`
 */
export function matchesPattern(pattern: string, url: URL): boolean {
  const parts = /^(\*|https?):\/\/(\*|(?:\*\.)?[^/*]+)(\/.*)$/.exec(pattern);
  if (!parts) return false;
  const [, scheme, host, path] = parts as unknown as [string, string, string, string];
  const protocol = url.protocol.slice(0, -1);
  if (scheme === '*' ? !/^https?$/.test(protocol) : scheme !== protocol) return false;
  if (host.startsWith('*.')) {
    const base = host.slice(2);
    if (url.hostname !== base && !url.hostname.endsWith(`.${base}`)) return false;
  } else if (host !== '*' && host !== url.hostname) return false;
  return wildcard(path, url.pathname + url.search);
}

/** `*` stands for any run of characters; linear, no regular expression built from the pattern. */
function wildcard(pattern: string, text: string): boolean {
  const pieces = pattern.split('*');
  const first = pieces[0] ?? '';
  if (pieces.length === 1) return text === first;
  if (!text.startsWith(first)) return false;
  let at = first.length;
  for (const piece of pieces.slice(1, -1)) {
    const found = text.indexOf(piece, at);
    if (found < 0) return false;
    at = found + piece.length;
  }
  const last = pieces[pieces.length - 1] ?? '';
  return text.length - last.length >= at && text.endsWith(last);
}

function claims(adapter: SiteAdapter, url: URL, document: Document): boolean {
  try {
    return adapter.applies(url, document);
  } catch {
    return false;
  }
}

/**
 * The adapter of a page, or null. An adapter that names the host goes first; the others (self-hosted software,
 * company domains) are asked whether they know the page by its content.
 * @param url address of the top document
 */
export function adapterFor(
  url: URL,
  document: Document,
  adapters: readonly SiteAdapter[],
): SiteAdapter | null {
  const named = adapters.filter((adapter) => adapter.matches.some((pattern) => matchesPattern(pattern, url)));
  return (
    named.find((adapter) => claims(adapter, url, document)) ??
    adapters.find((adapter) => !named.includes(adapter) && claims(adapter, url, document)) ??
    null
  );
}
