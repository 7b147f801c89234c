import type { Address, Recipient } from '../../model/snapshot';
import { recipientsBefore, senderBefore } from '../generic-mail/heads';
import { mailAdapter } from '../mail-adapter';
import { withMarks } from '../mail-marks';
import { labelledRecipients, nearestHolding, up } from '../named-parts';
import { ownAddresses } from '../own';
import { person } from '../people';
import { ADDRESSED, all, isShown, one, type Picks, textOf, within } from '../pick';
import { semanticHeader, sendersOf } from '../semantics';

const HOST = /^mail\.zoho\.(?:com|eu|in|jp|sa|ca|com\.au|com\.cn)$/;
/** The second name is also one of what holds the whole conversation. */
const BODY: Picks = ['.zmMailContent', '.jsConTent:not(:has(.zmMailContent, .zmTMailList))'];
const SEND: Picks = ['.SCtxt.SCBtn', '.SCmb .SCBtn'];
const PEOPLE: Picks = [ADDRESSED];

const bodyIn = (message: Element) => one(message, BODY, isShown);

/** Who wrote a mail whose head says it in words alone; of one that is folded, the first words say it or nothing does. */
function senderTold(message: Element, outside: (hit: Element) => boolean): Address | null {
  if (one(message, PEOPLE, outside)) return null;
  const body = bodyIn(message);
  if (body) return senderBefore(body, message as HTMLElement);
  const first = person(textOf(one(message, ['.zmMHdrSumContent :not(:has(*))'])));
  return first?.address ? first : null;
}

/** Whom a mail went to; those that no element stands for are told behind a word for it. */
function recipientsOf(message: Element): Recipient[] | undefined {
  const shown = all(message, PEOPLE, (hit) => !within(hit, BODY));
  const body = shown.length > 0 ? null : bodyIn(message);
  return body ? recipientsBefore(body, message as HTMLElement) : labelledRecipients(shown);
}

/** Zoho Mail. Little is known of its page; what its names do not say is read by meaning, or not at all. */
export const zoho = mailAdapter({
  id: 'zoho-mail',
  matches: ['com', 'eu', 'in', 'jp', 'sa', 'ca', 'com.au', 'com.cn'].map(
    (end) => `https://mail.zoho.${end}/*`,
  ),
  applies: (url) => HOST.test(url.hostname),
  link: (url) => `${url.origin}${url.pathname}${/^#mail\/folder\/\w+\/p\/\d+$/.exec(url.hash)?.[0] ?? ''}`,
  own: (document) => [
    ...sendersOf(document, '.SCm :is(iframe, [contenteditable])'),
    ...ownAddresses(
      document,
      [
        '.SCm select[name*="from" i]',
        '.SCm [class*="from" i] [role="combobox"]',
        ['zmprofile', 'zmuser']
          .map((name) => `[class*="${name}" i][title*="@"], [class*="${name}" i] [title*="@"]`)
          .join(),
      ],
      BODY,
    ),
  ],
  thread: {
    root: [
      '.zmPVContent',
      '.zmMailPreview',
      '[role="main"]:has(.zmMailContent)',
      '.SCm:has(.zmMailContent)',
      '[role="main"]',
    ],
    subject: [
      '.zmPVContent [class*="Subject" i]',
      '.zmPVContent h1, .zmPVContent h2',
      ':has(> .zmPVContent) :is(h1, h2)[class*="Subject" i]',
    ],
    // Of a mail that is folded the head alone is there.
    message: ['.zmMailContent', '.jsConTent'].map(
      (body) => `.zmTMailList:has(${body}) > *:has(${body}, .zmMHdrSumContent)`,
    ),
    body: BODY,
    sender: PEOPLE,
    senderOf: senderTold,
    recipients: recipientsOf,
    date: ['time', '[class*="date" i][title]', '[class*="time" i][title]', '[class*="date" i]'],
    threadId: (_root, url) => /#mail\/folder\/\w+\/p\/(\d+)/.exec(url.hash)?.[1],
  },
  compose: {
    editors: ['.SCm [contenteditable="true"]'],
    frames: ['iframe.ze_area', '.SCm iframe'],
    frameEditor: ['.ze_body', 'body[contenteditable="true"]', '[contenteditable="true"]'],
    areas: ['.SCm textarea[class*="ze_"]', '.SCm textarea[rows]'],
    // The main window is a `.SCm` too: a composer is one that can send.
    root: (host) => {
      const root = up(host, ['.SCm']);
      return root?.querySelector(SEND.join(',')) ? root : nearestHolding(host, SEND);
    },
    header: (root, host) => semanticHeader(root, host),
    headerArea: ['.SCmh', '.SCmf', 'input[type="text"]'],
    keepClear: ['.SCmb', ...SEND],
    send: SEND,
    schedule: ['[class*="schedule" i]'],
    discard: ['[class*="discard" i]'],
  },
  marks: withMarks({}),
  watch: ['.zmPVContent', '.SCm', '[role="main"]'],
});
