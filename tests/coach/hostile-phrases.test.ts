import { describe, expect, it } from 'vitest';
import { Automaton, type WordRow } from '@/utils/coach/automaton';
import { holdRule } from '@/utils/coach/check-rules';
import { compile } from '@/utils/coach/compile';
import { tryRule } from '@/utils/coach/mistakes/try-rule';
import { parsePhrase } from '@/utils/coach/pattern';
import { PhraseError } from '@/utils/coach/phrase-error';
import { readBlock } from '@/utils/coach/reading';
import type { PromptRule } from '@/utils/model/prompt-rule';
import { builtinRules } from '@/utils/rules';
import { growth } from '../tools/growth';
import { madeRule } from './made-rule';

/*
 * Phrases come from reps and from playbooks of strangers: none of them may make reading slow, or large, or wrong.
 */

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
const letters = (count: number, make: (letter: string) => string) =>
  Array.from({ length: count }, (_, i) => make(LETTERS[i % 26]!)).join('');

/** How often the machine looks at a word of the text while it reads all of it. */
function looks(phrase: string, text: string): number {
  let count = 0;
  class Counting extends Automaton {
    override run(row: WordRow, from: number, to: number, hits: number[]) {
      const keys = new Proxy(row.keys, {
        get(list, at, self) {
          count++;
          return Reflect.get(list, at, self);
        },
      });
      super.run({ ...row, keys }, from, to, hits);
    }
  }
  const automaton = new Counting();
  automaton.add(phrase);
  readBlock(text, 'author', automaton);
  return count;
}

function faultOf(phrase: string, lists: Record<string, string[]> = {}): string {
  try {
    new Automaton(lists).add(phrase);
    return 'none';
  } catch (error) {
    return error instanceof PhraseError ? error.fault : String(error);
  }
}

describe('a hostile phrase', () => {
  it.each([
    ['of gaps', 'a ..12 a ..12 a ..12 a ..12 a', 'a '],
    ['of a number that never ends', '{number} zebra', '12 '],
    ['of a date that never ends', '{date} zebra', '3 June '],
    ['of capitals', '{capital} zebra', 'A '],
    ['of words', '{word}'.repeat(140), 'a '],
    ['of optional words', `${letters(80, (one) => `[${one}]`)} z`, 'a b c d e f g h '],
  ])('%s looks at each word of a text no more often when the text is longer', (_, phrase, unit) => {
    const short = looks(phrase, unit.repeat(500));
    const long = looks(phrase, unit.repeat(5000));
    expect(long / short).toBeLessThan(11);
    expect(short).toBeGreaterThan(500);
  });

  it.each([
    ['optional words', letters(300, (one) => `[${one}]`).concat(' z')],
    ['optional words of any kind', '[{word}]'.repeat(120).concat('z')],
    ['optional brackets within brackets', '[[[[a] b] c] d]'.repeat(60).concat('z')],
  ])('that stands for too much is refused: %s', (_, phrase) => {
    expect(faultOf(phrase)).toBe('too-large');
  });

  it.each(['before', 'after'])('of blanks %s a match is read in time in proportion to its length', (side) => {
    const read = (many: number) =>
      tryRule(madeRule('T-1', { needs: { [side]: [`a${' '.repeat(many)}b`] } }), builtinRules);
    expect(growth(read, 4000, 8)).toBeLessThan(24);
  });

  it('cannot hide gaps in brackets, nor be made of nothing but what is optional', () => {
    expect(faultOf('a (.. b) (.. c) (.. d) (.. e) (.. f)')).toBe('many-gaps');
    expect(faultOf('a .. b | ..3')).toBe('no-word');
    expect(faultOf('([only]|[optional])')).toBe('no-word');
    expect(faultOf('(a .. b|c .. d|e .. f|g .. h|i .. j)')).toBe('none');
  });

  it('of lists within lists is refused before it has grown', () => {
    const lists = Object.fromEntries(
      Array.from({ length: 40 }, (_, i) => [`l${i}`, [`{l${i + 1}} {l${i + 1}}`, `x {l${i + 1}}`]]),
    );
    expect(faultOf('{l0}', { ...lists, l40: ['x'] })).toBe('too-large');
    expect(faultOf('{constructor}')).toBe('no-list');
  });

  it('of endings upon endings is refused before it has grown', () => {
    expect(faultOf('a[b]'.repeat(200))).toBe('too-large');
    expect(faultOf(`a[${'b|'.repeat(400)}c]`)).toBe('too-large');
  });

  it('that failed leaves nothing behind that could fire', () => {
    const automaton = new Automaton({ city: ['leeds'] });
    expect(() => automaton.add(['left behind', 'in {no-such}'])).toThrow(PhraseError);
    expect(() => automaton.add(['left behind', 'in {no-such}'])).toThrow(PhraseError);
    const other = automaton.add('something else');
    const { bySet } = readBlock('What was left behind in Leeds.', 'author', automaton);
    expect(bySet.has(other)).toBe(false);
  });
});

