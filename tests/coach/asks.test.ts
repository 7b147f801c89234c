import { describe, expect, it } from 'vitest';
import { BlockCache } from '@/utils/coach/block-cache';
import { compile } from '@/utils/coach/compile';
import { readMail } from '@/utils/coach/scene';
import { asksOf } from '@/utils/coach/thread/asks';
import { builtinRules } from '@/utils/rules';
import { plainBlocks } from '@/utils/text/plain-blocks';

const compiled = compile([builtinRules]);

const viewOf = (raw: string) => readMail('m', plainBlocks(raw).blocks, compiled, new BlockCache()).view;
const asks = (raw: string) => asksOf(viewOf(raw)).length;
const asksIn = (raw: string) => {
  const view = viewOf(raw);
  return asksOf(view).map(({ at, sentence: { start, end } }) =>
    view.reading(view.sentences[at]!.block).text.slice(start, end),
  );
};

describe('lines typed on a phone', () => {
  it('each ask, without a mark', () => {
    const lines = ['can it go through a 1.4 door', 'does it need air', 'who fits it'];
    expect(asksIn(`Sam\n${lines.join('\n')}`).map((ask) => ask.replace('Sam\n', ''))).toEqual(lines);
  });

  it('tell where they begin with "who" behind no question', () => {
    expect(asks('the fitter came by\nwho knows the door')).toBe(0);
    expect(asks('does it need air\nwho knows')).toBe(1);
  });
});

describe('a sentence of a customer that wants an answer', () => {
  it.each([
    'Sixty sheets for Thursday, and whats the price on the 25mm now.',
    'Kindly send us your catalogue for racking.',
    'We would appreciate if you could propose an equivalent product.',
    'Secondly, are you doing the fire doors too.',
    'Lastly, does it come with the bracket',
    'hi sam can I bring the van in on thursday',
    'whats the smallest order for free delivery',
    'They need to see proof of the yearly inspection.',
    'They need confirmation of the slot.',
    'Nobody here knows how to reset it after a power cut.',
    'I have no idea what to do with the old filters.',
    'The only open point is whether you can start in May.',
    'Still unclear to us is who pays for the crane.',
    'Quick one, is the hose included.',
    'and the usual: is our data in the EU',
    'And the invoice, when can we expect it',
    'You mentioned a discount for schools, how does that work',
    'btw are you open on saturdays',
    'just wondering is the hose included',
    'I wonder about the noise at night.',
    'Please let us have your best price for twenty.',
    'Do let me know your thoughts on the layout.',
    'Grateful for your advice on which primer to use.',
    'Is Tuesday still okay for all of you',
    'Any discount for two',
    'Before they go up I need a copy of your insurance.',
    'Kindly advise:\n- lead time',
  ])('is heard without a question mark: %s', (mail) => {
    expect(asks(mail)).toBe(1);
  });

  it.each([
    'The price on the label is right.',
    'We would appreciate it if the gate stays shut.',
    'The lids fit, and so do they.',
    'So do we.',
    'Please send:\n- three pumps\n- two valves',
    'Please check the following points: the boxes are here.',
    'First floor is done.',
    'They need to see the new hall.',
    'They need price tags on their own shelves.',
    'She wants proof reading done in house.',
    'Jo knows how to reset it.',
    'Plus we have the old one as a spare.',
    'The hose, which is blue, fits.',
    'The lid, how we love it, is back.',
  ])('is not supposed where nothing is asked: %s', (mail) => {
    expect(asks(mail)).toBe(0);
  });

  it('ends where the next one begins, behind a short word and without capitals, too', () => {
    const mail =
      'hi can I bring the van in on thursday and have you a loan car for the day. no rush on the aircon.';
    expect(asksIn(mail)).toEqual([
      'hi can I bring the van in on thursday',
      'have you a loan car for the day.',
    ]);
  });
});
