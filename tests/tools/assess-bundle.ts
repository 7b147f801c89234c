import { join } from 'node:path';
import { build, type Plugin, runnerImport } from 'vite';

/**
 * The project's own plugin that turns rule files into data, with the check of their examples. Loaded through Vite,
 * because the project's imports carry no file endings.
 */
export async function rulesAsData(root: string): Promise<Plugin> {
  const load = async <T>(path: string): Promise<T> =>
    (await runnerImport<T>(join(root, path), { configFile: false, root, logLevel: 'error' })).module;
  const { rulesPlugin } = await load<typeof import('../../utils/rules/vite-plugin.ts')>(
    'utils/rules/vite-plugin.ts',
  );
  const { checkPack } =
    await load<typeof import('../../utils/coach/check-pack.ts')>('utils/coach/check-pack.ts');
  return rulesPlugin(checkPack);
}

/** What stopped a build, each once: the rules are read for two modules, and what is wrong with them stops both. */
function whyOf(error: unknown): string {
  const all = error instanceof Error && 'errors' in error ? (error.errors as Error[]) : [error];
  return [...new Set(all.map((one) => (one instanceof Error ? one.message : String(one))))].join('\n');
}

/**
 * Bundles the command line's coach with its rules into `outDir/name` and returns that path.
 * @throws Error whose message says what is wrong, for those who write rules: no stack, nothing twice
 */
export async function bundleAssess(root: string, outDir: string, name: string): Promise<string> {
  await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'silent',
    plugins: [await rulesAsData(root)],
    resolve: { alias: { '@': root } },
    ssr: { noExternal: true },
    build: {
      ssr: join(root, 'tests/tools/assess-main.ts'),
      outDir,
      minify: false,
      target: 'node24',
      rolldownOptions: { output: { entryFileNames: name } },
    },
  }).catch((error: unknown) => {
    throw new Error(whyOf(error));
  });
  return join(outDir, name);
}
