export const HOSTS = [
  'outlook.live.com',
  'outlook.office.com',
  'outlook.office365.com',
  'outlook.cloud.microsoft',
];
/** What Outlook loads itself from, for companies that run it under their own name. */
const ASSETS =
  'link[href*="/owamail/"], script[src*="/owamail/"], meta[content*="owamail"], head [href*="cdn.office.net"]';

/** Whether a page is Outlook on the web. */
export function isOutlook(url: URL, document: Document): boolean {
  return (
    /^\/(?:mail|owa)(?:\/|$)|^\/$/.test(url.pathname) &&
    (HOSTS.includes(url.hostname) || (url.pathname !== '/' && document.querySelector?.(ASSETS) != null))
  );
}
