import { describe, expect, test } from 'vitest';
import { checkRule } from '@/utils/coach/check-rules';
import { compile } from '@/utils/coach/compile';
import { learnedScorer } from '@/utils/coach/learned/scorer';
import { MEASURE_NAMES } from '@/utils/coach/measures';
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
import { exampleOf, sceneFault } from '@/utils/rules/form/examples';
import { formOf, ruleOf, unshown } from '@/utils/rules/form/form';
import { isWorded, REWRITES, rewriteForm, rewriteOfForm } from '@/utils/rules/form/rewrites';
import { readYaml } from '@/utils/rules/yaml/read';
import { writeYaml } from '@/utils/rules/yaml/write';

const { rules } = builtinRules;
const phrasesIn = (rule: unknown) =>
  phrasesOf(rule)
    .map(({ phrase }) => phrase.trim())
    .sort();

describe('a built-in rule', () => {
  test.each(rules)('$id says the same after it was a form', (rule) => {
    const form = formOf(rule);
    const again = ruleOf(form);
    expect(formOf(again)).toEqual(form);
    // Entries for the same place become one; everything else is as it was.
    const { match, unless, ...kept } = rule;
    expect(again).toMatchObject(kept);
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
    expect(again.flatMap((rule) => checkRule(rule, compiled).map((line) => `${rule.id}: ${line}`))).toEqual(
      [],
    );
  });

  test('is shown whole in the form in most cases, and its rest is told in the others', () => {
    const whole = rules.filter((rule) => Object.keys(unshown(formOf(rule))).length === 0);
    // Rules that speak in every language say so in a field that the form does not show.
    expect(whole.length).toBeGreaterThan(25);
    const counting = rules.find(({ match }) => match && [match].flat().some((one) => 'count' in one));
    expect(Object.keys(unshown(formOf(counting)))).toContain('match');
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

  test('offers the conditions that make sense on a surface', () => {
    expect(measuresOn('thread')).toContain('questions');
    expect(measuresOn('thread')).not.toContain('attachments');
    expect(measuresOn('deal').every((one) => one.startsWith('deal.'))).toBe(true);
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
    const form = { ...formOf({}), phrases: '\n  kick off \n\n' };
    expect(ruleOf(form).match).toEqual({ phrase: 'kick off' });
    expect(ruleOf({ ...form, phrases: '' }).match).toBeUndefined();
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
