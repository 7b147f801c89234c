import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSiteMapping, type SiteMapping, writeSiteMapping } from '@/utils/model/mapping';

const mapping: SiteMapping = {
  format: 'uplift-crm-mapping',
  version: 1,
  id: 'm1',
  name: 'Our own CRM',
  origin: 'https://crm.example.com',
  address: '/app/deal/*',
  kind: 'deal',
  fields: [
    {
      field: 'amount',
      finders: [
        { by: 'attribute', name: 'data-field', value: 'amount' },
        { by: 'label', words: 'Volumen' },
        { by: 'path', from: { name: 'id', value: 'deal-panel' }, steps: [{ tag: 'div', nth: 2 }] },
      ],
    },
  ],
  updatedAt: 1,
};

describe('a mapping of a CRM', () => {
  it('is read back as it was written', () => {
    expect(readSiteMapping(writeSiteMapping(mapping))).toEqual({ mapping });
  });
  it('holds places only, never what stands there', () => {
    const shown = { ...mapping, fields: mapping.fields.map((one) => ({ ...one, value: '12,500' })) };
    expect(readSiteMapping(JSON.stringify(shown))).toEqual({ mapping });
  });
  it('says what is wrong with a file that is none', () => {
    expect(readSiteMapping('{')).toEqual({ fault: 'not-json' });
    expect(readSiteMapping('[]')).toEqual({ fault: 'not-a-mapping' });
    expect(readSiteMapping(JSON.stringify({ ...mapping, version: 2 }))).toEqual({ fault: 'newer' });
    expect(readSiteMapping(JSON.stringify({ ...mapping, origin: 'javascript:alert(1)' }))).toEqual({
      fault: 'not-a-mapping',
    });
  });
  it.each([
    { by: 'css', selector: 'body *' },
    { by: 'attribute', name: 'x],*[y', value: '1' },
    { by: 'attribute', name: 'data-field', value: '' },
    { by: 'path', steps: [{ tag: 'div>script', nth: 1 }] },
    { by: 'path', steps: [{ tag: 'div', nth: 0 }] },
  ])('refuses a place that is not of the closed set: %j', (finder) => {
    const shared = { ...mapping, fields: [{ field: 'amount', finders: [finder] }] };
    expect(readSiteMapping(JSON.stringify(shared))).toEqual({ fault: 'not-a-mapping' });
  });
  it('never throws', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (text) => void readSiteMapping(text)));
  });
});
