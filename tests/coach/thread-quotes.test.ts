import { expect, test } from 'vitest';
import { assess } from '@/utils/coach/assess';
import { compile } from '@/utils/coach/compile';
import { sceneOfExample } from '@/utils/coach/example';
import type { RuleExample } from '@/utils/model/rule-example';
import { builtinRules } from '@/utils/rules';

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
