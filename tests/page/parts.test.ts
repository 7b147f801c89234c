import { runInNewContext } from 'node:vm';
import { build, type Rolldown } from 'vite';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { partsPlugin } from '@/utils/page/build/parts-plugin';
import { serveParts } from '@/utils/page/parts';
import { written } from './build/written';

/** Builds a content script of these modules, the first of them its entry: its files by name. */
async function built(files: Record<string, string>): Promise<Record<string, string>> {
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [written(files), partsPlugin()],
    build: {
      write: false,
      modulePreload: false,
      lib: { entry: Object.keys(files)[0] ?? '', formats: ['es'] },
      rolldownOptions: { output: { minify: true, entryFileNames: 'page.js', chunkFileNames: '[name].js' } },
    },
  });
  const { output } = [result].flat()[0] as Rolldown.RolldownOutput;
  return Object.fromEntries(output.map((one) => [one.fileName, one.type === 'chunk' ? one.code : '']));
}

const FILES = {
  entry: `import { log } from 'words';
    log('start');
    globalThis.open = async (name) => (name === 'one' ? (await import('one')).one() : (await import('two')).two());
    globalThis.again = async () => (await import('again')).both();`,
  words: 'export const log = (word) => globalThis.said.push(word);',
  one: `import { log } from 'words'; import { both } from 'both'; export const one = () => { log('one'); return both(); };`,
  two: `import { both } from 'both'; export const two = () => both() + 1;`,
  again: `export { both } from 'both';`,
  both: `import { log } from 'words'; log('both once'); export const both = () => 1;`,
};

/** A page in which the built files run, and a worker that puts parts into it. */
async function page(files: Record<string, string>) {
  const put: string[][] = [];
  const world: Record<string, unknown> = { said: [] };
  world.globalThis = world;
  const run = (name: string) => runInNewContext(files[`${name}.js`] ?? '', world);
  run('page');
  vi.stubGlobal('upliftParts', world.upliftParts);
  serveParts(async (names) => {
    put.push(names);
    for (const name of names) run(name);
  });
  return {
    put,
    said: world.said as string[],
    open: world.open as (name: string) => Promise<number>,
    again: world.again as () => Promise<number>,
  };
}

afterEach(() => vi.unstubAllGlobals());

describe('a content script in parts', () => {
  it('runs its entry alone, and puts a part into the page when it is asked for, after what it needs', async () => {
    const { put, said, open } = await page(await built(FILES));
    expect(said).toEqual(['start']);
    expect(await open('one')).toBe(1);
    expect(put).toEqual([['both', 'one']]);
    expect(said).toEqual(['start', 'both once', 'one']);
  });

  it('puts nothing in twice, not even what two parts share that are asked for at once', async () => {
    const { put, said, open } = await page(await built(FILES));
    expect(await Promise.all([open('one'), open('two'), open('one')])).toEqual([1, 2, 1]);
    expect(put).toEqual([['both', 'one'], ['two']]);
    expect(said.filter((word) => word === 'both once')).toHaveLength(1);
  });

  it('passes on what a part only takes from another', async () => {
    const { said, again } = await page(await built(FILES));
    expect(await again()).toBe(1);
    expect(said).toEqual(['start', 'both once']);
  });

  it('asks again for a part that could not be had', async () => {
    const files = await built(FILES);
    const { open } = await page({ ...files, 'one.js': '' });
    await expect(open('one')).rejects.toThrow('no part one');
    expect(await open('two')).toBe(2);
  });

  it('holds no import that a classic script could not run', async () => {
    for (const code of Object.values(await built(FILES))) {
      expect(() => runInNewContext(`(() => {${code}})`)).not.toThrow();
      expect(code).not.toMatch(/\bimport\b|\bexport\b/);
    }
  });
});
