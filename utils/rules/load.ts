import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'yaml';
import { complaintsOf, type SchemaIssue } from '../model/complaints.ts';
import { DIMENSIONS } from '../model/dimension.ts';
import { type PromptRule, promptRule, type RulePack, type WordLists } from '../model/prompt-rule.ts';

/*
 * Reads the rule files. At build time only: what the extension carries is the plain data that comes out here.
 */

const LISTS = 'lists';
const SOURCES = 'sources.yaml';

/** What is wrong with a rule file, in words that name the file. */
export class RuleError extends Error {}

/** What a file holds. Throws a RuleError that names the file where it is no YAML. */
export function yamlIn(path: string): unknown {
  try {
    return parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new RuleError(`${path}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** How ids of ours begin, so that a reader knows from the id where the tip speaks. */
const BEGINS = {
  draft: ['C-', 'R-', 'M-'],
  thread: ['R-', 'SIG-', 'GRD-'],
  deal: ['D-'],
};

function readRule(path: string, folder: string): PromptRule {
  const checked = promptRule.safeParse(yamlIn(path));
  if (!checked.success)
    throw new RuleError(`${path}\n  ${complaintsOf(checked.error.issues as SchemaIssue[]).join('\n  ')}`);
  const rule = checked.data;
  if (`${rule.id}.yaml` !== basename(path))
    throw new RuleError(`${path}: its id is ${rule.id}; file name and id must be the same`);
  const begins = BEGINS[rule.surface];
  if (!begins.some((start) => rule.id.startsWith(start)))
    throw new RuleError(`${path}: the id of a rule about a ${rule.surface} begins with ${begins.join(', ')}`);
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

/** What the codes of sources stand for; none where the folder has no list of them. */
function readSources(path: string): Record<string, string> | undefined {
  return existsSync(path) ? (yamlIn(path) as Record<string, string>) : undefined;
}

/** A code is for those who write rules; whoever asks a tip where it comes from reads a name. */
function withNames(rule: PromptRule, names: Record<string, string>): PromptRule {
  const sources = rule.evidence.sources.map((code) => {
    const name = names[code];
    if (name === undefined) throw new RuleError(`${rule.id}: ${SOURCES} does not say what ${code} is`);
    return name;
  });
  return { ...rule, evidence: { ...rule.evidence, sources } };
}

/**
 * The rules and word lists of a folder: `<dimension>/<ID>.yaml` and `lists/<name>.yaml`, by id, checked against the
 * schema, with their sources by name (`sources.yaml`). Throws a RuleError that names the file and what is wrong with it.
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
  const names = readSources(join(folder, SOURCES));
  return {
    origin,
    rules: names ? rules.map((rule) => withNames(rule, names)) : rules,
    lists: readLists(join(folder, LISTS)),
  };
}
