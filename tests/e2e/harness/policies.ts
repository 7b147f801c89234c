import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { ensureBrowser } from '../../tools/browsers.ts';

/*
 * Real policy files, as an organisation's administrators put them on a machine.
 */

/** Where Chromium and its builds look on Linux; elsewhere policies stand in a registry and in profiles, not in files. */
const CHROMIUM_FOLDERS = ['/etc/chromium', '/etc/opt/chrome_for_testing', '/etc/opt/chrome'].map(
  (folder) => `${folder}/policies/managed`,
);

/** Id that Chromium gives to an extension that is loaded from a folder. */
export function idOfFolder(folder: string): string {
  const digits = createHash('sha256').update(folder).digest('hex').slice(0, 32);
  return digits.replace(/./g, (digit) => 'abcdefghijklmnop'[Number.parseInt(digit, 16)] ?? '');
}

/** Runs what needs to write into the system's folders, with the rights there are. */
function asAdministrator(direct: () => void, command: readonly string[], input = ''): void {
  try {
    direct();
  } catch {
    execFileSync('sudo', ['-n', ...command], { input, stdio: ['pipe', 'ignore', 'pipe'] });
  }
}

/** Why this machine can have no policy files for Chromium; undefined where it can. */
export function noChromiumPolicies(): string | undefined {
  if (process.platform !== 'linux') return 'Chromium reads policy files on Linux only';
  try {
    setChromiumPolicy('none', {})();
    return undefined;
  } catch (error) {
    const why = error instanceof Error ? error.message.split('\n')[0] : String(error);
    return `${CHROMIUM_FOLDERS[0]} cannot be written: run as root, or with sudo that asks for no password (${why})`;
  }
}

/**
 * Puts a policy for one extension on this machine.
 * @returns takes it away again
 */
export function setChromiumPolicy(id: string, policy: object): () => void {
  const text = JSON.stringify({ '3rdparty': { extensions: { [id]: policy } } });
  const files = CHROMIUM_FOLDERS.map((folder) => join(folder, `uplift-test-${id}.json`));
  for (const file of files) {
    asAdministrator(
      () => {
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(file, text);
      },
      ['install', '-D', '-m', '644', '/dev/stdin', file],
      text,
    );
  }
  return () => {
    for (const file of files) asAdministrator(() => rmSync(file, { force: true }), ['rm', '-f', file]);
  };
}

/** The program that a launcher of a distribution starts in the end. */
function programOf(launcher: string): string {
  const path = realpathSync(launcher);
  const head = readFileSync(path).subarray(0, 4096).toString('latin1');
  if (!head.startsWith('#!')) return path;
  const named = [...head.matchAll(/\bexec\s+"?([\w./-]+)/g)].map((match) => match[1] ?? '');
  for (const name of named.reverse()) {
    try {
      const found = name.includes('/') ? name : execFileSync('which', [name], { encoding: 'utf8' }).trim();
      if (found && realpathSync(found) !== path) return programOf(found);
    } catch {
      // A program that is not there is not the one that is started.
    }
  }
  throw new Error(`${launcher} is a script that starts a program which could not be found`);
}

/**
 * A Firefox of its own beside the installed one, with a `policies.json` where Firefox looks for it. Everything but the
 * program itself are links, so that no other Firefox on this machine hears of it.
 * @returns the program, and the folder to throw away
 */
export function firefoxWithPolicy(policies: object): { program: string; folder: string } {
  const program = programOf(ensureBrowser('firefox'));
  const installed = dirname(program);
  const folder = mkdtempSync(join(tmpdir(), 'uplift-firefox-'));
  for (const name of readdirSync(installed)) {
    if (name === 'distribution') continue;
    const from = join(installed, name);
    // Firefox finds its folder by where its program really stands.
    if (from === program || lstatSync(from).isSymbolicLink())
      copyFileSync(realpathSync(from), join(folder, name));
    else symlinkSync(from, join(folder, name));
  }
  mkdirSync(join(folder, 'distribution'));
  writeFileSync(join(folder, 'distribution/policies.json'), JSON.stringify({ policies }));
  return { program: join(folder, basename(program)), folder };
}
