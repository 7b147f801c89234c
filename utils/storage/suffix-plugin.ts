import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';

/** The module of the library that holds its list as numbers, and looks it up. */
const TRIE = /tldts[/\\]dist[/\\]es6[/\\]src[/\\]suffix-trie\.js$/;

/** The library's list as the lines that `suffixOf` reads. @param code of its data module */
export function listOf(code: string): string {
  const given = (name: string): string => {
    const value = new RegExp(`export const ${name} = .*?("[^"]*"|\\[[^\\]]*\\]|\\b\\d+\\b)`).exec(code)?.[1];
    if (!value) throw new Error(`the list of public suffixes has changed: look for ${name} in it again`);
    return value;
  };
  const numbers = (name: string): number[] => JSON.parse(given(name)) as number[];
  const text = JSON.parse(given('labelText')) as string;
  const [flags, starts, lengths, children] = ['nodeFlags', 'edgeStart', 'edgeLength', 'edgeChild'].map(
    numbers,
  );
  let at = 0;
  const labels = lengths!.map((length) => {
    at += length;
    return text.slice(at - length, at);
  });
  const lines = new Map<string, string[]>();
  const walk = (node: number, parent: string, sign: string): void => {
    for (let edge = starts![node]!; edge < starts![node + 1]!; edge++) {
      const child = children![edge]!;
      const label = labels[edge]!;
      // A label alone is a suffix anyway.
      if (parent && flags![child]) lines.set(parent, [...(lines.get(parent) ?? []), sign + label]);
      walk(child, parent ? `${parent}.${label}` : label, sign);
    }
  };
  walk(Number(given('rulesRoot')), '', '');
  walk(Number(given('exceptionsRoot')), '', '!');
  const sorted = [...lines].map(([parent, words]) => `${parent} ${words.sort().join(' ')}`).sort();
  return `\n${sorted.join('\n')}\n`;
}

/** Puts the list of public suffixes in as a text that is read where it stands, in the place of the library's numbers. */
export function suffixPlugin(): Plugin {
  return {
    name: 'uplift-suffixes',
    enforce: 'pre',
    load(id) {
      const [path = ''] = id.split('?');
      if (!TRIE.test(path)) return undefined;
      const list = listOf(readFileSync(join(dirname(path), 'data/trie.js'), 'utf8'));
      return `import { suffixOf } from ${JSON.stringify(join(import.meta.dirname, 'suffix.ts'))};
        const LIST = ${JSON.stringify(list)};
        export default function (hostname, options, out) {
          out.publicSuffix = suffixOf(hostname, LIST);
          return false;
        }`;
    },
  };
}
