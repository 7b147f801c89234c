import { describe, expect, test, vi } from 'vitest';
import { sentenceAround } from '@/utils/text/sentence-around';

describe('the sentence around some words', () => {
  const around = (text: string, words: string) => {
    const at = text.indexOf(words);
    return sentenceAround(text, at, at + words.length);
  };

  test.each([
    [
      'We grew to 4.5 million users, so we open a second site. Thanks.',
      'second site',
      'We grew to 4.5 million users, so we open a second site.',
    ],
    ['As Dr. Ode said, we hire for Leeds. More soon!', 'hire', 'As Dr. Ode said, we hire for Leeds.'],
    ['One.\n\nWe open in Leeds', 'Leeds', 'We open in Leeds'],
  ])('of %j is whole', (text, words, whole) => expect(around(text, words)).toBe(whole));

  test('is cut at a word to 140, with the words that were heard in it', () => {
    const long = `${'and so we went on '.repeat(12)}until we open a second site in Leeds next March with forty nurses.`;
    const cut = around(long, 'open a second site');
    expect(cut.length).toBeLessThanOrEqual(140);
    expect(cut).toContain('open a second site');
    const late = around(`We open a second site ${'and hire '.repeat(30)}`, 'second site');
    expect(late).toMatch(/^We open a second site .* (?:and|hire)…$/);
    expect(late.length).toBeLessThanOrEqual(140);
  });

  test('is the same in a mail of a hundred thousand words, and costs as little', () => {
    const text = `${'So we went on. '.repeat(30_000)}We open in Leeds in March. ${'And on. '.repeat(30_000)}`;
    const cut = vi.spyOn(String.prototype, 'slice');
    expect(around(text, 'open in Leeds')).toBe('We open in Leeds in March.');
    const most = Math.max(...cut.mock.results.map(({ value }) => String(value).length));
    cut.mockRestore();
    expect(most).toBeLessThan(2000);
  });

  test('never ends within a letter of two halves', () => {
    for (let pad = 120; pad < 145; pad++) {
      const cut = sentenceAround(`${'x'.repeat(pad)}${'😀'.repeat(40)}`, 0, 5);
      expect(cut.isWellFormed(), cut).toBe(true);
      expect(cut.length).toBeLessThanOrEqual(140);
    }
  });
});
