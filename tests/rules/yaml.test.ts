import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { placeOf, YamlFault } from '@/utils/rules/yaml/fault';
import { readYaml } from '@/utils/rules/yaml/read';
import { writeYaml } from '@/utils/rules/yaml/write';
import { growth } from '../tools/growth';

const FOLDER = join(import.meta.dirname, '../../utils/rules');
const FILES = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter((file) =>
  file.endsWith('.yaml'),
);
const textOf = (file: string) => readFileSync(join(FOLDER, file), 'utf8');

const fault = (text: string) => {
  try {
    return readYaml(text).value;
  } catch (error) {
    return error instanceof YamlFault ? [error.fault, error.line] : error;
  }
};

describe('the text of a rule', () => {
  test('is read as a YAML library reads it, for every file of rules and lists', () => {
    expect(FILES.length).toBeGreaterThan(180);
    for (const file of FILES) expect(readYaml(textOf(file)).value, file).toEqual(parse(textOf(file)));
  });

  test('that is written is read back, by us and by a YAML library, for every rule', () => {
    for (const file of FILES) {
      const value: unknown = parse(textOf(file));
      expect(readYaml(writeYaml(value)).value, file).toEqual(value);
      expect(parse(writeYaml(value)), file).toEqual(value);
    }
  });

  test('is read back whatever it holds', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 20 }),
      fc.constantFrom(
        '',
        ' ',
        '- a',
        'a: b',
        '#',
        'no',
        'true',
        '~',
        '1e3',
        '.5',
        '__proto__',
        '[a',
        '{',
        'a #b',
        "'",
        ': ',
      ),
    );
    const { value } = fc.letrec((tie) => ({
      value: fc.oneof(
        { maxDepth: 4 },
        text,
        fc.integer(),
        fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => (Object.is(n, -0) ? 0 : n)),
        fc.boolean(),
        fc.constant(null),
        fc.array(tie('value'), { maxLength: 4 }),
        fc.dictionary(text, tie('value'), { maxKeys: 4 }).map((map) => ({ ...map })),
      ),
    }));
    fc.assert(
      fc.property(value, (one) => {
        expect(readYaml(writeYaml(one)).value).toEqual(one);
      }),
      { numRuns: 2000 },
    );
  });

  test('never makes the reader fail in another way, whatever is typed', () => {
    const piece = fc.constantFrom(
      'a',
      ' ',
      '\n',
      '  ',
      '- ',
      ': ',
      ':',
      '"',
      "'",
      '[',
      ']',
      '{',
      '}',
      ',',
      '#',
      '\\',
      '\t',
      '|',
      '__proto__',
      '1',
      '~',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        try {
          readYaml(pieces.join(''));
        } catch (error) {
          expect(error).toBeInstanceOf(YamlFault);
        }
      }),
      { numRuns: 3000 },
    );
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });

  test('says in which line each value stands', () => {
    const { lines } = readYaml('title: a\nmatch:\n  phrase:\n    - b\n    - c\nevidence: { grade: D }\n');
    const at = (...path: PropertyKey[]) => lines.get(placeOf(path));
    expect([at('title'), at('match'), at('match', 'phrase'), at('match', 'phrase', 1)]).toEqual([1, 2, 3, 5]);
    expect(at('evidence', 'grade')).toBe(6);
  });

  test.each([
    ['\ttitle: a', 'tab', 1],
    ['title: a\n  why: b', 'indent', 2],
    ['title: a\nwhy', 'no-colon', 2],
    ['title: a\ntitle: b', 'twice', 2],
    ['a: "b', 'open-quote', 1],
    ['a: "\\q"', 'escape', 1],
    ['a: [b, c', 'open-bracket', 1],
    ['phrase: [just] checking in', 'after-value', 1],
    ['a: b: c', 'after-value', 1],
    ['a: *b', 'strange-start', 1],
    ['a: |\n  b', 'strange-start', 1],
    [`a: ${'['.repeat(60)}`, 'too-deep', 1],
    [`a: "${'x'.repeat(200_001)}"`, 'too-long', 1],
  ])('is refused where it is wrong: %j', (text, kind, line) => {
    expect(fault(text)).toEqual([kind, line]);
  });
});

test.each([
  ['a key that never ends', (many: number) => `key${' '.repeat(many)}x`],
  ['a number that is none', (many: number) => `key: ${'0'.repeat(many)}x`],
])('%s takes time in proportion to its length', (_, write) => {
  const read = (many: number) => {
    try {
      readYaml(write(many));
    } catch (fault) {
      if (!(fault instanceof YamlFault)) throw fault;
    }
  };
  expect(growth(read, 3000, 8)).toBeLessThan(24);
});
