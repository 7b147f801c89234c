import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axeCore from 'axe-core';
import type { Page } from 'playwright-core';
import { Accessible } from '../harness/accessible.ts';

/*
 * Looks at what is drawn the way people with other eyes, hands and tools meet it: what axe finds, what is too small to
 * press, cut off or out of reach; in both schemes, forced colours, large text, narrow windows and from right to left.
 */

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export interface Variant {
  name: string;
  scheme?: 'light' | 'dark';
  forced?: boolean;
  /** Of the window, in CSS pixels. */
  width?: number;
  height?: number;
  /** How many times as large text is. */
  text?: number;
  rtl?: boolean;
}

/** 320 CSS pixels are 1,280 at 400 %. */
export const VARIANTS: readonly Variant[] = [
  { name: 'light' },
  { name: 'dark', scheme: 'dark' },
  { name: 'forced colours', forced: true },
  { name: 'text at 200 %', text: 2 },
  { name: '320 px', width: 320, height: 640 },
  { name: '320 px, right to left', width: 320, height: 640, rtl: true },
];

/** On a site's page the browser's zoom makes the window smaller; larger text alone is what Firefox can do, too. */
export const INLINE_VARIANTS: readonly Variant[] = [
  ...VARIANTS,
  { name: 'zoomed to 200 %', width: 640, height: 430 },
];

/**
 * Opens the closed shadow root of our interface to this test alone, through the browser's own debugger. The page and
 * its scripts have no such way.
 */
export async function openRoot(page: Page): Promise<void> {
  const cdp = await page.context().newCDPSession(page);
  try {
    const { root } = await cdp.send('DOM.getDocument', { depth: -1, pierce: true });
    type Node = typeof root;
    const find = (node: Node): Node | undefined =>
      node.localName === 'uplift-coach'
        ? node
        : [...(node.children ?? []), ...(node.shadowRoots ?? [])].reduce<Node | undefined>(
            (found, child) => found ?? find(child),
            undefined,
          );
    const host = find(root);
    const inside = host?.shadowRoots?.[0];
    if (!host || !inside) throw new Error('nothing of ours is on the page');
    const object = async (backendNodeId: number) =>
      (await cdp.send('DOM.resolveNode', { backendNodeId })).object.objectId ?? '';
    await cdp.send('Runtime.callFunctionOn', {
      objectId: await object(host.backendNodeId),
      functionDeclaration:
        'function (root) { Object.defineProperty(this, "shadowRoot", { value: root, configurable: true }); }',
      arguments: [{ objectId: await object(inside.backendNodeId) }],
    });
  } finally {
    await cdp.detach();
  }
}

