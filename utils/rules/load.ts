import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'yaml';
import { DIMENSIONS } from '../model/dimension';
import { type PromptRule, promptRule, type RulePack, type WordLists } from '../model/prompt-rule';

/*
 * Reads the rule files. At build time only: what the extension carries is the plain data that comes out here.
 */

const LISTS = 'lists';

/** What is wrong with a rule file, in words that name the file. */
export class RuleError extends Error {}

function yamlIn(path: string): unknown {
  try {
    return parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new RuleError(`${path}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

interface Issue {
  path: PropertyKey[];
  message: string;
  errors?: Issue[][];
}

/** The deepest complaints of a schema, one a line; for a choice, those of the option that came closest. */
function complaints(issues: readonly Issue[], at: readonly PropertyKey[] = []): string[] {
  return issues.flatMap((issue) => {
    const path = [...at, ...issue.path];
    if (issue.errors && issue.errors.length > 0) {
      const all = issue.errors.map((errors) => complaints(errors, path));
      const strange = (lines: string[]) => lines.filter((line) => line.includes('nrecognized')).length;
      return all.sort((a, b) => strange(a) - strange(b) || a.length - b.length)[0]!;
    }
    return [`${path.map(String).join('.') || 'the rule'}: ${issue.message}`];
  });
}

function readRule(path: string, folder: string): PromptRule {
  const checked = promptRule.safeParse(yamlIn(path));
  if (!checked.success)
    throw new RuleError(`${path}\n  ${complaints(checked.error.issues as Issue[]).join('\n  ')}`);
  const rule = checked.data;
  if (`${rule.id}.yaml` !== basename(path))
    throw new RuleError(`${path}: its id is ${rule.id}; file name and id must be the same`);
  if (rule.dimension !== folder.toUpperCase())
    throw new RuleError(`${path}: a rule of ${rule.dimension} stands in the folder of ${folder}`);
  return rule;
}

function readLists(folder: string): WordLists {
  const lists: WordLists = {};
  for (const file of readdirSync(folder).sort()) {
    if (!file.endsWith('.yaml')) continue;
    const words = yamlIn(join(folder, file));
    if (!Array.isArray(words) || words.some((word) => typeof word !== 'string' || word === '')) {
      throw new RuleError(
        `${join(folder, file)}: a word list is a list of phrases (put words such as "no" and "yes" in quotes)`,
      );
    }
    lists[basename(file, '.yaml')] = words as string[];
  }
  return lists;
}

/**
 * The rules and word lists of a folder: `<dimension>/<ID>.yaml` and `lists/<name>.yaml`, by id, checked against the
 * schema. Throws a RuleError that names the file and what is wrong with it.
 */
export function loadPack(folder: string, origin = 'builtin'): RulePack {
  const rules: PromptRule[] = [];
  for (const dimension of DIMENSIONS) {
    const path = join(folder, dimension.toLowerCase());
    for (const file of readdirSync(path).sort()) {
      if (file.endsWith('.yaml')) rules.push(readRule(join(path, file), dimension.toLowerCase()));
    }
  }
  const twice = rules.find((rule, i) => rules.findIndex((other) => other.id === rule.id) !== i);
  if (twice) throw new RuleError(`two files hold the rule ${twice.id}`);
  return { origin, rules, lists: readLists(join(folder, LISTS)) };
}
