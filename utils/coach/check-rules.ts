import type { PromptRule } from '../model/prompt-rule';
import type { RuleExample } from '../model/rule-example';
import { gather } from './assess';
import { BlockCache } from './block-cache';
import type { Compiled } from './engine';
import { sceneOfExample } from './example';
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

const show = (example: RuleExample) => (typeof example === 'string' ? example : JSON.stringify(example));

/**
 * Holds a rule against its own examples. Returns what is wrong in words, or nothing. Rules that no page can decide
 * (status `unreadable`) need no examples.
 */
export function checkRule(rule: PromptRule, compiled: Compiled): string[] {
  if (typeof rule.status !== 'string') return [];
  const wrong: string[] = [];
  if (!rule.match) wrong.push('says nothing of what to match');
  for (const slot of rule.rewrite ? strangeSlots(rule.rewrite) : [])
    wrong.push(`its rewrite has a slot {${slot}} that stands for nothing`);
  for (const side of ['fires', 'silent'] as const) {
    const examples = rule.examples[side];
    if (examples.length < ENOUGH) wrong.push(`needs at least ${ENOUGH} examples under ${side}`);
    for (const example of examples) {
      if (firesOn(rule, example, compiled) !== (side === 'fires')) {
        wrong.push(side === 'fires' ? `stays silent on: ${show(example)}` : `fires on: ${show(example)}`);
      }
    }
  }
  return wrong;
}
