import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { dirname, extname, join, relative } from 'node:path';
import { promisify } from 'node:util';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { ROOT, source } from '../tools/source-tree.ts';
import { askedFor } from '../tools/store-text.ts';
import { builtFolder } from './harness/build-once.ts';

/*
 * What is in the packages that users install, and what is not.
 */

const run = promisify(execFile);
/** Three builds more: before a release, and after a change of how packages are made. */
const long = it.runIf(process.env.UPLIFT_LONG);
const BROWSERS = ['chrome', 'firefox'] as const;

interface Manifest {
  permissions: string[];
  optional_permissions?: string[];
  commands?: Record<string, unknown>;
  content_scripts?: { matches: string[] }[];
  host_permissions: string[];
  background: { service_worker?: string; scripts?: string[]; type?: string };
  optional_host_permissions?: string[];
  incognito: string;
  content_security_policy: { extension_pages: string };
  web_accessible_resources?: unknown[];
  externally_connectable?: unknown;
  side_panel?: unknown;
  browser_specific_settings?: { gecko: { data_collection_permissions: { required: string[] } } };
}

function shipped(browser: (typeof BROWSERS)[number]): { path: string; text: string }[] {
  const folder = builtFolder(browser);
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return files
    .filter((path) => ['.js', '.css', '.html', '.json'].includes(extname(path)))
    .map((path) => ({ path, text: readFileSync(join(folder, path), 'utf8') }));
}

const hashOf = (content: Uint8Array): string => createHash('sha256').update(content).digest('hex');

