import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { factsOf } from '@/utils/text/facts';
import { growth } from '../tools/growth';

/** A Tuesday. */
const today = '2026-03-03';
const of = (text: string) => factsOf(text, { today });

describe('dates', () => {
  it.each<[string, string | undefined]>([
    ['on 2026-03-12', '2026-03-12'],
    ['on 12.03.2026', '2026-03-12'],
    ['on 25/03/2026', '2026-03-25'],
    ['on 03/25/2026', '2026-03-25'],
    ['on 03/04/2026', undefined],
    ['on 12 March 2026', '2026-03-12'],
    ['on March 12th, 2027', '2027-03-12'],
    ['on the 3rd of May', '2026-05-03'],
    ['on Jan. 5', '2026-01-05'],
    ['am 12. Mai', '2026-05-12'],
    ['by Friday', '2026-03-06'],
    ['this Thursday', '2026-03-05'],
    ['next Friday', undefined],
    ['last Friday', '2026-02-27'],
    ['by Tuesday', '2026-03-10'],
    ['tomorrow', '2026-03-04'],
    ['yesterday', '2026-03-02'],
    ['in two weeks', '2026-03-17'],
    ['by end of month', '2026-03-31'],
    ['by the end of the quarter', '2026-03-31'],
    ['by the end of the week', '2026-03-06'],
    ['next quarter', undefined],
    ['in a fortnight', '2026-03-17'],
    ['by EOQ', '2026-03-31'],
    ['by COB', '2026-03-03'],
    ['by end of next month', undefined],
    ['at the beginning of Q3', undefined],
    ['in early March', undefined],
    ['mid-July', undefined],
    ['by the end of the fiscal year', undefined],
    ['on the 14th', undefined],
    ['in H1', undefined],
    ['at noon', undefined],
    ['the day after tomorrow', '2026-03-05'],
    ['two weeks from now', '2026-03-17'],
    ['a week from today', '2026-03-10'],
    ["in a fortnight's time", '2026-03-17'],
    ["in two weeks' time", '2026-03-17'],
    ['3 days ago', '2026-02-28'],
    ['in a couple of weeks', undefined],
    ['in three to four weeks', undefined],
    ['in 3-4 weeks', undefined],
    ['within the next two weeks', undefined],
    ['within 48 hours', undefined],
    ['in 10 business days', undefined],
    ['Friday week', '2026-03-13'],
    ['a week on Friday', '2026-03-13'],
    ['Monday fortnight', '2026-03-23'],
    ['Tuesday week', undefined],
    ['Thursday next week', '2026-03-12'],
    ['by EOD Friday', '2026-03-06'],
    ['by close of business on Friday', '2026-03-06'],
    ['by the end of business tomorrow', '2026-03-04'],
    ['by end of day on 12 March', '2026-03-12'],
    ['by EOD next Friday', undefined],
    ['by EOD', '2026-03-03'],
    ['by year-end', '2026-12-31'],
    ['by month end', '2026-03-31'],
    ['12-Mar-26', '2026-03-12'],
    ['in week 23', undefined],
    ['in KW 23', undefined],
    ['w/c 3 June', undefined],
    ['in the week of June 3', undefined],
    ['3-5 June', undefined],
    ['June 3-5', undefined],
    ['mid next week', undefined],
    ['in Q2 next year', undefined],
    ['in Q2 FY27', undefined],
    ['in the second half of May', undefined],
    ['in the last week of May', undefined],
    ['in early 2027', undefined],
    ['a week today', '2026-03-10'],
    ['tomorrow week', '2026-03-11'],
    ['in 2 weeks time', '2026-03-17'],
    ['on the Friday after next', undefined],
    ["at 3 o'clock", undefined],
    ['at half past two', undefined],
    ['at 15h30', undefined],
  ])('reads %j as %s', (text, iso) => {
    const { dates } = of(`We start ${text}.`);
    expect(dates).toHaveLength(1);
    expect(dates[0]!.iso).toBe(iso);
  });

  it.each([
    ['in three to four weeks', '2026-03-31'],
    ['in a couple of weeks', '2026-03-17'],
    ['within the next two weeks', '2026-03-17'],
    ['within 48 hours', '2026-03-05'],
    ['within 48h', '2026-03-05'],
    ['in about two weeks', '2026-03-17'],
    ['in a week or two', '2026-03-17'],
    ['in a day or so', '2026-03-04'],
    ['in the week after next', '2026-03-20'],
    ['within 5 working days', '2026-03-11'],
    ['w/c 9 March', '2026-03-13'],
    ['9-11 March', '2026-03-11'],
    ['in week 23', undefined],
    ['w/c 03/04/2026', undefined],
  ])('knows by when %j is over: %s', (text, by) => {
    expect(of(`We start ${text}.`).dates.map((date) => [date.iso, date.by])).toEqual([[undefined, by]]);
  });

  it('holds a promise until the end of what it names', () => {
    const { commitments } = of("I'll send it in two to three days. I'll call by end of day Friday.");
    expect(commitments.map(({ due }) => due)).toEqual(['2026-03-06', '2026-03-06']);
  });

  it('takes the end of a day for no day of its own', () => {
    expect(of('We start on Friday, EOD.').dates.map(({ kind, iso }) => [kind, iso])).toEqual([
      ['weekday', undefined],
      ['time', undefined],
    ]);
    expect(of('We start by Friday COB.').dates.map(({ iso }) => iso)).toEqual(['2026-03-06', undefined]);
  });

  it('reads both days of "by Thursday or Friday"', () => {
    expect(of('We start by Thursday or Friday.').dates.map(({ iso }) => iso)).toEqual([
      '2026-03-05',
      '2026-03-06',
    ]);
  });

  it('knows no day without today', () => {
    expect(factsOf('We start by Friday.').dates[0]).not.toHaveProperty('iso');
  });

  it.each([
    'You may 3 times ask',
    'We march on',
    'It sat there',
    'the second May Day',
    'on the 14th floor',
    'the 2nd time',
    'an early start',
    'the end of it',
    '24/7 support',
    'week 2 of the trial',
    'half of it',
    'a quarter to lose',
    'over two weeks of work',
    'in a couple of calls',
    'in three to four steps',
    'a few of us',
    'mi casa',
  ])('finds none in %j', (text) => {
    expect(of(text).dates).toEqual([]);
  });

  it('refuses days that no calendar has', () => {
    expect(of('on 2026-02-30').dates[0]).not.toHaveProperty('iso');
  });
});

