import type { Recipient } from '../../model/snapshot';
import type { Composer, SiteAdapter } from '../adapter';
import { EDITABLE } from '../editable';
import { inOneLook } from '../in-one-look';
import { mailAdapter } from '../mail-adapter';
import { withMarks } from '../mail-marks';
import type { FoundEditor, MailSite } from '../mail-site';
import { kindOf, personOf, recipients } from '../people';
import { ADDRESSED, all, holds, isShown, type Picks, textOf, within } from '../pick';
import { MESSAGE, mayAnswer, nearestAround, places } from '../places';
import { byClass } from '../recipient-rows';
import { semanticHeader, sendersOf } from '../semantics';
import { treesBelow } from '../trees';
import { ME, tellDirections } from './directions';
import { findEditors, rootAround, subjectsOf } from './editors';
import { recipientsBefore, subjectBefore } from './heads';
import { openOnes } from './previews';
import { isOthers, schedules, sendersIn, sends } from './senders';
import { timeAlone } from './times';
import { isToMe } from './to-whom';
import { markedParts, partsOf, treesIn, unmarkedMails } from './unmarked';

/*
 * Any site the rep turned on: drafts wherever prose is written, mails where a page marks them as such or shows what a
 * mail consists of. Who the rep is, such a page says at most where one chooses who a mail is from; else own addresses
 * come from options alone.
 */

const BODY: Picks = [
  '[itemprop="text"], [itemprop="articleBody"]',
  byClass('message-body', 'mail-body', 'messagebody', 'mailbody'),
  byClass('message-content', 'mail-content'),
  '[role="document"]',
];
const PEOPLE: Picks = [ADDRESSED, byClass('sender', 'from')];

/** Named as sending, whatever the language shown; others say so. A form that merely submits is no mail that was sent. */
const SEND: Picks = [
  ':is(button, [role="button"])[data-testid*="send" i]',
  ':is(button, [role="button"])[class*="send" i], button:is([name*="send" i], [id*="send" i])',
];

/** The parts of a mail, whether its page marks it or not. */
const mailParts = inOneLook(
  (message: Element) =>
    partsOf(message) ?? markedParts(message as HTMLElement, all(message, BODY, isShown)[0] ?? null),
);

/** People of the head after the sender; the words before them say the field, and nothing is said without words. */
function shownRecipients(message: Element): Recipient[] | undefined {
  const { place, head } = mailParts(message) ?? {};
  const shown = head?.recipients ?? (place && recipientsBefore(place, message as HTMLElement));
  if (shown || partsOf(message)) return shown;
  const rows = all(message, ['dl > div', 'tr', 'p', 'li', 'div', 'span'], (hit) => {
    if (within(hit, BODY) || hit.querySelector(BODY.join(','))) return false;
    return /^[^@]{1,24}:/.test(textOf(hit)) && kindOf(textOf(hit).split(':')[0]!) !== undefined;
  });
  const list = rows.flatMap((row) => {
    const shown = all(row, [ADDRESSED]);
    return recipients(
      kindOf(textOf(row).split(':')[0]!)!,
      shown.map((hit) => personOf(hit)),
    );
  });
  return list.length > 0 ? list : undefined;
}

/** So many pixels a title bar adds to a composer. */
const BAR = 90;
/** A composer with the bar above it: what is hardly larger around it. */
function withBar(root: HTMLElement): Element {
  let whole: Element = root;
  const { height, width } = root.getBoundingClientRect();
  for (const around of nearestAround(root, 3)) {
    const box = around.getBoundingClientRect();
    if (box.height > height + BAR || box.width > width + BAR) break;
    whole = around;
  }
  return whole;
}

/** Whether nothing is written in an editor. */
const isBlank = (editor: HTMLElement): boolean =>
  !((editor as HTMLTextAreaElement).value ?? editor.textContent ?? '').trim();

/** Whether what is pressed belongs to another place to write than those for mails. */
const isOfOther = (target: Element) =>
  isOthers(
    target,
    findEditors(target.ownerDocument).map(({ host }) => host),
  );

/** What is open over the main thing of a page and has a place to write: a mail may be read and answered there. */
const dialogOver = (root: HTMLElement): HTMLElement | null =>
  findEditors(root.ownerDocument)
    .map(({ host }) => host.closest<HTMLElement>('dialog, [role="dialog"]'))
    .find((dialog) => dialog && !root.contains(dialog)) ?? null;

