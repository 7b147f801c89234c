import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import preact from '@preact/preset-vite';
import { build, type PluginOption } from 'vite';

const ROOT = join(import.meta.dirname, '../../..');
const HERE = import.meta.dirname;

/** Bundles one entry into one classic script. */
async function bundle(
  entry: string,
  options: { plugins?: PluginOption[]; alias?: Record<string, string> } = {},
): Promise<string> {
  const built = await build({
    root: ROOT,
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    mode: 'production',
    define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
    plugins: options.plugins ?? [],
    resolve: { alias: { '@': ROOT, ...options.alias } },
    build: {
      write: false,
      minify: false,
      target: 'es2023',
      // Without what Vite puts around an `import()` in a page: everything is in one file here.
      lib: { entry: join(HERE, entry), formats: ['es'], fileName: 'page' },
      rolldownOptions: { output: { codeSplitting: false } },
    },
  });
  const [result] = [built].flat();
  if (!result || !('output' in result)) throw new Error(`${entry} was not built`);
  const code = result.output.find((one) => one.type === 'chunk');
  if (code?.type !== 'chunk') throw new Error(`${entry} came out empty`);
  return code.code;
}

/** Wraps a module so that it runs as a classic script of its own. */
const script = (code: string) => `(async () => {\n${code}\n})();\n`;

/**
 * An extension with the page code of the production build and a worker that knows two tips: what an editor does with
 * marks and replacements is tested without what the coach finds.
 * @returns its folder, in the system's folder for temporary files
 */
export async function buildProbe(browser: 'chrome' | 'firefox'): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'uplift-probe-'));
  const code = await bundle('probe/content.ts', {
    plugins: [preact()],
    alias: {
      'preact/jsx-runtime': join(ROOT, 'components/inline/renderer.ts'),
      'preact/jsx-dev-runtime': join(ROOT, 'components/inline/renderer.ts'),
      preact: join(ROOT, 'components/inline/renderer.ts'),
    },
  });
  writeFileSync(join(folder, 'content.js'), script(code));
  writeFileSync(join(folder, 'worker.js'), script(await bundle('probe/worker.ts')));
  mkdirSync(join(folder, '_locales/en'), { recursive: true });
  const messages = await import('../../../public/_locales/en/messages.json', { with: { type: 'json' } });
  writeFileSync(join(folder, '_locales/en/messages.json'), JSON.stringify(messages.default));
  const background = browser === 'chrome' ? { service_worker: 'worker.js' } : { scripts: ['worker.js'] };
  writeFileSync(
    join(folder, 'manifest.json'),
    JSON.stringify({
      manifest_version: 3,
      name: 'probe',
      version: '1',
      default_locale: 'en',
      background,
      permissions: ['storage'],
      host_permissions: ['http://127.0.0.1/*'],
      content_scripts: [{ matches: ['http://127.0.0.1/*'], js: ['content.js'], run_at: 'document_start' }],
      ...(browser === 'firefox' && {
        browser_specific_settings: { gecko: { id: 'probe@uplift.example' } },
      }),
    }),
  );
  return folder;
}

const SHELL = (name: string) => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${name}</title><style>
body { font: 15px/1.5 sans-serif; margin: 0; padding: 24px; }
.composer { width: 640px; margin: 0 auto; border: 1px solid #ccc; border-radius: 8px; }
.composer > header, .composer > footer { padding: 8px 16px; }
#editor, [id^=editorParent_] { min-height: 220px; padding: 8px 16px; outline: none; }
strong, .bold { font-weight: 700; }
.ql-editor, [data-slate-editor], .ProseMirror, .public-DraftEditor-content { outline: none; min-height: 200px; }
</style></head><body>
<div class="composer"><header>To: Dana Reyes</header><div id="editor"></div><footer><button class="send">Send</button></footer></div>
<script type="module" src="/${name}.js"></script></body></html>`;

/** Serves the editor pages from this machine; each is bundled when it is first asked for. */
export async function servePages(): Promise<{ address(name: string): string; close(): Promise<void> }> {
  const scripts = new Map<string, Promise<string>>();
  const server: Server = createServer((request, response) => {
    const [, name = '', extension = ''] = /^\/([\w-]+)(\.js)?$/.exec(request.url ?? '') ?? [];
    const send = (type: string, body: string) => {
      response.writeHead(200, { 'content-type': `${type}; charset=utf-8` });
      response.end(body);
    };
    if (!name) {
      response.writeHead(404);
      response.end();
    } else if (extension === '') send('text/html', SHELL(name));
    else {
      const code = scripts.get(name) ?? bundle(`pages/${name}.ts`);
      scripts.set(name, code);
      code.then(
        (text) => send('text/javascript', text),
        (error: unknown) => {
          response.writeHead(500);
          response.end(String(error));
        },
      );
    }
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const bound = server.address();
  const port = typeof bound === 'object' && bound ? bound.port : 0;
  return {
    address: (name) => `http://127.0.0.1:${port}/${name}`,
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}

export function removeProbe(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}