/** Runs in the page. @returns what is too small, cut off or out of reach, one line a finding */
export function measure(inline: boolean): string[] {
  const host = document.querySelector('uplift-coach');
  const root: ParentNode = inline ? (host?.shadowRoot ?? document.createElement('i')) : document.body;
  const found: string[] = [];
  const called = (element: Element) =>
    `<${element.localName} class="${element.getAttribute('class') ?? ''}"> ${(
      element.getAttribute('aria-label') ??
      element.textContent ??
      ''
    )
      .trim()
      .slice(0, 50)}`;
  const isShown = (element: Element) =>
    element.checkVisibility({ visibilityProperty: true }) && element.getClientRects().length > 0;
  const isUnseen = (element: Element) => {
    const { width, height } = element.getBoundingClientRect();
    return width <= 1 || height <= 1 || element.closest('.up-sr, .unseen') !== null;
  };
  const canScroll = (element: Element, axis: 'x' | 'y'): boolean => {
    for (let at: Element | null = element; at && at !== document.documentElement; at = at.parentElement) {
      const style = getComputedStyle(at);
      const how = axis === 'x' ? style.overflowX : style.overflowY;
      if (how === 'auto' || how === 'scroll') return true;
      if (style.position === 'fixed') return false;
    }
    return axis === 'y' && !inline;
  };

  const page = document.documentElement;
  if (!inline && page.scrollWidth > page.clientWidth + 1) {
    const wide = [...root.querySelectorAll('*')].filter((one) => {
      const { left, right } = one.getBoundingClientRect();
      return isShown(one) && !isUnseen(one) && (right > innerWidth + 1 || left < -1) && !canScroll(one, 'x');
    });
    found.push(`sideways: ${page.scrollWidth} px wide: ${wide.slice(-3).map(called).join(' | ')}`);
  }
  const pressed =
    'a[href], button, input:not([type="hidden"]), select, textarea, summary, [contenteditable="true"], [role="button"], [role="switch"], [role="tab"]';
  for (const element of root.querySelectorAll<HTMLElement>(pressed)) {
    if (!isShown(element) || element.matches(':disabled')) continue;
    const labels = element.matches('input[type="checkbox"], input[type="radio"], input[type="file"]')
      ? [...((element as HTMLInputElement).labels ?? [])]
      : [];
    const boxes = [element, ...labels].map((one) => one.getBoundingClientRect());
    const [box] = boxes.sort((a, b) => b.width * b.height - a.width * a.height);
    if (!box || (isUnseen(element) && labels.length === 0)) continue;
    // A link within a sentence is as high as its line.
    const inSentence =
      element.localName === 'a' &&
      getComputedStyle(element).display === 'inline' &&
      (element.parentElement?.textContent ?? '').trim().length > (element.textContent ?? '').trim().length;
    if (!inSentence && (box.width < 23.5 || box.height < 23.5))
      found.push(`small: ${Math.round(box.width)} × ${Math.round(box.height)}: ${called(element)}`);
    if ((box.left < -1 || box.right > innerWidth + 1) && !canScroll(element, 'x'))
      found.push(`outside: ${Math.round(box.left)} to ${Math.round(box.right)}: ${called(element)}`);
    // What is pressed by its label lies within it.
    for (const beside of labels.length > 0 ? [] : (element.parentElement?.children ?? [])) {
      if (beside === element || !isShown(beside) || isUnseen(beside)) continue;
      if (/absolute|fixed|sticky/.test(getComputedStyle(beside).position)) continue;
      const other = beside.getBoundingClientRect();
      const across = Math.min(box.right, other.right) - Math.max(box.left, other.left);
      const down = Math.min(box.bottom, other.bottom) - Math.max(box.top, other.top);
      if (across > 2 && down > 2) found.push(`overlap: ${called(element)} and ${called(beside)}`);
    }
    if (inline && (box.top < -1 || box.bottom > innerHeight + 1) && !canScroll(element, 'y'))
      found.push(`outside: ${Math.round(box.top)} to ${Math.round(box.bottom)} down: ${called(element)}`);
  }
  for (const element of root.querySelectorAll<HTMLElement>('*')) {
    const hasText = [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim());
    if (!hasText || !isShown(element) || isUnseen(element) || element.title) continue;
    const style = getComputedStyle(element);
    const cut = (how: string) => how === 'hidden' || how === 'clip';
    if (cut(style.overflowX) && element.scrollWidth > element.clientWidth + 1)
      found.push(`cut: ${element.scrollWidth} in ${element.clientWidth} px: ${called(element)}`);
    if (cut(style.overflowY) && element.scrollHeight > element.clientHeight + 2)
      found.push(`cut: ${element.scrollHeight} in ${element.clientHeight} px high: ${called(element)}`);
  }
  return found;
}

/**
 * Makes the text of ours so many times as large as it comes, as larger text alone in a browser does. Runs in the page.
 * @returns how many rules say a size
 */
function enlarge(times: number): number {
  const root = document.querySelector('uplift-coach')?.shadowRoot;
  const sheets = [...(root?.adoptedStyleSheets ?? []), ...(root?.styleSheets ?? [])];
  const within = ({ cssRules }: CSSStyleSheet | CSSGroupingRule): CSSStyleRule[] =>
    [...cssRules].flatMap((rule) => [
      ...('style' in rule ? [rule as CSSStyleRule] : []),
      ...('cssRules' in rule ? within(rule as CSSGroupingRule) : []),
    ]);
  let count = 0;
  for (const { style } of sheets.flatMap(within)) {
    const own = style.getPropertyValue('--own-size') || style.fontSize;
    if (!own.endsWith('px')) continue;
    count += 1;
    style.setProperty('--own-size', own);
    style.fontSize = `${Number.parseFloat(own) * times}px`;
  }
  return count;
}