describe('amounts', () => {
  it.each<[string, number | undefined, string | undefined]>([
    ['$5,000', 5000, 'symbol:$'],
    ['€ 4.500,50', 4500.5, 'EUR'],
    ['EUR 300', 300, 'EUR'],
    ['300 euros', 300, 'EUR'],
    ['$1.2m', 1_200_000, 'symbol:$'],
    ['£2 million', 2_000_000, 'GBP'],
    ['5k USD', 5000, 'USD'],
    ['1.234 €', undefined, 'EUR'],
    ['USD1.2m', 1_200_000, 'USD'],
    ['EUR40k', 40_000, 'EUR'],
    ['US$ 3k', 3000, 'USD'],
    ['C$4,000', 4000, 'CAD'],
    ['R$ 5.000', undefined, 'BRL'],
    ['TEUR 40', 40_000, 'EUR'],
    ['40 kEUR', 40_000, 'EUR'],
    ['40 T€', 40_000, 'EUR'],
    ['40 k€', 40_000, 'EUR'],
    ['€1.2bn', 1_200_000_000, 'EUR'],
    ['$1.2 M', 1_200_000, 'symbol:$'],
    ['1.2 Mio. €', 1_200_000, 'EUR'],
    ['3 Mrd. Euro', 3_000_000_000, 'EUR'],
    ['1,250 Mio. €', undefined, 'EUR'],
    ['1.200.000 €', 1_200_000, 'EUR'],
    ['Rs. 4,00,000', 400_000, 'symbol:rs'],
    ['Rs 5 lakh', 500_000, 'symbol:rs'],
    ['₹2 crore', 20_000_000, 'INR'],
    ["CHF 1'200.-", 1200, 'CHF'],
    ['CHF 1\u2019200', 1200, 'CHF'],
    ['EUR 12.500,00', 12_500, 'EUR'],
    ['SEK 40 000', 40_000, 'SEK'],
    ['40 000 kr', 40_000, 'symbol:kr'],
    ['500 US dollars', 500, 'USD'],
    ['2 millones de euros', 2_000_000, 'EUR'],
    ['1,5 millions d\u2019euros', 1_500_000, 'EUR'],
    ['40 Tsd. Euro', 40_000, 'EUR'],
    ['5 mil euros', undefined, 'EUR'],
    ['¥500万', undefined, 'symbol:¥'],
    ['between 10 and 12k euros', undefined, 'EUR'],
    ['10-12k EUR', undefined, 'EUR'],
    ['€10k to €12k', undefined, 'EUR'],
    ['€10-12k', undefined, 'EUR'],
    ['10 to EUR 12k', undefined, 'EUR'],
    ['10 to Rs. 12k', undefined, 'symbol:rs'],
    ['10–EUR 12k', undefined, 'EUR'],
    ['10 – 12k €', undefined, 'EUR'],
    ['10,000 - 12,000 euros', undefined, 'EUR'],
    ['€10k – €12k', undefined, 'EUR'],
    ['10 or 12k euros', undefined, 'EUR'],
    ['10 oder 12k €', undefined, 'EUR'],
    ['de €500 a 600', undefined, 'EUR'],
    ['EUR 1.2 million to 1.5 million', undefined, 'EUR'],
    ['€500 to 3 sites', 500, 'EUR'],
    ['€500 a 3-week block', 500, 'EUR'],
    ['€5 a 10-pack', 5, 'EUR'],
    ['€500 to a 600-seat hall', 500, 'EUR'],
    ['€12k or 3 sites', 12_000, 'EUR'],
    ['option 1 - 12k €', 12_000, 'EUR'],
    ['option 3 – €12k', 12_000, 'EUR'],
    ['year 2026 - 12k €', 12_000, 'EUR'],
  ])('reads %j', (text, value, currency) => {
    const { amounts } = of(`It costs ${text} in all.`);
    expect(amounts).toHaveLength(1);
    expect([amounts[0]!.value, amounts[0]!.currency]).toEqual([value, currency]);
  });

  it.each([
    'Try 3 of them',
    '5 m of cable',
    'the 2 cr',
    'EUR2D labels',
    'part CAD40f',
    'a 1.200.000 run',
    '5 mil',
  ])('finds no sum in %j', (text) => expect(of(text).amounts).toEqual([]));

  it('takes two sums that are no range as two', () => {
    for (const text of ['€500 now and €700 in May', '€500 or €700'])
      expect(of(text).amounts.map(({ value }) => value)).toEqual([500, 700]);
  });

  it('reads percentages and leaves plain numbers', () => {
    expect(
      of('It fell 20% or 12 percent over 3 sites.').amounts.map((amount) => [amount.value, amount.percent]),
    ).toEqual([
      [20, true],
      [12, true],
    ]);
  });
});

