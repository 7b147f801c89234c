import { describe, expect, test } from 'vitest';
import { checkRule } from '@/utils/coach/check-pack';
import { compile } from '@/utils/coach/compile';
import { learnedScorer } from '@/utils/coach/learned/scorer';
import { MEASURE_NAMES } from '@/utils/coach/measures';
import { inExamples, tryRule } from '@/utils/coach/mistakes/try-rule';
import { phrasesOf } from '@/utils/coach/mistakes/walk';
import { type PromptRule, promptRule } from '@/utils/model/prompt-rule';
import { builtinRules } from '@/utils/rules';
import {
  boundOf,
  CHOICES,
  type ChosenMeasure,
  conditionOf,
  HOWS,
  measuresOn,
} from '@/utils/rules/form/conditions';
import { exampleOf, formExample, sceneFault } from '@/utils/rules/form/examples';
import { formOf, type RuleForm, ruleOf, SURFACES, unshown } from '@/utils/rules/form/form';
import { FIELD_HOWS, hasPhrases, looksOn, newMatcher, onSurface } from '@/utils/rules/form/matchers';
import { isWorded, REWRITES, rewriteForm, rewriteOfForm } from '@/utils/rules/form/rewrites';
import { asksForScene, sceneOfText } from '@/utils/rules/form/scenes';
import { readYaml } from '@/utils/rules/yaml/read';
import { writeYaml } from '@/utils/rules/yaml/write';

const { rules } = builtinRules;
const phrasesIn = (rule: unknown) =>
  phrasesOf(rule)
    .map(({ phrase }) => phrase.trim())
    .sort();

/** Entries in one order, and phrases in one way of writing: a list of one is that one. */
const alone = (value: unknown): unknown[] =>
  [value ?? []]
    .flat()
    .map((entry) =>
      JSON.stringify(entry, (_, one) => {
        const bare = Array.isArray(one) && one.length === 1 ? one[0] : one;
        return typeof bare === 'string' ? bare.trim() : bare;
      }),
    )
    .sort();

describe('a built-in rule', () => {
  test.each(rules)('$id says the same after it was a form', (rule) => {
    const form = formOf(rule);
    const again = ruleOf(form);
    expect(formOf(again)).toEqual(form);
    // One that stood alone may stand in a list, or the other way round; nothing else changes.
    const { match, needs, unless, ...kept } = rule;
    expect(again).toMatchObject(kept);
    for (const key of ['match', 'needs', 'unless'] as const)
      expect(alone(again[key])).toEqual(alone(rule[key]));
    expect(Object.keys(again).sort()).toEqual(Object.keys(rule).sort());
    expect(phrasesIn(again)).toEqual(phrasesIn(rule));
    expect(promptRule.safeParse(again).success).toBe(true);
  });

  test.each(rules)('$id is the same rule as text', (rule) => {
    const text = writeYaml(ruleOf(formOf(rule)));
    expect(formOf(readYaml(text).value)).toEqual(formOf(rule));
  });

  test('does what its examples say after it was a form', () => {
    const again = rules.map((rule) => promptRule.parse(ruleOf(formOf(rule))) as PromptRule);
    const compiled = compile([{ ...builtinRules, rules: again }], learnedScorer());
    expect(
      again.flatMap((rule) => checkRule(rule, compiled, builtinRules).map((line) => `${rule.id}: ${line}`)),
    ).toEqual([]);
  });

  test('is shown whole in the form in most cases, and its rest is told in the others', () => {
    const whole = rules.filter((rule) => Object.keys(unshown(formOf(rule))).length === 0);
    expect(whole.length).toBeGreaterThanOrEqual(40);
    const learned = rules.find(({ match }) => match && [match].flat().some((one) => 'learned' in one));
    expect(Object.keys(unshown(formOf(learned)))).toContain('match');
  });
});

