import type { Message, Recipient } from '../model/snapshot';
import { bareSubject, prefixOf } from '../text/subject-prefix';
import type { Composer, ComposerHeader, ReadContext } from './adapter';
import { composerKey } from './composer-key';
import { marked } from './dom-blocks';
import { headerAreas } from './header-areas';
import type { FoundEditor, MailSite } from './mail-site';
import { messageElements, readMessages, senderOf, subjectOf, threadRoot } from './mail-thread';
import {
  all,
  follows,
  frameDocument,
  holds,
  inFrame,
  isShown,
  one,
  outermost,
  type Picks,
  within,
} from './pick';

/** The editor in a frame, or in a frame of that. */
function editorInFrame(frame: Element, picks: Picks): HTMLElement | null {
  const inner = frameDocument(frame);
  if (!inner) return null;
  const editor = one(inner, picks, (hit) => hit.isContentEditable);
  const deeper = editor ? [] : all(inner, ['iframe'], isShown);
  return editor ?? deeper.map((one) => editorInFrame(one, picks)).find((one) => one !== null) ?? null;
}

/** Every editor of the page that may be a draft, shown ones only. */
function editorsIn(site: MailSite, document: Document): FoundEditor[] {
  const { compose, thread } = site;
  if (compose.find) return compose.find(document);
  const usable = (hit: HTMLElement) => isShown(hit) && !within(hit.parentElement, thread.body);
  const rich = all(document, compose.editors, (hit) => usable(hit) && hit.isContentEditable);
  const framed = all(document, compose.frames ?? [], usable).flatMap((host): FoundEditor[] => {
    const editor = editorInFrame(host, compose.frameEditor ?? []);
    return editor ? [{ host, editor, format: 'rich' }] : [];
  });
  const plain = all(
    document,
    compose.areas ?? [],
    (hit) => usable(hit) && !(hit as HTMLTextAreaElement).readOnly,
  );
  return [
    ...rich.map((editor): FoundEditor => ({ host: editor, editor, format: 'rich' })),
    ...framed,
    ...plain.map((editor): FoundEditor => ({ host: editor, editor, format: 'plain' })),
  ];
}

/** Whether somebody who wrote in a conversation is written to. */
function writesBack(site: MailSite, thread: HTMLElement, root: HTMLElement, to: Recipient[] = []): boolean {
  const messages = messageElements(site, thread).filter((message) => !message.contains(root));
  const senders = to.length > 0 ? messages.map((message) => senderOf(site, message)) : [];
  return senders.some((from) =>
    to.some(({ address, name }) =>
      // Many pages show an address on one side alone.
      address && from?.address ? address === from.address : name !== undefined && name === from?.name,
    ),
  );
}

/** The header, with what subject and surroundings say about the draft where the site does not say it. */
function headerOf(site: MailSite, root: HTMLElement, editor: FoundEditor, url: URL): ComposerHeader {
  const header = site.compose.header(root, editor.host, url, editor.editor);
  if (header.reply && (header.threadId || header.reply === 'new')) return header;
  const thread = threadRoot(site, root.ownerDocument);
  // A reading pane that shows no mail besides the composer is where new mails are written; elsewhere mails may be unseen.
  const besides = () => messageElements(site, thread!).some((message) => !root.contains(message));
  // A dialog stands before the page, whatever that shows.
  const isApart = root.closest('dialog, [role="dialog"]') !== null;
  const inThread = thread && holds(thread, root) && (site.thread.strict ? !isApart : besides());
  const threadId = header.threadId ?? (inThread ? site.thread.threadId?.(thread!, url) : undefined);
  const known = { ...header, ...(threadId && { threadId }) };
  const subject = header.subject?.trim();
  if (header.reply) return known;
  if (subject === undefined) {
    const back = inThread && writesBack(site, thread!, root, header.recipients);
    return back ? { ...known, reply: 'reply' } : known;
  }
  // The page's language says which of the two it is, or the head of what is quoted.
  const prefix = prefixOf(subject);
  if (prefix === 'either') {
    const said = `${root.ownerDocument.documentElement.lang}\n${editor.editor.textContent}${(editor.editor as HTMLTextAreaElement).value ?? ''}`;
    if (/^fi|^(?!da|n[bno]).*Lähet[^:]{1,9}:/is.test(said)) return { ...known, reply: 'reply' };
    return /^(?:da|n[bno])|(?:Fra|Sendt):/i.test(said) ? { ...known, reply: 'forward' } : known;
  }
  if (prefix?.startsWith('forward')) return { ...known, reply: 'forward' };
  if (prefix?.startsWith('answer')) return { ...known, reply: 'reply' };
  const { value } = editor.editor as HTMLTextAreaElement;
  const quotes = /^>/m.test(value ?? '') || marked(editor.editor, site.marks.quote ?? []).length > 0;
  return inThread || quotes ? known : { ...known, reply: 'new' };
}