describe('shares', () => {
  it.each(['12 per cent', '12-percent', '12 pour cent', '12 por ciento', '12 Prozent', '12 pct'])(
    'reads %j as a share whole',
    (share) => {
      const text = `It fell ${share} in May.`;
      const [amount] = of(text).amounts;
      expect(amount && [amount.value, amount.percent, text.slice(amount.start, amount.end)]).toEqual([
        12,
        true,
        share,
      ]);
    },
  );
});

describe('basis points', () => {
  it('are hundredths of a per cent', () => {
    expect(
      of('It fell 50 basis points in May.').amounts.map(({ value, percent }) => [value, percent]),
    ).toEqual([[0.5, true]]);
  });
});

describe('names', () => {
  const names = (text: string) => of(text).names.map((name) => name.name);

  it('finds people and leaves days, companies and openings alone', () => {
    expect(
      names('Please copy Dana Wirth and Jo. The Kettle Company met on Monday. Pricing follows.'),
    ).toEqual(['Dana Wirth', 'Jo']);
  });

  it('cuts the possessive', () => {
    expect(names("We liked Dana's plan")).toEqual(['Dana']);
  });

  it('knows a name at the start of a sentence by its last name or its second mention', () => {
    expect(names('Dana asked. Then we called Dana.')).toEqual(['Dana', 'Dana']);
    expect(names('Shipping is late.')).toEqual([]);
  });
});

