import { expect, it } from 'vitest';
import { typeset } from '@/utils/text/typeset';

it.each([
  ['Swap it: "Is Ana still right?"', 'Swap it: “Is Ana still right?”'],
  ['"Say \'later\' and I will write."', '“Say ‘later’ and I will write.”'],
  ["Don't ask what their customers' demands are.", 'Don’t ask what their customers’ demands are.'],
  ['("Yes") – "no" -"maybe"', '(“Yes”) – “no” -“maybe”'],
  ['Nothing to set.', 'Nothing to set.'],
])('prints %s', (text, printed) => {
  expect(typeset(text)).toBe(printed);
  expect(typeset(printed)).toBe(printed);
});
