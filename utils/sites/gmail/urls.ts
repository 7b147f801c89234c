const SYSTEM = /^(?:inbox|sent|drafts|all|starred|snoozed|scheduled|imp|spam|trash|chats)$/;
const THREAD = /^[A-Za-z0-9_-]{14,}$/;

/** Whether an address is Gmail. */
export function isGmail(url: URL): boolean {
  return url.hostname === 'mail.google.com' && /^\/mail(?:\/|$)/.test(url.pathname);
}

/** The mailbox an address speaks of: `/u/1`, with the delegated box where there is one (`/u/0/d/<id>`). */
export function mailboxOf(url: URL): string | undefined {
  return /\/u\/\d+(?:\/d\/[^/]+)?/.exec(url.pathname)?.[0];
}

/** The conversation's id in the address, which is not the id of Gmail's interface. */
export function routeId(url: URL): string | undefined {
  const last = url.hash.split(/[?/]/).filter((piece) => THREAD.test(piece));
  return url.hash.includes('/') ? last[last.length - 1] : undefined;
}

/** Without query, searched words and names of labels; a conversation is named by its id alone. */
export function linkOf(url: URL): string {
  const route = url.hash.slice(1).split(/[?/]/)[0] ?? '';
  const base = `${url.origin}${/^\/mail(?:\/u\/\d+)?(?:\/d\/[^/]+)?/.exec(url.pathname)?.[0] ?? '/mail'}/`;
  const id = routeId(url);
  if (id) return `${base}#${SYSTEM.test(route) ? route : 'all'}/${id}`;
  return SYSTEM.test(route) ? `${base}#${route}` : base;
}
