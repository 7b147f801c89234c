import type { Prefill } from '../messaging/protocol';
import type { Asker } from '../messaging/server';
import type { Snapshot } from '../model/snapshot';
import type { Assessment } from '../model/tip';
import { showBadge } from './badge';
import { putEntry } from './tab-entries';

/** What was asked about, and by whom. */
export interface Asked {
  snapshot: Snapshot;
  key: string;
  asker: Asker;
  /** Every hash of its conversation. */
  threads: readonly string[] | undefined;
  /** When it was asked, from `entriesNow`. */
  since: number;
}

/** Puts what was answered where popup, side panel and badge find it. */
export async function showEntry(
  { snapshot, key, asker, threads, since }: Asked,
  assessment: Assessment,
  prefill: Prefill,
): Promise<void> {
  const { tabId, frameId = 0 } = asker;
  if (tabId === undefined) return;
  const { site, url } = snapshot;
  const entry = { key, frameId, site, url, assessment, prefill, ...(threads && { threads }) };
  await showBadge(tabId, await putEntry(tabId, entry, since));
}
