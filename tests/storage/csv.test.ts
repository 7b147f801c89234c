import fc from 'fast-check';
import Papa from 'papaparse';
import { beforeEach, describe, expect, test } from 'vitest';
import { localDay } from '@/utils/goals/periods';
import type { Opportunity } from '@/utils/model/opportunity';
import { listAccounts, renameAccount } from '@/utils/storage/accounts';
import { amountIn, decimalOf } from '@/utils/storage/csv/amount';
import { currencyOfHead } from '@/utils/storage/csv/currency';
import { dayIn } from '@/utils/storage/csv/day';
import { decodeTable } from '@/utils/storage/csv/decode';
import { type CsvFormat, plainCell, readCsv, writeCsv } from '@/utils/storage/csv/format';
import { peopleCell } from '@/utils/storage/csv/people';
import { applyCsv, openCsv, planCsv } from '@/utils/storage/csv/read';
import {
  DIALECTS,
  type Dialect,
  dealDefaults,
  exportCsv,
  formatOf,
  headersOf,
} from '@/utils/storage/csv/write';
import { database } from '@/utils/storage/database';
import {
  getOpportunity,
  quickLog,
  removeOpportunities,
  undo,
  updateOpportunities,
} from '@/utils/storage/opportunities';
import { listOpportunities } from '@/utils/storage/opportunity-list';
import { stateOf, toRow } from '@/utils/storage/opportunity-row';
import { opportunity } from '../components/records';
import { growth } from '../tools/growth';
import { mostAtOnce } from './at-once';
import { freshStores } from './fresh';
import { ROW } from './records';

beforeEach(freshStores);

const NOW = Date.UTC(2026, 10, 24, 9);
const COMMA: CsvFormat = { separator: ',', mark: false, decimal: '.' };
const formats = fc.record({
  separator: fc.constantFrom<CsvFormat['separator']>(',', ';', '\t'),
  mark: fc.boolean(),
  decimal: fc.constantFrom<CsvFormat['decimal']>('.', ','),
});
/** The log as a table, in one text. */
const exported = async (dialect: Dialect, format = formatOf(dialect), at = NOW) =>
  (await exportCsv(dialect, format, dealDefaults(dialect, at))).join('');
/** Texts with everything that CSV files trip over. */
const cells = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc
    .array(
      fc.constantFrom('"', ',', ';', '\t', '\r\n', '\n', '\r', "'", '=', '+', '-', '@', 'a', ' ', '\uFF1D'),
      { maxLength: 8 },
    )
    .map((all) => all.join('')),
);

describe('writing', () => {
  test('is read back cell by cell, by us and by another reader, in every format', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(cells, { minLength: 2, maxLength: 4 }), { minLength: 1 }),
        formats,
        (rows, format) => {
          const text = writeCsv(rows, format);
          expect(readCsv(text, format.separator).rows.map((row) => row.map(plainCell))).toEqual(rows);
          const peer = Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), {
            delimiter: format.separator,
            newline: '\r\n',
          });
          expect(peer.data.slice(0, -1).map((row) => row.map(plainCell))).toEqual(rows);
        },
      ),
      { numRuns: 500 },
    );
  });

  test('leaves no cell that a spreadsheet takes for a formula', () => {
    fc.assert(
      fc.property(fc.array(cells, { minLength: 2, maxLength: 4 }), formats, (row, format) => {
        const [read] = readCsv(writeCsv([row], format), format.separator).rows;
        for (const cell of read!) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
      }),
      { numRuns: 500 },
    );
    expect(writeCsv([['=1+1', '-2', '@x', "'=kept", -5, 'a-b']], COMMA)).toBe(
      "'=1+1,'-2,'@x,''=kept,-5,a-b\r\n",
    );
  });

  test.each([
    ['Pacific/Auckland', '2026-11-23T19:30:00.250Z', '2026-11-24T08:30:00.250+13:00'],
    ['America/Los_Angeles', '2026-11-25T07:30:00.250Z', '2026-11-24T23:30:00.250-08:00'],
    ['UTC', '2026-11-24T23:30:00.250Z', '2026-11-24T23:30:00.250Z'],
  ])('in %s tells of %s as of the day that it was there, and reads it back', async (zone, moment, cell) => {
    const before = process.env.TZ;
    process.env.TZ = zone;
    try {
      const at = Date.parse(moment);
      await quickLog({ id: 'a', title: 'A', accountName: 'Acme' }, at);
      const table = await exported('plain', COMMA, at);
      expect(table.split(cell)).toHaveLength(3);
      freshStores();
      const { records } = await planCsv(openCsv(table), 'EUR', at);
      expect(records.map(({ record }) => record.createdAt)).toEqual([at]);
    } finally {
      process.env.TZ = before;
    }
  });

  test('marks the bytes and the decimals as asked', () => {
    expect(writeCsv([['ä', 1.5]], { separator: ';', mark: true, decimal: ',' })).toBe('\uFEFFä;1,5\r\n');
  });
});

