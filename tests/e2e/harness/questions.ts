import type { Page } from 'playwright-core';
import { waitUntil } from './wait.ts';

/** What our script on a page asked of it since the counting began. */
export interface Questions {
  /** Every search, match and walk. */
  all: number;
  /** Walks through the texts of the page: each reading of a record makes some, and nothing else does. */
  walks: number;
}

interface World {
  id: number;
  origin: string;
  auxData?: { type?: string };
}

/** Runs in the world of our script: counts at the prototypes, which the page does not share. */
const COUNT = `(() => {
  const counts = (globalThis.upliftCounts = { all: 0, walks: 0 });
  const count = (prototype, name, isWalk) => {
    const own = prototype[name];
    prototype[name] = function (...words) {
      counts.all++;
      if (isWalk) counts.walks++;
      return own.apply(this, words);
    };
  };
  for (const prototype of [Document.prototype, Element.prototype])
    for (const name of ['querySelector', 'querySelectorAll', 'getElementsByTagName']) count(prototype, name, false);
  for (const name of ['closest', 'matches']) count(Element.prototype, name, false);
  count(Document.prototype, 'createTreeWalker', true);
})()`;

/** Counts what the content script asks of a page: work, not time. @returns how many questions there were so far */
export async function countQuestions(page: Page): Promise<() => Promise<Questions>> {
  const cdp = await page.context().newCDPSession(page);
  const worlds: World[] = [];
  cdp.on('Runtime.executionContextCreated', ({ context }) => worlds.push(context as World));
  await cdp.send('Runtime.enable');
  const { id: contextId } = await waitUntil(
    () => worlds.find(({ origin }) => origin.startsWith('chrome-extension://')),
    'the world of our script',
  );
  await cdp.send('Runtime.evaluate', { contextId, expression: COUNT });
  return async () => {
    const { result } = await cdp.send('Runtime.evaluate', {
      contextId,
      expression: 'globalThis.upliftCounts',
      returnByValue: true,
    });
    return result.value as Questions;
  };
}
