import { expect, test } from 'vitest';
import type { Row } from '../tools/eval-score';
import { joined } from './read-twice';

const text = 'Just checking in on the offer. We are the leading maker of pumps. Let me know.';
const mail: Row = {
  id: 'x:1',
  text,
  verdicts: ['tip'],
  gates: [null],
  flags: [
    { quote: 'Just checking in', dim: 'PUR', votes: 1 },
    { quote: 'leading maker of pumps', dim: 'BEN', votes: 1 },
  ],
};
const at = (words: string, dim: string): [number, number, string] => {
  const start = text.indexOf(words);
  return [start, start + words.length, dim];
};

test('counts a passage that both readers marked twice, and one that only one marked once', () => {
  const both = joined(mail, {
    verdict: 'tip',
    marks: [at('checking in on the offer', 'PUR'), at('Let me know.', 'FOC')],
  });
  expect(both.verdicts).toEqual(['tip', 'tip']);
  expect(both.flags).toEqual([
    { quote: 'Just checking in', dim: 'PUR', votes: 2 },
    { quote: 'leading maker of pumps', dim: 'BEN', votes: 1 },
    { quote: 'Let me know.', dim: 'FOC', votes: 1 },
  ]);
});

test('keeps both classes where the readers name one passage differently', () => {
  const { flags } = joined(mail, { verdict: 'tip', marks: [at('We are the leading maker', 'INS')] });
  expect(flags).toEqual([
    { quote: 'Just checking in', dim: 'PUR', votes: 1 },
    { quote: 'leading maker of pumps', dim: 'BEN', votes: 2, also: ['INS'] },
  ]);
});

test('pairs two marks of the other reader with one passage only once, the same class first', () => {
  const { flags } = joined(mail, {
    verdict: 'tip',
    marks: [at('We are the leading', 'OWN'), at('maker of pumps', 'BEN')],
  });
  expect(flags?.map(({ quote, dim, votes }) => [quote, dim, votes])).toEqual([
    ['Just checking in', 'PUR', 1],
    ['leading maker of pumps', 'BEN', 2],
    ['We are the leading', 'OWN', 1],
  ]);
});

test('leaves a mail that was read once as it is', () => {
  expect(joined(mail, undefined)).toBe(mail);
});
