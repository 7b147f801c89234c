import { messageKey } from '../model/messages';
import type { Address, Message, ThreadSnapshot } from '../model/snapshot';
import { isoDay } from '../text/iso-day';
import type { ReadBlock, ReadContext, Reading } from './adapter';
import { readBlocks } from './dom-blocks';
import { isNewestFirst, tellDays } from './mail-dates';
import type { MailSite, MessageParts, ThreadSpec } from './mail-site';
import { directionOf, ownSet, personOf } from './people';
import { all, follows, frameDocument, isShown, one, textOf, tidy, treesAround, within } from './pick';

const EDITOR = ['[contenteditable=""]', '[contenteditable=true]', '[g_editable=true]'];
const CALENDAR = [
  '[itemtype*="schema.org/Event"]',
  'a[href*="calendar.google.com/calendar"][href*="RESPOND"]',
  '[download$=".ics" i]',
  '[title$=".ics" i]',
];
/** Shown to nobody, read out to those who hear the page; and what opens the mail in a window of its own. */
const HEARD = '.voice, .sr-only, [class*="visually-hidden" i], [class*="visuallyhidden" i], .extwin';

/** One message as it stands in the page. */
export interface ReadMessage {
  element: HTMLElement;
  message: Message;
  blocks: ReadBlock[];
}

function bodyOf(spec: ThreadSpec, message: HTMLElement): HTMLElement | null {
  const known = spec.partsOf?.(message);
  if (known) return known.body;
  if (within(message, spec.body)) return message;
  const body = one(message, spec.body, (hit) => isShown(hit) && !within(hit, EDITOR));
  if (body || !spec.frame) return body;
  const frame = one(message, spec.frame, (hit) => isShown(hit));
  const inner = frameDocument(frame);
  return inner ? (one(inner, spec.frameBody ?? []) ?? inner.body) : null;
}

/** The blocks of a message without those of its head, where that stands in its body. */
function wordsOf(blocks: ReadBlock[], { pieces, head }: Partial<MessageParts> = {}): ReadBlock[] {
  if (pieces) return blocks.filter(({ element }) => pieces.some((piece) => piece.contains(element)));
  return blocks.slice(head?.rows ?? 0);
}

/** Facts of a message stand outside its body: a body may hold another mail's header. */
const outsideOf = (spec: ThreadSpec, body: HTMLElement | null) => (hit: Element) =>
  !body?.contains(hit) && !within(hit, EDITOR) && !within(hit, spec.body);

/** Who wrote a message. */
export function senderOf(
  { thread }: MailSite,
  message: HTMLElement,
  outside = outsideOf(thread, bodyOf(thread, message)),
): Address | null {
  const known = thread.senderOf?.(message, outside);
  if (known) return known;
  const sender = one(message, thread.sender, outside);
  return personOf(sender, (sender && thread.senderName && one(sender, thread.senderName)) || sender);
}

function readMessage(
  site: MailSite,
  element: HTMLElement,
  self: readonly string[],
  locale: string,
  blocksOf: (body: HTMLElement) => ReadBlock[],
): ReadMessage | null {
  const spec = site.thread;
  const body = bodyOf(spec, element);
  const outside = outsideOf(spec, body);
  const from = senderOf(site, element, outside);
  if (!body && !from) return null;
  const parts = spec.partsOf?.(element);
  const dateElement = parts?.date ?? one(element, spec.date, outside);
  const told = parts?.head?.dateText ?? tidy(dateElement?.getAttribute('title') || textOf(dateElement));
  const dateText = spec.timeAlone?.(told, locale) ?? told;
  const stamp = dateElement?.getAttribute('datetime');
  const blocks = body ? wordsOf(blocksOf(body), parts) : [];
  const id = spec.messageId?.(element);
  const recipients = spec.recipients(element)?.filter((who) => who.name || who.address);
  const message: Message = {
    ...(id && { id }),
    ...(from && { from }),
    ...(recipients && { recipients }),
    direction: spec.direction?.(element) ?? directionOf(from ?? undefined, self),
    ...(dateText && { dateText }),
    ...(stamp && isoDay(stamp) && { date: stamp }),
    blocks: blocks.map((read) => read.block),
    ...(!body && { collapsed: true }),
  };
  if (one(element, CALENDAR)) message.calendar = true;
  return { element, message, blocks };
}

