import { isMailForm } from '../field-meaning';
import { mailAdapter } from '../mail-adapter';
import { withMarks } from '../mail-marks';
import { labelledRecipients, nearestHolding, up } from '../named-parts';
import { ownAddresses } from '../own';
import { ADDRESSED, all, frameDocument, inFrame, isShown, type Picks, within } from '../pick';
import { semanticHeader, sendersOf } from '../semantics';

/** The nearest element around an editor with a field of a mail: a composer that nothing else names. */
function mailFormAround(editor: HTMLElement): HTMLElement | null {
  const { body } = editor.ownerDocument;
  let at = editor.parentElement;
  while (at && at !== body && !isMailForm(at, editor)) at = at.parentElement;
  return at === body ? null : at;
}

const BODY: Picks = ['.mail-message-defaults'];
/** A mail of the conversation. */
const MAIL = ':is([class*="thread-message" i], article)';
const PEOPLE: Picks = [ADDRESSED];
const OWN: Picks = [
  '[role="banner"] [title*="@"]',
  '[class*="account-address" i]',
  'select[name*="from" i] option, [class*="from" i] select option',
];
const SEND: Picks = [
  '[class*="send" i][role="button"]',
  'button[class*="send" i]',
  '[data-testid*="send" i]',
];

/**
 * iCloud Mail. Its mail runs in frames, partly on other hosts: what stands in a frame of the page's own origin is read,
 * the rest is not seen and health says so.
 */
export const icloud = mailAdapter({
  id: 'icloud',
  matches: ['https://www.icloud.com/*', 'https://www.icloud.com.cn/*'],
  applies: (url) =>
    /^www\.icloud\.com(?:\.cn)?$/.test(url.hostname) &&
    /^\/(?:mail|applications\/mail\w*)(?:\/|$)/.test(url.pathname),
  link: (url) => `${url.origin}/mail/`,
  own(document) {
    const frames = all(document, ['iframe'], isShown).map(frameDocument);
    return [document, ...frames].flatMap((place) =>
      place ? [...ownAddresses(place, OWN, BODY), ...sendersOf(place, '[contenteditable]')] : [],
    );
  },
  inner: ['iframe'],
  thread: {
    root: [
      '.cw-pane-container:has(.mail-message-defaults)',
      'body:has(.mail-message-defaults)',
      // Each mail in a frame of its own.
      `.cw-pane-container:has(${MAIL} iframe)`,
    ],
    subject: ['[class*="subject" i]'],
    message: [
      '[class*="thread-message" i]:has(.mail-message-defaults)',
      'article:has(.mail-message-defaults)',
      `${MAIL}:has(iframe)`,
    ],
    body: BODY,
    frame: [`${MAIL} iframe`],
    frameBody: BODY,
    sender: PEOPLE,
    recipients: (message) => labelledRecipients(all(message, PEOPLE, (hit) => !within(hit, BODY))),
    date: ['time', '[class*="date" i]'],
  },
  compose: {
    editors: ['.editor-wrapper [contenteditable="true"]', '.editor-content[contenteditable="true"]'],
    frames: ['iframe'],
    frameEditor: [
      '.editor-wrapper [contenteditable="true"]',
      '.editor-content[contenteditable="true"]',
      '.editor-content [contenteditable="true"]',
    ],
    root: (host) =>
      host.localName === 'iframe'
        ? host
        : (up(host, ['[role="dialog"]', 'form']) ??
          nearestHolding(host, SEND) ??
          mailFormAround(host) ??
          up(host, ['.editor-wrapper'])),
    header(root, host, _url, editor) {
      const inside = frameDocument(root)?.body;
      return inside ? semanticHeader(inside, inFrame(root, editor)) : semanticHeader(root, host);
    },
    headerArea: ['form', 'header'],
    keepClear: SEND,
    send: SEND,
    discard: ['button:is([class*="discard" i], [class*="trash" i], [class*="delete" i])'],
    sendKey: (event) => event.metaKey && event.shiftKey && event.code === 'KeyD',
  },
  marks: withMarks({ quote: ['.msg-quote'] }),
  watch: ['.cw-pane-container', '[role="main"]'],
});