/** Puts a page into a variant; `inline` when ours stands on somebody else's page. */
async function put(page: Page, variant: Variant, inline: boolean): Promise<void> {
  const { scheme = 'light', forced = false, width = 1280, height = 860, text = 1, rtl = false } = variant;
  await page.emulateMedia({ colorScheme: scheme, forcedColors: forced ? 'active' : 'none' });
  const size = page.viewportSize();
  if (size?.width !== width || size.height !== height) await page.setViewportSize({ width, height });
  await page.evaluate(
    ([inner, dark, scale, direction]) => {
      const host = document.querySelector<HTMLElement>('uplift-coach');
      const page = document.documentElement;
      if (inner) {
        // Ours follows what the draft stands on.
        const night =
          document.getElementById('night') ?? document.head.appendChild(document.createElement('style'));
        night.id = 'night';
        night.textContent = dark
          ? ':not(uplift-coach) { background-color: #1f2023 !important; color: #e8eaed !important }'
          : '';
        host?.shadowRoot?.querySelector('.uplift')?.setAttribute('dir', direction as string);
      } else {
        page.dir = direction as string;
        page.style.fontSize = scale === 1 ? '' : `${100 * (scale as number)}%`;
      }
    },
    [inline, scheme === 'dark', text, rtl ? 'rtl' : 'ltr'] as const,
  );
  if (inline && (await page.evaluate(enlarge, text)) === 0) throw new Error('nothing has a size of text');
  // What is moving comes to rest; what is laid out anew is.
  await page.evaluate(async (inner) => {
    // On a site's page the draft stays in sight, and ours goes where it belongs when sizes change.
    if (inner) document.activeElement?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    if (inner) dispatchEvent(new Event('resize'));
    const frame = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    await frame();
    const root = document.querySelector('uplift-coach')?.shadowRoot;
    // Asked anew with every frame: a transition that another takes over from while it is waited for never says that it ended.
    const isMoving = () =>
      [...document.getAnimations(), ...(root?.getAnimations() ?? [])].some(
        (one) =>
          one.playState === 'running' &&
          one.effect?.getComputedTiming().iterations !== Number.POSITIVE_INFINITY,
      );
    for (let turn = 0; turn < 300 && isMoving(); turn++) await frame();
    await frame();
  }, inline);
  if (!inline) return;
  const shown = await page.locator('uplift-coach').evaluate((host) => host.style.colorScheme);
  if (shown !== scheme) throw new Error(`ours is ${shown} on a page that is ${scheme}`);
}

/** What axe finds, one line a finding. */
async function axeOn(page: Page, variant: Variant, inline: boolean): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE);
  const isColour = variant.scheme === 'dark' || variant.forced === true;
  const isLaidOut = variant.width !== undefined || variant.text !== undefined;
  const what = isColour ? 'colours' : isLaidOut ? 'layout' : 'all';
  return page.evaluate(
    async ([inner, part]) => {
      const { axe } = window as unknown as { axe: typeof axeCore };
      const { violations } = await axe.run(inner ? { include: [['uplift-coach']] } : document, {
        // Other colours change nothing but what colours tell; another layout changes everything else.
        runOnly:
          part === 'colours'
            ? { type: 'rule', values: ['color-contrast', 'link-in-text-block'] }
            : {
                type: 'tag',
                values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
              },
        resultTypes: ['violations'],
        iframes: false,
        rules: {
          ...(part === 'layout' && { 'color-contrast': { enabled: false } }),
          // On somebody else's page, landmarks are theirs.
          ...(inner && part !== 'colours' && { region: { enabled: false } }),
        },
      });
      return violations.flatMap((one) =>
        one.nodes.map(
          (node) => `${one.id}: ${node.html.slice(0, 140)} ${node.failureSummary?.split('\n')[1] ?? ''}`,
        ),
      );
    },
    [inline, what] as const,
  );
}

/** What is read out a second time: described by the words of its name. One line a finding. */
async function saidTwice(page: Page): Promise<string[]> {
  const nodes = await (await Accessible.of(page)).all();
  return nodes
    .filter(({ name, description }) => name.trim() !== '' && name.trim() === description.trim())
    .map(({ role, name }) => `said twice: ${role} ${name}`);
}

/** Everything that is wrong with a page in all variants, each finding once, with where it was met first. */
export async function look(page: Page, inline = false, variants = VARIANTS): Promise<string[]> {
  // A page that another has covered draws no frames.
  await page.bringToFront();
  if (inline) await openRoot(page);
  const found = new Map((await saidTwice(page)).map((line) => [line, 'as it is']));
  for (const variant of variants) {
    await put(page, variant, inline);
    for (const line of [...(await axeOn(page, variant, inline)), ...(await page.evaluate(measure, inline))]) {
      if (!found.has(line)) found.set(line, variant.name);
    }
  }
  await put(page, { name: 'as it was' }, inline);
  return [...found].map(([line, variant]) => `${variant}: ${line}`);
}

/** What is too small, cut off or out of reach on a page in all variants, each finding once; axe is not asked. */
export async function fits(page: Page, inline: boolean, variants: readonly Variant[]): Promise<string[]> {
  await page.bringToFront();
  if (inline) await openRoot(page);
  const found = new Map<string, string>();
  for (const variant of variants) {
    await put(page, variant, inline);
    for (const line of await page.evaluate(measure, inline))
      if (!found.has(line)) found.set(line, variant.name);
  }
  await put(page, { name: 'as it was' }, inline);
  return [...found].map(([line, variant]) => `${variant}: ${line}`);
}