describe('a table’s file', () => {
  const TABLE = 'Titel;Währung\nNachtschicht, Köln;€\n';
  // What a spreadsheet on a German Windows writes.
  const ansi = Uint8Array.from(TABLE, (sign) => (sign === '€' ? 0x80 : sign.charCodeAt(0)));
  const wide = (swap: boolean) => {
    const bytes = Buffer.from(`\uFEFF${TABLE}`, 'utf16le');
    return new Uint8Array(swap ? bytes.swap16() : bytes);
  };

  test.each([
    ['UTF-8', new TextEncoder().encode(TABLE)],
    ['UTF-8 that says so', new TextEncoder().encode(`\uFEFF${TABLE}`)],
    ['UTF-16', wide(false)],
    ['UTF-16 the other way round', wide(true)],
    ['the code page of its Windows', ansi],
  ])('is read in %s', (_, bytes) => expect(decodeTable(bytes, 'de-DE')).toBe(TABLE));

  test.each([
    ['pl', [0xb3, 0xf3, 0x64, 0x9f], 'łódź'],
    ['ru-RU', [0xcc, 0xee, 0xf1, 0xea, 0xe2, 0xe0], 'Москва'],
    ['ja', [0x93, 0x8c, 0x8b, 0x9e], '東京'],
    ['zh-TW', [0xa5, 0x78, 0xa5, 0x5f], '台北'],
    ['zh-CN', [0xb1, 0xb1, 0xbe, 0xa9], '北京'],
    ['sv', [0xd6, 0x72, 0x65, 0x62, 0x72, 0x6f], 'Örebro'],
  ])('in the code page of %s is read by the language of the browser', (language, bytes, text) =>
    expect(decodeTable(new Uint8Array(bytes), language)).toBe(text),
  );

  test('that is a workbook is none', () => {
    const workbook = new Uint8Array([0x50, 0x4b, 3, 4, 20, 0, 6, 0, 8, 0, 0xe4, 0xff]);
    expect(() => decodeTable(workbook, 'de')).toThrow(expect.objectContaining({ kind: 'invalid' }));
  });
});

describe('reading', () => {
  test('agrees with another reader on any text with quotes in their places', () => {
    fc.assert(
      fc.property(fc.array(fc.array(cells, { minLength: 2, maxLength: 4 }), { minLength: 1 }), (rows) => {
        const text = Papa.unparse(rows, { newline: '\n' });
        expect(readCsv(text, ',').rows).toEqual(rows);
      }),
    );
  });

  test.each([
    ['a;b\n1;2', ';'],
    ['a\tb\r\n1\t2\r\n', '\t'],
    ['\uFEFF"a,x";b\r1;2', ';'],
    ['a|b\n1|2', '|'],
  ])('%j is split at %j', (text, separator) => {
    const read = readCsv(text);
    expect(read.separator).toBe(separator);
    expect(read.rows[1]).toEqual(['1', '2']);
  });

  test('never hangs or throws on broken quotes', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('"', ',', '\n', 'a'), { maxLength: 40 }), (all) => {
        expect(Array.isArray(readCsv(all.join(''), ',').rows)).toBe(true);
      }),
    );
    expect(growth((many) => readCsv('"a""'.repeat(many), ','), 30_000, 8)).toBeLessThan(24);
  });

  test.each([
    ['1,200.50', '.', 1200.5],
    ['1.200,50', ',', 1200.5],
    ['1.234', '.', 1.234],
    ['1.234', ',', 1234],
    ['EUR 5', '.', 5],
    ["1'200", '.', 1200],
    ['(1 200)', '.', -1200],
    ['-3', '.', -3],
    ['1e+21', '.', 1e21],
    ['n/a', '.', undefined],
    ['1.2.3', '.', undefined],
    ['1.200,- €', ',', 1200],
    ['kr 1 200 000', ',', 1200000],
    ['1.5M', '.', undefined],
    ['10k €', '.', undefined],
    ['T€ 500', ',', undefined],
    ['3 Mio. EUR', ',', undefined],
    ['5-10', '.', undefined],
    ['2.000 – 3.000', ',', undefined],
    ['Q4 2026: 500', '.', undefined],
    ['50 %', '.', undefined],
    ['5,000 EUR per year', '.', 5000],
    ['Call 1 about the roof', '.', undefined],
  ] as const)('%s with decimal %s is %s', (text, decimal, value) =>
    expect(amountIn(text, decimal)).toBe(value),
  );

  test('a note in a column that was taken for amounts is read in the time of its length', () => {
    const note = (many: number) => `Call 1 ${'about the roof '.repeat(many)}`;
    expect(growth((many) => amountIn(note(many), '.'), 1000, 8)).toBeLessThan(24);
    const lines = (many: number) => [`1.${'x'.repeat(many)}\n2`];
    expect(growth((many) => decimalOf(lines(many), ','), 20_000, 8)).toBeLessThan(24);
    // Of a cell of two lines only the digits behind the mark are counted.
    expect(decimalOf(['1.50x\nnet', '2,500'], ';')).toBe('.');
  });

  test('so are the names of people, whatever stands between their words', () => {
    const name = (many: number) => `Ann${' '.repeat(many)}Sosa`;
    expect(growth((many) => peopleCell([{ name: name(many) }]), 8000, 8)).toBeLessThan(24);
    expect(peopleCell([{ name: 'Ann ; ;\n Sosa;' }, { name: 'Ben' }])).toBe('Ann, , Sosa, ; Ben');
  });

  test.each([
    ['2026-11-05', undefined, '2026-11-05'],
    ['2026/11/5', undefined, '2026-11-05'],
    ['05.11.2026', undefined, '2026-11-05'],
    ['5. 11. 2026 09:30', undefined, '2026-11-05'],
    ['05/11/2026', 'day', '2026-11-05'],
    ['11/05/2026', 'month', '2026-11-05'],
    ['11/11/2026', undefined, '2026-11-11'],
    ['05/11/2026', undefined, undefined],
    ['5 Nov 2026', undefined, '2026-11-05'],
    ['Nov 5, 2026', undefined, '2026-11-05'],
    ['05.11.26', undefined, '2026-11-05'],
    ['5. 11. 26 09:30', undefined, '2026-11-05'],
    ['29/11/26', 'day', '2026-11-29'],
    ['11/29/26 9:30', 'month', '2026-11-29'],
    ['05/11/26', undefined, undefined],
    ['05-11-26', 'day', undefined],
    ['05.11.261', undefined, undefined],
    ['05-Nov-26', undefined, '2026-11-05'],
    ['Do., 5. Nov. 2026 14:30', undefined, '2026-11-05'],
    ['3. März 2026', undefined, '2026-03-03'],
    ['1er févr. 2026', undefined, '2026-02-01'],
    ['12 août 2026', undefined, '2026-08-12'],
    ['5 de noviembre de 2026', undefined, '2026-11-05'],
    ['15-dic-26', undefined, '2026-12-15'],
    ['5 jui 2026', undefined, undefined],
    ['Nov 2026', undefined, undefined],
    ['Line 5 Nord 2026', undefined, undefined],
    ['31.02.2026', undefined, undefined],
    ['Deal 7', undefined, undefined],
    ['46000', undefined, undefined],
  ] as const)('%s with the %s first is the day %s', (text, order, day) =>
    expect(dayIn(text, order)).toBe(day),
  );

  test('finds the order of days in the cells of all columns of days', async () => {
    const rows = 'A,Acme,05/11/2026,13/11/2026\nB,Acme,06/11/2026 14:00,';
    const dated = async (lines: string) =>
      (await planCsv(openCsv(`Title,Account,Created,First step: date\n${lines}\n`), 'EUR', NOW)).records.map(
        ({ record }) => [localDay(record.createdAt), record.firstStep?.date],
      );
    expect(await dated(rows)).toEqual([
      ['2026-11-05', '2026-11-13'],
      ['2026-11-06', undefined],
    ]);
    expect(await dated('A,Acme,2026-11-05T08:00:00.000Z,')).toEqual([['2026-11-05', undefined]]);
    expect(await dated('A,Acme,2031-02-03,')).toEqual([[localDay(NOW), undefined]]);
    expect(await dated('A,Acme,05/11/26,\nB,Acme,29/10/26,')).toEqual([
      ['2026-11-05', undefined],
      ['2026-10-29', undefined],
    ]);
    const unsure = await planCsv(openCsv('Title,Account,Created\nA,Acme,05/11/2026\n'), 'EUR', NOW);
    expect(unsure.broken).toEqual([{ line: 2, field: 'created', value: '05/11/2026' }]);
    expect(unsure.unsureDay).toBe('05/11/2026');
    const asked = openCsv('Title,Account,Created\nA,Acme,05/11/2026\n');
    const said = await planCsv({ ...asked, order: 'month' }, 'EUR', NOW);
    expect(said).toMatchObject({ broken: [], records: [{ record: { title: 'A' } }] });
    expect(said.unsureDay).toBeUndefined();
    expect(localDay(said.records[0]!.record.createdAt)).toBe('2026-05-11');
  });

  test('finds the decimal mark in the cells, else by the separator', () => {
    expect(decimalOf(['1,234', '5.5'], ',')).toBe('.');
    expect(decimalOf(['1.234,50'], ',')).toBe(',');
    expect(decimalOf(['1.234'], ';')).toBe(',');
    expect(decimalOf(['1,234'], ',')).toBe('.');
    expect(decimalOf(['12,5'], ',')).toBe(',');
    expect(decimalOf(['12,50 EUR'], '\t')).toBe(',');
  });
});

