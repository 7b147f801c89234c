import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkPack } from '@/utils/coach/check-pack';
import { DIMENSIONS } from '@/utils/model/dimension';
import { loadPack } from '@/utils/rules/load';

let folder: string;
const rule = (more: string, id = 'C-PUR-01') => `id: ${id}
dimension: PUR
surface: draft
severity: 2
title: What will they gain?
why: One new fact gives the touch a reason.
evidence: { grade: C, sources: [S53] }
${more}
`;
const EXAMPLES = `examples:
  fires: [ "Just checking in.", "I am checking in again." ]
  silent: [ "Here are the dates.", "The guest checked in." ]`;
const write = (text: string, file = 'pur/C-PUR-01.yaml') => writeFileSync(join(folder, file), text);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'uplift-rules-'));
  for (const name of [...DIMENSIONS.map((d) => d.toLowerCase()), 'lists']) mkdirSync(join(folder, name));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('loading rules', () => {
  it('reads a rule and its word lists', () => {
    write(rule(`match: { phrase: "{motion} in" }\n${EXAMPLES}`));
    write('- checking\n- looking\n', 'lists/motion.yaml');
    const pack = loadPack(folder);
    expect(pack.rules.map(({ id, status }) => [id, status])).toEqual([['C-PUR-01', 'live']]);
    expect(checkPack(pack)).toEqual([]);
  });

  it('gives each source its name, and refuses one that has none', () => {
    write(rule(`match: { phrase: "checking in" }\n${EXAMPLES}`));
    write('S53: Mark Hunter, six touches\n', 'sources.yaml');
    expect(loadPack(folder).rules[0]?.evidence.sources).toEqual(['Mark Hunter, six touches']);
    write('S1: Mark Hunter, the essay\n', 'sources.yaml');
    expect(() => loadPack(folder)).toThrow(/C-PUR-01: sources\.yaml does not say what S53 is/);
  });

  it('refuses a field that it does not know, and says where', () => {
    write(rule(`match: { phrase: "checking in" }\nunles: { sentence: x }\n${EXAMPLES}`));
    expect(() => loadPack(folder)).toThrow(/C-PUR-01\.yaml[\s\S]*unles/);
  });

  it('says every value that a field may have', () => {
    write(rule(`match: { phrase: "checking in" }\n${EXAMPLES}`).replace('severity: 2', 'severity: 7'));
    expect(() => loadPack(folder)).toThrow(/severity is one of 0, 1, 2, 3$/);
  });

  it('refuses a file whose name is not its id', () => {
    write(rule(`match: { phrase: "checking in" }\n${EXAMPLES}`), 'pur/C-PUR-02.yaml');
    expect(() => loadPack(folder)).toThrow(/its id is C-PUR-01/);
  });

  it('refuses a rule in the folder of another dimension', () => {
    write(rule(`match: { phrase: "checking in" }\n${EXAMPLES}`), 'own/C-PUR-01.yaml');
    expect(() => loadPack(folder)).toThrow(/stands in the folder of own/);
  });
});

describe('checking rules', () => {
  it('refuses a rule that stays silent on what it says it fires on', () => {
    write(rule(`match: { phrase: "touching base" }\n${EXAMPLES}`));
    expect(checkPack(loadPack(folder))).toContain('C-PUR-01: stays silent on: Just checking in.');
  });

  it('refuses a rule that fires on what it says is silent', () => {
    write(rule(`match: { phrase: "checking in | here are" }\n${EXAMPLES}`));
    expect(checkPack(loadPack(folder))).toContain('C-PUR-01: fires on: Here are the dates.');
  });

  it('asks for two examples on either side', () => {
    write(rule('match: { phrase: "checking in" }\nexamples: { fires: [ "Checking in." ], silent: [] }'));
    expect(checkPack(loadPack(folder))).toEqual([
      'C-PUR-01: needs at least 2 examples under fires',
      'C-PUR-01: needs at least 2 examples under silent',
    ]);
  });

  it.each([
    [
      'a word list that is not there',
      'match: { phrase: "{nobody} in" }',
      /no word list or slot named {nobody}/,
    ],
    ['a bracket that is never closed', 'match: { phrase: "check [in" }', /never closed/],
    [
      'a measure that is not known',
      'match: { whole: draft }\nwhen: { wordz: 3 }',
      /nothing is known of "wordz".*words/,
    ],
    ['a phrase of gaps only', 'match: { phrase: "..3" }', /at least one word/],
  ])('names %s', (_, more, message) => {
    write(rule(`${more}\n${EXAMPLES}`));
    expect(checkPack(loadPack(folder)).join()).toMatch(message);
  });

  it('needs no examples for what no page can decide', () => {
    write(
      rule('status: { unreadable: "a mail header that no page shows" }\nexamples: { fires: [], silent: [] }'),
    );
    expect(checkPack(loadPack(folder))).toEqual([]);
  });
});
