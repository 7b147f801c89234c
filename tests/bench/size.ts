import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Row } from './row.ts';

const ROOT = join(import.meta.dirname, '../..');
const KB = 1000;

interface Manifest {
  content_scripts?: { matches: string[]; js?: string[]; css?: string[] }[];
}

/** Bytes of a module and of all that it imports. */
function withImports(path: string, seen = new Set<string>()): number {
  if (seen.has(path)) return 0;
  seen.add(path);
  const code = readFileSync(path, 'utf8');
  const imported = [...code.matchAll(/\bfrom\s*"(\.[^"]+)"/g)].map(([, name = '']) =>
    join(dirname(path), name),
  );
  return imported.reduce((sum, one) => sum + withImports(one, seen), statSync(path).size);
}

/** Sizes of what is shipped: per page, whole. Built now. */
export async function rows(): Promise<Row[]> {
  const wxt = join(ROOT, 'node_modules/wxt/bin/wxt.mjs');
  const zips = () => readdirSync(join(ROOT, '.output')).filter((file) => file.endsWith('.zip'));
  for (const file of zips()) rmSync(join(ROOT, '.output', file));
  for (const browser of ['chrome', 'firefox']) {
    // The bench's own bundler sets NODE_ENV for itself; the build must be the one that users get.
    const env = { ...process.env, NODE_ENV: 'production' };
    execFileSync(process.execPath, [wxt, 'zip', '-b', browser], { stdio: 'ignore', cwd: ROOT, env });
  }
  const folder = join(ROOT, '.output/chrome-mv3');
  const size = (file: string) => statSync(join(folder, file)).size;
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Manifest;
  const injected = (manifest.content_scripts ?? []).map((script) => ({
    files: [...(script.js ?? []), ...(script.css ?? [])],
    name: script.js?.[0]?.replace(/^.*\/|\.js$/g, '') ?? 'css',
  }));
  const runtime = readdirSync(join(folder, 'content-scripts'))
    .map((file) => `content-scripts/${file}`)
    .filter((file) => file.endsWith('.js') && !injected.some(({ files }) => files.includes(file)));
  for (const file of runtime) injected.push({ files: [file], name: file.replace(/^.*\/|\.js$/g, '') });
  return [
    ...injected.map(({ files, name }) => ({
      name: `code injected into a page: ${name}`,
      value: files.reduce((sum, file) => sum + size(file), 0) / KB,
      unit: 'kB',
      budget: 60,
    })),
    {
      name: 'background worker, with what it shares',
      value: withImports(join(folder, 'background.js')) / KB,
      unit: 'kB',
    },
    ...zips()
      .filter((file) => !file.includes('sources'))
      .map((file) => ({
        name: `whole package: ${file.includes('firefox') ? 'Firefox' : 'Chrome'}`,
        value: statSync(join(ROOT, '.output', file)).size / KB,
        unit: 'kB',
        budget: 500,
      })),
  ];
}
