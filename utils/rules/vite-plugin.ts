import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import type { RulePack } from '../model/prompt-rule.ts';
import { loadPack, RuleError } from './load.ts';

const NAME = 'virtual:uplift-rules';
const RESOLVED = `\0${NAME}`;

/**
 * Turns the rule files into one module of plain data. A rule that fails its schema, or what `check` says of it, stops
 * the build with a message that names the file.
 * @param check what is wrong with the pack beyond its schema (unknown words, examples that fail), one line each
 */
export function rulesPlugin(check: (pack: RulePack) => string[]): Plugin {
  const folder = import.meta.dirname;
  return {
    name: 'uplift-rules',
    resolveId: (id) => (id === NAME ? RESOLVED : undefined),
    load(id) {
      if (id !== RESOLVED) return undefined;
      for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
        if (file.endsWith('.yaml')) this.addWatchFile(join(folder, file));
      }
      const pack = loadPack(folder);
      const wrong = check(pack);
      if (wrong.length > 0) throw new RuleError(`The rules do not hold:\n  ${wrong.join('\n  ')}`);
      // A string is read faster than an object literal of this size.
      return `export default JSON.parse(${JSON.stringify(JSON.stringify(pack))});`;
    },
  };
}
