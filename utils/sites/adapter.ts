import type { DraftOutcome } from '../model/draft-outcome';
import type { HealthPart } from '../model/health-part';
import type {
  Block,
  BlockRole,
  DealFields,
  DealSnapshot,
  Message,
  Recipient,
  ThreadSnapshot,
} from '../model/snapshot';

/**
 * Part of a block's text that comes from one text node: `text[start, end)` is `node.data.slice(offset, offset + end -
 * start)`, where each white space character of the node (new line, tab, no-break space) reads as one plain space.
 * Segments need not cover the whole text: an emoji image, or the space between two wrapped lines, belongs to no node.
 */
export interface Segment {
  node: Text;
  offset: number;
  start: number;
  end: number;
}

/** A block together with the nodes it was read from, so that offsets can be turned back into ranges. */
export interface ReadBlock {
  block: Block;
  /** The nearest block element, or the text area. */
  element: Element;
  /** Empty for a text area. */
  segments: Segment[];
  /** Text areas only: where the block's text starts in the value; it runs on from there without gaps. */
  valueStart?: number;
}

/** How a site marks parts of a mail in its own DOM: selectors, outermost match wins. */
export type ZoneMarks = Partial<Record<BlockRole, readonly string[]>>;

export interface ComposerHeader {
  draftId?: string;
  threadId?: string;
  messageIds?: string[];
  reply?: 'new' | 'reply' | 'reply-all' | 'forward';
  /** Absent: the page does not show it. */
  subject?: string;
  recipients?: Recipient[];
  attachments?: string[];
}

/** A place where the rep writes a mail. Made anew by each `composers()` call; `key` tells whether it is the same one. */
export interface Composer {
  /** Stable while the composer lives, across re-renders of its subtree where the site allows it. */
  key: string;
  /** The editable element; for an editor in a frame, the element inside that frame. */
  editor: HTMLElement;
  /** The whole composer: what closes when the draft goes. Stays in the page's own document. */
  root: HTMLElement;
  format: 'rich' | 'plain';
  marks: ZoneMarks;
  header(): ComposerHeader;
  /** The mails this draft answers, oldest first; absent when the page does not show them. */
  thread(): Message[] | undefined;
  /** What card and chip may not cover: send button, toolbar, the site's own menus. */
  keepClear(): Element[];
  /** Small elements and trees beside the editor whose mutations mean that recipients or subject changed. */
  headerAreas(): (Element | ShadowRoot)[];
}

/** What the page shows besides drafts, with the nodes of each message's blocks (key: message id, or its index as a string). */
export interface Reading<S extends ThreadSnapshot | DealSnapshot = ThreadSnapshot | DealSnapshot> {
  snapshot: S;
  blocks: Map<string, ReadBlock[]>;
}

/** What the content script knows besides the page. */
export interface ReadContext {
  url: URL;
  /** Own addresses and '@domains' from options; the adapter adds what the page shows. */
  self: readonly string[];
  now: number;
}

/**
 * One site. An adapter reads and never decides what is good; it never writes to the page, never throws and never
 * guesses: what it cannot read is absent.
 */
export interface SiteAdapter {
  id: string;
  kind: 'mail' | 'crm';
  /** What it reads may change anywhere in the page, and is read once the page has come to rest. */
  settles?: boolean;
  /** Match patterns of the hosts; empty for software that is self-hosted only. */
  matches: readonly string[];
  /** Whether this page is one of the site's; `document` is asked only where the address does not tell. */
  applies(url: URL, document: Document): boolean;
  /** The page's address without secrets and without text that somebody typed; absent: the common rule will do. */
  link?(url: URL): string;
  /** The mailbox or organisation that the page shows. */
  mailbox?(url: URL, document: Document): string | undefined;
  /** Own addresses the page shows and their company domains ('@ourco.example'), lower case. */
  self(document: Document): string[];
  /**
   * Fetches what the reader lacks for what the page shows now; null: nothing. Until it is there, what would be read by
   * it is absent.
   */
  needs?(document: Document): Promise<unknown> | null;
  /** The thread or record that is open, or null on lists, dashboards and settings. */
  read(document: Document, context: ReadContext): Reading | null;
  /**
   * How many milliseconds more what the page shows may be taken for the record before, which is read as nothing;
   * undefined where the reader waits for nothing.
   */
  waits?(document: Document): number | undefined;
  /** The mails that a record's page shows, as the thread that a draft on it answers. */
  threadOf?(fields: DealFields): Message[] | undefined;
  composers(document: Document, context: ReadContext): Composer[];
  /**
   * Calls `report` when a draft was sent, scheduled, discarded or taken back; never delays the site. Ends with `signal`.
   * `leaving` is called at the press itself, while the draft still stands in the page: the last moment to read it.
   * It promises nothing: the press may come to nothing.
   */
  onOutcome(
    document: Document,
    report: (composerKey: string, outcome: DraftOutcome) => void,
    signal: AbortSignal,
    leaving?: (composerKey: string) => void,
  ): void;
  /**
   * Containers whose direct child changes mean "look again", shadow trees and what stands in frames among them; ask anew
   * after each look.
   */
  watch(document: Document): (Element | ShadowRoot)[];
  /** What was found of what was expected on this page. */
  health(document: Document): HealthPart[] | Promise<HealthPart[]>;
}
