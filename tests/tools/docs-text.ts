import * as z from 'zod/mini';
import messages from '../../public/_locales/en/messages.json';
import { BUILT_IN, NAMED_SITES } from '../../utils/background/named-sites';
import { DIMENSIONS } from '../../utils/model/dimension';
import { type PromptRule, promptRule, type RulePack } from '../../utils/model/prompt-rule';

/*
 * The parts of the documents that are made from data, so that they cannot fall behind it.
 */

const word = (key: string): string => (messages as Record<string, { message: string }>)[key]?.message ?? key;
/** A text in a cell of a table. */
const cell = (text: string): string =>
  text.replaceAll('|', '\\|').replaceAll('\n', ' ').replaceAll('<', '&lt;');
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');

const SURFACES: Record<PromptRule['surface'], string> = {
  draft: 'a draft',
  thread: 'a customer’s email',
  deal: 'a record',
};
const GRADES: Record<string, string> = {
  A: 'experiment',
  B: 'large observation',
  C: 'convention of the trade',
  D: 'our own judgement',
};

function saidOf({ status, only }: PromptRule): string {
  if (typeof status === 'object') return `not read: ${status.unreadable}`;
  return only === 'meter' ? 'shown in what a draft does, never a tip' : '';
}

/** The catalogue of rules, as a page of its own. */
export function catalogue({ rules }: Pick<RulePack, 'rules'>): string {
  const live = rules.filter(({ status }) => status === 'live');
  const mute = live.filter(({ only }) => only === 'meter').length;
  const parts = DIMENSIONS.map((dimension) => {
    const own = rules.filter((rule) => rule.dimension === dimension);
    const rows = own.map((rule) => [
      `[${rule.id}](../utils/rules/${dimension.toLowerCase()}/${rule.id}.yaml)`,
      SURFACES[rule.surface],
      cell(`${rule.title} ${saidOf(rule) && `*(${saidOf(rule)})*`}`.trim()),
      cell(rule.why),
      rule.evidence.grade,
    ]);
    return [
      `## ${word(`dimension${dimension}`)}`,
      word(`dimension${dimension}Meaning`),
      table(['rule', 'reads', 'says', 'because', 'grade'], rows),
    ].join('\n\n');
  });
  const grades = Object.entries(GRADES).map(([grade, name]) => {
    const count = rules.filter(({ evidence }) => evidence.grade === grade).length;
    return `${grade} ${name} (${count})`;
  });
  return `# The rules

<!-- Written by \`npm run docs\` from the rule files. Do not edit by hand. -->

${rules.length} rules in ${DIMENSIONS.length} dimensions: ${live.length} live, ${mute} of which feed what a draft does and show no tip; ${rules.length - live.length} not readable on any page. Each is one file, with its examples; the options page shows them too. The grade says what a rule's claim rests on: ${grades.join(', ')}.

${parts.join('\n\n')}
`;
}

/** The sites that are known by name. */
export function sites(): string {
  const hosts = (patterns: readonly string[]) =>
    patterns.map((pattern) => `\`${pattern.slice('https://'.length, -2)}\``).join(', ');
  return table(
    ['site', 'is', 'hosts', 'allowed'],
    NAMED_SITES.map(({ id, name, kind, patterns }) => [
      name,
      kind === 'mail' ? 'mail' : 'CRM',
      hosts(patterns),
      BUILT_IN.has(id) ? 'with the installation' : 'when asked for',
    ]),
  );
}

interface JsonSchema {
  type?: string;
  enum?: unknown[];
  const?: unknown;
  anyOf?: JsonSchema[];
  items?: JsonSchema;
  properties?: Record<string, JsonSchema>;
  required?: string[];
  maxLength?: number;
}

function holds(schema: JsonSchema): string {
  if (schema.const !== undefined) return `\`${String(schema.const)}\``;
  if (schema.enum) return schema.enum.map((one) => `\`${String(one)}\``).join(', ');
  if (schema.anyOf) {
    const kinds = [...new Set(schema.anyOf.map(holds))];
    if (schema.anyOf.every((one) => one.const !== undefined)) return kinds.join(', ');
    return kinds.length > 3 ? 'one of several forms, or a list of them' : kinds.join(', or ');
  }
  if (schema.type === 'array')
    return schema.items?.anyOf || schema.items?.properties
      ? 'a list'
      : `a list of ${holds(schema.items ?? {})}`;
  if (schema.properties) return `an object: ${Object.keys(schema.properties).join(', ')}`;
  if (schema.type === 'string')
    return schema.maxLength ? `text, at most ${schema.maxLength} characters` : 'text';
  return schema.type === 'object' ? 'an object' : (schema.type ?? 'anything');
}

/**
 * What a rule file may hold.
 * @param source of the schema: what stands above a field there is said of it here
 */
export function ruleFields(source: string): string {
  const schema = z.toJSONSchema(promptRule, { io: 'input' }) as JsonSchema;
  const own = source.slice(source.indexOf('export const promptRule ='));
  const said = (name: string) =>
    new RegExp(`/\\*\\* ([^*]*(?:\\*(?!/)[^*]*)*) \\*/\\n +${name}:`)
      .exec(own)?.[1]
      ?.replaceAll(/\n +\* /g, ' ') ?? '';
  return table(
    ['field', 'needed', 'holds', 'is'],
    Object.entries(schema.properties ?? {}).map(([name, property]) => [
      `\`${name}\``,
      schema.required?.includes(name) ? 'yes' : '',
      cell(holds(property)),
      cell(said(name)),
    ]),
  );
}

/**
 * A document with its generated parts anew: what stands between `<!-- name:start -->` and `<!-- name:end -->`.
 * @throws where the document has no such place
 */
export function withParts(document: string, parts: Readonly<Record<string, string>>): string {
  return Object.entries(parts).reduce((text, [name, part]) => {
    const [start, end] = [`<!-- ${name}:start -->`, `<!-- ${name}:end -->`];
    const [from, to] = [text.indexOf(start), text.indexOf(end)];
    if (from < 0 || to < from) throw new Error(`no place for ${name} in the document`);
    return `${text.slice(0, from + start.length)}\n\n${part}\n\n${text.slice(to)}`;
  }, document);
}

/** Every document that is made from data, wholly or in parts, by its path. @param read the text of a file of the project */
export function documents(
  pack: Pick<RulePack, 'rules'>,
  read: (path: string) => string,
): Record<string, string> {
  return {
    '.github/RULES.md': catalogue(pack),
    'CONTRIBUTING.md': withParts(read('CONTRIBUTING.md'), {
      sites: sites(),
      'rule-fields': ruleFields(read('utils/model/prompt-rule.ts')),
    }),
  };
}
