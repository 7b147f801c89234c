import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readyRules } from '@/utils/background/coach-rules';
import { readSiteMapping, siteMapping } from '@/utils/model/mapping';
import { opportunity } from '@/utils/model/opportunity';
import { promptRule } from '@/utils/model/prompt-rule';
import { builtinRules } from '@/utils/rules';
import { readCsv } from '@/utils/storage/csv/format';
import { applyCsv, openCsv, planCsv } from '@/utils/storage/csv/read';
import { CSV_FIELDS } from '@/utils/storage/csv/record';
import { DIALECTS, dealDefaults, exportCsv, formatOf } from '@/utils/storage/csv/write';
import { database, tableOf } from '@/utils/storage/database';
import { StorageFault } from '@/utils/storage/faults';
import { installPlaybook, type PlaybookPlan, planPlaybook } from '@/utils/storage/playbooks/plan';
import { ROWS, TABLES, type TableName } from '@/utils/storage/rows';
import { applyImport } from '@/utils/storage/transfer/apply';
import { type ImportPlan, planImport } from '@/utils/storage/transfer/read';
import { bare } from '@/utils/storage/transfer/write';
import { HARBOUR } from '../model/harbour-mapping';
import { bananaRule } from '../rules/banana-rule';
import { attack } from '../tools/count';
import {
  chances,
  deep,
  HOSTILE_TEXTS,
  isPoisoned,
  PROTOTYPE_KEYS,
  placesIn,
  poison,
  toHostileText,
  withAt,
} from '../tools/damage';
import { freshStores } from './fresh';
import { ROW } from './records';

/*
 * Hostile files of each kind, a thousand where the longest tests run: nearly right, with wrong types, prototype keys,
 * look-alikes of circles, formulas, markup, nesting without end and megabytes. What is taken over is a proper record or
 * rule; nothing that was there is touched; nothing but a fault of ours is thrown; nothing runs.
 */

const FILES = process.env.UPLIFT_LONG ? 1000 : 250;
const NOW = Date.UTC(2026, 10, 24, 9);

beforeEach(freshStores);
afterEach(() => expect(isPoisoned()).toBe(false));

const chance = chances(20261126);
const pick = <T>(list: readonly T[]): T => list[chance(list.length)] as T;

/** Something that no file of ours holds at this place. */
function evil(): unknown {
  return pick<() => unknown>([
    () => null,
    () => [],
    () => ({}),
    () => true,
    () => -1,
    () => 1e308,
    () => 0.1,
    () => Number.MAX_SAFE_INTEGER,
    () => pick(HOSTILE_TEXTS),
    () => 'x'.repeat(20_000),
    () => Array.from({ length: 2000 }, () => null),
    () => poison(),
    () => ({ $ref: '#' }),
    () => ({ '@id': 1, self: { '@id': 1, self: { '@id': 1 } } }),
    () => ({ __ref: '/tables/opportunities/0' }),
    () => ({ toString: 'x', valueOf: 'x', toJSON: 'x' }),
    () => ({ length: 1e9, 0: 'x' }),
    () => deep(chance(20) ? 1500 : 20_000),
  ])();
}

/** A copy with some of its places harmed. */
function harmed(value: unknown, most = 3): unknown {
  let out = value;
  for (let turn = chance(most + 1); turn >= 0; turn--) {
    const places = placesIn(out);
    const place = pick(places.slice(1).length ? places.slice(1) : places);
    out = withAt(out, place, evil());
    if (chance(4) === 0) {
      const key = pick(PROTOTYPE_KEYS);
      const entries =
        typeof out === 'object' && out !== null && !Array.isArray(out) ? Object.entries(out) : [];
      out = entries.length ? Object.fromEntries([...entries, [key, evil()]]) : out;
    }
  }
  return out;
}

/** What came of a file: refused in so many words, or read. Anything else that is thrown is a hole. */
async function readBy<T>(read: () => T | Promise<T>): Promise<T | undefined> {
  try {
    return await read();
  } catch (error) {
    expect(error).toBeInstanceOf(StorageFault);
    return undefined;
  }
}

