import { ChromiumSession, type LaunchOptions } from './chromium.ts';

/*
 * One browser for the tests of a file: starting one costs more than most tests do. Each test begins as after installing
 * all the same: nothing stored, no worker, no page but the welcome page.
 */

/** Takes away everything that a rep left behind, asked of a page of the extension. */
async function wipe(): Promise<void> {
  const { chrome } = globalThis as unknown as {
    chrome: { storage: Record<string, { clear(): Promise<void> }> };
  };
  for (const { name = '' } of await indexedDB.databases()) {
    await new Promise<void>((done, failed) => {
      const request = indexedDB.deleteDatabase(name);
      request.onsuccess = () => done();
      request.onerror = () => failed(request.error);
    });
  }
  localStorage.clear();
  for (const area of ['session', 'local', 'sync']) await chrome.storage[area]?.clear();
}

async function renewed(session: ChromiumSession): Promise<ChromiumSession> {
  const old = session.context.pages();
  const own = await session.openOwn('manifest.json');
  for (const page of old) await page.close();
  // What it holds in its memory goes first; what clearing wakes it for, it does with nothing stored.
  await session.killWorker();
  await own.evaluate(wipe);
  await session.killWorker();
  await own.goto(own.url().replace('manifest.json', 'welcome.html'));
  return session;
}

export interface SharedBrowser {
  /** A session as after installing, with the welcome page open; of a browser started anew where the last one is of no use. */
  fresh(): Promise<ChromiumSession>;
  close(): Promise<void>;
}

export function sharedBrowser(options: LaunchOptions = {}): SharedBrowser {
  let session: ChromiumSession | undefined;
  return {
    async fresh() {
      const last = session;
      session = undefined;
      session = last
        ? await renewed(last).catch(async () => {
            await last.close().catch(() => {});
            return ChromiumSession.launch(options);
          })
        : await ChromiumSession.launch(options);
      return session;
    },
    async close() {
      await session?.close();
      session = undefined;
    },
  };
}
