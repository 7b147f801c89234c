import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentencesOf } from '@/utils/text/sentences';
import { tokensOf } from '@/utils/text/tokens';
import { growth } from '../tools/growth';

const split = (text: string) => sentencesOf(text).map((sentence) => text.slice(sentence.start, sentence.end));

describe('sentences', () => {
  it.each<[string, string[]]>([
    ['One here. Two there! Three?', ['One here.', 'Two there!', 'Three?']],
    ['Mr. Hale and Dr. Ode met. We won.', ['Mr. Hale and Dr. Ode met.', 'We won.']],
    ['It grew 3.5 times, e.g. in May. Nice.', ['It grew 3.5 times, e.g. in May.', 'Nice.']],
    [
      'Kettle Inc. was here. Kettle Inc. The team left.',
      ['Kettle Inc. was here.', 'Kettle Inc.', 'The team left.'],
    ],
    ['Ask J. Berg about it', ['Ask J. Berg about it']],
    ['Well... maybe later. Or... Now', ['Well... maybe later.', 'Or...', 'Now']],
    ['He said "Yes." She left.', ['He said "Yes."', 'She left.']],
    ['See https://example.com/a.b?c=d. Then call.', ['See https://example.com/a.b?c=d.', 'Then call.']],
    ['no caps here. another one follows', ['no caps here.', 'another one follows']],
    ['a car for the day. no rush with it', ['a car for the day.', 'no rush with it']],
    ['we need it. can you help us. thx', ['we need it.', 'can you help us.', 'thx']],
    ['ten pcs. in a box, incl. the lid', ['ten pcs. in a box, incl. the lid']],
    ['Really?! Yes', ['Really?!', 'Yes']],
    ['We moved it to .NET Core in May', ['We moved it to .NET Core in May']],
    ['Glued.Together it is', ['Glued.', 'Together it is']],
    ['我们见面。好的。', ['我们见面。', '好的。']],
    ['It is here 📦🚚 Let me know', ['It is here 📦🚚', 'Let me know']],
    ['We like 📦 Kettle boxes', ['We like 📦 Kettle boxes']],
  ])('splits %j', (text, expected) => {
    expect(split(text)).toEqual(expected);
  });

  it('joins lines that a mailer wrapped and keeps lines that were written as lines', () => {
    const wrapped =
      'We have looked at the numbers that you sent on Monday and we think that the\nSecond site may follow in spring, provided that the first one is stable by\nthen. Can you confirm?';
    expect(split(wrapped)).toHaveLength(2);
    expect(split('Quick update\nThe pilot is done\nBudget is open')).toHaveLength(3);
  });

  it('ends a sentence at a greeting line and at a blank line', () => {
    expect(split('Hi Dana,\nfollowing up on this')).toEqual(['Hi Dana,', 'following up on this']);
    expect(split('First thought\n\nsecond thought')).toEqual(['First thought', 'second thought']);
  });

  it('leaves list markers outside and knows the items', () => {
    const text = 'We offer:\n- fast onboarding\n- low cost\n1. One thing\n2) Another\n(a) last';
    expect(split(text)).toEqual(['We offer:', 'fast onboarding', 'low cost', 'One thing', 'Another', 'last']);
    expect(sentencesOf(text).map((sentence) => sentence.item)).toEqual([false, true, true, true, true, true]);
  });

  it('takes Windows line ends as one break', () => {
    expect(split('wrapped line that goes on\r\nin lower case')).toEqual([
      'wrapped line that goes on\r\nin lower case',
    ]);
  });

  it('ends a sentence where the next line of a mail typed on a phone asks in lower case', () => {
    const lines = ["what's the footprint", 'can it go through a 1.4 door', 'does it need air', 'who fits it'];
    expect(split(lines.join('\n'))).toEqual(lines);
    expect(split('I do not know\nwho fits it')).toHaveLength(1);
    expect(split('the lid has a crack\nwill be sent back')).toHaveLength(1);
    const wrapped =
      'We looked at the hall again last week and asked ourselves\nwhen the new line could stand in it';
    expect(split(wrapped)).toHaveLength(1);
  });

  it('returns ordered stretches whose offsets are those of their tokens', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom(
            'a',
            'B',
            ' ',
            '.',
            '!',
            '?',
            '\n',
            '\r\n',
            '-',
            '1',
            '"',
            '…',
            '👍',
            '\u00a0',
            'Mr',
            ')',
          ),
        }),
        (text) => {
          const tokens = tokensOf(text);
          let at = 0;
          for (const sentence of sentencesOf(text, tokens)) {
            expect(sentence.start).toBeGreaterThanOrEqual(at);
            expect(sentence.start).toBe(tokens[sentence.first]!.start);
            expect(sentence.end).toBe(tokens[sentence.last - 1]!.end);
            at = sentence.end;
          }
        },
      ),
    );
  });

  it('leaves no word outside a sentence', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('we', 'Will', 'send', 'it.', 'Mr.', 'ok?', '\n', 'Inc.')),
        (words) => {
          const text = words.join(' ');
          const inside = sentencesOf(text).map((sentence) => text.slice(sentence.start, sentence.end));
          expect(inside.join(' ').split(/\s+/).filter(Boolean)).toEqual(text.split(/\s+/).filter(Boolean));
        },
      ),
    );
  });

  it.each([['a'], ['. '], ['? '], ['\n'], ['a\n'], ['- '], ['"'], ['a b\n']])(
    'reads half a megabyte of %j in linear time',
    (unit) => {
      const work = (size: number) => sentencesOf(unit.repeat(Math.ceil(size / unit.length)));
      // Eight times the text: a quadratic pass would take 64 times as long.
      expect(growth(work, 60_000, 8)).toBeLessThan(24);
    },
  );
});
