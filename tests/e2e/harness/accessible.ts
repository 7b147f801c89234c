import type { CDPSession, Page } from 'playwright-core';
import { waitUntil } from './wait.ts';

/*
 * Reaches our interface on a page the way assistive technology does: through the accessibility tree. The shadow
 * root is closed, and stays closed in tests.
 */

export interface AxNode {
  role: string;
  name: string;
  description: string;
  /** What a field holds. */
  value: string;
  /** Handle of the element for other questions to the browser. */
  backendId: number;
  properties: Record<string, unknown>;
}

export interface Wanted {
  role?: string | RegExp;
  name?: string | RegExp;
}

const fits = (value: string, wanted: string | RegExp | undefined): boolean =>
  wanted === undefined || (typeof wanted === 'string' ? value === wanted : wanted.test(value));

export class Accessible {
  private readonly page: Page;
  private readonly cdp: CDPSession;

  private constructor(page: Page, cdp: CDPSession) {
    this.page = page;
    this.cdp = cdp;
  }

  static async of(page: Page): Promise<Accessible> {
    const cdp = await page.context().newCDPSession(page);
    return new Accessible(page, cdp);
  }

  /** Every node that assistive technology sees, in reading order. */
  async all(): Promise<AxNode[]> {
    const { nodes } = await this.cdp.send('Accessibility.getFullAXTree');
    return nodes
      .filter((node) => !node.ignored && node.backendDOMNodeId !== undefined)
      .map((node) => ({
        role: String(node.role?.value ?? ''),
        name: String(node.name?.value ?? ''),
        description: String(node.description?.value ?? ''),
        value: String(node.value?.value ?? ''),
        backendId: node.backendDOMNodeId ?? 0,
        properties: Object.fromEntries((node.properties ?? []).map((one) => [one.name, one.value.value])),
      }));
  }

  async findAll({ role, name }: Wanted): Promise<AxNode[]> {
    return (await this.all()).filter((node) => fits(node.role, role) && fits(node.name, name));
  }

  /** The first node that fits, waited for. */
  async find(wanted: Wanted, limit = 15_000): Promise<AxNode> {
    const what = `${wanted.role ?? 'anything'} named ${wanted.name ?? 'anything'}`;
    return waitUntil(async () => (await this.findAll(wanted))[0], what, limit);
  }

  async isThere(wanted: Wanted): Promise<boolean> {
    return (await this.findAll(wanted)).length > 0;
  }

  async waitGone(wanted: Wanted, limit = 10_000): Promise<void> {
    await waitUntil(async () => !(await this.isThere(wanted)), `no ${wanted.role} ${wanted.name}`, limit);
  }

  /** Where a node is painted, in CSS pixels of the page. */
  async box(node: AxNode): Promise<{ x: number; y: number; width: number; height: number }> {
    const { quads } = await this.cdp.send('DOM.getContentQuads', { backendNodeId: node.backendId });
    const quad = quads[0];
    if (!quad) throw new Error(`${node.role} ${node.name} is not painted`);
    const xs = quad.filter((_, index) => index % 2 === 0);
    const ys = quad.filter((_, index) => index % 2 === 1);
    const x = Math.min(...xs);
    const y = Math.min(...ys);
    return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
  }

  /** Presses a node with the mouse, in its middle. */
  async click(wanted: Wanted): Promise<AxNode> {
    const node = await this.find(wanted);
    // What has just opened may still be moving: it is pressed where it comes to rest.
    const before = await waitUntil(() => this.box(node), `${node.role} ${node.name} to be painted`);
    const box = await waitUntil(async () => {
      await this.page.waitForTimeout(50);
      const now = await this.box(node);
      const still = Math.abs(now.x - before.x) < 0.5 && Math.abs(now.y - before.y) < 0.5;
      Object.assign(before, now);
      return still && now;
    }, `${node.role} ${node.name} to come to rest`);
    await this.page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    return node;
  }

  /** What has the focus, seen from outside. */
  async focused(): Promise<AxNode | undefined> {
    return (await this.all()).findLast((node) => node.properties.focused === true);
  }
}
