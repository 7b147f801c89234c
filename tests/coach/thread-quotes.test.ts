import { expect, test } from 'vitest';
import { assess } from '@/utils/coach/assess';
import { compile } from '@/utils/coach/compile';
import { sceneOfExample } from '@/utils/coach/example';
import type { RuleExample } from '@/utils/model/rule-example';
import { builtinRules } from '@/utils/rules';
import { draftFrom } from '../tools/short-form';

/* Which of the customer's words a tip on the thread quotes. */

const compiled = compile([builtinRules]);
const quotes = (example: RuleExample, sort: string) => {
  const { snapshot, context } = sceneOfExample(example, 'draft');
  const { tips } = assess(snapshot, compiled, context);
  return tips.flatMap(({ about }) => (about?.sort === sort ? [about.quote] : []));
};
const COPIED = { cc: ['Dev Anand <dev@customer.example>'] };

test.each([
  [
    'from what went wrong',
    'Your line said the fitter comes in 24 hours, he came on Monday. This is not acceptable for what we pay.',
  ],
  [
    'and no question before it',
    'Where are we? The pump was damaged again when it came.',
    'The pump was damaged again when it came.',
  ],
])('an open complaint is quoted %s', (_, text, quote = text) => {
  const draft = 'I am sorry. While you wait, we also offer a premium contract with a discount.';
  expect(quotes({ thread: [text], draft }, 'sells_into_complaint')).toEqual([quote]);
});

test('a complaint that only kind words answer is quoted', () => {
  const text = 'The pump leaked again, and the cellar is wet.';
  const draft = 'Thank you for letting us know, we appreciate your patience.';
  expect(quotes({ thread: [text], draft }, 'sells_into_complaint')).toEqual([text]);
});

test('a complaint of many words is quoted from where it fits', () => {
  const long =
    'The lorry that you had promised for Monday morning stood at the wrong gate of the wrong yard of ours '.repeat(
      3,
    );
  const [quote] = quotes(
    { thread: [`${long}. Your delivery was late again.`], draft: 'Sorry! We also offer a premium contract.' },
    'sells_into_complaint',
  );
  expect(quote).toBe('Your delivery was late again.');
});

test.each([
  ['the bench', 'Dev, in copy, looks after the bench. Please keep him in the loop.'],
  [
    'both of us',
    'Dev, in copy, came to us in May. He reads all papers. Anything from now on should go to both of us.',
  ],
])('somebody left out is quoted with what they asked for: %s', (_, text) => {
  const thread = [{ text: `How high are the pallets?\n\n${text}`, ...COPIED }];
  expect(quotes({ thread, draft: 'The pallets are 1.2 metres high.' }, 'dropped_person')).toEqual([text]);
});

test('somebody of another house whom they name is a referral and no copy', () => {
  const at = (address: string) =>
    quotes(
      {
        thread: [`My cousin needs pallets too, write to him: ${address}`],
        draft: 'The pallets leave here on Monday.',
      },
      'dropped_person',
    );
  expect(at('xabier@cellar.example')).toEqual([]);
  expect(at('xabier@customer.example')).toHaveLength(1);
});

test('a promise to who complained is no longer due once they call the matter closed', () => {
  const wrong = { date: '2026-03-02', text: 'Three valves are leaking again, this is not acceptable.' };
  const us = { from: 'us' as const, date: '2026-03-02', text: 'A fitter will be with you on Tuesday.' };
  const after = (text: string) => {
    const thread = [wrong, us, { text }];
    return quotes({ today: '2026-03-11', thread, draft: 'The terrace sounds lovely.' }, 'due_promise');
  };
  expect(after('How is the weather over there?')).toEqual([us.text]);
  expect(after('All is dry now, for me the matter is closed.')).toEqual([]);
});

