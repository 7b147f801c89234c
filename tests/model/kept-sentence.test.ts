import { describe, expect, test } from 'vitest';
import { titleFrom } from '@/utils/model/kept-sentence';
import { growth } from '../tools/growth';

describe('a title made of words on the page', () => {
  test.each([
    ['taking on the management of the 200 flats at', 'Taking on the management of the 200 flats'],
    ['full every weekend till September and', 'Full every weekend till September'],
    ['the only place that makes the membrane, and the', 'The only place that makes the membrane'],
    ['We open in Leeds in March.', 'We open in Leeds in March.'],
    ['opening a second site in Leeds', 'Opening a second site in Leeds'],
    ['on the', 'On'],
    ['and', 'And'],
    ['', ''],
  ])('of %j is %j', (words, title) => expect(titleFrom(words)).toBe(title));

  test('is cut at a word where it is long, whatever stands in it', () => {
    const title = titleFrom(`we open ${'and '.repeat(40)}`);
    expect(title).toBe('We open');
    expect(titleFrom('a site '.repeat(40)).length).toBeLessThanOrEqual(80);
    expect(titleFrom('x'.repeat(300))).toHaveLength(80);
    expect(growth((many) => titleFrom(`a${' '.repeat(many)}b`), 8000, 8)).toBeLessThan(24);
  });
});
