import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { builtinRules } from '@/utils/rules';
import { fromColumns, toColumns } from '@/utils/rules/columns';
import { loadPack } from '@/utils/rules/load';

describe('rules in columns', () => {
  it('come back as they were, with the fields that each has and no other', () => {
    const things = [
      { id: 'a', size: 0 },
      { id: 'b', words: [''] },
      { id: 'c' },
      { id: '', size: 3, words: [] },
    ];
    const columns = toColumns<{ id: string; size?: number; words?: string[] }>(things);
    expect(fromColumns(JSON.parse(JSON.stringify(columns)))).toStrictEqual(things);
    expect(fromColumns(toColumns([]))).toEqual([]);
  });

  it('are what stands in their files, once they were built', () => {
    expect(builtinRules.rules).toEqual(loadPack(join(import.meta.dirname, '../../utils/rules')).rules);
  });

  it('hold no field that would be lost', () => {
    expect(() => toColumns([{ id: null }])).toThrow('id holds null');
  });
});
