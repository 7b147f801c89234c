import type { ComponentChild } from 'preact';
import { useState } from 'preact/hooks';
import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { DataSection } from '@/components/data/DataSection';
import { EraseAll } from '@/components/data/EraseAll';
import { ForgetCustomer } from '@/components/data/ForgetCustomer';
import { GoalGlance } from '@/components/goals/GoalGlance';
import { GoalsSection } from '@/components/goals/GoalsSection';
import { ReviewReminder } from '@/components/goals/ReviewReminder';
import { ReviewSection } from '@/components/goals/ReviewSection';
import { StreakLine } from '@/components/goals/StreakLine';
import { WhatWorks } from '@/components/goals/WhatWorks';
import { LogSection } from '@/components/log/LogSection';
import { RulesSection } from '@/components/rules/RulesSection';
import { PagePanel } from '@/components/sites/PagePanel';
import { SitesSection } from '@/components/sites/SitesSection';
import { TaughtSites } from '@/components/sites/TaughtSites';
import { Welcome } from '@/components/sites/Welcome';
import { WhatWasRead } from '@/components/sites/WhatWasRead';
import { Button } from '@/components/ui/Button';
import { Dialog } from '@/components/ui/Dialog';
import { Safe } from '@/components/ui/Safe';
import { Shell } from '@/components/ui/Shell';
import { keepLogDraft } from '@/utils/background/log-draft';
import { localDay, periodAt } from '@/utils/goals/periods';
import { MARK } from '@/utils/messaging/envelope';
import type { TabEntry } from '@/utils/messaging/protocol';
import { localWeekStart } from '@/utils/messaging/week';
import { t, tCount } from '@/utils/messaging/words';
import type { SiteMapping } from '@/utils/model/mapping';
import type { PromptRule, RulePack } from '@/utils/model/prompt-rule';
import type { Snapshot } from '@/utils/model/snapshot';
import type { Tip } from '@/utils/model/tip';
import { database, openDatabase } from '@/utils/storage/database';
import { listGoals, saveGoal } from '@/utils/storage/goals';
import { localCurrency } from '@/utils/storage/local-currency';
import { quickLog } from '@/utils/storage/opportunities';
import { toRow } from '@/utils/storage/opportunity-row';
import { reviewItem } from '@/utils/storage/review-settings';
import { BLANK, changeKept } from '@/utils/storage/selection';
import { patchSettings, readSettings } from '@/utils/storage/settings';
import { noteSignal } from '@/utils/storage/signals';
import { removeMapping, saveMapping, siteMappings } from '@/utils/storage/site-mappings';
import { resetWorks } from '@/utils/storage/works';
import { opportunity } from './records';
import { byId, complaints, fill, handOver, permissionsChange, render, until } from './render';

const rule = (change: Partial<PromptRule> = {}): PromptRule => ({
  id: 'C-CRE-05',
  dimension: 'CRE',
  surface: 'draft',
  severity: 3,
  title: 'They mentioned something bigger. Ask?',
  why: 'Their mail holds an opening and the reply passes it by.',
  status: 'live',
  confidence: 'high',
  evidence: { grade: 'C', sources: ['S46'] },
  examples: {
    fires: [{ thread: ['We open a second site in March.'], draft: 'Thanks, the invoice is attached.' }],
    silent: ['Congratulations on the second site. What has to be ready there in March?'],
  },
  ...change,
});
const packs: RulePack[] = [
  {
    origin: 'builtin',
    rules: [rule(), rule({ id: 'C-PUR-01', dimension: 'PUR', title: 'A quiet rule' })],
    lists: {},
  },
];
const now = Date.now();
const DAY = 86_400_000;

async function fillLog() {
  const classes = ['created', 'responded', 'base', 'unclear'] as const;
  await database().opportunities.bulkPut(
    Array.from({ length: 24 }, (_, index) =>
      toRow(
        opportunity({
          class: classes[index % 4],
          stage: index % 3 ? 'joined' : 'realised',
          beneficiaries: [{ name: 'Dana Reyes' }],
          value: { base: 1000, expected: 4000 + index, currency: 'EUR' },
          createdAt: now - index * 3 * DAY,
          // Some reached a stage today: what a week shows does not hang on the day of the week.
          updatedAt: now - Math.max(0, index - 4) * DAY,
          ...(index === 5 && { firstStep: { when: 'x', will: 'Dana calls', date: '2026-01-02' } }),
        }),
      ),
    ),
  );
  await database().tipEvents.bulkPut(
    Array.from({ length: 20 }, (_, index) => ({
      id: `event-${index}`,
      ruleId: 'C-CRE-05',
      at: now - index * DAY,
      site: 'gmail',
      action: ['shown', 'shown', 'copied', 'dismissed', 'logged'][index % 5] as string,
    })),
  );
}

afterEach(() => {
  document.documentElement.style.colorScheme = '';
  vi.restoreAllMocks();
});

describe.each(['light', 'dark'])('in the %s scheme', (scheme) => {
  const inScheme = () => {
    document.documentElement.style.colorScheme = scheme;
  };

  it('goals can be used by everybody, with charts drawn', async () => {
    inScheme();
    await fillLog();
    const base = { active: true, createdAt: now - 60 * DAY, updatedAt: now - 60 * DAY };
    await saveGoal({
      ...base,
      id: 'g1',
      type: 'count',
      measure: 'opportunities-logged',
      target: 2,
      period: 'week',
    });
    await saveGoal({
      ...base,
      id: 'g2',
      type: 'ratio',
      measure: 'created-share',
      target: 0.5,
      period: 'month',
    });
    render(<GoalsSection packs={packs} />);
    await byId('progress');
    await byId('works');
    expect(await complaints()).toEqual([]);
  });

  it.each([
    ['rules', () => <RulesSection packs={packs} open="C-CRE-05" />, 'rule'],
    ['sites', () => <SitesSection />, 'site-gmail'],
    ['data', () => <DataSection />, 'export'],
    ['review', () => <ReviewSection packs={packs} />, 'review-made'],
    ['welcome', () => <Welcome />, 'start'],
  ] as const)('%s can be used by everybody', async (_, draw, id) => {
    inScheme();
    await fillLog();
    render(draw());
    await byId(id);
    expect(await complaints()).toEqual([]);
  });
});

/** Presses what is called so. */
async function pressed(name: string): Promise<void> {
  const all = () => [...document.querySelectorAll<HTMLElement>('button, label')];
  (await until(() => all().find(({ textContent }) => textContent?.trim() === name))).click();
}

function choose(list: HTMLSelectElement, value: string): void {
  list.value = value;
  list.dispatchEvent(new Event('change', { bubbles: true }));
}

