import { describe, expect, it } from 'vitest';
import { assess } from '@/utils/coach/assess';
import { compile } from '@/utils/coach/compile';
import type { LearnedScorer } from '@/utils/coach/engine';
import type { TextView } from '@/utils/coach/text-view';
import type { PromptRule } from '@/utils/model/prompt-rule';
import { threadFrom } from '../tools/short-form';
import { madeRule } from './made-rule';

/* What the scorer names without a clear lead counts where words of that kind stand in the sentence. */

const SURE = 0.6;
const LEAD = 0.2;
const MAIL = 'Hi Sam,\n\nThe harvest was twice what it was.\n\nBest regards,\nDana';

/** A scorer that is half sure of every sentence and names this kind, hardly before the next; it may hear a complaint. */
const names = (kind: string, complains = false): LearnedScorer => ({
  classes: ['SIG-GROW', 'SIG-EVENT', 'complaint'],
  any: () => SURE,
  likely: (view, of, above) => (of === 'any' && SURE >= above ? view.sentences.map(({ at }) => at) : []),
  expected: () => 1,
  told: () => ({ lead: LEAD, class: kind, because: ['harvest'] }),
  complaint: (view: TextView) =>
    complains
      ? { probability: 0.8, at: 0, since: 0, until: view.sentences.length - 1, tell: () => ['harvest'] }
      : null,
  leftOpen: () => 0,
});

const signal = (id: string, match: PromptRule['match']) =>
  madeRule(id, { surface: 'thread', severity: 2, match, signal: { polarity: 'opening', strength: 'high' } });

function heard(rules: PromptRule[], learned: LearnedScorer, raw = MAIL): string[] {
  const { snapshot } = threadFrom({
    kind: 'thread',
    messages: [{ direction: 'inbound', from: 'dana@customer.example', raw }],
  });
  const compiled = compile([{ origin: 'builtin', rules, lists: {} }], learned);
  return assess(snapshot, compiled, { now: Date.parse('2026-03-11T09:00:00Z') }).tips.map(
    (tip) => tip.ruleId,
  );
}

const grow = (words: string) =>
  signal('SIG-GROW', { learned: 'SIG-GROW', above: 0.5, needs: [{ sentence: words }] });

describe('a kind that the scorer names without a lead', () => {
  it('is told where words of it stand in the sentence', () => {
    expect(heard([grow('twice')], names('SIG-GROW'))).toEqual(['SIG-GROW']);
  });

  it('is not told without such words', () => {
    expect(heard([grow('doubled')], names('SIG-GROW'))).toEqual([]);
  });

  it('is not told on the words alone, where another kind fits the scorer better', () => {
    expect(heard([grow('twice')], names('SIG-EVENT'))).toEqual([]);
  });

  it('is not told by the scorer alone', () => {
    expect(heard([signal('SIG-GROW', { learned: 'SIG-GROW', above: 0.5 })], names('SIG-GROW'))).toEqual([]);
  });

  it('is not told where the scorer is too unsure', () => {
    const sure = signal('SIG-GROW', { learned: 'SIG-GROW', above: 0.7, needs: [{ sentence: 'twice' }] });
    expect(heard([sure], names('SIG-GROW'))).toEqual([]);
  });

  it('gives way to what was heard in words', () => {
    const said = signal('SIG-EVENT', { phrase: 'the harvest' });
    expect(heard([grow('twice'), said], names('SIG-GROW'))).toEqual(['SIG-EVENT']);
  });

  it('takes no complaint away that is heard in the mail as a whole', () => {
    const complaint = madeRule('R-OWN-01', {
      surface: 'thread',
      severity: 3,
      dimension: 'OWN',
      match: { learned: 'complaint', above: 0.7 },
      signal: { polarity: 'risk', strength: 'high' },
    });
    expect(heard([grow('twice'), complaint], names('SIG-GROW', true))).toContain('R-OWN-01');
  });
});
