import type { Recipient } from '../../model/snapshot';
import { mailAdapter } from '../mail-adapter';
import { withMarks } from '../mail-marks';
import { fieldValue, readFields, up } from '../named-parts';
import { ownAddresses } from '../own';
import { kindOf, person, personOf, recipients } from '../people';
import { all, one, type Picks, textOf, tidy, within } from '../pick';
import { toldAddress } from '../told-address';
import { isSogo } from './urls';

const BODY: Picks = ['.msg-body'];
const SEND: Picks = ['[ng-click="editor.send()"]', '[ng-click*=".send("]'];
const field = (kind: string) => ({
  box: [`md-chips[ng-model$="editable.${kind}"]`, `[ng-model$="editable.${kind}"]`],
  chip: ['md-chip', '.md-chip'],
  typed: ['input'],
});

function shownRecipients(message: Element): Recipient[] | undefined {
  const chips = all(
    message,
    ['.msg-recipients md-chip', '.msg-recipients [title*="@"]'],
    (hit) => !within(hit, BODY),
  );
  if (chips.length === 0) return undefined;
  return chips.flatMap((chip) => {
    const row = chip.closest('md-chips');
    const label = `${row?.getAttribute('ng-model') ?? ''} ${textOf(row?.previousElementSibling)}`;
    return recipients(kindOf(label.replace(/[.$]/g, ' ')) ?? 'to', [personOf(chip)]);
  });
}

/** Where nothing is being written, each page of SOGo's says whose it is in a script alone. */
const TELLS = /\bvar UserEmail\s*=\s*'([^'\n]*)'/;

/** The address of a mail in a window of its own: its account, and its folder and number. */
const IN_WINDOW = /\/Mail\/([^/]+)\/([^/]+\/\d+)\//;

/** SOGo, wherever it is hosted: known by its addresses. */
export const sogo = mailAdapter({
  id: 'sogo',
  matches: [],
  applies: isSogo,
  mailbox: (url) => /#!\/Mail\/([^/]+)/.exec(url.hash)?.[1] ?? IN_WINDOW.exec(url.pathname)?.[1],
  link: (url) => url.origin + url.pathname + (/^#!\/Mail(?:\/[\w%.-]+){0,4}$/.exec(url.hash)?.[0] ?? ''),
  own: (document) => [
    ...ownAddresses(
      document,
      ['input[name="from"]', '.sg-username', '.sg-account', '[class*="user"] [title*="@"]'],
      BODY,
    ),
    ...toldAddress(document, TELLS, BODY),
  ],
  thread: {
    root: ['[ui-view="message"]:has(.msg-body)', '#detailView:has(.msg-body)', 'body:has(.msg-body)'],
    subject: ['.sg-md-headline'],
    message: ['md-card:has(.msg-body)', 'md-content:has(.msg-body)'],
    body: BODY,
    sender: ['.msg-sender', 'a.md-caption'],
    senderOf(message, outside) {
      const caption = one(message, ['a.md-caption[href^="mailto:"]', 'a.md-caption'], outside);
      const before = caption?.previousElementSibling ?? caption?.parentElement?.previousElementSibling;
      const name =
        tidy(caption?.previousSibling?.textContent ?? '') ||
        textOf(before?.matches('.sg-md-headline') ? null : before);
      return caption ? person(name, personOf(caption)?.address) : null;
    },
    recipients: shownRecipients,
    date: ['time.msg-date', 'time'],
    // Each folder counts its own mails.
    threadId: (_root, url) =>
      /#!\/Mail\/[^/]+\/([^/]+\/\d+)/.exec(url.hash)?.[1] ?? IN_WINDOW.exec(url.pathname)?.[2],
  },
  compose: {
    editors: ['.ck-editor__editable[contenteditable="true"]', 'sg-ckeditor [contenteditable="true"]'],
    areas: ['textarea[name="content"]', '#mailEditor textarea'],
    root: (host) => up(host, ['#mailEditor', 'form[name="messageForm"]', 'md-dialog']),
    header(root) {
      const list = readFields(root, { to: field('to'), cc: field('cc'), bcc: field('bcc') });
      const subject = fieldValue(root, ['input[name="subject"]', 'input[ng-model$="editable.subject"]']);
      return { ...(subject !== undefined && { subject }), ...(list && { recipients: list }) };
    },
    headerArea: [':has(> md-chips)', 'md-chips', 'input[name="subject"]'],
    keepClear: [...SEND, 'md-toolbar'],
    send: SEND,
    discard: ['[ng-click*=".cancel("]'],
  },
  marks: withMarks({}),
  watch: ['[ui-view="message"]', '#detailView', '.md-dialog-container'],
});
