import { basename, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type Plugin, type PluginOption } from 'vite';

const ROOT = join(import.meta.dirname, '../..');

/** Modules keep the folder they were written in, although the bundle stands elsewhere. */
const ownFolder: Plugin = {
  name: 'own-folder',
  transform(code, id) {
    if (id.includes('node_modules') || !code.includes('import.meta.dirname')) return undefined;
    return code.replaceAll('import.meta.dirname', JSON.stringify(dirname(id)));
  },
};

/**
 * Bundles a module of the project as the extension's own build does (aliases, plugins, the same compiler) and loads
 * it, for tools that run outside a browser. Packages stay where they are.
 * @param entry path below the project's root
 * @param plugins what the module needs beside plain TypeScript
 */
export async function bundled<T>(entry: string, plugins: PluginOption[] = []): Promise<T> {
  const name = basename(entry).replace(/\.tsx?$/, '');
  const outDir = join(ROOT, '.output/tools');
  await build({
    root: ROOT,
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    plugins: [ownFolder, ...plugins],
    resolve: { alias: { '@': ROOT } },
    build: {
      ssr: join(ROOT, entry),
      outDir,
      emptyOutDir: false,
      minify: false,
      target: 'node24',
      rolldownOptions: { output: { entryFileNames: `${name}.mjs` } },
    },
  });
  return (await import(`${pathToFileURL(join(outDir, `${name}.mjs`)).href}?at=${Date.now()}`)) as T;
}
