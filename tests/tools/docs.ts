import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runnerImport } from 'vite';

/*
 * `npm run docs`: writes the documents that are made from data anew. A test fails while they are not what this writes.
 */

const ROOT = join(import.meta.dirname, '../..');
// Through Vite, because the project's imports carry no file endings.
const load = async <T>(path: string): Promise<T> =>
  (await runnerImport<T>(join(ROOT, path), { configFile: false, root: ROOT, logLevel: 'error' })).module;

const { documents } = await load<typeof import('./docs-text.ts')>('tests/tools/docs-text.ts');
const { loadPack } = await load<typeof import('../../utils/rules/load.ts')>('utils/rules/load.ts');
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');

for (const [path, text] of Object.entries(documents(loadPack(join(ROOT, 'utils/rules')), read))) {
  writeFileSync(join(ROOT, path), text);
  console.log(path);
}
