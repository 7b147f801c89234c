import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { pairsByMail, writtenPairs } from './pairs';

const folder = mkdtempSync(join(tmpdir(), 'uplift-pairs-'));
afterAll(() => rmSync(folder, { recursive: true }));

function read(text: string) {
  writeFileSync(join(folder, 'a1.txt'), text);
  return writtenPairs(folder);
}

const PAIR = `#### 1
From: Dana Reed
Cc: Ana Reis, Bo Lind
----
Rolls arrived. From May half goes to [s1 SITE|the hall we rented in Braga].
[q1|Same price?] [c1|The last two came late.]
----
Braga noted. Shall I send the new brochure?
----
open: q1 s1 sells
`;

describe('a written pair', () => {
  it('comes as its mail without marks, with what each stretch is and whether the reply leaves it open', () => {
    const [pair] = read(PAIR);
    expect(pair).toMatchObject({ from: 'Dana Reed', cc: ['Ana Reis', 'Bo Lind'], sells: true });
    expect(pair!.reply).toBe('Braga noted. Shall I send the new brochure?');
    expect(
      pair!.marks.map(({ sort, kind, start, end, open }) => [sort, kind, pair!.mail.slice(start, end), open]),
    ).toEqual([
      ['signal', 'SIG-SITE', 'the hall we rented in Braga', true],
      ['ask', '', 'Same price?', true],
      ['complaint', '', 'The last two came late.', false],
    ]);
  });

  it.each([
    ['leaves open what is not marked', PAIR.replace('open: q1', 'open: q7')],
    ['has a mark that does not end', PAIR.replace('Same price?]', 'Same price?')],
    ['says nothing of what is open', PAIR.replace('open:', 'shut:')],
  ])('is refused by name where it %s', (_, text) => {
    expect(() => read(text)).toThrow(/^a1\.txt:1: /);
  });

  it('teaches of its mail once, however many replies there are to it', () => {
    const twin = PAIR.replace('#### 1', '#### 2').replace('Braga noted.', 'The same price, yes.');
    expect(read(PAIR + twin)).toHaveLength(2);
    expect(pairsByMail(folder).map(({ id }) => id)).toEqual(['a1.txt:1']);
  });

  it('is never lost: all that are written for training can be read', () => {
    const pairs = writtenPairs(join(import.meta.dirname, 'pairs'));
    expect(new Set(pairs.map(({ id }) => id)).size).toBe(pairs.length);
    for (const { mail, reply } of pairs) expect([mail, reply]).not.toContain('');
  });
});
