import type { Recipient } from '../../model/snapshot';
import { mailAdapter } from '../mail-adapter';
import { prefixedMarks, withMarks } from '../mail-marks';
import { fieldValue, readFields, up } from '../named-parts';
import { ownAddresses } from '../own';
import { personOf, recipients } from '../people';
import { all, type Picks, within } from '../pick';
import { toldAddress } from '../told-address';
import { isRoundcube } from './urls';

const BODY: Picks = ['#messagebody', '.message-htmlpart', '.message-part'];
const SEND: Picks = ['.formbuttons button.send', 'a.send', 'button.send'];
const KINDS = ['to', 'cc', 'bcc'] as const;
/** Texts stay in hidden text areas, which hold the whole list however it is shown. */
const box = (kind: string) => ({ box: [`#_${kind}`, `[name="_${kind}"]`] });

const RENAMED = prefixedMarks('v');

/** The name that somebody logged in by is an address with most hosts. A mail with a page of its own has it in a script alone. */
const TELLS = /"username":"([^"\\]*)"/;

/** An element of the message's head, in both skins' tables. */
const head = (name: string): Picks => [
  `#message-header .header.${name} .rcmContactAddress`,
  `.header-headers .${name} .rcmContactAddress`,
  `.header.${name} .rcmContactAddress`,
  `#message-header .header.${name}`,
  `.header-headers .${name}`,
  `.headers-table .header.${name}`,
];

function shownRecipients(message: Element): Recipient[] | undefined {
  const list = KINDS.flatMap((kind) =>
    recipients(
      kind,
      all(message, head(kind), (hit) => !within(hit, BODY)).map((link) => personOf(link)),
    ),
  );
  return list.length > 0 ? list : undefined;
}

/** Roundcube, wherever it is hosted: known by its addresses and its page. */
export const roundcube = mailAdapter({
  id: 'roundcube',
  matches: [],
  applies: isRoundcube,
  link(url) {
    const [uid, mbox] = ['_uid', '_mbox'].map((name) => encodeURIComponent(url.searchParams.get(name) ?? ''));
    const mail = uid && mbox ? `&_action=show&_uid=${uid}&_mbox=${mbox}` : '';
    return `${url.origin}${url.pathname}?_task=mail${mail}`;
  },
  own: (document) => [
    ...ownAddresses(document, ['#_from option', 'input#_from', '.username'], BODY),
    ...toldAddress(document, TELLS, BODY),
  ],
  inner: ['#messagecontframe'],
  thread: {
    root: ['body:has(#messagebody)'],
    subject: ['#message-header h2.subject', 'h2.subject', '.subject'],
    // One mail a page, with its head beside it: where nothing is around both, the page.
    message: ['#layout-content:has(#message-header):has(#messagebody)'],
    body: BODY,
    sender: head('from'),
    recipients: shownRecipients,
    date: head('date'),
    messageId: (message) => idOf(message.ownerDocument),
    threadId: (root) => idOf(root.ownerDocument),
  },
  compose: {
    editors: [],
    frames: ['iframe#composebody_ifr', '#composebodycontainer iframe'],
    frameEditor: ['body#tinymce', 'body[contenteditable="true"]', '[contenteditable="true"]'],
    areas: ['textarea#composebody', 'textarea[name="_message"]'],
    root: (host) => up(host, ['form[name="form"]', '#compose-content', 'form']),
    stableId: (root) => fieldValue(root, ['input[name="_id"]']) || undefined,
    header(root) {
      const list = readFields(root, { to: box('to'), cc: box('cc'), bcc: box('bcc') });
      const subject = fieldValue(root, ['#compose-subject', 'input[name="_subject"]']);
      const draftId = fieldValue(root, ['input[name="_draft_saveid"]']);
      return {
        ...(draftId && { draftId }),
        ...(subject !== undefined && { subject }),
        ...(list && { recipients: list }),
      };
    },
    headerArea: ['.recipient-input', '#compose-headers', '.compose-headers'],
    keepClear: SEND,
    send: SEND,
  },
  marks: withMarks({ ...RENAMED, quote: ['.message-part blockquote', ...(RENAMED.quote ?? [])] }),
  watch: ['#layout-content', '#messagecontframe'],
});

/** Folder of a message and its number there, from the address of its own page. */
function idOf(document: Document): string | undefined {
  const { searchParams } = new URL(document.URL);
  const uid = searchParams.get('_uid');
  return uid ? `${searchParams.get('_mbox') ?? ''}/${uid}` : undefined;
}
