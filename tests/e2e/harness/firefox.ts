import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { ensureBrowser } from '../../tools/browsers.ts';
import { builtFolder } from './build-once.ts';
import { answer, type Fixtures, INBOX } from './fixtures.ts';
import { waitUntil } from './wait.ts';

/** A node as WebDriver BiDi serialises it, closed shadow roots included. */
interface RemoteNode {
  sharedId?: string;
  value?: {
    nodeType: number;
    localName?: string;
    nodeValue?: string;
    attributes?: Record<string, string>;
    children?: RemoteNode[];
    shadowRoot?: RemoteNode | null;
  };
}

export interface ShadowNode {
  sharedId: string;
  tag: string;
  role: string;
  /** Its label, else all the text in it, else what its tooltip says. */
  name: string;
}

interface Bidi {
  send(method: string, params: object): Promise<{ result: unknown }>;
}
interface Evaluated {
  type: 'success' | 'exception';
  result?: RemoteNode & { value?: unknown };
  exceptionDetails?: { text: string };
}

/** What the manifest calls the extension. */
const ADDON = 'uplift@uplift.example';

/** A Firefox with the built extension installed, in a profile of its own. */
export class FirefoxSession {
  readonly browser: Browser;
  /** Addresses that fixture pages asked for, in order. */
  readonly served: string[] = [];
  private readonly fixtures: Fixtures;

  private constructor(browser: Browser, fixtures: Fixtures) {
    this.browser = browser;
    this.fixtures = fixtures;
  }

  /** @param options.composes lets `compose`, `pressButton`, `faults` and their like reach the browser's own side */
  static async launch(
    options: { build?: string; fixtures?: Fixtures; program?: string; composes?: boolean } = {},
  ): Promise<FirefoxSession> {
    const browser = await puppeteer.launch({
      browser: 'firefox',
      executablePath: options.program ?? ensureBrowser('firefox'),
      headless: true,
      ...(options.composes && { args: ['--remote-allow-system-access'] }),
      defaultViewport: { width: 1280, height: 860 },
      extraPrefsFirefox: {
        // Grants what a click in the popup asks for, without the question that no test could answer.
        'extensions.webextOptionalPermissionPrompts': false,
        // Bars take room, as they do on many a machine.
        'ui.useOverlayScrollbars': 0,
      },
    });
    const session = new FirefoxSession(browser, options.fixtures ?? INBOX);
    await browser.installExtension(options.build ?? builtFolder('firefox'));
    return session;
  }

  /**
   * Opens a fixture page at its address; whatever is no fixture stays unanswered.
   * @param html what stands there, instead of a file
   */
  async open(address: string, html?: string): Promise<Page> {
    const page = await this.browser.newPage();
    const origins = new Set(Object.keys(this.fixtures).map((one) => new URL(one).origin));
    await page.setRequestInterception(true);
    page.on('request', (request) => {
      const url = request.url();
      if (html !== undefined && new URL(url).origin === new URL(address).origin) {
        return void request.respond({ contentType: 'text/html; charset=utf-8', body: html });
      }
      if (!URL.canParse(url) || !origins.has(new URL(url).origin)) return void request.continue();
      this.served.push(url);
      const { status, contentType, body } = answer(this.fixtures, url);
      void request.respond({ status, contentType, body });
    });
    await page.goto(address);
    return page;
  }

  private get bidi(): Bidi {
    return (this.browser as unknown as { connection: Bidi }).connection;
  }

  private async evaluated(method: string, params: object): Promise<Evaluated> {
    const { result } = await this.bidi.send(method, { awaitPromise: true, ...params });
    const answered = result as Evaluated;
    if (answered.type === 'exception') throw new Error(answered.exceptionDetails?.text ?? 'exception');
    return answered;
  }

  /** A page that the extension opened itself, e.g. `welcome`; a handle for `runIn`. */
  async ownPage(name: string): Promise<string> {
    return waitUntil(async () => {
      const { result } = await this.bidi.send('browsingContext.getTree', {});
      const { contexts } = result as { contexts: { context: string; url: string }[] };
      return contexts.find(({ url }) => url.startsWith('moz-extension://') && url.includes(`/${name}.html`))
        ?.context;
    }, `the extension to open ${name}.html`);
  }

