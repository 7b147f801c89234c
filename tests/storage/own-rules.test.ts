import { beforeEach, describe, expect, test } from 'vitest';
import { readyRules } from '@/utils/background/coach-rules';
import { builtinRules } from '@/utils/rules';
import { eraseEverything } from '@/utils/storage/erase';
import {
  asOwn,
  newOwnId,
  OwnRuleFault,
  ownFile,
  removeOwn,
  saveOwn,
  switchOwn,
  takeIn,
} from '@/utils/storage/playbooks/own';
import { installPlaybook, planPlaybook } from '@/utils/storage/playbooks/plan';
import { writtenAt } from '@/utils/storage/rows';
import { keepDrafts, takeUpDrafts } from '@/utils/storage/rule-drafts';
import { listOwnRules, listPlaybooks, putOwnRules } from '@/utils/storage/rule-packs';
import { patchSettings, readSettings } from '@/utils/storage/settings';
import { bananaRule as rule } from '../rules/banana-rule';
import { freshStores } from './fresh';

beforeEach(freshStores);

const save = (one: Record<string, unknown>, on = true, before?: string) =>
  saveOwn({ rule: one, on, ...(before !== undefined && { before }) }, builtinRules);
const inForce = async () => (await readyRules(builtinRules)).compiled.byId;
const why = (work: Promise<unknown>) =>
  work.then(
    () => 'nothing',
    (error: unknown) => (error instanceof OwnRuleFault ? error.reason : error),
  );

describe('a rule of one’s own', () => {
  test('is in force when it is saved as on, under its own name of origin', async () => {
    await save(rule('MY-1'));
    expect((await inForce()).get('MY-1')?.origin).toBe('own');
  });

  test('that does not do what its examples say is not saved as on', async () => {
    const odd = rule('MY-1', { match: { phrase: 'apple' } });
    expect(await why(save(odd))).toBe('mistakes');
    expect(await listOwnRules()).toEqual([]);
    await save(odd, false);
    const [row] = await listOwnRules();
    expect(row).toMatchObject({ off: true });
    expect(await why(switchOwn(row!, true, builtinRules))).toBe('mistakes');
    expect((await inForce()).has('MY-1')).toBe(false);
  });

  test('is not saved as on with an example too few, and is with the last one', async () => {
    const few = { fires: ['The banana proposal.', 'Your banana proposal.'], silent: ['Nothing.'] };
    expect(await why(save(rule('MY-1', { examples: few })))).toBe('mistakes');
    expect(await why(save(rule('MY-1', { examples: { ...few, silent: ['Nothing.', 'More.'] } })))).toBe(
      'nothing',
    );
  });

  test('that is unfinished is kept, switched off, and takes no other rule with it', async () => {
    await save({ id: 'MY-1', title: '' }, false);
    await save(rule('MY-2'));
    expect([...(await inForce()).keys()].filter((id) => id.startsWith('MY'))).toEqual(['MY-2']);
  });

  test('stands in for the built-in rule whose id it has, until it is switched off', async () => {
    const [first] = builtinRules.rules;
    await save(rule(first!.id));
    expect((await inForce()).get(first!.id)?.rule.title).toBe('What is the banana for?');
    const [row] = await listOwnRules();
    await switchOwn(row!, false, builtinRules);
    expect((await inForce()).get(first!.id)?.rule.title).toBe(first!.title);
  });

  test('is as old as its last change, however often it was switched since', async () => {
    await saveOwn({ rule: rule('MY-1'), on: true }, builtinRules, 1000);
    for (const on of [false, true]) await switchOwn((await listOwnRules())[0]!, on, builtinRules);
    expect(writtenAt((await listOwnRules())[0]!)).toBe(1000);
    await saveOwn({ rule: rule('MY-1'), on: true, before: 'MY-1' }, builtinRules, 2000);
    expect(writtenAt((await listOwnRules())[0]!)).toBe(2000);
  });

  test('that was silenced from a tip speaks again when it is switched on', async () => {
    await save(rule('MY-1'));
    await patchSettings({ rulesOff: ['MY-1', 'C-PUR-01'] });
    const [row] = await listOwnRules();
    await switchOwn(row!, true, builtinRules);
    expect((await readSettings()).rulesOff).toEqual(['C-PUR-01']);
  });

  test('is deleted, and comes back as it was', async () => {
    await save(rule('MY-1'));
    const rows = await listOwnRules();
    await removeOwn('MY-1');
    expect(await listOwnRules()).toEqual([]);
    await putOwnRules(rows);
    expect(await listOwnRules()).toEqual(rows);
  });

  test('may get another id, but not one that another has', async () => {
    await save(rule('MY-1'));
    await save(rule('MY-2'));
    expect(await why(save(rule('MY-2'), true, 'MY-1'))).toBe('taken');
    expect(await why(save(rule(''), false))).toBe('no-id');
    await save(rule('MY-3'), true, 'MY-1');
    expect((await listOwnRules()).map(({ id }) => id).sort()).toEqual(['MY-2', 'MY-3']);
  });

  test('counts against the limit', async () => {
    const many = Array.from({ length: 1000 }, (_, i) => ({
      id: `M-${i}`,
      rule: rule(`M-${i}`),
      updatedAt: 1,
    }));
    await putOwnRules(many);
    expect(await why(save(rule('MY-1')))).toBe('full');
    expect(await why(save(rule('M-1'), true, 'M-1'))).toBe('nothing');
  });

  test('has an id that no other has', () => {
    const ids = new Set(Array.from({ length: 200 }, newOwnId));
    expect(ids.size).toBe(200);
    for (const id of ids) expect(id).toMatch(/^MY-[a-z0-9]{6}$/);
  });
});

