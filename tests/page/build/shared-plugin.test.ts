import { basename } from 'node:path';
import { createContext, runInContext, runInNewContext } from 'node:vm';
import { build, parseAst, type Rolldown } from 'vite';
import { describe, expect, it } from 'vitest';
import { asAscii } from '@/utils/page/build/classic';
import { sharedPlugin } from '@/utils/page/build/shared-plugin';
import { written } from './written';

const FILES = {
  background: `import { rules } from 'rules'; import { log } from 'log'; log('worker ' + rules()); undeclared();
    function undeclared() { try { nowhere = 1; } catch { log('strict'); } }`,
  popup: `import { rules } from 'rules'; import { log } from 'log'; log('popup ' + rules());`,
  rules: `import { log } from 'log'; log('rules once'); export const rules = () => 'of all';`,
  log: 'export const log = (word) => globalThis.said.push(word);',
};

/** Builds a worker and a page of these modules: their files by name, and those that are told. */
async function built(files: Record<string, string> = FILES, imports = true) {
  let told: string[] = [];
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [
      written(files),
      {
        name: 'html',
        generateBundle() {
          const source = '<script type="module" src="/popup.js"></script><link href="/chunks/rules.js">';
          this.emitFile({ type: 'asset', fileName: 'popup.html', source });
        },
      },
      sharedPlugin('background.js', imports, (list) => {
        told = list;
      }),
    ],
    build: {
      write: false,
      modulePreload: false,
      rolldownOptions: {
        input: { background: 'background', popup: 'popup' },
        output: {
          minify: true,
          entryFileNames: '[name].js',
          chunkFileNames: 'chunks/[name].js',
          codeSplitting: {
            groups: [
              { name: 'rules', test: /written.rules/ },
              { name: 'log', test: /written.log/, priority: 1 },
            ],
          },
        },
      },
    },
  });
  const { output } = [result].flat()[0] as Rolldown.RolldownOutput;
  const code = new Map(
    output.map((one) => [one.fileName, one.type === 'chunk' ? one.code : String(one.source)]),
  );
  return { code, told };
}

/** A worker's world: what it fetches is run in it, as the browser does. */
function world(code: ReadonlyMap<string, string>) {
  const said: string[] = [];
  const inside = createContext({ said });
  const run = (file: string) => runInContext(code.get(file) ?? `throw new Error('no ${file}')`, inside);
  Object.assign(inside, {
    importScripts: (...files: string[]) => {
      for (const file of files) run(file.replace(/^\//, ''));
    },
  });
  return { said, run };
}

describe("a worker's modules as scripts", () => {
  it('run in the order in which they need each other, once, and as strictly as modules', async () => {
    const { code } = await built();
    const { said, run } = world(code);
    run('background.js');
    expect(said).toEqual(['rules once', 'worker of all', 'strict']);
  });

  it('run from a list too, where a worker cannot fetch', async () => {
    const { code, told } = await built(FILES, false);
    expect(told.at(-1)).toBe('background.js');
    expect(code.get('background.js')).not.toContain('importScripts');
    const { said, run } = world(code);
    for (const file of told) run(file);
    expect(said).toEqual(['rules once', 'worker of all', 'strict']);
  });

  it('stand in the package once: a page has a line in their place, with the same names', async () => {
    const { code } = await built();
    const scripts = [...code.keys()].filter((file) => file.startsWith('shared/'));
    expect(scripts.map((file) => basename(file)).sort()).toEqual(['log.js', 'rules.js']);
    for (const script of scripts) {
      const inPage = code.get(`chunks/${basename(script)}`) ?? '';
      expect(() => parseAst(inPage)).not.toThrow();
      expect(inPage).toMatch(/^import\{load\}from"\.\/shared\.js";const shared=await load\(/);
    }
    // What has to run first is asked for first.
    expect(code.get('chunks/rules.js')).toContain('load("log","rules")');
    expect(code.get('popup.js')).toMatch(/from\s*[`"']\.\/chunks\/rules\.js/);
    expect([...code.values()].filter((text) => text.includes('rules once'))).toHaveLength(1);
  });

  it('hand on so many names that some are no names of variables', async () => {
    const names = Array.from({ length: 4000 }, (_, at) => `word${at}`);
    const all = `import * as all from 'rules'; import { log } from 'log'; log([${names.map((name) => `all.${name}`).join()}]);`;
    const rules = names.map((name, at) => `export const ${name} = globalThis.one * ${at};`).join('');
    const { code } = await built({ ...FILES, background: all, popup: all, rules });
    const inPage = code.get('chunks/rules.js') ?? '';
    expect(inPage).toMatch(/export\{_(?:do|if|in) as (?:do|if|in)\}/);
    expect(() => parseAst(inPage)).not.toThrow();
  });

  it('are named by a page that begins with them, each after what it needs and before its modules', async () => {
    const { code } = await built();
    const tags = [...(code.get('popup.html') ?? '').matchAll(/<script (\w+)[^>]*src="([^"]+)"/g)];
    expect(tags.map(([, how, src]) => [how, src])).toEqual([
      ['defer', '/shared/log.js'],
      ['defer', '/shared/rules.js'],
      ['type', '/popup.js'],
    ]);
  });

  it('hold nothing but ASCII, and say the same', async () => {
    const code = ['naïve — “yes”, 東京 👍', '\\\\“ behind a backslash'].map((text) => JSON.stringify(text));
    const said = `[${code.join()}, \`templates “too” \${1}\`, /[\\–—]/.test('–'), /^\\p{L}[👍👎]$/u.test('é👎'), /^[^“]$/.test('“')]`;
    expect(asAscii(said)).toMatch(/^[\0-\x7f]+$/);
    expect(runInNewContext(asAscii(said))).toEqual(runInNewContext(said));
    const { code: files } = await built({ ...FILES, rules: `export const rules = () => 'of “all”';` });
    expect(files.get('shared/rules.js')).toMatch(/^[\0-\x7f]+$/);
  });

  it('refuse a worker that would import while it runs', async () => {
    const later = { ...FILES, rules: `export const rules = () => import('log');` };
    await expect(built(later)).rejects.toThrow('imports while it runs');
  });
});
