import type { CDPSession, Page } from 'playwright-core';
import { buildExtension } from '../e2e/harness/build-once.ts';
import { ChromiumSession } from '../e2e/harness/chromium.ts';
import {
  markOver,
  marks,
  noMarkOver,
  OPENINGS,
  openInbox,
  openMail,
  pressStart,
  reply,
  type,
} from '../e2e/harness/rep.ts';
import type { Row } from './row.ts';

/*
 * What the rep feels: how soon a mark is painted, what a keystroke costs, and that the draft is left alone. Measured
 * in Chromium on the built extension, beside the same page without it.
 */

const WARM = 30;
const DEAD = 12;
const KEYSTROKES = 100;
/** 60 words a minute at five letters a word. */
const KEY_DELAY = 200;

/** Plain sentences, 500 words, that nothing fires on. */
function longDraft(): string {
  const sentences = [
    'The hours go into your payroll system with the nightly export.',
    'Your ward managers save about three hours a week with the new rotas.',
    'On Tuesday 1 December at 10:00 I can show your finance lead how the file looks.',
    'The second clinic in Leeds can start with the same set of shifts.',
    'Bo and the outpatients team keep their own view of the same plan.',
  ];
  const words: string[] = [];
  for (let turn = 0; words.length < 500; turn++) {
    words.push(...(sentences[turn % sentences.length] ?? '').split(' '));
    if (turn % 5 === 4) words.push('\n');
  }
  return words.join(' ').replaceAll(' \n ', '\n');
}

async function draftOf(session: ChromiumSession): Promise<Page> {
  const page = await openInbox(session);
  await openMail(page, OPENINGS);
  await reply(page);
  for (const line of longDraft().split('\n')) {
    await page.keyboard.insertText(line);
    await page.keyboard.press('Enter');
  }
  await page.waitForTimeout(2000);
  return page;
}

const at = (sorted: number[], share: number) =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;

/**
 * From the key that ends a sentence to the frame that shows its mark, in milliseconds: the clock starts with the key
 * event and stops in the task after the frame in which the mark was there to be painted.
 */
async function untilPainted(page: Page, words: string): Promise<number> {
  await page.evaluate((wanted) => {
    const bench = window as unknown as { painted: Promise<number> };
    bench.painted = new Promise((done) => {
      let from = 0;
      const look = () => {
        const there = [...CSS.highlights].some(
          ([name, ranges]) =>
            name.startsWith('uplift') && [...ranges].some((range) => String(range).includes(wanted)),
        );
        if (!there) return void requestAnimationFrame(look);
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => done(performance.now() - from);
        port2.postMessage(0);
      };
      addEventListener(
        'keydown',
        (event) => {
          from = event.timeStamp;
          requestAnimationFrame(look);
        },
        { capture: true, once: true },
      );
    });
  }, words);
  await page.keyboard.press('.');
  return page.evaluate(() => {
    const bench = window as unknown as { painted: Promise<number> };
    const never = new Promise<number>((_, failed) => {
      setTimeout(() => failed(new Error('no mark within ten seconds')), 10_000);
    });
    return Promise.race([bench.painted, never]);
  });
}

/** Takes the line with the caret away, and its marks with it. */
async function wipeLine(page: Page): Promise<void> {
  await page.keyboard.press('Shift+Home');
  await page.keyboard.press('Delete');
  await noMarkOver(page, 'checking in');
  // What taking words away set off has to be over before the next sentence begins.
  await page.waitForTimeout(700);
}

async function latencies(
  session: ChromiumSession,
  page: Page,
  rounds: number,
  dead: boolean,
): Promise<number[]> {
  const found: number[] = [];
  for (let round = 0; round < rounds; round++) {
    // Another sentence each time: nothing of it is in any cache.
    const words = `checking in on item ${round + (dead ? 1000 : 0)}`;
    await page.keyboard.insertText(`Just ${words}`);
    await page.waitForTimeout(150);
    if (dead) await session.killWorker();
    if ((await marks(page)).some(({ text }) => text.includes('checking in'))) {
      throw new Error('the sentence was marked before it was finished');
    }
    found.push(await untilPainted(page, 'checking in'));
    await wipeLine(page);
  }
  return found.sort((one, other) => one - other);
}

interface Cost {
  /** Main-thread milliseconds per keystroke, deferred work included. */
  perKey: number;
  /** Changes anywhere in the editor's tree. */
  mutations: number;
}

/** Types at 60 words a minute and waits for what was put off; counts main-thread time and changes in the draft. */
async function typing(page: Page): Promise<Cost> {
  const cdp: CDPSession = await page.context().newCDPSession(page);
  await cdp.send('Performance.enable');
  const busy = async () =>
    (await cdp.send('Performance.getMetrics')).metrics.find(({ name }) => name === 'TaskDuration')?.value ??
    0;
  await page.evaluate(() => {
    const bench = window as unknown as { mutations: number };
    bench.mutations = 0;
    const editor = document.querySelector('[g_editable="true"]') as Element;
    new MutationObserver((records) => {
      bench.mutations += records.length;
    }).observe(editor, { subtree: true, childList: true, characterData: true, attributes: true });
  });
  const before = await busy();
  const text = 'Just checking in on the rotas. Let me know what you think. Your team can start on Monday. ';
  await type(page, text.repeat(3).slice(0, KEYSTROKES), KEY_DELAY);
  await page.waitForTimeout(2500);
  const perKey = ((await busy()) - before) * (1000 / KEYSTROKES);
  const mutations = await page.evaluate(() => (window as unknown as { mutations: number }).mutations);
  return { perKey, mutations };
}

export async function rows(): Promise<Row[]> {
  await buildExtension('chrome');
  const bare = await ChromiumSession.launch({ build: null });
  const without = await typing(await draftOf(bare));
  await bare.close();

  const session = await ChromiumSession.launch();
  try {
    await pressStart(session);
    const page = await draftOf(session);
    const withUplift = await typing(page);
    await markOver(page, 'checking in');
    await wipeLine(page);
    await latencies(session, page, 3, false);
    const warm = await latencies(session, page, WARM, false);
    const dead = await latencies(session, page, DEAD, true);
    const painted = 'sentence finished to painted mark, 500-word draft';
    return [
      { name: `${painted}, warm, p50`, value: at(warm, 0.5), unit: 'ms' },
      { name: `${painted}, warm, p95`, value: at(warm, 0.95), unit: 'ms', budget: 50 },
      { name: `${painted}, dead worker, p50`, value: at(dead, 0.5), unit: 'ms' },
      { name: `${painted}, dead worker, p95`, value: at(dead, 0.95), unit: 'ms', budget: 250 },
      {
        name: 'main-thread time per keystroke, 60 words a minute',
        value: withUplift.perKey,
        unit: 'ms',
        against: `the same page without Uplift (${without.perKey.toFixed(2)} ms)`,
        ratio: withUplift.perKey / without.perKey,
      },
      {
        name: 'main-thread time per keystroke that is ours',
        value: withUplift.perKey - without.perKey,
        unit: 'ms',
      },
      {
        name: 'changes in the draft that the rep did not make',
        value: withUplift.mutations - without.mutations,
        unit: '',
        against: `${without.mutations} made by typing`,
        ratio: withUplift.mutations / without.mutations,
        budget: 0,
      },
    ];
  } finally {
    await session.close();
  }
}
