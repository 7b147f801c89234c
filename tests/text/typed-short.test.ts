import { expect, it } from 'vitest';
import { tokensOf } from '@/utils/text/tokens';

const norms = (text: string) =>
  tokensOf(text)
    .map(({ norm }) => norm)
    .join(' ');

it.each([
  ['can u send it tmrw', 'can you send it tomorrow'],
  ['call me nxt wk, ur the best', 'call me next week , your the best'],
  ['ill send it and well talk, id love that', "i'll send it and we'll talk , i'd love that"],
  ['wed like two, ill get them', "we'd like two , i'll get them"],
])('reads what a thumb typed: %j', (text, meant) => {
  expect(norms(text)).toBe(meant);
});

it.each([
  ['The U value is 0.8 and the TMR sensor works', 'the u value is 0.8 and the tmr sensor works'],
  ['the pump and its new seal', 'the pump and its new seal'],
  ['he is ill, send my best', 'he is ill , send my best'],
  ['that may well be, we may well need it', 'that may well be , we may well need it'],
  ['the order id needs a check, he fell ill', 'the order id needs a check , he fell ill'],
])('leaves words that are what they are: %j', (text, same) => {
  expect(norms(text)).toBe(same);
});
