import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bundleAssess } from './assess-bundle';
import { answerTo } from './assess-main';
import { linesOf } from './json-lines';

/* The command line as rule authors, benches and outside checks use it. */

const ask = (input: unknown, all = true) => answerTo(JSON.stringify(input), all);
const draft = (raw: string, more: object = {}) => ({
  kind: 'draft',
  raw,
  to: ['Kim Vale <kim@customer.example>'],
  self: ['sam@ourco.example'],
  ...more,
});

async function linesIn(...chunks: (string | number[])[]): Promise<string[]> {
  const bytes = chunks.map((one) =>
    typeof one === 'string' ? new TextEncoder().encode(one) : Uint8Array.from(one),
  );
  const lines: string[] = [];
  for await (const line of linesOf(
    (async function* () {
      yield* bytes;
    })(),
  ))
    lines.push(line);
  return lines;
}

describe('the lines of the input', () => {
  it('end at line feeds alone, whatever else JSON texts hold', async () => {
    const odd = JSON.stringify({ raw: 'a\u2028b\u2029c\u0085d\u000be' });
    expect(await linesIn(`${odd}\n${odd}\r\n${odd}`)).toEqual([odd, odd, odd]);
  });

  it('begin behind a byte order mark, and keep empty lines in their place', async () => {
    expect(await linesIn('\ufeff{}\n\n{"a":1}\n')).toEqual(['{}', '', '{"a":1}']);
  });

  it('are whole though a chunk ends inside a letter', async () => {
    const bytes = [...new TextEncoder().encode('{"raw":"Zoë 👩‍👧"}\nx\n')];
    for (let cut = 0; cut <= bytes.length; cut++)
      expect(await linesIn(bytes.slice(0, cut), bytes.slice(cut))).toEqual(['{"raw":"Zoë 👩‍👧"}', 'x']);
  });
});

describe('a short form', () => {
  it('is answered with offsets into its own text: of tips, rewrites, receipts and zones', () => {
    const raw = 'Hi Kim 👋,\r\n\r\nIt was good to meet. Just checking in on the quote.\r\n\r\nBest,\r\nSam';
    const { tips, meter, zones } = ask(draft(raw));
    const tip = tips.find(({ ruleId }) => ruleId === 'C-PUR-01')!;
    expect(raw.slice(tip.start, tip.end)).toBe(tip.quote);
    expect(raw.slice(tip.rewrite!.start, tip.rewrite!.end)).toContain('Just checking in on the quote.');
    const receipt = meter.find(({ dimension }) => dimension === 'PUR')!.receipt!;
    expect(raw.slice(receipt.span!.start, receipt.span!.end)).toBe(receipt.quote);
    expect(zones.map(({ zone, start, end }) => [zone, raw.slice(start, end).trim()])).toEqual([
      ['greeting', 'Hi Kim 👋,'],
      ['author', 'It was good to meet. Just checking in on the quote.'],
      ['signoff', 'Best,'],
      ['signature', 'Sam'],
    ]);
  });

  it('is answered with offsets into the text of the mail that each is of, where there are several', () => {
    const raws = [
      'Hi Kim,\n\nhow are you?',
      'Hello Sam,\n\nWe are opening a plant in Lyon in June.\n\nBest,\nKim',
    ];
    const messages = raws.map((raw, at) => ({ direction: at ? 'inbound' : 'outbound', raw }));
    const { tips, zones } = ask({ kind: 'thread', messages });
    const said = ({ message, start, end }: { message?: string; start?: number; end?: number }) =>
      raws[Number(message)]?.slice(start, end).trim();
    expect(tips.map((tip) => [tip.message, said(tip) === tip.quote])).toEqual([['1', true]]);
    expect(zones.map((zone) => [zone.zone, said(zone)])).toEqual([
      ['greeting', 'Hi Kim,'],
      ['author', 'how are you?'],
      ['greeting', 'Hello Sam,'],
      ['author', 'We are opening a plant in Lyon in June.'],
      ['signoff', 'Best,'],
      ['signature', 'Kim'],
    ]);
  });

  it.each([
    '2026-03-11',
    '2026-03-11T10:00:00Z',
    'Wed, 11 Mar 2026 10:00:00 +0000',
    'Wednesday, March 11, 2026 at 10:00 AM',
  ])('knows when a mail of %j was written', (date) => {
    const thread = [{ direction: 'outbound', date, raw: 'I will send you the revised quote by Friday.' }];
    const { tips } = ask(draft('Thanks for the call, Kim.', { today: '2026-03-20', thread }));
    expect(tips.map(({ about }) => about?.sort)).toContain('due_promise');
  });

  it.each(['yesterday', '03/04/2026', '2026-13-45', '2026-02-30T10:00', ''])(
    'leaves the day of a mail open where %j does not say it',
    (date) => {
      const thread = [{ direction: 'outbound', date, raw: 'I will send you the revised quote by Friday.' }];
      const { tips } = ask(draft('Thanks for the call, Kim.', { today: '2026-03-20', thread }));
      expect(tips.map(({ about }) => about?.sort)).not.toContain('due_promise');
    },
  );
});

describe('a line that cannot be read', () => {
  it.each([
    ['hello', 'not JSON'],
    ['[]', 'no "kind"'],
    ['null', 'no "kind"'],
    ['{"kind":"letter"}', 'kind is one of draft, thread, deal'],
    ['{"kind":"draft","raw":5}', 'raw needs a string'],
    ['{"kind":"draft","raw":"x","to":"a@b.example"}', 'to needs an array'],
    ['{"kind":"draft","raw":"x","today":"20 March"}', 'today needs a day such as "2026-03-11"'],
    ['{"kind":"thread","messages":[5]}', 'messages.0 needs an object'],
    [
      '{"kind":"thread","messages":[{"direction":"up","raw":""}]}',
      'messages.0.direction is one of inbound, outbound, unknown',
    ],
  ])('%s says what is wrong', (line, what) => {
    expect(() => answerTo(line)).toThrow(what);
  });
});

describe('a rule that does not hold', () => {
  it.each([
    ['in its form', 'severity: banana', '\n  severity is one of 0, 1, 2, 3'],
    ['as YAML', 'severity: [', ': '],
  ])('%s is told once, by its file, without a stack', async (_, broken, told) => {
    const here = join(import.meta.dirname, '../..');
    const root = mkdtempSync(join(tmpdir(), 'uplift-assess-'));
    try {
      for (const part of ['utils', 'tests/tools', 'package.json'])
        cpSync(join(here, part), join(root, part), { recursive: true });
      symlinkSync(join(here, 'node_modules'), join(root, 'node_modules'));
      const file = join(root, 'utils/rules/pur/C-PUR-01.yaml');
      writeFileSync(file, readFileSync(file, 'utf8').replace(/^severity: .*/m, broken));
      const error: unknown = await bundleAssess(root, join(root, 'out'), 'x.mjs').catch((one) => one);
      const { message } = error as Error;
      expect(message).toContain(`${file}${told}`);
      expect(message.split(file)).toHaveLength(2);
      expect(message).not.toMatch(/\n\s+at /);
    } finally {
      rmSync(root, { recursive: true });
    }
  });
});