describe('goals', () => {
  it('can be taken up with a second press where the first found no room', async () => {
    render(<GoalGlance onOpen={() => {}} />);
    const button = await byId('first-goal');
    const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('x', 'QuotaExceededError');
    });
    button.click();
    await until(() => document.body.textContent?.includes('disk is full'));
    full.mockRestore();
    (await byId('first-goal')).click();
    await until(async () => (await listGoals()).length === 1);
  });

  it('start with one press', async () => {
    render(<GoalsSection packs={packs} />);
    const first = await byId('first-goal');
    expect([...document.querySelectorAll('[data-kind="primary"]')]).toEqual([first]);
    first.click();
    const card = await byId('goal-card');
    expect(card.textContent).toContain('0 of 1');
    expect(card.textContent).not.toMatch(/behind|\b0 working days/);
    expect(await listGoals()).toMatchObject([{ measure: 'opportunities-logged', target: 1, period: 'week' }]);
  });

  it('take a target as people write numbers', async () => {
    render(<GoalsSection packs={packs} />);
    for (const [typed, target, measure] of [
      ['50,000', 50_000, 'opportunities-logged'],
      ['12.500', 12_500, 'created-recognised'],
      ['2,5', 2.5, 'opportunities-shared'],
    ] as const) {
      (await byId('goal-new')).click();
      choose((await byId('goal-measure')) as HTMLSelectElement, measure);
      fill((await byId('goal-target')) as HTMLInputElement, typed);
      (await byId('goal-save')).click();
      await until(async () => (await listGoals()).some((goal) => goal.target === target));
      await until(() => !document.querySelector('[data-testid="goal-save"]'));
    }
  });

  it('are set once each: the same in the same time is told, and not offered again', async () => {
    render(<GoalsSection packs={packs} />);
    (await byId('first-goal')).click();
    await byId('goal-card');
    const [goal] = await listGoals();
    await saveGoal({ ...goal!, id: 'rests', target: 4, active: false });
    await until(() => document.body.textContent?.includes('You already have this goal.'));
    expect(document.body.textContent).not.toContain('Resume');
    (await byId('goal-new')).click();
    const measure = (await byId('goal-measure')) as HTMLSelectElement;
    (await byId('goal-save')).click();
    await until(() => document.activeElement === measure);
    expect(measure.closest('.up-field')?.textContent).toContain('You already have this goal.');
    choose(measure, 'opportunities-shared');
    (await byId('goal-save')).click();
    await until(async () => (await listGoals()).length === 3);
    await until(() => !document.querySelector('[data-testid="goal-save"]'));
    // One that is there can be changed.
    const edit = document.querySelector<HTMLElement>('[data-testid="goal-card"] [title="Edit"]');
    edit!.click();
    fill((await byId('goal-target')) as HTMLInputElement, '8');
    (await byId('goal-save')).click();
    await until(async () => (await listGoals()).some(({ target }) => target === 8));
    expect(await complaints()).toEqual([]);
  });

  it('are saved with Enter, which goes to the target where that is none', async () => {
    render(<GoalsSection packs={packs} />);
    (await byId('goal-new')).click();
    const target = (await byId('goal-target')) as HTMLInputElement;
    fill(target, 'many');
    const line = document.querySelector<HTMLInputElement>('dialog input[placeholder]')!;
    line.focus();
    await userEvent.keyboard('ask Ann{Enter}');
    await until(() => document.activeElement === target);
    fill(target, '3');
    await userEvent.keyboard('{Enter}');
    await until(() => !document.querySelector('[data-testid="goal-save"]'));
    expect(await listGoals()).toMatchObject([{ target: 3, when: 'ask Ann' }]);
  });

  it('keep what another window changed of one that is being edited here', async () => {
    render(<GoalsSection packs={packs} />);
    (await byId('first-goal')).click();
    const card = await byId('goal-card');
    [...card.querySelectorAll('button')]
      .find((one) => /edit|change/i.test(one.textContent + one.title))!
      .click();
    await byId('goal-target');
    const [goal] = await listGoals();
    await saveGoal({ ...goal!, target: 7, active: false });
    const lines = document.querySelectorAll<HTMLInputElement>(
      '[role="dialog"] input[placeholder], dialog input[placeholder]',
    );
    fill([...lines].at(-1)!, 'ask Ann');
    (await byId('goal-save')).click();
    await until(() => !document.querySelector('[data-testid="goal-save"]'));
    expect(await listGoals()).toMatchObject([{ target: 7, active: false, will: 'ask Ann' }]);
  });

  it('move as soon as something is logged, without a reload', async () => {
    render(<GoalsSection packs={packs} />);
    (await byId('first-goal')).click();
    await byId('goal-card');
    await database().opportunities.put(toRow(opportunity({ createdAt: Date.now(), updatedAt: Date.now() })));
    await until(async () => (await byId('goal-card')).textContent?.includes('1 of 1'));
  });

  it('show beside a count how much of what was created names who gains, and beside nothing created nothing', async () => {
    render(<GoalsSection packs={packs} />);
    (await byId('first-goal')).click();
    const card = await byId('goal-card');
    expect(card.querySelector('[data-testid="goal-quality"]')).toBeNull();
    const made = (more: object) => {
      const record = opportunity({ class: 'created', createdAt: Date.now(), updatedAt: Date.now(), ...more });
      return database().opportunities.put(toRow(record));
    };
    await made({ id: 'a' });
    await made({ id: 'b', beneficiaries: [{ name: 'Night shift', change: 'no typing', to: '0 h' }] });
    await made({ id: 'c', class: 'responded' });
    await until(
      () =>
        document.querySelector('[data-testid="goal-quality"]')?.textContent ===
        'Created with a named beneficiary: 1 of 2',
    );
    expect(await complaints()).toEqual([]);
  });

  it('are there while the browser has not said yet what the organisation’s policy is', async () => {
    await saveGoal({
      id: 'own',
      type: 'count',
      measure: 'opportunities-logged',
      target: 2,
      period: 'week',
      active: true,
      createdAt: now,
      updatedAt: now,
    });
    const asked = vi.spyOn(browser.storage.managed, 'get').mockImplementation(() => new Promise(() => {}));
    render(<GoalsSection packs={packs} />);
    expect((await byId('goal')).textContent).toContain('0 of 2');
    render(<GoalGlance onOpen={() => {}} />);
    expect((await byId('goal')).textContent).toContain('0 of 2');
    expect(asked).toHaveBeenCalled();
    asked.mockRestore();
  });

  it('begin anew with the week in a window that stayed open, also where the machine slept through its first hours', async () => {
    await fillLog();
    await saveGoal({
      id: 'own',
      type: 'count',
      measure: 'opportunities-logged',
      target: 9,
      period: 'week',
      active: true,
      createdAt: now - 90 * DAY,
      updatedAt: now,
    });
    render(<GoalGlance onOpen={() => {}} />);
    const goal = await byId('goal');
    await until(() => /[1-9] of 9/.test(goal.textContent ?? ''));
    const clock = vi.spyOn(Date, 'now').mockReturnValue(now + 7 * DAY);
    window.dispatchEvent(new Event('focus'));
    await until(() => /0 of 9/.test(goal.textContent ?? ''));
    clock.mockRestore();
  });

  it('leave the progress in sight below many that were put aside', async () => {
    const goal = { type: 'count', measure: 'opportunities-logged', target: 2, period: 'week' } as const;
    for (let at = 0; at < 12; at += 1)
      await saveGoal({ ...goal, id: `g${at}`, active: false, createdAt: now - at, updatedAt: now });
    render(<GoalsSection packs={packs} />);
    const woken = () =>
      [...document.querySelectorAll('button')].filter((one) => one.textContent === 'Resume').length;
    await until(() => woken() === 5);
    pressed('Show more (7)');
    await until(() => woken() === 12);
  });

  it('say of a share, too, that it is reached, and not before', async () => {
    const goal = { type: 'ratio', measure: 'created-share', period: 'week', active: true } as const;
    const set = (target: number) =>
      saveGoal({ ...goal, id: 'a', target, createdAt: now - DAY, updatedAt: now - DAY });
    await set(0.6);
    const made = (['created', 'responded'] as const).map((split) =>
      opportunity({ class: split, createdAt: now, updatedAt: now }),
    );
    await database().opportunities.bulkPut(made.map(toRow));
    render(<GoalGlance onOpen={() => {}} />);
    const words = async () => (await byId('goal')).textContent;
    await until(async () => (await words())?.includes('1 of 2'));
    expect(await words()).not.toContain('Reached');
    await set(0.4);
    await until(async () => (await words())?.includes('Reached'));
  });

  it('come back at rest where their place was taken before the removal was undone', async () => {
    const goal = { type: 'count', measure: 'opportunities-logged', target: 2, period: 'week' } as const;
    const put = (id: string) =>
      saveGoal({ ...goal, id, active: true, createdAt: now - DAY, updatedAt: now - DAY });
    for (const id of ['a', 'b', 'c']) await put(id);
    render(<GoalsSection packs={packs} />);
    const card = await byId('goal-card');
    [...card.querySelectorAll('button')].find((one) => one.title === 'Remove')?.click();
    await byId('receipt');
    await put('d');
    await until(() => document.querySelectorAll('[data-testid="goal-card"]').length === 3);
    (await byId('undo')).click();
    await expect
      .poll(async () => (await listGoals()).map(({ id, active }) => `${id} ${active}`).toSorted())
      .toEqual(['a false', 'b true', 'c true', 'd true']);
    await until(() => !document.querySelector('[data-testid="receipt"]'));
  });

  it('say of which goal each of their buttons is', async () => {
    render(<GoalsSection packs={packs} />);
    (await byId('first-goal')).click();
    const card = await byId('goal-card');
    const buttons = await until(() => {
      const found = [...card.querySelectorAll('button')];
      return found.length > 2 && found;
    });
    for (const button of buttons) {
      const told = document.getElementById(button.getAttribute('aria-describedby') ?? '')?.textContent;
      expect(told, button.textContent ?? '').toContain('Opportunities logged');
    }
  });

  it('say how many of the last weeks were reached once there are two', () => {
    const of = (count: number) =>
      render(
        <StreakLine
          streak={{ marks: ['reached'], recent: { reached: 1, of: count }, current: 1, longest: 1 }}
        />,
      ).textContent;
    expect(of(1)).not.toContain('of the last');
    expect(of(2)).toContain('1 of the last 2 weeks');
  });

  it('show twelve weeks in one line where there is little room', async () => {
    await fillLog();
    await saveGoal({
      id: 'own',
      type: 'count',
      measure: 'opportunities-logged',
      target: 1,
      period: 'week',
      active: true,
      createdAt: now - 90 * DAY,
      updatedAt: now,
    });
    await page.viewport(320, 700);
    render(<GoalsSection packs={packs} />);
    const marks = await until(() => {
      const found = [...document.querySelectorAll('.up-streak li')];
      return found.length === 12 && found;
    });
    const boxes = marks.map((mark) => mark.getBoundingClientRect());
    expect(new Set(boxes.map(({ top }) => Math.round(top))).size).toBe(1);
    for (const { width, height } of boxes) expect(Math.abs(width - height)).toBeLessThan(1);
    await page.viewport(1000, 800);
  });

  it('say why something is not counted: another currency, not settled, or more than three ideas for one customer', async () => {
    const logged = { accountId: 'one', createdAt: now, updatedAt: now } as const;
    await database().opportunities.bulkPut([
      ...Array.from({ length: 4 }, () => toRow(opportunity(logged))),
      toRow(
        opportunity({
          ...logged,
          accountId: 'two',
          class: 'created',
          stage: 'joined',
          value: { expected: 5, currency: 'USD' },
          history: [{ at: now, what: 'stage', from: 'noticed', to: 'joined' }],
        }),
      ),
      ...(['unclear', 'base'] as const).map((of) =>
        toRow(
          opportunity({
            ...logged,
            accountId: of,
            class: of,
            stage: 'joined',
            value: { expected: 5, currency: 'EUR' },
            history: [{ at: now, what: 'stage', from: 'noticed', to: 'joined' }],
          }),
        ),
      ),
    ]);
    const goal = { target: 2, active: true, createdAt: now, updatedAt: now } as const;
    await saveGoal({ ...goal, id: 'a', type: 'count', measure: 'opportunities-logged', period: 'week' });
    await saveGoal({ ...goal, id: 'b', type: 'value', measure: 'increment-joined', period: 'quarter' });
    await patchSettings({ currency: 'EUR' });
    render(<GoalGlance onOpen={() => {}} />);
    const card = await until(() => document.querySelector('[data-measure="opportunities-logged"]'));
    expect(card.textContent).toContain('1 not counted: only three a week count for one customer');
    const money = document.querySelector('[data-measure="increment-joined"]');
    expect(money?.textContent).toContain('1 not counted: in another currency');
    expect(money?.textContent).toContain('1 not counted: not settled yet as base or increment');
    expect(money?.textContent).toContain('€0 of €2');
    // In the popup, which has no log to go to, they are words.
    expect(money?.querySelector('a')).toBeNull();
    render(<GoalsSection packs={[]} />);
    const way = await until(() =>
      document.querySelector<HTMLAnchorElement>('.up-card [data-measure="increment-joined"] a'),
    );
    location.hash = way.hash;
    render(<LogSection />);
    const rows = () => [...document.querySelectorAll<HTMLElement>('[data-testid="log-row"]')];
    await until(
      () => rows().length > 0 && rows().every((row) => row.querySelector('[data-class="unclear"]')),
    );
    // What is worth something comes first.
    expect(rows()[0]!.querySelector('.up-log-value')?.textContent).toBe('€5');
    location.hash = '';
  });

  it('show numerator and denominator on a ratio', async () => {
    await fillLog();
    await saveGoal({
      id: 'g',
      type: 'ratio',
      measure: 'created-share',
      target: 0.5,
      period: 'quarter',
      active: true,
      createdAt: now,
      updatedAt: now,
    });
    render(<GoalsSection packs={packs} />);
    const card = await byId('goal-card');
    await until(() => /\d+% \(\d+ of \d+\), aiming for 50%/.test(card.textContent ?? ''));
  });

  it('carry their charts as tables with the same figures', async () => {
    await fillLog();
    render(<GoalsSection packs={packs} />);
    const progress = await byId('progress');
    const table = [...progress.querySelectorAll('table')].find((one) =>
      one.caption?.textContent?.includes('Where they stand'),
    );
    const row = [...(table?.rows ?? [])].find((one) => one.textContent?.startsWith('Joined'));
    expect(row?.cells[1]?.textContent).toBe('16');
  });

  it('stand in two columns that end about together in a wide window', async () => {
    await fillLog();
    await page.viewport(1100, 900);
    render(<GoalsSection packs={packs} />);
    const progress = await byId('progress');
    await until(() => progress.childElementCount === 6 && progress.querySelectorAll('svg').length > 3);
    const { left, right } = progress.getBoundingClientRect();
    const boxes = [...progress.children].map((card) => card.getBoundingClientRect());
    const end = (isFirst: boolean) =>
      Math.max(
        ...boxes.filter((box) => box.left < (left + right) / 2 === isFirst).map(({ bottom }) => bottom),
      );
    await page.viewport(414, 896);
    expect(Math.abs(end(true) - end(false))).toBeLessThan(120);
  });
});