describe('the log', () => {
  test('comes back from the plain dialect as it was, for any records', async () => {
    const plain = fc.uniqueArray(ROW.opportunities as fc.Arbitrary<Opportunity>, {
      selector: ({ id }) => id,
      maxLength: 3,
    });
    await fc.assert(
      fc.asyncProperty(plain, formats, async (records, format) => {
        freshStores();
        const sound = records.map((record) => ({
          ...record,
          title: record.title.trim() || 'x',
          accountName: record.accountName.trim() || 'y',
        }));
        await database().opportunities.bulkPut(sound.map(toRow));
        const text = await exported('plain', format);
        const file = { ...openCsv(text, format.separator), decimal: format.decimal };
        expect(file.mapping.filter((field) => field !== undefined).length).toBeGreaterThan(20);
        const plan = await planCsv(file, 'EUR', NOW);
        // Cells lose white space at their ends; nothing else differs.
        for (const { record } of plan.records) {
          const before = sound.find(({ id }) => id === record.id)!;
          expect(record.value).toEqual(before.value);
          expect(record.title).toBe(before.title);
          expect(record.stage).toBe(before.stage);
          expect(stateOf(record)).toBe(stateOf(before));
        }
        expect(plan.counts.new).toBe(0);
      }),
      { numRuns: 60 },
    );
  }, 60_000);

  test.each([
    ['en-US', ',', '1200.5', '1200.1250'],
    ['de', ';', '1200,5', '1200,1250'],
    ['fr-FR', ';', '1200,5', '1200,1250'],
    ['es-MX', ',', '1200.5', '1200.1250'],
    ['de-CH', ';', '1200.5', '1200.1250'],
  ])(
    'goes out as spreadsheets read it in %s, and comes back as it was',
    async (language, separator, ...said) => {
      const worth = (id: string, expected: number) =>
        opportunity({ id, title: `=1+1; Überlauf "${id}", 京都`, value: { expected, currency: 'KWD' } });
      await database().opportunities.bulkPut([worth('a', 1200.5), worth('b', 1200.125)].map(toRow));
      const text = await exported('plain', formatOf('plain', language));
      expect(text).toMatch(new RegExp(`^\uFEFFId${separator}Title${separator}`));
      for (const one of said) expect(text).toContain(`${separator}${one}${separator}`);
      const plan = await planCsv(openCsv(text), 'EUR', NOW);
      expect([plan.counts, plan.broken]).toEqual([{ new: 0, changed: 0, equal: 2 }, []]);
      await database().opportunities.delete('a');
      expect((await planCsv(openCsv(text), 'EUR', NOW)).counts).toEqual({ new: 1, changed: 0, equal: 1 });
    },
  );

  test('is read by the separator that a first line names for Excel', () => {
    for (const first of ['sep=;\r\n', '\uFEFFsep=;\n', '"sep=;"\n']) {
      expect(openCsv(`${first}Title;Account, place\nOne;Acme\n`)).toMatchObject({
        headers: ['Title', 'Account, place'],
        rows: [['One', 'Acme']],
        separator: ';',
      });
    }
  });

  test('keeps customers apart whose names are signs alone', async () => {
    await applyCsv(await planCsv(openCsv('Title,Account\nOne,✱✱\nTwo,♠\n'), 'EUR', NOW), NOW);
    expect((await listAccounts()).map(({ name }) => name).sort()).toEqual(['♠', '✱✱'].sort());
  });

  test('tells a row that repeats an earlier one apart from one that cannot be read', async () => {
    const text = 'Title,Account,Value\nRenewal,Acme,5\n\n"Two\nlines",Acme,\nRenewal,Acme,7\nRotas,,\n';
    const plan = await planCsv(openCsv(text), 'EUR', NOW);
    // Rows are counted as a spreadsheet does: an empty one is one, and one of two lines is one.
    expect(plan.repeated).toEqual([{ line: 5, of: 2, title: 'Renewal' }]);
    expect(plan.broken).toEqual([{ line: 6, field: 'record', value: 'Rotas', lacks: 'account' }]);
    expect(plan.records.map(({ record }) => record.value?.expected)).toEqual([5, undefined]);
    const numbered = 'Record ID,Title,Account\n1,Renewal,Acme\n2,Renewal,Acme\n1,Renewal 1,Acme\n';
    const byNumber = await planCsv(openCsv(numbered), 'EUR', NOW);
    expect(byNumber.counts.new).toBe(2);
    expect(byNumber.repeated).toEqual([{ line: 4, of: 2, title: 'Renewal 1' }]);
  });

  test('is brought in from a strange file with its columns mapped, once, and taken back', async () => {
    const text =
      'Company;Opportunity Name;Amount;Currency;Next step;Close\r\nAcme;Night shift;1.200,50;EUR;Call Ana;x\r\nBorg;;5;EUR;;\r\nAcme;Second;n/a;EUR;;\r\n';
    const file = openCsv(text);
    expect(file.mapping).toEqual(['account', 'title', 'expected', 'currency', 'stepWill', undefined]);
    const plan = await planCsv(file, 'EUR', NOW);
    expect(plan.counts).toEqual({ new: 2, changed: 0, equal: 0 });
    expect(plan.broken).toEqual([
      { line: 3, field: 'record', value: '', lacks: 'title' },
      { line: 4, field: 'expected', value: 'n/a' },
    ]);
    const step = await applyCsv(plan, NOW);
    const [first] = plan.records;
    expect(await getOpportunity(first!.record.id)).toMatchObject({
      title: 'Night shift',
      accountName: 'Acme',
      value: { expected: 1200.5, currency: 'EUR' },
      firstStep: { will: 'Call Ana' },
    });
    expect(await listAccounts()).toHaveLength(1);
    expect((await planCsv(file, 'EUR', NOW)).counts).toEqual({ new: 0, changed: 0, equal: 2 });
    await undo(step);
    expect(await database().opportunities.count()).toBe(0);
  });

  test.each([
    [
      'Salesforce in German',
      '\uFEFF"Opportunityname";"Accountname";"Betrag";"Erstelldatum";"Opportunity-ID"\r\n"Lager\r\nLeipzig";"Müller & Söhne";"1.234,56";"03.02.2026";"006A"\r\n"Lager\r\nLeipzig";"Müller & Söhne";"12.500,00";"13.02.2026";"006B"\r\n',
      {
        title: 'Lager\r\nLeipzig',
        accountName: 'Müller & Söhne',
        value: { expected: 1234.56, currency: 'EUR' },
      },
    ],
    [
      'HubSpot',
      'Record ID,Deal Name,Deal Stage,Amount,Create Date,Associated Company IDs (Primary),Associated Company (Primary)\n1,Night,Closed,1234.56,2026-02-03 09:15,99,Acme\n2,Night,Open,5000,2026-02-04 09:15,99,Acme\n',
      { title: 'Night', accountName: 'Acme', value: { expected: 1234.56, currency: 'EUR' } },
    ],
    [
      'Pipedrive',
      'Deal - ID,Deal - Title,Deal - Organization,Deal - Value,Deal - Currency of Value,Deal - Deal created\n1,Night,Acme,1234.56,GBP,2026-02-03 09:15:00\n2,Day,Acme,5,GBP,2026-02-03 09:15:00\n',
      { title: 'Night', accountName: 'Acme', value: { expected: 1234.56, currency: 'GBP' } },
    ],
  ])(
    'takes a list of deals of %s as it is, every one, and a second time as the same',
    async (_, text, first) => {
      const plan = await planCsv(openCsv(text), 'EUR', NOW);
      expect(plan.broken).toEqual([]);
      await applyCsv(plan, NOW);
      expect(plan.records[0]?.record).toMatchObject(first);
      expect(localDay(plan.records[0]!.record.createdAt)).toBe('2026-02-03');
      expect(await database().opportunities.count()).toBe(2);
      expect((await planCsv(openCsv(text), 'EUR', NOW)).counts).toEqual({ new: 0, changed: 0, equal: 2 });
    },
  );

  test.each([
    ['Salesforce', 'Opportunity Name,Account Name,Stage\nA,Acme,Closed Won\nB,Acme,Closed Lost\n'],
    [
      'HubSpot',
      'Record ID,Deal Name,Deal Stage,Company\n1,A,Closed won (Sales Pipeline),Acme\n2,B,closedlost,Acme\n3,C,Presentation scheduled,Acme\n',
    ],
    [
      'HubSpot in German',
      'Titel;Kunde;Phase\nA;Acme;Abgeschlossen und gewonnen\nB;Acme;Abgeschlossen und verloren\nC;Acme;Verlorene Zeit\n',
    ],
    [
      'Pipedrive',
      'Deal - ID,Deal - Title,Deal - Stage,Deal - Organization,Deal - Status\n1,A,Closed lost,Acme,Won\n2,B,Demo,Acme,Lost\n3,C,Demo,Acme,Open\n',
    ],
  ])('knows which deals of %s were won or lost, and no other', async (_, text) => {
    const file = openCsv(text);
    const plan = await planCsv(file, 'EUR', NOW);
    expect(plan.broken).toEqual([]);
    expect(plan.records.map(({ record }) => [record.title, record.stage, stateOf(record)])).toEqual(
      [
        ['A', 'decided', 'won'],
        ['B', 'decided', 'lost'],
        ['C', 'noticed', 'open'],
      ].slice(0, file.rows.length),
    );
    await applyCsv(plan, NOW);
    expect((await planCsv(file, 'EUR', NOW)).counts).toEqual({ new: 0, changed: 0, equal: file.rows.length });
  });
  test('of a CRM takes up nothing that was put aside here, and leaves how far a won one has come', async () => {
    const text = 'Deal - ID,Deal - Title,Deal - Organization,Deal - Status\n1,A,Acme,Won\n2,B,Acme,Open\n';
    await applyCsv(await planCsv(openCsv(text), 'EUR', NOW), NOW);
    await updateOpportunities(['deal id 1'], { stage: 'realised' }, NOW + 1);
    await updateOpportunities(['deal id 2'], { exit: { type: 'parked', reason: 'Budget' } }, NOW + 1);
    expect((await planCsv(openCsv(text), 'EUR', NOW + 2)).counts).toEqual({ new: 0, changed: 0, equal: 2 });
  });

  test('takes no deal of one program for another’s that has the same number', async () => {
    await applyCsv(await planCsv(openCsv('Record ID,Deal Name,Company\n1,Night,Acme\n'), 'EUR', NOW), NOW);
    const other = await planCsv(
      openCsv('Deal - ID,Deal - Title,Deal - Organization\n1,Day,Borg\n'),
      'EUR',
      NOW,
    );
    expect(other.counts).toEqual({ new: 1, changed: 0, equal: 0 });
  });

  test('brings back what was won, lost or put aside, and leaves what goes with it where it still is', async () => {
    for (const id of ['won', 'parked', 'open']) await quickLog({ id, title: id, accountName: 'Acme' }, NOW);
    await updateOpportunities(['won'], { stage: 'decided', outcome: 'won' }, NOW + 1);
    const exit = { type: 'parked' as const, until: '2027-01-04', reason: 'Budget' };
    await updateOpportunities(['parked'], { exit }, NOW + 1);
    const text = await exported('plain');
    expect((await planCsv(openCsv(text), 'EUR', NOW + 2)).counts).toEqual({ new: 0, changed: 0, equal: 3 });
    await removeOpportunities(['won', 'parked', 'open']);
    await applyCsv(await planCsv(openCsv(text), 'EUR', NOW + 3), NOW + 3);
    expect(await getOpportunity('won')).toMatchObject({ stage: 'decided', outcome: 'won' });
    expect((await getOpportunity('parked'))?.exit).toEqual(exit);
    const again = text.replace('noticed,parked', 'noticed,Open');
    await applyCsv(await planCsv(openCsv(again), 'EUR', NOW + 4), NOW + 4);
    expect(await getOpportunity('parked')).not.toHaveProperty('exit');
    const region = 'Id,Title,Account,State\nopen,open,Acme,Bavaria\n';
    expect((await planCsv(openCsv(region), 'EUR', NOW + 5)).broken).toEqual([
      { line: 2, field: 'state', value: 'Bavaria' },
    ]);
  });

  test('brings people, who gains, the owner of a step and why something was parked into another browser', async () => {
    const told = {
      theirs: [
        { name: 'Sosa, Ana (CFO)', address: 'ana@acme.example', reason: 'signs; by May: if at all' },
        { name: 'Works council' },
      ],
      ours: [{ name: 'Ben', reason: 'knows the line' }],
      beneficiaries: [{ name: 'Night shift', change: 'no typing', from: '3 h', by: '2027-03-01' }],
      firstStep: { when: 'Monday', will: 'call', owner: 'Ben', date: '2026-12-01' },
    };
    await quickLog({ id: 'a', title: 'One', accountName: 'Acme' }, NOW);
    await updateOpportunities(['a'], told, NOW + 1);
    const text = await exported('plain');
    const plan = () => planCsv(openCsv(text), 'EUR', NOW + 2);
    expect(await plan()).toMatchObject({ counts: { new: 0, changed: 0, equal: 1 }, broken: [] });
    // What a cell has no room for stays where the record is.
    const changed = openCsv(text.replace('no typing', 'less typing'));
    expect((await planCsv(changed, 'EUR', NOW + 2)).records[0]?.record.beneficiaries).toEqual([
      { name: 'Night shift', change: 'less typing', from: '3 h', by: '2027-03-01' },
    ]);
    await removeOpportunities(['a']);
    await applyCsv(await plan(), NOW + 3);
    const [signs, council] = told.theirs;
    expect(await getOpportunity('a')).toMatchObject({
      ...told,
      theirs: [{ ...signs, reason: 'signs, by May: if at all' }, council],
      beneficiaries: [{ name: 'Night shift', change: 'no typing' }],
    });
  });

  test.each([
    ['Ana Sosa (ana@acme.example);Ben', [{ name: 'Ana Sosa', address: 'ana@acme.example' }, { name: 'Ben' }]],
    ['Sosa, Ana\nBen, CFO', [{ name: 'Sosa, Ana' }, { name: 'Ben, CFO' }]],
    ['<ana@acme.example>', [{ name: 'ana@acme.example', address: 'ana@acme.example' }]],
    [' ;; ', []],
  ])('reads the people of a CRM from %j', async (cell, people) => {
    const table = openCsv(`Deal Name,Company,Associated Contact\nOne,Acme,"${cell}"\n`);
    const plan = await planCsv(table, 'EUR', NOW);
    expect(plan.records[0]?.record.theirs).toEqual(people);
  });

  test('takes no crowd out of a cell, however many a broken file lists there', async () => {
    for (const cell of ['a;'.repeat(200_000), ';'.repeat(200_000), `${'('.repeat(99_999)}@)`]) {
      const plan = await planCsv(openCsv(`Title,Account,Contacts\nOne,Acme,"${cell}"\n`), 'EUR', NOW);
      expect(plan.records[0]?.record.theirs.length).toBeLessThanOrEqual(100);
    }
  });

  test('taken back leaves what the rep changed since', async () => {
    await applyCsv(await planCsv(openCsv('Title,Account\nOne,Acme\nTwo,Acme\n'), 'EUR'), NOW);
    const plan = await planCsv(openCsv('Title,Account\nThree,Acme\nFour,Acme\n'), 'EUR');
    const step = await applyCsv(plan, NOW + 1);
    const three = plan.records.find(({ record }) => record.title === 'Three')?.record.id ?? '';
    await updateOpportunities([three], { stage: 'shared' }, NOW + 2);
    await undo(step, NOW + 3);
    const { rows } = await listOpportunities();
    expect(rows.map(({ title }) => title).sort()).toEqual(['One', 'Three', 'Two']);
  });

  test('taken back leaves no account behind that was made for it, and every other', async () => {
    await quickLog({ id: 'a', title: 'Zero', accountName: 'Acme' }, NOW);
    const plan = await planCsv(
      openCsv('Title,Account\nOne,Acme\nTwo,Newcomer\nThree,Kept\nFour,Kept\n'),
      'EUR',
    );
    const step = await applyCsv(plan, NOW + 1);
    const four = plan.records.find(({ record }) => record.title === 'Four')?.record.id ?? '';
    await updateOpportunities([four], { stage: 'shared' }, NOW + 2);
    await undo(step, NOW + 3);
    expect((await listAccounts()).map(({ name }) => name)).toEqual(['Acme', 'Kept']);
  });

  test('taken back leaves an account that became another since: it has a new name, or is known by its domain', async () => {
    const table = openCsv('Title,Account\nOne,Newcomer\nTwo,Known\n');
    const step = await applyCsv(await planCsv(table, 'EUR'), NOW + 1);
    const made = (await listAccounts()).find(({ name }) => name === 'Newcomer');
    await renameAccount(made!.id, 'Newcomer Group', NOW + 2);
    await quickLog({ id: 'q', title: 'q', accountName: 'Known', accountDomain: 'known.example' }, NOW + 2);
    await removeOpportunities(['q']);
    await undo(step, NOW + 3);
    expect((await listAccounts()).map(({ name }) => name)).toEqual(['Known', 'Newcomer Group']);
  });

  test.each([
    'Titel;Kunde;Betrag;Währung;Nächster Schritt;Erstellt am',
    'Título,Cliente,Importe,Moneda,Próximo paso,Fecha de creación',
    'Titre;Société;Montant;Devise;Prochaine étape;Date de création',
    'Deal name,Company,Amount,Currency,Next step,Created date',
  ])('knows what the columns of “%s” are', (headers) => {
    const { mapping } = openCsv(`${headers}\n`);
    expect(mapping).toEqual(['title', 'account', 'expected', 'currency', 'stepWill', 'created']);
  });

  test.each([
    ['Titel;Kunde;Betrag (netto);Angelegt am', ['title', 'account', 'expected', 'created']],
    ['Title,Company,Amount (EUR),Created (UTC)', ['title', 'account', 'expected', 'created']],
    ['Title,Company,Value in US$', ['title', 'account', 'expected']],
    ['Title,Company,Value USD,Amount', ['title', 'account', undefined, 'expected']],
    // Other numbers than they say, or no amounts at all.
    ['Title,Company,Amount (TEUR)', ['title', 'account', undefined]],
    ['Title,Company,Amount (k)', ['title', 'account', undefined]],
    ['Title,Company,Amount (in thousands)', ['title', 'account', undefined]],
    ['Title,Company,Amount (%),% Amount,Amount', ['title', 'account', undefined, undefined, 'expected']],
    ['Deal #,Title,Company', [undefined, 'title', 'account']],
    ['Deal (number),Company (code),Value owner', [undefined, undefined, undefined]],
  ])('knows a column of amounts or days whose head says more: “%s”', (headers, mapping) => {
    expect(openCsv(`${headers}\n`).mapping).toEqual(mapping);
  });

  test.each([
    ['Amount', '12 500 €', 'EUR'],
    ['Amount', '£ 12500', 'GBP'],
    ['Amount', 'CHF 12500', 'CHF'],
    ['Amount', 'US$12500', 'USD'],
    // The rep's own dollar, and yen where it can be no dollar.
    ['Amount', '$12500', 'CAD'],
    ['Amount', '¥12500', 'JPY'],
    ['Amount', '12500', 'CAD'],
    ['Amount (EUR)', '12500', 'EUR'],
    ['Amount in GBP', '12500', 'GBP'],
    ['Amount (EUR)', '£12500', 'GBP'],
    ['Amount (net)', '12500', 'CAD'],
    ['Currency,Amount', 'eur,12500', 'EUR'],
    ['Currency,Amount', '€,12500', 'EUR'],
    ['Currency,Amount', 'Euro,£12500', 'EUR'],
  ])('takes an amount under “%s”, %s, for one in %s', async (header, cell, currency) => {
    const plan = await planCsv(openCsv(`Title,Account,${header}\nOne,Acme,${cell}\n`), 'CAD', NOW);
    expect(plan.broken).toEqual([]);
    expect(plan.records[0]?.record.value).toEqual({ expected: 12500, currency });
  });

  test('says so where a cell names no currency, and takes the rep’s own', async () => {
    const plan = await planCsv(openCsv('Title,Account,Amount,Currency\nOne,Acme,5,soon\n'), 'CAD', NOW);
    expect(plan.broken).toEqual([{ line: 2, field: 'currency', value: 'soon' }]);
    expect(plan.records[0]?.record.value).toEqual({ expected: 5, currency: 'CAD' });
  });

  test('reads a head of any length in time that grows with it alone', () => {
    for (const of of ['(', 'in ', '€', '1 €'])
      expect(growth((many) => currencyOfHead(`Amount ${of.repeat(many)}`, 'EUR'), 20_000, 8)).toBeLessThan(
        24,
      );
  });

  test('changes only what the file says and keeps what it does not know', async () => {
    await quickLog({ id: 'a', title: 'One', accountName: 'Acme' }, NOW);
    await updateOpportunities(['a'], { ours: [{ name: 'Ben' }], fairness: 'yes' }, NOW + 1);
    const file = openCsv('Id,Title,Account,Stage\na,Renamed,Acme,joined\n');
    const plan = await planCsv(file, 'EUR', NOW + 2);
    expect(plan.counts).toEqual({ new: 0, changed: 1, equal: 0 });
    await applyCsv(plan, NOW + 2);
    expect(await getOpportunity('a')).toMatchObject({
      title: 'Renamed',
      stage: 'joined',
      fairness: 'yes',
      ours: [{ name: 'Ben' }],
    });
  });

  test('leaves what stands beside a column: the rest of a value, of a step, and the customer', async () => {
    const places = ['com', 'de'] as const;
    for (const id of places) {
      await quickLog({ id, title: id, accountName: 'Acme', accountDomain: `acme.${id}` }, NOW);
    }
    const value = { base: 5, expected: 9, currency: 'USD', confidence: 'high' as const };
    const firstStep = { when: 'Monday', will: 'call', owner: 'Ben', date: '2026-12-01', done: true };
    await updateOpportunities(places, { value, firstStep }, NOW + 1);
    const owners = (await listOpportunities()).rows.map(({ id, accountId }) => [id, accountId]);
    const bring = async (csv: string) => applyCsv(await planCsv(openCsv(csv), 'EUR', NOW + 2), NOW + 2);
    await bring('Id,Title,Account,Expected amount\nde,de,ACME,12\ncom,com,Acme,n/a\n');
    await bring('Id,Title,Account,First step: will\nde,de,Acme,write\n');
    await bring('Id,Title,Account,First step: done,Confidence\ncom,com,Acme,No,low\n');
    expect(await getOpportunity('de')).toMatchObject({
      value: { ...value, expected: 12 },
      firstStep: { ...firstStep, will: 'write' },
    });
    expect(await getOpportunity('com')).toMatchObject({
      value: { ...value, confidence: 'low' },
      firstStep: { ...firstStep, done: false },
    });
    expect((await getOpportunity('de'))?.firstStep?.doneAt).toBe(NOW + 1);
    expect((await getOpportunity('com'))?.firstStep).not.toHaveProperty('doneAt');
    const now = (await listOpportunities()).rows.map(({ id, accountId }) => [id, accountId]);
    expect(Object.fromEntries(now)).toEqual(Object.fromEntries(owners));
  });

  test('tells a record’s history of what a file changes, and leaves what changed since it was looked at', async () => {
    await quickLog({ id: 'a', title: 'One', accountName: 'Acme' }, NOW);
    const plan = await planCsv(openCsv('Id,Title,Account,Stage\na,One,Acme,joined\n'), 'EUR', NOW + 1);
    await updateOpportunities(['a'], { insight: 'Nights are idle', title: 'Mine' }, NOW + 2);
    const step = await applyCsv(plan, NOW + 3);
    const record = await getOpportunity('a');
    expect(record).toMatchObject({ stage: 'joined', insight: 'Nights are idle', title: 'Mine' });
    expect(record?.history.at(-1)).toEqual({ at: NOW + 3, what: 'stage', from: 'noticed', to: 'joined' });
    await undo(step, NOW + 4);
    expect(await getOpportunity('a')).toMatchObject({ stage: 'noticed', title: 'Mine' });
  });

  test.each(['', '\n\n', ',,,'])('refuses %j as a file', (text) => {
    expect(() => openCsv(text)).toThrow(expect.objectContaining({ kind: 'invalid' }));
  });

  test('takes no prototype from a header', async () => {
    const plan = await planCsv(openCsv('__proto__,Title,Account\nx,T,A\n'), 'EUR', NOW);
    expect(plan.records[0]?.record).toMatchObject({ title: 'T' });
    expect(({} as { x?: unknown }).x).toBeUndefined();
  });
});

