import { describe, expect, it } from 'vitest';
import type { SiteAdapter } from '@/utils/sites/adapter';
import { adapterFor, matchesPattern } from '@/utils/sites/registry';

describe('matchesPattern', () => {
  it.each([
    ['https://mail.google.com/*', 'https://mail.google.com/mail/u/0/', true],
    ['https://mail.google.com/*', 'http://mail.google.com/mail/u/0/', false],
    ['https://mail.google.com/*', 'https://mail.google.com.evil.example/', false],
    ['https://*.crm.example/*', 'https://acme.crm.example/deal/1', true],
    ['https://*.crm.example/*', 'https://crm.example/deal/1', true],
    ['https://*.crm.example/*', 'https://notcrm.example/deal/1', false],
    ['*://host.example/app/*/deal/*', 'http://host.example/app/7/deal/9?x=1', true],
    ['*://host.example/app/*/deal/*', 'http://host.example/app/7', false],
    ['https://host.example/only', 'https://host.example/only', true],
    ['nonsense', 'https://host.example/', false],
  ])('%s on %s is %s', (pattern, url, expected) => {
    expect(matchesPattern(pattern, new URL(url))).toBe(expected);
  });
});

describe('adapterFor', () => {
  const adapter = (id: string, matches: string[], applies: SiteAdapter['applies']) =>
    ({ id, matches, applies }) as unknown as SiteAdapter;
  const document = {} as Document;
  const url = new URL('https://mail.here.example/inbox');

  it('asks the adapter that names the host before one that only knows the page', () => {
    const self = adapter('self-hosted', [], () => true);
    const named = adapter('named', ['https://mail.here.example/*'], () => true);
    expect(adapterFor(url, document, [self, named])?.id).toBe('named');
    expect(adapterFor(new URL('https://other.example/'), document, [self, named])?.id).toBe('self-hosted');
  });

  it('passes over an adapter that throws and gives null when none applies', () => {
    const broken = adapter('broken', ['https://mail.here.example/*'], () => {
      throw new Error('changed');
    });
    expect(adapterFor(url, document, [broken])).toBeNull();
  });
});
