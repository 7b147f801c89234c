import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { carry, singleEdit } from '@/utils/page/remap';

const at = (text: string, words: string) => ({
  start: text.indexOf(words),
  end: text.indexOf(words) + words.length,
});
const moved = (before: string, after: string, words: string) => {
  const span = carry(at(before, words), before, after);
  return span && after.slice(span.start, span.end);
};

describe('a tip between two assessments', () => {
  test('moves with what is typed before it', () => {
    expect(moved('I just wanted to ask', 'Well, I just wanted to ask', 'just wanted')).toBe('just wanted');
  });
  test('stays with what is typed after it', () => {
    expect(moved('I just wanted to ask', 'I just wanted to ask you', 'just wanted')).toBe('just wanted');
  });
  test('goes when its own words are edited', () => {
    expect(moved('I just wanted to ask', 'I just waited to ask', 'just wanted')).toBeNull();
  });
  test('goes when it becomes part of a longer word', () => {
    expect(moved('It is just', 'It is justice', 'just')).toBeNull();
  });
  test('stays when a word is typed beside it', () => {
    expect(moved('It is just', 'It is just so', 'just')).toBe('just');
  });
  test('of no length stays where text is put after it', () => {
    expect(carry({ start: 5, end: 5 }, 'Hello.', 'Hello. Dana')).toEqual({ start: 5, end: 5 });
  });
  test('never lands on other words, whatever the edit', () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 30 }),
        fc.string({ maxLength: 30 }),
        fc.nat(30),
        fc.nat(30),
        (before, after, a, b) => {
          const start = Math.min(a, b, before.length);
          const end = Math.min(Math.max(a, b), before.length);
          const span = carry({ start, end }, before, after);
          if (span) expect(after.slice(span.start, span.end)).toBe(before.slice(start, end));
        },
      ),
    );
  });
});

test('the single edit between two texts turns the one into the other', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (before, after) => {
      const edit = singleEdit(before, after);
      if (!edit) expect(after).toBe(before);
      else {
        const made =
          before.slice(0, edit.start) +
          after.slice(edit.start, edit.start + edit.added) +
          before.slice(edit.start + edit.removed);
        expect(made).toBe(after);
      }
    }),
  );
});
