import { describe, expect, it } from 'vitest';
import { modelOf, SHIPPED, tokenBlock } from '@/utils/coach/learned/score';
import { hearWhole } from '@/utils/coach/learned/whole-mail';
import { LONGEST_QUOTE } from '@/utils/coach/thread/about';
import { sentencesOf } from '@/utils/text/sentences';
import { tokensOf } from '@/utils/text/tokens';
import { growth } from '../tools/growth';

const model = modelOf(SHIPPED.complaint);
const blocksOf = (...texts: string[]) => texts.map((text) => tokenBlock({ text }));
const hear = (...texts: string[]) => hearWhole(blocksOf(...texts), model)!;

describe('a complaint told over a whole mail', () => {
  it.each([
    [
      'I was told nine o’clock and I stood at the gate until noon.',
      'Your driver then rang to say he had gone home.',
      'The crane I had hired cost us 900 and nothing was lifted.',
    ],
    [
      'Third morning that I open the boxes and count two trays fewer than the note says.',
      'I have written to your office twice and nobody has come back to me.',
    ],
    [
      'You said it would be sorted by Monday. It is Thursday and we are still writing everything down by hand.',
    ],
  ])('is heard although no sentence says so: %s', (...texts) => {
    expect(hear(...texts).probability).toBeGreaterThan(0.7);
  });

  it.each([
    ['Thanks for the new labels, they look lovely.', 'Could you send two more rolls with the next order?'],
    ['Our old supplier left us without bread three times, so we are looking around.'],
    ['I made a mistake on the order form, sorry. Please change the ten to twelve.'],
    ['The council has kept us waiting again, so the opening moves to May.'],
  ])('is not heard in other mail: %s', (...texts) => {
    expect(hear(...texts).probability).toBeLessThan(0.5);
  });

  it('points at one short stretch that holds the weightiest sentence, and explains it by its words', () => {
    const texts = [
      'Hello Dana, I hope the fair went well.',
      'One thing. Your man left on Friday with the pump in pieces on the floor. Nobody has rung since, and the cellar is full of water.',
      'We plan to open the second kitchen in May.',
    ];
    const { block, from, to, top, tell } = hear(...texts);
    expect(block).toBe(1);
    expect(from).toBeLessThanOrEqual(top);
    expect(top).toBeLessThanOrEqual(to);
    const parts = sentencesOf(texts[1]!, tokensOf(texts[1]!));
    expect(parts[to]!.end - parts[from]!.start).toBeLessThanOrEqual(LONGEST_QUOTE);
    const because = tell();
    expect(because.length).toBeGreaterThan(0);
    const said = texts[1]!.slice(parts[top]!.start, parts[top]!.end);
    for (const phrase of because) expect(said).toContain(phrase);
  });

  it('is the same however often a sentence stands there', () => {
    const once = hear('Nobody has rung us back.').probability;
    expect(hear(...Array<string>(50).fill('Nobody has rung us back.')).probability).toBeCloseTo(once, 9);
  });

  it('is null where nothing was said', () => {
    expect(hearWhole([], model)).toBeNull();
    expect(hearWhole(blocksOf('', '  '), model)).toBeNull();
  });

  it('takes four times as long for four times the words', () => {
    const text = 'The lorry came at four and the boxes were wet, so we had to send people home. ';
    const mails = new Map([200, 800].map((size) => [size, blocksOf(text.repeat(size))]));
    // A block that was read before is known.
    const hearAnew = (size: number) =>
      void hearWhole(
        mails.get(size)!.map((block) => ({ ...block })),
        model,
      );
    expect(growth(hearAnew, 200, 4)).toBeLessThan(8);
  });

  it('gives the same answer for blocks that it has read', () => {
    const blocks = blocksOf('Nobody has rung us back.', 'The boxes were wet when they came.');
    const first = hearWhole(blocks, model)!;
    const again = hearWhole(blocks, model)!;
    expect({ ...again, tell: again.tell() }).toEqual({ ...first, tell: first.tell() });
    expect(hearWhole(blocks.slice(1), model)!.probability).toBe(
      hear('The boxes were wet when they came.').probability,
    );
  });
});
