import type { Address, Recipient } from '../../model/snapshot';
import type { ThreadSpec } from '../mail-site';
import { wordsBetween } from '../named-parts';
import { behalfBehind, kindOf, people, person, personOf, recipients } from '../people';
import { all, one, type Picks, saysFrom, textOf, tidy, within } from '../pick';

export const BODY: Picks = [
  '[role="document"] > [id^="UniqueMessageBody"]',
  '[id^="UniqueMessageBody"]',
  '[role="document"]',
];
/** The name in a chip of somebody. */
export const SHOWN: Picks = ['[class*="textContainer-"]', '[class*="individualText-"]'];
const WELL: Picks = ['[data-testid="RecipientWell"]'];
const DATE = '[data-testid="SentReceivedSavedTime"]';
/** Folded messages show no body; a composer that stands among the messages is none of them. */
const MESSAGE: Picks = [
  `.wide-content-host:has([id^="UniqueMessageBody"]), :is(.wide-content-host:has(${DATE}, [aria-expanded="false"] [aria-label]), .wide-content-host[aria-expanded="false"]:has([aria-label]), [aria-expanded="false"]:has(${DATE})):not(:has([id^="editorParent_"]))`,
  `[aria-expanded]:has([id^="UniqueMessageBody"]), [aria-expanded="false"]:has(${WELL[0]}, ${DATE})`,
  '.aVla3',
];
/** "From: " and its like. */
const LABEL = /^[^:：]{1,20}[:：]\s*/;

/** The sender stands in a wrapper labelled "From: ..." or is the first person shown above the body. */
function senderOf(message: Element, outside: (hit: Element) => boolean): Address | null {
  const head = (hit: Element) => outside(hit) && !within(hit, WELL);
  for (const element of all(message, ['[aria-label*=":"]', '[aria-label*="："]'], head)) {
    const label = tidy(element.getAttribute('aria-label') ?? '');
    const from = LABEL.exec(label)?.[0] ?? '';
    if (saysFrom(from)) return behalfBehind(element) ?? person(label.slice(from.length), textOf(element));
  }
  const first = one(message, ['span[aria-label*="@"]', '[title*="@"]', '.OZZZK'], head);
  return personOf(first);
}

/** Name of the account that is signed in: known contacts, the rep among them, are shown without an address. */
function ownName(document: Document): string {
  const account = one(document, ['#O365_MainLink_Me [title]', '#O365_MainLink_Me']);
  return tidy(account?.title || textOf(account));
}

/** "To: Ann Lee; Bob" as persona elements, or as a text with semicolons. */
function shownRecipients(message: Element): Recipient[] | undefined {
  const wells = all(message, WELL, (hit) => !within(hit, BODY));
  if (wells.length === 0) return undefined;
  return wells.flatMap((well) => {
    const text = textOf(well);
    const [, label = '', rest = text] = /^([^:：;@]{1,20})[:：](.*)$/.exec(text) ?? [];
    const shown = all(well, ['[role="button"]', 'button', 'span[aria-label]', 'span[title]', ...SHOWN]);
    // One line may hold several fields: the words before a person say which.
    let kind = kindOf(label || well.getAttribute('aria-label') || '') ?? 'to';
    if (shown.length === 0) return recipients(kind, people(rest));
    return shown.flatMap((chip, at) => {
      kind = (at > 0 && kindOf(wordsBetween(shown[at - 1]!, chip))) || kind;
      return recipients(kind, [personOf(chip)]);
    });
  });
}

export const thread: ThreadSpec = {
  root: [
    '#ConversationReadingPaneContainer',
    '[data-app-section="ConversationContainer"]',
    '[data-app-section="MailReadCompose"]',
    '[role="main"]',
    // A window of its own for one mail.
    'body:has([id^="UniqueMessageBody"])',
  ],
  subject: ['div[role="heading"][title]', '[role="heading"][aria-level="2"]', '.JdFsz'],
  message: MESSAGE,
  body: BODY,
  sender: ['.OZZZK'],
  senderOf,
  recipients: shownRecipients,
  date: [DATE, 'time'],
  direction(message) {
    const sender = senderOf(message, (hit) => !within(hit, BODY));
    const named = sender?.name && !sender.address && sender.name === ownName(message.ownerDocument);
    return named ? 'outbound' : undefined;
  },
  threadId(root, url) {
    const list = root.ownerDocument;
    const row = one(list, ['#MailList [role="option"][aria-selected="true"][data-convid]']);
    if (row) return row.dataset.convid;
    // An id may hold a slash: it is taken apart from the path before it is decoded.
    const id = /\/(?:id|read)\/([^/]+)/.exec(url.pathname)?.[1];
    return (id ? decodeURIComponent(id) : url.searchParams.get('ItemID')) || undefined;
  },
};