describe('a table of thousands', () => {
  test('is written, looked at and taken over a slice at a time: the page answers in between', async () => {
    const ids = Array.from({ length: 2500 }, (_, at) => `r${at}`);
    await database().opportunities.bulkPut(
      ids.map((id) => toRow(opportunity({ id, title: id, updatedAt: NOW }))),
    );
    const steps: number[] = [];
    const watcher = { onStep: (done: number, of: number) => steps.push(done / of) };
    let parts: string[] = [];
    const write = async () => {
      parts = await exportCsv('plain', COMMA, dealDefaults('plain', NOW), watcher);
    };
    expect(await mostAtOnce(write)).toBeLessThanOrEqual(1100);
    // Its head and three slices; each was read before.
    expect(parts).toHaveLength(4);
    expect(steps).toEqual([0.2, 0.4, 0.5, 0.7, 0.9, 1]);
    const file = openCsv(parts.join('').replaceAll(',noticed,', ',joined,'));
    expect(file.rows).toHaveLength(2500);
    let plan = {} as Awaited<ReturnType<typeof planCsv>>;
    const look = async () => {
      plan = await planCsv(file, 'EUR', NOW);
    };
    expect(await mostAtOnce(look)).toBeLessThanOrEqual(1100);
    expect(plan.counts).toEqual({ new: 0, changed: 2500, equal: 0 });
    expect(await mostAtOnce(() => applyCsv(plan, NOW + 1))).toBeLessThanOrEqual(1100);
    expect(await listOpportunities({ stage: 'joined' })).toMatchObject({ total: 2500 });
  });

  test('is not written any further where that is stopped', async () => {
    await quickLog({ id: 'a', title: 'A', accountName: 'Acme' }, NOW);
    const stopper = new AbortController();
    stopper.abort();
    const written = exportCsv('plain', COMMA, dealDefaults('plain', NOW), { signal: stopper.signal });
    await expect(written).rejects.toMatchObject({ kind: 'stopped' });
  });
});

