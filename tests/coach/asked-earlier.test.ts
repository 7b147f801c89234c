import { describe, expect, it } from 'vitest';
import { left, them, us } from './left-of';

/* Questions that an earlier mail of ours left open. */

describe('a question that our last mail passed by', () => {
  const LOG = 'Does the yearly plan include the audit log export?';
  const asked = them(`Two things on the offer. ${LOG} And what would the training cost for twelve people?`);
  const half = us('Hi Dana,\n\nthe training for twelve people is 1,800 euros.\n\nSam');
  const thanks = them('Thanks, that fits. Please hold 5 and 6 May for the two half days. Dana');
  const reply = 'Hi Dana, 5 and 6 May are held for you, 9:00 to 12:30 on both. Sam';

  it('is still open in the next one', () => {
    expect(left(reply, asked, half, thanks)).toEqual([LOG]);
  });

  it('is open after a second mail of ours that does not speak of it', () => {
    expect(left(reply, asked, half, us('The room for twelve people is booked. Sam'), thanks)).toEqual([LOG]);
  });

  it.each([
    ['the draft speaks of it', [asked, half, thanks], `${reply} The audit export is part of every plan.`],
    ['the draft points at a paper', [asked, half, thanks], `${reply} The sheet is attached.`],
    ['a mail of ours in between does', [asked, half, us('And yes, the log can be exported.'), thanks], reply],
    [
      'they do',
      [asked, half, them('Found the export in the manual, thanks. Please hold 5 and 6 May.')],
      reply,
    ],
    [
      'they were called',
      [asked, half, them('Thanks for the call just now! Please hold 5 and 6 May.')],
      reply,
    ],
    ['they need no more', [asked, half, them('Thanks, that is everything. Please hold 5 and 6 May.')], reply],
    ['our mail answered it', [asked, us('It does, and the training is 1,800 euros.'), thanks], reply],
    [
      'our mail says something that may be meant for it',
      [asked, us('The training is 1,800 euros. All five of our packages keep a record for you.'), thanks],
      reply,
    ],
    ['it was asked long ago', [{ ...asked, date: '2026-01-20' }, half, thanks], reply],
  ])('is not told where %s', (_, mails, draft) => {
    expect(left(draft, ...mails)).toEqual([]);
  });

  it.each([
    'Could you have a look at the broken hinge of the gate?',
    'When does the fitter come to the north hall?',
    'Is Tuesday 10 March possible for the fitter?',
    'Is it?',
  ])('is not told where a deed or a day may have answered it: "%s"', (question) => {
    expect(
      left(reply, them(`What would the training cost for twelve people? ${question}`), half, thanks),
    ).toEqual([]);
  });

  it('is told beside one of their last mail, and no more than one', () => {
    const more = them('Thanks, that fits. Please hold 5 and 6 May. Is there a lift in your building?');
    expect(left(reply, asked, half, more)).toEqual(['Is there a lift in your building?', LOG]);
  });
});
