import { describe, expect, it } from 'vitest';
import { snapshot } from '@/utils/model/snapshot';

describe('snapshot schema', () => {
  it('tells a field that is shown empty from one that is not shown', () => {
    const read = snapshot.parse({
      kind: 'deal',
      site: 'espocrm',
      url: 'https://crm.example/#Opportunity/view/1',
      readAt: 1,
      revision: 1,
      self: [],
      record: { crm: 'espocrm', kind: 'deal', id: '1' },
      fields: { nextStep: { value: null, sure: 1 } },
    });
    expect(read.kind === 'deal' && read.fields.nextStep).toEqual({ value: null, sure: 1 });
    expect(read.kind === 'deal' && read.fields.closeDate).toBeUndefined();
  });
});
