import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { SiteMapping } from '@/utils/model/mapping';
import {
  mappingsOf,
  mergedMappings,
  removeMapping,
  saveMapping,
  siteMappings,
} from '@/utils/storage/site-mappings';
import { HARBOUR } from '../model/harbour-mapping';
import { growth } from '../tools/growth';

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

  it('are kept no longer once every field of them was forgotten', async () => {
    await saveMapping(mapping('a'));
    await saveMapping(mapping('a', { fields: [], updatedAt: 2 }));
    expect(await siteMappings()).toEqual([]);
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

  it('come in beside others: of two for the same pages the later one stays, however many there are', () => {
    const pages = (id: string, address: string, updatedAt: number) => mapping(id, { address, updatedAt });
    const here = [pages('a', '/1', 5), pages('b', '/2', 5), pages('c', '/3', 5)];
    const more = [pages('x', '/1', 6), pages('b', '/2', 5), pages('c', '/9', 6), pages('y', '/3', 1)];
    expect(mergedMappings(here, more)).toEqual([here[1], more[0], more[2], more[3]]);
    // One that takes the place of two.
    expect(mergedMappings(here, [pages('a', '/2', 7)])).toEqual([here[2], pages('a', '/2', 7)]);
    expect(mergedMappings(here, [pages('a', '/2', 5)])).toEqual(here);
    const many = (count: number) => Array.from({ length: count }, (_, at) => pages(`m${at}`, `/${at}`, at));
    expect(growth((count) => mergedMappings([], many(count)), 1000, 8)).toBeLessThan(24);
  });
});
