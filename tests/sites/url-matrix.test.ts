import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { generic } from '@/utils/sites/generic';
import type { SiteId } from '@/utils/sites/load';
import { matchesPattern } from '@/utils/sites/registry';
import { ALL_CRMS, ALL_MAIL } from './all';
import { EXAMPLES } from './examples';

/** A page of which nothing but its address is known. */
const blank = { querySelector: () => null, querySelectorAll: () => [], body: null } as unknown as Document;
const ADAPTERS = [...ALL_MAIL, ...ALL_CRMS];
const ADDRESSES = Object.entries(EXAMPLES).flatMap(([id, urls]) => urls.map((url) => [id, url] as const));

describe('every example address is claimed by one adapter alone', () => {
  it.each(ADDRESSES)('%s: %s', (id, address) => {
    const url = new URL(address);
    const claimed = ADAPTERS.filter((adapter) => adapter.applies(url, blank)).map((adapter) => adapter.id);
    expect(claimed).toEqual([id]);
  });

  it('holds at least one example of every webmail, and of every host it names', () => {
    for (const { id, matches } of ALL_MAIL) {
      const examples = EXAMPLES[id as SiteId];
      expect(examples.length, id).toBeGreaterThan(0);
      if (matches.length > 0) {
        const outside = examples.filter(
          (url) => !matches.some((pattern) => matchesPattern(pattern, new URL(url))),
        );
        expect(outside, id).toEqual([]);
      }
    }
  });
});

describe('addresses that no adapter claims', () => {
  it.each([
    'https://mail.google.com/chat/u/0/#chat/home',
    'https://calendar.google.com/calendar/u/0/r',
    'https://outlook.office.com/calendar/view/week',
    'https://outlook.live.com/people/',
    'https://www.icloud.com/photos/',
    'https://account.proton.me/u/0/mail/general',
    'https://www.fastmail.com/pricing',
    'https://mail.google.com.evil.example/mail/u/0/#inbox',
    'https://example.com/?q=mail.google.com/mail/u/0',
  ])('%s', (address) => {
    const url = new URL(address);
    expect(ALL_MAIL.filter((adapter) => adapter.applies(url, blank)).map(({ id }) => id)).toEqual([]);
  });
});

describe('the list of webmails', () => {
  it('has an id of its own for each, and one folder each', () => {
    const ids = [...ADAPTERS, generic].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const folders = readdirSync(join(import.meta.dirname, '../../utils/sites'), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name);
    for (const { id } of ALL_MAIL) expect(folders).toContain(id.replace(/-mail$/, ''));
  });
});
