import type { Recipient } from '../../model/snapshot';
import { mailAdapter } from '../mail-adapter';
import { withMarks } from '../mail-marks';
import { fieldValue, up } from '../named-parts';
import { ownAddresses } from '../own';
import { kindOf, people, personOf, recipients } from '../people';
import { all, isShown, one, type Picks, textOf, within } from '../pick';
import { CHIPS } from '../recipient-rows';
import { sendersOf } from '../semantics';

const HOSTS = ['app.fastmail.com', 'www.fastmail.com', 'beta.fastmail.com'];
const BODY: Picks = ['.v-Message-body'];
const SEND: Picks = ['.v-Button.s-send', '[class~="s-send"]'];

/** The label in front of a field, or the field's own. */
function labelOf(input: Element): string {
  const own = input.getAttribute('aria-label') ?? input.getAttribute('placeholder') ?? '';
  const box = input.closest('.v-EmailInput');
  const label = box?.parentElement?.querySelector('label, .label, [class*="label" i]');
  return own || textOf(label ?? box?.previousElementSibling);
}

/** Which field it is, as its id says, else its label. */
const kindOfField = (input: Element): Recipient['kind'] | undefined => {
  const [, named] = /-(to|cc|bcc)-input$/.exec(input.id) ?? [];
  return named ? (named as Recipient['kind']) : kindOf(labelOf(input));
};

/** A list of people, each with a button that takes them away; by name alone where a contact is known. */
const LISTED: Picks = ['.v-EmailInput-tokens > li'];

/** The first field is To; the others are left out when neither id nor label says what they are. */
function draftRecipients(root: Element): Recipient[] | undefined {
  const inputs = all(root, ['.v-EmailInput-input', 'input[type="email"]'], isShown);
  if (inputs.length === 0) return undefined;
  return inputs.flatMap((input, at) => {
    const kind = kindOfField(input) ?? (at === 0 ? 'to' : undefined);
    if (!kind) return [];
    const { value } = input as HTMLInputElement;
    const box = input.closest('.v-EmailInput') ?? input;
    const isOther = (hit: Element) => hit !== input && !hit.contains(input);
    const listed = all(box, LISTED, isOther).map((token) => personOf(token));
    const marked = ['[class~="v-EmailInput-token"]', '[class*="token" i][title*="@"]', ...CHIPS];
    const found =
      listed.length > 0
        ? listed
        : all(box, marked, isOther)
            .map((token) => personOf(token))
            .filter((who) => who?.address);
    return recipients(kind, [...found, ...(value?.includes('@') ? people(value) : [])]);
  });
}

function shown(message: Element, pick: string, kind: Recipient['kind']): Recipient[] {
  const box = one(message, [pick], (hit) => !within(hit, BODY));
  if (!box) return [];
  const chips = all(box, ['[title*="@"]', 'a[href^="mailto:"]']);
  if (chips.length > 0)
    return recipients(
      kind,
      chips.map((chip) => personOf(chip)),
    );
  // "to Ann Lee": a name begins with a capital where letters have any.
  const [label = ''] = /^\p{Ll}+\s|^\p{L}+[:：]/u.exec(textOf(box)) ?? [];
  return recipients(kind, people(textOf(box).slice(kindOf(label) ? label.length : 0)));
}

/** Fastmail. */
export const fastmail = mailAdapter({
  id: 'fastmail',
  matches: HOSTS.map((host) => `https://${host}/*`),
  applies: (url) => HOSTS.includes(url.hostname) && /^\/mail(?:\/|$)/.test(url.pathname),
  mailbox: (url) => url.searchParams.get('u') ?? undefined,
  // Searches stand in the path: only a folder and an id are kept.
  link: (url) => url.origin + (/^\/mail\/(?!search)[^/:]+(?:\/[\w-]+)?/.exec(url.pathname)?.[0] ?? '/mail/'),
  own: (document) => [
    ...sendersOf(document, '.v-Compose [contenteditable]'),
    ...ownAddresses(
      document,
      [
        '[class*="v-MainNav"][title*="@"], [class*="v-MainNav"] [title*="@"]',
        '[class*="v-MainNav"] [class*="email" i]',
        '[class*="v-AccountSwitcher"]',
        '.v-Compose [class*="-from" i] :is(option, button)',
        '.v-Compose [class*="v-From"]',
        '.v-Compose [class*="v-ComposeFrom"] :is(option, button)',
      ],
      BODY,
    ),
  ],
  thread: {
    root: ['#conversation', '.v-Thread'],
    subject: ['.v-Thread-title h1', '.v-Thread-title'],
    message: ['.v-MessageCard:not(.v-MessageCard--draft)'],
    body: BODY,
    sender: ['.v-MessageCard-from'],
    recipients(message) {
      const list = [
        ...shown(message, '.v-MessageCard-to', 'to'),
        ...all(message, ['.v-Message-toName'], (hit) => !within(hit, BODY)).flatMap((hit) =>
          recipients('to', people(hit.title || textOf(hit))),
        ),
        ...shown(message, '.v-MessageCard-cc', 'cc'),
      ];
      return list.length > 0 ? list : undefined;
    },
    date: ['.v-MessageCard-time'],
    // Views are counted anew with every page: "v212" is another mail tomorrow.
    messageId: ({ id }) => (id && !/^v\d+$/.test(id) ? id : undefined),
    // Behind the conversation stands which of its mails the list showed.
    threadId: (_root, url) => /^\/mail\/[^/]+\/(T\w+(?=-M\w+$)|[\w-]+)/.exec(url.pathname)?.[1],
  },
  compose: {
    editors: ['.v-Compose .v-RichText-input', '.v-Compose [contenteditable="true"]'],
    areas: ['.v-Compose textarea:not(.v-EmailInput-input)'],
    root: (host) => up(host, ['.v-Compose']),
    header(root) {
      const list = draftRecipients(root);
      const subject = fieldValue(root, [
        'input[id$="-subject-input"]',
        'input.v-TextInput-input:not(.v-EmailInput-input)',
      ]);
      return { ...(subject !== undefined && { subject }), ...(list && { recipients: list }) };
    },
    headerArea: ['.v-Compose-header', '.v-EmailInput'],
    keepClear: [...SEND, '.v-Toolbar'],
    send: SEND,
    schedule: ['[class*="s-send-later"]', '[class*="s-schedule"]'],
    discard: ['[class*="s-discard"]'],
  },
  marks: withMarks({ quote: ['blockquote'] }),
  watch: ['#conversation', '.v-Page', '[role="main"]'],
});
