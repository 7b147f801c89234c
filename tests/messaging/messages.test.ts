import fc from 'fast-check';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { ask, askTab } from '@/utils/messaging/client';
import { MARK, MessageFault } from '@/utils/messaging/envelope';
import { isAssessAnswer, isSiteState } from '@/utils/messaging/guards';
import { servePage } from '@/utils/messaging/page-server';
import { TO_BACKGROUND } from '@/utils/messaging/schemas';
import { type BackgroundHandlers, route, type SenderLike, serve } from '@/utils/messaging/server';
import { StorageFault } from '@/utils/storage/faults';

beforeEach(() => {
  fakeBrowser.reset();
  vi.restoreAllMocks();
});

const OWN = browser.runtime.id;
const page: SenderLike = { id: OWN, url: browser.runtime.getURL('/options.html' as never), tab: { id: 3 } };
const content: SenderLike = { id: OWN, url: 'https://mail.google.com/mail/', frameId: 0, tab: { id: 3 } };

const called = vi.fn();
const handlers = new Proxy({} as BackgroundHandlers, {
  get: (_, name) => (data: unknown, asker: unknown) => {
    called(name, data, asker);
    return { answered: name };
  },
});
beforeEach(() => called.mockClear());

const isRightShape = (name: string, data: unknown): boolean =>
  Object.hasOwn(TO_BACKGROUND, name) &&
  TO_BACKGROUND[name as keyof typeof TO_BACKGROUND].safeParse(data).success;

describe('the background lets in', () => {
  test('its own pages and content scripts, with what the browser says of the sender', async () => {
    await route(handlers, 'tab.tips', { tabId: 9 }, page);
    expect(called).toHaveBeenLastCalledWith(
      'tab.tips',
      { tabId: 9 },
      expect.objectContaining({ from: 'extension' }),
    );
    await route(handlers, 'coach.forget', { key: 'k' }, content);
    expect(called).toHaveBeenLastCalledWith(
      'coach.forget',
      { key: 'k' },
      { from: 'content', tabId: 3, frameId: 0, url: content.url },
    );
  });

  test.each([
    ['another extension', { ...page, id: 'stranger' }, 'tab.tips', { tabId: 1 }],
    ['a content script that asks for what only pages may ask', content, 'tab.tips', { tabId: 1 }],
    [
      'a page that only looks like ours',
      { ...content, url: `https://evil.example/${OWN}` },
      'tab.tips',
      { tabId: 1 },
    ],
    ['a name that nobody knows', page, 'data.all', {}],
    ['a name from the prototype', page, 'constructor', {}],
    ['a wrong shape', content, 'coach.forget', { key: 7 }],
    ['nothing at all', content, 'coach.assess', undefined],
  ] as [string, SenderLike, string, unknown][])('not %s', async (_, sender, name, data) => {
    await expect(route(handlers, name, data, sender)).rejects.toMatchObject({ kind: 'refused' });
    expect(called).not.toHaveBeenCalled();
  });

  test('none of five thousand messages with wrong shapes from any sender', async () => {
    const names = fc.oneof(fc.constantFrom(...Object.keys(TO_BACKGROUND)), fc.string());
    const senders = fc.constantFrom(page, content, {}, { id: 'x' }, { id: OWN, url: 'about:blank' });
    let refused = 0;
    await fc.assert(
      fc.asyncProperty(
        names,
        fc.anything({ withNullPrototype: true }),
        senders,
        async (name, data, sender) => {
          // One in many thousands is right by chance: {"key":"b~6%ibo$"} is what coach.wake takes.
          fc.pre(!isRightShape(name, data));
          await route(handlers, name, data, sender).catch((error) => {
            expect(error).toBeInstanceOf(MessageFault);
            refused += 1;
          });
        },
      ),
      { numRuns: 5000, examples: [['coach.wake', { key: 'b~6%ibo$' }, { id: OWN, url: 'about:blank' }]] },
    );
    expect(called).not.toHaveBeenCalled();
    expect(refused).toBe(5000);
  });

  test('no property that the table does not name', async () => {
    await route(handlers, 'coach.forget', JSON.parse('{"key":"k","__proto__":{"x":1},"extra":2}'), content);
    expect(called.mock.lastCall?.[1]).toEqual({ key: 'k' });
  });
});

