import { describe, expect, it } from 'vitest';
import { tokensOf } from '@/utils/text/tokens';
import { wordIn, wordOf, wordTest } from '@/utils/text/word';

describe('the book of words', () => {
  it('holds one entry for a word, however it is written', () => {
    const [lower, upper, mixed] = tokensOf('planner PLANNER Planner');
    expect(upper!.word).toBe(lower!.word);
    expect(mixed!.word).toBe(lower!.word);
    expect(wordOf('planner')).toBe(lower!.word);
  });

  it('tells words with the same hash apart by their letters', () => {
    const text = 'one two';
    expect(wordIn(text, 0, 3, 7).norm).toBe('one');
    expect(wordIn(text, 4, 7, 7).norm).toBe('two');
    expect(wordIn(text, 0, 3, 7).norm).toBe('one');
  });

  it('answers a question that was asked after the word was met', () => {
    const known = wordOf('quarterly');
    const bit = wordTest((norm) => norm.endsWith('ly'));
    expect(known.is & bit).toBe(bit);
    expect(wordOf('monthly').is & bit).toBe(bit);
    expect(wordOf('month').is & bit).toBe(0);
  });

  it('forgets what it met long ago, and knows it again when it comes back', () => {
    const text = 'They moved the second pallet on Tuesday';
    const before = tokensOf(text).map(({ norm, word }) => [norm, word.is]);
    for (let i = 0; i < 25_000; i++) wordOf(`w${i}`);
    expect(tokensOf(text).map(({ norm, word }) => [norm, word.is])).toEqual(before);
  });

  it('never keeps a monster', () => {
    const monster = 'a'.repeat(5000);
    expect(wordOf(monster).norm).toBe(monster);
    expect(wordOf(monster)).not.toBe(wordOf(monster));
  });
});
