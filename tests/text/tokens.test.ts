import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokensOf } from '@/utils/text/tokens';
import { growth } from '../tools/growth';

const norms = (text: string) => tokensOf(text).map((token) => token.norm);
const kinds = (text: string) => tokensOf(text).map((token) => token.kind);

describe('tokens', () => {
  it('keeps contractions and possessives whole and makes curly quotes straight', () => {
    expect(norms('We’re glad Dana’s team can’t wait')).toEqual([
      "we're",
      'glad',
      "dana's",
      'team',
      "can't",
      'wait',
    ]);
  });

  it('splits at hyphens inside a word and says that they are hyphens', () => {
    expect(norms('a follow-up call')).toEqual(['a', 'follow', '-', 'up', 'call']);
    expect(kinds('follow-up')).toEqual(['word', 'hyphen', 'word']);
    expect(kinds('one - two')).toEqual(['word', 'punct', 'word']);
  });

  it.each([
    ['$5,000', 'money'],
    ['€ 4.500,00', 'money'],
    ['5k', 'number'],
    ['$1.2m', 'money'],
    ['300 €', 'money'],
    ['20%', 'percent'],
    ['12.5 %', 'percent'],
    ['2026-03-12', 'date'],
    ['12/03/2026', 'date'],
    ['12.03.2026', 'date'],
    ['10:30', 'time'],
    ['3pm', 'time'],
    ['3 p.m.', 'time'],
    ['10.30am', 'time'],
    ['24/7', 'number'],
    ['3.5', 'number'],
    ['2nd', 'number'],
    ['https://example.com/a?b=c', 'url'],
    ['www.example.org', 'url'],
    ['acme.io', 'url'],
    ['dana.w@example.co.uk', 'email'],
    ['{{firstName}}', 'placeholder'],
    ['[Your Company]', 'placeholder'],
    ['<<name>>', 'placeholder'],
    ['%FIRST_NAME%', 'placeholder'],
    ['*|FNAME|*', 'placeholder'],
    ['#FirstName#', 'placeholder'],
    ['$first_name', 'placeholder'],
    ['{{name | default: "there"}}', 'placeholder'],
    ['XX.XX', 'placeholder'],
    ['XXXX', 'placeholder'],
    ['…', 'punct'],
    ['🚀', 'symbol'],
  ])('reads %s as one %s', (text, kind) => {
    expect(kinds(text)).toEqual([kind]);
  });

  it('leaves a full stop after an address outside it', () => {
    expect(tokensOf('See www.example.com. Then').map((token) => token.norm)).toEqual([
      'see',
      'www.example.com',
      '.',
      'then',
    ]);
  });

  it('reads a range as two numbers', () => {
    expect(norms('10-15 seats')).toEqual(['10', '-', '15', 'seats']);
  });

  it('keeps dots of abbreviations in the word', () => {
    expect(norms('e.g. in the U.S. at once')).toEqual(['e.g.', 'in', 'the', 'u.s.', 'at', 'once']);
  });

  it('marks capitals, also outside ASCII', () => {
    expect(tokensOf('Élan Zürich öl Ñandú').map((token) => token.capital)).toEqual([true, true, false, true]);
  });

  it('drops zero-width characters from the norm and composes combining marks', () => {
    expect(norms('in\u00adterest cafe\u0301')).toEqual(['interest', 'caf\u00e9']);
  });

  it('passes over zero-width characters beyond the basic plane whole, in and between words', () => {
    expect(tokensOf('\u{e0001}')).toEqual([]);
    expect(tokensOf('a \u{e0020}\u{e0041} b').map(({ start, end }) => [start, end])).toEqual([
      [0, 1],
      [7, 8],
    ]);
    expect(norms('in\u{e0001}terest\u{e0001}')).toEqual(['interest']);
  });

  it('takes a non-breaking space as white space', () => {
    expect(norms('touch\u00a0base')).toEqual(['touch', 'base']);
  });

  it('covers every character that is not white space exactly once, in order', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        let at = 0;
        for (const token of tokensOf(text)) {
          expect(token.start).toBeGreaterThanOrEqual(at);
          expect(token.end).toBeGreaterThan(token.start);
          expect(text.slice(at, token.start)).toMatch(/^[\s\p{Cf}\u0085]*$/u);
          at = token.end;
        }
        expect(at).toBeLessThanOrEqual(text.length);
        expect(text.slice(at)).toMatch(/^[\s\p{Cf}\u0085]*$/u);
      }),
    );
  });

  it('never cuts a surrogate pair', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom('a', '1', '-', '.', '@', ' ', '𝒜', '👩🏽‍💻', 'é', '\u200f', 'ש', "'", '$'),
        }),
        (text) => {
          for (const token of tokensOf(text)) {
            const before = text.charCodeAt(token.start - 1);
            const first = text.charCodeAt(token.start);
            expect(before >= 0xd800 && before <= 0xdbff && first >= 0xdc00 && first <= 0xdfff).toBe(false);
          }
        },
      ),
    );
  });

  it.each([
    ['letters', 'a'],
    ['at signs', 'a@'],
    ['dots', 'a.'],
    ['brackets', '['],
    ['braces', '{{a '],
    ['scheme', 'http://'],
    ['digits', '1,'],
    ['apostrophes', "a'"],
    ['zero-width characters', 'a\u200b\u200b'],
    ['emoji', '👩\u200d'],
  ])('takes time in proportion to half a megabyte of %s', (_name, unit) => {
    const work = (size: number) => tokensOf(unit.repeat(Math.ceil(size / unit.length)));
    // Eight times the text: a quadratic pass would take 64 times as long.
    expect(growth(work, 60_000, 8)).toBeLessThan(24);
  });
});
