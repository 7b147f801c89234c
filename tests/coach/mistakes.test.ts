import { describe, expect, test } from 'vitest';
import { gather } from '@/utils/coach/assess';
import { BlockCache } from '@/utils/coach/block-cache';
import { compile } from '@/utils/coach/compile';
import { sceneOfExample } from '@/utils/coach/example';
import { learnedScorer } from '@/utils/coach/learned/scorer';
import { hearExample, inExamples, mistakesOf, tryRule } from '@/utils/coach/mistakes/try-rule';
import { conditionsOf, phrasesOf } from '@/utils/coach/mistakes/walk';
import { builtinRules } from '@/utils/rules';
import { bananaRule } from '../rules/banana-rule';

const rule = (change: object = {}) =>
  bananaRule('MY-1', { match: { phrase: ['banana proposal'] }, ...change });
const told = (change: object) =>
  mistakesOf(rule(change), builtinRules).map(({ at, what, about }) => [at.join('.'), what, about]);

describe('what is wrong with a rule', () => {
  test('is nothing where it holds', () => {
    expect(told({})).toEqual([]);
  });

  test.each([
    [{ title: undefined }, 'title', 'missing', ''],
    [{ title: '' }, 'title', 'empty', ''],
    [{ title: 'x'.repeat(61) }, 'title', 'too-many-letters', '60'],
    [{ dimension: 'FUN' }, 'dimension', 'not-one-of', 'PUR, INS, CRE, BEN, TEA, FOC, OWN'],
    [{ severity: 7 }, 'severity', 'not-one-of', '0, 1, 2, 3'],
    [{ why: 7 }, 'why', 'wrong-type', 'string'],
    [{ phrse: 'a' }, 'phrse', 'unknown-key', 'phrse'],
    [{ match: undefined }, 'match', 'no-match', ''],
    [{ match: { phrase: ['fine', 'check [in'] } }, 'match.phrase.1', 'unclosed', '['],
    [{ match: { phrase: 'a {dat}' } }, 'match.phrase', 'no-list', 'dat'],
    [{ unless: [{ sentence: 'a' }, { near: ['b', '..'] }] }, 'unless.1.near.1', 'no-word', ''],
    [{ needs: { shape: { has: 'x;' } } }, 'needs.shape.has', 'strange-mark', ';'],
    [{ match: { phrase: 'a', unless: { after: '..2 (b' } } }, 'match.unless.after', 'unclosed', '('],
    [{ when: { wrds: 'at least 3' } }, 'when.wrds', 'unknown-name', 'wrds'],
    [{ when: { words: 'at least ' } }, 'when.words', 'no-number', ''],
    [{ when: { words: 'at least 1,000' } }, 'when.words', 'no-number', ''],
    [{ when: { words: 'exactly ten' } }, 'when.words', 'no-number', ''],
    [{ when: { words: 'atleast 3' } }, 'when.words', 'no-number', ''],
    [{ when: { words: '>= 3' } }, 'when.words', 'no-number', ''],
    [{ when: { words: '2-5' } }, 'when.words', 'no-number', ''],
    [{ when: { words: '3+' } }, 'when.words', 'no-number', ''],
    [{ match: { count: 'banana', is: 'at least ' } }, 'match.is', 'no-number', ''],
    [{ match: { learned: 'SIG-STIE', above: 0.5 } }, 'match.learned', 'unknown-name', 'SIG-STIE'],
    [
      { match: [{ phrase: 'a' }, { ignores: 'signal', kinds: ['SIG-SITE', 'SIG-SIDE'] }] },
      'match.1.kinds.1',
      'unknown-name',
      'SIG-SIDE',
    ],
    [{ despite: ['G6', 'G66'] }, 'despite.1', 'unknown-name', 'G66'],
    [{ match: { field: 'nextStpe', is: 'empty' } }, 'match', 'unknown-name', 'deal.nextStpe'],
    [{ match: { phrase: 'apple | ^ pear' } }, 'match.phrase', 'late-start', '^'],
    [{ match: { phrase: '(^ apple | pear)' } }, 'match.phrase', 'late-start', '^'],
    [{ rewrite: { replace: 'match', with: 'Hello {frist}' } }, 'rewrite', 'no-slot', 'frist'],
    [{ rewrite: { replace: 'match', with: 'Hello {First-Name}' } }, 'rewrite', 'no-slot', 'First-Name'],
    [{ rewrite: { insert: 'Hello {first name}', at: 'start' } }, 'rewrite', 'no-slot', 'first name'],
  ])('is told where it stands: %j', (change, at, what, about) => {
    expect(told(change)).toContainEqual([at, what, about]);
  });

  test('names what may have been meant', () => {
    const near = (change: object) => mistakesOf(rule(change), builtinRules)[0]?.near;
    expect(near({ when: { wrds: 'some' } })).toContain('words');
    expect(near({ match: { learned: 'complant', above: 0.5 } })).toContain('complaint');
    expect(near({ match: { ignores: 'signal', kinds: ['SITE'] } })).toContain('SIG-SITE');
  });

  test('is told of examples one by one, and that there are too few', () => {
    const examples = { fires: ['Here is the plan.'], silent: ['Your banana proposal.', 'Nothing.'] };
    expect(told({ examples })).toEqual([
      ['examples.fires', 'few-examples', '2'],
      ['examples.fires.0', 'stays-silent', ''],
      ['examples.silent.0', 'fires', 'banana proposal'],
    ]);
  });

  const silence = (change: object, example: string) => {
    const one = rule({ ...change, examples: { fires: [example, example], silent: [] } });
    const all = inExamples(one, tryRule(one, builtinRules), true);
    const { what, about, near } = all.find(({ at }) => at.join('.') === 'examples.fires.0') ?? all[0]!;
    return [what, about, ...near];
  };
  const BANANA = 'Here is the banana proposal for your team.';
  const words = (phrase: string) => ({ match: { phrase } });

  test.each([
    [{ when: { 'history.unanswered': 'at least 2' } }, BANANA, ['silent-when', 'history.unanswered']],
    [{ when: { words: 'some', 'first-touch': 'no' } }, BANANA, ['silent-when', 'first-touch']],
    [{ needs: [{ near: '{money}' }] }, BANANA, ['silent-needs', '']],
    [{ unless: [{ sentence: 'team' }] }, BANANA, ['silent-unless', '']],
    [words('kind regards'), 'Here is the plan for you.\n\nKind regards,\nSam', ['silent-unread', '']],
    [words('low price'), 'You said that a "low price" matters.', ['silent-unread', '']],
    [words('apple, banana'), BANANA, ['stays-silent', '', 'apple | banana']],
    [words('apple or banana'), BANANA, ['stays-silent', '', 'apple | banana']],
    [words('follow up on'), 'We followed up on the quote for you.', ['stays-silent', '', 'follow~ up on']],
    [words('apple'), BANANA, ['stays-silent', '']],
  ])('says why it stays silent, as far as it was found out: %j on %s', (change, example, why) => {
    expect(silence(change, example)).toEqual(why);
  });

  test('does not keep a rule without a name from being tried', () => {
    const { compiled, mistakes } = tryRule(rule({ title: '', why: undefined }), builtinRules);
    expect(compiled).toBeDefined();
    expect(mistakes.map(({ what }) => what)).toEqual(['empty', 'missing']);
  });

  test('tells of missing examples beside a phrase that cannot be read', () => {
    expect(told({ match: { phrase: 'a (b' }, examples: { fires: [], silent: ['x', 'y'] } })).toEqual([
      ['match.phrase', 'unclosed', '('],
      ['examples.fires', 'few-examples', '2'],
    ]);
  });

  test('says where an example is in another language, and leaves a short one alone', () => {
    const examples = {
      fires: ['Voici pour vous le banana proposal.', 'A banana proposal.'],
      silent: ['Nothing.', 'More.'],
    };
    expect(told({ examples })).toEqual([['examples.fires.0', 'other-language', 'en']]);
    const german = { language: 'de', match: { phrase: 'bananen angebot' } };
    const [first] = told({
      ...german,
      examples: {
        ...examples,
        fires: ['We have the bananen angebot for you and your team today.', 'Bananen Angebot.'],
      },
    });
    expect(first).toEqual(['examples.fires.0', 'other-language', 'de']);
  });

  test('is nothing in a built-in rule', () => {
    const live = builtinRules.rules.filter(({ status }, i) => typeof status === 'string' && i % 8 === 0);
    const wrong = live.flatMap((one) => tryRule(one, builtinRules).mistakes.map((m) => [one.id, m]));
    expect(wrong).toEqual([]);
  });
});

