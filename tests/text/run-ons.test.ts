import { describe, expect, it } from 'vitest';
import { sentencesOf } from '@/utils/text/sentences';
import { growth } from '../tools/growth';

const split = (text: string) => sentencesOf(text).map(({ start, end }) => text.slice(start, end));

describe('a stretch without marks', () => {
  it.each([
    [
      'what somebody dictated is read as its sentences',
      'hey tom its sam just checking in to see if you saw the quote i sent last week let me know if you have any questions and we can jump on a call thanks',
      [
        'hey tom its sam',
        'just checking in to see if you saw the quote i sent last week',
        'let me know if you have any questions',
        'we can jump on a call thanks',
      ],
    ],
    [
      'so it is where the telephone sets capitals',
      'Hi Linda I wanted to follow up on my mail about the racking and I was wondering where you are with the decision please give me a shout thank you',
      [
        'Hi Linda',
        'I wanted to follow up on my mail about the racking',
        'I was wondering where you are with the decision',
        'please give me a shout',
        'thank you',
      ],
    ],
    [
      'a question begins with its first word',
      'hi sam which week can you deliver the second pump and how many filters do you have in stock for july',
      [
        'hi sam',
        'which week can you deliver the second pump',
        'how many filters do you have in stock for july',
      ],
    ],
    [
      'the reason and the question behind it are two',
      'so i talked to our engineer this morning and he says the pump can go in on friday can you confirm that by noon',
      [
        'so i talked to our engineer this morning and he says the pump can go in on friday',
        'can you confirm that by noon',
      ],
    ],
  ])('%s', (_, text, parts) => {
    expect(split(text)).toEqual(parts);
  });

  it.each([
    'The contract that we signed with your colleagues in Lyon last year will be extended to the new hall when the permit arrives.',
    'I wanted to let you know that the second pump is in stock and that we can bring it along with the seals on Friday the 29th of May.',
    'ask the driver whether he can you know leave it at the gate',
    'the price i will send you',
    'wie besprochen sende ich Ihnen das Angebot, das wir nach dem Besuch in Ihrem Werk für Sie erstellt haben, und freue mich auf Ihre Antwort',
  ])('leaves alone %j', (text) => {
    expect(split(text)).toEqual([text]);
  });

  it.each(['and ', 'please ', 'just i am ', 'can you '])('takes linear time over many of %j', (part) => {
    expect(growth((size) => sentencesOf(part.repeat(size / part.length)), 60_000, 8)).toBeLessThan(24);
  });
});

describe('a writer who sets no capitals', () => {
  it.each([
    ['was on the road all day. ill send it', ['was on the road all day.', 'ill send it']],
    ['we got it. its fine', ['we got it.', 'its fine']],
    [
      'sorry for the wait\nill send it tonight\nthanks',
      ['sorry for the wait', 'ill send it tonight', 'thanks'],
    ],
  ])('ends sentences in %j', (text, parts) => {
    expect(split(text)).toEqual(parts);
  });
});
