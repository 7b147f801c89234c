import { describe, expect, it } from 'vitest';
import { assess } from '@/utils/coach/assess';
import { compile } from '@/utils/coach/compile';
import { sceneOfExample } from '@/utils/coach/example';
import type { PromptRule, RewriteRule } from '@/utils/model/prompt-rule';
import type { RuleExample } from '@/utils/model/rule-example';
import { madeRule } from './made-rule';

const CONTEXT = { now: Date.parse('2026-03-11T09:00:00Z'), today: '2026-03-11' };

/** The draft as it reads once the rep has pressed; undefined where nothing is offered. */
function pressed(
  rewrite: RewriteRule,
  example: RuleExample,
  more: Partial<PromptRule> = {},
): string | undefined {
  const rule = madeRule('T-1', { match: { phrase: 'basically' }, rewrite, ...more });
  const { snapshot } = sceneOfExample(example, 'draft');
  const compiled = compile([{ origin: 'own', rules: [rule], lists: {} }], null);
  const { tips } = assess(snapshot, compiled, CONTEXT);
  expect(tips.map(({ ruleId }) => ruleId)).toEqual(['T-1']);
  const change = tips[0]!.rewrite;
  if (!change || snapshot.kind !== 'draft') return undefined;
  const texts = snapshot.blocks.map(({ id, text }) => {
    const { block, start, end } = change.span;
    if (id !== block) return text;
    expect(text.slice(start, end)).toBe(change.expected);
    return text.slice(0, start) + change.text + text.slice(end);
  });
  return texts.join('\n\n');
}

describe('words that are taken out', () => {
  it.each([
    ['We can basically do it.', 'We can do it.'],
    ['Basically, we can do it.', 'We can do it.'],
    ['Basically we can do it.', 'We can do it.'],
    ['We can do it basically.', 'We can do it.'],
    ['We can do it, basically.', 'We can do it.'],
    ['We can do it, basically', 'We can do it'],
    ['Can we do it, basically? Yes.', 'Can we do it? Yes.'],
    ['We can do it. Basically, 4 days will do.', 'We can do it. 4 days will do.'],
  ])('leave a sentence behind: %s', (draft, then) => expect(pressed({ delete: 'match' }, draft)).toBe(then));

  it('are the sentence, or the paragraph, where the rule says so', () => {
    const draft = 'Hi Kim,\n\nWe can do it. Basically, yes. Shall we?\n\nBest, Rob';
    expect(pressed({ delete: 'sentence' }, draft)).toBe('Hi Kim,\n\nWe can do it. Shall we?\n\nBest, Rob');
    expect(pressed({ delete: 'paragraph' }, draft)).toBe('Hi Kim,\n\n\n\nBest, Rob');
  });
});

describe('words that are put in the place of others', () => {
  it('stand for what matched, or for its sentence', () => {
    const draft = 'We agree. We can basically do it. Shall we?';
    expect(pressed({ replace: 'match', with: 'surely' }, draft)).toBe(
      'We agree. We can surely do it. Shall we?',
    );
    expect(pressed({ replace: 'sentence', with: 'We can: {match}.' }, draft)).toBe(
      'We agree. We can: basically. Shall we?',
    );
  });
});

describe('words that are put in', () => {
  const draft = 'We can basically do it. Shall we?';
  const at = (where: 'start' | 'after-sentence' | 'end') => pressed({ insert: 'By May.', at: where }, draft);
  it('stand where the rule says', () => {
    expect(at('start')).toBe('By May. We can basically do it. Shall we?');
    expect(at('after-sentence')).toBe('We can basically do it. By May. Shall we?');
    expect(at('end')).toBe('We can basically do it. Shall we? By May.');
  });

  const RAJ = 'Raj Patel <raj@customer.example>';
  const DANA = 'Dana Wirth <dana@customer.example>';
  const US = 'Kim Reed <kim@ourco.example>';
  const named = (more: object) => pressed({ insert: 'Hi {first-name}.', at: 'start' }, { draft, ...more });
  it('name whom the draft goes to where that is one person with a name', () => {
    const then = `Hi Dana. ${draft}`;
    expect(named({ to: [DANA] })).toBe(then);
    expect(named({ to: [US, DANA] })).toBe(then);
    expect(named({ to: [DANA], cc: [RAJ] })).toBe(then);
    expect(named({ to: [DANA, RAJ] })).toBeUndefined();
    expect(named({ to: ['dana@customer.example'] })).toBeUndefined();
    expect(named({ to: ['"dana@customer.example" <dana@customer.example>'] })).toBeUndefined();
  });

  it.each<[slot: string, deal: Record<string, unknown>, then: string]>([
    ['account', { account: 'Globex' }, 'Globex'],
    ['deal-name', { name: 'Night shift' }, 'Night shift'],
    ['next-step', { nextStep: 'Send the plan' }, 'Send the plan'],
  ])('tell of the record what {%s} stands for, where it says so', (slot, deal, then) => {
    const rewrite: RewriteRule = { insert: `For: {${slot}}.`, at: 'end' };
    expect(pressed(rewrite, { draft, deal })).toBe(`${draft} For: ${then}.`);
    expect(pressed(rewrite, { draft, deal: { amount: 5 } })).toBeUndefined();
    expect(pressed(rewrite, { draft })).toBeUndefined();
  });

  it('are none where a slot stands for nothing', () => {
    expect(pressed({ insert: 'For {Account}.', at: 'end' }, draft)).toBeUndefined();
    expect(pressed({ replace: 'match', with: '{about}' }, draft)).toBeUndefined();
    expect(pressed({ insert: 'Copying {person}.', at: 'end' }, draft)).toBeUndefined();
  });
});
