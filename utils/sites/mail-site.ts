import type { Address, Direction, Recipient } from '../model/snapshot';
import type { Composer, ComposerHeader, ZoneMarks } from './adapter';
import type { Picks } from './pick';

/*
 * What is particular about one webmail, as data and a few small functions. `mail-adapter.ts` makes an adapter of it;
 * the readers of threads, composers, outcomes and health are the same for all.
 */

/** What a message consists of, where selectors do not say it. */
export interface MessageParts {
  body: HTMLElement;
  /** The paragraphs alone that are its words, where the body holds more. */
  pieces?: readonly HTMLElement[];
  date?: HTMLElement;
  /** What a head says that is text as a whole: when it was, and how many lines of the body it takes. */
  head?: { rows: number; dateText?: string };
}

export interface ThreadSpec {
  /** The open conversation; the shown one wins. */
  root: Picks;
  /** What is more than the root, where the conversation may stand beside that. */
  around?(root: HTMLElement): HTMLElement | null;
  subject: Picks;
  /** The subject, where selectors do not say it; asked first. */
  subjectOf?(first: HTMLElement, root: HTMLElement): string | undefined;
  message: Picks;
  /** Those of the messages found that stand there whole, where a page marks rows of a list like them. */
  open?(messages: HTMLElement[], root: ParentNode): HTMLElement[];
  /** Finds messages that no selector does, with body and date of each; asked where none of `message` hits. */
  unmarked?(root: ParentNode): HTMLElement[];
  /** Other trees that the conversation may stand in, where it has none itself. */
  trees?(root: HTMLElement): ParentNode[];
  partsOf?(message: Element): MessageParts | undefined;
  /** Only what the page marks as a message is one; else the surroundings of each body are tried. */
  strict?: boolean;
  /** Body of a message, inside it. */
  body: Picks;
  /** Frames that hold the body, and the body inside the frame's document. */
  frame?: Picks;
  frameBody?: Picks;
  sender: Picks;
  /** Shown name inside the sender element. */
  senderName?: Picks;
  /** Where the sender cannot be told by selectors; asked first. `outside` says that an element is not of the body. */
  senderOf?(message: Element, outside: (hit: Element) => boolean): Address | null;
  recipients(message: Element): Recipient[] | undefined;
  date: Picks;
  /** The time alone, where a page prints more beside it. */
  timeAlone?(text: string, lang: string): string;
  messageId?(message: Element): string | undefined;
  direction?(message: Element): Direction | undefined;
  threadId?(root: Element, url: URL): string | undefined;
}

/** An editor that may hold a draft. */
export interface FoundEditor {
  /** What stands in the page's own document: the editor, or the frame around it. */
  host: HTMLElement;
  editor: HTMLElement;
  format: 'rich' | 'plain';
}

export interface ComposeSpec {
  /** Finds editors where selectors do not reach; used instead of the four lists below. */
  find?(document: Document): FoundEditor[];
  /** Rich editors in the page. */
  editors: Picks;
  /** Frames that hold an editor, and the editor inside the frame's document. */
  frames?: Picks;
  frameEditor?: Picks;
  /** Plain-text editors. */
  areas?: Picks;
  /** The composer around an editor or its frame; null when this is no composer (a signature editor in settings). */
  root(host: HTMLElement): HTMLElement | null;
  /** What survives when the site renders the composer anew. */
  stableId?(root: HTMLElement): string | undefined;
  header(root: HTMLElement, host: HTMLElement, url: URL, editor: HTMLElement): ComposerHeader;
  /** The message this draft answers, where the site says so, to be looked up in the open thread. */
  answers?(root: HTMLElement): { threadId?: string; messageId?: string } | undefined;
  /** Inside the root: what shows recipients or subject without a field in it. */
  headerArea: Picks;
  keepClear: Picks;
  /** Anywhere in the page: menus stand outside their composer. */
  send: Picks;
  /** Whether what is pressed sends, where no selector says it. */
  sends?(target: Element): boolean;
  /** The site's shortcut for sending, besides Ctrl or Cmd and Enter. */
  sendKey?(event: KeyboardEvent): boolean;
  schedule?: Picks;
  /** Whether what is pressed says that the mail is to leave later, where no selector says it. */
  schedules?(target: Element): boolean;
  discard?: Picks;
  /** Discards the draft that was written in last, from a menu that stands outside of its composer. */
  menuDiscard?: Picks;
  undo?: Picks;
  /** The composer with its title bar, where that stands outside of its root and no dialog holds both. */
  whole?(root: HTMLElement): Element;
  /** Gone although still in the page. */
  closed?(composer: Composer): boolean;
}

export interface MailSite {
  id: string;
  matches: readonly string[];
  applies(url: URL, document: Document): boolean;
  mailbox?(url: URL, document: Document): string | undefined;
  /** The address without secrets and without text that somebody typed. */
  link(url: URL): string;
  own(document: Document): string[];
  /** Frames of the page's own origin that hold the open conversation. */
  inner?: Picks;
  thread: ThreadSpec;
  compose: ComposeSpec;
  marks: ZoneMarks;
  /** Containers that live as long as the page; empty ones are passed over. */
  watch: Picks;
}
