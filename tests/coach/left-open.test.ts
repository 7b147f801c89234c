import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { assess, scenesOf } from '@/utils/coach/assess';
import { BlockCache } from '@/utils/coach/block-cache';
import { compile } from '@/utils/coach/compile';
import { learnedScorer } from '@/utils/coach/learned/scorer';
import { asksOf } from '@/utils/coach/thread/asks';
import { aboutOf } from '@/utils/coach/thread/ignored';
import { seeReply, wholeOf } from '@/utils/coach/thread/left-open';
import { loadPack } from '@/utils/rules/load';
import { draftFrom } from '../tools/short-form';

/* What a reply leaves open of the mail it answers, as the scorer hears it: in whatever words the reply speaks. */

const compiled = compile([loadPack(join(import.meta.dirname, '../../utils/rules'))], learnedScorer());
const CONTEXT = { now: Date.parse('2026-03-12T09:00:00Z'), today: '2026-03-12' };

const DANA = 'Dana Reed <dana@customer.example>';
const pairOf = (mail: string, reply: string) =>
  draftFrom({
    kind: 'draft',
    raw: reply,
    self: ['rep@ourco.example', '@ourco.example'],
    to: [DANA],
    thread: [{ direction: 'inbound', from: DANA, raw: mail }],
  }).snapshot;

/** What the reply is told that it passes by, by its words. */
const leftOpen = (mail: string, reply: string, ruleId: string) =>
  assess(pairOf(mail, reply), compiled, CONTEXT)
    .tips.filter((tip) => tip.ruleId === ruleId)
    .map(({ about }) => about!.quote);

describe('a question', () => {
  const ask = 'How many washes do the pads last?';
  const mail = `Hi Sam,\n\nThe pads are here and the team likes them. ${ask}\n\nJo`;

  it('is open where the reply names what it is about and says something else of it', () => {
    const praise =
      'Hi Jo, thank you for the kind words about the pads. We have just launched a new range of mops, shall I send you the brochure? Sam';
    expect(leftOpen(mail, praise, 'R-FOC-03')).toEqual([ask]);
  });

  it.each([
    'Hi Jo, about three hundred, then the edge goes. Sam',
    'Hi Jo, good to hear. Three hundred at sixty degrees. Sam',
    'Hi Jo, I will ask the mill and tell you by Friday. Sam',
  ])('is answered by "%s"', (reply) => {
    expect(leftOpen(mail, reply, 'R-FOC-03')).toEqual([]);
  });

  it('is told beside another one that is left open, too, and no third', () => {
    const asks = [
      'Does the lid fit the older drum?',
      'Who do we ring at weekends?',
      'Is the key in the box?',
    ];
    const told = leftOpen(
      `The drums arrived. ${asks.join(' ')}`,
      'Glad the drums arrived! The new catalogue is out and full of lovely things. Have a great week.',
      'R-FOC-03',
    );
    expect(told).toHaveLength(2);
    expect(asks).toEqual(expect.arrayContaining(told));
  });

  it.each([
    "We'd need to hear by Friday whether the lid fits the older drum.",
    'Kindly state the net weight of the drum.',
    'Please send me the safety sheet of the glue and your price for ten.',
    "I'm not sure which of the two pads is meant for stone.",
    'so how long does the gel take to dry',
    'Also tell us when the fitter comes.',
    'My boss would like to know until when the old price holds.',
  ])('needs no mark: %s', (ask) => {
    const reply =
      'Hi Jo, thank you for your mail! I hope you had a great weekend. We have just launched a new range. Let me know if there is anything else. Sam';
    expect(leftOpen(`Hi Sam, the drums came on Monday.\n\n${ask}\n\nJo`, reply, 'R-FOC-03')).toEqual([ask]);
  });

  it.each([
    'I also attach the drawings and the price list.',
    'Glad to hear how well the new line runs.',
    'Only then can we pay the invoice.',
    'What happens is that the belt slips.',
    'The report says which of the two pads wore first.',
    'You should know what we ordered from the list.',
  ])('is none where it tells: "%s"', (text) => {
    const { whole } = scenesOf(pairOf(text, 'Thank you.'), compiled, CONTEXT, new BlockCache());
    expect(asksOf(whole.thread[0]!.view)).toEqual([]);
  });
});