test(`${FILES} hostile exports: only proper records come in, and what is there stays`, async () => {
  const mine = { id: 'mine', ruleId: 'r', scope: 'here', at: NOW } as const;
  await database().mutes.put(mine);
  const samples = Object.fromEntries(
    TABLES.map((table) => [table, fc.sample(ROW[table], { numRuns: 40, seed: 7 })]),
  ) as Record<TableName, { id: string }[]>;
  let through = 0;
  let refused = 0;
  let taken = 0;
  for (let n = 0; n < FILES; n++) {
    const table = pick(TABLES);
    const rows = Array.from({ length: 1 + chance(3) }, () => pick(samples[table]));
    const harmless = [{ ...mine, ruleId: 'stolen', at: NOW - 1 }];
    const file = {
      format: 'uplift',
      version: 1,
      tables: { [table]: rows, ...(table !== 'mutes' && { mutes: harmless }) },
      items: { settings: { version: 1, value: { self: ['a@b.example'] } } },
      salts: ['s'],
    };
    // Half of them are harmed in a record, where nothing else is wrong with them.
    const text = toHostileText(
      chance(2)
        ? harmed(file)
        : withAt(
            file,
            ['tables', table],
            rows.map((row) => harmed(row, 2)),
          ),
    );
    const plan = await readBy<ImportPlan>(() => planImport(text));
    if (!plan) {
      refused += 1;
      continue;
    }
    const undo = await readBy(() => applyImport(plan, true));
    if (!undo) continue;
    for (const write of plan.writes) {
      taken += 1;
      if (!ROWS[write.table].safeParse(write.row).success) through += 1;
    }
    if (isPoisoned()) through += 1;
  }
  expect(await database().mutes.get('mine')).toEqual(mine);
  for (const table of TABLES) {
    for (const row of await tableOf(database(), table).toArray()) {
      if (!ROWS[table].safeParse(bare(row)).success) through += 1;
    }
  }
  expect(through).toBe(0);
  // Both happen: files that are no file of ours, and sound records beside broken ones.
  expect(refused).toBeGreaterThan(40);
  expect(taken).toBeGreaterThan(40);
  attack('hostile exports', FILES, through);
}, 120_000);

test('a record that poses as a text loses only itself', async () => {
  const pose = { length: 5, toString: 'x', valueOf: 'x' };
  const good = { id: 'g', ruleId: 'r', scope: 'here', at: NOW };
  const tables = {
    mutes: [good],
    heardSignals: [{ id: 's', kind: 'k', party: 'p', at: NOW, sentence: pose }],
  };
  const plan = await planImport(JSON.stringify({ format: 'uplift', version: 1, tables }));
  expect(plan.writes.map(({ row }) => row)).toEqual([good]);
  expect(plan.broken).toMatchObject([{ table: 'heardSignals', id: 's' }]);
  expect(readSiteMapping(JSON.stringify({ format: 'uplift-crm-mapping', origin: pose, id: pose }))).toEqual({
    fault: 'not-a-mapping',
  });
});