describe('what is wrong with a phrase', () => {
  it.each([
    ['check [in', 'unclosed', 6, '['],
    ['check in)', 'unopened', 8, ')'],
    ['a # b', 'strange-mark', 2, '#'],
    ['a 🎉 b', 'strange-mark', 2, '🎉'],
    ['a . b', 'one-dot', 2, '.'],
    ['a ..40 b', 'gap-size', 2, '12'],
    ['a b*', 'short-beginning', 2, 'b'],
    ['(a||b)', 'empty-option', 3, ''],
  ])('%s: is told with its place', (phrase, fault, at, about) => {
    try {
      parsePhrase(phrase);
      expect.unreachable();
    } catch (error) {
      expect(error).toMatchObject({ fault, at, about });
    }
  });

  it.each([
    ['€ 500', '{money}'],
    ['write to me@', '{email}'],
    ['win – win', '-'],
    ['cheap; low cost', '|'],
  ])('%s: says what may have been meant', (phrase, meant) => {
    try {
      parsePhrase(phrase);
      expect.unreachable();
    } catch (error) {
      expect(error).toMatchObject({ fault: 'strange-mark', near: [meant] });
    }
  });

  it('names lists that may have been meant', () => {
    expect(() => new Automaton({ 'site-word': ['hall'] }).add('new {sitword}')).toThrow(
      expect.objectContaining({ fault: 'no-list', about: 'sitword', at: 4, near: ['site-word'] }),
    );
    expect(() => new Automaton().add('by {dat}')).toThrow(expect.objectContaining({ near: ['date'] }));
  });
});

describe('a rule that is not understood', () => {
  const rule = (id: string, change: Partial<PromptRule>): PromptRule =>
    madeRule(id, {
      examples: {
        fires: ['Here is the banana proposal for you.', 'A banana proposal is on its way.'],
        silent: ['Here is the plan for you.', 'The banana is on the table.'],
      },
      ...change,
    });

  it('is left out and told, and takes no other with it', () => {
    const told: [string, string, string][] = [];
    const pack = {
      origin: 'own',
      rules: [
        rule('X-1', { match: { phrase: 'check [in' } }),
        rule('X-2', {}),
        rule('X-3', { when: { wrods: 'at least 3' } }),
      ],
      lists: {},
    };
    const compiled = compile([builtinRules, pack], null, (one, origin, error) =>
      told.push([one.id, origin, (error as Error).message]),
    );
    expect(told.map(([id, origin]) => [id, origin])).toEqual([
      ['X-1', 'own'],
      ['X-3', 'own'],
    ]);
    expect(told[1]?.[2]).toMatch(/nothing is known of "wrods"; did you mean words/);
    expect(compiled.byId.has('X-1')).toBe(false);
    expect(holdRule(compiled.byId.get('X-2')!.rule, compiled)).toEqual([]);
    expect(compiled.rules.length).toBe(builtinRules.rules.length + 1);
  });
});
