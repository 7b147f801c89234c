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

/** Bundles the command line's coach with its rules into `outDir/name` and returns that path. */
export async function bundleAssess(root: string, outDir: string, name: string): Promise<string> {
  await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'error',
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
  });
  return join(outDir, name);
}
