import { join } from 'node:path';
import { expect, it } from 'vitest';
import { assess } from '@/utils/coach/assess';
import { compile } from '@/utils/coach/compile';
import { sceneOfExample } from '@/utils/coach/example';
import { learnedScorer } from '@/utils/coach/learned/scorer';
import { loadPack } from '@/utils/rules/load';

/* Beside a question for a day or a sum, a bare yes or no answers the one question that asks for it. */

const compiled = compile([loadPack(join(import.meta.dirname, '../../utils/rules'))], learnedScorer());
const left = (text: string, draft: string) => {
  const { snapshot, context } = sceneOfExample({ thread: [text], draft }, 'draft');
  const { tips } = assess(snapshot, compiled, context);
  return tips.flatMap(({ about }) => (about?.sort === 'ignored_question' ? [about.quote] : []));
};

const DAY = 'Are the lids food safe? When do you deliver the next pallet?';
const SUM = 'Does the plan include the audit log export? And what would the training cost for twelve people?';

it.each([
  [DAY, 'Yes. The next pallet comes on Monday.'],
  [DAY, 'They are. The next pallet comes on Monday.'],
  [DAY, 'Thank you for the order. They are, and the next pallet comes on Monday.'],
  [SUM, 'It does, and the training is 1,800 euros.'],
  [SUM, 'Unfortunately not. The training is 1,800 euros for all of you.'],
])('"%s" is answered by "%s"', (text, draft) => {
  expect(left(text, draft)).toEqual([]);
});

it('is open where no yes or no stands in the reply', () => {
  expect(left(DAY, 'The next pallet comes on Monday.')).toEqual(['Are the lids food safe?']);
});

it('is open where a yes may be said to another question', () => {
  const text = 'Are the lids food safe? Do you still have the blue trays in stock?';
  expect(left(text, 'Yes, plenty of the blue trays are in stock.')).toEqual(['Are the lids food safe?']);
});
