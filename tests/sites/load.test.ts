import { describe, expect, it } from 'vitest';
import { NAMED_SITES } from '@/utils/background/named-sites';
import { generic } from '@/utils/sites/generic';
import { loadSite } from '@/utils/sites/load';
import { ALL_CRMS, ALL_MAIL } from './all';
import { examplesOf } from './examples';

/** A page of which nothing but its address is known. */
const blank = { querySelector: () => null, querySelectorAll: () => [], body: null } as unknown as Document;
const ADAPTERS = [...ALL_MAIL, ...ALL_CRMS];
const load = (address: string) => {
  const url = new URL(address);
  const named = NAMED_SITES.find(({ patterns }) =>
    patterns.some((pattern) => {
      const host = pattern.split('/')[2] ?? '';
      return host.startsWith('*.') ? url.hostname.endsWith(host.slice(1)) : url.hostname === host;
    }),
  );
  return loadSite(url, named?.id, Promise.resolve(blank));
};

describe('a page gets the reader', () => {
  it.each(ADAPTERS.flatMap((adapter) => examplesOf(adapter).map((address) => [address, adapter] as const)))(
    'of its site: %s',
    async (address, adapter) => {
      expect((await load(address))?.id).toBe(adapter.id);
    },
  );

  it('of any site where nothing else is known', async () => {
    expect(await load('https://crm.northgate.example/deals/18')).toBe(generic);
  });

  it('of no site where a known host shows something else', async () => {
    expect(await load('https://mail.google.com/chat/u/0/#chat/home')).toBeNull();
  });

  it('of none that has no reader, before the document is there', async () => {
    const never = new Promise<Document>(() => {});
    const first = loadSite(new URL('https://mail.google.com/mail/u/0/'), 'gmail', never);
    expect(await Promise.race([first, Promise.resolve('waits')])).toBe('waits');
  });
});