describe('rules', () => {
  it('are switched off and on, and found by their words', async () => {
    render(<RulesSection packs={packs} open="" />);
    await byId('rule');
    const [first] = document.querySelectorAll<HTMLElement>('[data-testid="rule-switch"]');
    first?.click();
    await expect.poll(async () => (await readSettings()).rulesOff).toEqual(['C-PUR-01']);
    fill(await byId('rules-search'), 'bigger');
    await until(() => document.querySelectorAll('[data-testid="rule"]').length === 1);
  });

  it('are listed by the playbook that they come from, and all of them once it is gone', async () => {
    const team: RulePack = {
      origin: 'Team plays',
      rules: [rule({ id: 'T-1', title: 'Whose plan is it?' })],
      lists: {},
    };
    const draw = (of: readonly RulePack[]) => render(<RulesSection packs={of} open="" />);
    const listed = () =>
      [...document.querySelectorAll<HTMLElement>('[data-testid="rule"]')].map(({ dataset }) => dataset.rule);
    draw([...packs, team]);
    await until(() => listed().length === 3);
    const origin = (await byId('rules-origin')) as HTMLSelectElement;
    expect([...origin.options].map(({ text }) => text)).toEqual(['Any origin', 'Uplift', 'Team plays']);
    origin.value = 'Team plays';
    origin.dispatchEvent(new Event('change', { bubbles: true }));
    await until(() => listed().join() === 'T-1');
    draw(packs);
    await until(() => listed().length === 2);
    expect(document.querySelector('[data-testid="rules-origin"]')).toBeNull();
  });

  it('are found by the words that they mark', async () => {
    render(<RulesSection packs={packs} open="" />);
    await byId('rule');
    fill(await byId('rules-search'), 'second site in march');
    await until(() => document.querySelectorAll('[data-rule="C-CRE-05"]').length === 1);
  });

  it('say why one could not be switched off', async () => {
    render(<RulesSection packs={packs} open="" />);
    await byId('rule');
    const set = vi.spyOn(browser.storage.local, 'set');
    set.mockRejectedValue(new Error('QuotaExceededError'));
    document.querySelector<HTMLElement>('[data-testid="rule-switch"]')?.click();
    await until(() => document.querySelector('[data-testid="rules-fault"]'));
    set.mockRestore();
    expect((await readSettings()).rulesOff).toEqual([]);
  });

  it('show when they speak up and when they stay silent', async () => {
    render(<RulesSection packs={packs} open="C-CRE-05" />);
    await until(() => document.body.textContent?.includes('We open a second site in March.'));
    expect(document.body.textContent).toContain('What has to be ready there in March?');
    expect(document.body.textContent).toContain('Grade C');
  });
});

describe('welcome', () => {
  it('starts nothing before Start, and then with the sites and addresses that were chosen', async () => {
    render(<Welcome />);
    const input = await byId('own-input');
    expect((await readSettings()).startedAt).toBeUndefined();
    fill(input, 'ana@ourco.example');
    input.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
    await byId('own-list');
    (await byId('site-outlook')).click();
    (await byId('start')).click();
    await byId('started');
    await expect
      .poll(() => readSettings())
      .toMatchObject({
        self: ['ana@ourco.example', '@ourco.example'],
        sitesOff: ['outlook'],
        currency: localCurrency(),
      });
    expect((await readSettings()).startedAt).toBeTypeOf('number');
    await expect.poll(() => document.activeElement?.tagName).toBe('H1');
  });

  it('leaves the currency that was chosen before', async () => {
    await patchSettings({ currency: 'ISK' });
    render(<Welcome />);
    (await byId('start')).click();
    await byId('started');
    expect((await readSettings()).currency).toBe('ISK');
  });
});

describe('what the welcome page does not understand', () => {
  it('is said where it is seen, above the way to start', async () => {
    await page.viewport(1000, 800);
    render(<Welcome />);
    const field = (await byId('own-input')) as HTMLInputElement;
    const bar = (await byId('start')).parentElement!;
    fill(field, 'nonsense');
    field.scrollIntoView({ block: 'end' });
    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
    const error = await until(() => document.querySelector('[role="alert"]'));
    await until(() => error.getBoundingClientRect().bottom <= bar.getBoundingClientRect().top);
  });
});

describe('the weekly review', () => {
  it('says so where what was done could not be stored, and does it once there is room', async () => {
    render(<ReviewSection packs={packs} />);
    const full = vi.spyOn(fakeBrowser.storage.local, 'set').mockImplementation(async () => {
      throw new Error('QuotaExceededError: the disk is full');
    });
    (await byId('review-finish')).click();
    expect((await byId('review-fault')).textContent).toContain('The disk is full');
    expect(document.querySelector('[data-testid="review-done"]')).toBeNull();
    full.mockRestore();
    (await byId('review-finish')).click();
    await byId('review-done');
    await until(() => document.querySelector('[data-testid="review-fault"]') === null);
  });
});

describe('the signals and promises of the review', () => {
  const hear = async () => {
    for (const [party, sentence] of [
      ['harbour.example', 'We are hiring ten people.'],
      ['northwind.example', 'We open a second site.'],
    ] as const)
      await noteSignal({ kind: 'SIG-SITE', party, sentence }, now - (party.startsWith('h') ? 9 : 8));
  };
  const shown = async () => (await byId('review-signal')).querySelector('blockquote')?.textContent;
  const press = async (words: string) => {
    const find = () => [...document.querySelectorAll('button')].find((one) => one.textContent === words);
    (await until(find)).click();
  };

  it('leave a receipt when they are logged, though the next one comes, and undo gives the words back', async () => {
    await hear();
    render(<ReviewSection packs={packs} />);
    await expect.poll(shown).toBe('We open a second site.');
    await press('Log it');
    fill(await byId('quick-log-title'), 'Racks for York');
    (await byId('quick-log-save')).click();
    await expect.poll(shown).toBe('We are hiring ten people.');
    expect((await byId('receipt')).textContent).toContain('Racks for York');
    (await byId('undo')).click();
    await expect.poll(shown).toBe('We open a second site.');
    expect(await database().opportunities.count()).toBe(0);
    await expect
      .poll(async () => ((await byId('quick-log-title')) as HTMLInputElement).value)
      .toBe('Racks for York');
    (await byId('quick-log-save')).click();
    await expect.poll(shown).toBe('We are hiring ten people.');
    expect((await database().opportunities.toArray())[0]?.origin.sentence).toBe('We open a second site.');
    // The last one takes no receipt along, either.
    await press('Log it');
    fill(await byId('quick-log-title'), 'Desks for ten');
    (await byId('quick-log-save')).click();
    await until(() => document.querySelector('[data-testid="review-signal"]') === null);
    expect((await byId('receipt')).textContent).toContain('Desks for ten');
  });

  it('ask whether it is the rep’s to record what may have been told in confidence, and of nothing else', async () => {
    for (const kind of ['SIG-SITE', 'SIG-MERGER'])
      await noteSignal({ kind, party: 'a.example', sentence: kind }, now - (kind === 'SIG-SITE' ? 8 : 9));
    render(<ReviewSection packs={packs} />);
    await expect.poll(shown).toBe('SIG-SITE');
    expect((await byId('review-signal')).textContent).not.toContain(t('tipConfidential'));
    await press('Let it go');
    await expect.poll(shown).toBe('SIG-MERGER');
    expect((await byId('review-signal')).textContent).toContain(t('tipConfidential'));
  });

  it('take nothing over to a customer who said the same', async () => {
    for (const [at, party] of ['a.example', 'b.example'].entries())
      await noteSignal({ kind: 'SIG-SITE', party, sentence: 'We are hiring.' }, now - at);
    render(<ReviewSection packs={packs} />);
    const from = async () => (await byId('review-signal')).textContent;
    await press('Log it');
    fill(await byId('quick-log-title'), 'Desks for ten');
    (await byId('quick-log-save')).click();
    await expect.poll(from).toContain('b.example');
    (await byId('undo')).click();
    await expect.poll(from).toContain('a.example');
    await byId('quick-log-title');
    (await byId('quick-log-save')).click();
    await expect.poll(from).toContain('b.example');
    await new Promise((done) => setTimeout(done, 100));
    expect(document.querySelector('[data-testid="quick-log-title"]')).toBeNull();
  });

  it('can be let go also after “Log it” was pressed', async () => {
    await hear();
    render(<ReviewSection packs={packs} />);
    await expect.poll(shown).toBe('We open a second site.');
    await press('Log it');
    await byId('quick-log-title');
    await press('Let it go');
    await expect.poll(shown).toBe('We are hiring ten people.');
    expect(document.querySelector('[data-testid="quick-log-title"]')).toBeNull();
    expect(await database().opportunities.count()).toBe(0);
  });

  it('can be brought back when they were let go or ticked off', async () => {
    await hear();
    const firstStep = { when: 'x', will: 'Dana calls', date: '2026-01-02' };
    await database().opportunities.put(toRow(opportunity({ id: 'one', stage: 'shared', firstStep })));
    render(<ReviewSection packs={packs} />);
    await expect.poll(shown).toBe('We open a second site.');
    await press('Let it go');
    await expect.poll(shown).toBe('We are hiring ten people.');
    (await byId('undo')).click();
    await expect.poll(shown).toBe('We open a second site.');
    await byId('review-promise');
    await press('Mark as done');
    await until(() => document.querySelector('[data-testid="review-promise"]') === null);
    (await byId('undo')).click();
    await byId('review-promise');
    expect(await complaints()).toEqual([]);
  });
});

it('the review brings back what was parked until now: it is taken up, and that is taken back', async () => {
  const exit = { type: 'parked', until: '2026-01-02', reason: 'Next budget' } as const;
  await database().opportunities.put(toRow(opportunity({ id: 'one', title: 'Rotas for Leeds', exit })));
  render(<ReviewSection packs={packs} />);
  const card = await byId('review-parked');
  expect(card.textContent).toMatch(/Rotas for Leeds.*Next budget.*Parked until Jan 2/);
  expect(await complaints()).toEqual([]);
  await pressed('Reopen');
  await until(() => document.querySelector('[data-testid="review-parked"]') === null);
  expect((await database().opportunities.get('one'))?.exit).toBeUndefined();
  (await byId('undo')).click();
  await byId('review-parked');
});

it('the review asks again about what was parked without a day, and once more in three months where that is pressed', async () => {
  const exit = { type: 'parked', reason: 'Next budget' } as const;
  const at = Date.now() - 100 * 86_400_000;
  const history = [{ at, what: 'exit', to: 'parked' }];
  await database().opportunities.put(
    toRow(opportunity({ id: 'one', title: 'Rotas for Leeds', exit, history })),
  );
  render(<ReviewSection packs={packs} />);
  const card = await byId('review-parked');
  expect(card.textContent).toMatch(/Parked since .*, no date set/);
  expect(await complaints()).toEqual([]);
  await pressed('Look again in three months');
  await until(() => document.querySelector('[data-testid="review-parked"]') === null);
  const until3 = localDay(Date.now() + 90 * 86_400_000);
  expect((await database().opportunities.get('one'))?.exit).toEqual({ ...exit, until: until3 });
});

describe('a promise that another window wrote on', () => {
  const step = { when: 'They call', will: 'Dana calls', date: '2026-01-02' };
  const stored = async () => (await database().opportunities.get('one'))?.firstStep;
  const shown = async () => {
    await database().opportunities.put(toRow(opportunity({ id: 'one', stage: 'shared', firstStep: step })));
    render(<ReviewSection packs={packs} />);
    await byId('review-promise');
  };
  const pressNow = (name: string) =>
    [...document.querySelectorAll('button')].find((one) => one.textContent?.trim() === name)!.click();
  /** Stored while the card still says what it read. */
  const meanwhile = (change: object) =>
    database().opportunities.update('one', { firstStep: { ...step, ...change }, updatedAt: now + 1 });

  it('keeps that when it is ticked off', async () => {
    await shown();
    await meanwhile({ owner: 'Dana' });
    pressNow('Mark as done');
    await until(async () => (await stored())?.done);
    expect(await stored()).toMatchObject({ ...step, owner: 'Dana', done: true });
  });

  it('is not ticked off where another step took its place', async () => {
    await shown();
    await meanwhile({ will: 'Ann sends the plan' });
    pressNow('Mark as done');
    await until(() => document.body.textContent?.includes('Ann sends the plan'));
    expect((await stored())?.done).toBeUndefined();
  });
});

