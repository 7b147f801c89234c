import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type {
  DealFields,
  DealSnapshot,
  DraftSnapshot,
  Message,
  ThreadSnapshot,
} from '@/utils/model/snapshot';
import { freshStores } from '../storage/fresh';

export const NOW = Date.UTC(2026, 10, 24, 9);
export const TAB = 7;
export const asker = {
  from: 'content',
  tabId: TAB,
  frameId: 0,
  url: 'https://mail.google.com/mail/u/0/',
} as const;

/** Parts of the browser that the fake one lacks: what was registered, permitted and opened. */
export interface Stubs {
  origins: string[];
  /** Patterns that the browser says no to; any other page may be read. */
  refused: string[];
  scripts: { id: string; matches: string[]; js: string[] }[];
  opened: string[];
}

/** An empty browser with the missing APIs; what they are asked to do is kept in the answer. */
export function freshBrowser(): Stubs {
  freshStores();
  const stubs: Stubs = { origins: [], refused: [], scripts: [], opened: [] };
  const event = () => ({ addListener: vi.fn(), removeListener: vi.fn(), hasListener: vi.fn() });
  const set = (name: string, value: object) => {
    Object.assign((fakeBrowser as unknown as Record<string, object>)[name]!, value);
  };
  set('permissions', {
    getAll: async () => ({ origins: stubs.origins, permissions: [] }),
    contains: async ({ origins = [] }: { origins?: string[] }) =>
      !origins.some((pattern) => stubs.refused.includes(pattern)),
    onAdded: event(),
    onRemoved: event(),
  });
  set('scripting', {
    getRegisteredContentScripts: async () => structuredClone(stubs.scripts),
    registerContentScripts: async (more: Stubs['scripts']) => {
      for (const one of more) {
        if (stubs.scripts.some(({ id }) => id === one.id)) throw new Error(`Duplicate script ID '${one.id}'`);
        stubs.scripts.push(one);
      }
    },
    unregisterContentScripts: async ({ ids }: { ids: string[] }) => {
      stubs.scripts = stubs.scripts.filter(({ id }) => !ids.includes(id));
    },
    executeScript: vi.fn(async () => []),
  });
  set('tabs', { onReplaced: event() });
  set('contextMenus', { create: vi.fn(), removeAll: vi.fn(async () => {}), onClicked: event() });
  set('commands', { onCommand: event() });
  const words = (key: string) => (key === 'interfaceLanguage' ? 'en' : key);
  set('i18n', { getMessage: words, getUILanguage: () => 'en' });
  fakeBrowser.tabs.onCreated.addListener((tab) => {
    stubs.opened.push(tab.url ?? '');
  });
  return stubs;
}

export const block = (id: string, text: string, role: 'author' | 'quote' = 'author') => ({ id, role, text });

export function inbound(text: string, more: Partial<Message> = {}): Message {
  return {
    id: 'm1',
    from: { name: 'Ana Silva', address: 'ana@acme.example' },
    recipients: [{ kind: 'to', address: 'rep@our.example' }],
    direction: 'inbound',
    date: '2026-11-23T10:00:00Z',
    blocks: [block('b1', text)],
    ...more,
  };
}

export function draft(text: string, more: Partial<DraftSnapshot> = {}): DraftSnapshot {
  return {
    kind: 'draft',
    site: 'gmail',
    url: 'https://mail.google.com/mail/u/0/#inbox/t1',
    readAt: NOW,
    revision: 1,
    self: ['rep@our.example'],
    draftId: 'd1',
    threadId: 't1',
    format: 'rich',
    recipients: [{ kind: 'to', name: 'Ana Silva', address: 'ana@acme.example' }],
    blocks: text.split('\n').map((line, index) => block(`p${index}`, line)),
    ...more,
  };
}

export function thread(messages: Message[], more: Partial<ThreadSnapshot> = {}): ThreadSnapshot {
  return {
    kind: 'thread',
    site: 'gmail',
    url: 'https://mail.google.com/mail/u/0/#inbox/t1',
    readAt: NOW,
    revision: 1,
    self: ['rep@our.example'],
    threadId: 't1',
    messages,
    ...more,
  };
}

/** The worker that is started next is one that is woken: it is not the first since Uplift was switched on. */
export const woken = (): Promise<void> => fakeBrowser.storage.session.set({ ran: true });

/** Waits until the work that nobody waits for is done. */
export const settled = (): Promise<void> => new Promise((done) => setTimeout(done, 30));

/** The page of a deal in HubSpot. */
export const dealPage = (fields: DealFields = {}): DealSnapshot => ({
  kind: 'deal',
  site: 'hubspot',
  url: 'https://app.hubspot.com/contacts/12/record/0-3/345',
  readAt: NOW,
  revision: 1,
  self: [],
  record: { crm: 'hubspot', kind: 'deal', id: '345' },
  fields: { name: { value: 'Night shift', sure: 1 }, ...fields },
});
