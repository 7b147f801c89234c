/** Whether a page is SOGo's mail. */
export function isSogo(url: URL): boolean {
  return /\/SOGo\/so\//i.test(url.pathname) && /\/Mail\b/i.test(url.pathname + url.hash);
}
