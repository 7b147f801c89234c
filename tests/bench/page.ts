import type { Page } from 'playwright-core';
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
import { at, countChanges, heapOf, mainThread, untilPainted } from './measure.ts';
import type { Row } from './row.ts';

/*
 * What the rep feels: how soon a mark is painted, what a keystroke costs, what the page has to hold, and that the draft is
 * left alone. Measured in Chromium on the built extension, beside the same page without it.
 */

const WARM = 30;
const DEAD = 12;
/** Rests of a rep, after each of which the worker is gone. */
const RESTS = 6;
/** From then on a page takes a worker that it did not speak to for dead; browsers put it away after 30 seconds. */
const REST = 26_000;
const KEYSTROKES = 100;
/** Mails in the conversation that a long draft answers. */
const MAILS = 20;
const LONG = 2000;
const SHORT = 500;
/** 60 words a minute at five letters a word. */
const KEY_DELAY = 200;

/** Plain sentences that nothing fires on. */
function longDraft(length: number): string {
  const sentences = [
    'The hours go into your payroll system with the nightly export.',
    'Your ward managers save about three hours a week with the new rotas.',
    'On Tuesday 1 December at 10:00 I can show your finance lead how the file looks.',
    'The second clinic in Leeds can start with the same set of shifts.',
    'Bo and the outpatients team keep their own view of the same plan.',
  ];
  const words: string[] = [];
  for (let turn = 0; words.length < length; turn++) {
    words.push(...(sentences[turn % sentences.length] ?? '').split(' '));
    if (turn % 5 === 4) words.push('\n');
  }
  return words.join(' ').replaceAll(' \n ', '\n');
}

/** Puts copies of the newest mail before it, until so many are open. */
async function fillConversation(page: Page): Promise<void> {
  await page.evaluate((wanted) => {
    const mails = [...document.querySelectorAll('[role="listitem"]')];
    const newest = mails.at(-1) as Element;
    for (let more = mails.length; more < wanted; more++) {
      const copy = newest.cloneNode(true) as Element;
      for (const one of [copy, ...copy.querySelectorAll('*')]) {
        for (const { name, value } of [...one.attributes]) {
          if (/^data-.*(?:message|legacy).*id$/.test(name)) one.setAttribute(name, `${value}${more}`);
        }
      }
      newest.before(copy);
    }
  }, MAILS);
}

/** @param coached Uplift is there, and has to be at work before anything is measured */
async function draftOf(session: ChromiumSession, coached: boolean, words: number): Promise<Page> {
  const page = await openInbox(session);
  await openMail(page, OPENINGS);
  if (words === LONG) await fillConversation(page);
  await reply(page);
  for (const line of longDraft(words).split('\n')) {
    await page.keyboard.insertText(line);
    await page.keyboard.press('Enter');
  }
  // What opening the page set off, and the first sentence of all with its mark, is no keystroke's.
  await type(page, 'Just checking in on your plan.', KEY_DELAY / 3);
  if (coached) await markOver(page, 'checking in');
  await wipeLine(page);
  await page.waitForTimeout(2000);
  return page;
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
    found.push(await untilPainted(page, 'checking in', () => page.keyboard.press('.')));
    await wipeLine(page);
  }
  return found.sort((one, other) => one - other);
}

/** The worker is gone by the time the rep begins to write again, as every rep meets it: from the end of the sentence on. */
async function afterRests(session: ChromiumSession, page: Page): Promise<number[]> {
  const found: number[] = [];
  for (let round = 0; round < RESTS; round++) {
    await page.waitForTimeout(REST);
    await session.killWorker();
    await type(page, `Just checking in on item ${round + 2000}`, KEY_DELAY / 3);
    found.push(await untilPainted(page, 'checking in', () => page.keyboard.press('.')));
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
  const busy = await mainThread(page);
  const changes = await countChanges(page, 'document.querySelector(\'[g_editable="true"]\')');
  const before = await busy();
  const text = 'Just checking in on the rotas. Let me know what you think. Your team can start on Monday. ';
  await type(page, text.repeat(3).slice(0, KEYSTROKES), KEY_DELAY);
  await page.waitForTimeout(2500);
  const perKey = ((await busy()) - before) / KEYSTROKES;
  return { perKey, mutations: await changes() };
}

/**
 * The same keys in two drafts at once: each thread's own clock is read, and what the machine is at is the same for both.
 * @returns what it takes without and with Uplift, and the page with it
 */
async function beside(
  bare: ChromiumSession,
  coached: ChromiumSession,
  words: number,
): Promise<{ without: Cost & { heap: number }; with: Cost & { heap: number }; page: Page }> {
  const other = await draftOf(bare, false, words);
  const page = await draftOf(coached, true, words);
  const [without, cost] = await Promise.all([typing(other), typing(page)]);
  const [less, more] = [await heapOf(other), await heapOf(page)];
  await other.close();
  return { without: { ...without, heap: less }, with: { ...cost, heap: more }, page };
}

export async function rows(): Promise<Row[]> {
  await buildExtension('chrome');
  const bare = await ChromiumSession.launch({ build: null });
  // A browser of its own: a rule that was shown in one draft holds back in the next.
  const other = await ChromiumSession.launch();
  await pressStart(other);
  const long = await beside(bare, other, LONG);
  await other.close();

  const session = await ChromiumSession.launch();
  try {
    await pressStart(session);
    const { without, with: withUplift, page } = await beside(bare, session, SHORT);
    await bare.close();
    await markOver(page, 'checking in');
    await wipeLine(page);
    await latencies(session, page, 3, false);
    const warm = await latencies(session, page, WARM, false);
    const dead = await latencies(session, page, DEAD, true);
    const rested = await afterRests(session, page);
    const painted = 'sentence finished to painted mark, 500-word draft';
    return [
      { name: `${painted}, warm, p50`, value: at(warm, 0.5), unit: 'ms' },
      { name: `${painted}, warm, p95`, value: at(warm, 0.95), unit: 'ms', budget: 50 },
      { name: `${painted}, dead worker, p50`, value: at(dead, 0.5), unit: 'ms' },
      { name: `${painted}, dead worker, p95`, value: at(dead, 0.95), unit: 'ms', budget: 250 },
      { name: `${painted}, worker dead before the sentence, p50`, value: at(rested, 0.5), unit: 'ms' },
      {
        name: `${painted}, worker dead before the sentence, p95`,
        value: at(rested, 0.95),
        unit: 'ms',
        budget: 250,
      },
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
        budget: 1,
      },
      {
        name: `the same on a draft of ${LONG} words that answers ${MAILS} mails`,
        value: long.with.perKey - long.without.perKey,
        unit: 'ms',
        against: `the same page without Uplift (${long.without.perKey.toFixed(2)} ms)`,
        ratio: long.with.perKey / long.without.perKey,
        budget: 1,
      },
      {
        name: 'heap added to that page',
        value: long.with.heap - long.without.heap,
        unit: 'kB',
        against: `the same page without Uplift (${Math.round(long.without.heap)} kB)`,
        ratio: long.with.heap / long.without.heap,
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
