import type { HealthPart } from '../model/health-part';
import type { ThreadSnapshot } from '../model/snapshot';
import type { Composer } from './adapter';
import { EDITABLE } from './editable';
import { isMailForm } from './field-meaning';
import type { MailSite } from './mail-site';
import { messageElements, subjectOf, threadRoot } from './mail-thread';
import { all, frameDocument, isShown, one, within } from './pick';
import { isEditorFrame, places } from './places';

/** How sites say that a message is folded on purpose. */
const FOLDED =
  '.kv, .kQ, .is-collapsed, [aria-expanded="false"], [data-expanded="false"], [data-test-expanded="false"]';
/** The same inside of a message, where menus are folded, too. */
const FOLDED_IN = '[aria-expanded="false"]:not(button, [role="button"], [aria-haspopup])';
/** What stands in a row is of a list of mails. */
const ROWS = ['tr, li, [role="row"], [role="option"], [role="listitem"], [role="grid"], [role="listbox"]'];
/** A large text box that a rep would write in, wherever it comes from. */
const BROAD = ['[contenteditable=true][role=textbox]', '[contenteditable=true][aria-multiline=true]'];

type Known = (hit: Element) => boolean;

/** Whether a conversation is shown that the reader does not find: a mail's text, or a subject together with a sender. */
function showsThread({ thread, inner = [] }: MailSite, document: Document, isKnown: Known): boolean {
  const { body, frame = [], subject, sender } = thread;
  const frames = all(document, inner, isShown).map(frameDocument);
  return [document, ...frames].some((place) => {
    if (!place) return false;
    const shown = (hit: HTMLElement) => isShown(hit) && !isKnown(hit) && !hit.isContentEditable;
    return (
      one(place, [...body, ...frame.slice(0, 1)], shown) !== null ||
      (one(place, subject, (hit) => shown(hit) && !within(hit, ROWS)) && one(place, sender, shown)) !== null
    );
  });
}

/** How far around a place to write its fields stand at most. */
const AROUND = 8;

/** Places to write beside a field of a mail that are no composer's. */
function unknownComposers(document: Document, composers: readonly Composer[], isKnown: Known): number {
  const isUnknown = (host: HTMLElement) => {
    if (!isShown(host) || !isLarge(host) || isKnown(host)) return false;
    let at = host.parentElement;
    for (let up = 0; at && at !== document.body && up < AROUND; up += 1, at = at.parentElement) {
      const around = at;
      // Fields further up are those of a composer that is known.
      if (composers.some(({ root }) => around.contains(root))) return false;
      if (isMailForm(at, host)) return true;
    }
    return false;
  };
  return [...places(document)].flatMap(([place, frame]) => {
    const editors = isEditorFrame(frame, place)
      ? [place.body]
      : place.querySelectorAll<HTMLElement>(EDITABLE);
    return [...editors].map((editor) => frame ?? editor).filter(isUnknown);
  }).length;
}

const isLarge = (hit: HTMLElement) => hit.clientHeight >= 80 && hit.clientWidth >= 200;

function part(name: string, ok: boolean, detail?: string): HealthPart {
  return ok ? { part: name, state: 'ok' } : { part: name, state: 'missing', ...(detail && { detail }) };
}

/**
 * What was found of what a page like this should show. Parts: `own-address`, `thread`, `sender`, `subject`, `body`,
 * `composer`, `recipients`, `send`. A part that this page need not show is not listed.
 */
export function mailHealth(
  site: MailSite,
  document: Document,
  composers: readonly Composer[],
  read: () => ThreadSnapshot | null,
): HealthPart[] {
  const out: HealthPart[] = [];
  const root = threadRoot(site, document);
  const subject = root && one(root, site.thread.subject, isShown);
  const elements = root ? messageElements(site, root) : [];
  const claimed = (hit: Element) => {
    const frame = hit.ownerDocument.defaultView?.frameElement ?? null;
    return composers.some(({ root: composer }) => composer.contains(hit) || composer.contains(frame));
  };
  // On a page that nobody told us about, what is not found is not known to be missing.
  const isKnown = !site.compose.find;
  if (subject || elements.length > 0 || (isKnown && !root && showsThread(site, document, claimed))) {
    const messages = read()?.messages ?? [];
    out.push(part('thread', messages.length > 0));
    if (messages.length > 0) {
      out.push(
        part(
          'sender',
          messages.every(({ from }) => from !== undefined),
        ),
      );
      out.push(part('subject', subjectOf(site, root!, messages) !== undefined));
      const unfolded = messages.some(({ collapsed }) => !collapsed);
      const isFolded = (element: Element) =>
        element.matches(FOLDED) || element.querySelector(FOLDED_IN) !== null;
      out.push(part('body', unfolded || elements.every(isFolded)));
    }
  }
  for (const { root: composer, header } of composers) {
    out.push(part('composer', true));
    out.push(part('recipients', header().recipients !== undefined));
    // Its bar may stand beside it, and the whole of it in a frame.
    const places = [composer, frameDocument(composer), document];
    const hasSend = places.some((place) => place && one(place, site.compose.send) !== null);
    out.push(part('send', hasSend));
  }
  if (!isKnown) return merge(out.filter(({ state }) => state === 'ok'));
  const isOthers = (hit: Element) => claimed(hit) || within(hit, site.thread.body);
  const broad = all(document, BROAD, (hit) => isShown(hit) && isLarge(hit) && !isOthers(hit)).length;
  const unknown = broad || unknownComposers(document, composers, isOthers);
  if (unknown > 0) {
    out.push({ part: 'composer', state: 'unexpected', detail: `${unknown} text box not recognised` });
  }
  // A site that shows its mail in frames, some of them on another host: what stands there is not seen.
  const closed = (frame: HTMLElement) => isShown(frame) && isLarge(frame) && frameDocument(frame) === null;
  const isClosed = () => [...places(document)].some(([place]) => all(place, ['iframe'], closed).length > 0);
  if (site.inner && out.every(({ state }) => state !== 'ok') && isClosed()) {
    return [{ part: 'frame', state: 'unexpected', detail: 'shows a page of another host' }];
  }
  if (out.length > 0) out.push(part('own-address', site.own(document).length > 0));
  return merge(out);
}

/** One entry a part: the worst of several. */
function merge(list: readonly HealthPart[]): HealthPart[] {
  const worst = new Map<string, HealthPart>();
  const rank = { ok: 0, missing: 1, unexpected: 2 };
  for (const entry of list) {
    const known = worst.get(entry.part);
    if (!known || rank[entry.state] > rank[known.state]) worst.set(entry.part, entry);
  }
  return [...worst.values()];
}
