import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { ask } from '@/utils/messaging/client';
import { MAPPINGS_KEY } from '@/utils/model/raw-storage';
import { withTaught } from '@/utils/page/taught-sites';
import type { SiteAdapter } from '@/utils/sites/adapter';
import { HARBOUR } from '../model/harbour-mapping';

/* What an open page does when something is taught about its site, or forgotten, here or elsewhere. */

vi.mock('@/utils/messaging/client', () => ({ ask: vi.fn(async () => []) }));

const base = { id: 'generic', kind: 'mail', read: () => null, health: () => [] } as unknown as SiteAdapter;

beforeEach(() => {
  fakeBrowser.reset();
  vi.mocked(ask).mockReset();
  vi.mocked(ask).mockResolvedValue([] as never);
});

/** Something is taught: the store that all pages watch changes. */
const change = (at: number) => fakeBrowser.storage.local.set({ [MAPPINGS_KEY]: at });

it('has the page looked at when something is taught, and when it is forgotten', async () => {
  const end = new AbortController();
  const learned = vi.fn();
  withTaught(base, end.signal, learned);
  await expect.poll(() => vi.mocked(ask).mock.calls.length).toBe(1);
  expect(learned).not.toHaveBeenCalled();
  vi.mocked(ask).mockResolvedValue([HARBOUR] as never);
  await change(1);
  await expect.poll(() => learned.mock.calls.length).toBe(1);
  vi.mocked(ask).mockResolvedValue([] as never);
  await change(2);
  await expect.poll(() => learned.mock.calls.length).toBe(2);
  // Something about another site.
  await change(3);
  await expect.poll(() => vi.mocked(ask).mock.calls.length).toBe(4);
  expect(learned).toHaveBeenCalledTimes(2);
  end.abort();
});

it('has it looked at where what was taught arrives after the page', async () => {
  const end = new AbortController();
  const learned = vi.fn();
  vi.mocked(ask).mockResolvedValue([HARBOUR] as never);
  withTaught(base, end.signal, learned);
  await expect.poll(() => learned.mock.calls.length).toBe(1);
  end.abort();
});
