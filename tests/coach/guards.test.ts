import { describe, expect, it } from 'vitest';
import { assess } from '@/utils/coach/assess';
import { compile } from '@/utils/coach/compile';
import { sceneOfExample } from '@/utils/coach/example';
import type { Guard } from '@/utils/model/prompt-rule';
import type { RuleExample } from '@/utils/model/rule-example';
import { madeRule } from './made-rule';

/* Where a guard looks for its words, told for each place by a text that has them there and by one that has them beside it. */

const MAIL: RuleExample = {
  draft: 'Pears are cheap. Here is the banana proposal, with grapes. Figs are dear.\n\nPlums come later.',
  subject: 'Dates',
  thread: ['We need cherries.', { from: 'us', text: 'We have melons.' }],
};

function fires(guard: Guard): boolean {
  const rules = [madeRule('C-PUR-01', { match: { phrase: 'banana proposal' }, needs: [guard] })];
  const compiled = compile([{ origin: 'own', rules, lists: {} }]);
  const { snapshot } = sceneOfExample(MAIL, 'draft');
  return assess(snapshot, compiled, { now: Date.parse('2026-03-11T09:00:00Z') }).tips.length > 0;
}

describe('a guard', () => {
  it.each<[keyof Guard, string, string]>([
    ['inside', 'banana', 'grapes'],
    ['before', 'the', 'pears'],
    ['after', 'with', 'figs'],
    ['clause', 'here', 'figs'],
    ['sentence', 'grapes', 'pears'],
    ['previous', 'pears', 'banana'],
    ['next', 'figs', 'banana'],
    ['near', 'figs', 'plums'],
    ['paragraph', 'pears', 'plums'],
    ['text', 'plums', 'dates'],
    ['subject', 'dates', 'plums'],
    ['customer', 'cherries', 'melons'],
    ['ours', 'melons', 'cherries'],
  ])('of the scope "%s" hears "%s" and not "%s"', (scope, there, elsewhere) => {
    expect([there, elsewhere].map((phrase) => fires({ [scope]: phrase }))).toEqual([true, false]);
  });
});
