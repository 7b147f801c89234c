import { beforeEach, expect, test } from 'vitest';
import { CoachService } from '@/utils/background/coach-service';
import { forgetDraftNames } from '@/utils/background/draft-names';
import { forgetNoted } from '@/utils/background/heard';
import { noteOutcome } from '@/utils/background/outcomes';
import { builtinRules } from '@/utils/rules';
import { closeDatabase, database } from '@/utils/storage/database';
import { habitEventsSince } from '@/utils/storage/habit-events';
import { quickLog } from '@/utils/storage/opportunities';
import { patchSettings } from '@/utils/storage/settings';
import { tipEventsSince } from '@/utils/storage/tip-events';
import { applyImport } from '@/utils/storage/transfer/apply';
import { planImport } from '@/utils/storage/transfer/read';
import { fault } from '../tools/count';
import { asker, draft, freshBrowser, inbound, NOW } from './scene';

/*
 * The worker may die at any moment. Here it dies again and again: its connection is cut and all that it held in memory
 * is gone, at a moment that nobody chose; then whoever had asked asks once more, as pages do. A thousand times each with
 * `npm run bench -- trust`; `UPLIFT_KILLS` says how often.
 */

const KILLS = Number(process.env.UPLIFT_KILLS ?? 200);

const LIMIT = 60_000 + KILLS * 300;

let seed = 20261124;
/** The same moments in every run: a failure can be looked at again. */
function chance(below: number): number {
  seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
  return seed % below;
}

/** Making all rules ready again two hundred times is not what is tested here. */
const FEW = { ...builtinRules, rules: builtinRules.rules.filter(({ id }) => id.startsWith('C-PUR-0')) };

let coach: CoachService;
function die(): void {
  closeDatabase();
  forgetDraftNames();
  forgetNoted();
  coach = new CoachService(async () => FEW);
}

beforeEach(async () => {
  freshBrowser();
  die();
  await patchSettings({ startedAt: 1 });
});

/** Lets work run for a while that nobody knows, then kills the worker under it. */
async function killUnder(work: () => Promise<unknown>): Promise<void> {
  const running = work().catch(() => {});
  for (let steps = chance(12); steps > 0; steps -= 1) {
    await (chance(3) ? Promise.resolve() : new Promise((done) => setImmediate(done)));
  }
  die();
  await running;
}

test(
  `killed ${KILLS} times while logging: every opportunity is there once, with its account and its person`,
  async () => {
    for (let n = 0; n < KILLS; n += 1) {
      const log = {
        id: `o${n}`,
        title: `Opening ${n}`,
        accountName: `Acme ${n % 9}`,
        accountDomain: `acme${n % 9}.com`,
        contact: { name: 'Ana', address: `ana@acme${n % 9}.com` },
      };
      await killUnder(() => quickLog(log, NOW + n));
      await quickLog(log, NOW + n);
    }
    expect(await database().opportunities.count()).toBe(KILLS);
    expect(await database().accounts.count()).toBe(9);
    expect(await database().people.count()).toBe(9);
    const accounts = new Set((await database().accounts.toArray()).map(({ id }) => id));
    const orphans = (await database().opportunities.toArray()).filter(
      ({ accountId }) => !accounts.has(accountId),
    );
    expect(orphans).toEqual([]);
    fault('worker killed while logging', KILLS, 0);
  },
  LIMIT,
);

test(
  `killed ${KILLS} times while importing: a file is in as a whole or not at all`,
  async () => {
    for (let n = 0; n < KILLS; n += 1) {
      const goals = Array.from({ length: 5 }, (_, k) => ({
        id: `g${n}-${k}`,
        type: 'count',
        measure: 'opportunities-logged',
        target: 1,
        period: 'week',
        active: false,
        createdAt: NOW,
        updatedAt: NOW,
      }));
      const mutes = [{ id: `m${n}`, ruleId: 'r', scope: 'here', at: NOW }];
      const plan = await planImport(
        JSON.stringify({ format: 'uplift', version: 1, tables: { goals, mutes } }),
      );
      await killUnder(() => applyImport(plan, false));
      const there = await database().goals.where('id').startsWith(`g${n}-`).count();
      const muted = await database().mutes.where('id').equals(`m${n}`).count();
      expect([there, muted]).toEqual(there ? [5, 1] : [0, 0]);
      await applyImport(plan, false);
    }
    expect(await database().goals.count()).toBe(KILLS * 5);
    expect(await database().mutes.count()).toBe(KILLS);
    fault('worker killed while importing', KILLS, 0);
  },
  LIMIT,
);

test(
  `killed ${KILLS} times while the rep types and sends: coached all the same, counted once`,
  async () => {
    const text = 'Hi Ana,\nI am just checking in on the proposal.\nWhich week suits you?';
    for (let n = 0; n < KILLS / 2; n += 1) {
      const snapshot = draft(text, {
        draftId: `d${n}`,
        threadId: `t${n}`,
        thread: [inbound('Which line is first?')],
        threadHash: `h${n}`,
      });
      const ask = () => coach.answer({ snapshot, key: `draft:${n}` }, asker, NOW);
      await killUnder(ask);
      expect((await ask()).state).toBe('ok');
      const report = {
        outcome: 'sent' as const,
        site: 'gmail',
        key: `draft:${n}`,
        draftId: `d${n}`,
        threadId: `t${n}`,
        snapshot,
        shown: [],
      };
      await killUnder(() => noteOutcome(report, asker, coach, NOW));
      await noteOutcome(report, asker, coach, NOW);
    }
    const questions = (await habitEventsSince(0)).filter(({ habit }) => habit === 'question');
    expect(questions).toHaveLength(KILLS / 2);
    expect(new Set(questions.map(({ count }) => count))).toEqual(new Set([1]));
    const shown = await tipEventsSince(0);
    expect(new Set(shown.map(({ id }) => id)).size).toBe(shown.length);
    fault('worker killed while typing and sending', KILLS, 0);
  },
  LIMIT,
);
