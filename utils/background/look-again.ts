import { askTab } from '../messaging/client';
import { readableTabs } from './site-access';
import { readAllEntries } from './tab-entries';

/**
 * Has every page that shows something assess it anew: a rule was switched, or a tip silenced, elsewhere. A page that is
 * not there any more misses nothing.
 * @param everywhere what pages show may be forgotten by now: every page that may be read is asked
 */
export async function lookAgain(everywhere = false): Promise<void> {
  const frames = new Set<string>();
  if (everywhere) for (const { id } of await readableTabs()) frames.add(`${id} 0`);
  for (const [tabId, entries] of await readAllEntries()) {
    for (const { frameId } of entries) frames.add(`${tabId} ${frameId}`);
  }
  await Promise.all(
    [...frames].map((place) => {
      const [tabId = 0, frameId = 0] = place.split(' ').map(Number);
      return askTab(tabId, 'page.again', undefined, frameId).catch(() => undefined);
    }),
  );
}
