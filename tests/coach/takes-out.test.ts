import { describe, expect, it } from 'vitest';
import { assess } from '@/utils/coach/assess';
import { compile } from '@/utils/coach/compile';
import { sceneOfExample } from '@/utils/coach/example';
import type { PromptRule } from '@/utils/model/prompt-rule';
import { madeRule } from './made-rule';

const CONTEXT = { now: Date.parse('2026-03-11T09:00:00Z'), today: '2026-03-11' };
const rule: PromptRule = madeRule('T-1', {
  match: { phrase: 'check~ in' },
  rewrite: { delete: 'sentence' },
});

function removed(text: string, origin = 'builtin') {
  const compiled = compile([{ origin, rules: [rule], lists: {} }], null);
  const { snapshot } = sceneOfExample(text, 'draft');
  const [tip] = assess(snapshot, compiled, CONTEXT).tips;
  expect(tip?.ruleId).toBe('T-1');
  return tip?.rewrite?.expected.trim();
}

describe('a rewrite that takes a sentence out', () => {
  it('is offered where the sentence says hardly more than the words marked', () => {
    expect(removed('Just checking in on the quote. The rolls leave on Monday.')).toBe(
      'Just checking in on the quote.',
    );
  });

  it('is not offered where the sentence says what the mail is for', () => {
    const text = "I'd like to schedule our annual check-in to go over your coverage. Some times would help.";
    expect(removed(text)).toBeUndefined();
    expect(
      removed('Just checking in on the quote that I sent over last Tuesday. Any thoughts?'),
    ).toBeUndefined();
  });

  it('takes out what a rep or a playbook wrote that it should', () => {
    const text = 'Just checking in on the quote that I sent over last Tuesday.';
    expect(removed(`${text} Any thoughts?`, 'own')).toBe(text);
  });
});
