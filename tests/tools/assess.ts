import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/*
 * `npm run --silent assess [-- --all | --rules | --schema [snapshot | playbook]]`: the coach on the command line. The coach is bundled once
 * into .output and used again while its sources are unchanged, so that a call starts in a blink.
 */

const ROOT = join(import.meta.dirname, '../..');
const OUT = join(ROOT, '.output/assess');
const SOURCES = ['utils/model', 'utils/text', 'utils/coach', 'utils/rules', 'tests/tools'];

function fingerprint(): string {
  const hash = createHash('sha256');
  for (const folder of SOURCES) {
    for (const file of readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).sort()) {
      const stat = statSync(join(ROOT, folder, file));
      if (stat.isFile()) hash.update(`${folder}/${file} ${stat.size} ${stat.mtimeMs}\n`);
    }
  }
  return hash.digest('hex').slice(0, 16);
}

const name = `assess-${fingerprint()}.mjs`;
const bundle = join(OUT, name);
if (!existsSync(bundle)) {
  const { bundleAssess } = await import('./assess-bundle.ts');
  mkdirSync(OUT, { recursive: true });
  // Built beside and moved into place, so that two calls at once never read half a file.
  const made = await bundleAssess(ROOT, join(OUT, `${process.pid}`), name).catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(2);
  });
  for (const old of readdirSync(OUT))
    if (/^assess-.*\.mjs$/.test(old)) rmSync(join(OUT, old), { force: true });
  renameSync(made, bundle);
  rmSync(join(OUT, `${process.pid}`), { recursive: true, force: true });
}
const { main } = (await import(pathToFileURL(bundle).href)) as { main: (args: string[]) => Promise<number> };
process.exitCode = await main(process.argv.slice(2));
