import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { withNeeds } from '@/utils/page/parts';
import { CRM, MAIL as WEBMAIL } from '@/utils/sites/load';
import type { Row } from './row.ts';

const ROOT = join(import.meta.dirname, '../..');
const KB = 1000;
/** The part of a reader is called by its folder, which is not always the adapter's id. */
const FOLDERS: Record<string, string> = { 'zoho-mail': 'zoho' };

/** Bytes of the worker's script and of those that it fetches. */
function ofWorker(folder: string): number {
  const entry = join(folder, 'background.js');
  const [, list = ''] = /importScripts\(([^)]*)\)/.exec(readFileSync(entry, 'utf8')) ?? [];
  const fetched = (JSON.parse(`[${list}]`) as string[]).map((name) => statSync(join(folder, name)).size);
  return fetched.reduce((sum, size) => sum + size, statSync(entry).size);
}

/** Kilobytes of code that a page has once it got these parts of the content script: each counts once. */
function inPage(folder: string, parts: readonly string[]): number {
  const scripts = join(folder, 'content-scripts');
  const [, table = '{}'] =
    /^globalThis\.upliftParts=(\{.*\});/.exec(readFileSync(join(scripts, 'page.js'), 'utf8')) ?? [];
  const { needs } = JSON.parse(table) as { needs: Record<string, string> };
  const there = new Set(['page', ...parts.flatMap((part) => withNeeds(part, needs))]);
  return [...there].reduce((sum, part) => sum + statSync(join(scripts, `${part}.js`)).size, 0) / KB;
}

const MAIL = ['desk', 'general-behind'];
const RECORD = ['record-desk'];
const WRITE = ['draft', 'composer'];
/** Everything that reads pages which are not known by name. */
const ANY = ['generic', 'generic-mail', 'generic-crm'];
/** What the first card, list or panel brings along, and a press on Insert. */
const OPEN = ['surfaces', 'replace'];

/** A site's page as a rep uses it: written on (a mail), looked at and written on (a record); then with a card opened. */
function pagesOf(folder: string): Row[] {
  const of = (what: string, parts: readonly string[], budget = true): Row => ({
    name: `code injected into a page: ${what}`,
    value: inPage(folder, parts),
    unit: 'kB',
    ...(budget && { budget: 70 }),
  });
  const folders = (readers: object) => Object.keys(readers).map((id) => FOLDERS[id] ?? id);
  const mails = folders(WEBMAIL);
  return [
    of('while its site is off', []),
    ...mails.flatMap((site) => [
      of(`${site}, reading and writing with marks`, [...MAIL, site]),
      of(`${site}, with a card opened`, [...MAIL, site, ...OPEN], false),
    ]),
    ...folders(CRM).flatMap((site) => [
      of(`${site}, a record with its tab`, [...RECORD, site]),
      of(`${site}, writing a mail on it`, [...RECORD, site, ...WRITE]),
      of(`${site}, with a card and the panel opened`, [...RECORD, site, ...WRITE, ...OPEN, 'panel'], false),
    ]),
    of('any other site, a mail that is read', [...RECORD, 'generic', 'generic-mail']),
    of('any other site, a mail that is written', [...RECORD, 'generic', 'generic-mail', 'draft']),
    of('any other site, a record with nothing to write in', [...RECORD, 'generic', 'generic-crm']),
    of('any other site, a record with something to write in', [...RECORD, ...ANY, 'draft']),
    of(
      'any other site, with a card and the panel opened',
      [...RECORD, ...ANY, 'draft', ...OPEN, 'panel'],
      false,
    ),
  ];
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
  return [
    ...pagesOf(folder),
    {
      name: 'background worker, with what it shares',
      value: ofWorker(folder) / KB,
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
