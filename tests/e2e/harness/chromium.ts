import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page, type Worker } from 'playwright-core';
import { CHROMIUM_ARGS, ensureBrowser } from '../../tools/browsers.ts';
import { builtFolder } from './build-once.ts';
import { answer, type Fixtures, INBOX } from './fixtures.ts';
import { Killer } from './killer.ts';
import { waitUntil } from './wait.ts';

export interface LaunchOptions {
  /** Folder of the extension; the production build unless told otherwise. Null: a browser without it. */
  build?: string | null;
  fixtures?: Fixtures;
  /** A window that a person can see. */
  visible?: boolean;
  colorScheme?: 'light' | 'dark';
  viewport?: { width: number; height: number };
  /** Folder of a profile that outlives the browser, for a browser that is started again; whoever made it removes it. */
  profile?: string;
  /** Of the browser itself: what the extension's messages follow. */
  language?: string;
  /** How large the browser shows pages, by its own settings: 2 is 200 %. Its screen is wide enough for any popup then. */
  zoom?: number;
}

/** A Chromium with the built extension, in a profile of its own that is gone when it closes. */
export class ChromiumSession {
  readonly context: BrowserContext;
  /** Addresses that fixture pages asked for, in order. */
  readonly served: string[] = [];
  private readonly folder: string;
  private readonly isKept: boolean;

  private constructor(context: BrowserContext, folder: string, isKept: boolean) {
    this.context = context;
    this.folder = folder;
    this.isKept = isKept;
  }

  static async launch(options: LaunchOptions = {}): Promise<ChromiumSession> {
    const { build = builtFolder('chrome'), fixtures = INBOX, visible = false, language, zoom } = options;
    const folder = options.profile ?? mkdtempSync(join(tmpdir(), 'uplift-chromium-'));
    const extension = build ? [`--disable-extensions-except=${build}`, `--load-extension=${build}`] : [];
    if (zoom !== undefined) setZoom(join(folder, 'profile/Default'), zoom);
    const context = await chromium.launchPersistentContext(join(folder, 'profile'), {
      headless: !visible,
      executablePath: ensureBrowser('chromium'),
      viewport: options.viewport ?? { width: 1280, height: 860 },
      colorScheme: options.colorScheme ?? 'light',
      locale: language ?? 'en-US',
      ...(language && { env: { ...process.env, LANGUAGE: language } }),
      ignoreDefaultArgs: ['--disable-extensions'],
      args: [
        ...extension,
        ...CHROMIUM_ARGS,
        ...(language ? [`--lang=${language}`] : []),
        ...(visible ? [] : ['--headless=new']),
        ...(zoom === undefined ? [] : ['--screen-info={1600x1200}']),
        `--log-net-log=${join(folder, 'net.json')}`,
        '--net-log-capture-mode=Everything',
      ],
    });
    const session = new ChromiumSession(context, folder, options.profile !== undefined);
    const origins = new Set(Object.keys(fixtures).map((address) => new URL(address).origin));
    await context.route(
      (url) => origins.has(url.origin),
      async (route) => {
        session.served.push(route.request().url());
        await route.fulfill(answer(fixtures, route.request().url()));
      },
    );
    if (build) await session.worker();
    return session;
  }

  /** The background worker, woken or waited for. */
  async worker(): Promise<Worker> {
    const running = this.context.serviceWorkers().at(-1);
    return running ?? (await this.context.waitForEvent('serviceworker', { timeout: 20_000 }));
  }

  /** Id of the extension in this profile. */
  async id(): Promise<string> {
    return new URL((await this.worker()).url()).host;
  }

  /** Opens a page of the extension in a tab, e.g. `popup.html?tab=12`. */
  async openOwn(path: string): Promise<Page> {
    const page = await this.context.newPage();
    await page.goto(`chrome-extension://${await this.id()}/${path}`);
    return page;
  }

  /** A page of the extension that the extension itself opens, such as the welcome page on install. */
  async ownPage(name: string): Promise<Page> {
    return waitUntil(
      () =>
        this.context
          .pages()
          .find(
            (page) => page.url().startsWith('chrome-extension://') && page.url().includes(`/${name}.html`),
          ),
      `the extension to open ${name}.html`,
    );
  }

