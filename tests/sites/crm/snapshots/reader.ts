import type { DealSnapshot } from '@/utils/model/snapshot';
import type { SiteAdapter } from '@/utils/sites/adapter';
import { crmAdapters } from '@/utils/sites/crm/adapters';
import { genericCrm } from '@/utils/sites/generic-crm';
import { adapterFor } from '@/utils/sites/registry';

/*
 * Runs inside the page under test: reads it with the adapter that claims it, and with the generic reader alone.
 */

export interface PageReadings {
  /** Id of the adapter that claims the page, if any. */
  adapter: string | null;
  own: DealSnapshot | null;
  generic: DealSnapshot | null;
  /** Nodes of the page. */
  nodes: number;
  /** Milliseconds of single readings. */
  ownTimes: number[];
  genericTimes: number[];
}

function readingOf(adapter: SiteAdapter, url: URL, now: number): DealSnapshot | null {
  return (adapter.read(document, { url, now, self: [] })?.snapshot as DealSnapshot | undefined) ?? null;
}

function timed(adapter: SiteAdapter, url: URL, now: number, times: number): number[] {
  return Array.from({ length: times }, () => {
    const start = performance.now();
    adapter.read(document, { url, now, self: [] });
    return performance.now() - start;
  });
}

function readPage(address: string, now: number, times = 0): PageReadings {
  const url = new URL(address);
  const adapter = adapterFor(url, document, crmAdapters);
  return {
    adapter: adapter?.id ?? null,
    own: adapter ? readingOf(adapter, url, now) : null,
    generic: readingOf(genericCrm, url, now),
    nodes: document.querySelectorAll('*').length,
    ownTimes: adapter ? timed(adapter, url, now, times) : [],
    genericTimes: timed(genericCrm, url, now, times),
  };
}

(globalThis as unknown as { readPage: typeof readPage }).readPage = readPage;
