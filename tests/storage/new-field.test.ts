import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { type Opportunity, opportunity } from '@/utils/model/opportunity';
import { dealDefaults, exportCsv, formatOf } from '@/utils/storage/csv/write';
import { database } from '@/utils/storage/database';
import { forgetPerson } from '@/utils/storage/forget-person';
import { toRow } from '@/utils/storage/opportunity-row';
import { ROWS, TABLES } from '@/utils/storage/rows';
import { freshStores } from './fresh';
import { ROW } from './records';

/*
 * A field that is new in what is stored: these say where else it has to be thought of.
 */

interface Schema {
  type?: string;
  const?: unknown;
  enum?: unknown[];
  anyOf?: Schema[];
  properties?: Record<string, Schema>;
  items?: Schema;
}
const schemaOf = (of: z.ZodMiniType) => z.toJSONSchema(of, { io: 'input', unrepresentable: 'any' }) as Schema;
const FIELDS = schemaOf(opportunity);

/** Every field that a schema or a value has, however deep. */
function fieldsOf({ properties, items }: Schema, path = ''): string[] {
  if (items) return fieldsOf(items, path);
  if (!properties) return [path];
  return Object.entries(properties).flatMap(([key, one]) => fieldsOf(one, path ? `${path}.${key}` : key));
}
function fieldsIn(value: unknown, path = ''): string[] {
  if (Array.isArray(value)) return value.flatMap((one) => fieldsIn(one, path));
  if (typeof value !== 'object' || value === null) return [path];
  const below = Object.entries(value).flatMap(([key, one]) => fieldsIn(one, path ? `${path}.${key}` : key));
  return [path, ...below];
}

/** A value with all of its fields; another one for each `at`. */
function filled(schema: Schema, at: 0 | 1, path = ''): unknown {
  if (schema.enum) return schema.enum[at];
  if (schema.const !== undefined) return schema.const;
  if (schema.items) return [filled(schema.items, at, path)];
  if (schema.properties)
    return Object.fromEntries(
      Object.entries(schema.properties).map(([key, one]) => [key, filled(one, at, `${path}.${key}`)]),
    );
  if (schema.type === 'boolean') return at === 0;
  return schema.type === 'string' ? `${path} ${at}` : 1_700_000_000_000 + at * 86_400_000;
}

/** What holds the last of a field's parts; of a list, its first one. */
const holderOf = (value: unknown, keys: readonly string[]) =>
  keys.reduce<unknown>((one, key) => [(one as Record<string, unknown>)[key]].flat()[0], value) as Record<
    string,
    unknown
  >;

beforeEach(freshStores);

test.each(TABLES)('the rows that tests make up of %s have every field', (table) => {
  const made = new Set(fc.sample(ROW[table], 300).flatMap((row) => fieldsIn(row)));
  expect(fieldsOf(schemaOf(ROWS[table])).filter((field) => !made.has(field))).toEqual([]);
});

describe('a field of an opportunity', () => {
  /** What a table of the log leaves out: how it came about in detail, and what only a backup brings back. */
  const NOT_IN_TABLE = new Set<string>([
    'accountId',
    'origin.date',
    'origin.raisedBy',
    'origin.ruleId',
    'theirs.id',
    'ours.id',
    'beneficiaries.from',
    'beneficiaries.to',
    'beneficiaries.by',
    'beneficiaries.checkedBy',
    'firstStep.doneAt',
    'history.at',
    'history.what',
    'history.from',
    'history.to',
  ]);

  test('has its column in the table of the log (utils/storage/csv/write.ts), or is left out on purpose', async () => {
    const table = async (record: object) => {
      await database().opportunities.clear();
      await database().opportunities.put(toRow(record as Opportunity));
      return (await exportCsv('plain', formatOf('plain'), dealDefaults('plain', 0))).join('');
    };
    const { exit, ...base } = filled(FIELDS, 0) as Record<string, unknown>;
    const unseen: string[] = [];
    for (const field of fieldsOf(FIELDS)) {
      // What was put aside says nothing of how it ended.
      const one = field.startsWith('exit') ? { ...base, exit } : base;
      const [copy, other] = [structuredClone(one), filled(FIELDS, 1) as Record<string, unknown>];
      const keys = field.split('.');
      const last = keys.pop()!;
      holderOf(copy, keys)[last] = holderOf(other, keys)[last];
      if ((await table(copy)) === (await table(one))) unseen.push(field);
    }
    expect(unseen.filter((field) => !NOT_IN_TABLE.has(field))).toEqual([]);
    expect([...NOT_IN_TABLE].filter((field) => !unseen.includes(field))).toEqual([]);
  });

  test('that names a person of the customer forgets them with the person (utils/storage/forget-person.ts)', async () => {
    const record = filled(FIELDS, 0) as Opportunity;
    const named = JSON.parse(
      JSON.stringify(record, (key, value: unknown) =>
        key === 'name' ? 'Ana Brito' : key === 'address' ? 'ana@globex.example' : value,
      ),
    ) as Opportunity;
    await database().accounts.put({
      id: named.accountId,
      name: 'Globex',
      domains: ['globex.example'],
      crmRefs: [],
      createdAt: 1,
      updatedAt: 1,
      _name: 'globex',
      _refs: [],
    });
    await database().people.put({
      id: 'p',
      accountId: named.accountId,
      name: 'Ana Brito',
      address: 'ana@globex.example',
      updatedAt: 1,
    });
    await database().opportunities.put(toRow(named));
    await forgetPerson('ana@globex.example');
    const { ours: _, ...left } = (await database().opportunities.toArray())[0]!;
    expect(JSON.stringify(left)).not.toContain('Ana Brito');
    expect(JSON.stringify(left)).not.toContain('ana@globex.example');
  });
});