test('the question for our advice is quoted, where the reply picks nothing for them', () => {
  const { snapshot, context } = sceneOfExample(
    {
      thread: ['Thanks for the list. Which would you choose for our hall?'],
      draft: 'The A door is 80 cm and the B door is 90 cm wide.',
    },
    'draft',
  );
  const { tips } = assess(snapshot, compiled, context);
  const tip = tips.find(({ ruleId }) => ruleId === 'C-OWN-10');
  expect(tip?.about?.quote).toBe('Which would you choose for our hall?');
});

test('what is ours to hand over comes on its day, and a visitor promises nothing', () => {
  const due = (text: string) =>
    quotes(
      {
        today: '2026-03-11',
        thread: [{ from: 'us', date: '2026-03-02', text }, { text: 'How is the weather over there?' }],
        draft: 'Cold, and the pear trees are out.',
      },
      'due_promise',
    );
  expect(due('The drawing comes on Wednesday.')).toEqual(['The drawing comes on Wednesday.']);
  expect(due('The auditor comes on Wednesday.')).toEqual([]);
});

test('who goes is quoted, unless somebody else is said to', () => {
  const goes = (text: string) =>
    quotes({ thread: [text], draft: 'The lids leave here on Monday. All the best!' }, 'dropped_person');
  expect(goes('Forty lids please. Friday is my last day here.')).toEqual(['Friday is my last day here.']);
  expect(goes('Tom has left the company, so I do the orders.')).toEqual([]);
});

test('a sentence of theirs is spoken of once: what they would have us pick is not told as a question, too', () => {
  const text = 'Thanks for the list. Which would you choose for our hall?';
  const { snapshot, context } = sceneOfExample(
    { thread: [text], draft: 'Thank you for your mail.' },
    'draft',
  );
  const told = assess(snapshot, compiled, context).tips.filter(({ about }) => about);
  expect(told.map(({ ruleId }) => ruleId)).toEqual(['C-OWN-10']);
});

test.each([
  'Could our architect get the drawing too, nils@customer.example?',
  'From Monday Nils deals with it (nils@customer.example).',
  'Nils takes over on Monday, nils@customer.example.',
])('who is to get it or has it from now on is missed by a reply without them: %s', (text) => {
  const draft = 'Each bracket carries 85 kilos, tested to 120.';
  expect(quotes({ thread: [text], draft }, 'dropped_person')).toEqual([text]);
  expect(quotes({ thread: [text], draft, cc: ['nils@customer.example'] }, 'dropped_person')).toEqual([]);
});

test('who sees to something anyway, with an address, was not asked to be copied', () => {
  const text = 'The key is with Nils, he looks after the hall (nils@customer.example).';
  expect(quotes({ thread: [text], draft: 'Then we come on Tuesday.' }, 'dropped_person')).toEqual([]);
});

test('who asks for a paper at an address of their own copies nobody', () => {
  const text = 'Can I get the list, too? My other address is dana.w@customer.example.';
  expect(quotes({ thread: [text], draft: 'The list is attached.' }, 'dropped_person')).toEqual([]);
  const same = 'Can I get the list at dana.w@customer.example, too?';
  expect(quotes({ thread: [same], draft: 'The list is attached.' }, 'dropped_person')).toEqual([]);
});

test('a promise is kept where they thank whoever was named in it', () => {
  const due = (text: string) =>
    quotes(
      {
        today: '2026-03-11',
        thread: [
          { from: 'us', date: '2026-03-02', text: 'On Wednesday I will send Ian to you for the printer.' },
          { text },
        ],
        draft: 'Lovely to read that.',
      },
      'due_promise',
    );
  expect(due('The studio is quiet this week.')).toHaveLength(1);
  expect(due('No more stripes, thanks to Ian.')).toEqual([]);
});

test.each([
  [
    'by the name beside an address',
    'Please keep Lena Voss (lena.voss@customer.example) in the loop.',
    ' Copying Lena Voss.',
  ],
  [
    'by the address where the words before it name a place',
    'Please keep our yard in Bristol (lena@customer.example) in the loop.',
    ' Copying lena@customer.example.',
  ],
])('somebody left out is copied %s', (_, text, line) => {
  const { snapshot, context } = sceneOfExample(
    { thread: [text], draft: 'The pallets come on Monday.' },
    'draft',
  );
  const { tips } = assess(snapshot, compiled, context);
  expect(tips.flatMap(({ rewrite }) => (rewrite ? [rewrite.text] : []))).toEqual([line]);
});

