import type { PromptRule } from '@/utils/model/prompt-rule';

/** A rule on made-up words, without examples, and with what a test changes about it. */
export const madeRule = (id: string, change: Partial<PromptRule> = {}): PromptRule => ({
  id,
  dimension: 'PUR',
  surface: 'draft',
  severity: 1,
  title: 'What for?',
  why: 'It says nothing.',
  status: 'live',
  confidence: 'medium',
  evidence: { grade: 'D', sources: [] },
  match: { phrase: 'banana proposal' },
  examples: { fires: [], silent: [] },
  ...change,
});
