import { statSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { learnedClasses, scoreSentences } from '@/utils/coach/learned/score';
import { growth } from '../tools/growth';
import { spellings, unmark } from '../train/mails';

const one = (text: string, surface: 'outgoing' | 'incoming' = 'outgoing') => {
  const score = scoreSentences([{ text }], surface)[0]!;
  return { ...score, ...score.tell() };
};

describe('the learned scorer', () => {
  it.each([
    ['I just wanted to check in and see if you had any thoughts on my last email.', 'PUR'],
    ['Please do not hesitate to contact me if you have any questions.', 'INS'],
    ['We are the leading provider of innovative solutions.', 'BEN'],
    ['I look forward to hearing from you soon.', 'FOC'],
    ['Sorry to bother you again, I know you are very busy.', 'OWN'],
  ])('flags %j as %s', (text, cls) => {
    const score = one(text);
    expect(score.probability).toBeGreaterThan(0.6);
    expect(score.class).toBe(cls);
  });

  it.each([
    'The truck leaves Leeds at 14:00 on Tuesday and Lee calls you from the gate.',
    'Your second line lost 40 hours in May, most of them to label stock.',
    'Section 4 of the contract names 31 May.',
  ])('stays low on %j', (text) => {
    expect(one(text).probability).toBeLessThan(0.4);
  });

  it.each([
    ['Do you also offer training for the night shift?', 'SIG-ASK'],
    ['We need fifteen more licences for the lab.', 'SIG-LIMIT'],
    ['Please cancel our subscription at the end of the month.', 'GRD-CUT'],
  ])('hears %j as %s', (text, cls) => {
    const score = one(text, 'incoming');
    expect(score.probability).toBeGreaterThan(0.5);
    expect(score.class).toBe(cls);
  });

  it('stays low on plain support mail', () => {
    expect(
      one('Please reset my password, I cannot log in since this morning.', 'incoming').probability,
    ).toBeLessThan(0.4);
  });

  it('explains by words that stand in the sentence', () => {
    const text = 'The pilot ends in May. Please do not hesitate to call me with any questions.';
    const score = scoreSentences([{ text }], 'outgoing')[1]!;
    const { because } = score.tell();
    expect(because.length).toBeGreaterThan(0);
    for (const phrase of because) expect(text.slice(score.start, score.end)).toContain(phrase);
  });

  it('gives the same scores whatever it read before', () => {
    const mail = [
      { text: 'I hope you are well.' },
      { text: 'The pilot ends in May. Shall we talk soon?' },
      { text: 'Call me.' },
    ];
    const read = () =>
      scoreSentences(mail, 'outgoing').map(({ tell, ...score }) => ({ ...score, ...tell() }));
    const first = read();
    for (let i = 0; i < 4_100; i++) scoreSentences([{ text: `Filler number ${i}.` }], 'outgoing');
    expect(read()).toEqual(first);
  });

  it('keeps its offsets inside the block, in order', () => {
    const part = fc.constantFrom(
      'Just checking in. ',
      'Let me know ',
      '👍🏽',
      '\u00a0',
      '\r\n',
      '- ',
      'Zo\u0308e ',
      '?',
      '“hi” ',
      '\u200f\u05e9',
      '{{name}} ',
    );
    fc.assert(
      fc.property(
        fc.array(
          fc.array(part, { maxLength: 12 }).map((parts) => parts.join('')),
          { maxLength: 4 },
        ),
        (texts) => {
          let block = 0;
          let at = 0;
          for (const score of scoreSentences(
            texts.map((text) => ({ text })),
            'outgoing',
          )) {
            if (score.block !== block) at = 0;
            expect(score.block).toBeGreaterThanOrEqual(block);
            block = score.block;
            expect(score.start).toBeGreaterThanOrEqual(at);
            expect(score.end).toBeLessThanOrEqual(texts[block]!.length);
            at = score.end;
            for (const phrase of score.tell().because)
              expect(texts[block]!.slice(score.start, score.end)).toContain(phrase);
          }
        },
      ),
    );
  });

  it('knows the seven dimensions and kinds of signal', () => {
    expect([...learnedClasses('outgoing')].sort()).toEqual(['BEN', 'CRE', 'FOC', 'INS', 'OWN', 'PUR', 'TEA']);
    const kinds = [...learnedClasses('incoming')];
    expect(kinds.length).toBeGreaterThan(10);
    for (const kind of kinds) expect(kind).toMatch(/^(?:SIG|GRD)-[A-Z]+$/);
  });

  it('carries at most 200 kB of weights', () => {
    expect(statSync(join(import.meta.dirname, '../../utils/coach/learned/weights.ts')).size).toBeLessThan(
      200_000,
    );
  });

  it.each(['a', 'let me know ', 'Let me know. ', '[', '?'])(
    'takes linear time on half a megabyte of %j',
    (unit) => {
      const work = (size: number) =>
        scoreSentences([{ text: unit.repeat(Math.ceil(size / unit.length)) }], 'outgoing');
      // Eight times the text: a quadratic pass would take 64 times as long.
      expect(growth(work, 60_000, 8)).toBeLessThan(24);
    },
  );
});

describe('marks of training mails', () => {
  it('become spans at their places in the text without them', () => {
    const { text, spans } = unmark('Hi,\nwe {{SIG-GROW: doubled}} and {{SIG-SITE: open in Lyon}}.');
    expect(text).toBe('Hi,\nwe doubled and open in Lyon.');
    expect(spans.map(({ start, end, cls }) => [cls, text.slice(start, end)])).toEqual([
      ['SIG-GROW', 'doubled'],
      ['SIG-SITE', 'open in Lyon'],
    ]);
  });

  it('that are not closed are refused', () => {
    expect(() => unmark('we {{SIG-GROW: doubled')).toThrow('a mark that is not');
  });
});

describe('frames of training sentences', () => {
  it('are spelt out the same way every time, without leftovers', () => {
    const frame = '(I|We) will (call|write) (you|them)(.| soon.)';
    const spelt = spellings(frame, 8);
    expect(spelt).toEqual(spellings(frame, 8));
    expect(new Set(spelt).size).toBe(spelt.length);
    for (const sentence of spelt)
      expect(sentence).toMatch(/^(?:I|We) will (?:call|write) (?:you|them)(?:\.| soon\.)$/);
  });

  it('leave a plain sentence as it is', () => {
    expect(spellings('Call (now) or later.', 8)).toEqual(['Call (now) or later.']);
  });
});
