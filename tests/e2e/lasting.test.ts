import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { Accessible } from './harness/accessible.ts';
import { ChromiumSession } from './harness/chromium.ts';
import {
  anotherDay,
  markOver,
  OPENINGS,
  openInbox,
  openMail,
  pressStart,
  reply,
  rest,
  type,
} from './harness/rep.ts';

/* A tab that stays open for days: what was made for one draft goes with it. */

/** By then every cache that has a bound is full. */
const SETTLED = 20;
const DRAFTS = 40;
/** So many nodes or listeners are a moment's: each draft that were held on to has hundreds. */
const MOMENT = 40;

interface Held {
  nodes: number;
  listeners: number;
}

/** What the page's process holds once everything that can go has gone. */
async function heldBy(page: Page): Promise<Held> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Performance.enable');
  await cdp.send('HeapProfiler.enable');
  // What the first one frees lets more go.
  for (let turn = 0; turn < 2; turn++) await cdp.send('HeapProfiler.collectGarbage');
  const { metrics } = await cdp.send('Performance.getMetrics');
  await cdp.detach();
  const of = (name: string) => metrics.find((one) => one.name === name)?.value ?? Number.NaN;
  return { nodes: of('Nodes'), listeners: of('JSEventListeners') };
}

/** Answers a mail, looks at the list and at a card, throws the draft away and goes back to the list of mails. */
async function answerAndDiscard(page: Page, ui: Accessible, turn: number): Promise<void> {
  await openMail(page, OPENINGS);
  await reply(page);
  await type(page, `Just checking in on item ${turn}. `, 2);
  await markOver(page, 'checking in');
  await ui.click({ role: 'button', name: /^Uplift: / });
  await ui.find({ role: 'dialog', name: 'This draft' });
  await page.keyboard.press('Escape');
  await rest(page, await markOver(page, 'checking in'));
  await ui.find({ role: 'button', name: 'Close' });
  await page.keyboard.press('Escape');
  await page.locator('[aria-label="Discard draft"]').last().click();
  await page.evaluate(() => {
    location.hash = '#inbox';
  });
  await page.locator('tr.zA', { hasText: OPENINGS }).waitFor();
}

it('holds on to nothing of drafts that are gone', { timeout: 300_000 }, async () => {
  const session = await ChromiumSession.launch();
  try {
    await pressStart(session);
    const page = await openInbox(session);
    const ui = await Accessible.of(page);
    let settled: Held | undefined;
    for (let turn = 1; turn <= DRAFTS; turn++) {
      await anotherDay(session);
      await page.bringToFront();
      await answerAndDiscard(page, ui, turn);
      if (turn === SETTLED) settled = await heldBy(page);
    }
    const { nodes, listeners } = await heldBy(page);
    expect(nodes).toBeLessThan(settled!.nodes + MOMENT);
    expect(listeners).toBeLessThan(settled!.listeners + MOMENT);
  } finally {
    await session.close();
  }
});
