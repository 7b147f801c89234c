import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkPack } from '@/utils/coach/check-pack';
import { DIMENSIONS } from '@/utils/model/dimension';
import { loadPack } from '@/utils/rules/load';
import { loadWords } from '@/utils/rules/words';

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
    expect(checkPack(loadPack(folder))).toContain(
      'C-PUR-01: fires on: Here are the dates. (its tip quotes: Here are the dates)',
    );
  });

  it.each([
    ['unless: { sentence: "checking" }', 'it fires without its "unless"'],
    ['needs: { sentence: "banana" }', 'it fires without its "needs"'],
    ['when: { words: at least 40 }', 'its "when: words: at least 40" does not hold there'],
  ])('says which part silences it: %s', (guard, reason) => {
    write(rule(`match: { phrase: "checking in" }\n${guard}\n${EXAMPLES}`));
    expect(checkPack(loadPack(folder))).toContain(`C-PUR-01: stays silent on: Just checking in. (${reason})`);
  });

  it('says the phrase that would do, and the words that it marks where it should be silent', () => {
    write(rule(`match: { phrase: "just check in | here are" }\n${EXAMPLES}`));
    expect(checkPack(loadPack(folder))).toEqual([
      'C-PUR-01: stays silent on: Just checking in. (it would fire with the phrase "just check~ in | here are")',
      'C-PUR-01: stays silent on: I am checking in again.',
      'C-PUR-01: fires on: Here are the dates. (its tip quotes: Here are the dates)',
    ]);
  });

  it('refuses a bound that would be taken for a word and never hold', () => {
    write(rule(`match: { phrase: "checking in" }\nunless: { when: { words: atleast 40 } }\n${EXAMPLES}`));
    expect(checkPack(loadPack(folder)).join()).toContain('unless.when.words is no bound, and never holds');
  });

  it('names the file of a word list or of words in another language that is no YAML', () => {
    write('- "open', 'lists/motion.yaml');
    expect(() => loadPack(folder)).toThrow(/motion\.yaml: /);
    write('C-PUR-01: { title: "open', 'pur/de.yaml');
    expect(() => loadWords(join(folder, 'pur'))).toThrow(/de\.yaml: /);
  });

  it('refuses an id that does not begin as the surface has it', () => {
    for (const id of ['PUR-01', 'D-PUR-01']) {
      write(rule(`match: { phrase: "checking in" }\n${EXAMPLES}`).replace('C-PUR-01', id), `pur/${id}.yaml`);
      expect(() => loadPack(folder)).toThrow(
        `${id}.yaml: the id of a rule about a draft begins with C-, R-, M-`,
      );
      rmSync(join(folder, `pur/${id}.yaml`));
    }
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
