import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import type { RulePack } from '../model/prompt-rule.ts';
import { toColumns } from './columns.ts';
import { loadPack, RuleError } from './load.ts';

const NAME = 'virtual:uplift-rules';
const EXAMPLES = `${NAME}/examples`;

// A string is read faster than an object literal of this size, and not before somebody asks; one of ASCII alone takes half.
const asModule = (data: unknown) => {
  const json = JSON.stringify(data).replace(
    /[^\0-\x7f]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return `export default () => JSON.parse(${JSON.stringify(json)});`;
};

/**
 * Turns the rule files into two modules that give plain data: what the coach needs, and the examples by rule. A rule that
 * fails its schema, or what `check` says of it, stops the build with a message that names the file.
 * @param check what is wrong with the pack beyond its schema (unknown words, examples that fail), one line each
 */
export function rulesPlugin(check: (pack: RulePack) => string[]): Plugin {
  const folder = import.meta.dirname;
  return {
    name: 'uplift-rules',
    resolveId: (id) => (id === NAME || id === EXAMPLES ? `\0${id}` : undefined),
    load(id) {
      if (id !== `\0${NAME}` && id !== `\0${EXAMPLES}`) return undefined;
      for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
        if (file.endsWith('.yaml')) this.addWatchFile(join(folder, file));
      }
      const pack = loadPack(folder);
      if (id === `\0${EXAMPLES}`) {
        return asModule(Object.fromEntries(pack.rules.map((rule) => [rule.id, rule.examples])));
      }
      const wrong = check(pack);
      if (wrong.length > 0) throw new RuleError(`The rules do not hold:\n  ${wrong.join('\n  ')}`);
      const bare = { ...pack, rules: pack.rules.map(({ examples: _, ...rule }) => rule) };
      const digest = createHash('sha256').update(JSON.stringify(bare)).digest('base64url').slice(0, 22);
      return asModule({ ...bare, digest, rules: toColumns(bare.rules) });
    },
  };
}
