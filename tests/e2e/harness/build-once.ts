import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { ensureBrowser } from '../../tools/browsers.ts';

const ROOT = join(import.meta.dirname, '../../..');
const WXT = join(ROOT, 'node_modules/wxt/bin/wxt.mjs');

/** Folder of the production build for a browser. */
export function builtFolder(browser: 'chrome' | 'firefox'): string {
  return join(ROOT, '.output', `${browser}-mv3`);
}

/**
 * Builds the production extension. With `UPLIFT_BUILT=1` a build that is already there is taken as it is.
 * @param browser which build
 */
export async function buildExtension(browser: 'chrome' | 'firefox'): Promise<void> {
  if (process.env.UPLIFT_BUILT && existsSync(join(builtFolder(browser), 'manifest.json'))) return;
  // Test runners set NODE_ENV for themselves; the build must be the one that users get.
  const env = { ...process.env, NODE_ENV: 'production', VITEST: '' };
  try {
    await promisify(execFile)(process.execPath, [WXT, 'build', '-b', browser], { cwd: ROOT, env });
  } catch (error) {
    const { stdout, stderr } = error as { stdout?: string; stderr?: string };
    throw new Error(`The ${browser} build failed:\n${stdout ?? ''}${stderr ?? String(error)}`);
  }
}

/** Global set-up of the end-to-end tests: both browsers are there, and one production build of the extension for each. */
export default async function setup(): Promise<void> {
  ensureBrowser('chromium');
  ensureBrowser('firefox');
  await buildExtension('chrome');
  await buildExtension('firefox');
}
