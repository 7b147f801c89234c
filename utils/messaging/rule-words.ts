import type { Matcher, PromptRule, RulePack } from '../model/prompt-rule';
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

/**
 * The built-in rules in the words of the interface's language where they have them: those about structure do. A rule about
 * words speaks the language that it listens to.
 */
export function inOurWords(pack: RulePack): RulePack {
  return isEnglish() ? pack : { ...pack, rules: pack.rules.map(inWords) };
}