test('every phrase and every condition of the built-in rules is found with its path', () => {
  const phrases = builtinRules.rules.flatMap((one) => phrasesOf(one));
  expect(phrases.length).toBeGreaterThan(1500);
  for (const one of builtinRules.rules) {
    for (const { at, phrase } of phrasesOf(one)) {
      expect(at.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown>)[key], one)).toBe(
        phrase,
      );
    }
    const when = Object.keys(one.when ?? {});
    expect(conditionsOf(one).map(({ measure }) => measure)).toEqual(expect.arrayContaining(when));
  }
});

test('a rule is tried as the coach would run it among all rules', () => {
  const all = compile([builtinRules], learnedScorer());
  const cache = new BlockCache();
  const picked = builtinRules.rules.filter((one, i) => one.surface !== 'thread' && i % 20 === 0);
  expect(picked.length).toBeGreaterThan(5);
  for (const one of picked) {
    const trial = tryRule(one, builtinRules);
    expect(inExamples(one, trial), one.id).toEqual([]);
    for (const example of [...one.examples.fires, ...one.examples.silent]) {
      const { snapshot, context } = sceneOfExample(example, one.surface);
      const { found } = gather(snapshot, all, context, cache);
      const asCoach = found.filter(({ rule: { rule: r } }) => r.id === one.id).map(({ tip }) => tip.quote);
      expect(hearExample(trial, example).tips.map(({ quote }) => quote)).toEqual(asCoach);
    }
  }
});
