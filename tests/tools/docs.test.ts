import { describe, expect, test } from 'vitest';
import { NAMED_SITES } from '@/utils/background/named-sites';
import { loadPack } from '@/utils/rules/load';
import { documents, ruleFields, sites, withParts } from './docs-text';
import { ROOT, source } from './source-tree';

const pack = loadPack(`${ROOT}/utils/rules`);

describe('the documents that are made from data', () => {
  test.each(Object.entries(documents(pack, source)))('%s is what `npm run docs` writes', (path, text) => {
    expect(source(path)).toBe(text);
  });

  test('name every rule, every site and every field', () => {
    const rules = documents(pack, source)['.github/RULES.md'] ?? '';
    for (const { id, title } of pack.rules) {
      expect(rules).toContain(`[${id}]`);
      expect(rules).toContain(title.replaceAll('|', '\\|').replaceAll('<', '&lt;'));
    }
    for (const { name } of NAMED_SITES) expect(sites()).toContain(`| ${name} |`);
    const fields = ruleFields(source('utils/model/prompt-rule.ts'));
    for (const field of ['id', 'match', 'needs', 'unless', 'when', 'rewrite', 'signal', 'examples'])
      expect(fields).toContain(`| \`${field}\` |`);
    expect(fields).toContain('at most 60 characters');
  });

  test('keep what stands around a generated part, and complain where there is no place for it', () => {
    const text = 'a\n<!-- x:start -->\nold\n<!-- x:end -->\nb';
    expect(withParts(text, { x: 'new' })).toBe('a\n<!-- x:start -->\n\nnew\n\n<!-- x:end -->\nb');
    expect(withParts(withParts(text, { x: 'new' }), { x: 'new' })).toBe(withParts(text, { x: 'new' }));
    expect(() => withParts('no place', { x: 'new' })).toThrow('no place for x');
  });
});
