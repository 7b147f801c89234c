import { join } from 'node:path';
import { expect, test } from 'vitest';
import { assess } from '@/utils/coach/assess';
import { compile } from '@/utils/coach/compile';
import { sceneOfExample } from '@/utils/coach/example';
import { loadPack } from '@/utils/rules/load';
import { parseAmount } from '@/utils/sites/crm/amounts';
import { amountsOf } from '@/utils/text/amounts';
import { datesOf } from '@/utils/text/dates';
import { tokensOf } from '@/utils/text/tokens';

/*
 * "constructor" is a word like any other, though every object of the language has a property of that name: a table of
 * words that is asked for it by an index has an answer.
 */

const LIKE_IT = 'konstructor';
const compiled = compile([loadPack(join(import.meta.dirname, '../../utils/rules'))]);
const rulesIn = (text: string) => {
  const { snapshot } = sceneOfExample(text, 'draft');
  const context = { now: Date.parse('2026-03-11T09:00:00Z'), today: '2026-03-11' };
  return assess(snapshot as never, compiled, context).tips.map(({ ruleId }) => ruleId);
};

test.each([
  ['amounts', (text: string) => amountsOf(tokensOf(text))],
  ['dates', (text: string) => datesOf(tokensOf(text), '2026-03-11')],
  ['rules', rulesIn],
  ['amounts of a record', (text: string) => parseAmount(text)],
] as const)('reads "constructor" as it reads any word it does not know: %s', (_, read) => {
  for (const text of [
    'We pay the constructor 10 to 12k euros.',
    'Between the constructor 10 and 12 EUR.',
    '5 constructor EUR',
    'In a constructor 2 days from now.',
    'constructor We are proud to serve over 500 customers.',
    'Great. constructor We also offer a service contract.',
    '40 constructor€ constructor $3k constructor dollars',
  ])
    expect(read(text), text).toEqual(read(text.replaceAll('constructor', LIKE_IT)));
});