describe('asking', () => {
  test('brings the answer, and faults with their kind', async () => {
    serve({
      'coach.forget': ({ key }: { key: string }) => {
        if (key === 'full') throw new StorageFault('full');
        return key === 'none' ? undefined : { got: key };
      },
    } as unknown as BackgroundHandlers);
    expect(await ask('coach.forget', { key: 'k' })).toEqual({ got: 'k' });
    expect(await ask('coach.forget', { key: 'none' })).toBeUndefined();
    await expect(ask('coach.forget', { key: 'full' })).rejects.toMatchObject({
      kind: 'failed',
      reason: 'full',
    });
    await expect(ask('coach.forget', { key: '' })).rejects.toMatchObject({
      kind: 'refused',
      reason: 'shape',
    });
    await expect(ask('tab.tips', { tabId: 1 })).rejects.toMatchObject({ kind: 'refused' });
  });

  test.each([
    'Could not establish connection. Receiving end does not exist.',
    'Component returned failure code: 0xc1f30001 (NS_ERROR_NOT_INITIALIZED)',
  ])('asks once more when the worker died with the message in its hands: %s', async (words) => {
    const send = vi.spyOn(browser.runtime, 'sendMessage');
    send.mockRejectedValueOnce(new Error(words));
    send.mockResolvedValueOnce({ ok: true, back: { state: 'off' } } as never);
    expect(await ask('coach.forget', { key: 'k' })).toEqual({ state: 'off' });
    expect(send).toHaveBeenCalledTimes(2);
  });

  test('gives up when the browser fails twice, and says why', async () => {
    const send = vi.spyOn(browser.runtime, 'sendMessage').mockRejectedValue(new Error('out of memory'));
    await expect(ask('coach.forget', { key: 'k' })).rejects.toMatchObject({
      kind: 'failed',
      reason: 'out of memory',
    });
    expect(send).toHaveBeenCalledTimes(2);
  });

  test('gives up after that', async () => {
    const send = vi.spyOn(browser.runtime, 'sendMessage').mockResolvedValue(undefined as never);
    await expect(ask('coach.forget', { key: 'k' })).rejects.toMatchObject({ kind: 'nobody' });
    expect(send).toHaveBeenCalledTimes(2);
  });

  test('says so when the extension was updated under the page, and sends nothing', async () => {
    const send = vi.spyOn(browser.runtime, 'sendMessage');
    send.mockRejectedValueOnce(new Error('Extension context invalidated.'));
    await expect(ask('coach.forget', { key: 'k' })).rejects.toMatchObject({ kind: 'gone' });
    const id = vi.spyOn(browser.runtime, 'id', 'get').mockReturnValue(undefined as never);
    await expect(ask('coach.forget', { key: 'k' })).rejects.toMatchObject({ kind: 'gone' });
    expect(send).toHaveBeenCalledTimes(1);
    id.mockRestore();
  });

  test('a tab without our script answers that nobody is there', async () => {
    Object.assign(browser.tabs, {
      sendMessage: async () => {
        throw new Error('Could not establish connection. Receiving end does not exist.');
      },
    });
    await expect(askTab(3, 'page.read', undefined)).rejects.toMatchObject({ kind: 'nobody' });
  });
});

describe('a content script', () => {
  test('answers what it is asked until its end, and refuses wrong shapes', async () => {
    const end = new AbortController();
    servePage(
      {
        'page.read': () => ({ snapshots: [], health: { site: 'x', state: 'ok', parts: [] } }),
        'page.again': () => undefined,
        'page.show': ({ tipId }) => ({ shown: tipId === 'a' }),
        'page.teach': () => undefined,
      },
      end.signal,
    );
    const send = (name: string, data?: unknown) => browser.runtime.sendMessage({ mark: MARK, name, data });
    expect(await send('page.read')).toMatchObject({ ok: true, back: { snapshots: [] } });
    expect(await send('page.show', { tipId: 'a' })).toEqual({ ok: true, back: { shown: true } });
    expect(await send('page.show', { tipId: 7 })).toMatchObject({ ok: false, kind: 'refused' });
    expect(await send('page.teach')).toMatchObject({ ok: true });
    expect(await send('page.again')).toMatchObject({ ok: true });
    expect(await send('page.unknown')).toBeUndefined();
    end.abort();
    await expect(send('page.read')).rejects.toThrow('No listeners');
  });
});

