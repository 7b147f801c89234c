import { afterEach, expect, it } from 'vitest';
import { builtFolder } from './harness/build-once.ts';
import { ChromiumSession } from './harness/chromium.ts';
import { compose, markOver, openInbox, pressStart, type } from './harness/rep.ts';

/* A mail page that the rep had open before Uplift was there. */

let session: ChromiumSession;
afterEach(() => session?.close());

it('is left alone until Start, and coached from then on without a reload', async () => {
  session = await ChromiumSession.launch({ build: null });
  const page = await openInbox(session);
  await compose(page, 'kim@customer.example');
  await type(page, 'Hi Kim,\nI just wanted to check in and see how things are going.\n');
  await session.load(builtFolder('chrome'));
  const welcome = await session.ownPage('welcome');
  await welcome.getByTestId('start').waitFor();
  expect(await page.evaluate(() => document.querySelector('uplift-coach'))).toBeNull();
  await pressStart(session);
  await page.bringToFront();
  await type(page, 'I hope this email finds you well.\n');
  await markOver(page, 'hope this email');
});