const SITE: MailSite = {
  id: 'generic-mail',
  matches: [],
  applies: (url) => /^https?:$/.test(url.protocol),
  link: (url) => url.origin + url.pathname,
  own: (document) => [...places(document)].flatMap(([place]) => sendersOf(place, `${EDITABLE}, iframe`)),
  thread: {
    root: ['main', '[role="main"]', 'body'],
    // What a page calls its main thing may be the list of mails.
    around: (root) => (mayAnswer(root.ownerDocument, root) ? root.ownerDocument.body : dialogOver(root)),
    strict: true,
    subjectOf: (first, root) =>
      mailParts(first)?.head?.subject ??
      subjectBefore(
        mailParts(first)?.place ?? first,
        first.getRootNode() === root.getRootNode() ? root : (first.getRootNode() as ParentNode & Node),
        subjectsOf(first.ownerDocument),
      ),
    subject: [
      '[itemprop="headline"], [slot*="subject" i]',
      ':is(h1, h2, h3, h4, [role="heading"])[class*="subject" i]',
      'h1',
      'h2',
      '[role="heading"]',
      'h3, h4',
      ':not(li *, td)[class~="subject" i]',
      ':not(li *, td, input, label):is([class*="subj" i], [id*="subj" i])',
      // So it is called where the product comes from.
      `:not(li *, td, input, label):is(${byClass('betreff', 'asunto', 'assunto', 'oggetto', 'onderwerp', 'objet')}, [class~="temat"], [class~="emne"])`,
      'h5, h6',
      ':not(li *, td, input, label)[class*="title" i]',
      // How design systems write what is no heading in the markup.
      ':not(li *, td, input, label, a, button):is([class~="text-lg"], [class~="text-xl"], [class~="text-2xl"], [class*="text-h"])',
    ],
    message: MESSAGE,
    open: openOnes,
    unmarked: unmarkedMails,
    trees: treesIn,
    partsOf: mailParts,
    body: BODY,
    sender: PEOPLE,
    senderOf: (message) => mailParts(message)?.from ?? null,
    direction: (message) => {
      const { place, from } = mailParts(message) ?? {};
      // Where an address is shown, that tells.
      const isIn = place && from?.name && !from.address && !ME.test(from.name);
      return isIn && isToMe(place, message as HTMLElement) ? 'inbound' : undefined;
    },
    recipients: shownRecipients,
    date: ['time', '[itemprop="dateReceived"], [itemprop="dateSent"]', '[class*="date" i]'],
    timeAlone,
    messageId: (message) => message.getAttribute('data-message-id') ?? undefined,
  },
  compose: {
    find: findEditors,
    editors: [],
    root: rootAround,
    header: (root, host) => semanticHeader(root, host),
    headerArea: ['header', 'fieldset', '[class*="header" i]'],
    keepClear: ['[role="toolbar"]', 'button[type="submit"]', ...SEND],
    send: SEND,
    sends: (target) => sends(target) && !isOfOther(target),
    schedules: (target) => schedules(target) && !isOfOther(target),
    undo: [
      '[class*="undo" i], [data-testid*="undo" i]',
      `:is(${byClass('snackbar', 'toast')}) :is(button, a, [role="button"])`,
    ],
    whole: withBar,
    discard: ['[data-testid*="discard" i]', '[class*="discard" i]'],
    // A box that stays on the page is empty once its mail has left, or has no place to write any more.
    closed: ({ root }) => {
      const editors = findEditors(root.ownerDocument).filter(({ host }) => holds(root, host));
      if (!editors[0]) return isShown(root);
      return editors.some(({ host, editor }) => rootAround(host) === root && isBlank(editor));
    },
  },
  marks: withMarks({
    quote: ['blockquote, details:has(> blockquote)'],
    signature: ['[class*="signature" i], [id*="signature" i], [data-signature]'],
  }),
  watch: ['main', '[role="main"]'],
};
const adapter = mailAdapter(SITE);

/**
 * The mails that are written on pages of something else.
 * @param isMail of what may be a place for one
 */
export const mailsWritten = (isMail: (found: FoundEditor) => boolean): SiteAdapter =>
  mailAdapter({
    ...SITE,
    compose: { ...SITE.compose, find: (document) => findEditors(document).filter(isMail) },
  });

/** Whether something sends what is written in a composer. */
export const isSent = ({ root }: Composer): boolean => sendersIn(root).length > 0;

/** Webmail and mail tools without an adapter of their own. */
export const genericMail: SiteAdapter = {
  ...adapter,
  composers(document, context) {
    const list = adapter.composers(document, context);
    for (const composer of list) {
      const { thread, keepClear, headerAreas, root, editor } = composer;
      composer.headerAreas = () => [
        ...headerAreas(),
        ...treesBelow(root).filter(({ host }) => !holds(host, editor)),
      ];
      composer.keepClear = () => [...keepClear(), ...sendersIn(root)];
      composer.thread = () => {
        const messages = thread();
        tellDirections(messages ?? [], composer.header().recipients);
        return messages;
      };
    }
    return list;
  },
  read(document, context) {
    const reading = adapter.read(document, context);
    if (reading?.snapshot.kind !== 'thread') return reading;
    const { messages } = reading.snapshot;
    if (!messages.some(({ direction }) => direction === 'unknown')) return reading;
    const drafts = adapter.composers(document, context).flatMap((one) => one.header().recipients ?? []);
    tellDirections(messages, drafts);
    return reading;
  },
};