test('a content script answers nobody but us', () => {
  const listens = vi.spyOn(fakeBrowser.runtime.onMessage, 'addListener');
  const read = vi.fn();
  servePage({ 'page.read': read } as never);
  const [listener] = listens.mock.calls[0]!;
  const from = (id: string) => listener({ mark: MARK, name: 'page.read' }, { id }, () => {});
  expect(from('stranger')).toBeUndefined();
  expect(listener({ name: 'page.read' }, { id: OWN }, () => {})).toBeUndefined();
  expect(read).not.toHaveBeenCalled();
  expect(from(OWN)).toBe(true);
});

describe('the guards of content scripts', () => {
  const tip = {
    id: 'i',
    ruleId: 'r',
    dimension: 'PUR',
    title: 't',
    why: 'w',
    quote: 'q',
    origin: 'builtin',
    severity: 2,
  };
  const answer = (more: object) => ({
    state: 'ok',
    assessment: { revision: 1, gates: [], meter: [], tips: [{ ...tip, ...more }] },
  });

  test.each([
    [answer({}), true],
    [answer({ span: { block: 'b', start: 0, end: 4 } }), true],
    [answer({ span: { block: 'b', start: 4, end: 4 } }), true],
    [answer({ span: { block: 'b', start: 4, end: 0 } }), false],
    [answer({ span: { block: 'b', start: -1, end: 4 } }), false],
    [{ state: 'ok', assessment: { ...answer({}).assessment, tips: [tip, {}] } }, false],
    [{ state: 'ok', assessment: { ...answer({}).assessment, gates: {} } }, false],
    [{ state: 'ok', assessment: { ...answer({}).assessment, meter: {} } }, false],
    [{ state: 'ok', assessment: { ...answer({}).assessment, revision: '1' } }, false],
    [answer({ span: { block: 'b', start: 0.5, end: 4 } }), false],
    [answer({ rewrite: { span: { block: 'b', start: 0, end: 4 }, text: 'x' } }), false],
    [answer({ rewrite: { span: { block: 'b', start: 0, end: 4 }, text: 'x', expected: 'y' } }), true],
    [answer({ title: undefined }), false],
    [{ state: 'off' }, true],
    [{ state: 'need-thread' }, true],
    [{ state: 'ok' }, false],
    [null, false],
    [[], false],
  ])('%j is an answer: %s', (value, is) => expect(isAssessAnswer(value)).toBe(is));

  const state = { started: true, on: true, self: ['rep@ourco.example'] };
  test.each([
    [state, true],
    [{ ...state, site: 'Gmail', pausedUntil: 5, dock: {} }, true],
    [{ ...state, dock: { off: true, place: { side: 'left', at: 0.5 } } }, true],
    [{ ...state, dock: { place: { side: 'right', at: 0 } } }, true],
    [{ ...state, started: undefined }, false],
    [{ ...state, on: 'yes' }, false],
    [{ ...state, site: 7 }, false],
    [{ ...state, pausedUntil: '5' }, false],
    [{ ...state, self: undefined }, false],
    [{ ...state, self: [7] }, false],
    [{ ...state, dock: null }, false],
    [{ ...state, dock: { off: 1 } }, false],
    [{ ...state, dock: { place: 'left' } }, false],
    [{ ...state, dock: { place: { side: 'top', at: 0 } } }, false],
    [{ ...state, dock: { place: { side: 'left', at: '0' } } }, false],
    [null, false],
  ])('%j is the state of a site: %s', (value, is) => expect(isSiteState(value)).toBe(is));

  test('never throw, whatever arrives', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        for (const guard of [isAssessAnswer, isSiteState]) expect(typeof guard(value)).toBe('boolean');
      }),
    );
  });
});
