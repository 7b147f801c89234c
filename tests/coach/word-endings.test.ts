import { describe, expect, it } from 'vitest';
import { Automaton } from '@/utils/coach/automaton';
import { readBlock } from '@/utils/coach/reading';

/** The words of a text that a phrase finds. */
function found(phrase: string, text: string): string[] {
  const automaton = new Automaton();
  const set = automaton.add(phrase);
  const { bySet, starts, ends } = readBlock(text, 'author', automaton);
  return (bySet.get(set) ?? []).map(({ first, last }) => text.slice(starts[first], ends[last]));
}

describe('brackets within a word', () => {
  it.each<[phrase: string, text: string, words: string[]]>([
    ['check(ing|ed) in', 'Checking in, as I checked in before I check in.', ['Checking in', 'checked in']],
    ['check(ing|ed)? in', 'Checking in, as you check in.', ['Checking in', 'check in']],
    ['question[s]', 'One question or two questions, no questioning.', ['question', 'questions']],
    ['(re|pre)order now', 'Reorder now, preorder now, order now.', ['Reorder now', 'preorder now']],
    ['[re]order(s|ed)', 'The orders were reordered, so order.', ['orders', 'reordered']],
    ['(|in)valid code', 'A valid code, an invalid code.', ['valid code', 'invalid code']],
    ['colo(u)r', 'The colour and the color.', ['colour', 'color']],
    ['follow-up(s)', 'The follow-ups.', ['follow-ups']],
    ['[re]optimi(s|z)* it', 'They reoptimised it, we optimizing it.', ['reoptimised it', 'optimizing it']],
    ['(over)book~', 'Overbooked, overbooking, booked.', ['Overbooked', 'overbooking']],
  ])('%s: are its endings and beginnings', (phrase, text, words) =>
    expect(found(phrase, text)).toEqual(words),
  );

  it('with a question mark at the end ask for the mark', () => {
    expect(found('any question(s)?', 'Any questions? Any questions.')).toEqual(['Any questions']);
  });

  it('apart from a word stay words of their own', () => {
    expect(found('check (in|on)', 'I check in, then check on, check-in.')).toEqual([
      'check in',
      'check on',
      'check-in',
    ]);
    expect(found('check (in | on)', 'I check on.')).toEqual(['check on']);
  });
});
