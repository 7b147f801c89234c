import { expect, test } from 'vitest';
import { compile } from '@/utils/coach/compile';
import { learnedScorer } from '@/utils/coach/learned/scorer';
import { ANY, CLASSES, SIGNAL_KINDS } from '@/utils/coach/names';
import type { Matcher } from '@/utils/model/prompt-rule';
import { builtinRules } from '@/utils/rules';
import { madeRule } from './made-rule';

test('the names that a rule may use are those of the scorer and of the built-in signals', () => {
  expect([...CLASSES].sort()).toEqual([...learnedScorer().classes, ANY].sort());
  const signals = builtinRules.rules.map(({ id }) => id).filter((id) => /^(?:SIG|GRD)-/.test(id));
  expect([...SIGNAL_KINDS].sort()).toEqual(signals.sort());
});

const compiled = (match: Matcher, despite?: string[]) => () =>
  compile([{ origin: 'own', rules: [madeRule('MY-1', { match, ...(despite && { despite }) })], lists: {} }]);

test.each<[Matcher, string]>([
  [{ learned: 'SIG-STIE', above: 0.5 }, 'nothing is known of "SIG-STIE"; did you mean SIG-SITE'],
  [{ ignores: 'signal', kinds: ['SITE'] }, 'nothing is known of "SITE"; did you mean SIG-SITE'],
])('a rule that names what nothing is called is refused: %j', (match, why) => {
  expect(compiled(match)).toThrow(why);
});

test('so is one that speaks despite a gate that there is not', () => {
  expect(compiled({ phrase: 'banana' }, ['G66'])).toThrow('nothing is known of "G66"');
  expect(compiled({ phrase: 'banana' }, ['G6'])).not.toThrow();
});

test('a team may name the signals of its own rules', () => {
  const own = madeRule('SIG-OURS', { surface: 'thread', signal: { polarity: 'opening', strength: 'low' } });
  const asks = madeRule('MY-1', { match: { ignores: 'signal', kinds: ['SIG-OURS'] } });
  expect(() => compile([{ origin: 'own', rules: [own, asks], lists: {} }])).not.toThrow();
});
