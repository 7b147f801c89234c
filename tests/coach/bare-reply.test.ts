import { describe, expect, it } from 'vitest';
import { left, them } from './left-of';

/* Replies of a few words: what they answer, and what they leave open. */

describe('a reply that only takes note', () => {
  it.each([
    ['Which day will the sheets be here?', 'Will do mate, thanks'],
    ['Which day will the sheets be here?', 'Noted, thanks'],
    ['Is the pump 50 or 60 Hz?', 'Noted, thanks'],
    ['How many crates fit on the truck?', 'Great, thanks Dana!'],
    ['What does the extra hose cost?', 'Got it, thank you'],
    ['Who takes the old unit away?', 'Perfect!'],
    ['Who takes the old unit away?', 'Brilliant news, thanks Dana!'],
    ['Where do we find the serial number?', 'Thanks, noted!'],
  ])('leaves "%s" open: %s', (ask, reply) => {
    expect(left(reply, them(`The scaffold goes up on Monday. ${ask}`))).toEqual([ask]);
  });

  it.each([
    ['Is 10 still fine for you?', 'Perfect, thanks'],
    ['Is half now and half in June all right, or do you need more?', 'Fine, thanks'],
    ['What about Tuesday?', 'Great, thanks'],
    ['Could you pass it on to your accounts?', 'Will do!'],
    ['Could you tell me which day the sheets come?', 'Will do, Dana'],
    ['Which day will the sheets be here?', 'Friday.'],
    ['Is the pump 50 or 60 Hz?', '50.'],
    ['What does the extra hose cost?', '86 euro.'],
    ['How are you?', 'Great, thanks'],
    ['Sam, you know what?', 'Brilliant, Dana!'],
  ])('answers "%s": %s', (ask, reply) => {
    expect(left(reply, them(`The scaffold goes up on Monday. ${ask}`))).toEqual([]);
  });
});
