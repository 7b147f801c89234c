import { describe, expect, it } from 'vitest';
import { Automaton } from '@/utils/coach/automaton';
import { parsePhrase } from '@/utils/coach/pattern';
import { readBlock, wordsText } from '@/utils/coach/reading';

/** The stretches of `text` that `phrase` finds. */
function found(phrase: string | string[], text: string, lists: Record<string, string[]> = {}): string[] {
  const automaton = new Automaton(lists);
  const set = automaton.add(phrase);
  const reading = readBlock(text, 'author', automaton);
  return (reading.bySet.get(set) ?? []).map((hit) => wordsText(reading, hit.first, hit.last));
}

describe('a phrase', () => {
  it.each([
    ['touch base', 'Let us Touch  BASE soon.', ['Touch  BASE']],
    ['check in', 'A quick check-in, please.', ['check-in']],
    ['check in', 'Please check. In the hall it is cold.', []],
    ['check~ in', 'I am checking in and he checked in.', ['checking in', 'checked in']],
    ['be~ ready', "We're ready; they were ready.", ["We're ready", 'were ready']],
    ['i am happy', "I'm happy.", ["I'm happy"]],
    ['do not', 'I don’t know.', ['don’t']],
    ['optimi*', 'We optimise and they are optimistic.', ['optimise', 'optimistic']],
    [
      '[just|quickly] checking in',
      'Just checking in. Quickly checking in. Checking in.',
      ['Just checking in', 'Quickly checking in', 'Checking in'],
    ],
    ['(send|share) it', 'Send it or share it.', ['Send it', 'share it']],
    ['in [the (big|small)] hall', 'in hall, in the big hall, in the hall', ['in hall', 'in the big hall']],
    [
      'call .. back',
      'Call me back. Call Ana and Ravi back. Call all of the many people back.',
      ['Call me back', 'Call Ana and Ravi back'],
    ],
    ['call ..6 back', 'Call all of the many people back.', ['Call all of the many people back']],
    ['not .. open', 'It is not new but open.', []],
    ['any news | any update', 'Any update? Any news?', ['Any update', 'Any news']],
    ['^ any news', 'Is there any news? Any news?', ['Any news']],
    ['^ any news | any update', 'Is there any news? Any update?', ['Any update']],
    ['^ any news | ^ any update', 'Is there any news? Any update?', ['Any update']],
    ['soon $', 'Soon we talk. We talk soon.', ['soon']],
    ['thoughts ?', 'My thoughts. Thoughts?', ['Thoughts']],
    ['by {date}', 'By 3 June. By next Tuesday. By hand.', ['By 3 June', 'By next Tuesday']],
    ['{number} cases', 'Send 40 cases and a few cases.', ['40 cases']],
    ['ask {name} about', 'Please ask Ana Wirth about it, or ask him about it.', ['ask Ana Wirth about']],
    ['new hall in {place}', 'A new hall in Porto Alegre, a new hall in June.', ['new hall in Porto Alegre']],
    ['dana', "Dana's plan.", ["Dana's"]],
    // As it is pasted from a letter or a list.
    ['“best in class”', 'It is best in class.', ['best in class']],
    ['"best in class"', 'It is best in class.', ['best in class']],
    ['‘best in class’', 'It is best in class.', ['best in class']],
    ['•\tbest\u00a0in\u00a0class', 'It is best in class.', ['best in class']],
    ['We hope to hear from you.', 'We hope to hear from you soon.', ['We hope to hear from you']],
    ['call … back', 'Call me back.', ['Call me back']],
    ['call ... back', 'Call me back.', ['Call me back']],
    ['cafe\u0301', 'The caf\u00e9 is open.', ['caf\u00e9']],
    // British and American, whichever the rule is written in.
    [
      '(colour|labor|organise~) plan',
      'Color plan, labour plan, organizing plan.',
      ['Color plan', 'labour plan', 'organizing plan'],
    ],
    [
      'cancelled (catalog|programme) at the center',
      'Canceled catalogue at the centre.',
      ['Canceled catalogue at the centre'],
    ],
    [
      'organis* | reorganiz* | catalogu* | colou*',
      'Organizer, reorganisation, cataloging, colored.',
      ['Organizer', 'reorganisation', 'cataloging', 'colored'],
    ],
    ['cancell*', 'Canceled, cancelling, never cancel.', ['Canceled', 'cancelling']],
    ['promise~ | advise~ | four', 'Promised, advising, four, prize.', ['Promised', 'advising', 'four']],
    // Figures as people write them.
    [
      'by {percent} now',
      'By 20 pct now, by twenty-five per cent now, by 3 percentage points now.',
      ['By 20 pct now', 'by twenty-five per cent now', 'by 3 percentage points now'],
    ],
    ['{percent}', 'One percent, or one per person, at half a percent.', ['One percent', 'half a percent']],
    [
      '(for|has) {money} here',
      'It has 40 grand here, for $2 million here, has half a million pounds here.',
      ['has 40 grand here', 'for $2 million here', 'has half a million pounds here'],
    ],
    [
      'for {money}',
      'For EUR40k, for 1,2 Mio. EUR, for 3 bn. euros, for five grand pianos, for a grand tour.',
      ['For EUR40k', 'for 1,2 Mio. EUR', 'for 3 bn. euros'],
    ],
    [
      'add {number} seats',
      'Add a dozen seats, add two hundred and fifty seats, add 5k seats, add one seats.',
      ['Add a dozen seats', 'add two hundred and fifty seats', 'add 5k seats'],
    ],
    // Signs inside a word, and between two.
    ['r&d', 'Our R&D team, the R & D people, not the R or D.', ['R&D', 'R & D']],
    ['(m&a|p & l) (work|sheet)', 'The M&A work and the P&L sheet.', ['M&A work', 'P&L sheet']],
    [
      'terms and conditions',
      'Terms & Conditions, or terms and conditions.',
      ['Terms & Conditions', 'terms and conditions'],
    ],
    [
      'terms & conditions',
      'Terms & Conditions, or terms and conditions.',
      ['Terms & Conditions', 'terms and conditions'],
    ],
    ['use c++ code', 'Use C++ code, use C code.', ['Use C++ code']],
    ['c# | .net', 'We write C#, once .NET, never C.', ['C', 'NET']],
    ['24/7', 'We run 24/7.', ['24/7']],
    ['1,200 seats', 'We have 1,200 seats.', ['1,200 seats']],
    ['a 3.5 t truck', 'A 3.5 t truck.', ['A 3.5 t truck']],
    ['20% off', 'Give us 20% off, or 20 % off.', ['20% off', '20 % off']],
    ['at (10:30|3pm)', 'At 10:30 or at 3 p.m.', ['At 10:30', 'at 3 p.m.']],
    ['(dr. smith|no. 5)', 'Dr. Smith is in hall No. 5, sir.', ['Dr. Smith', 'No. 5']],
    ['dr smith', 'Ask Dr. Smith.', ['Dr. Smith']],
    ['u.s. market', 'The U.S. market.', ['U.S. market']],
    ['ask {organisation}', 'Please ask Smith & Sons Ltd.', ['ask Smith & Sons Ltd']],
  ])('%s in %s', (phrase, text, expected) => {
    expect(found(phrase, text)).toEqual(expected);
  });

  it('reads a word list, with phrases and lists inside', () => {
    const lists = { inside: ['hall~', 'loading dock'], where: ['{inside}', 'yard'] };
    expect(found('the {where}', 'The halls, the loading dock and the yard.', lists)).toEqual([
      'The halls',
      'the loading dock',
      'the yard',
    ]);
  });

  it('refuses a word list that contains itself', () => {
    expect(() => found('{a}', 'x', { a: ['{b}'], b: ['{a}'] })).toThrow(/contains itself/);
  });

  it('does not match what is only mentioned in quotation marks', () => {
    expect(found('just checking in', 'I dislike "just checking in" mails.')).toEqual([]);
    expect(found('just checking in', '“Just checking in” is a phrase. I am just checking in.')).toEqual([
      'just checking in',
    ]);
  });

  it('takes the longest match and does not count its parts', () => {
    expect(found(['check in', 'check in on you', 'in on you'], 'I check in on you.')).toEqual([
      'check in on you',
    ]);
  });

  it.each([
    ['[only|optional]', /at least one word/],
    ['a (b', /never closed/],
    ['a b)', /without its opening/],
    ['a || b', /alternative is empty/],
    ['a ..40 b', /1 to 12 words/],
    ['a .. b .. c .. d .. e .. f', /at most 4 gaps/],
    ['#hash', /no meaning/],
    ['((((( a )))))', /nested/],
  ])('%s is refused with a reason', (phrase, reason) => {
    expect(() => parsePhrase(phrase)).toThrow(reason);
  });
});

describe('the automaton', () => {
  it('finds the same phrases alone and among many others', () => {
    const text = 'We will open a new warehouse in Leeds by 3 June, so that Ana can check in the drivers.';
    const phrases = [
      'open .. warehouse',
      'new (warehouse|hall) in {name}',
      '[by] {date}',
      'check~ in',
      'we will ..4 new',
    ];
    const alone = phrases.map((phrase) => found(phrase, text));
    const automaton = new Automaton();
    const sets = phrases.map((phrase) => automaton.add(phrase));
    for (let i = 0; i < 500; i++) automaton.add([`new w${i} .. in`, `open ..5 x${i}`, `{date} y${i}`]);
    const reading = readBlock(text, 'author', automaton);
    const together = sets.map((set) =>
      (reading.bySet.get(set) ?? []).map((hit) => wordsText(reading, hit.first, hit.last)),
    );
    expect(together).toEqual(alone);
    expect(together.every((hits) => hits.length > 0)).toBe(true);
  });

  it('gives the same phrases one number', () => {
    const automaton = new Automaton();
    expect(automaton.add(['a b', 'c d'])).toBe(automaton.add(['a b', 'c d']));
    expect(automaton.phrases).toBe(2);
  });
});
