import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { getPublicSuffix } from 'tldts';
import { describe, expect, it } from 'vitest';
import { suffixOf } from '@/utils/storage/suffix';
import { listOf } from '@/utils/storage/suffix-plugin';

const library = dirname(createRequire(import.meta.url).resolve('tldts/package.json'));
const code = readFileSync(join(library, 'dist/es6/src/data/trie.js'), 'utf8');
const list = listOf(code);

/** Every suffix of the list, as it is written in an address; one that takes any label has "anything" there. */
const suffixes = list
  .trim()
  .split('\n')
  .flatMap((line) => {
    const [parent = '', ...labels] = line.split(' ');
    const above = parent.split('.').reverse().join('.').replaceAll('*', 'anything');
    return labels.map((label) => `${label.replace('!', '').replace('*', 'anything')}.${above}`);
  });

describe('the list of public suffixes as a text', () => {
  it('holds the whole list', () => {
    expect(suffixes.length).toBeGreaterThan(9000);
    expect(suffixes).toEqual(expect.arrayContaining(['co.uk', 'github.io', 'anything.ck', 'www.ck']));
  });

  it('says of every suffix, and of names below and beside it, what the library says', () => {
    const hosts = suffixes.flatMap((suffix) => {
      const [, ...above] = suffix.split('.');
      return [suffix, `acme.${suffix}`, `mail.acme.${suffix}`, `x${suffix}`, `other.${above.join('.')}`];
    });
    const wrong = hosts.filter(
      (host) => suffixOf(host, list) !== getPublicSuffix(host, { allowPrivateDomains: true }),
    );
    expect(wrong).toEqual([]);
  });

  it.each(['acme.example', 'localhost', 'acme.com', 'acme.de', 'city.kawasaki.jp', 'a.b.kawasaki.jp'])(
    'knows %s as the library does',
    (host) => {
      expect(suffixOf(host, list)).toBe(getPublicSuffix(host, { allowPrivateDomains: true }));
    },
  );

  it('tells of a list that is written in another way', () => {
    expect(() => listOf('export const nodes = [];')).toThrow('has changed');
  });
});
