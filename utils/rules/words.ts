import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import * as z from 'zod/mini';
import { complaintsOf, type SchemaIssue } from '../model/complaints.ts';
import type { RuleWords } from './as-messages.ts';
import { RuleError, yamlIn } from './load.ts';

/*
 * Reads the words of structural rules in other languages: `words/<language>.yaml`, by the rule's id. At build time only;
 * they go into the language's messages, so that a browser reads those of its own language and no others.
 */

const text = z.string().check(z.minLength(1));
const ruleWords = z.strictObject({
  title: text.check(z.maxLength(60)),
  why: text.check(z.maxLength(160)),
  example: z.optional(text),
  /** What a tip quotes of a record, as the rule's own `shows`. */
  shows: z.optional(z.union([text, z.array(text)])),
});
const file = z.record(text, ruleWords);

/** The words of a folder by language and rule. Throws a RuleError that names the file and what is wrong with it. */
export function loadWords(folder: string): Record<string, Record<string, RuleWords>> {
  const languages: Record<string, Record<string, RuleWords>> = {};
  for (const name of readdirSync(folder).sort()) {
    if (!name.endsWith('.yaml')) continue;
    const path = join(folder, name);
    const checked = file.safeParse(yamlIn(path));
    if (!checked.success)
      throw new RuleError(`${path}\n  ${complaintsOf(checked.error.issues as SchemaIssue[]).join('\n  ')}`);
    languages[basename(name, '.yaml')] = checked.data;
  }
  return languages;
}
