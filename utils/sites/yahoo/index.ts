import type { Recipient } from '../../model/snapshot';
import { mailAdapter } from '../mail-adapter';
import { prefixedMarks, withMarks } from '../mail-marks';
import { type FieldPicks, fieldValue, nearestHolding, readFields, up } from '../named-parts';
import { ownAddresses } from '../own';
import { addressIn, personOf, recipients } from '../people';
import { all, type Picks, within } from '../pick';

const hook = (name: string) => `[data-test-id="${name}"]`;
const BODY: Picks = [hook('message-view-body-content')];
const SUBJECT: Picks = [
  `input${hook('compose-subject')}`,
  '[data-test-id="compose"] input[aria-label]:not([role])',
];
/** A list of contacts has a name alone, beside people who have both. */
const PILLS: Picks = [`${hook('pill')}, ${hook('y-pill')}`, hook('email-pill')];

const field = (kind: Recipient['kind']): FieldPicks => ({
  box: [
    hook(`compose-header-field-${kind}`),
    hook(`container-${kind}`),
    `:has(> #message-${kind}-field)`,
    `#message-${kind}-field`,
  ],
  chip: PILLS,
  typed: ['input'],
});

const shown = (message: Element, kind: Recipient['kind']): Recipient[] => {
  const boxes = all(message, [hook(`message-${kind}`)], (hit) => !within(hit, BODY));
  return boxes.flatMap((box) => {
    const pills = all(box, PILLS);
    return recipients(
      kind,
      (pills.length > 0 ? pills : [box]).map((pill) => personOf(pill)),
    );
  });
};

/** A header of the page itself; who is searched for there is somebody else. */
const TOP = 'header:not(main *, [role="main"] *, article *, [data-test-id] *)';
const ACCOUNT = `${TOP} button[aria-label*="@"]:not(form *, [role="search"] *)`;

/** The button of the account says the product's name in every language; nothing else that says an address does. */
function account(document: Document): string[] {
  const buttons = all(
    document,
    ['button[aria-label*="@"], a[aria-label*="@"]'],
    (hit) => !within(hit, [...BODY, hook('message-view'), hook('compose'), hook('message-list-item')]),
  );
  return buttons.flatMap((button) => {
    const label = button.getAttribute('aria-label') ?? '';
    const address = addressIn(label);
    return address && /yahoo|aol/i.test(label.toLowerCase().replace(address, '')) ? [address] : [];
  });
}

/** Yahoo Mail, and AOL Mail, which has the same interface. */
export const yahoo = mailAdapter({
  id: 'yahoo',
  matches: ['https://mail.yahoo.com/*', 'https://mail.aol.com/*'],
  applies: (url) => /^mail\.(?:yahoo|aol)\.com$/.test(url.hostname),
  link: (url) => url.origin + (/^\/d\/folders\/\d+(?:\/messages\/[^/]+)?/.exec(url.pathname)?.[0] ?? '/'),
  own: (document) => [
    ...account(document),
    ...ownAddresses(
      document,
      ['[role="banner"] [aria-label*="@"]', ACCOUNT, '#ybarAccountMenu', hook('compose-from')],
      BODY,
    ),
  ],
  thread: {
    root: [hook('message-group-view-scroller'), hook('message-group-view'), '[role="main"]'],
    subject: [hook('message-group-subject-text')],
    message: [hook('message-view')],
    body: BODY,
    sender: [`${hook('message-from')} ${hook('email-pill')}`, hook('message-from')],
    recipients(message) {
      const list = [...shown(message, 'to'), ...shown(message, 'cc'), ...shown(message, 'bcc')];
      return list.length > 0 ? list : undefined;
    },
    date: [hook('message-date')],
    messageId: (message) => message.getAttribute('data-test-message-id') ?? undefined,
    threadId: (_root, url) => /\/messages\/([^/]+)/.exec(url.pathname)?.[1],
  },
  compose: {
    editors: [
      `${hook('rte')}[contenteditable="true"]`,
      '#editor-container [contenteditable="true"]',
      `${hook('compose')} [contenteditable="true"][role="textbox"]`,
    ],
    areas: [`${hook('compose')} textarea`],
    root: (host) => up(host, [hook('compose')]) ?? nearestHolding(host, [...SUBJECT, '#message-to-field']),
    header(root) {
      const list = readFields(root, { to: field('to'), cc: field('cc'), bcc: field('bcc') });
      const subject = fieldValue(root, SUBJECT);
      return { ...(subject !== undefined && { subject }), ...(list && { recipients: list }) };
    },
    headerArea: [
      `:has(> ${hook('compose-header-field-to')}), :has(> ${hook('container-to')})`,
      hook('container-to'),
    ],
    keepClear: [hook('compose-send-button'), '[role="toolbar"]'],
    send: [hook('compose-send-button')],
    schedule: ['[data-test-id*="schedule" i]'],
    discard: ['[data-test-id*="delete" i]', '[data-test-id*="discard" i]', '[data-test-id*="trash" i]'],
  },
  marks: withMarks(prefixedMarks('yiv', 'ydp')),
  watch: ['#mail-app-component', '[role="main"]', '#modal-outer'],
});