/** The open conversation's element, or null on lists and settings. */
export function threadRoot(site: MailSite, document: Document): HTMLElement | null {
  const usable = (hit: Element) => isShown(hit) && !within(hit, EDITOR);
  for (const frame of site.inner ? all(document, site.inner, isShown) : []) {
    const inner = frameDocument(frame);
    const root = inner && one(inner, site.thread.root, usable);
    if (root) return root;
  }
  const root = one(document, site.thread.root, usable);
  const around = root && site.thread.around?.(root);
  if (!around || messageElements(site, root).length > 0) return root;
  return messageElements(site, around).length > 0 ? around : root;
}

/** The elements of the messages of a conversation: outermost, and not inside a mail body or a draft. */
export function messageElements(site: MailSite, root: HTMLElement): HTMLElement[] {
  const here = elementsIn(site, root);
  const { trees } = site.thread;
  return here.length > 0 || !trees ? here : trees(root).flatMap((tree) => elementsIn(site, tree));
}

function elementsIn(site: MailSite, root: ParentNode): HTMLElement[] {
  const { body, frame = [], message, strict, unmarked, open } = site.thread;
  const usable = (hit: Element) => isShown(hit) && !within(hit.parentElement, [...body, ...EDITOR]);
  // What holds several bodies is more than a message.
  const several = (hit: Element) => all(hit, body, (one) => isShown(one) && !within(one, EDITOR)).length > 1;
  // Where one selector finds folded mails alone, another one knows the open ones, too.
  let texts: HTMLElement[] | undefined;
  let some: HTMLElement[] | undefined;
  for (const pick of message) {
    const hits = all(root, [pick], usable);
    if (hits.length === 0 || hits.some(several)) continue;
    texts ??= strict ? [] : all(root, body, usable);
    if (texts.every((text) => hits.some((hit) => hit.contains(text)))) return open?.(hits, root) ?? hits;
    some ??= hits;
  }
  if (some) return some;
  if (strict) {
    const marked = all(root, message, usable);
    return marked.length > 0 ? marked : (unmarked?.(root) ?? []);
  }
  // The site's mark of a message is gone: the largest element around each body that holds no other and no draft.
  const bodies = all(root, [...body, ...frame], usable);
  return bodies.map((hit) => {
    const others = (above: Element) => bodies.some((other) => other !== hit && above.contains(other));
    const drafts = (above: Element) =>
      all(above, [EDITOR.join()], (editor) => !within(editor, body)).length > 0;
    let at = hit;
    while (at !== root && at.parentElement && !others(at.parentElement) && !drafts(at.parentElement)) {
      at = at.parentElement;
    }
    return at;
  });
}

/** A folded mail shows a name alone: whose it is, the other mails of the conversation may say. */
function tellNames(messages: readonly Message[], self: readonly string[]): void {
  const shown = messages.flatMap(({ from, recipients = [] }) => [from, ...recipients]);
  for (const message of messages) {
    const { from, direction } = message;
    if (direction !== 'unknown' || !from?.name || from.address) continue;
    const named = shown.filter((one) => one?.address && one.name === from.name);
    const [said, ...others] = new Set(named.map((one) => directionOf(one, self)));
    if (said && others.length === 0) message.direction = said;
  }
}

/** All messages of a conversation, oldest first. */
export function readMessages(
  site: MailSite,
  root: HTMLElement,
  context: ReadContext,
  document: Document,
): ReadMessage[] {
  const self = ownSet(context.self, site.own(document));
  const locale = document.documentElement.lang || 'en';
  // Mails that stand side by side are pieces of one body: it is read once.
  const read = new Map<HTMLElement, ReadBlock[]>();
  const blocksOf = (body: HTMLElement) => {
    const known = read.get(body) ?? readBlocks(body, site.marks);
    read.set(body, known);
    return known;
  };
  const list = messageElements(site, root)
    .map((element) => readMessage(site, element, self, locale, blocksOf))
    .filter((entry) => entry !== null);
  const messages = list.map(({ message }) => message);
  tellNames(messages, self);
  tellDays(messages, document);
  return isNewestFirst(messages) ? list.reverse() : list;
}

