import type { SiteMapping } from '@/utils/model/mapping';

/** What a rep taught about the CRM of a fishing harbour: where an amount stands, found in each of the ways there are. */
export const HARBOUR = {
  format: 'uplift-crm-mapping',
  version: 1,
  id: 'a',
  name: 'Harbour',
  origin: 'https://harbour.example',
  address: '/trawl/*',
  kind: 'deal',
  fields: [
    {
      field: 'amount',
      finders: [
        { by: 'attribute', name: 'data-x', value: 'y', tag: 'td' },
        { by: 'label', words: 'Haul' },
        { by: 'path', from: { name: 'id', value: 'x' }, steps: [{ tag: 'div', nth: 2 }] },
      ],
    },
  ],
  updatedAt: 1,
} satisfies SiteMapping;