describe('rules as a file', () => {
  const file = async (...rules: Record<string, unknown>[]) => {
    await putOwnRules(rules.map((one) => ({ id: String(one.id), rule: one, updatedAt: 1 })));
    return ownFile(await listOwnRules(), 'Rules of Ana');
  };

  test('are taken in by a colleague as they are, and taken back', async () => {
    const text = await file(rule('MY-1'), rule('MY-2'));
    freshStores();
    const plan = asOwn(await planPlaybook(text, builtinRules), []);
    expect(plan.rules.map(({ effect }) => effect)).toEqual(['new', 'new']);
    const undo = await takeIn(plan);
    expect((await inForce()).get('MY-2')?.origin).toBe('own');
    await undo();
    expect(await listOwnRules()).toEqual([]);
  });

  test('can be installed as a playbook, too', async () => {
    const text = await file(rule('MY-1'));
    freshStores();
    await installPlaybook(await planPlaybook(text, builtinRules));
    expect((await listPlaybooks()).map(({ name }) => name)).toEqual(['Rules of Ana']);
  });

  test('say which own rules they replace, and leave out those that do not hold', async () => {
    const text = await file(
      rule('MY-1', { title: 'Otherwise' }),
      rule('MY-2'),
      rule('MY-3', { match: { phrase: 'apple' } }),
    );
    freshStores();
    await save(rule('MY-1'));
    await save(rule('MY-2'));
    const before = await listOwnRules();
    const plan = asOwn(await planPlaybook(text, builtinRules), before);
    expect(plan.rules.map(({ effect, before: old }) => [effect, old?.rule.title])).toEqual([
      ['replaces', 'What is the banana for?'],
      ['same', 'What is the banana for?'],
      ['new', undefined],
    ]);
    const undo = await takeIn(plan);
    const titles = (await listOwnRules()).map(({ id, rule: one }) => [id, one.title]);
    expect(titles).toEqual([
      ['MY-1', 'Otherwise'],
      ['MY-2', 'What is the banana for?'],
    ]);
    await undo();
    expect(await listOwnRules()).toEqual(before);
  });
});

describe('a rule that is being written', () => {
  const draft = (page: string, place: string, text: string, at = 1) => ({ page, place, text, at });
  const takenUp = async (page: string, ...open: string[]) =>
    (await takeUpDrafts(page, new Set([page, ...open]))).map(({ place, text }) => `${place}: ${text}`);

  test('is there for the next page when its own is closed, and for no other while it is open', async () => {
    await keepDrafts('first', [
      draft('first', 'new', 'title: Half'),
      draft('first', 'edit/MY-1', 'title: More'),
    ]);
    expect(await takenUp('second', 'first')).toEqual([]);
    expect(await takenUp('third')).toEqual(['new: title: Half', 'edit/MY-1: title: More']);
    expect(await takenUp('fourth', 'third')).toEqual([]);
  });

  test('of several at one place comes back one after the other, the latest first', async () => {
    await keepDrafts('first', [draft('first', 'new', 'one', 1)]);
    await keepDrafts('second', [draft('second', 'new', 'two', 2)]);
    expect(await takenUp('third')).toEqual(['new: two']);
    await keepDrafts('third', []);
    expect(await takenUp('fourth')).toEqual(['new: one']);
  });

  test('is erased with everything', async () => {
    await keepDrafts('first', [draft('first', 'new', 'title: Half')]);
    await eraseEverything();
    expect(await takenUp('second')).toEqual([]);
  });
});
