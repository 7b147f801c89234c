import { compile } from '../../coach/compile';
import { type Mistake, type MistakeKind, mistake } from '../../coach/mistakes/mistake';
import { mistakeOf } from '../../coach/mistakes/of-error';
import { inSchema } from '../../coach/mistakes/schema';
import { complaintsOf, type SchemaIssue } from '../../model/complaints';
import { MOST_RULES, wording } from '../../model/playbook';
import { type PromptRule, promptRule, type RulePack, wordLists } from '../../model/prompt-rule';
import { safely } from '../../model/safely';

/** A rule or list that cannot be used, and why; shown beside it. */
export interface RuleTrouble {
  origin: string;
  id: string;
  /** In English, for whoever wrote it. */
  why: string;
  /** The same for the interface, which has its own words. */
  mistakes?: readonly Mistake[];
}

/** What an error says, for whoever wrote the rule. */
export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** What a schema says of a value that does not fit. */
export function unfit(value: unknown, error: { issues: unknown }): Pick<RuleTrouble, 'why' | 'mistakes'> {
  const issues = error.issues as SchemaIssue[];
  return { why: complaintsOf(issues).join('; '), mistakes: inSchema(value, issues) };
}
/** What is wrong with a thing as a whole. */
export const amiss = (why: string, what: MistakeKind, about = '') => ({
  why,
  mistakes: [mistake([], what, about)],
});

/** Another of the same id stands before it. */
export const TWICE = amiss('the same id stands there twice', 'twice');

/** Reads rules one by one: what does not fit the schema, comes twice or is one too many is told and left out. */
export function readRules(raw: readonly unknown[], origin: string, trouble: RuleTrouble[]): PromptRule[] {
  const seen = new Set<string>();
  if (raw.length > MOST_RULES) {
    const many = amiss(`more than ${MOST_RULES} rules`, 'too-many-rules', String(MOST_RULES));
    trouble.push({ origin, id: 'rules', ...many });
  }
  return raw.slice(0, MOST_RULES).flatMap((one, index) => {
    const parsed = safely(promptRule, one);
    const named = (one as { id?: unknown } | null)?.id;
    const id = typeof named === 'string' ? named : String(index + 1);
    if (!parsed.success) {
      trouble.push({ origin, id, ...unfit(one, parsed.error) });
      return [];
    }
    if (seen.has(parsed.data.id)) {
      trouble.push({ origin, id, ...TWICE });
      return [];
    }
    seen.add(parsed.data.id);
    return [parsed.data];
  });
}

/** Built-in rules in the words that a playbook has for them. */
function reworded(
  content: Record<string, unknown>,
  builtin: RulePack,
  origin: string,
  trouble: RuleTrouble[],
): PromptRule[] {
  const read = safely(wording, content.wording ?? {});
  if (!read.success) {
    trouble.push({ origin, id: 'wording', ...unfit(content.wording, read.error) });
    return [];
  }
  return Object.entries(read.data).flatMap(([id, words]) => {
    const rule = builtin.rules.find((one) => one.id === id);
    if (rule) return [{ ...rule, ...words }];
    trouble.push({ origin, id, ...amiss('has new words, but there is no such rule', 'no-such-rule') });
    return [];
  });
}

/**
 * The rules and lists of a playbook's content; content that has none is an empty pack.
 * @param builtin whose rules it may have other words for
 */
export function packOf(
  name: string,
  content: Record<string, unknown>,
  builtin: RulePack,
  trouble: RuleTrouble[],
): RulePack {
  const lists = safely(wordLists, content.lists ?? {});
  if (!lists.success) trouble.push({ origin: name, id: 'lists', ...unfit(content.lists, lists.error) });
  const rules = readRules(Array.isArray(content.rules) ? content.rules : [], name, trouble);
  const own = new Set(rules.map(({ id }) => id));
  const words = reworded(content, builtin, name, trouble).filter(({ id }) => !own.has(id));
  return { origin: name, rules: [...rules, ...words], lists: lists.success ? lists.data : {} };
}

/** The rules of a pack that the compiler understands; why it does not understand the others is told. */
export function soundRules(pack: RulePack, lists: RulePack['lists'], trouble: RuleTrouble[]): PromptRule[] {
  const refused = new Set<PromptRule>();
  compile([{ origin: 'builtin', rules: [], lists }, pack], null, (rule, origin, error) => {
    refused.add(rule);
    trouble.push({ origin, id: rule.id, why: messageOf(error), mistakes: [mistakeOf(error)] });
  });
  return pack.rules.filter((rule) => !refused.has(rule));
}
