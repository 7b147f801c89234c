import { expect, it } from 'vitest';
import { safeUrl } from '@/utils/model/safe-url';

it.each<[what: string, url: string, kept: string]>([
  ['a name and a password', 'https://kim:s3cret@crm.example/deal/1', 'https://crm.example/deal/1'],
  [
    'what may be a token',
    'https://crm.example/d?id=4&access_token=a&SID=b&id=5',
    'https://crm.example/d?id=4&id=5',
  ],
  ['a secret that is given twice', 'https://crm.example/d?key=a&key=b&tab=2', 'https://crm.example/d?tab=2'],
  [
    'words and people of a mail',
    'https://m.example/new?mailto=a&subject=b&cc=c&body=d',
    'https://m.example/new',
  ],
  [
    'what was searched for',
    'https://crm.example/d?q=lease&id=4&searchTerm=kim',
    'https://crm.example/d?id=4',
  ],
  [
    'somebody’s address or number',
    'https://crm.example/d?email=kim&mail=b&phone=12',
    'https://crm.example/d',
  ],
  ['a search in the fragment', 'https://m.example/#search/lease', 'https://m.example/'],
  ['words in the fragment', 'https://m.example/#in:lease', 'https://m.example/'],
  ['a long fragment', `https://m.example/#${'a'.repeat(80)}`, 'https://m.example/'],
])('an address is kept without %s', (_, url, kept) =>
  expect(safeUrl(new URL(url)).replace(/\?$/, '')).toBe(kept),
);

it.each([
  'https://crm.example/d?id=4&view=list',
  'https://m.example/#inbox/18f2a',
  `https://m.example/#${'a'.repeat(79)}`,
])('%s is kept as it is', (url) => expect(safeUrl(new URL(url))).toBe(url));

it('an address is kept as far as 500 characters, and the page’s own is left alone', () => {
  const url = new URL(`https://kim:s3cret@crm.example/${'a'.repeat(600)}`);
  expect(safeUrl(url)).toBe(`https://crm.example/${'a'.repeat(480)}`);
  expect(url.username).toBe('kim');
});
