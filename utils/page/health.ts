import type { PageHealth } from '../messaging/protocol';
import type { SiteAdapter } from '../sites/adapter';
import { censor } from '../sites/censor';

/** How much of a report fits into a mail or a form. UTF-16 units. */
const LONGEST = 60_000;

/**
 * What an adapter found of what it looks for; where something is missing, with the page's structure to report: tags,
 * roles and hooks, no text, no addresses.
 * @param fails whether the adapter fails now in a way it had not foreseen
 * @param self own addresses that the rep named: nothing lacks where the page does not show them
 */
export async function pageHealth(
  adapter: SiteAdapter,
  document: Document,
  fails: () => boolean,
  self: readonly string[],
): Promise<PageHealth> {
  const found = await adapter.health(document);
  const parts = found.filter(
    ({ part, state }) => state === 'ok' || part !== 'own-address' || self.length === 0,
  );
  if (fails()) parts.push({ part: 'reader', state: 'unexpected' });
  const poor = parts.some((part) => part.state !== 'ok');
  // The whole page comes last: what is cut off then is the least of it.
  const roots = poor ? adapter.watch(document).filter((one): one is Element => one.nodeType === 1) : [];
  const last = (root: Element) => Number(root === document.body);
  roots.sort((one, two) => last(one) - last(two));
  return {
    site: adapter.id,
    state: poor ? 'degraded' : 'ok',
    parts,
    ...(poor && { report: `${adapter.id}\n${censor(roots)}`.slice(0, LONGEST) }),
  };
}