describe('a change in their business', () => {
  const signal = 'From March it will be twice as much, the second shift starts.';
  const mail = `Hi Sam,\n\nten rolls of the clear film please. ${signal}\n\nBr\nSofia`;

  it('is passed over by a reply that sees to the order alone', () => {
    const reply = 'Hi Sofia,\n\nten rolls are on the van on Thursday. The invoice follows by mail.\n\nSam';
    expect(leftOpen(mail, reply, 'C-CRE-05')).toEqual([signal]);
  });

  it.each([
    'Hi Sofia,\n\nten rolls leave on Thursday. With two teams on the machine a stretcher pays back in a year: shall I show you one?\n\nSam',
    'Hi Sofia,\n\nthe film comes on Thursday. Who will be on the second shift, and have they wrapped before?\n\nSam',
  ])('is taken up by "%s"', (reply) => {
    expect(leftOpen(mail, reply, 'C-CRE-05')).toEqual([]);
  });

  it('is heard by the scorer alone, though no phrase of a rule stands in it', () => {
    const told = 'Oh and the council gave us the old library, we move in over the summer.';
    const rules = compiled.byId;
    expect(rules.has('C-CRE-05')).toBe(true);
    expect(
      leftOpen(
        `Two boxes of toner please. ${told}`,
        'Two boxes go out today, thank you for the order.',
        'C-CRE-05',
      ),
    ).toEqual([told]);
  });

  const ORDER = 'Two boxes of toner please.';
  const SENT = 'Two boxes go out today, thank you for the order.';

  it.each([
    'From January plastic film is banned in all our shops, so nobody knows yet what to wrap in.',
    "We took over the bakery next door in May, so don't ask me where the flour will go.",
    'The region has raised our intake from 90 to 150 students per year, you can imagine the timetable.',
    'The old line will be stopped at the end of the year, it eats too much gas.',
  ])('is heard by the scorer alone, whatever is denied or imagined behind it: %s', (told) => {
    expect(leftOpen(`${ORDER} ${told}`, SENT, 'C-CRE-05')).toEqual([told]);
  });

  it.each([
    'We are not moving the night desk to Pune next quarter.',
    'Our second shift from June with 40 new people has been called off.',
    'The second hall in Lyon with 40 people has fallen through.',
    'The building years of the new wing are behind us.',
  ])('is none where it is denied or over: %s', (told) => {
    expect(leftOpen(`${ORDER} ${told}`, SENT, 'C-CRE-05')).toEqual([]);
  });

  it('is no change of theirs where the mail pitches to us', () => {
    const pitch =
      'We are a leading agency for lead generation and help companies like yours grow. We are opening a second office in Leeds in May.';
    expect(leftOpen(pitch, 'Thank you for your mail, we will read it next week.', 'C-CRE-05')).toEqual([]);
  });
});

it('is seen in the first hundred sentences of a reply, however long that is', () => {
  const featuresOf = (reply: string) => {
    const { whole } = scenesOf(pairOf('We move in May.', reply), compiled, CONTEXT, new BlockCache());
    const { view } = whole.thread[0]!;
    let seen = 0;
    seeReply(whole, wholeOf(view, 0, aboutOf(whole, view, 0)), () => seen++);
    return seen;
  };
  const sentence = 'The van comes on Monday. ';
  expect(featuresOf(sentence.repeat(2000))).toBe(featuresOf(sentence.repeat(100)));
});

it('holds so many questions and signals of a mail beside the reply, however many stand in it', () => {
  const scorer = learnedScorer();
  const looks = { ask: 0, signal: 0 };
  const counting = compile([loadPack(join(import.meta.dirname, '../../utils/rules'))], {
    ...scorer,
    leftOpen: (sort, see) => {
      looks[sort]++;
      return 0 * scorer.leftOpen(sort, see);
    },
  });
  const mail = 'We are opening a new warehouse in Lyon in June. Does the lid fit the older drum? '.repeat(
    400,
  );
  assess(pairOf(mail, 'Thank you for the order, it leaves the house tonight.'), counting, CONTEXT);
  expect(looks).toEqual({ ask: 24, signal: 24 });
});
