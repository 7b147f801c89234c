import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { storage } from 'wxt/utils/storage';
import { emptyMemory } from '@/utils/coach/selection';
import type { Goal } from '@/utils/model/goal';
import type { Tip } from '@/utils/model/tip';
import { listGoals, removeGoal, saveGoal } from '@/utils/storage/goals';
import { BLANK, readKept, saveShown, selectionItem } from '@/utils/storage/selection';
import { patchSettings, publishSwitches } from '@/utils/storage/settings';
import { freshStores } from './fresh';

/* What two windows, or a window and the worker, write at the same moment. */

beforeEach(freshStores);
afterEach(() => vi.restoreAllMocks());

const NOW = Date.UTC(2026, 10, 24, 9);
const switches = () => storage.getItem<{ sitesOff: string[]; permits?: number }>('local:switches');

test('the switches say what the settings say, whichever window tells them last', async () => {
  const { set } = fakeBrowser.storage.local;
  let first = true;
  vi.spyOn(fakeBrowser.storage.local, 'set').mockImplementation(async (values) => {
    // The window that wrote first is the slower one from here on.
    if (first && 'switches' in values) {
      first = false;
      await new Promise((done) => setTimeout(done, 30));
    }
    await set(values);
  });
  await Promise.all([
    patchSettings(({ sitesOff }) => ({ sitesOff: [...sitesOff, 'gmail'] })),
    patchSettings(({ sitesOff }) => ({ sitesOff: [...sitesOff, 'outlook'] })),
  ]);
  expect((await switches())?.sitesOff).toEqual(['gmail', 'outlook']);
});

test('every time that hosts are permitted or taken back is told', async () => {
  await Promise.all([publishSwitches(true), publishSwitches(true)]);
  expect((await switches())?.permits).toBe(2);
});

/** Stores that a tip with praise was shown today. */
function shown(id: string, ruleId: string): Promise<void> {
  const memory = emptyMemory();
  return saveShown(
    memory,
    {
      ...memory,
      rules: { [ruleId]: { ...BLANK, shown: 1, lastShown: NOW, lastDraft: 'd', leftAlone: 1 } },
      shown: { [`t ${id}`]: { at: NOW, draft: 'd' } },
      praise: { day: '2026-11-24', tips: [id] },
    },
    [{ id, ruleId } as Tip],
    { draft: 'd', thread: 't', now: NOW, today: '2026-11-24' },
    'gmail',
  );
}

test('a tip that two tabs show at once counts once, and the praise of both is kept', async () => {
  await Promise.all([shown('a', 'A'), shown('a', 'A'), shown('b', 'B')]);
  const { rules, praise } = await readKept();
  expect([rules.A?.shown, rules.B?.shown]).toEqual([1, 1]);
  expect([rules.A?.leftAlone, rules.B?.leftAlone]).toEqual([1, 1]);
  expect([...praise.tips].sort()).toEqual(['a', 'b']);
});

test('praise of today counts though some was given while the clock was a year ahead', async () => {
  await selectionItem.patch({ praise: { day: '2027-11-24', tips: ['c'] } });
  await shown('a', 'A');
  expect((await readKept()).praise).toEqual({ day: '2026-11-24', tips: ['a'] });
});

test('a goal that is edited in two windows keeps what each of them changed, and its target with what it counts', async () => {
  const goal: Goal = {
    id: 'g',
    type: 'count',
    measure: 'opportunities-logged',
    target: 2,
    period: 'week',
    active: true,
    when: 'On Monday',
    createdAt: NOW,
    updatedAt: NOW,
  };
  const opened = await saveGoal(goal, NOW);
  await saveGoal({ ...opened, target: 5, active: false }, NOW + 1, opened);
  const { when: _, ...planned } = opened;
  await saveGoal({ ...planned, will: 'Ask Ann' }, NOW + 2, opened);
  expect(await listGoals()).toEqual([
    {
      ...goal,
      target: 5,
      active: false,
      when: undefined,
      will: 'Ask Ann',
      updatedAt: NOW + 2,
      earlier: expect.anything(),
    },
  ]);
  await saveGoal({ ...opened, measure: 'signals-answered', target: 1 }, NOW + 3, opened);
  await saveGoal({ ...opened, period: 'month', target: 9 }, NOW + 4, opened);
  const [last] = await listGoals();
  expect(last).toMatchObject({ measure: goal.measure, period: 'month', target: 9, active: false });
  await removeGoal('g');
  await saveGoal({ ...opened, target: 3 }, NOW + 5, opened);
  expect(await listGoals()).toMatchObject([{ target: 3, measure: goal.measure, when: 'On Monday' }]);
});