describe('the CRM dialects', () => {
  const record: Opportunity = {
    id: 'o1',
    title: `Night shift ${'x'.repeat(200)}`,
    accountId: 'a',
    accountName: 'Acme',
    origin: { type: 'signal', sentence: '=cmd()', url: 'https://x.example' },
    theirs: [{ name: 'Ana', address: 'ana@acme.com' }],
    ours: [],
    class: 'created',
    beneficiaries: [],
    value: { base: 5, expected: 1200.5, currency: 'EUR' },
    firstStep: { when: 'Monday', will: 'call' },
    stage: 'joined',
    createdAt: NOW,
    updatedAt: NOW,
    history: [],
  };
  async function rows(dialect: (typeof DIALECTS)[number], records = [record]) {
    await database().opportunities.bulkPut(records.map(toRow));
    return readCsv(await exported(dialect), ',').rows;
  }

  test('have the headers their importers ask for', async () => {
    expect(headersOf('hubspot').slice(0, 3)).toEqual(['Deal name', 'Pipeline', 'Deal stage']);
    expect((await rows('salesforce'))[0]).toEqual([
      'Name',
      'StageName',
      'CloseDate',
      'Amount',
      'NextStep',
      'Description',
    ]);
    expect(headersOf('pipedrive')).toEqual(expect.arrayContaining(['Deal - Title', 'Organization - Name']));
    for (const dialect of DIALECTS) expect(new Set(headersOf(dialect)).size).toBe(headersOf(dialect).length);
  });

  test('keep within the CRM’s limits, and carry the amount, a date and the story with our id', async () => {
    const [, sales] = await rows('salesforce');
    expect(sales![0]).toHaveLength(120);
    expect(sales![2]).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(sales![3]).toBe('1200.5');
    expect(sales![5]).toContain('Uplift o1');
    const [, hub] = await rows('hubspot');
    expect(hub!.slice(1, 3)).toEqual(['Sales Pipeline', 'Appointment Scheduled']);
  });

  test('tell the story a line each, and no line of what is not known', async () => {
    const told: Partial<Opportunity> = {
      objective: 'Fewer nights',
      before: '9 nights',
      now: '4 nights',
      insight: 'Rota by need',
      origin: { type: 'signal', sentence: 'We open a site.', url: 'https://x.example' },
      beneficiaries: [{ name: 'Ana', change: 'sleeps' }, { name: 'Rob' }],
    };
    const story = async (change: Partial<Opportunity>) =>
      (await rows('hubspot', [{ ...record, ...change }]))[1]!.at(-1)!.split('\n');
    expect(await story(told)).toEqual([
      'Fewer nights',
      '9 nights -> 4 nights',
      'Rota by need',
      '"We open a site."',
      'https://x.example',
      'Ana: sleeps; Rob',
      'Uplift o1',
    ]);
    expect(await story({ ...told, before: undefined })).not.toContain('4 nights');
    expect(await story({ origin: { type: 'own-idea' } })).toEqual(['Uplift o1']);
  });

  test('say the next step and by when somebody gains, and cut a title only where it is too long', async () => {
    const sold = async (change: Partial<Opportunity>) => {
      const [title, , date, , step] = (await rows('salesforce', [{ ...record, ...change }]))[1]!;
      return { title, date, step };
    };
    expect(await sold({ firstStep: { when: 'Monday', will: 'call' } })).toMatchObject({
      step: 'Monday: call',
    });
    expect(await sold({ firstStep: { when: '', will: 'call' } })).toMatchObject({ step: 'call' });
    expect(await sold({ firstStep: undefined })).toMatchObject({ step: '' });
    expect((await sold({ beneficiaries: [{ name: 'Ana' }, { name: 'Rob', by: '2027-03-04' }] })).date).toBe(
      '2027-03-04',
    );
    expect((await sold({})).title).toMatch(/x…$/);
    const fits = 'x'.repeat(120);
    expect((await sold({ title: fits })).title).toBe(fits);
  });

  test('name the currency for Salesforce only where there are several', async () => {
    const dollar = { ...record, id: 'o2', value: { expected: 1, currency: 'USD' } };
    expect((await rows('salesforce', [record, dollar]))[0]).toContain('CurrencyIsoCode');
  });

  test('hold what is open and not in the CRM yet', async () => {
    for (const id of ['open', 'there', 'parked']) await quickLog({ id, title: id, accountName: 'Acme' }, NOW);
    await updateOpportunities(['there'], { crmUrl: 'https://crm.example/1' }, NOW + 1);
    await updateOpportunities(['parked'], { exit: { type: 'parked' } }, NOW + 1);
    expect(readCsv(await exported('hubspot'), ',').rows.map(([name]) => name)).toEqual(['Deal name', 'open']);
    await removeOpportunities(['open']);
    expect(readCsv(await exported('hubspot'), ',').rows).toHaveLength(1);
  });
});
