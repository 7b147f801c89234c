import { mailAdapter } from '../mail-adapter';
import { withMarks } from '../mail-marks';
import { labelledRecipients, nearestHolding, up } from '../named-parts';
import { ownAddresses } from '../own';
import { ADDRESSED, all, type Picks, within } from '../pick';
import { semanticHeader, sendersOf } from '../semantics';

const HOST = /^mail\.zoho\.(?:com|eu|in|jp|sa|ca|com\.au|com\.cn)$/;
/** The second name is also one of what holds the whole conversation. */
const BODY: Picks = ['.zmMailContent', '.jsConTent:not(:has(.zmMailContent, .zmTMailList))'];
const SEND: Picks = ['.SCtxt.SCBtn', '.SCmb .SCBtn'];
const PEOPLE: Picks = [ADDRESSED];

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
    recipients: (message) => labelledRecipients(all(message, PEOPLE, (hit) => !within(hit, BODY))),
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
