import fc from 'fast-check';
import { expect, test } from 'vitest';
import { jsonBreaksIn } from '@/utils/text/json-line';
import { growth } from '../tools/growth';

test.each([
  ['{\n  "rules": [\n    1,\n  ]\n}', 4],
  ['{\n  "rules": [,]\n}', 2],
  ['{\n  "a": 1\n  "b": 2\n}', 3],
  ["{\n  'a': 1\n}", 2],
  ['{\n  "a": "two\nlines"\n}', 2],
  ['{\n  "a": [1, 2}\n}', 2],
  ['{\n  "a": 01\n}', 2],
  ['{\n  "a" 1\n}', 2],
  ['{\n  // why\n  "a": 1\n}', 2],
  ['{}\n}', 2],
  ['not ours', 1],
  ['{\n  "a": [\n    1', 3],
  ['{\n  "a":\n', 3],
  ['', 1],
] as const)('%j stops being JSON in line %d', (text, line) => expect(jsonBreaksIn(text)).toBe(line));

test('what is JSON is read to its last line', () => {
  fc.assert(
    fc.property(fc.json(), (text) => {
      const pretty = JSON.stringify(JSON.parse(text), null, 2);
      expect(jsonBreaksIn(pretty)).toBe(pretty.split('\n').length);
    }),
  );
});

test('takes time in proportion to the text', () => {
  expect(growth((many) => jsonBreaksIn(`[${'"a", '.repeat(many)}`), 5000, 8)).toBeLessThan(24);
});