test.each([
  'Thank you, Dev, moving you to bcc. The pallets are 1.2 metres high.',
  'Dev is off copy now, as he asked. The pallets are 1.2 metres high.',
  'I am no longer copying Dev. The pallets are 1.2 metres high.',
  'The pallets are 1.2 metres high. I took Dev out of this thread.',
])('who is let go in so many words is not missed: %s', (draft) => {
  const thread = [{ text: 'How high are the pallets? Dev in copy knows the hall.', ...COPIED }];
  expect(quotes({ thread, draft }, 'dropped_person')).toEqual([]);
});

test('who is only named beside a copy of something is missed all the same', () => {
  const thread = [{ text: 'How high are the pallets? Dev, in copy, needs to read it.', ...COPIED }];
  const draft = 'Dev has a copy of the drawing. The pallets are 1.2 metres high.';
  expect(quotes({ thread, draft }, 'dropped_person')).toHaveLength(1);
});

test('who asked to get no more of it is not missed', () => {
  const dev = 'Dev Anand <dev@customer.example>';
  const lena = 'Lena Voss <lena@customer.example>';
  const missed = (byDev: string) => {
    const thread = [
      { direction: 'inbound' as const, from: dev, raw: byDev },
      { direction: 'inbound' as const, from: lena, cc: [dev], raw: 'Can we have them on Tuesdays?' },
    ];
    const short = { kind: 'draft' as const, raw: 'Tuesdays are fine from June on.', to: [lena], thread };
    const { tips } = assess(draftFrom(short).snapshot, compiled, { now: Date.parse('2026-05-20') });
    return tips.flatMap(({ about }) => (about?.sort === 'dropped_person' ? [about.quote] : []));
  };
  expect(missed('That was all for me, you can take me off now.')).toEqual([]);
  expect(missed('No need to keep me in copy any longer.')).toEqual([]);
  expect(missed('That was all for me.')).toEqual([dev]);
});

test('of those whom somebody away names, one who is written to is enough', () => {
  const text =
    'I am out of the office until 1 June. In urgent cases claire@customer.example helps. Is it about an order? Then write to nils@customer.example.';
  const draft = 'Can someone be there at 8 on Tuesday?';
  const away = (to: string[]) => quotes({ thread: [{ text }], draft, to }, 'dropped_person');
  expect(away(['Claire Dunn <claire@customer.example>'])).toEqual([]);
  expect(away(['Kim Ode <kim@customer.example>'])).toHaveLength(1);
});

test('a promise that they ask for is told of once, as a question that is open', () => {
  const thread = (text: string) => [
    { from: 'us' as const, date: '2026-03-02', text: 'I will send you the fire certificate by Wednesday.' },
    { text },
  ];
  const told = (text: string) => {
    const example = {
      today: '2026-03-11',
      thread: thread(text),
      draft: 'The flashings are grey, from the same batch.',
    };
    return [quotes(example, 'ignored_question').length, quotes(example, 'due_promise').length];
  };
  expect(told('Where is the fire certificate? And what colour are the flashings?')).toEqual([1, 0]);
  expect(told('And what colour are the flashings?')).toEqual([0, 1]);
});

test('a promise to find out and tell is kept by a mail since that says yes or no', () => {
  const due = (since: string) =>
    quotes(
      {
        today: '2026-03-11',
        thread: [
          'Can you hold the price till July?',
          { from: 'us', date: '2026-03-02', text: "I'll ask our director and tell you by Friday." },
          { from: 'us', date: '2026-03-05', text: since },
          'Thanks. And payment in 60 days as before?',
        ],
        draft: 'As before, I have written it on the form.',
      },
      'due_promise',
    );
  expect(due('Dana, yes, held until 31 July.')).toEqual([]);
  expect(due('The pallets left on Monday.')).toHaveLength(1);
});