/** The mails a draft answers: those of the thread it stands in, or of the open thread when the site names it. */
function answered(
  site: MailSite,
  root: HTMLElement,
  editor: FoundEditor,
  context: ReadContext,
): Message[] | undefined {
  const document = root.ownerDocument;
  const thread = threadRoot(site, document);
  if (!thread) return undefined;
  const answers = site.compose.answers?.(root);
  const threadId = site.thread.threadId?.(thread, context.url);
  const inside = holds(thread, root) || (threadId !== undefined && answers?.threadId === threadId);
  const { reply, subject = '', recipients } = headerOf(site, root, editor, context.url);
  if (reply === 'new') return undefined;
  const written = () =>
    messageElements(site, thread).map((message) => ({ from: senderOf(site, message) ?? undefined }));
  // Beside the conversation, and nothing says that it is the one: the same subject, and somebody who wrote there.
  const isSame =
    !inside &&
    reply?.startsWith('reply') &&
    bareSubject(subject) !== '' &&
    bareSubject(subject) === bareSubject(subjectOf(site, thread, written()) ?? '') &&
    writesBack(site, thread, root, recipients);
  if (!inside && !isSame && !answers?.messageId) return undefined;
  const list = readMessages(site, thread, context, document);
  // Up to the message that is answered: the one the site names, or the one the composer stands in or under.
  let last = list.findIndex(({ message }) => message.id !== undefined && message.id === answers?.messageId);
  if (last < 0 && !inside && !isSame) return undefined;
  if (last < 0) last = list.findIndex(({ element }) => element.contains(root));
  // Where the newest stands on top, a draft stands above what it answers.
  const isTurned = list.length > 1 && follows(list[list.length - 1]!.element, list[0]!.element);
  const isBefore = (element: Element) => (isTurned ? follows(root, element) : follows(element, root));
  if (last < 0 && inside) last = list.findLastIndex(({ element }) => isBefore(element));
  const upTo = last < 0 ? list : list.slice(0, last + 1);
  return upTo.length > 0 ? upTo.map(({ message }) => message) : undefined;
}

/** What may not be covered: all of it inside of the composer, else in the frame or frames that the composer is spread over. */
function keepClear({ compose, inner }: MailSite, root: HTMLElement, editor: HTMLElement): Element[] {
  const found = (place: Document | HTMLElement) =>
    outermost([...new Set(compose.keepClear.flatMap((pick) => all(place, [pick], isShown)))]);
  const own = found(root);
  if (own.length > 0 || !inner) return own;
  const document = root.ownerDocument;
  const frames = all(document, inner, isShown).map(frameDocument);
  const places = new Set([editor.ownerDocument, ...frames, document]);
  return [...places].flatMap((place) => (place ? found(place) : []));
}

/** Nobody has more open. What is a composer's is looked for around each, and a page of ten thousand would stand still for it. */
const MOST_EDITORS = 100;

/** Every composer that is open and shown. */
export function findComposers(site: MailSite, document: Document, context: ReadContext): Composer[] {
  const out: Composer[] = [];
  const taken = new Set<HTMLElement>();
  for (const found of editorsIn(site, document).slice(0, MOST_EDITORS)) {
    const { host, editor, format } = found;
    const root = site.compose.root(host);
    if (!root || taken.has(root)) continue;
    taken.add(root);
    const isFrame = root === host && host !== editor;
    // What goes with the mail: the composer, or where a frame is all of it that is seen, what holds the editor inside.
    const inside = isFrame ? inFrame(host, editor) : host;
    const own = (isFrame && (inside.closest<HTMLElement>('[role="dialog"], form') ?? inside)) || root;
    out.push({
      key: composerKey(site.id, own, editor, () => site.compose.stableId?.(root)),
      editor,
      root,
      format,
      marks: site.marks,
      header: () => headerOf(site, root, found, context.url),
      thread: () => answered(site, root, found, context),
      keepClear: () => keepClear(site, root, editor),
      // A frame that holds the whole composer is read inside.
      headerAreas: () =>
        isFrame
          ? headerAreas(inside.ownerDocument.body, inside, site.compose.headerArea)
          : headerAreas(root, host, site.compose.headerArea),
    });
  }
  // As they stand on the page, whichever kind of editor they have.
  return out.sort((one, two) => (follows(two.root, one.root) ? 1 : -1));
}
