import { expect, it } from 'vitest';
import { left, them, themTo } from './left-of';

/* Whom a question in a mail to several people is put to. */

const JOOST = ['Joost Maas <joost@customer.example>'];
const ASK = 'which day can you unload the crates at the new hall?';
const REPLY = 'The crates are packed and the order is confirmed, thank you very much. Have a good week.';

it.each([
  `The order stands. Joost, ${ASK}`,
  `The order stands. Joost, the crates come by truck. W${ASK.slice(1)}`,
  `The order stands.\n\nHi Joost, ${ASK}`,
])('a question to a colleague of theirs is not ours to answer: %s', (mail) => {
  expect(left(REPLY, themTo(JOOST, mail))).toEqual([]);
});

it.each([`Joost, the crates come by truck. Sam, ${ASK}`, `Joost, the crates come by truck.\n\nAnd ${ASK}`])(
  'it is where we are called, or nobody is in its paragraph: %s',
  (mail) => {
    expect(left(REPLY, themTo(JOOST, mail))).toHaveLength(1);
  },
);

it('is ours where the mail has no such reader', () => {
  expect(left(REPLY, them(`The order stands. Joost, ${ASK}`))).toHaveLength(1);
});