  /** Runs an expression in a page of the extension. @returns a string, number or boolean */
  async runIn(context: string, expression: string): Promise<unknown> {
    const answered = await this.evaluated('script.evaluate', { expression, target: { context } });
    return answered.result?.value;
  }

  /** Types with the keyboard in a page of the extension, as a rep would; `\n` presses Enter. */
  async typeIn(context: string, text: string): Promise<void> {
    const keys = [...text.replaceAll('\n', '\ue007')];
    const actions = keys.flatMap((value) => [
      { type: 'keyDown', value },
      { type: 'keyUp', value },
    ]);
    await this.bidi.send('input.performActions', {
      context,
      actions: [{ type: 'key', id: 'keys', actions }],
    });
  }

  /** Presses something in a page of the extension with the mouse, as permissions are only asked for after that. */
  async pressIn(context: string, selector: string): Promise<void> {
    const at = `(() => {
      const element = document.querySelector(${JSON.stringify(selector)});
      element.scrollIntoView({ block: 'center' });
      const { x, y, width, height } = element.getBoundingClientRect();
      return JSON.stringify([Math.round(x + width / 2), Math.round(y + height / 2)]);
    })()`;
    const [x, y] = JSON.parse(String(await this.runIn(context, at)));
    const button = 0;
    const actions = [
      { type: 'pointerMove', x, y },
      { type: 'pointerDown', button },
      { type: 'pointerUp', button },
    ];
    await this.bidi.send('input.performActions', {
      context,
      actions: [{ type: 'pointer', id: 'mouse', actions }],
    });
  }

  /**
   * Composes text where the focus is, as an input method does, in place of what was composed before. No command of
   * WebDriver's does that: the browser's own window is asked, which has what its own tests compose with.
   */
  async compose(text: string): Promise<void> {
    const { length } = text;
    await this.inWindow(`(() => {
      const { Cc, Ci } = window;
      window.composer ??= Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor);
      const { composer } = window;
      if (!composer.beginInputTransactionForTests(window)) throw new Error('somebody else composes');
      composer.setPendingCompositionString(${JSON.stringify(text)});
      composer.appendClauseToPendingComposition(${length}, composer.ATTR_RAW_CLAUSE);
      composer.setCaretInPendingComposition(${length});
      composer.flushPendingComposition();
    })()`);
  }

  /** Takes what is composed, as another text. */
  async commit(text: string): Promise<void> {
    await this.inWindow(`window.composer.commitCompositionWith(${JSON.stringify(text)})`);
  }

  /** Presses Uplift's button in the toolbar, over the tab in front; the popup is none of the browser's pages. */
  async pressButton(): Promise<void> {
    await this.inWindow(`(async () => {
      const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
      const { extension } = WebExtensionPolicy.getByID('${ADDON}');
      await ExtensionParent.apiManager.global.browserActionFor(extension).openPopup(window, true);
    })()`);
  }

  /** Which bar of the window Uplift's button stands in, e.g. `nav-bar`. */
  async buttonBar(): Promise<unknown> {
    return this.inWindow(
      `CustomizableUI.getPlacementOfWidget('${ADDON.replace(/[@.]/g, '_')}-browser-action').area`,
    );
  }

  /** Whether a sidebar stands in the window. */
  async hasSidebar(): Promise<unknown> {
    return this.inWindow('SidebarController.isOpen');
  }

  /** Makes the text of the tab in front larger, and nothing else of it, as "Zoom Text Only" in the View menu does. */
  async enlargeText(times: number): Promise<void> {
    await this.inWindow(`ZoomManager.useFullZoom = false; ZoomManager.zoom = ${times};`);
  }

  /** Removes the extension, as the rep does in the browser's own page of add-ons. */
  remove(): Promise<void> {
    return this.browser.uninstallExtension(ADDON);
  }

  /** Switches the extension off there. */
  switchOff(): Promise<void> {
    return this.onAddon('disable');
  }

  switchOn(): Promise<void> {
    return this.onAddon('enable');
  }

  private async onAddon(deed: 'disable' | 'enable'): Promise<void> {
    await this.inWindow(`(async () => {
      const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
      await (await AddonManager.getAddonByID('${ADDON}')).${deed}();
    })()`);
  }

