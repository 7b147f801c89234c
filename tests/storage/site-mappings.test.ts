import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { SiteMapping } from '@/utils/model/mapping';
import { mappingsOf, removeMapping, saveMapping, siteMappings } from '@/utils/storage/site-mappings';
import { HARBOUR } from '../model/harbour-mapping';

function mapping(id: string, more: Partial<SiteMapping> = {}): SiteMapping {
  return { ...HARBOUR, id, ...more };
}

describe('mappings that the rep taught', () => {
  beforeEach(() => fakeBrowser.reset());

  it('are kept and found by the site they belong to', async () => {
    await saveMapping(mapping('a'));
    await saveMapping(mapping('b', { origin: 'https://quay.example' }));
    expect((await mappingsOf('https://harbour.example/trawl/7')).map(({ id }) => id)).toEqual(['a']);
    expect(await mappingsOf('https://elsewhere.example/')).toEqual([]);
  });

  it('are replaced when the same pages are taught again', async () => {
    await saveMapping(mapping('a'));
    await saveMapping(mapping('c', { updatedAt: 2 }));
    expect((await siteMappings()).map(({ id }) => id)).toEqual(['c']);
  });

  it('are forgotten one by one, the latest first in the list', async () => {
    await saveMapping(mapping('a'));
    await saveMapping(mapping('b', { address: '/person/*', updatedAt: 5 }));
    expect((await siteMappings()).map(({ id }) => id)).toEqual(['b', 'a']);
    await removeMapping('b');
    expect((await siteMappings()).map(({ id }) => id)).toEqual(['a']);
  });
});
