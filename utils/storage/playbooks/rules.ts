import { compile } from '../../coach/compile';
import { complaintsOf, type SchemaIssue } from '../../model/complaints';
import { type PromptRule, promptRule, type RulePack, wordLists } from '../../model/prompt-rule';

/** A rule or list that cannot be used, and why; shown beside it. */
export interface RuleTrouble {
  origin: string;
  id: string;
  why: string;
}

/** Reads rules one by one: what does not fit the schema, or comes twice, is told and left out. */
export function readRules(raw: readonly unknown[], origin: string, trouble: RuleTrouble[]): PromptRule[] {
  const seen = new Set<string>();
  return raw.flatMap((one, index) => {
    const parsed = promptRule.safeParse(one);
    const named = (one as { id?: unknown } | null)?.id;
    const id = typeof named === 'string' ? named : String(index + 1);
    if (!parsed.success) {
      trouble.push({ origin, id, why: complaintsOf(parsed.error.issues as SchemaIssue[]).join('; ') });
      return [];
    }
    if (seen.has(parsed.data.id)) {
      trouble.push({ origin, id, why: 'the same id stands there twice' });
      return [];
    }
    seen.add(parsed.data.id);
    return [parsed.data];
  });
}

/** The rules and lists of a playbook's content; content that has none is an empty pack. */
export function packOf(name: string, content: Record<string, unknown>, trouble: RuleTrouble[]): RulePack {
  const lists = wordLists.safeParse(content.lists ?? {});
  if (!lists.success) {
    trouble.push({
      origin: name,
      id: 'lists',
      why: complaintsOf(lists.error.issues as SchemaIssue[]).join('; '),
    });
  }
  const rules = Array.isArray(content.rules) ? content.rules : [];
  return { origin: name, rules: readRules(rules, name, trouble), lists: lists.success ? lists.data : {} };
}

/** The rules of a pack that the compiler understands; why it does not understand the others is told. */
export function soundRules(pack: RulePack, lists: RulePack['lists'], trouble: RuleTrouble[]): PromptRule[] {
  const refused = new Set<PromptRule>();
  compile([{ origin: 'builtin', rules: [], lists }, pack], null, (rule, origin, error) => {
    refused.add(rule);
    trouble.push({ origin, id: rule.id, why: messageOf(error) });
  });
  return pack.rules.filter((rule) => !refused.has(rule));
}

export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
