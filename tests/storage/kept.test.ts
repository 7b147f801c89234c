import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LONGEST_SENTENCE } from '@/utils/model/kept-sentence';
import { KEPT_DAYS } from '@/utils/storage/retention';
import type { TableName } from '@/utils/storage/rows';
import { ITEMS } from '@/utils/storage/transfer/items';
import { LOCALES, type Messages } from '../tools/locales';

/* What is said of how long something is kept is how long it is kept. */

const privacy = readFileSync(join(import.meta.dirname, '../../PRIVACY.md'), 'utf8');
const row = (name: string): string =>
  privacy.split('\n').find((line) => line.startsWith(`| ${name} |`)) ?? '';
const figures = (text: string | undefined): number[] => (text?.match(/\d+/g) ?? []).map(Number);

/** The row of PRIVACY.md that tells of a table: a new table needs one. */
const TABLE_ROWS: Readonly<Record<TableName, string>> = {
  opportunities: 'opportunities, goals, customers, people',
  goals: 'opportunities, goals, customers, people',
  accounts: 'opportunities, goals, customers, people',
  people: 'opportunities, goals, customers, people',
  mappings: 'opportunities, goals, customers, people',
  tipEvents: 'tip events',
  habitEvents: 'habits',
  heardSignals: 'heard signals',
  guards: 'guards and opt-outs',
  touches: 'touches',
  recordMemory: 'memory of a record',
  mutes: 'muted tips, conversations that are kept quiet, records whose tab is closed',
  ownRules: 'rules of your own, playbooks',
  playbooks: 'rules of your own, playbooks',
};

/** The same of what is kept as a settings item. */
const ITEM_ROWS: Readonly<Record<string, string>> = {
  settings: 'settings',
  review: 'settings',
  siteMappings: 'where a CRM shows its fields, where you showed it',
  works: 'how rules fare with you',
  trust: 'keys of playbooks that you trust',
  selection: 'how rules fare with you',
  practice: 'the practice desk',
};

describe('what is kept, and for how long', () => {
  it.each([
    ['tip events', [KEPT_DAYS.tipEvents]],
    ['habits', [KEPT_DAYS.habitEvents]],
    ['heard signals', [LONGEST_SENTENCE, KEPT_DAYS.signalSentence, KEPT_DAYS.heardSignals]],
    ['guards and opt-outs', [KEPT_DAYS.guards, KEPT_DAYS.optOuts]],
    ['touches', [KEPT_DAYS.touches]],
    ['memory of a record', [KEPT_DAYS.recordMemory]],
  ])('PRIVACY.md says of %s', (name, days) => expect(figures(row(name))).toEqual(days));

  it.each(Object.entries(TABLE_ROWS))('PRIVACY.md tells of the table %s', (_, name) =>
    expect(row(name)).not.toBe(''),
  );

  it.each(ITEMS.map(({ key }) => key))('PRIVACY.md tells of the item %s', (key) =>
    expect(row(ITEM_ROWS[key] ?? key)).not.toBe(''),
  );

  it.each(Object.entries(LOCALES))('the welcome page says in %s', (_, messages: Messages) => {
    const said = (key: string) => figures(messages[key]?.message);
    expect(said('keptSignals')).toEqual([LONGEST_SENTENCE]);
    expect(said('keptTipsFor')).toEqual([KEPT_DAYS.tipEvents]);
    expect(said('keptSignalsFor')).toEqual([KEPT_DAYS.signalSentence, KEPT_DAYS.heardSignals]);
    expect(said('keptGuardsFor')).toEqual([KEPT_DAYS.guards, KEPT_DAYS.optOuts]);
    expect(said('keptHashesFor')).toEqual([KEPT_DAYS.touches]);
    expect(said('keptHashesFor')).toEqual([KEPT_DAYS.recordMemory]);
  });
});