/** "#4471", "#NG-77" in an element of its own: the conversation's number. */
const NUMBER = /^\(?#\p{L}{0,6}-?\d{2,12}\)?$/u;

/** Whether a part of a heading names the record before the subject, as the address of the page does: "Case", "#4471". */
function isRecordName(part: Element, heading: Element): boolean {
  const name = textOf(part).toLowerCase();
  const word = name.replace(/[^\p{L}\p{N}]/gu, '');
  const isFirst = word !== '' && textOf(heading).toLowerCase().startsWith(`${name} `);
  // "warehouse-lights" in an address is a subject's own words.
  return (
    isFirst &&
    part.ownerDocument.URL.toLowerCase()
      .split(/[^\p{L}\p{N}-]+/u)
      .includes(word)
  );
}

/**
 * The subject as shown, with emoji images as their characters.
 * @param messages of the conversation: some pages head it, or each of its mails, with the names of those who wrote
 */
export function subjectOf(
  site: MailSite,
  root: HTMLElement,
  messages: readonly Pick<Message, 'from'>[],
): string | undefined {
  const { strict, body, subjectOf } = site.thread;
  const first = strict ? messageElements(site, root)[0] : undefined;
  const told = first && subjectOf?.(first, root);
  if (told) return tidy(told);
  // What heads a mail does not stand behind it.
  const isBehind = (hit: Element) => first && !first.contains(hit) && follows(first, hit);
  const isName = (text: string) => messages.some(({ from }) => from?.name === text);
  const outside = (hit: Element) =>
    isShown(hit) && !within(hit, [...body, ...EDITOR]) && !isBehind(hit) && !isName(textOf(hit));
  const trees = first ? treesAround(first, root) : [];
  const apart = (hit: Element) => outside(hit) && !first?.contains(hit);
  // Of several alike the one right above the mail heads it.
  const nearest = (place: ParentNode) => {
    const hits = all(place, site.thread.subject, outside);
    return (first && hits.findLast(apart)) ?? hits[0];
  };
  const element =
    trees.map((tree) => one(tree, site.thread.subject, apart)).find(Boolean) ??
    nearest(root) ??
    nearest(root.ownerDocument);
  if (!element) return undefined;
  // Labels, pins and how many mails there are stand in a heading, too; where it has a title, that says the subject alone.
  const title = tidy(element.getAttribute('title') ?? '');
  if (title && textOf(element).includes(title)) return title;
  // Emoji are pictures; "Subject:" is there for those who hear the page.
  const isPart = (node: Element) =>
    node.matches(HEARD) || (strict && (isRecordName(node, element) || NUMBER.test(textOf(node))));
  const nodes = element.ownerDocument.createTreeWalker(element, 5, (node) =>
    node.nodeType === 1 && isPart(node as Element) ? 2 : 1,
  );
  let text = '';
  while (nodes.nextNode()) {
    const node = nodes.currentNode as Text & Element;
    text +=
      node.nodeType === 3 ? node.data : node.localName === 'img' ? (node.getAttribute('alt') ?? '') : '';
  }
  return tidy(text);
}

const revisions = new Map<string, number>();

/** Reads the open conversation, or gives null when none is open. */
export function readThread(
  site: MailSite,
  document: Document,
  context: ReadContext,
): Reading<ThreadSnapshot> | null {
  const root = threadRoot(site, document);
  if (!root) return null;
  const list = readMessages(site, root, context, document);
  if (list.length === 0) return null;
  const threadId = site.thread.threadId?.(root, context.url);
  // A frame that shows the mail has the address that leads back to it.
  const shown = root.ownerDocument === document ? context.url : new URL(root.ownerDocument.URL);
  const url = site.link(shown.origin === context.url.origin ? shown : context.url);
  const key = threadId ?? url;
  const revision = (revisions.get(key) ?? 0) + 1;
  revisions.set(key, revision);
  const mailbox = site.mailbox?.(context.url, document);
  const messages = list.map(({ message }) => message);
  const subject = subjectOf(site, root, messages);
  const ids = messages.map(({ id }) => id).filter((id) => id !== undefined);
  const { lang } = document.documentElement;
  return {
    snapshot: {
      kind: 'thread',
      site: site.id,
      url,
      ...(mailbox && { mailbox }),
      ...(lang && { locale: lang }),
      readAt: context.now,
      revision,
      self: ownSet(context.self, site.own(document)),
      ...(threadId && { threadId }),
      ...(ids.length > 0 && { messageIds: ids }),
      ...(subject !== undefined && { subject }),
      messages,
    },
    blocks: new Map(list.map(({ message, blocks }, at) => [messageKey(message, at), blocks])),
  };
}
