import type { Matcher, PromptRule, RulePack } from '../model/prompt-rule';
import { typeset } from '../text/typeset';
import { isEnglish, ruleWords } from './words';

function shown(matcher: Matcher, shows: string): Matcher {
  return 'shows' in matcher ? { ...matcher, shows: shows.split('\n') } : matcher;
}

function inWords(rule: PromptRule): PromptRule {
  const title = ruleWords(rule.id, 'title');
  if (!title) return rule;
  const example = ruleWords(rule.id, 'example');
  const shows = ruleWords(rule.id, 'shows');
  const { match } = rule;
  return {
    ...rule,
    title,
    why: ruleWords(rule.id, 'why') || rule.why,
    ...(example && { example }),
    ...(shows &&
      match && { match: (Array.isArray(match) ? match : [match]).map((one) => shown(one, shows)) }),
  };
}

function printed(rule: PromptRule): PromptRule {
  const { title, why, example } = rule;
  const words = { title: typeset(title), why: typeset(why) };
  return { ...rule, ...words, ...(example && { example: typeset(example) }) };
}

/**
 * The built-in rules as the interface prints them, in the words of its language where they have them: those about structure
 * do. A rule about words speaks the language that it listens to.
 */
export function inOurWords(pack: RulePack): RulePack {
  const rules = pack.rules.map(printed);
  return { ...pack, rules: isEnglish() ? rules : rules.map(inWords) };
}
