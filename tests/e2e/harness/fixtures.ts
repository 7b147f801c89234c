import { existsSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';

/*
 * Fixture pages stand at the addresses of the real sites, so that the production match patterns and adapters apply.
 * Nothing leaves the machine: every request of a page is answered here or refused.
 */

const PAGES = join(import.meta.dirname, '../../pages');

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.json': 'application/json',
};

/** Which file below `tests/pages` stands at which address (without query and fragment). */
export type Fixtures = Readonly<Record<string, string>>;

export const GMAIL = 'https://mail.google.com/mail/u/0/';

/** The sample inbox of demo and tests. */
export const INBOX: Fixtures = { [GMAIL]: 'mail/gmail-inbox.html' };

export interface Answer {
  status: number;
  contentType: string;
  body: Buffer;
}

/**
 * What stands at an address; a file beside a fixture page is served under the page's own address.
 * @returns 404 where nothing stands
 */
export function answer(fixtures: Fixtures, address: string): Answer {
  const url = new URL(address);
  const bare = `${url.origin}${url.pathname}`;
  const exact = fixtures[bare];
  const beside = Object.entries(fixtures).find(([base]) => bare.startsWith(base.replace(/[^/]*$/, '')));
  const file = exact ?? (beside && join(beside[1], '..', bare.slice(beside[0].replace(/[^/]*$/, '').length)));
  const path = file && join(PAGES, file);
  if (!path?.startsWith(PAGES) || !existsSync(path) || extname(path) === '') {
    return { status: 404, contentType: 'text/plain', body: Buffer.from('not here') };
  }
  const contentType = TYPES[extname(path)] ?? 'application/octet-stream';
  return { status: 200, contentType, body: readFileSync(path) };
}
