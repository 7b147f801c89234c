import { execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

/*
 * Finds the browsers that tests and demo drive; installs them where that can be done without asking anybody
 * (Debian and its children as root), and otherwise says exactly what to install.
 */

export type BrowserName = 'chromium' | 'firefox';

const VARIABLE = { chromium: 'UPLIFT_CHROMIUM', firefox: 'UPLIFT_FIREFOX' } as const;
const DEBIAN_PACKAGES = { chromium: ['chromium'], firefox: ['firefox-esr', 'firefox'] } as const;

/**
 * Arguments that keep a test browser quiet and able to run where there is no display, no GPU and only root.
 * Without a sandbox on Linux alone: elsewhere it always works.
 */
export const CHROMIUM_ARGS: readonly string[] = [
  ...(process.platform === 'linux' ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** What is looked for on the PATH. Google Chrome is not among them: since version 137 it loads no unpacked extension. */
const COMMANDS: Record<BrowserName, readonly string[]> = {
  chromium: ['chromium', 'chromium-browser', 'ungoogled-chromium'],
  firefox: ['firefox', 'firefox-esr'],
};

function usualPlaces(name: BrowserName): string[] {
  const home = process.env.HOME ?? process.env.USERPROFILE ?? '';
  const playwrightOwn = name === 'chromium' ? [chromium.executablePath()] : [];
  if (process.platform === 'darwin') {
    const apps = ['/Applications', join(home, 'Applications')];
    const inside =
      name === 'chromium'
        ? [
            'Chromium.app/Contents/MacOS/Chromium',
            'Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
          ]
        : ['Firefox.app/Contents/MacOS/firefox', 'Firefox Developer Edition.app/Contents/MacOS/firefox'];
    return [...apps.flatMap((folder) => inside.map((path) => join(folder, path))), ...playwrightOwn];
  }
  if (process.platform === 'win32') {
    const roots = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA];
    const inside =
      name === 'chromium'
        ? ['Chromium\\Application\\chrome.exe']
        : ['Mozilla Firefox\\firefox.exe', 'Firefox Developer Edition\\firefox.exe'];
    return [
      ...roots.flatMap((root) => (root ? inside.map((path) => join(root, path)) : [])),
      ...playwrightOwn,
    ];
  }
  const folders = [
    ...(process.env.PATH ?? '').split(delimiter),
    '/usr/bin',
    '/usr/local/bin',
    '/opt/firefox',
    '/snap/bin',
  ];
  // A project's own `node_modules/.bin` stands on the PATH of npm scripts and holds no browser.
  const searched = folders.filter((folder) => folder !== '' && !folder.includes('node_modules'));
  return [
    ...searched.flatMap((folder) => COMMANDS[name].map((command) => join(folder, command))),
    ...playwrightOwn,
  ];
}

function runs(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * The browser named by `UPLIFT_CHROMIUM` / `UPLIFT_FIREFOX`, else the first one in the usual places.
 * @returns the path of the program, or undefined where there is none
 * @throws where the variable names something that cannot be run
 */
export function findBrowser(name: BrowserName): string | undefined {
  const named = process.env[VARIABLE[name]];
  if (named) {
    if (!runs(named))
      throw new Error(`${VARIABLE[name]} is ${named}, which is not a program that can be run.`);
    return named;
  }
  return usualPlaces(name).find(runs);
}

/** Where the browser is, or where it will be once `ensureBrowser` has installed it. For configuration files. */
export function browserPath(name: BrowserName): string {
  return findBrowser(name) ?? `/usr/bin/${DEBIAN_PACKAGES[name][0]}`;
}

function isDebianRoot(): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get'))
    return false;
  const release = existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : '';
  // Ubuntu's packages of both browsers only point at its own store, which needs a running service.
  return /^ID(_LIKE)?=.*debian/m.test(release) && !/^ID=ubuntu/m.test(release);
}

function installWithApt(name: BrowserName): void {
  const quiet = { stdio: ['ignore', 'ignore', 'inherit'] as ['ignore', 'ignore', 'inherit'] };
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  console.error(`No ${name} found: installing it with apt-get ...`);
  execFileSync('apt-get', ['update', '-q'], { ...quiet, env });
  for (const wanted of DEBIAN_PACKAGES[name]) {
    try {
      execFileSync('apt-get', ['install', '-y', '-q', wanted], { ...quiet, env });
      return;
    } catch {
      // The next name is tried; what is missing in the end is said by the caller.
    }
  }
}

function whatToInstall(name: BrowserName): string {
  const variable = VARIABLE[name];
  const other = `Or set ${variable} to the program of one that you have.`;
  if (name === 'firefox') {
    const how = {
      darwin: 'brew install --cask firefox',
      win32: 'winget install Mozilla.Firefox',
    }[process.platform as 'darwin' | 'win32'];
    return `Firefox 146 or newer is needed. Install it:\n  ${how ?? 'sudo apt-get install firefox-esr   (Debian)\n  sudo dnf install firefox            (Fedora)\n  https://www.firefox.com             (elsewhere)'}\n${other}`;
  }
  return [
    'Chromium is needed (Google Chrome itself no longer loads unpacked extensions). Install it:',
    '  npx playwright install chromium',
    ...(process.platform === 'linux' ? ['  sudo npx playwright install-deps chromium'] : []),
    other,
  ].join('\n');
}

/**
 * The browser's path; installs it first where that can be done without asking.
 * @throws with the command that installs it, where it cannot
 */
export function ensureBrowser(name: BrowserName): string {
  const found = findBrowser(name);
  if (found) return found;
  if (isDebianRoot()) installWithApt(name);
  const installed = findBrowser(name);
  if (installed) return installed;
  throw new Error(`No ${name} was found on this machine.\n${whatToInstall(name)}`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const name of ['chromium', 'firefox'] as const) console.log(`${name}: ${ensureBrowser(name)}`);
}