describe('acts', () => {
  it.each([
    'Does May work for you?',
    'Could you send the plan',
    'What is your timeline',
    'Let me know whether May works.',
    'I was wondering if there is a plan.',
    'How much does it cost',
    'And who decides?',
    'Any news?',
  ])('takes %j as a question', (text) => {
    expect(of(text).questions).toHaveLength(1);
  });

  it.each([
    'What we need is time.',
    'When you are ready, call.',
    'Let me know if you have any questions.',
    'Have a good day.',
    'Will Hale called.',
    '?',
  ])('does not take %j as a question', (text) => {
    expect(of(text).questions).toEqual([]);
  });

  it('says that a question without its mark is indirect', () => {
    expect(of('What is your timeline').questions[0]!.indirect).toBe(true);
    expect(of('What is your timeline?').questions[0]!.indirect).toBe(false);
  });

  it.each([
    'Please send the plan.',
    'Could you call Dana?',
    'Let us know.',
    'Send me the list.',
    'I would appreciate a short call.',
  ])('takes %j as a request', (text) => {
    expect(of(text).requests).toHaveLength(1);
  });

  it.each(['We sent the plan.', 'The plan is done.', 'You asked for it.'])(
    'does not take %j as a request',
    (text) => {
      expect(of(text).requests).toEqual([]);
    },
  );

  it('finds promises and when they are due', () => {
    const { commitments } = of(
      "I'll send the plan by Friday. We will call you tomorrow. I will share it on Thursday.",
    );
    expect(commitments.map((commitment) => commitment.due)).toEqual([
      '2026-03-06',
      '2026-03-04',
      '2026-03-05',
    ]);
  });

  it.each([
    'We will need more time.',
    'If I will send it, you win.',
    'They will send it.',
    'I sent it.',
    'It will be fine.',
  ])('takes %j as no promise', (text) => {
    expect(of(text).commitments).toEqual([]);
  });
});

describe('mentions and addresses', () => {
  it('finds words in quotation marks, straight and curly', () => {
    const text = 'He wrote "just checking in" and “touching base”. A 5" pipe.';
    expect(of(text).mentions.map(({ start, end }) => text.slice(start, end))).toEqual([
      '"just checking in"',
      '“touching base”',
    ]);
  });

  it('finds web addresses', () => {
    const text = 'See https://kettle.example/a and www.kettle.example.';
    expect(of(text).urls.map(({ start, end }) => text.slice(start, end))).toEqual([
      'https://kettle.example/a',
      'www.kettle.example',
    ]);
  });
});

describe('facts of any text', () => {
  it('keep their offsets inside the text and in order', () => {
    const part = fc.constantFrom(
      'Dana ',
      'May ',
      '12 ',
      '$5k ',
      'by ',
      'Friday ',
      '"',
      'I will ',
      'send ',
      '? ',
      '. ',
      '\n',
      '\u00a0',
      '👍🏽',
      'next ',
      'week ',
      '2026-03-12 ',
      '%',
      'e\u0301',
      '\u200f',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 60 }), (parts) => {
        const text = parts.join('');
        for (const list of Object.values(factsOf(text, { today })) as { start: number; end: number }[][]) {
          let at = 0;
          for (const { start, end } of list) {
            expect(start).toBeGreaterThanOrEqual(at);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(text.length);
            at = start;
          }
        }
      }),
    );
  });

  it.each([
    'a',
    '"',
    '"a ',
    'May ',
    '12 ',
    'Dana ',
    'I will ',
    '5 million ',
    '5 to ',
    '€5-',
    'USD1.',
    'a few ',
    '3-4 ',
    'week of ',
    'end of day ',
  ])('take linear time on half a megabyte of %j', (unit) => {
    const work = (size: number) => factsOf(unit.repeat(Math.ceil(size / unit.length)), { today });
    // Eight times the text: a quadratic pass would take 64 times as long.
    expect(growth(work, 60_000, 8)).toBeLessThan(24);
  });
});