it('says that no reminder comes where the browser does not let Uplift notify, and asks for it', async () => {
  // As after an import into another browser.
  await reviewItem.patch({ remindOn: 4, remindAt: '15:00' });
  const request = vi.spyOn(browser.permissions, 'request').mockResolvedValue(true as never);
  render(<ReviewReminder />);
  const said = await byId('remind-not-allowed');
  expect(said.textContent).toContain('no reminder will appear');
  await pressed('Allow it');
  expect(request).toHaveBeenCalledWith({ permissions: ['notifications'] });
  vi.spyOn(browser.permissions, 'contains').mockResolvedValue(true as never);
  permissionsChange();
  await until(() => document.querySelector('[data-testid="remind-not-allowed"]') === null);
  expect(await reviewItem.read()).toMatchObject({ remindOn: 4, remindAt: '15:00' });
});

describe('the review after its week', () => {
  it('speaks of the last week, and of this one once that is done', async () => {
    const monday = new Date();
    monday.setDate(monday.getDate() + ((8 - monday.getDay()) % 7));
    const clock = vi.spyOn(Date, 'now').mockReturnValue(monday.setHours(9, 0, 0, 0));
    await reviewItem.patch({ remindOn: 1, remindAt: '08:30' });
    render(<ReviewSection packs={packs} />);
    const heading = () => document.querySelector('h1')?.textContent;
    await expect.poll(heading).toBe('Last week');
    const finish = await byId('review-finish');
    expect(finish.textContent).toBe('Done for last week');
    finish.click();
    await byId('review-done');
    render(null);
    render(<ReviewSection packs={packs} />);
    await expect.poll(heading).toBe('This week');
    expect((await byId('review-finish')).textContent).toBe('Done for this week');
    clock.mockRestore();
  });
});

describe('what another window changes', () => {
  it('shows in the review and its reminder', async () => {
    render(<ReviewSection packs={packs} />);
    const focus = await until(() =>
      document.querySelector<HTMLSelectElement>('[data-testid="review-focus"] select'),
    );
    const day = (await byId('remind-day')) as HTMLSelectElement;
    const weekOff = document.querySelector<HTMLInputElement>(
      '[data-testid="review-focus"] [type="checkbox"]',
    )!;
    const week = localDay(periodAt(Date.now(), 'week', localWeekStart()).start);
    await reviewItem.patch({
      doneWeek: week,
      focus: 'TEA',
      weeksOff: [week],
      remindOn: 4,
      remindAt: '15:00',
    });
    await byId('review-done');
    await until(() => focus.value === 'TEA' && weekOff.checked && day.value === '4');
    await reviewItem.patch({ doneWeek: undefined });
    await until(() => document.querySelector('[data-testid="review-done"]') === null);
  });

  it('shows in what CRM pages were taught', async () => {
    render(<TaughtSites />);
    const list = await byId('taught');
    await saveMapping({
      format: 'uplift-crm-mapping',
      version: 1,
      id: 'm',
      name: 'Deals of ours',
      origin: 'https://crm.example',
      address: '/deal/*',
      kind: 'deal',
      fields: [{ field: 'amount', finders: [{ by: 'label', words: 'Worth' }] }],
      updatedAt: 5,
    });
    await until(() => list.textContent?.includes('Deals of ours'));
    await removeMapping('m');
    await until(() => !list.textContent?.includes('Deals of ours'));
  });

  it('gives back what was taught of a CRM, and forgotten by a slip', async () => {
    const taught = { format: 'uplift-crm-mapping', version: 1, id: 'm', name: 'Deals of ours' } as const;
    const pages = { origin: 'https://crm.example', address: '/deal/*', kind: 'deal' } as const;
    const mapping: SiteMapping = {
      ...taught,
      ...pages,
      fields: [{ field: 'amount', finders: [{ by: 'label', words: 'Worth' }] }],
      updatedAt: 5,
    };
    await saveMapping(mapping);
    render(<TaughtSites />);
    const remove = await until(() =>
      document.querySelector<HTMLElement>(
        'button[aria-label="Remove crm.example"], button[title="Remove crm.example"]',
      ),
    );
    remove.click();
    expect((await byId('taught-receipt')).textContent).toContain('Deals of ours');
    expect(await siteMappings()).toEqual([]);
    await userEvent.keyboard('{Control>}z{/Control}');
    await expect.poll(siteMappings).toEqual([mapping]);
    await until(() => document.querySelector('[data-testid="taught-receipt"]') === null);
    expect(await complaints()).toEqual([]);
  });

  it('gives a site back that was taken away, off as it was, and asks the browser for it again', async () => {
    const [kept, origin] = ['https://a.example', 'https://crm.example'];
    await patchSettings({ sitesOn: [kept, origin], sitesOff: [origin] });
    const all = { origins: [`${kept}/*`, `${origin}/*`] };
    vi.spyOn(browser.permissions, 'getAll').mockResolvedValue(all as never);
    const request = vi.spyOn(browser.permissions, 'request');
    render(<SitesSection />);
    const remove = () => document.querySelector<HTMLElement>('button[title="Remove crm.example"]');
    (await until(remove)).click();
    await byId('site-receipt');
    await expect.poll(async () => (await readSettings()).sitesOn).toEqual([kept]);
    (await byId('undo')).click();
    await until(remove);
    expect(request.mock.calls).toEqual([[{ origins: [`${origin}/*`] }]]);
    await expect.poll(async () => (await readSettings()).sitesOff).toEqual([origin]);
    await until(() => document.querySelector('[data-testid="site-receipt"]') === null);
  });

  it('finds one of many sites that were added, which stand by their hosts', async () => {
    const sitesOn = Array.from({ length: 30 }, (_, at) => `https://crm${(at * 7) % 30}.firm.example`);
    await patchSettings({ sitesOn });
    render(<SitesSection />);
    const search = await byId('sites-search');
    const names = () =>
      [...(search.closest('section')?.querySelectorAll('.up-site-name') ?? [])].map((one) => one.textContent);
    expect(names()).toEqual(sitesOn.map((origin) => origin.slice(8)).toSorted());
    fill(search, 'CRM29');
    await until(() => names().length === 1);
    fill(search, 'zz');
    await until(() => search.closest('section')?.textContent?.includes('Nothing matches'));
    expect(await complaints()).toEqual([]);
  });

  it('is paused no longer in a window that stayed open over night', async () => {
    await patchSettings({ startedAt: 1, pausedUntil: Date.now() + 3_600_000 });
    render(<SitesSection />);
    const button = (name: string) =>
      [...document.querySelectorAll('button')].find((one) => one.textContent === name);
    await until(() => button('Resume now'));
    const clock = vi.spyOn(Date, 'now').mockReturnValue(Date.now() + DAY);
    window.dispatchEvent(new Event('focus'));
    await until(() => !button('Resume now'));
    clock.mockRestore();
  });

  it('shows in the sites that may be read', async () => {
    await patchSettings({ sitesOn: ['https://crm.example'] });
    render(<SitesSection />);
    const ask = () => [...document.querySelectorAll('button')].some((one) => one.textContent === 'Ask again');
    await until(ask);
    vi.spyOn(browser.permissions, 'getAll').mockResolvedValue({
      origins: ['https://crm.example/*'],
    } as never);
    permissionsChange();
    await until(() => !ask());
  });

  it('turns a site on with one press where it was off and the browser has to be asked anew', async () => {
    await patchSettings({ sitesOff: ['hubspot', 'close'] });
    const { request } = browser.permissions;
    const given: string[] = [];
    browser.permissions.request = async ({ origins = [] }) => {
      given.push(...origins);
      return true;
    };
    vi.spyOn(browser.permissions, 'getAll').mockImplementation(async () => ({ origins: given }) as never);
    render(<SitesSection />);
    const toggle = await byId('site-hubspot');
    expect(toggle.getAttribute('aria-checked')).toBe('false');
    toggle.click();
    await until(() => toggle.getAttribute('aria-checked') === 'true');
    expect((await readSettings()).sitesOff).toEqual(['close']);
    browser.permissions.request = request;
  });

  it.each([
    ['a site is switched off', () => byId('site-gmail').then((toggle) => toggle.click())],
    ['mails to colleagues are coached', () => pressed('Coach emails to colleagues, too')],
    ['the day is paused', () => pressed('Pause for today')],
  ])('says why it could not be stored that %s', async (_, press) => {
    render(<SitesSection />);
    await byId('site-gmail');
    const full = vi.spyOn(fakeBrowser.storage.local, 'set').mockImplementation(async () => {
      throw new Error('QuotaExceededError: the disk is full');
    });
    await press();
    expect((await byId('sites-fault')).textContent).toContain('The disk is full');
    full.mockRestore();
  });

  it('leaves an address of the rep in its field that could not be stored', async () => {
    render(<SitesSection />);
    const field = (await byId('own-input')) as HTMLInputElement;
    const full = vi.spyOn(fakeBrowser.storage.local, 'set').mockImplementation(async () => {
      throw new Error('QuotaExceededError: the disk is full');
    });
    const enter = () => field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
    fill(field, 'ana@ourco.example');
    enter();
    await byId('sites-fault');
    await expect.poll(() => field.value).toBe('ana@ourco.example');
    full.mockRestore();
    enter();
    await until(async () => (await readSettings()).self.includes('ana@ourco.example'));
    await expect.poll(() => field.value).toBe('');
  });

  /** What came of an event is in the page. */
  const drawn = () => new Promise((done) => setTimeout(done));
  async function enter(field: HTMLInputElement, text: string) {
    fill(field, text);
    await drawn();
    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
    await drawn();
  }

  it('leaves it there with what was typed meanwhile', async () => {
    // That it was opened is noted in the same place.
    await openDatabase();
    render(<SitesSection />);
    const field = (await byId('own-input')) as HTMLInputElement;
    let fail = () => {};
    const full = vi.spyOn(fakeBrowser.storage.local, 'set').mockImplementation(
      () =>
        new Promise((_, refuse) => {
          fail = () => refuse(new Error('QuotaExceededError: the disk is full'));
        }),
    );
    await enter(field, 'ana@ourco.example');
    fill(field, 'bo@ourco.example');
    await until(() => full.mock.calls.length);
    fail();
    await byId('sites-fault');
    await expect.poll(() => field.value).toBe('ana@ourco.example bo@ourco.example');
    full.mockRestore();
  });

  it('keeps two addresses of the rep that are added one right after the other', async () => {
    // That it was opened is noted in the same place.
    await openDatabase();
    render(<SitesSection />);
    const field = (await byId('own-input')) as HTMLInputElement;
    const { local } = fakeBrowser.storage;
    const set: (items: object) => Promise<void> = local.set.bind(local);
    const slow = vi.spyOn(local, 'set').mockImplementation(async (items: object) => {
      await new Promise((done) => setTimeout(done, 50));
      return set(items);
    });
    for (const address of ['ana@one.example', 'ana@two.example']) {
      await enter(field, address);
      expect(field.value).toBe('');
    }
    expect((await readSettings()).self).toEqual([]);
    await expect
      .poll(async () => (await readSettings()).self)
      .toEqual(expect.arrayContaining(['ana@one.example', 'ana@two.example']));
    slow.mockRestore();
  });

  it('keeps the address of a site that is typed while the browser asks for the one before', async () => {
    let allow = (_: boolean) => {};
    const request = vi.spyOn(browser.permissions, 'request');
    request.mockReturnValue(new Promise<boolean>((done) => (allow = done)) as never);
    render(<SitesSection />);
    const field = (await byId('site-add')) as HTMLInputElement;
    fill(field, 'crm.one.example');
    await drawn();
    field.form!.requestSubmit();
    fill(field, 'crm.two.example');
    allow(true);
    await expect.poll(async () => (await readSettings()).sitesOn).toEqual(['https://crm.one.example']);
    await new Promise((done) => setTimeout(done, 100));
    expect(field.value).toBe('crm.two.example');
    request.mockRestore();
  });

  it('shows in a site that comes with Uplift, too, which is asked for when it is switched on again', async () => {
    await patchSettings({ startedAt: 1, sitesOff: ['gmail'] });
    const all = vi.spyOn(browser.permissions, 'getAll').mockResolvedValue({ origins: [] } as never);
    const asked = vi.spyOn(browser.permissions, 'request').mockResolvedValue(true as never);
    render(<SitesSection />);
    const gmail = await byId('site-gmail');
    expect(gmail.getAttribute('aria-checked')).toBe('false');
    gmail.click();
    await expect.poll(() => asked.mock.calls).toEqual([[{ origins: ['https://mail.google.com/*'] }]]);
    await expect.poll(async () => (await readSettings()).sitesOff).toEqual([]);
    all.mockResolvedValue({ origins: ['https://mail.google.com/*'] } as never);
    permissionsChange();
    await until(() => gmail.getAttribute('aria-checked') === 'true');
    for (const one of [all, asked]) one.mockRestore();
  });

  it('shows in what works', async () => {
    await fillLog();
    render(<WhatWorks packs={packs} />);
    await byId('works');
    await resetWorks();
    await until(() => document.querySelector('[data-testid="works"]') === null);
  });
});

