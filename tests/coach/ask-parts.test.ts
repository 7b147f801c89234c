import { describe, expect, it } from 'vitest';
import { BlockCache } from '@/utils/coach/block-cache';
import { compile } from '@/utils/coach/compile';
import { readMail } from '@/utils/coach/scene';
import { asksOf } from '@/utils/coach/thread/asks';
import { builtinRules } from '@/utils/rules';
import { plainBlocks } from '@/utils/text/plain-blocks';
import { growth } from '../tools/growth';

const compiled = compile([builtinRules]);

const viewOf = (raw: string) => readMail('m', plainBlocks(raw).blocks, compiled, new BlockCache()).view;

/** What a mail asks, in its words. */
function asks(raw: string): string[] {
  const view = viewOf(raw);
  return asksOf(view).map(({ at, sentence: { start, end } }) =>
    view.reading(view.sentences[at]!.block).text.slice(start, end),
  );
}

describe('a sentence that asks for several things', () => {
  it.each([
    [
      'Is it normal that the motor gets warm, and does the guarantee begin with the invoice?',
      ['Is it normal that the motor gets warm', 'does the guarantee begin with the invoice?'],
    ],
    [
      'Please send me the price list and please let me know who will be at the meeting.',
      ['Please send me the price list', 'please let me know who will be at the meeting.'],
    ],
    [
      'Three things: is the price fixed, who holds the keys to the cabinet, and how quickly do you come?',
      ['Three things: is the price fixed', 'who holds the keys to the cabinet', 'how quickly do you come?'],
    ],
    [
      'Could you let me know whether the price includes fitting, and if your men can work after closing?',
      ['Could you let me know whether the price includes fitting', 'if your men can work after closing?'],
    ],
    [
      'Can we swap the photo and what day does it go out?',
      ['Can we swap the photo', 'what day does it go out?'],
    ],
    [
      'Is the fitting in the price and is parking included?',
      ['Is the fitting in the price', 'is parking included?'],
    ],
  ])('asks each of its own: %s', (mail, parts) => {
    expect(asks(mail)).toEqual(parts);
  });

  it('leaves out what is no question: "and please move the visit"', () => {
    expect(asks('Do you do gutters at all and please move the visit to Friday.')).toEqual([
      'Do you do gutters at all',
    ]);
  });

  it.each([
    'Is there a fix, and when?',
    'Do you also run to Derry and if so how often do you go?',
    'The men who came on Friday were good, and can they come again?',
    'What do I owe you, is it on the next invoice?',
    'Could you bring the lid, which we forgot?',
    'Is the pump old and is expected to fail soon?',
    'Can you find out if the seal fits and will hold?',
  ])('is not taken apart where it asks for one: %s', (mail) => {
    expect(asks(mail)).toEqual([mail]);
  });

  it('is read in the time of its length, however many questions it has', () => {
    const work = (n: number) => asks(`${'do you deliver and '.repeat(n)}do you pack?`);
    expect(growth(work, 400, 4)).toBeLessThan(10);
  });
});
