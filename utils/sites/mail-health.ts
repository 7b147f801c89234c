import type { HealthPart } from '../model/health-part';
import type { ThreadSnapshot } from '../model/snapshot';
import type { Composer } from './adapter';
import type { MailSite } from './mail-site';
import { messageElements, threadRoot } from './mail-thread';
import { all, frameDocument, isShown, one, within } from './pick';

/** How sites say that a message is folded on purpose. */
const FOLDED =
  '.kv, .kQ, .is-collapsed, [aria-expanded="false"], [data-expanded="false"], [data-test-expanded="false"]';
/** A large text box that a rep would write in, wherever it comes from. */
const BROAD = ['[contenteditable=true][role=textbox]', '[contenteditable=true][aria-multiline=true]'];

function part(name: string, ok: boolean, detail?: string): HealthPart {
  return ok ? { part: name, state: 'ok' } : { part: name, state: 'missing', ...(detail && { detail }) };
}

/**
 * What was found of what a page like this should show. Parts: `own-address`, `thread`, `sender`, `body`, `composer`,
 * `recipients`, `send`. A part that this page need not show is not listed.
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
  if (subject || elements.length > 0) {
    const messages = read()?.messages ?? [];
    out.push(part('thread', messages.length > 0));
    if (messages.length > 0) {
      out.push(
        part(
          'sender',
          messages.every(({ from }) => from !== undefined),
        ),
      );
      const unfolded = messages.some(({ collapsed }) => !collapsed);
      out.push(part('body', unfolded || elements.every((element) => element.matches(FOLDED))));
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
  // On a page that nobody told us about, what is not found is not known to be missing.
  if (site.compose.find) return merge(out.filter(({ state }) => state === 'ok'));
  const claimed = (hit: HTMLElement) => composers.some(({ root: composer }) => composer.contains(hit));
  const large = (hit: HTMLElement) => hit.clientHeight >= 80 && hit.clientWidth >= 200;
  const unknown = all(
    document,
    BROAD,
    (hit) => isShown(hit) && large(hit) && !claimed(hit) && !within(hit, site.thread.body),
  );
  if (unknown.length > 0) {
    out.push({ part: 'composer', state: 'unexpected', detail: `${unknown.length} text box not recognised` });
  }
  // A site that shows its mail in frames, some of them on another host: what stands there is not seen.
  const closed = (frame: HTMLElement) => isShown(frame) && large(frame) && frameDocument(frame) === null;
  if (out.length === 0 && site.inner && all(document, ['iframe'], closed).length > 0) {
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