describe('forgetting by an address', () => {
  const ask = async (address: string) => {
    render(<ForgetCustomer />);
    fill(await byId('forget-input'), address);
    (await byId('forget-ask')).click();
    await byId('forget-confirm');
  };

  it('can be of that person alone, and says which customer else', async () => {
    const contact = { name: 'Ana Sosa', address: 'ana@acme.com' };
    await quickLog({ id: 'o', title: 'o', accountName: 'Acme', accountDomain: 'acme.com', contact }, now);
    await ask('ana@acme.com');
    expect(document.querySelector('dialog')?.textContent).toContain('Forget Acme?');
    (await byId('forget-person')).click();
    expect((await byId('forgotten')).textContent).toBe('Forgotten: 2 entries are gone.');
    expect(await database().opportunities.count()).toBe(1);
    expect(await database().people.count()).toBe(0);
  });

  it('is of one person anyway where the address stands for a customer of its own', async () => {
    await ask('ana@gmail.com');
    expect(document.querySelector('[data-testid="forget-person"]')).toBeNull();
  });
});

describe('what comes of a press', () => {
  it.each([
    ['that a customer is forgotten', () => <ForgetCustomer />, 'forget-ask', 'forget-confirm', 'forgotten'],
    [
      'that everything is erased',
      () => <EraseAll onExport={() => {}} />,
      'erase-ask',
      'erase-confirm',
      'erased',
    ],
    [
      'that the review is done',
      () => <ReviewSection packs={packs} />,
      'review-finish',
      undefined,
      'review-done',
    ],
  ])('is read out in a place that stood there before: %s', async (_, draw, press, confirm, notice) => {
    render(draw());
    const field = document.querySelector('[data-testid="forget-input"]');
    if (field) fill(field, 'acme.example');
    (await byId(press)).click();
    if (confirm) await byId(confirm);
    document.querySelector<HTMLElement>('[data-testid="erase-sure"]')?.click();
    await until(() => !confirm || document.querySelector(`[data-testid="${confirm}"]:enabled`));
    if (confirm) (await byId(confirm)).click();
    const words = (await byId(notice)).textContent;
    expect((await byId(notice)).role).toBeNull();
    await until(() => document.querySelector('body > [data-say]')?.textContent === words);
  });
});

describe('before another key can be pressed', () => {
  /** Draws something, waits for no frame, and says where the focus is. */
  async function focusAfter(content: ComponentChild) {
    vi.spyOn(window, 'requestAnimationFrame').mockReturnValue(1);
    render(content);
    await new Promise((done) => queueMicrotask(() => done(undefined)));
    vi.restoreAllMocks();
    return document.activeElement;
  }

  it('a question stands in front of everything else', async () => {
    render(<input id="behind" />);
    document.querySelector<HTMLElement>('#behind')?.focus();
    const ask = (
      <>
        <input id="behind" />
        <Dialog title="Sure?" actions={<Button>Yes</Button>} onClose={() => {}}>
          <p>It goes.</p>
        </Dialog>
      </>
    );
    expect((await focusAfter(ask))?.closest('dialog')?.open).toBe(true);
  });

  it('the focus is in the place that was gone to', async () => {
    const shell = (at: string) => (
      <Shell brand="Uplift" navLabel="Places" places={[]} current={at} at={at}>
        <p>{at}</p>
      </Shell>
    );
    render(shell('log'));
    await until(() => document.querySelector('main'));
    expect((await focusAfter(shell('goals')))?.localName).toBe('main');
  });
});

describe('what is of no use while it works', () => {
  function Slow() {
    const [isBusy, setIsBusy] = useState(false);
    const work = () => {
      setIsBusy(true);
      setTimeout(() => setIsBusy(false), 250);
    };
    return (
      <main>
        <Button disabled={isBusy} data-testid="slow" onClick={work}>
          Go
        </Button>
      </main>
    );
  }

  it('has the focus again when it is done', async () => {
    render(<Slow />);
    const press = await byId('slow');
    press.focus();
    press.click();
    await until(() => press.matches(':disabled') && document.activeElement === document.body);
    await until(() => press.matches(':enabled'));
    await until(() => document.activeElement === press, 1000);
  });
});

describe('what works', () => {
  it('says how long the tips of a rule rest that was left alone again and again', async () => {
    await fillLog();
    const rules = { 'C-CRE-05': { ...BLANK, shown: 8, leftAlone: 7 } };
    await changeKept((kept) => ({ ...kept, rules }));
    render(<WhatWorks packs={packs} />);
    const words = (await byId('works-rest')).textContent;
    expect(words).toBe('Left alone 7 times in a row: comes at most every 4\u00a0days');
    await changeKept((kept) => ({ ...kept, rules: {} }));
  });

  it('starts over for one tip and for all, says so, and goes on as before by undo', async () => {
    await fillLog();
    render(<WhatWorks packs={packs} />);
    const counts = async () => (await byId('works')).querySelector('li .up-number')?.textContent;
    const before = await counts();
    for (const name of ['Start over', 'Start all over']) {
      const press = [...(await byId('works')).querySelectorAll('button')].find(
        (one) => one.textContent === name,
      );
      press?.click();
      expect((await byId('receipt')).textContent).toContain(
        name === 'Start over' ? '” starts over.' : 'All tips',
      );
      await until(() => !document.querySelector('[data-testid="works"]'));
      (await byId('undo')).click();
      await until(async () => (await counts()) === before);
    }
  });
});

describe('data', () => {
  it('shows what a file would change before it is taken over, and undoes it', async () => {
    render(<DataSection />);
    await handOver('import-file', {
      format: 'uplift',
      version: 1,
      tables: {
        opportunities: [opportunity({ id: 'new' }), { id: 'broken' }],
        people: ['p1', 'p2'].map((id) => ({ id, address: 'ana@acme.example', updatedAt: now })),
      },
    });
    await expect.poll(async () => (await byId('import-counts')).textContent).toContain('Opportunities1000');
    expect(await database().opportunities.count()).toBe(0);
    expect((await byId('import-same')).textContent).toMatch(/^1 person .* same address/);
    // What cannot be read is told by the name that the page has for it.
    expect(document.querySelector('dialog .up-notice')?.textContent).toContain('Opportunities, entry 2: ');
    expect(await complaints()).toEqual([]);
    (await byId('import-apply')).click();
    await byId('receipt');
    await expect.poll(() => database().opportunities.count()).toBe(1);
    (await byId('undo')).click();
    await expect.poll(() => database().opportunities.count()).toBe(0);
  });

  it.each(['cancel', 'import-apply'])(
    'gives the focus back to the button that asked for the file, once it was looked at (%s)',
    async (press) => {
      render(<DataSection />);
      const input = (await byId('import-file')) as HTMLInputElement;
      const button = input.parentElement!.querySelector<HTMLElement>('button:has(+ [type="file"])')!;
      button.focus();
      const opportunities = Array.from({ length: 400 }, (_, n) => opportunity({ id: `n${n}` }));
      await handOver('import-file', { format: 'uplift', version: 1, tables: { opportunities } });
      const apply = await byId('import-apply');
      expect(document.activeElement).not.toBe(button);
      if (press === 'cancel') apply.closest('dialog')?.dispatchEvent(new Event('cancel'));
      else {
        apply.click();
        await byId('receipt');
      }
      await until(() => !document.querySelector('dialog'));
      await new Promise((done) => setTimeout(done, 700));
      expect(document.activeElement).toBe(button);
    },
  );

  it.each([
    [
      'import',
      'data-fault',
      { format: 'uplift', version: 1, tables: { opportunities: [opportunity({ id: 'new' })] } },
    ],
    ['csv', 'csv-fault', 'Title,Customer,Deal worth\nSecond site,Northwind,1200\n'],
  ])(
    'keeps what a file would change (%s) where it found no room, to be pressed again',
    async (kind, fault, file) => {
      render(<DataSection />);
      await handOver(`${kind}-file`, file);
      const apply = (await byId(`${kind}-apply`)) as HTMLButtonElement;
      const column = () => document.querySelectorAll<HTMLSelectElement>('.up-csv-columns select')[2];
      if (column()) choose(column()!, 'expected');
      await until(() => !apply.disabled);
      const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
        throw new DOMException('x', 'QuotaExceededError');
      });
      apply.click();
      const told = await byId(fault);
      expect(told.textContent).toContain('disk is full');
      expect(told.closest('dialog')).toBe(apply.closest('dialog'));
      expect(document.querySelectorAll(`[data-testid="${fault}"]`)).toHaveLength(1);
      expect(await complaints()).toEqual([]);
      full.mockRestore();
      expect(column()?.value ?? 'expected').toBe('expected');
      apply.click();
      await until(async () => (await database().opportunities.count()) === 1);
      await until(() => !document.querySelector(`dialog, [data-testid="${fault}"]`));
    },
  );

  it('takes over nothing where a file has nothing that is not here', async () => {
    const tables = { opportunities: [opportunity({ id: 'here' })] };
    render(<DataSection />);
    await handOver('import-file', { format: 'uplift', version: 1, tables });
    expect(await byId('import-apply')).toHaveProperty('disabled', false);
    (await byId('import-apply')).click();
    await byId('receipt');
    await handOver('import-file', { format: 'uplift', version: 1, tables });
    expect(await byId('import-apply')).toHaveProperty('disabled', true);
  });

  it('says of a file that is none of Uplift’s what it is not', async () => {
    render(<DataSection />);
    await handOver('import-file', 'Deal;Firma', 'deals.csv');
    expect((await byId('data-fault')).textContent).toMatch(/^This file is not an Uplift export/);
  });

  it('shows how far a long import is, and stopped in the middle leaves everything as it was', async () => {
    render(<DataSection />);
    const opportunities = Array.from({ length: 3000 }, (_, n) => opportunity({ id: `n${n}` }));
    await handOver('import-file', { format: 'uplift', version: 1, tables: { opportunities } });
    const apply = await byId('import-apply');
    const { put } = IDBObjectStore.prototype;
    let shown: string | null | undefined;
    // As soon as the rep sees how far it is: while the next records are being written.
    const puts = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
      this: IDBObjectStore,
      ...args
    ) {
      const bar = document.querySelector('[role="progressbar"]');
      if (bar && shown === undefined) {
        shown = bar.getAttribute('aria-valuenow');
        document.querySelector<HTMLElement>('[data-testid="stop"]')?.click();
      }
      return put.apply(this, args);
    });
    apply.click();
    expect((await byId('data-fault')).textContent).toBe('Stopped. Everything is as it was.');
    puts.mockRestore();
    expect(shown).toBe('33');
    expect(document.querySelector('[data-testid="stop"]')).toBeNull();
    expect(await database().opportunities.count()).toBe(0);
  });

  it('does one piece of work at a time, however fast it is asked for', async () => {
    const manifest = vi.spyOn(browser.runtime, 'getManifest').mockReturnValue({ version: '1' } as never);
    const saved = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {});
    render(<DataSection />);
    const button = await byId('export');
    button.click();
    button.click();
    await expect.poll(() => saved.mock.calls.length).toBeGreaterThan(0);
    await until(() => !(button as HTMLButtonElement).disabled);
    expect(saved).toHaveBeenCalledTimes(1);
    saved.mockRestore();
    manifest.mockRestore();
  });

  it('asks what the columns of a table are where the answers can be read, on a narrow screen too', async () => {
    await page.viewport(320, 700);
    render(<DataSection />);
    await handOver('csv-file', 'Deal,Whose,Worth\nSecond site in Leeds,Northwind,1200\n', 'deals.csv');
    const selects = await until(() => {
      const found = [...document.querySelectorAll<HTMLSelectElement>('.up-csv-columns select')];
      return found.length === 3 && found;
    });
    for (const select of selects) expect(select.getBoundingClientRect().width).toBeGreaterThan(200);
    expect(selects[0]?.selectedOptions[0]?.text).toBe('Title');
    expect([...(selects[1]?.options ?? [])].map(({ text }) => text)).toContain('Customer');
    const choose = (at: number, field: string) => {
      const select = selects[at]!;
      select.value = field;
      select.dispatchEvent(new Event('change', { bubbles: true }));
    };
    const apply = (await byId('csv-apply')) as HTMLButtonElement;
    expect(apply.disabled).toBe(true);
    choose(1, 'account');
    await until(() => !apply.disabled);
    // What it said before is not what it would do with other columns.
    const { opportunities } = database();
    const read = opportunities.bulkGet.bind(opportunities);
    let release = () => {};
    const held = new Promise<void>((done) => {
      release = done;
    });
    const asked = vi.spyOn(opportunities, 'bulkGet').mockImplementation((async (ids: string[]) => {
      await held;
      return read(ids);
    }) as never);
    choose(2, 'expected');
    await until(() => apply.disabled);
    release();
    await until(() => !apply.disabled);
    asked.mockRestore();
    expect(await complaints()).toEqual([]);
    await page.viewport(1000, 800);
  });

  it('says what is wrong with a file that is none of ours', async () => {
    render(<DataSection />);
    await handOver('import-file', 'not ours', 'x.json');
    await byId('data-fault');
  });

  it('erases only after a tick that nobody makes by accident', async () => {
    await database().opportunities.put(toRow(opportunity()));
    render(<DataSection />);
    (await byId('erase-ask')).click();
    const confirm = (await byId('erase-confirm')) as HTMLButtonElement;
    expect(confirm.disabled).toBe(true);
    (await byId('erase-sure')).click();
    await until(() => !confirm.disabled);
    confirm.click();
    await byId('erased');
    await expect.poll(() => database().opportunities.count()).toBe(0);
  });
});

