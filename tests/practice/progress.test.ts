import { describe, expect, it } from 'vitest';
import { assess } from '@/utils/coach/assess';
import { compile } from '@/utils/coach/compile';
import { learnedScorer } from '@/utils/coach/learned/scorer';
import { emptyMemory, select } from '@/utils/coach/selection';
import { contextOf, snapshotOfSituation } from '@/utils/coach/situation';
import type { Situation } from '@/utils/model/situation';
import type { DraftSnapshot, Snapshot } from '@/utils/model/snapshot';
import { builtinSituations } from '@/utils/practice';
import type { Assessed } from '@/utils/practice/link';
import { isSettled, leftOf, promptsOf, taughtBy } from '@/utils/practice/progress';
import { builtinRules } from '@/utils/rules';

const TODAY = '2026-11-24';
const compiled = compile([builtinRules], learnedScorer());

function heard(situation: Situation, snapshot: Snapshot, rulesOff: string[] = []): Assessed {
  const now = Date.parse(TODAY);
  const context = { now, today: TODAY, rulesOff, ...contextOf(situation) };
  const whole = assess(snapshot, compiled, context);
  const place = { draft: 'd', thread: 't', now, today: TODAY };
  const { shown } = select(whole, emptyMemory(), place);
  return {
    state: 'ok',
    assessment: { ...whole, tips: shown },
    prefill: { accountName: '', url: '' },
    all: whole.tips,
  };
}
const named = (id: string) => builtinSituations.find((one) => one.id === id) as Situation;
const stateOf = (id: string, before: Assessed, now: Assessed) =>
  Object.fromEntries(promptsOf(named(id), before, now).map(({ tip, state }) => [tip.ruleId, state]));

describe.each(builtinSituations.map((one) => [one.id, one] as const))('%s', (_, situation) => {
  const start = snapshotOfSituation(situation, 'start', TODAY);
  const answer = snapshotOfSituation(situation, 'answer', TODAY);
  const [before, after] = [heard(situation, start), heard(situation, answer)];

  it('is not settled by its start, and is by its answer', () => {
    expect(leftOf(situation, before, before)).toBe(situation.rules.length);
    expect(isSettled(situation, before, before, start)).toBe(false);
    expect(leftOf(situation, before, after)).toBe(0);
    expect(isSettled(situation, before, after, answer)).toBe(true);
  });

  it('names every prompt that it is about, and what became of it', () => {
    const states = stateOf(situation.id, before, after);
    expect(situation.rules.map((id) => states[id])).toEqual(situation.rules.map(() => 'settled'));
  });
});

describe('what became of the prompts', () => {
  const situation = named('quote-without-an-answer');
  const start = snapshotOfSituation(situation, 'start', TODAY) as DraftSnapshot;
  const before = heard(situation, start);
  const written = (text: string): DraftSnapshot => ({
    ...start,
    blocks: text.split('\n').map((line, index) => ({ id: `w${index}`, role: 'author', text: line })),
  });

  it('tells those that stay from those that are gone and those that came', () => {
    const draft = written(
      'Hi Dana,\nYour hall 2 can start on 4 May.\nAny news on the offer?\nPlease do not hesitate to call.',
    );
    expect(stateOf(situation.id, before, heard(situation, draft))).toEqual({
      'C-PUR-13': 'settled',
      'C-PUR-03': 'settled',
      'C-PUR-06': 'still',
      'C-INS-02': 'fresh',
    });
  });

  it('is not taken for an answer where little stands', () => {
    const empty = written('Hi Dana,');
    expect(isSettled(situation, before, heard(situation, empty), empty)).toBe(false);
  });

  it('leaves a rule out that is off, and settles nothing when all of them are', () => {
    const some = heard(situation, start, ['C-PUR-13']);
    expect(taughtBy(situation, some)).toEqual(['C-PUR-03', 'C-PUR-06']);
    const none = heard(situation, start, situation.rules);
    const answer = snapshotOfSituation(situation, 'answer', TODAY);
    expect(isSettled(situation, none, heard(situation, answer, situation.rules), answer)).toBe(false);
  });
});
