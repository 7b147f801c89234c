import { describe, expect, it } from 'vitest';
import type { CompiledRule } from '@/utils/coach/engine';
import { type Ranked, rank } from '@/utils/coach/rank';
import type { Tip } from '@/utils/model/tip';

const RULE = { index: 0, rule: { confidence: 'medium' } } as CompiledRule;
const tip = (start: number, end: number, more: Partial<Tip> = {}): Tip => ({
  id: `tip ${start} ${end}`,
  ruleId: 'C-PUR-01',
  dimension: 'PUR',
  severity: 2,
  title: 'A question?',
  why: 'A reason.',
  quote: 'words',
  span: { block: 'b0', start, end },
  evidence: { grade: 'C', sources: [] },
  origin: 'builtin',
  ...more,
});
const ranked = (...tips: Tip[]): Ranked[] => tips.map((one) => ({ tip: one, rule: RULE }));
const stretches = (found: Ranked[]) => rank(found).map(({ tip: { span } }) => [span!.start, span!.end]);

describe('tips on the same words', () => {
  it('leave one: the more severe, else the one that stands first', () => {
    const severe = tip(4, 12, { severity: 3 });
    expect(stretches(ranked(tip(0, 10), severe, tip(200, 300), tip(210, 220)))).toEqual([
      [4, 12],
      [200, 300],
    ]);
  });

  it('both stay where they share less than half of the shorter, stand in two mails, or one is praise', () => {
    expect(rank(ranked(tip(0, 10), tip(6, 20)))).toHaveLength(2);
    expect(rank(ranked(tip(0, 10, { message: '1' }), tip(0, 10, { message: '2' })))).toHaveLength(2);
    expect(rank(ranked(tip(0, 10), tip(0, 10, { severity: 0, id: 'praise' })))).toHaveLength(2);
  });

  it('both stay where a mark only reaches over the words of the other to the end of its phrase', () => {
    const reaching = { tip: tip(0, 30), rule: RULE, heard: { block: 'b0', start: 0, end: 12 } };
    expect(rank([reaching, ...ranked(tip(14, 30))])).toHaveLength(2);
  });

  it('leave the signal that was heard in its words, before one that the scorer supposes, however weighty', () => {
    const signal = { kind: 'SIG-SITE', polarity: 'opening', certainty: 'fact', time: 'past' } as const;
    const supposed = tip(0, 10, { id: 'supposed', severity: 3, signal, because: [] });
    const heard = tip(0, 10, { id: 'heard', signal });
    expect(rank(ranked(supposed, heard)).map(({ tip: { id } }) => id)).toEqual(['heard']);
  });

  it('leave what is said of the whole alone, which is said once', () => {
    const { span: _, ...whole } = tip(0, 10);
    expect(rank(ranked(tip(0, 10), whole, whole))).toHaveLength(2);
  });

  it('stand behind what the customer wrote and the reply passes by, and before what weighs less', () => {
    const sure = { index: 0, rule: { confidence: 'high' } } as CompiledRule;
    const about = { sort: 'ignored_question', quote: 'How much is it?', message: '0' } as const;
    const { span: _, ...question } = tip(60, 70, { id: 'question', about });
    const found = [
      { tip: tip(0, 10, { id: 'phrase' }), rule: sure },
      { tip: question, rule: RULE },
      { tip: tip(20, 30, { id: 'weighty', severity: 3 }), rule: RULE },
    ];
    expect(rank(found).map(({ tip: { id } }) => id)).toEqual(['weighty', 'question', 'phrase']);
  });

  it('are found in the time of their number, though thousands stand in one paragraph', () => {
    const looks = (many: number) => {
      let count = 0;
      const tips = Array.from({ length: many }, (_, at) => {
        const { span, ...rest } = tip(at * 40, at * 40 + 12);
        return Object.defineProperty(rest, 'span', {
          get: () => {
            count++;
            return span;
          },
        }) as Tip;
      });
      expect(rank(ranked(...tips))).toHaveLength(many);
      return count / (many * Math.log2(many));
    };
    expect(looks(8000)).toBeLessThan(1.5 * looks(500));
  });
});
