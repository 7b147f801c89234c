import axe from 'axe-core';
import { type ComponentChildren, render as draw } from 'preact';
import { afterEach, beforeEach } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { keepFocus } from '@/components/ui/keep-focus';
import { closeDatabase, database } from '@/utils/storage/database';
import '@/components/ui/base.css';
import '@/components/ui/content.css';

/*
 * Draws components into a real page over a real, empty database. What the fake browser lacks stands here.
 */

let root: HTMLElement | undefined;
const heard = new Set<() => void>();
let endFocus: (() => void) | undefined;

/** Draws content into the page, in place of what a test drew before. */
export function render(content: ComponentChildren): HTMLElement {
  endFocus ??= keepFocus();
  root ??= document.body.appendChild(document.createElement('div'));
  draw(content, root);
  return root;
}

/** The browser tells of permissions that were given or taken back somewhere. */
export const permissionsChange = (): void => {
  for (const one of heard) one();
};
const told = {
  addListener: (one: () => void) => heard.add(one),
  removeListener: (one: () => void) => heard.delete(one),
};

beforeEach(async () => {
  fakeBrowser.reset();
  Object.assign(browser, {
    permissions: {
      contains: async () => false,
      getAll: async () => ({ origins: ['https://mail.google.com/*'] }),
      request: async () => true,
      remove: async () => true,
      onAdded: told,
      onRemoved: told,
    },
  });
  document.documentElement.lang = 'en';
  document.title = 'Uplift';
  await database().delete();
  closeDatabase();
});

afterEach(() => {
  endFocus?.();
  endFocus = undefined;
  if (root) draw(null, root);
  root?.remove();
  root = undefined;
});

/** Waits until a thing is there, and hands it over. */
export async function until<T>(
  look: () => T | null | undefined | false | Promise<T | null | undefined | false>,
  limit = 15_000,
): Promise<T> {
  const end = performance.now() + limit;
  for (;;) {
    const found = await look();
    if (found) return found;
    if (performance.now() > end) throw new Error(`waited in vain: ${look}`);
    await new Promise((done) => setTimeout(done, 20));
  }
}

export const byId = (id: string): Promise<HTMLElement> =>
  until(() => document.querySelector<HTMLElement>(`[data-testid="${id}"]`));

/** Types into a field as a whole, the way a paste does. */
export function fill(field: Element, text: string): void {
  const setter = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value')?.set;
  setter?.call(field, text);
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

/** Hands a file to the input of this test id, as choosing it does; what is no text goes as JSON. */
export async function handOver(id: string, content: string | object, name = 'uplift.json'): Promise<void> {
  const input = (await byId(id)) as HTMLInputElement;
  const files = new DataTransfer();
  files.items.add(new File([typeof content === 'string' ? content : JSON.stringify(content)], name));
  input.files = files.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
}

/** What axe finds against WCAG 2.2 AA on the whole page, one line a finding. */
export async function complaints(): Promise<string[]> {
  // A colour on its way is no colour yet.
  await Promise.all(document.getAnimations().map((one) => one.finished.catch(() => undefined)));
  const { violations } = await axe.run(document, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    // A section alone is no whole page: these speak of pages.
    rules: {
      'page-has-heading-one': { enabled: false },
      'landmark-one-main': { enabled: false },
      region: { enabled: false },
    },
  });
  return violations.flatMap((one) => one.nodes.map((node) => `${one.id}: ${node.html.slice(0, 160)}`));
}
