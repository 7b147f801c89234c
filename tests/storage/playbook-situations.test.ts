import { readdirSync, readFileSync } from 'node:fs';
import { beforeEach, describe, expect, test } from 'vitest';
import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { playbookFile } from '@/utils/model/playbook';
import type { Situation } from '@/utils/model/situation';
import { builtinSituations } from '@/utils/practice';
import { builtinRules } from '@/utils/rules';
import { installPlaybook, planPlaybook } from '@/utils/storage/playbooks/plan';
import { playbookSituations } from '@/utils/storage/playbooks/situations';
import { listPlaybooks, removePlaybook, savePlaybook } from '@/utils/storage/rule-packs';
import { freshStores } from './fresh';

beforeEach(freshStores);

const FOLDER = `${import.meta.dirname}/fixtures`;
const fixture = (version: number) => JSON.parse(readFileSync(`${FOLDER}/playbook-${version}.json`, 'utf8'));
const versions = readdirSync(FOLDER)
  .flatMap((name) => /^playbook-(\d+)\.json$/.exec(name)?.[1] ?? [])
  .map(Number)
  .sort((a, b) => a - b);
const plan = (more: object = {}) => planPlaybook(JSON.stringify({ ...fixture(2), ...more }), builtinRules);
const names = async () => (await playbookSituations()).map(({ name }) => name);
const [banana, deal] = fixture(2).practice as [Situation, Situation];

test('every version of the format has its fixture', () => {
  const isRead = (formatVersion: number) => playbookFile.safeParse({ ...fixture(2), formatVersion }).success;
  const known = [1, 2].filter(isRead);
  expect(versions).toEqual(known);
  expect(isRead(known.length + 1)).toBe(false);
});

test.each(versions)('a playbook of version %d is read, installed and coaches', async (version) => {
  const planned = await planPlaybook(JSON.stringify(fixture(version)), builtinRules);
  expect(planned.rules.map(({ rule, wrong }) => [rule.id, wrong])).toEqual([['T-01', []]]);
  expect(planned.trouble).toEqual([]);
  await installPlaybook(planned);
  const expected = version < 2 ? [] : ['team/banana-for-the-plant', 'team/deal-of-the-team'];
  expect(await names()).toEqual(expected);
});

describe('the situations of a playbook', () => {
  test('are tried on the rules before they are shown, and come with the playbook as a whole', async () => {
    const planned = await plan();
    expect(planned.situations.map(({ situation, wrong }) => [situation.id, wrong])).toEqual([
      ['banana-for-the-plant', []],
      ['deal-of-the-team', []],
    ]);
    await installPlaybook(planned);
    expect((await playbookSituations())[0]).toMatchObject({ origin: 'Team plays' });
    const [row] = await listPlaybooks();
    await savePlaybook({ ...row!, off: true });
    expect(await names()).toEqual([]);
    await savePlaybook({ ...row!, off: false });
    const gone = await removePlaybook('team');
    expect(await names()).toEqual([]);
    await savePlaybook(gone!);
    expect(await names()).toHaveLength(2);
  });

  test('that do not hold, cannot be read or come twice are told and left out', async () => {
    const idle = { ...banana, id: 'idle', draft: 'Hi Kim,\n\nThe gate opens at five.' };
    const unknown = { ...deal, id: 'unknown', rules: ['X-99'] };
    const planned = await plan({
      practice: [banana, banana, idle, unknown, { id: 'half', kind: 'mail' }, { ...deal, extra: 1 }, 7],
    });
    expect(planned.situations.map(({ situation, wrong }) => [situation.id, wrong])).toEqual([
      ['banana-for-the-plant', []],
      ['idle', [{ what: 'start-is-silent', rule: 'T-01' }]],
      ['unknown', [{ what: 'no-such-rule', rule: 'X-99' }]],
    ]);
    expect(planned.trouble.map(({ id }) => id)).toEqual([
      'banana-for-the-plant',
      'half',
      'deal-of-the-team',
      '7',
    ]);
    await installPlaybook(planned);
    expect(await names()).toEqual(['team/banana-for-the-plant']);
  });

  test('may be all that a playbook brings', async () => {
    const planned = await plan({ rules: [], practice: [deal] });
    expect(planned.rules).toEqual([]);
    await installPlaybook(planned);
    expect(await names()).toEqual(['team/deal-of-the-team']);
  });

  test('of the organisation come along', async () => {
    await browser.storage.managed.set?.({ playbooks: [JSON.stringify({ ...fixture(2), id: 'org' })] });
    expect(await names()).toEqual(['org/banana-for-the-plant', 'org/deal-of-the-team']);
  });

  test.each([
    ['a text without end', { scene: 'x'.repeat(501) }],
    ['too many mails', { thread: Array(13).fill({ from: 'us', day: '-1', text: 'x' }) }],
    ['a draft that is a book', { draft: 'x'.repeat(4001) }],
    ['a day that is none', { thread: [{ from: 'us', day: '2026-11-24', text: 'x' }] }],
    ['an id that is an address', { id: '../options.html' }],
    ['an unknown property', { html: '<b>' }],
    ['no rules', { rules: [] }],
    ['a dimension of its own', { dimension: 'ZZZ' }],
  ])('are refused with %s', async (_, change) => {
    const { situations, trouble } = await plan({ practice: [{ ...banana, ...change }] });
    expect([situations.length, trouble.length]).toEqual([0, 1]);
  });
});

test('the published schema of a playbook takes the situations of Uplift itself', () => {
  expect(playbookFile.safeParse({ ...fixture(2), practice: builtinSituations })).toMatchObject({
    success: true,
  });
  const schema = JSON.stringify(z.toJSONSchema(playbookFile, { io: 'input' }));
  for (const word of ['"practise"', '"dimension"', '"nextStep"', '"thread"']) expect(schema).toContain(word);
});
