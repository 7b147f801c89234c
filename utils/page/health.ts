import type { PageHealth } from '../messaging/protocol';
import type { SiteAdapter } from '../sites/adapter';
import { censor } from '../sites/censor';

/** How much of a report fits into a mail or a form. UTF-16 units. */
const LONGEST = 60_000;

/**
 * What an adapter found of what it looks for; where something is missing, with the page's structure to report: tags,
 * roles and hooks, no text, no addresses.
 * @param broken the adapter failed in a way it had not foreseen
 */
export async function pageHealth(
  adapter: SiteAdapter,
  document: Document,
  broken: boolean,
): Promise<PageHealth> {
  const parts = [...(await adapter.health(document))];
  if (broken) parts.push({ part: 'reader', state: 'unexpected' });
  const poor = parts.some((part) => part.state !== 'ok');
  const roots = poor ? adapter.watch(document) : [];
  return {
    site: adapter.id,
    state: poor ? 'degraded' : 'ok',
    parts,
    ...(poor && { report: [adapter.id, ...roots.map(censor)].join('\n').slice(0, LONGEST) }),
  };
}