describe('the popup', () => {
  const snapshot: Snapshot = {
    kind: 'draft',
    site: 'gmail',
    url: 'https://mail.google.com/mail/u/0/',
    readAt: 1,
    revision: 1,
    self: ['ana@ourco.example'],
    format: 'rich',
    subject: 'Second site',
    recipients: [],
    blocks: [{ id: 'a', role: 'author', text: 'Just checking in.' }],
  };
  const entry: TabEntry = {
    key: 'draft:1',
    frameId: 0,
    site: 'gmail',
    url: snapshot.url,
    prefill: { accountName: 'Northwind', sentence: 'We open a second site.', signalKind: 'SIG-SITE' },
    assessment: {
      kind: 'draft',
      revision: 1,
      gates: [],
      meter: [],
      language: 'en',
      tips: [
        {
          id: 'tip-1',
          ruleId: 'C-CRE-05',
          dimension: 'CRE',
          severity: 3,
          title: 'They mentioned something bigger. Ask?',
          why: 'Their mail holds an opening.',
          example: 'What has to be ready in March?',
          quote: 'Just checking in.',
          about: { sort: 'ignored_signal', quote: 'We open a second site.', kind: 'SIG-SITE' },
          evidence: { grade: 'C', sources: [] },
          origin: 'builtin',
        },
      ],
    },
  };

  /** A tab whose content script answers, and a background that knows its tips. */
  function onPage(
    options: {
      url?: string;
      answers?: boolean;
      state?: 'ok' | 'degraded';
      until?: Promise<unknown>;
      /** What the content script has read by now. */
      read?: () => Snapshot[];
      missing?: string[];
      tips?: TabEntry[];
      /** Messages that the background fails to do. */
      fails?: string[];
      /** The rule of a tip that is silenced was silenced often by now. */
      offerMute?: boolean;
    } = {},
  ) {
    const { url = snapshot.url, answers = true, state = 'ok', read = () => [snapshot] } = options;
    const { missing = state === 'ok' ? [] : ['recipients'] } = options;
    const health = {
      site: 'gmail',
      state: missing.length > 0 ? 'degraded' : state,
      parts: missing.map((part) => ({ part, state: 'missing' })),
    };
    const said: { name: string; data: unknown }[] = [];
    Object.assign(browser.tabs, {
      get: async (id: number) => ({ id, url }),
      sendMessage: async () => {
        if (!answers) throw new Error('Receiving end does not exist.');
        await options.until;
        return { ok: true, back: { snapshots: read(), health } };
      },
    });
    Object.assign(browser.runtime, {
      sendMessage: async (message: { mark: string; name: string; data: unknown }) => {
        expect(message.mark).toBe(MARK);
        said.push(message);
        if (options.fails?.includes(message.name)) return { ok: false, kind: 'failed', reason: 'full' };
        return {
          ok: true,
          back:
            message.name === 'tab.tips'
              ? { entries: options.tips ?? [entry] }
              : { offerMute: options.offerMute ?? false },
        };
      },
    });
    return said;
  }
  const started = () => patchSettings({ startedAt: 1 });

  it('shows the tips of the tab, and what each of them rests on', async () => {
    onPage();
    await started();
    render(<PagePanel tab={7} />);
    const tip = await byId('tip');
    expect(tip.textContent).toContain('They mentioned something bigger. Ask?');
    tip.querySelector('button')?.click();
    await until(() => tip.textContent?.includes('What has to be ready in March?'));
    expect(await complaints()).toEqual([]);
  });

  it('logs on an Enter that came when the page was read and nobody had looked at it yet', async () => {
    const tips: TabEntry[] = [];
    const said = onPage({ tips });
    await started();
    const root = render(<PagePanel tab={7} />);
    await byId('state-quiet');
    const title = (await byId('quick-log-title')) as HTMLTextAreaElement;
    title.value = 'Second site';
    title.dispatchEvent(new InputEvent('input', { bubbles: true }));
    (await byId('quick-log-save')).click();
    await until(() => root.textContent?.includes('Waiting for the customer’s name'));
    tips.push({ ...entry, prefill: { ...entry.prefill, accountName: 'Northwind' } });
    await browser.storage.session.set({ looked: 1 });
    const logged = await until(() => said.find(({ name }) => name === 'log.quick'));
    expect(logged.data).toMatchObject({ title: 'Second site', accountName: 'Northwind' });
    await until(() => !root.textContent?.includes('Waiting for the customer’s name'));
  });

  it('says nothing of tips that the worker did not tell, and asks for them again', async () => {
    const fails = ['tab.tips'];
    onPage({ fails });
    await started();
    render(<PagePanel tab={7} />);
    const told = await byId('tips-fault');
    expect(told.previousElementSibling?.textContent).toBe(t('popupTipsHeading'));
    expect(document.querySelector('[data-testid="state-quiet"]')).toBeNull();
    fails.length = 0;
    told.querySelector('button')?.click();
    await byId('tip');
    expect(document.querySelector('[data-testid="tips-fault"]')).toBeNull();
  });

  it('counts tips as the button in the toolbar does, without notes of praise, which it shows all the same', async () => {
    const [tip] = entry.assessment.tips;
    const praise = { ...tip!, id: 'tip-2', severity: 0 as const, title: 'You named a day. Well done' };
    const heading = async (...tips: Tip[]) => {
      onPage({ tips: [{ ...entry, assessment: { ...entry.assessment, tips } }] });
      render(<PagePanel tab={7} />);
      await byId('tip');
      const all = document.querySelectorAll('[data-testid="tip"]').length;
      const said = document.querySelector(`section[aria-label="${t('popupTipsHeading')}"] h2`)?.textContent;
      render(null);
      return [said, all];
    };
    await started();
    expect(await heading(tip!, praise)).toEqual([tCount('popupTips', 1), 2]);
    expect(await heading(praise)).toEqual([undefined, 1]);
  });

  it('says why nothing is said of what is open, and calls nothing good of which it knows nothing', async () => {
    const quiet = (gates: string[]) => ({
      ...entry,
      assessment: { ...entry.assessment, tips: [], gates: gates.map((id) => ({ id, reason: '' })) },
    });
    await started();
    const text = async (...entries: TabEntry[]) => {
      onPage({ tips: entries });
      render(<PagePanel tab={7} />);
      const { textContent } = await byId('state-quiet');
      render(null);
      return textContent;
    };
    expect(await text(quiet([]))).toBe(t('popupQuiet') + t('popupQuietBody'));
    expect(await text(quiet(['G2']))).toBe(t('listResting') + t('gateG2'));
    // Of one of them something could have been said.
    expect(await text(quiet(['G2']), { ...quiet([]), key: 'draft:2' })).toBe(t('popupQuiet') + t('gateG2'));
    expect(await text(quiet(['G6']))).toBe(t('popupQuiet') + t('gateG6'));
  });

  it('prefills quick-log from the page', async () => {
    onPage();
    await started();
    render(<PagePanel tab={7} />);
    await until(async () => ((await byId('quick-log-account')) as HTMLInputElement).value === 'Northwind');
    expect((await byId('quick-log-sentence')).textContent).toBe('We open a second site.');
  });

  it('calls what was heard by its own words, which the rep types over, and offers none for what was logged', async () => {
    onPage();
    await started();
    render(<PagePanel tab={7} />);
    const title = (await byId('quick-log-title')) as HTMLInputElement;
    await expect.poll(() => title.value).toBe('We open a second site.');
    await until(() => document.activeElement === title && title.selectionEnd === title.value.length);
    await userEvent.keyboard('Leeds');
    expect(title.value).toBe('Leeds');
    render(null);
    // What was typed would come back, which another test holds.
    const typed = async () =>
      Object.values(await browser.storage.session.get()).some((value) =>
        /"Leeds"/.test(JSON.stringify(value)),
      );
    await expect.poll(typed).toBe(true);
    await browser.storage.session.clear();
    const [tip] = entry.assessment.tips;
    const of = [{ ...entry.prefill, tipId: 'tip-1' }];
    onPage({
      tips: [
        {
          ...entry,
          prefill: { ...entry.prefill, of },
          assessment: { ...entry.assessment, tips: [{ ...tip!, logged: true }] },
        },
      ],
    });
    render(<PagePanel tab={7} />);
    await until(async () => ((await byId('quick-log-account')) as HTMLInputElement).value === 'Northwind');
    expect(((await byId('quick-log-title')) as HTMLInputElement).value).toBe('');
  });

  it('logs what a record leaves open under the record, without a sentence that nobody said', async () => {
    const [tip] = entry.assessment.tips;
    const { about: _about, ...prompt } = tip!;
    const record: Snapshot = {
      kind: 'deal',
      site: 'salesforce',
      url: snapshot.url,
      readAt: 1,
      revision: 1,
      self: [],
      record: { crm: 'salesforce', org: 'northgate', kind: 'deal', id: '1' },
      fields: { name: { value: 'Night shifts', sure: 1 } },
    };
    const said = onPage({
      tips: [
        {
          ...entry,
          prefill: { accountName: 'Northwind' },
          assessment: {
            ...entry.assessment,
            kind: 'deal',
            tips: [{ ...prompt, ruleId: 'D-OWN-01', quote: 'Next step: empty' }],
          },
        },
      ],
      read: () => [record],
    });
    await started();
    render(<PagePanel tab={7} />);
    (await byId('tip')).querySelector('button')?.click();
    (await byId('tip-log')).click();
    const title = (await byId('quick-log-title')) as HTMLTextAreaElement;
    await expect.poll(() => title.value).toBe('Night shifts');
    // What is offered is all selected, so that the rep's own takes its place.
    expect([document.activeElement, title.selectionEnd - title.selectionStart]).toEqual([title, 12]);
    (await byId('quick-log-save')).click();
    const sent = await until(() => said.find(({ name }) => name === 'log.quick'));
    expect(sent.data).toMatchObject({ accountName: 'Northwind', ruleId: 'D-OWN-01' });
    expect(sent.data).not.toHaveProperty('sentence');
    expect(sent.data).not.toHaveProperty('signalKind');
  });

  it('leaves a tip that was chosen to be logged with its tab', async () => {
    onPage();
    await started();
    render(<PagePanel tab={7} follow />);
    (await byId('tip')).querySelector('button')?.click();
    (await byId('tip-log')).click();
    const account = async () => ((await byId('quick-log-account')) as HTMLInputElement).value;
    await expect.poll(account).toBe('Northwind');
    onPage({ tips: [{ ...entry, prefill: { accountName: 'Hollis Foods' } }] });
    render(<PagePanel tab={8} follow />);
    await expect.poll(account).toBe('Hollis Foods');
  });

  it.each([
    ['leaves a tip that was chosen to be logged with its record', false, 'Hollis Foods'],
    ['keeps a tip that was chosen while what the rep writes of it is not logged yet', true, 'Northwind'],
  ])('%s, where the same tab shows another record', async (_, isTyped, then) => {
    onPage();
    await started();
    const host = render(
      <PagePanel tab={7} follow>
        {(prefill) => <output data-testid="beside">{prefill.accountName}</output>}
      </PagePanel>,
    );
    (await byId('tip')).querySelector('button')?.click();
    (await byId('tip-log')).click();
    const account = async () => ((await byId('quick-log-account')) as HTMLInputElement).value;
    await expect.poll(account).toBe('Northwind');
    if (isTyped) await userEvent.fill(await byId('quick-log-title'), 'Leeds, too');
    onPage({ tips: [{ ...entry, key: 'another', prefill: { accountName: 'Hollis Foods' } }] });
    await browser.storage.session.set({ 'tab:7': [] });
    // What stands beside the form is of the record that is looked at, whatever is half written.
    await expect.poll(() => host.querySelector('[data-testid="beside"]')?.textContent).toBe('Hollis Foods');
    expect(await account()).toBe(then);
  });

  it('shows nothing of the tab before while a slow tab is looked at', async () => {
    onPage();
    await started();
    await keepLogDraft(7, { at: Date.now(), sentence: 'Our night crew asked for it too.' });
    const host = render(<PagePanel tab={7} follow />);
    await byId('tip');
    await expect
      .poll(async () => (await byId('quick-log-sentence')).textContent)
      .toBe('Our night crew asked for it too.');
    let arrive = () => {};
    onPage({
      until: new Promise<void>((done) => {
        arrive = done;
      }),
      tips: [{ ...entry, prefill: { accountName: 'Hollis Foods' } }],
    });
    render(<PagePanel tab={8} follow />);
    await until(() => host.textContent?.includes('Looking at this page'));
    expect(host.querySelector('[data-testid="tip"]')).toBeNull();
    expect(host.textContent).not.toContain('Our night crew');
    expect(((await byId('quick-log-account')) as HTMLInputElement).value).toBe('');
    arrive();
    await byId('tip');
  });

  it('goes along with the tab in front, and says so where there is none', async () => {
    onPage();
    await started();
    let front = [{ id: 7, url: snapshot.url }];
    Object.assign(browser.tabs, { query: async () => front });
    render(<PagePanel tab={undefined} follow />);
    await byId('tip');
    front = [];
    await fakeBrowser.tabs.onActivated.trigger({ tabId: 9, windowId: 1 });
    await byId('state-no-page');
    front = [{ id: 8, url: snapshot.url }];
    await fakeBrowser.tabs.onActivated.trigger({ tabId: 8, windowId: 1 });
    await byId('tip');
  });

  it('leaves the receipt of a mute with its tab', async () => {
    const said = onPage();
    await started();
    const host = render(<PagePanel tab={7} follow />);
    (await byId('tip')).querySelector('button')?.click();
    (await byId('tip-not-here')).click();
    await byId('undo');
    render(<PagePanel tab={8} follow />);
    await byId('tip');
    expect(host.querySelector('[data-testid="undo"]')).toBeNull();
    expect(said.some(({ name }) => name === 'tip.unmute')).toBe(false);
  });

  it('says so where a mute or its undo could not be kept, and lets the rep press again', async () => {
    onPage({ fails: ['tip.event'] });
    await started();
    const host = render(<PagePanel tab={7} />);
    (await byId('tip')).querySelector('button')?.click();
    (await byId('tip-not-here')).click();
    expect((await byId('mute-fault')).textContent).toContain('full');
    expect(host.querySelector('[data-testid="undo"]')).toBeNull();
    onPage({ fails: ['tip.unmute'] });
    (await byId('tip-not-here')).click();
    (await byId('undo')).click();
    await byId('mute-fault');
    const said = onPage();
    (await byId('undo')).click();
    await until(() => said.some(({ name }) => name === 'tip.unmute'));
    await byId('tip');
    expect(host.querySelector('[data-testid="mute-fault"]')).toBeNull();
  });

  it('logs selected words as what they are, not as what came of a tip about other words', async () => {
    const said = onPage();
    await started();
    await keepLogDraft(7, { at: Date.now(), sentence: 'Our night crew asked for it too.' });
    render(<PagePanel tab={7} />);
    await until(async () => ((await byId('quick-log-account')) as HTMLInputElement).value === 'Northwind');
    await expect
      .poll(async () => (await byId('quick-log-sentence')).textContent)
      .toBe('Our night crew asked for it too.');
    fill(await byId('quick-log-title'), 'Night crew');
    (await byId('quick-log-save')).click();
    const sent = await until(() => said.find(({ name }) => name === 'log.quick'));
    expect(sent.data).toMatchObject({
      sentence: 'Our night crew asked for it too.',
      accountName: 'Northwind',
    });
    expect(sent.data).not.toHaveProperty('signalKind');
  });

  it.each([
    ['was closed', 0],
    ['is being closed: its page goes first', 3],
  ])('keeps the customer of a tab that %s: what was typed can still be logged', async (_, still) => {
    onPage();
    await started();
    render(<PagePanel tab={7} />);
    const account = (await byId('quick-log-account')) as HTMLInputElement;
    await expect.poll(() => account.value).not.toBe('');
    const { value } = account;
    const looks = vi.fn();
    onPage({ answers: false, tips: [] });
    const closed = async (id: number) => {
      looks();
      if (looks.mock.calls.length <= still) return { id, status: 'complete', url: snapshot.url };
      throw new Error('No tab with id: 7.');
    };
    Object.assign(browser.tabs, { get: closed });
    const seen = new Set<string>();
    const watch = setInterval(() => seen.add(account.value), 10);
    onTestFinished(() => clearInterval(watch));
    await browser.storage.session.set({ 'tab:7': [] });
    await expect.poll(() => looks.mock.calls.length, { timeout: 3000 }).toBeGreaterThan(still);
    await new Promise((done) => setTimeout(done, 200));
    expect([...seen]).toEqual([value]);
  });

  it('has what was typed in a popup that closed, in any tab that shows that page, as long as nothing came of it', async () => {
    onPage();
    await started();
    const field = async (name: string) => (await byId(`quick-log-${name}`)) as HTMLInputElement;
    const open = async (tab: number, follow = false) => {
      render(<PagePanel key={`${tab} ${follow}`} tab={tab} follow={follow} />);
      await expect.poll(async () => (await field('account')).value).not.toBe('');
      await byId('tip');
      return (await field('title')).value;
    };
    const offered = await open(7);
    fill(await field('title'), 'Night crew');
    fill(await field('account'), 'Northwind, Leeds');
    render(null);
    // Its tab may have been closed by a slip and opened again.
    await open(8);
    await expect.poll(async () => (await field('title')).value).toBe('Night crew');
    expect((await field('account')).value).toBe('Northwind, Leeds');
    // What is typed over it is kept in its place.
    fill(await field('account'), 'Northwind, York');
    render(null);
    onPage({ url: 'https://mail.google.com/mail/u/0/#inbox/other' });
    expect(await open(7)).toBe(offered);
    render(null);
    onPage();
    await open(7);
    await expect.poll(async () => (await field('account')).value).toBe('Northwind, York');
    // By the repository: nobody answers.
    Object.assign(browser.runtime, {
      sendMessage: async () => {
        throw new Error('Could not establish connection. Receiving end does not exist.');
      },
    });
    (await byId('quick-log-save')).click();
    const begun = async () =>
      Object.keys(await browser.storage.session.get()).filter((key) => key.startsWith('log:begun:'));
    await expect.poll(begun).toEqual([]);
    render(null);
    onPage();
    expect(await open(7)).toBe(offered);
  });

  it('shows exactly what was read, as JSON', async () => {
    onPage();
    await started();
    render(<PagePanel tab={7} />);
    await until(async () => (await byId('snapshot-json')).textContent !== '[]');
    expect(JSON.parse((await byId('snapshot-json')).textContent ?? '')).toEqual([snapshot]);
  });

  it('looks at the page until its reader is there, and can be written into meanwhile', async () => {
    let arrive = () => {};
    onPage({
      until: new Promise<void>((done) => {
        arrive = done;
      }),
    });
    await started();
    const host = render(<PagePanel tab={7} />);
    await until(() => host.textContent?.includes('Looking at this page') && host.querySelector('form input'));
    expect(host.querySelector('[data-testid^="state-"]')).toBeNull();
    arrive();
    await byId('tip');
    expect(host.textContent).not.toContain('Looking at this page');
  });
  it('mutes a tip where the rep says so, and takes it back', async () => {
    const said = onPage();
    await started();
    render(<PagePanel tab={7} />);
    (await byId('tip')).querySelector('button')?.click();
    (await byId('tip-not-here')).click();
    (await byId('undo')).click();
    await until(() => said.some(({ name }) => name === 'tip.unmute'));
    expect(
      said.find(
        ({ name, data }) => name === 'tip.event' && (data as { action: string }).action === 'muted-here',
      ),
    ).toBeTruthy();
  });

  it('offers to switch a rule off whose tips were muted often', async () => {
    const said = onPage({ offerMute: true });
    await started();
    const host = render(<PagePanel tab={7} />);
    (await byId('tip')).querySelector('button')?.click();
    (await byId('tip-not-here')).click();
    const offer = await byId('offer-never');
    expect(host.textContent).toContain(t('cardOfferMute'));
    onPage();
    offer.click();
    await until(() => host.textContent?.includes(t('tipMutedRule')));
    expect(host.querySelector('[data-testid="offer-never"]')).toBeNull();
    expect(said.filter(({ name }) => name === 'tip.event')).toHaveLength(2);
  });

  it('mutes a tip for the customer alone, as its page calls them, and takes it back', async () => {
    const contact = { name: 'Ana Sosa', address: 'ana@northwind.example' };
    const said = onPage({ tips: [{ ...entry, prefill: { ...entry.prefill, contact } }] });
    const events = () =>
      said.flatMap(({ name, data }) => {
        const { action, person } = data as { action?: string; person?: string };
        return action === 'muted-person' ? [[name, person]] : [];
      });
    await started();
    render(<PagePanel tab={7} />);
    (await byId('tip')).querySelector('button')?.click();
    const button = await byId('tip-not-person');
    expect(button.textContent).toBe('Not for Ana Sosa');
    button.click();
    (await byId('undo')).click();
    await until(() => events().length === 2);
    expect(events()).toEqual([
      ['tip.event', contact.address],
      ['tip.unmute', contact.address],
    ]);
  });

  it('leaves it to the background what a new mail is called, whose tip is muted here', async () => {
    const said = onPage({ read: () => [{ ...snapshot, draftId: 'r-123' }] });
    await started();
    render(<PagePanel tab={7} />);
    (await byId('tip')).querySelector('button')?.click();
    (await byId('tip-not-here')).click();
    const muted = await until(() =>
      said.find(
        ({ name, data }) => name === 'tip.event' && (data as { action: string }).action === 'muted-here',
      ),
    );
    expect(muted.data).not.toHaveProperty('threadId');
  });

  it.each([
    ['no answer at all', null],
    ['no health', { snapshots: [snapshot] }],
    ['parts that are none', { snapshots: [], health: { site: 'gmail', state: 'degraded', parts: [null] } }],
    [
      'snapshots that are none',
      {
        snapshots: [null, { ...snapshot, blocks: 'all' }, { kind: 'deal', record: null }],
        health: { site: 'gmail', state: 'ok', parts: [] },
      },
    ],
  ])('stands up to a page that says what it never should: %s', async (_, back) => {
    onPage({ tips: [] });
    Object.assign(browser.tabs, { sendMessage: async () => ({ ok: true, back }) });
    Object.assign(browser.permissions, { contains: async () => true });
    await started();
    const host = render(
      <Safe>
        <PagePanel tab={7} />
      </Safe>,
    );
    await until(() => host.querySelector('[data-testid^="state-"]'));
    expect(host.querySelector('[data-testid="page-fault"]')).toBeNull();
    expect(host.querySelector('[data-testid="quick-log-title"]')).not.toBeNull();
  });

  it('switches this site off and on', async () => {
    onPage();
    await started();
    render(<PagePanel tab={7} />);
    (await byId('site-toggle')).click();
    await byId('state-off');
    await expect.poll(async () => (await readSettings()).sitesOff).toEqual(['https://mail.google.com']);
    (await byId('site-toggle')).click();
    await until(async () => (await readSettings()).sitesOff.length === 0);
  });

  it.each([
    ['pause', {}],
    ['site-toggle', {}],
    ['resume', { pausedUntil: now + DAY }],
    ['take-away', { sitesOn: ['https://mail.google.com'], sitesOff: ['https://mail.google.com'] }],
  ])('says so where what was pressed cannot be kept: %s', async (id, settings) => {
    onPage();
    await patchSettings({ startedAt: 1, ...settings });
    render(<PagePanel tab={7} />);
    const button = await byId(id);
    vi.spyOn(browser.storage.local, 'set').mockRejectedValue(new Error('QUOTA_BYTES quota exceeded'));
    button.click();
    expect((await byId('settings-fault')).textContent).toContain('full');
    expect(await complaints()).toEqual([]);
  });

  it('gives the permission of a site that the rep added back, once it is switched off', async () => {
    const origin = 'http://intranet:8080';
    const remove = vi.spyOn(browser.permissions, 'remove');
    onPage({ url: `${origin}/mail`, answers: false });
    await patchSettings({ startedAt: 1, sitesOn: [origin], sitesOff: [origin] });
    render(<PagePanel tab={7} />);
    (await byId('take-away')).click();
    await expect.poll(() => remove.mock.calls).toEqual([[{ origins: ['http://intranet/*'] }]]);
    await expect.poll(async () => (await readSettings()).sitesOn).toEqual([]);
    await byId('state-foreign');
    remove.mockRestore();
  });

  it.each([
    ['state-not-started', {}, {}],
    ['state-foreign', { url: 'https://elsewhere.example/', answers: false }, { startedAt: 1 }],
    ['state-no-page', { url: 'chrome://newtab/', answers: false }, { startedAt: 1 }],
    ['state-paused', {}, { startedAt: 1, pausedUntil: now + DAY }],
    ['state-changed', { state: 'degraded' as const }, { startedAt: 1 }],
  ])('says clearly: %s', async (id, page, settings) => {
    onPage(page);
    await patchSettings(settings);
    render(<PagePanel tab={7} />);
    await byId(id);
    expect(await complaints()).toEqual([]);
  });

  it('says so where the settings cannot be read, and goes on when they can', async () => {
    onPage();
    await started();
    const broken = vi.spyOn(browser.storage.local, 'get').mockRejectedValue(new Error('disk I/O error'));
    render(
      <Safe>
        <PagePanel tab={7} />
      </Safe>,
    );
    const fault = await byId('page-fault');
    expect(await complaints()).toEqual([]);
    broken.mockRestore();
    fault.querySelector('button')?.click();
    await byId('tip');
  });

  it('keeps the drafts of a page apart that were read at the same moment', async () => {
    onPage();
    await started();
    const again = { ...snapshot, subject: 'Third site', blocks: [] };
    render(<WhatWasRead snapshots={[snapshot, again]} onLook={() => {}} />);
    const subjects = () => [...document.querySelectorAll('.up-read-one')].map((one) => one.textContent ?? '');
    await until(() => subjects().length === 2);
    render(<WhatWasRead snapshots={[again, snapshot]} onLook={() => {}} />);
    expect(subjects()[0]).toContain('Third site');
    expect(subjects()[0]).not.toContain('Just checking in.');
    expect(subjects()[1]).toContain('Just checking in.');
    expect(subjects()[0]).toContain('Gmail');
  });

  it('names the part that is paused, in a report without any of the page’s words', async () => {
    onPage({ state: 'degraded' });
    await started();
    render(<PagePanel tab={7} />);
    expect((await byId('state-changed')).textContent).toContain('Not found: recipients');
  });

  describe('on mails whose sides are unknown', () => {
    const mail = (from: { name?: string; address?: string }, self: string[]): Snapshot => ({
      kind: 'thread',
      site: 'generic',
      url: 'https://desk.northgate.example/mail/12',
      readAt: 1,
      revision: 1,
      self,
      messages: [
        {
          from,
          direction: from.address && self.length > 0 ? 'inbound' : 'unknown',
          blocks: [{ id: 'b', role: 'author', text: 'We open a second site.' }],
        },
      ],
    });
    const dana = { name: 'Dana Reyes', address: 'dana@acme.example' };

    it('says so and takes the rep’s own address, after which nothing is left to say', async () => {
      let self: string[] = [];
      onPage({ read: () => [mail(dana, self)], tips: [] });
      await started();
      const host = render(<PagePanel tab={7} />);
      const notice = await byId('state-own-unknown');
      expect(notice.textContent).toContain('Which of these emails are yours?');
      // That all is well would be said of what was not read.
      expect(host.querySelector('[data-testid="state-quiet"]')).toBeNull();
      expect(host.querySelector('[data-testid="state-changed"]')).toBeNull();
      expect(await complaints()).toEqual([]);
      self = ['robin@northgate.example', '@northgate.example'];
      const input = (await byId('own-input')) as HTMLInputElement;
      fill(input, 'robin@northgate.example');
      input.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
      await expect.poll(async () => (await readSettings()).self).toEqual(self);
      await byId('state-quiet');
      expect(host.querySelector('[data-testid="state-own-unknown"]')).toBeNull();
    });

    it('asks for it where a known site no longer shows it, and calls nothing else changed', async () => {
      onPage({ read: () => [{ ...snapshot, self: [] }], missing: ['own-address'] });
      await started();
      const host = render(<PagePanel tab={7} />);
      await byId('state-own-unknown');
      expect(host.querySelector('[data-testid="state-changed"]')).toBeNull();
    });

    it('says that a name alone does not tell, and asks for nothing', async () => {
      onPage({ read: () => [mail({ name: 'Dana Reyes' }, ['robin@northgate.example'])] });
      await started();
      const host = render(<PagePanel tab={7} />);
      await byId('state-names-only');
      expect(host.querySelector('[data-testid="state-own-unknown"]')).toBeNull();
    });

    it('says nothing of the kind where they are known, or where no mail is open', async () => {
      onPage({ read: () => [mail(dana, ['robin@northgate.example']), { ...snapshot, self: [] }] });
      await started();
      const host = render(<PagePanel tab={7} />);
      await byId('tip');
      expect(host.querySelector('[data-testid^="state-"]')).toBeNull();
    });
  });

  it('says that a mail is read all the same where its site has changed, and what else is not found', async () => {
    onPage({ missing: ['general', 'sender'] });
    await started();
    render(<PagePanel tab={7} />);
    const said = (await byId('state-changed')).textContent;
    expect(said).toContain('your email is still read');
    expect(said).toContain('Not found: sender');
    expect(said).not.toMatch(/paused|general/);
  });

  it('names fields of a record that are missing by their own words', async () => {
    onPage({ missing: ['closeDate', 'contacts'] });
    await started();
    render(<PagePanel tab={7} />);
    const said = (await byId('state-changed')).textContent;
    expect(said).toContain('2 parts are paused');
    expect(said).toContain('Not found: Close date');
    expect(said).toContain('Not found: Contacts');
  });
});
