import { beforeEach, describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { MARK, MessageFault } from '@/utils/messaging/envelope';
import type { ToBackground } from '@/utils/messaging/protocol';
import { FROM_CONTENT, TO_BACKGROUND } from '@/utils/messaging/schemas';
import { type BackgroundHandlers, route, type SenderLike } from '@/utils/messaging/server';
import type { DealSnapshot, DraftSnapshot } from '@/utils/model/snapshot';
import { HARBOUR } from '../model/harbour-mapping';
import { attack } from '../tools/count';
import { isPoisoned, PROTOTYPE_KEYS, placesIn, poison, valueAt, withAt } from '../tools/damage';

/*
 * Whoever can speak to the worker may say anything. Every message of the table is sent as it should be, then with every
 * place of it damaged, from everybody who might send it.
 */

const OWN = browser.runtime.id;
const own: SenderLike = { id: OWN, url: browser.runtime.getURL('/options.html' as never), tab: { id: 3 } };
const content: SenderLike = { id: OWN, url: 'https://mail.google.com/mail/', frameId: 0, tab: { id: 3 } };

const always = {
  site: 'gmail',
  url: 'https://mail.google.com/',
  readAt: 1,
  revision: 1,
  self: ['a@b.example'],
};
const record = { crm: 'salesforce', org: 'acme', kind: 'deal', id: '006' } as const;
const block = { id: 'b', role: 'author', text: 'Just checking in.', list: true } as const;
const fields = {
  name: { value: 'Fleet', text: 'Fleet', label: 'Name', sure: 1 },
  amount: { value: 5, sure: 1 },
  status: { value: 'open', sure: 1 },
  products: ['Locks'],
  contacts: [{ name: 'Ana', address: 'ana@acme.example', role: 'Buyer', inactive: false }],
  activities: [{ kind: 'call', direction: 'inbound', state: 'done', people: ['Ana'] }],
  notes: [{ id: 'n', text: 'A note' }],
} satisfies DealSnapshot['fields'];
const draft = {
  kind: 'draft',
  ...always,
  draftId: 'd',
  threadId: 't',
  messageIds: ['m'],
  reply: 'reply',
  format: 'rich',
  subject: 'Rota',
  recipients: [{ kind: 'to', name: 'Ana', address: 'ana@acme.example' }],
  attachments: ['a.pdf'],
  blocks: [block],
  caret: { block: 'b', offset: 3 },
  thread: [{ id: 'm', from: { name: 'Ana' }, direction: 'inbound', date: '2026-11-01', blocks: [block] }],
  threadHash: 'h',
  deal: { record, fields },
} satisfies DraftSnapshot;

/** Every message, as a rep's browser sends it. */
const PROPER: { [N in keyof ToBackground]: ToBackground[N]['send'][] } = {
  'site.state': [{ url: always.url }],
  'page.parts': [{ names: ['desk', 'gmail'] }],
  'page.dress': [{ frameId: 7 }],
  'coach.assess': [
    { snapshot: draft, key: 'k' },
    { snapshot: { kind: 'thread', ...always, threadId: 't', messages: draft.thread }, key: 'k' },
    { snapshot: { kind: 'deal', ...always, record, fields }, key: 'k' },
  ],
  'coach.wake': [{ key: 'k' }, { key: 'k', snapshot: draft }],
  'coach.forget': [{ key: 'k' }],
  'quiet.set': [
    { key: 'k', on: true },
    { key: 'k', on: false, of: { tabId: 1, frameId: 0 } },
  ],
  'practice.assess': [
    { snapshot: draft, sent: ['Hello'], showing: ['x'], mutes: [{ scope: 'here', tipId: 'x' }] },
  ],
  'tip.event': [
    { action: 'shown', tipId: 'x', ruleId: 'C-1', site: 'gmail', threadId: 't', person: 'ana@acme.example' },
  ],
  'draft.outcome': [
    {
      outcome: 'undone',
      undoes: 'sent',
      site: 'gmail',
      key: 'draft:k',
      draftId: 'd',
      threadId: 't',
      snapshot: draft,
      shown: [{ tipId: 'x', ruleId: 'C-1', quote: 'just' }],
    },
  ],
  'log.quick': [
    {
      id: 'o',
      title: 'Rota',
      accountName: 'Acme',
      accountDomain: 'acme.example',
      crm: record,
      contact: { name: 'Ana', address: 'ana@acme.example' },
      signalKind: 'SIG-SITE',
      ruleId: 'C-1',
      sentence: 'We open a site.',
      url: always.url,
    },
  ],
  'log.begun': [
    { url: always.url },
    { url: always.url, begun: { fields: { title: 'Rota', account: 'Acme' }, id: 'o', tipId: 'x' } },
  ],
  'log.undo': [{ id: 'o' }],
  'log.end': [{ id: 'o', outcome: 'won' }],
  'tab.tips': [{ tabId: 1 }],
  'dock.set': [{ url: always.url, place: { side: 'right', at: 0.5 }, off: false, record, closed: true }],
  'tip.unmute': [
    {
      action: 'muted-person',
      tipId: 'x',
      ruleId: 'C-1',
      site: 'gmail',
      threadId: 't',
      person: 'ana@acme.example',
    },
  ],
  'mapping.of': [{ url: always.url }],
  'mapping.save': [HARBOUR],
  'mapping.remove': [{ id: 'a' }],
  'ui.open': [{ page: 'options', hash: '/log' }],
};
const NAMES = Object.keys(TO_BACKGROUND) as (keyof ToBackground)[];

const called = vi.fn();
const handlers = new Proxy({} as BackgroundHandlers, {
  get: (_, name) => (data: unknown) => {
    called(name, data);
    return undefined;
  },
});
beforeEach(() => {
  fakeBrowser.reset();
  called.mockClear();
});

/** Whether a message got through. Anything but a refusal in so many words is a failure of its own. */
async function gets(name: string, data: unknown, sender: SenderLike): Promise<boolean> {
  try {
    await route(handlers, name, data, sender);
    return true;
  } catch (error) {
    expect(error).toBeInstanceOf(MessageFault);
    return false;
  }
}

describe('a message', () => {
  test('gets through as it should be, so that what follows is refused for its damage alone', async () => {
    for (const name of NAMES) {
      for (const data of PROPER[name])
        expect(await gets(name, structuredClone(data), own), `${name} ${JSON.stringify(data)}`).toBe(true);
    }
  });

  test('with one place of a wrong shape is refused, whichever it is and whoever sends it', async () => {
    const wrong = [null, 7, Number.NaN, 'text', true, [], {}, [[]], () => 0, poison()];
    const kindOf = (value: unknown) =>
      Array.isArray(value) ? 'list' : value === null ? 'null' : typeof value;
    const through: string[] = [];
    let tries = 0;
    for (const name of NAMES) {
      for (const data of PROPER[name]) {
        for (const place of placesIn(data)) {
          for (const other of wrong) {
            const same = kindOf(other) === kindOf(valueAt(data, place)) && !Number.isNaN(other);
            // A field that the page shows empty says so by null.
            if (same || (other === null && place.at(-1) === 'value')) continue;
            for (const sender of FROM_CONTENT.has(name) ? [own, content] : [own]) {
              tries += 1;
              if (await gets(name, withAt(data, place, other), sender))
                through.push(`${name} ${place.join('.')} ${String(other)}`);
            }
          }
        }
      }
    }
    expect(through).toEqual([]);
    expect(called).not.toHaveBeenCalled();
    expect(tries).toBeGreaterThan(5000);
    attack('messages with wrong shapes, every place of every message', tries, through.length);
  });

  test('with a word that is none of those there are is refused', async () => {
    const words: [keyof ToBackground, (string | number)[]][] = [
      ['coach.assess', ['snapshot', 'kind']],
      ['coach.assess', ['snapshot', 'format']],
      ['coach.assess', ['snapshot', 'blocks', 0, 'role']],
      ['coach.assess', ['snapshot', 'thread', 0, 'direction']],
      ['tip.event', ['action']],
      ['draft.outcome', ['outcome']],
      ['mapping.save', ['fields', 0, 'field']],
      ['mapping.save', ['fields', 0, 'finders', 0, 'by']],
      ['mapping.save', ['origin']],
      ['mapping.save', ['fields', 0, 'finders', 0, 'name']],
      ['page.parts', ['names', 0]],
      ['ui.open', ['page']],
    ];
    let tries = 0;
    let through = 0;
    for (const [name, place] of words) {
      for (const other of ['', ...PROTOTYPE_KEYS.map((key) => `${key}!`), '../x', 'a b', 'é', '"]', 'x>y']) {
        tries += 1;
        if (await gets(name, withAt(PROPER[name][0], place, other), own)) through += 1;
      }
    }
    expect(through).toBe(0);
    attack('messages with words that do not exist', tries, through);
  });

  test('of megabytes is refused, wherever they stand', async () => {
    const huge = 'x'.repeat(20_000_000);
    const many = Array.from({ length: 600_000 }, () => 'x');
    const through: string[] = [];
    let tries = 0;
    for (const name of NAMES) {
      for (const data of PROPER[name]) {
        for (const place of placesIn(data)) {
          const value = valueAt(data, place);
          const other =
            typeof value === 'string'
              ? huge
              : Array.isArray(value) && typeof value[0] === 'string'
                ? many
                : undefined;
          if (other === undefined) continue;
          tries += 1;
          if (await gets(name, withAt(data, place, other), own)) through.push(`${name} ${place.join('.')}`);
        }
      }
    }
    expect(through).toEqual([]);
    attack('messages of twenty megabytes', tries, through.length);
  });

  test('brings no property that the table does not name, and touches no prototype', async () => {
    let tries = 0;
    let through = 0;
    for (const name of NAMES) {
      for (const data of PROPER[name]) {
        const objects = placesIn(data).filter((place) => {
          const value = valueAt(data, place);
          return typeof value === 'object' && !Array.isArray(value);
        });
        for (const place of objects) {
          const inner = JSON.stringify(valueAt(data, place));
          const with_ = inner === '{}' ? '' : ',';
          const harmed = JSON.parse(
            `{"__proto__":{"admin":true},"constructor":{"prototype":{"admin":1}},"evil":1${with_}${inner.slice(1)}`,
          );
          tries += 1;
          called.mockClear();
          if (!(await gets(name, withAt(data, place, harmed), own))) continue;
          const arrived = JSON.stringify(called.mock.lastCall?.[1]);
          const there = valueAt(called.mock.lastCall?.[1], place);
          if (/admin|evil/.test(arrived) || Object.getPrototypeOf(there) !== Object.prototype || isPoisoned())
            through += 1;
        }
      }
    }
    expect(through).toBe(0);
    attack('messages with foreign and prototype keys', tries, through);
  });

  test('is refused from everybody who is not us, and content scripts get only what is theirs', async () => {
    const url = own.url ?? '';
    const strangers: SenderLike[] = [
      { ...own, id: 'stranger' },
      { ...content, id: 'stranger' },
      { ...own, id: '' },
      { ...content, id: '', url },
    ];
    const pages: SenderLike[] = [
      content,
      { ...content, url: `https://evil.example/${url}` },
      { ...content, url: url.replace(/^[a-z-]+:/, 'https:') },
      { ...content, url: ` ${url}` },
      { ...content, url: url.toUpperCase() },
      { ...content, url: 'about:blank' },
      { ...content, url: 'null' },
      { id: OWN, tab: { id: 3 } },
      { id: OWN, origin: url },
    ];
    let tries = 0;
    let through = 0;
    for (const name of NAMES) {
      for (const data of PROPER[name]) {
        for (const sender of [...strangers, ...(FROM_CONTENT.has(name) ? [] : pages)]) {
          tries += 1;
          if (await gets(name, structuredClone(data), sender)) through += 1;
        }
      }
    }
    for (const name of [...PROTOTYPE_KEYS, 'data.all', '', 'coach.assess ', 'COACH.ASSESS']) {
      for (const sender of [own, content]) {
        tries += 1;
        if (await gets(name, {}, sender)) through += 1;
      }
    }
    expect(through).toBe(0);
    expect(called).not.toHaveBeenCalled();
    attack('messages from strangers, and what is not theirs from content scripts', tries, through);
  });

  test('that only looks like one of ours is answered by nobody', async () => {
    const { serve } = await import('@/utils/messaging/server');
    serve(handlers);
    const looks: unknown[] = [
      null,
      'uplift/1',
      [],
      { name: 'log.undo', data: { id: 'o' } },
      { mark: 'uplift', name: 'log.undo', data: { id: 'o' } },
      { mark: [MARK], name: 'log.undo', data: { id: 'o' } },
      { mark: MARK, name: ['log.undo'], data: { id: 'o' } },
      { mark: MARK, name: 7 },
      { mark: MARK },
    ];
    for (const one of looks) await browser.runtime.sendMessage(one).catch(() => undefined);
    expect(called).not.toHaveBeenCalled();
    attack('messages that only look like ours', looks.length, called.mock.calls.length);
  });
});