  /** Runs an expression in the browser's own window, around the pages. */
  private async inWindow(expression: string): Promise<unknown> {
    const { result } = await this.bidi.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
    const [window] = (result as { contexts: { context: string }[] }).contexts;
    const answered = await this.evaluated('script.evaluate', { expression, target: window });
    return answered.result?.value;
  }

  /** What went wrong in our scripts, on pages too; only where the session may reach the browser's own side. */
  async faults(): Promise<string[]> {
    const told = await this.inWindow(`JSON.stringify(Services.console.getMessageArray()
      .filter((one) => one instanceof Ci.nsIScriptError && one.sourceName.startsWith('moz-extension://'))
      .map((one) => one.errorMessage + ' (' + one.sourceName + ':' + one.lineNumber + ':' + one.columnNumber + ')'))`);
    return JSON.parse(String(told)) as string[];
  }

  /** PNG of a page of the extension. */
  async pictureOf(context: string): Promise<Buffer> {
    const { result } = await this.bidi.send('browsingContext.captureScreenshot', { context });
    return Buffer.from((result as { data: string }).data, 'base64');
  }

  /** Everything inside the closed shadow roots of a page. */
  async shadowNodes(page: Page): Promise<ShadowNode[]> {
    const target = { context: contextOf(page) };
    const serializationOptions = { includeShadowTree: 'all', maxDomDepth: 60 };
    const expression = 'document.documentElement';
    const { result } = await this.evaluated('script.evaluate', { expression, target, serializationOptions });
    const found: ShadowNode[] = [];
    const walk = (node: RemoteNode, inside: boolean): void => {
      const { value, sharedId } = node;
      if (!value) return;
      const attributes = value.attributes ?? {};
      if (inside && value.nodeType === 1 && sharedId) {
        const tag = value.localName ?? '';
        const role =
          attributes.role ?? ({ button: 'button', a: 'link' } as Record<string, string>)[tag] ?? '';
        const name = attributes['aria-label'] ?? (textOf(node).trim() || (attributes.title ?? ''));
        found.push({ sharedId, tag, role, name });
      }
      for (const child of value.children ?? []) walk(child, inside);
      if (value.shadowRoot) walk(value.shadowRoot, true);
    };
    if (result) walk(result, false);
    return found;
  }

  /** The first node of our interface on a page that fits, waited for. */
  async find(page: Page, wanted: { role?: string; name?: string | RegExp }): Promise<ShadowNode> {
    const { role, name } = wanted;
    const fits = (node: ShadowNode) =>
      (role === undefined || node.role === role) &&
      (name === undefined || (typeof name === 'string' ? node.name === name : name.test(node.name)));
    return waitUntil(
      async () => (await this.shadowNodes(page)).find(fits),
      `${role} named ${name} in Firefox`,
    );
  }

  /** Where a node of our interface is painted, in CSS pixels of the page. */
  async boxOf(
    page: Page,
    node: ShadowNode,
  ): Promise<{ x: number; y: number; width: number; height: number }> {
    const { result } = await this.evaluated('script.callFunction', {
      functionDeclaration:
        '(element) => { const { x, y, width, height } = element.getBoundingClientRect(); return JSON.stringify({ x, y, width, height }); }',
      arguments: [{ sharedId: node.sharedId }],
      target: { context: contextOf(page) },
    });
    return JSON.parse(String(result?.value));
  }

  /** Presses a node of our interface with the mouse, once it has come to rest. */
  async click(page: Page, wanted: { role?: string; name?: string | RegExp }): Promise<ShadowNode> {
    const node = await this.find(page, wanted);
    let before = await this.boxOf(page, node);
    const box = await waitUntil(async () => {
      const now = await this.boxOf(page, node);
      const still = now.width > 0 && Math.abs(now.x - before.x) < 0.5 && Math.abs(now.y - before.y) < 0.5;
      before = now;
      return still && now;
    }, `${node.name} to come to rest`);
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    return node;
  }

  async close(): Promise<void> {
    await this.browser.close();
  }
}

function textOf(node: RemoteNode): string {
  if (node.value?.nodeType === 3) return node.value.nodeValue ?? '';
  return (node.value?.children ?? []).map(textOf).join('');
}

function contextOf(page: Page): string {
  return (page.mainFrame() as unknown as { _id: string })._id;
}
