import { afterEach } from 'vitest';
import type { DealSnapshot } from '@/utils/model/snapshot';
import type { SiteAdapter } from '@/utils/sites/adapter';

/** The moment at which fixture pages are read. */
export const NOW = new Date(2026, 10, 23, 12).getTime();

const frames: HTMLIFrameElement[] = [];
afterEach(() => {
  for (const frame of frames.splice(0)) frame.remove();
});

/** Shows a page in a frame of its own, so that style and visibility are real. */
export async function show(html: string): Promise<Document> {
  const frame = document.createElement('iframe');
  frame.style.cssText = 'width:1200px;height:800px';
  frame.srcdoc = html;
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  document.body.append(frame);
  frames.push(frame);
  await loaded;
  return frame.contentDocument!;
}

/** Reads a record page. */
export function readDeal(adapter: SiteAdapter, page: Document, url: string, now = NOW): DealSnapshot | null {
  return (
    (adapter.read(page, { url: new URL(url), now, self: [] })?.snapshot as DealSnapshot | undefined) ?? null
  );
}
