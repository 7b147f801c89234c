import { closestIssues, type SchemaIssue } from '../../model/complaints';
import { type PromptRule, promptRule } from '../../model/prompt-rule';
import { type Mistake, mistake } from './mistake';

function inKind(value: unknown, path: PropertyKey[], issue: SchemaIssue): Mistake[] {
  const at = path.reduce<unknown>((one, key) => (one as Record<PropertyKey, unknown>)?.[key], value);
  switch (issue.code) {
    case 'unrecognized_keys':
      return (issue.keys ?? []).map((key) => mistake([...path, key], 'unknown-key', key));
    case 'invalid_type': {
      if (at === undefined) return [mistake(path, 'missing')];
      return [mistake(path, 'wrong-type', String(issue.expected))];
    }
    case 'invalid_value':
      return [mistake(path, 'not-one-of', (issue.values ?? []).map(String).join(', '))];
    case 'too_big':
      return [mistake(path, typeof at === 'string' ? 'too-many-letters' : 'too-many', String(issue.maximum))];
    case 'too_small':
      return [mistake(path, 'empty')];
    default:
      return [mistake(path, 'not-understood')];
  }
}

/** What a schema says of a value, and where. */
export const inSchema = (value: unknown, issues: readonly SchemaIssue[]): Mistake[] =>
  closestIssues(issues).flatMap(({ path, issue }) => inKind(value, path, issue));

/** The rule that a value is, and where it is none. */
export function readRule(value: unknown): { rule?: PromptRule; mistakes: Mistake[] } {
  const read = promptRule.safeParse(value);
  if (read.success) return { rule: read.data, mistakes: [] };
  return { mistakes: inSchema(value, read.error.issues as SchemaIssue[]) };
}