test(`${FILES} hostile tables: no formula goes out again, and every record is one`, async () => {
  const headers = [...CSV_FIELDS, ...PROTOTYPE_KEYS, '', '=1+1'];
  const cell = () =>
    pick([
      pick(HOSTILE_TEXTS),
      '12',
      '2026-01-01',
      'created',
      'x'.repeat(9000),
      '',
      '"',
      '1e999',
      '-0',
      'NaN',
    ]);
  const quoted = (text: string) => (chance(3) ? `"${text.replaceAll('"', '""')}"` : text);
  let through = 0;
  let taken = 0;
  for (let n = 0; n < FILES; n++) {
    const mark = pick([',', ';', '\t', '|']);
    const named = chance(4) ? ['title', 'account'] : [];
    const columns = [...named, ...Array.from({ length: 2 + chance(6) }, () => pick(headers))];
    const rows = Array.from({ length: chance(4) }, () =>
      Array.from({ length: chance(12) }, () => quoted(cell())).join(mark),
    );
    const text = [columns.map(quoted).join(mark), ...rows].join(pick(['\n', '\r\n', '\r']));
    const file = await readBy(() => openCsv(text));
    const plan = file && (await readBy(() => planCsv(file, 'EUR', NOW)));
    if (!plan) continue;
    for (const { record } of plan.records) if (!opportunity.safeParse(record).success) through += 1;
    if (await readBy(() => applyCsv(plan))) taken += plan.records.length;
    if (isPoisoned()) {
      through += 1;
    }
  }
  let cells = 0;
  for (const dialect of DIALECTS) {
    const format = formatOf(dialect);
    const text = (await exportCsv(dialect, format, dealDefaults(dialect, NOW))).join('');
    for (const one of readCsv(text, format.separator).rows.flat()) {
      cells += 1;
      // A number below zero begins with its sign and is none.
      if (/^[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/.test(one) && !/^-\d[\d.,e+-]*$/.test(one)) through += 1;
    }
  }
  expect(cells).toBeGreaterThan(200);
  expect(through).toBe(0);
  expect(taken).toBeGreaterThan(20);
  attack('hostile tables (CSV)', FILES, through);
}, 120_000);

const rule = bananaRule('T-01');
const playbook = {
  format: 'uplift-playbook',
  formatVersion: 2,
  id: 'team',
  name: 'Team plays',
  version: '1',
  lists: { fruit: ['banana', 'apple'] },
  wording: { 'C-PUR-01': { title: 'Said otherwise' } },
  goals: [{ type: 'count', measure: 'opportunities-logged', target: 2, period: 'week' }],
  rules: [rule, { ...rule, id: 'T-02', match: { phrase: '{fruit} plan' } }],
};

describe('playbooks', () => {
  test(`${FILES} hostile ones: only rules that hold come in, and the coach goes on with them`, async () => {
    // Making all rules ready again a thousand times is not what is tested here.
    const few = { ...builtinRules, rules: builtinRules.rules.filter(({ id }) => id.startsWith('C-PUR-0')) };
    let through = 0;
    let refused = 0;
    let installed = 0;
    for (let n = 0; n < FILES; n++) {
      const text = toHostileText(
        chance(3) ? { ...playbook, rules: [harmed(rule, 2), rule] } : harmed(playbook),
      );
      const plan = await readBy<PlaybookPlan>(() => planPlaybook(text, few));
      if (!plan) {
        refused += 1;
        continue;
      }
      for (const planned of plan.rules) if (!promptRule.safeParse(planned.rule).success) through += 1;
      if (isPoisoned()) through += 1;
      if (chance(20) > 0) continue;
      const done = await readBy(async () => {
        await installPlaybook(plan);
        return true;
      });
      if (done) installed += 1;
      const ready = await readyRules(few);
      if (!ready) through += 1;
    }
    expect(through).toBe(0);
    expect(refused).toBeGreaterThan(FILES / 10);
    expect(installed).toBeGreaterThan(FILES / 100);
    attack('hostile playbooks', FILES, through);
  }, 180_000);
});

test(`${FILES} hostile mappings: nothing but places of a closed kind comes in`, () => {
  let through = 0;
  let refused = 0;
  for (let n = 0; n < FILES; n++) {
    const read = readSiteMapping(toHostileText(harmed(HARBOUR)));
    if ('fault' in read) refused += 1;
    else if (
      !siteMapping.safeParse(read.mapping).success ||
      /onerror|<script|\[\{"a"/.test(
        JSON.stringify(
          read.mapping.fields.map(({ finders }) => finders.map((one) => ({ ...one, value: '', words: '' }))),
        ),
      )
    )
      through += 1;
  }
  expect(through).toBe(0);
  expect(refused).toBeGreaterThan(FILES / 2);
  attack('hostile mappings', FILES, through);
}, 120_000);
