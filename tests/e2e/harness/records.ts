import type { Page } from 'playwright-core';
import { Accessible } from './accessible.ts';
import { ChromiumSession } from './chromium.ts';
import type { Fixtures } from './fixtures.ts';
import { pressStart } from './rep.ts';

/** The tab of a record page. */
export const TAB = { role: 'button', name: /^Uplift: \d tips? on this record/ };

/** Record pages at the addresses of real products, in a browser where the rep pressed Start. */
export class Records {
  readonly session: ChromiumSession;
  /** What stands at a path; a path that is not here is a list. */
  readonly pages = new Map<string, string>();

  private constructor(session: ChromiumSession) {
    this.session = session;
  }

  /**
   * @param build a copy that may read the origins
   * @param origins answered with `pages`
   * @param fixtures pages of other sites
   */
  static async launch(build: string, origins: readonly string[], fixtures: Fixtures = {}): Promise<Records> {
    const session = await ChromiumSession.launch({ build, fixtures });
    const records = new Records(session);
    for (const origin of origins) {
      await session.context.route(`${origin}/**`, (route) => {
        const { pathname } = new URL(route.request().url());
        return route.fulfill({
          contentType: 'text/html; charset=utf-8',
          body: records.pages.get(pathname) ?? '<main>List</main>',
        });
      });
    }
    await pressStart(session);
    return records;
  }

  async show({ url, html }: { url: string; html: string }): Promise<{ page: Page; ui: Accessible }> {
    this.pages.set(new URL(url).pathname, html);
    const page = await this.session.open(url);
    return { page, ui: await Accessible.of(page) };
  }

  /** The popup of a page's tab. */
  async popupOf(page: Page): Promise<Page> {
    return this.session.openOwn(`popup.html?tab=${await this.session.tabId(page)}`);
  }

  /**
   * Moves what a store remembers into the past, as if days had gone by.
   * @param property the one that holds the time
   */
  async age(store: string, property: string, days: number): Promise<void> {
    const own = await this.session.openOwn('options.html');
    await own.evaluate(
      ([name, key, by]) =>
        new Promise<void>((resolve, reject) => {
          const opening = indexedDB.open('uplift');
          opening.onerror = () => reject(opening.error);
          opening.onsuccess = () => {
            const work = opening.result.transaction(name, 'readwrite');
            const rows = work.objectStore(name);
            rows.openCursor().onsuccess = ({ target }) => {
              const cursor = (target as IDBRequest<IDBCursorWithValue | null>).result;
              if (!cursor) return;
              cursor.update({ ...cursor.value, [key]: cursor.value[key] - by * 86_400_000 });
              cursor.continue();
            };
            work.oncomplete = () => {
              opening.result.close();
              resolve();
            };
            work.onerror = () => reject(work.error);
          };
        }),
      [store, property, days] as const,
    );
    await own.close();
  }

  /** Every row of a store. */
  async rowsOf(store: string): Promise<Record<string, unknown>[]> {
    const own = await this.session.openOwn('options.html');
    const rows = await own.evaluate(
      (name) =>
        new Promise<Record<string, unknown>[]>((resolve, reject) => {
          const opening = indexedDB.open('uplift');
          opening.onerror = () => reject(opening.error);
          opening.onsuccess = () => {
            const all = opening.result.transaction(name).objectStore(name).getAll();
            all.onsuccess = () => {
              opening.result.close();
              resolve(all.result);
            };
            all.onerror = () => reject(all.error);
          };
        }),
      store,
    );
    await own.close();
    return rows;
  }

  close(): Promise<void> {
    return this.session.close();
  }
}
