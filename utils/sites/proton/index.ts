import type { Recipient } from '../../model/snapshot';
import { mailAdapter } from '../mail-adapter';
import { withMarks } from '../mail-marks';
import { type FieldPicks, fieldValue, nearestHolding, readFields, up } from '../named-parts';
import { ownAddresses } from '../own';
import { addressIn, kindOf, peopleInLine, person, personOf, recipients } from '../people';
import { ADDRESSED, all, one, type Picks, textOf, within } from '../pick';

const hook = (name: string) => `[data-testid="${name}"]`;
const SENDER = hook('recipients:sender');
const SEND: Picks = [`button${hook('composer:send-button')}`, '[data-testid*="send-button"]'];
const DISCARD: Picks = [hook('composer:delete-draft-button'), '[data-testid*="delete-draft"]'];
const SUFFIX = { to: '', cc: '-cc', bcc: '-bcc' };

const field = (kind: Recipient['kind']): FieldPicks => ({
  box: [`.composer-editor-${kind}`, `:has(> ${hook(`composer:to${SUFFIX[kind]}`)})`],
  chip: [hook('composer-addresses-item')],
  who(chip) {
    const remove = one(chip, ['[data-testid^="remove-address-button-"]']);
    const label = one(chip, ['[data-testid$="-item-label"]']) ?? chip;
    return person(textOf(label), addressIn(remove?.dataset.testid?.slice(22)) ?? label.getAttribute('title'));
  },
  typed: ['input'],
});

const ITEMS: Picks = ['.message-recipient-item', '.message-recipient-item-address'];
const LABEL = '.message-recipient-item-label';
/** Of a mail that is folded nothing is shown but who wrote it, and when. */
const FOLDED = '.message-header-collapsed';
const ROW = ['to', 'cc', 'bcc']
  .map((kind) => `[class*="container-${kind}"], [data-testid$="header:${kind}"]`)
  .join();

/** Those in the line that a composer's fields are folded into: their names, or their addresses where they have none. */
const FOLDED_PEOPLE: Picks = ['.composer-addresses-addressIcon + *', ADDRESSED];

function shownRecipients(message: Element): Recipient[] | undefined {
  const items = all(message, ITEMS, (hit) => !within(hit, [SENDER, FOLDED]));
  if (items.length === 0) return undefined;
  return items.flatMap((item) => {
    // The row of a field carries its name, or begins with its label; in an unfolded head the label alone is named.
    const labelled = item.closest(':has(> .container-to:first-child)')?.firstElementChild;
    const row = item.closest(ROW) ?? item.parentElement!;
    const name = `${row.className} ${row.getAttribute('data-testid')}`;
    const named = /(?:container-|header:)(to|cc|bcc)/.exec(name)?.[1];
    const words = textOf(labelled) || textOf(row).split(textOf(one(row, ITEMS)))[0]!;
    const before = item.previousElementSibling;
    const label = one(item, [LABEL]) ?? (item.matches(ITEMS[1]!) && before?.matches(LABEL) ? before : item);
    return recipients(kindOf(named ?? words) ?? 'to', [personOf(item, label)]);
  });
}

/** The line above a quick reply that names, in a sentence, whom it goes to. */
const NAMED = hook('recipients-list-string');

/** Those of the mail that a quick reply answers whom the line above it names. */
function quickRecipients(root: Element): Recipient[] | undefined {
  const line = one(root, [NAMED]);
  const message = root.closest('article');
  if (!line || !message) return undefined;
  const words = textOf(line);
  const sender = one(message, [SENDER]);
  const people = [
    ...recipients('to', [personOf(sender, (sender && one(sender, [LABEL])) || sender)]),
    ...(shownRecipients(message) ?? []),
  ];
  const named = people.filter(({ name, address }) =>
    [name, address].some((one) => one && words.includes(one)),
  );
  return named.length > 0 ? named : undefined;
}

/** Proton Mail. Says itself which mails came in and which went out. */
export const proton = mailAdapter({
  id: 'proton',
  matches: ['https://mail.proton.me/*', 'https://mail.protonmail.com/*'],
  applies: (url) => /^mail\.proton(?:\.me|mail\.com)$/.test(url.hostname),
  mailbox: (url) => /^\/u\/\d+/.exec(url.pathname)?.[0],
  link: (url) => url.origin + url.pathname,
  own: (document) =>
    ownAddresses(document, [
      hook('userdropdown:label:email'),
      `${hook('heading:userdropdown')}[title*="@"]`,
      '.user-dropdown-email',
      hook('composer:from'),
    ]),
  thread: {
    root: [hook('conversation-view'), '.conversation-container', 'main'],
    subject: [`h1${hook('conversation-header:subject')}`, 'main h1[title]'],
    message: ['article.message-container', 'article[data-message-id]', '[data-testid^="message-view-"]'].map(
      // A draft of the conversation is marked like a mail that came in.
      (pick) => `${pick}:not(:has(${FOLDED} .badge-label-success))`,
    ),
    body: [],
    frame: [`iframe${hook('content-iframe')}`, 'iframe[sandbox]'],
    frameBody: ['#proton-root', 'body'],
    sender: [SENDER, `${FOLDED} .message-recipient-item`],
    senderName: [LABEL],
    recipients: shownRecipients,
    date: ['time'],
    messageId: (message) => message.getAttribute('data-message-id') ?? undefined,
    direction: (message) => {
      const header = one(message, ['.is-outbound, .is-inbound']);
      return header ? (header.classList.contains('is-outbound') ? 'outbound' : 'inbound') : undefined;
    },
    threadId: (_root, url) => url.pathname.split('/')[4] || undefined,
  },
  compose: {
    editors: ['#rooster-editor[contenteditable="true"]'],
    frames: [`iframe${hook('rooster-iframe')}`, '.composer iframe'],
    frameEditor: ['#rooster-editor', '[contenteditable="true"]'],
    areas: ['.composer textarea', '[data-testid*="composer"] textarea'],
    root: (host) => up(host, ['.composer', '[role="dialog"]']) ?? nearestHolding(host, [NAMED, SEND.join()]),
    header(root) {
      // The fields are folded into a line until they are pressed.
      const line = one(root, [hook('composer:address')]);
      const list =
        readFields(root, { to: field('to'), cc: field('cc'), bcc: field('bcc') }) ??
        (line ? peopleInLine(line, all(line, FOLDED_PEOPLE), 'to') : quickRecipients(root));
      const subject = fieldValue(root, [`input${hook('composer:subject')}`]);
      return { ...(subject !== undefined && { subject }), ...(list && { recipients: list }) };
    },
    headerArea: [
      ':has(> .composer-editor-to)',
      '.composer-editor-to',
      hook('composer:address'),
      NAMED,
      `input${hook('composer:subject')}`,
    ],
    keepClear: [...SEND, '[role="toolbar"]'],
    send: SEND,
    schedule: ['[data-testid*="schedule"]'],
    discard: DISCARD,
    // On a narrow screen it stands among the further options.
    menuDiscard: DISCARD.slice(0, 1),
  },
  marks: withMarks({}),
  watch: ['main', '[data-testid="conversation-view"]', '.app-root'],
});