describe('the form', () => {
  test('takes every condition it offers there and back', () => {
    for (const name of Object.keys(CHOICES) as ChosenMeasure[]) {
      expect(MEASURE_NAMES).toContain(name);
      for (const how of HOWS[CHOICES[name][0]]) {
        const number = ['least', 'most', 'exact'].includes(how) ? '3' : '';
        const condition = { measure: name, how, number };
        expect(conditionOf(name, boundOf(condition))).toEqual(condition);
      }
    }
  });

  test('reads a number as it is typed, and shows one that is none as it was typed', () => {
    const typed = (number: string, how: 'least' | 'exact' = 'least') =>
      boundOf({ measure: 'words', how, number });
    expect(['1,000', '1.000', '1 000', '2,5'].map((one) => typed(one))).toEqual([
      'at least 1000',
      'at least 1000',
      'at least 1000',
      'at least 2.5',
    ]);
    for (const how of ['least', 'exact'] as const)
      for (const number of ['', 'ten']) {
        const condition = { measure: 'words', how, number } as const;
        expect(conditionOf('words', typed(number, how))).toEqual(condition);
      }
  });

  test('offers the conditions that make sense on a surface', () => {
    expect(measuresOn('thread')).toContain('questions');
    expect(measuresOn('thread')).not.toContain('attachments');
    expect(measuresOn('deal').every((one) => one.startsWith('deal.'))).toBe(true);
  });

  const words = {
    question: 'Can you also supply the second line in May?',
    signal: 'We are opening a second site in Leeds in May.',
    complaint: 'We are disappointed: the last two deliveries came too late.',
    promise: 'I will send you the price list by Friday.',
  };
  const looks = (change: object) => ({ match: undefined, matchers: [{ ...newMatcher('words'), ...change }] });
  const when = (measure: string, how: string, number = '') => ({
    ...looks({ phrases: 'upgrade' }),
    conditions: [{ measure, how, number }],
  });
  test.each([
    ['question', looks({ looks: 'left-out', leftOut: 'question' })],
    ['signal', looks({ looks: 'left-out', leftOut: 'signal' })],
    ['person', looks({ looks: 'left-out', leftOut: 'person' })],
    ['complaint', looks({ looks: 'left-out', leftOut: 'complaint' })],
    ['promise', looks({ looks: 'left-out', leftOut: 'promise' })],
    ['answer to a complaint', when('thread.complaint', 'yes')],
    ['mails without an answer', when('history.unanswered', 'least', '2')],
    ['not the first mail', when('first-touch', 'no')],
    ['attachments', when('attachments', 'least', '1')],
    ['no attachments', when('attachments', 'none')],
    ['three people', when('external', 'least', '3')],
    ['many days', when('history.days-since-theirs', 'least', '1,000')],
    [
      'words of theirs',
      { ...looks({ phrases: 'upgrade' }), needs: [{ place: 'customer', phrases: 'second line' }] },
    ],
  ])('makes a scene of an example in which the rule can speak up: %s', (_name, change) => {
    const form = { ...formOf({ id: 'MY-1', title: 'A', why: 'B' }), ...change } as RuleForm;
    expect(asksForScene(form)).toBe(true);
    const text = 'Thank you for your mail. You could upgrade to the large plan today.';
    const scene = sceneOfText(text, form, words);
    expect(formExample(exampleOf(scene))).toEqual(scene);
    const value = ruleOf({ ...form, fires: [scene, scene], silent: [] });
    const trial = tryRule(value, builtinRules);
    expect(
      [...trial.mistakes, ...inExamples(value, trial)].map(({ what, at }) => [at.join('.'), what]),
    ).toEqual([['examples.silent', 'few-examples']]);
  });

  test('asks for nothing beside a text where the text says it all', () => {
    expect(asksForScene(formOf({ match: { phrase: 'upgrade' }, when: { words: 'at least 3' } }))).toBe(false);
  });

  test('takes every rewrite it offers there and back', () => {
    for (const how of REWRITES) {
      const text = isWorded(how) ? 'Hello {first-name}' : '';
      expect(rewriteForm(rewriteOfForm({ how, text }))).toEqual({ how, text });
    }
  });

  test('opens whatever was typed as a rule', () => {
    for (const value of [
      null,
      3,
      'x',
      [],
      {},
      { title: 4, unless: 'x', when: [1], match: [], examples: 'x' },
      { examples: { fires: 'a', silent: null } },
    ]) {
      const form = formOf(value);
      expect(formOf(ruleOf(form)).title).toBe('');
      expect(() => writeYaml(ruleOf(form))).not.toThrow();
    }
  });

  test('lets a half-typed line stand and does not count it', () => {
    const form = formOf({});
    const typed = (phrases: string) =>
      ruleOf({ ...form, matchers: [{ ...form.matchers[0]!, phrases }] }).match;
    expect(typed('\n  kick off \n\n')).toEqual({ phrase: 'kick off' });
    expect(typed('')).toBeUndefined();
  });

  test('takes everything that it looks for there and back', () => {
    for (const surface of SURFACES) {
      for (const looks of looksOn(surface)) {
        for (const fieldHow of looks === 'field' ? FIELD_HOWS : (['empty'] as const)) {
          const matcher = { ...newMatcher(looks), fieldHow, phrases: '' };
          if (hasPhrases(matcher)) matcher.phrases = 'kick off\n(a|b) plan';
          const form = { ...formOf({ surface }), matchers: [matcher, matcher] };
          expect(formOf(ruleOf(form)).matchers).toEqual(form.matchers);
        }
      }
    }
  });

  test('shows several things that a rule looks for, beside one that only the text can say', () => {
    const match = [
      { phrase: 'kick off' },
      { similar: 'last-mails', is: 'at least 80' },
      { missing: ['a', 'b'] },
    ];
    const form = formOf({ match });
    expect(form.matchers.map(({ looks }) => looks)).toEqual(['words', 'other', 'missing']);
    expect(ruleOf(form).match).toEqual(match);
    expect(unshown(form)).toEqual({ match: [match[1]] });
  });

  test('shows the words around it, a row for each place, and keeps what only the text can say', () => {
    const needs = [{ near: '{number}' }, { near: ['gain', 'save'] }, { shape: { is: 'question' } }];
    const form = formOf({ needs, unless: { before: 'no' }, language: 'de' });
    expect(form.needs).toEqual([
      { place: 'near', phrases: '{number}' },
      { place: 'near', phrases: 'gain\nsave' },
    ]);
    expect(form.unless).toEqual([{ place: 'before', phrases: 'no' }]);
    expect(ruleOf(form)).toMatchObject({ needs, unless: [{ before: 'no' }], language: 'de' });
    expect(unshown(form)).toEqual({ needs: [needs[2]] });
    const cleared = { ...form, needs: [], unless: [{ place: 'text' as const, phrases: ' ' }] };
    expect(ruleOf(cleared)).toMatchObject({ needs: [needs[2]] });
    expect(ruleOf(cleared).unless).toBeUndefined();
  });

  test('follows to a record, which has fields and no words', () => {
    const words = { ...newMatcher('words'), phrases: 'kick off' };
    expect(onSurface(words, 'deal').looks).toBe('whole');
    expect(onSurface(newMatcher('field'), 'draft').looks).toBe('words');
    expect(onSurface(newMatcher('count'), 'thread').looks).toBe('count');
  });

  test('reads a scene as it is written, and says where its writing is wrong', () => {
    expect(exampleOf({ text: 'deal:\n  amount: 5000\n  nextStep: null', isScene: true })).toEqual({
      deal: { amount: 5000, nextStep: null },
    });
    expect(sceneFault({ text: 'deal:\n  - "x', isScene: true })).toMatchObject({
      fault: 'open-quote',
      line: 2,
    });
  });
});
