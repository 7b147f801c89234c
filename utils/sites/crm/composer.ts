import type { DraftOutcome } from '../../model/draft-outcome';
import type { Recipient } from '../../model/snapshot';
import { prefixOf } from '../../text/subject-prefix';
import type { Composer, ComposerHeader, ZoneMarks } from '../adapter';
import { composerKey } from '../composer-key';
import { saysLater, sends } from '../generic-mail/senders';
import { isGone } from '../is-gone';
import { watchOutcome } from '../mail-outcome';
import { framesAround, holds } from '../pick';
import { isShown, oneLine, query, queryAll } from './dom';

/** Where a CRM's mail composer has its parts. Selectors are tried in order, the first hit wins. */
export interface ComposerSpec {
  /** The whole composer. */
  root: readonly string[];
  /** The editable element, inside the root; for an editor in frames, the selectors of the frames first. */
  editor: readonly string[];
  frames?: readonly string[];
  subject?: readonly string[];
  to?: readonly string[];
  cc?: readonly string[];
  bcc?: readonly string[];
  send?: readonly string[];
  discard?: readonly string[];
  schedule?: readonly string[];
  /** What a mail composer has and an editor of notes has not. */
  needs?: string;
  /** The smallest of nested matches is the composer; else the largest. */
  innermost?: boolean;
  marks?: ZoneMarks;
}

const ADDRESS = /[^\s<>"'(),;:]+@[^\s<>"'(),;:]+\.[^\s<>"'(),;:]+/;
const MARKS: ZoneMarks = {
  quote: ['blockquote', '.gmail_quote', '[data-quoted]'],
  signature: ['.signature', '[data-signature]'],
};

function first(root: ParentNode, selectors: readonly string[] | undefined): Element | null {
  for (const selector of selectors ?? []) {
    const hit = query(root, selector);
    if (hit) return hit;
  }
  return null;
}

function editorIn(root: Element, spec: ComposerSpec): HTMLElement | null {
  let place: ParentNode = root;
  for (const frame of spec.frames ?? []) {
    const element = query(place, frame) as HTMLIFrameElement | null;
    try {
      const inner = element?.contentDocument;
      if (!inner) return null;
      place = inner;
    } catch {
      return null;
    }
  }
  const editor = first(place, spec.editor) as HTMLElement | null;
  return editor && (spec.frames || isShown(editor)) ? editor : null;
}

function recipientsIn(
  root: Element,
  kind: Recipient['kind'],
  selectors: readonly string[] | undefined,
): Recipient[] {
  const found: Recipient[] = [];
  for (const selector of selectors ?? []) {
    for (const element of queryAll(root, selector)) {
      const input = element as HTMLInputElement;
      const words = ['data-address', 'data-email', 'title', 'aria-label']
        .map((name) => element.getAttribute(name) ?? '')
        .concat(element.tagName === 'INPUT' ? (input.value ?? '') : oneLine(element.textContent ?? ''));
      for (const part of words.flatMap((word) => word.split(/[,;](?![^<]*>)/))) {
        const address = ADDRESS.exec(part)?.[0].toLowerCase();
        if (!address || found.some((one) => one.address === address)) continue;
        const name = part
          .replace(/[<(][^<(]*@.*$/, '')
          .replace(ADDRESS, '')
          .replace(/[·"|-]+\s*$/, '')
          .trim();
        found.push({ kind, address, ...(name && name.length < 80 && { name }) });
      }
    }
    if (found.length) break;
  }
  return found;
}

function lineOf(element: Element | null): string | undefined {
  if (!element) return undefined;
  return 'value' in element
    ? String((element as HTMLInputElement).value)
    : oneLine(element.textContent ?? '');
}

/** What the prefix of its subject makes of a draft; absent where that may be two things. */
const REPLY: { [prefix: string]: ComposerHeader['reply'] } = {
  answer: 'reply',
  forward: 'forward',
  none: 'new',
};

/**
 * The mail composers that are open on a CRM page.
 * @param specs what the product's composers look like
 */
export function findComposers(document: Document, site: string, specs: readonly ComposerSpec[]): Composer[] {
  const found: Composer[] = [];
  for (const spec of specs) {
    const roots = spec.root.flatMap((selector) => queryAll(document, selector));
    if (spec.innermost) roots.reverse();
    for (const root of roots as HTMLElement[]) {
      if (spec.needs && !query(root, spec.needs)) continue;
      if (
        found.some((one) => one.root === root || root.contains(one.root) || one.root.contains(root)) ||
        !isShown(root)
      )
        continue;
      const editor = editorIn(root, spec);
      if (!editor) continue;
      const subject = first(root, spec.subject);
      found.push({
        key: composerKey(site, root, editor),
        editor,
        root,
        format: editor.tagName === 'TEXTAREA' ? 'plain' : 'rich',
        marks: spec.marks ?? MARKS,
        header: () => {
          const recipients = [
            ...recipientsIn(root, 'to', spec.to),
            ...recipientsIn(root, 'cc', spec.cc),
            ...recipientsIn(root, 'bcc', spec.bcc),
          ];
          const line = lineOf(subject);
          const reply = line === undefined ? undefined : REPLY[prefixOf(line) ?? 'none'];
          return {
            ...(line !== undefined && { subject: line }),
            ...(reply && { reply }),
            ...(spec.to && (recipients.length || first(root, spec.to)) ? { recipients } : {}),
          };
        },
        thread: () => undefined,
        keepClear: () => [spec.send, spec.discard].flatMap((selectors) => first(root, selectors) ?? []),
        headerAreas: () => (subject?.parentElement ? [subject.parentElement] : []),
      });
    }
  }
  return found;
}

/**
 * Notices what becomes of the drafts of a CRM page, as for webmail: the press says what is wanted, the composer closing
 * confirms it.
 * @returns to be told of the composers that the page has now: what is pressed in a frame of theirs is heard there alone
 */
export function watchOutcomes(
  document: Document,
  site: string,
  specs: readonly ComposerSpec[],
  report: (key: string, outcome: DraftOutcome) => void,
  signal: AbortSignal,
  leaving?: (key: string) => void,
): (composers: readonly Composer[]) => void {
  const every = (part: 'send' | 'discard' | 'schedule'): string[] =>
    specs.flatMap((spec) => spec[part] ?? []);
  const find = (): Composer[] => findComposers(document, site, specs);
  const compose = {
    editors: [],
    root: () => null,
    header: () => ({}),
    headerArea: [],
    keepClear: [],
    send: every('send'),
    sends: (target: Element) => sends(target) && find().some(({ root }) => holds(root, target)),
    schedule: every('schedule'),
    // A record's page schedules calls and meetings as well.
    schedules: saysLater,
    discard: every('discard'),
    // What stays on the page is empty once its mail has left, or has no place to write any more.
    closed({ key, root, editor }: Composer) {
      const open = find();
      const here = open.find((one) => one.root === root);
      if (here) return isBlank(here.editor);
      return isShown(root) && isGone(editor) && !open.some((one) => one.key === key);
    },
  };
  const watch = watchOutcome({ document, compose, find, report, leaving, signal });
  const hear = (composers: readonly Composer[]) => {
    for (const { editor } of composers) for (const frame of framesAround(editor, document)) watch.join(frame);
  };
  hear(find());
  return hear;
}

function isBlank(editor: HTMLElement): boolean {
  return !(
    editor.tagName === 'TEXTAREA' ? (editor as HTMLTextAreaElement).value : (editor.textContent ?? '')
  ).trim();
}
