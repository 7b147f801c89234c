import type { PromptRule } from '../model/prompt-rule';
import type { RuleExample } from '../model/rule-example';
import { gather } from './assess';
import { BlockCache } from './block-cache';
import type { Compiled } from './engine';
import { sceneOfExample } from './example';
import { type Mistake, mistake } from './mistakes/mistake';
import { strangeSlots } from './rewrite';

/** Examples of each sort that a rule needs. */
export const ENOUGH = 2;

/** Whether the rule fires on the example, among all rules of `compiled` but before any ranking. */
export function firesOn(
  rule: PromptRule,
  example: RuleExample,
  compiled: Compiled,
  cache = new BlockCache(),
): boolean {
  const { snapshot, context } = sceneOfExample(example, rule.surface);
  return gather(snapshot, compiled, context, cache).found.some(({ rule: one }) => one.rule.id === rule.id);
}

/**
 * Holds a rule against its own examples. Returns what is wrong, or nothing. Rules that no page can decide (status
 * `unreadable`) need no examples.
 */
export function holdRule(rule: PromptRule, compiled: Compiled): Mistake[] {
  if (typeof rule.status !== 'string') return [];
  const wrong: Mistake[] = rule.match ? [] : [mistake(['match'], 'no-match')];
  for (const slot of rule.rewrite ? strangeSlots(rule.rewrite) : [])
    wrong.push(mistake(['rewrite'], 'no-slot', slot));
  for (const side of ['fires', 'silent'] as const) {
    const examples = rule.examples[side];
    if (examples.length < ENOUGH) wrong.push(mistake(['examples', side], 'few-examples', String(ENOUGH)));
    for (const [index, example] of examples.entries()) {
      if (firesOn(rule, example, compiled) === (side === 'fires')) continue;
      wrong.push(mistake(['examples', side, index], side === 'fires' ? 'stays-silent' : 'fires'));
    }
  }
  return wrong;
}
