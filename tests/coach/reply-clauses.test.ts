import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { assess } from '@/utils/coach/assess';
import { compile } from '@/utils/coach/compile';
import { learnedScorer } from '@/utils/coach/learned/scorer';
import { loadPack } from '@/utils/rules/load';
import { draftFrom } from '../tools/short-form';

/* Questions in sentences of their own, and a reply that answers one of them, or both in one sentence, or only files what came. */

const compiled = compile([loadPack(join(import.meta.dirname, '../../utils/rules'))], learnedScorer());
const CONTEXT = { now: Date.parse('2026-03-12T09:00:00Z'), today: '2026-03-12' };
const DANA = 'Dana Reed <dana@customer.example>';

/** What the reply is told that it leaves open of a mail, by its words. */
const left = (mail: string, reply: string) =>
  assess(
    draftFrom({
      kind: 'draft',
      raw: `Hi Dana,\n\n${reply}\n\nSam`,
      self: ['rep@ourco.example', '@ourco.example'],
      to: [DANA],
      thread: [{ direction: 'inbound', from: DANA, raw: `Hi Sam,\n\n${mail}\n\nDana` }],
    }).snapshot,
    compiled,
    CONTEXT,
  )
    .tips.filter(({ ruleId }) => ruleId === 'R-FOC-03')
    .map(({ about }) => about!.quote);

describe('a question beside another one', () => {
  it.each([
    [
      'The drawings look right. Could you get them to Omar at the steel firm? And when is the crane free?',
      'The crane is free from 20 April.',
      'Could you get them to Omar at the steel firm?',
    ],
    [
      "The menu is nice. Can you do it without nuts? Is there a children's price?",
      'Children under 12 pay half.',
      'Can you do it without nuts?',
    ],
    [
      'Any chance you could send someone on Sunday? And who has the alarm code now?',
      'Beata has the code, and only she.',
      'Any chance you could send someone on Sunday?',
    ],
  ])('is open where all of the reply speaks of the other: %s', (mail, reply, open) => {
    expect(left(mail, reply)).toEqual([open]);
  });

  it.each([
    [
      'Do you deliver to the islands? And is the VAT in or out?',
      'VAT comes on top, and Caledonian takes our pallets across twice a week.',
    ],
    [
      "The menu is nice. Can you do it without nuts? Is there a children's price?",
      'Nut free is no trouble for our kitchen, and under-twelves pay half.',
    ],
    [
      'Can we pay in two parts? And does the price include the fitting?',
      "Half now, half in June is fine, and yes it's included.",
    ],
    ['Could you do the windows outside too? Who locks up after your team?', 'Gladly. Janine locks up.'],
    ['Are the lids food safe? Can you deliver on Monday?', 'Yes, they are, and Monday is fine.'],
    ['Are the lids food safe? Can you deliver on Monday?', 'Yes, and Monday is fine.'],
    ['Are the lids food safe? Can you deliver on Monday?', 'Food safe, yes. Would Tuesday be fine, too?'],
    ['Can we visit the plant in Brescia?', 'With pleasure, how many will you be?'],
    ['Would you be open to a joint webinar?', 'I like the idea. What would your customers want to hear?'],
    [
      'Do the folders come flat? Can we have 300 with the Welsh text?',
      "300 in Welsh is fine. They're glued and ready to fill.",
    ],
  ])('may be answered by a clause that names nothing of theirs: %s %s', (mail, reply) => {
    expect(left(mail, reply)).toEqual([]);
  });

  it('is not answered by a yes that goes with the other alone', () => {
    expect(left('Are the lids food safe? Can you deliver on Monday?', 'Yes, Monday is fine.')).toEqual([
      'Are the lids food safe?',
    ]);
  });

  it('is not answered by what only goes on about the other', () => {
    expect(
      left(
        'Should the pallets be wrapped? Does the driver have a tail lift?',
        "He's got a tail lift, just bring them to the kerb.",
      ),
    ).toEqual(['Should the pallets be wrapped?']);
  });
});

describe('a wish for a view that says of what in no word', () => {
  const mail = 'Attached is our revised floor plan.';

  it.each(['Thoughts?', 'What do you think?', 'Any thoughts?'])(
    'is open where the reply only files it: %s',
    (ask) => {
      for (const reply of [
        "Thanks, received. I've saved it with the others.",
        'Thank you for your message. The invoice for February is attached.',
      ])
        expect(left(`${mail} ${ask}`, reply), reply).toEqual([ask]);
    },
  );

  it.each([
    "I'd move the bar to the window side, the queue would cross the band otherwise.",
    "Thanks, got it. I'll come back to you by Friday with my comments.",
    'Much better than the last one.',
    "Thanks, received. I've passed it to our designer, she rings you.",
  ])('is met or put off by: %s', (reply) => {
    expect(left(`${mail} Thoughts?`, reply)).toEqual([]);
  });
});

describe('a reply below quoted questions', () => {
  const mail =
    'Is the cover 350 gsm or 300? Can the boxes be labelled by branch? What is the latest we can change the back page?';
  const cover = '> Is the cover 350 gsm or 300?\n350, laminated';
  const page = '> What is the latest we can change the back page?\nThursday noon';

  it('leaves open the one that it quotes not', () => {
    expect(left(mail, `${cover}\n\n${page}`)).toEqual(['Can the boxes be labelled by branch?']);
  });

  it('answers what it quotes, or names in a line of its own', () => {
    expect(left(mail, `${cover}\n\n> Can the boxes be labelled by branch?\nyes\n\n${page}`)).toEqual([]);
    expect(left(mail, `${cover}\n\n${page}\n\nBoxes get one label per branch.`)).toEqual([]);
  });
});