function hashesOf(root: string): Record<string, string> {
  const all = readdirSync(root, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
  return Object.fromEntries(
    all.map((one) => {
      const path = join(one.parentPath, one.name);
      return [relative(root, path).replaceAll('\\', '/'), hashOf(readFileSync(path))];
    }),
  );
}

/** What stands in a zip archive, by its path. */
const unzip = (archive: Uint8Array) =>
  Object.entries(unzipSync(archive)).filter(([path]) => !path.endsWith('/'));

/** When each file of a zip archive was written, in the archive's own figures. */
function datesIn(archive: Buffer): number[] {
  const dates: number[] = [];
  const end = archive.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  let at = archive.readUInt32LE(end + 16);
  while (at < end) {
    dates.push(archive.readUInt32LE(at + 12));
    at += 46 + [28, 30, 32].reduce((sum, offset) => sum + archive.readUInt16LE(at + offset), 0);
  }
  return dates;
}

const manifestOf = (browser: (typeof BROWSERS)[number]): Manifest =>
  JSON.parse(readFileSync(join(builtFolder(browser), 'manifest.json'), 'utf8'));

describe.each(BROWSERS)('the %s package', (browser) => {
  it('holds no way to send anything anywhere', () => {
    const ways =
      /\bfetch\s*\(|\bfetchLater\b|XMLHttpRequest|WebSocket|WebTransport|EventSource|RTCPeerConnection|sendBeacon|\bnew Image\b/g;
    const found = shipped(browser).flatMap(({ path, text }) =>
      [...text.matchAll(ways)].map((match) => `${path}: ${match[0]}`),
    );
    expect(found).toEqual([]);
  });

  it('has a worker of scripts that are all packed with it, and no other place that fetches any', () => {
    const files = shipped(browser);
    const calls = files.flatMap(({ path, text }) =>
      [...text.matchAll(/importScripts\(([^)]*)\)/g)].map(([, names = '']) => ({ path, names })),
    );
    const { service_worker: worker, scripts, type } = manifestOf(browser).background;
    expect(type).toBeUndefined();
    const fetched = calls.flatMap(({ names }) => JSON.parse(`[${names}]`) as string[]);
    expect(calls.map(({ path }) => path)).toEqual(worker ? [worker] : []);
    const packed = files.map(({ path }) => path);
    const all = [...fetched.map((name) => name.replace(/^\//, '')), ...(scripts ?? [])];
    expect(all.length).toBeGreaterThan(5);
    expect(all.filter((name) => !packed.includes(name))).toEqual([]);
  });

  it('runs nothing that is made from text', () => {
    const found = shipped(browser).flatMap(({ path, text }) =>
      [...text.matchAll(/\beval\s*\(|\bnew Function\b/g)].map((match) => `${path}: ${match[0]}`),
    );
    expect(found).toEqual([]);
  });

  it('loads nothing from another place', () => {
    const loads =
      /(?:src|srcset|poster|data)=["'](?:https?:)?\/\/|url\(\s*["']?https?:|import\(\s*["'`]https?:|@import/g;
    const found = shipped(browser).flatMap(({ path, text }) =>
      [...text.matchAll(loads)].map((match) => `${path}: ${match[0]}`),
    );
    expect(found).toEqual([]);
  });

  it('names no machine it was built on, and ships neither maps nor tests', () => {
    const places = [ROOT, homedir().length > 5 ? homedir() : '/root/', '/home/', '/Users/', 'node_modules/'];
    const found = shipped(browser).flatMap(({ path, text }) =>
      places.filter((place) => text.includes(place)).map((place) => `${path}: ${place}`),
    );
    expect(found).toEqual([]);
    const files = readdirSync(builtFolder(browser), { recursive: true, encoding: 'utf8' });
    expect(files.filter((path) => /\.map$|test|fixture|\.ts$/.test(path))).toEqual([]);
  });

  it('asks for nothing that it does not use', () => {
    const manifest = manifestOf(browser);
    const code = shipped(browser)
      .filter(({ path }) => path.endsWith('.js'))
      .map(({ text }) => text)
      .join('\n');
    // Three have no API that is called: unlimitedStorage keeps the log from being cleared when the disk is full,
    // activeTab tells the popup which site it was opened on, and sidePanel lets the panel be there at all.
    const silent = ['unlimitedStorage', 'activeTab', ...(manifest.side_panel ? ['sidePanel'] : [])];
    const withApi = manifest.permissions.filter((permission) => !silent.includes(permission));
    expect(withApi.filter((permission) => !code.includes(`.${permission}.`))).toEqual([]);
    expect(
      manifest.host_permissions.some((pattern) => /^(<all_urls>|\*:\/\/\*\/|https:\/\/\*\/)/.test(pattern)),
    ).toBe(false);
    for (const name of manifest.optional_permissions ?? [])
      expect(code.includes(`.${name}.`) || code.includes(`.${name}?.`), name).toBe(true);
    for (const name of Object.keys(manifest.commands ?? {})) {
      if (!name.startsWith('_')) expect(code, name).toContain(name);
    }
    const read = manifest.content_scripts?.flatMap(({ matches }) => matches) ?? [];
    expect([...manifest.host_permissions].sort()).toEqual([...read].sort());
    // Asked for by name, from a click.
    expect(code).toMatch(/permissions\.request\(\{\s*origins/);
    expect(manifest.incognito).toBe('not_allowed');
    expect(manifest.web_accessible_resources ?? []).toEqual([]);
    expect(manifest.externally_connectable).toBeUndefined();
  });

  it('forbids its own pages to connect, to embed and to load from elsewhere', () => {
    const policy = manifestOf(browser).content_security_policy.extension_pages;
    expect(policy.split(/;\s*/)).toEqual(
      expect.arrayContaining([
        "default-src 'none'",
        "connect-src 'none'",
        "form-action 'none'",
        "script-src 'self'",
      ]),
    );
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
  });
});

it('the listing says why for everything that is asked for, and for nothing else', () => {
  const manifests = { chrome: manifestOf('chrome'), firefox: manifestOf('firefox') };
  const listing = parse(source('.github/store/listing.yaml')) as { permissions: Record<string, string> };
  expect(Object.keys(listing.permissions).sort()).toEqual(askedFor(manifests));
});

describe('the packages', () => {
  it('declare to Firefox that no data is collected', () => {
    const settings = manifestOf('firefox').browser_specific_settings;
    expect(settings?.gecko.data_collection_permissions.required).toEqual(['none']);
  });

  it('pass the linter of the Firefox store without an error or a warning', async () => {
    const lint = join(ROOT, 'node_modules/web-ext/bin/web-ext.js');
    const { stdout } = await run(
      process.execPath,
      [lint, 'lint', '--source-dir', builtFolder('firefox'), '--output', 'json'],
      { maxBuffer: 1 << 26 },
    ).catch((error: { stdout: string }) => error);
    const report = JSON.parse(stdout) as { errors: unknown[]; warnings: unknown[] };
    expect([...report.errors, ...report.warnings]).toEqual([]);
  });

  /** Of the build that stands here. */
  const built = Object.fromEntries(BROWSERS.map((browser) => [browser, hashesOf(builtFolder(browser))]));

  async function packed(root: string, browser: (typeof BROWSERS)[number]): Promise<Map<string, Buffer>> {
    const env = { ...process.env, NODE_ENV: 'production', VITEST: '' };
    await run(process.execPath, [join(ROOT, 'node_modules/wxt/bin/wxt.mjs'), 'zip', '-b', browser], {
      cwd: root,
      env,
    });
    const output = join(root, '.output');
    const zips = readdirSync(output).filter((file) => /-(chrome|firefox|sources)\.zip$/.test(file));
    return new Map(zips.map((file) => [file.replace(/^.*-/, ''), readFileSync(join(output, file))]));
  }

  /** Packs in a folder of its own: the build that stands here is in use by browsers of other files. */
  async function packedIn(fill: (folder: string) => void, browser: (typeof BROWSERS)[number]) {
    const folder = mkdtempSync(join(tmpdir(), 'uplift-sources-'));
    try {
      fill(folder);
      // What `npm ci` would fetch by the lock file in it.
      symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
      expect(existsSync(join(folder, 'package-lock.json'))).toBe(true);
      return await packed(folder, browser);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }

  const MADE_HERE = ['node_modules', '.output', '.wxt', '.git'].map((name) => join(ROOT, name));
  const copied = (folder: string) =>
    cpSync(ROOT, folder, { recursive: true, filter: (path) => !MADE_HERE.includes(path) });

  let zips: Map<string, Buffer>;
  long('come out equal to the byte when they are built again', async () => {
    for (const browser of BROWSERS) {
      zips = await packedIn(copied, browser);
      const zip = zips.get(`${browser}.zip`);
      const files = unzip(zip ?? Buffer.alloc(0));
      expect(Object.fromEntries(files.map(([path, content]) => [path, hashOf(content)]))).toEqual(
        built[browser],
      );
      // Neither the order of a disk nor the day.
      const paths = files.map(([path]) => path);
      expect(paths).toEqual([...paths].sort());
      expect(new Set(datesIn(zip ?? Buffer.alloc(0))).size).toBe(1);
    }
  });

  // After the packing above, which it takes up.
  long('hold sources that make the Firefox add-on and themselves again, equal to the byte', async () => {
    const unpacked = (folder: string) => {
      for (const [path, content] of unzip(zips.get('sources.zip') ?? Buffer.alloc(0))) {
        mkdirSync(dirname(join(folder, path)), { recursive: true });
        writeFileSync(join(folder, path), content);
      }
    };
    const again = await packedIn(unpacked, 'firefox');
    for (const name of ['firefox.zip', 'sources.zip'])
      expect([name, hashOf(again.get(name) ?? Buffer.alloc(0))]).toEqual([
        name,
        hashOf(zips.get(name) ?? Buffer.alloc(1)),
      ]);
  });
});
