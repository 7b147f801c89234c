import { mailAdapter } from '../mail-adapter';
import { withMarks } from '../mail-marks';
import { ownAddresses } from '../own';
import { compose, senders } from './composer';
import { BODY, thread } from './thread';
import { HOSTS, isOutlook } from './urls';

/** The box named in the address: another person's or a shared one, opened with delegated rights. */
function boxIn(url: URL): string | undefined {
  return /\/(?:mail|owa)\/([^/@]+@[^/]+)\//.exec(decodeURIComponent(url.pathname))?.[1]?.toLowerCase();
}

function own(document: Document): string[] {
  const box = document.URL.startsWith('http') ? boxIn(new URL(document.URL)) : undefined;
  const shown = ownAddresses(
    document,
    [
      '[id^="primaryMailboxRoot"][data-folder-name]',
      '#mectrl_currentAccount_secondary',
      '#O365_MainLink_Me[aria-label*="@"], #O365_MainLink_Me [title*="@"]',
    ],
    BODY,
  );
  return [...new Set([...(box ? [box] : []), ...shown, ...senders(document)])];
}

/** Outlook on the web: personal, work and school accounts, and company domains. */
export const outlook = mailAdapter({
  id: 'outlook',
  matches: HOSTS.map((host) => `https://${host}/*`),
  applies: isOutlook,
  mailbox: (url, document) => boxIn(url) ?? own(document)[0],
  link: (url) =>
    url.origin + (/^\/mail(?:\/\d+)?\/[^/]+\/(?:id|read)\/[^/]+/.exec(url.pathname)?.[0] ?? '/mail/'),
  own,
  thread,
  compose,
  marks: withMarks({}),
  watch: ['[role="main"]', '[data-app-section="MailReadCompose"]', '[id^="docking_InitVisiblePart"]'],
});
