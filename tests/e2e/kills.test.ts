import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { fault } from '../tools/count.ts';
import { chances } from '../tools/damage.ts';
import { ChromiumSession } from './harness/chromium.ts';
import { GMAIL } from './harness/fixtures.ts';
import { Killer } from './harness/killer.ts';
import { compose, markOver, openInbox, pressStart, type } from './harness/rep.ts';
import { rowsOf } from './harness/stores.ts';
import { waitUntil } from './harness/wait.ts';

/*
 * The browser kills the worker again and again while a rep types, logs and reads a file in, at moments that nobody
 * chose. Nothing is lost and nothing is doubled. `npm run bench -- trust` kills a thousand times; `UPLIFT_KILLS` says how
 * often, and `UPLIFT_SEED` brings other moments: a thousand can be had in parts.
 */

const KILLS = Number(process.env.UPLIFT_KILLS ?? 24);
const EACH = Math.ceil(KILLS / 3);
/** A kill takes a while on a busy machine. */
const LIMIT = 120_000 + EACH * 4000;

let session: ChromiumSession;
let desk: Page;
const chance = chances(20261126 + 7919 * Number(process.env.UPLIFT_SEED ?? 0));

beforeEach(async () => {
  session = await ChromiumSession.launch();
  await pressStart(session);
  desk = await session.openOwn('options.html#/data');
});
afterEach(() => session?.close());

/** Sends what our pages and scripts send, as they do: once more when nobody answered. */
function send(name: string, data: object): Promise<unknown> {
  return desk.evaluate(
    async (message) => {
      const { runtime } = (globalThis as unknown as { chrome: { runtime: Runtime } }).chrome;
      let answer: Awaited<ReturnType<Runtime['sendMessage']>>;
      for (let turn = 0; turn < 100; turn++) {
        answer = await runtime.sendMessage(message).catch(() => undefined);
        if (answer?.ok) return answer.back;
      }
      throw new Error(`no answer but ${JSON.stringify(answer)}`);
    },
    { mark: 'uplift/1', name, data },
  );
}

/** Does something again and again until the worker was killed often enough under it. @returns how often it was done */
async function killedUnder(act: (turn: number) => Promise<void>): Promise<number> {
  const killer = await Killer.of(session);
  let kills = 0;
  let turns = 0;
  const killing = async () => {
    while (kills < EACH) {
      // Whatever it is at: waking up, being asked, writing.
      const asked = send('site.state', { url: GMAIL });
      await waitUntil(() => killer.isUp, 'the worker to wake');
      await new Promise((done) => setTimeout(done, chance(250)));
      if (await killer.kill()) kills += 1;
      await asked;
    }
  };
  const acting = async () => {
    while (kills < EACH) await act(turns++);
  };
  await Promise.all([killing(), acting()]);
  await killer.end();
  return turns;
}

it(
  `is killed ${EACH} times while the rep types: not a letter is lost, and what comes after is coached`,
  async () => {
    const page = await openInbox(session);
    const editor = await compose(page, 'kim@customer.example');
    const lines: string[] = [];
    const hold = async () =>
      expect((await editor.innerText()).split('\n').filter(Boolean)).toEqual(lines.splice(0));
    const clear = async () => {
      await page.keyboard.press('ControlOrMeta+a');
      await page.keyboard.press('Delete');
    };
    await killedUnder(async (turn) => {
      const line = `We ship item ${turn} with ${chance(1000)} parts.`;
      await type(page, `${line}\n`, 15);
      lines.push(line);
      // As long as a mail is: what is tried here is the worker's death, and not a novel.
      if (lines.length < 40) return;
      await hold();
      await clear();
    });
    await hold();
    await clear();
    await type(
      page,
      'Hi Kim,\nI just wanted to check in and see how things are going.\nJust following up on my last mail, let me know what you think.\n',
    );
    await markOver(page, 'check in', 30_000);
    fault('worker killed in a browser while typing', EACH, 0);
  },
  LIMIT,
);

it(
  `is killed ${EACH} times while the rep logs: every opportunity is there once`,
  async () => {
    const turns = await killedUnder(async (turn) => {
      const data = { id: `kill-${turn}`, title: `Opening ${turn}`, accountName: `Acme ${turn % 7}` };
      await send('log.quick', data);
    });
    const kept = await rowsOf(desk, 'opportunities');
    const ids = new Set(kept.map(({ id }) => id));
    const accounts = await rowsOf(desk, 'accounts');
    const lost = turns - ids.size;
    const doubled = kept.length - ids.size + accounts.length - Math.min(turns, 7);
    expect([lost, doubled]).toEqual([0, 0]);
    fault('worker killed in a browser while logging', EACH, lost, doubled);
  },
  LIMIT,
);

it(
  `is killed ${EACH} times while files are read in: each is in as a whole, once`,
  async () => {
    const other = await session.openOwn('options.html#/data');
    const goals = (turn: number) =>
      Array.from({ length: 3 }, (_, n) => ({
        id: `g${turn}-${n}`,
        type: 'count',
        measure: 'opportunities-logged',
        target: 2,
        period: 'week',
        active: false,
        createdAt: 1,
        updatedAt: 1,
      }));
    const turns = await killedUnder(async (turn) => {
      const buffer = Buffer.from(
        JSON.stringify({ format: 'uplift', version: 1, tables: { goals: goals(turn) } }),
      );
      await other
        .getByTestId('import-file')
        .setInputFiles({ name: 'log.json', mimeType: 'application/json', buffer });
      await other.getByTestId('import-apply').click();
      const there = async () =>
        (await rowsOf(desk, 'goals')).filter(({ id }) => String(id).startsWith(`g${turn}-`)).length;
      await waitUntil(async () => (await there()) > 0, 'the file to be in');
      // All of it or nothing of it, at any moment.
      expect(await there()).toBe(3);
      // A press that follows so soon is taken for the second of a double click (`components/ui/presses.ts`).
      await other.waitForTimeout(800);
    });
    const kept = await rowsOf(desk, 'goals');
    const lost = turns * 3 - kept.length;
    expect(lost).toBe(0);
    fault('worker killed in a browser while importing', EACH, lost);
  },
  LIMIT,
);

interface Runtime {
  sendMessage(message: object): Promise<{ ok: boolean; back: unknown } | undefined>;
}