  async open(address: string): Promise<Page> {
    const page = await this.context.newPage();
    await page.goto(address);
    return page;
  }

  /** The browser's id of a page's tab, asked of an extension page. */
  async tabId(page: Page): Promise<number> {
    const own = await this.openOwn('manifest.json');
    try {
      return await own.evaluate(async (url) => {
        const { tabs } = (globalThis as unknown as { chrome: { tabs: TabsApi } }).chrome;
        const found = (await tabs.query({})).find((tab) => tab.url === url);
        if (found?.id === undefined) throw new Error(`no tab shows ${url}`);
        return found.id;
      }, page.url());
    } finally {
      await own.close();
    }
  }

  /** Presses the extension's button in the toolbar while a page's tab is in front: the popup opens. */
  async pressButton(page: Page): Promise<void> {
    await page.bringToFront();
    const cdp = await this.commands();
    const { targetInfos } = await cdp.send('Target.getTargets', { filter: [{ type: 'tab' }] });
    const tab = targetInfos.find(({ url }) => url === page.url());
    await cdp.send('Extensions.triggerAction', { id: await this.id(), targetId: tab?.targetId });
  }

  /** Loads the extension anew from its folder, as the browser does when a newer version has come. */
  async load(build: string): Promise<void> {
    const cdp = await this.commands();
    await cdp.send('Extensions.loadUnpacked', { path: build });
  }

  /** Commands of the browser itself. */
  private async commands(): Promise<Commands> {
    const cdp = (await this.context.browser()?.newBrowserCDPSession()) as unknown as Commands | undefined;
    if (!cdp) throw new Error('the browser takes no commands');
    return cdp;
  }

  /** Kills the background worker, as the browser does after 30 idle seconds. */
  async killWorker(): Promise<void> {
    const killer = await Killer.of(this);
    await killer.kill();
    await killer.end();
  }

  async close(): Promise<void> {
    await this.context.close();
    if (!this.isKept) rmSync(this.folder, { recursive: true, force: true, maxRetries: 5 });
  }

  /**
   * Closes the browser and tells every request it sent to the network, with who asked for it. Requests that a
   * fixture answered never get there: they are in `served`. What a page, a frame, a worker or a navigation asks for
   * has an origin that asks or is a frame's document; what has neither comes from the browser's own services (its
   * updates, its account), which no extension can send.
   */
  async closeAndReadNetwork(): Promise<Request[]> {
    await this.context.close();
    const log = JSON.parse(readFileSync(join(this.folder, 'net.json'), 'utf8')) as NetLog;
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 5 });
    const started = log.constants.logEventTypes.URL_REQUEST_START_JOB;
    return log.events
      .filter((event) => event.type === started && event.params?.url !== undefined)
      .map(({ params }) => {
        const { url = '', initiator = NOBODY, request_type: type = '' } = params ?? {};
        return { url, initiator, ofBrowser: initiator === NOBODY && type === 'other' };
      });
  }
}

/** Sets in a new profile how large pages are shown, as the rep does in the browser's settings. */
function setZoom(profile: string, zoom: number): void {
  mkdirSync(profile, { recursive: true });
  // The browser counts in steps, each a fifth larger than the one before.
  const level = Math.log(zoom) / Math.log(1.2);
  const settings = { partition: { default_zoom_level: { x: level } } };
  writeFileSync(join(profile, 'Preferences'), JSON.stringify(settings));
}

/** How the log names one who asks and is no page, worker or extension. */
const NOBODY = 'not an origin';

interface Request {
  url: string;
  initiator: string;
  /** Sent by the browser's own services. */
  ofBrowser: boolean;
}

/** Commands of the browser itself that the driver has no types for. */
interface Commands {
  send(name: string, given: object): Promise<{ targetInfos: { url: string; targetId: string }[] }>;
}

interface TabsApi {
  query(filter: object): Promise<{ id?: number; url?: string }[]>;
}

interface NetLog {
  constants: { logEventTypes: Record<string, number> };
  events: { type: number; params?: { url?: string; initiator?: string; request_type?: string } }[];
}
