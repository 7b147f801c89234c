import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

/*
 * Space, type and the like are the same in every scheme: on a site's page, where every byte is injected, what a rule asks
 * of them stands in the rule itself, and they are not defined. Colours and whatever a medium changes stay.
 */

const TOKEN = /\s*(--up-[\w-]+):\s*([^;]+);/g;
const COMMENT = /\/\*[\s\S]*?\*\//g;

/** Tokens of one value each, as they are in a shadow root. @param css the set of all tokens */
function constants(css: string): Map<string, string> {
  const [plain = '', ...media] = css.replace(COMMENT, '').split('@media');
  const values = new Map<string, string>();
  // What is said later, for a shadow root, holds.
  for (const [, name, value] of plain.matchAll(TOKEN)) values.set(name!, value!);
  const changed = new Set([...media.join('').matchAll(TOKEN)].map(([, name]) => name));
  return new Map([...values].filter(([name, value]) => !changed.has(name) && !value.includes('light-dark')));
}

/** The same styles with the values of constant tokens in the place of their names. */
function written(css: string, values: ReadonlyMap<string, string>): string {
  const told = css.replace(/var\((--up-[\w-]+)\)/g, (whole, name: string) => values.get(name) ?? whole);
  if (told !== css) return written(told, values);
  return css.replace(/calc\((\d+)px \* ([\d.]+)\)/g, (_, one, times) => `${Number(one) * Number(times)}px`);
}

/** The set of tokens without the constant ones, for a shadow root alone. */
function rest(css: string, values: ReadonlyMap<string, string>): string {
  const bare = css
    .replace(COMMENT, '')
    .replace(TOKEN, (whole, name: string) => (values.has(name) ? '' : whole));
  return written(bare.replaceAll(/:root,\s*/g, ''), values);
}

/** Writes constant tokens out in the styles that go into a page. @param file the set of all tokens */
export function tokensPlugin(file: string): Plugin {
  return {
    name: 'uplift-tokens',
    enforce: 'pre',
    transform(code, id) {
      if (!id.endsWith('.css?inline')) return undefined;
      const tokens = readFileSync(file, 'utf8');
      const values = constants(tokens);
      return code === tokens ? rest(code, values) : written(code, values);
    },
  };
}
