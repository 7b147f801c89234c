import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { DealSnapshot } from '@/utils/model/snapshot';
import type { PageEnv } from '@/utils/page/env';
import { createReadingPane } from '@/utils/page/reading-pane';
import { readBlocks } from '@/utils/sites/dom-blocks';

/* When a record's page is looked at again after its address has changed, while the record before still stands there. */

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** The reading pane of a page that is as a test wants it, and else paints and hears nothing. */
function paneOf(parts: object) {
  const env = {
    view: window,
    signal: new AbortController().signal,
    self: () => [],
    changed: () => {},
    highlighter: { paint: () => {} },
    ...parts,
  };
  return createReadingPane(env as unknown as PageEnv, () => {});
}

/**
 * A page whose reader takes it for the record before until some milliseconds after it first saw the new address.
 * @param says the reader tells for how long
 */
function pageOf(standing: number, says = false) {
  let first: number | undefined;
  const sent: string[] = [];
  const snapshot = { kind: 'deal', record: { crm: 'x', kind: 'deal', id: '2' }, fields: {} } as DealSnapshot;
  const pane = paneOf({
    link: {
      send: async (name: string) => {
        sent.push(name);
      },
      shown: () => {},
    },
    records: { createSettler: () => ({ stir: () => {}, anew: () => {} }) },
    adapter: {
      id: 'x',
      settles: true,
      watch: () => [],
      read: () => {
        first ??= performance.now();
        return performance.now() - first < standing ? null : { snapshot, blocks: new Map() };
      },
      waits: () => (says && first !== undefined ? standing - (performance.now() - first) : undefined),
    },
  });
  return { pane, sent };
}

test.each([1000, 3000])(
  'a record that the old page stands before for %i ms is read, however often the page stirs at first',
  async (standing) => {
    const { pane, sent } = pageOf(standing);
    pane.moved();
    for (let stirred = 0; stirred < 4; stirred++) {
      pane.lookNow();
      await vi.advanceTimersByTimeAsync(150);
    }
    expect(sent).not.toContain('coach.assess');
    await vi.advanceTimersByTimeAsync(4000);
    expect(sent).toContain('coach.assess');
  },
);

test('a record that its reader waits for longer is read in the end, without anything stirring', async () => {
  const { pane, sent } = pageOf(20_000, true);
  pane.moved();
  pane.lookNow();
  await vi.advanceTimersByTimeAsync(19_000);
  expect(sent).not.toContain('coach.assess');
  await vi.advanceTimersByTimeAsync(1500);
  expect(sent).toContain('coach.assess');
  expect(vi.getTimerCount()).toBe(0);
});

test('a page that shows no record is not looked at for ever', async () => {
  const { pane } = pageOf(Number.POSITIVE_INFINITY);
  pane.moved();
  pane.lookNow();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(vi.getTimerCount()).toBe(0);
});

test('words that somebody exchanges for their like, as a translation of the page does, are marked again', async () => {
  const mail = document.createElement('div');
  mail.innerHTML = '<p>Good news.</p><p>We open a second site in May.</p>';
  document.body.append(mail);
  const line = () => mail.querySelectorAll('p')[1]!;
  const read = () => {
    const blocks = readBlocks(mail, {});
    const messages = [{ id: 'm1', direction: 'inbound', blocks: blocks.map(({ block }) => block) }];
    return { snapshot: { kind: 'thread', threadId: 't', messages }, blocks: new Map([['m1', blocks]]) };
  };
  const tipOn = (block: string | undefined) => ({
    id: 'T',
    message: 'm1',
    quote: 'second site',
    span: { block, start: 10, end: 21 },
  });
  let asked = 0;
  const pane = paneOf({
    link: {
      send: async (
        name: string,
        data: { snapshot: { revision: number; messages: { blocks: { id: string }[] }[] } },
      ) => {
        if (name !== 'coach.assess') return null;
        asked += 1;
        const { revision, messages } = data.snapshot;
        return { state: 'ok', assessment: { revision, tips: [tipOn(messages[0]?.blocks[1]?.id)] } };
      },
      shown: () => {},
    },
    adapter: { id: 'x', watch: () => [], read },
  });
  const marked = () => pane.placed.map(({ range }) => String(range));
  pane.lookNow();
  await vi.advanceTimersByTimeAsync(100);
  expect(marked()).toEqual(['second site']);

  const outer = document.createElement('font');
  outer.innerHTML = `<font>${line().textContent}</font>`;
  line().replaceChildren(outer);
  expect(marked()).toEqual(['']);
  await vi.advanceTimersByTimeAsync(1000);
  expect(marked()).toEqual(['second site']);
  // And back to how it was.
  outer.replaceWith(line().textContent!);
  await vi.advanceTimersByTimeAsync(1000);
  expect(marked()).toEqual(['second site']);
  expect(asked).toBe(1);

  pane.close();
  line().append(' Do you?');
  await vi.advanceTimersByTimeAsync(1000);
  expect(vi.getTimerCount()).toBe(0);
  mail.remove();
});

test('a mail is asked about again after the worker had no answer, and nothing is left of it where nothing may be said', async () => {
  const mail = document.createElement('div');
  mail.innerHTML = '<p>We open a second site in May.</p>';
  document.body.append(mail);
  const read = () => {
    const blocks = readBlocks(mail, {});
    const messages = [{ id: 'm1', direction: 'inbound', blocks: blocks.map(({ block }) => block) }];
    return { snapshot: { kind: 'thread', threadId: 't', messages }, blocks: new Map([['m1', blocks]]) };
  };
  const answers: ('none' | 'ok' | 'off')[] = ['none', 'ok', 'off'];
  let asked = 0;
  const pane = paneOf({
    link: {
      send: async (
        name: string,
        { snapshot }: { snapshot: { revision: number; messages: { blocks: { id: string }[] }[] } },
      ) => {
        if (name !== 'coach.assess') return null;
        const state = answers[asked++];
        if (state === 'none') return null;
        const span = { block: snapshot.messages[0]?.blocks[0]?.id, start: 10, end: 21 };
        const tips = [{ id: 'T', message: 'm1', quote: 'second site', span }];
        return { state, assessment: { revision: snapshot.revision, tips } };
      },
      shown: () => {},
    },
    adapter: { id: 'x', watch: () => [], read },
  });
  const look = async () => {
    pane.lookNow();
    await vi.advanceTimersByTimeAsync(100);
    return pane.placed.map(({ range }) => String(range));
  };
  expect(await look()).toEqual([]);
  expect(await look()).toEqual(['second site']);
  expect(await look()).toEqual(['second site']);
  expect(asked).toBe(2);
  // Somebody wrote whom the organisation never has coached.
  mail.append(Object.assign(document.createElement('p'), { textContent: 'Copied in, Kim.' }));
  expect(await look()).toEqual([]);
  expect(pane.assessment).toBeNull();
  // What may not be coached is not asked about with every look.
  await look();
  expect(asked).toBe(3);
  pane.close();
  mail.remove();
});

test('a record that stays open over midnight is assessed anew when the rep comes back to it, once', async () => {
  vi.setSystemTime(new Date(2026, 10, 30, 23, 50));
  const snapshot = { kind: 'deal', record: { crm: 'x', kind: 'deal', id: '2' }, fields: {} } as DealSnapshot;
  let asked = 0;
  const pane = paneOf({
    link: {
      send: async (name: string, data: { snapshot: { revision: number } }) => {
        if (name !== 'coach.assess') return null;
        asked += 1;
        return { state: 'ok', assessment: { revision: data.snapshot.revision, tips: [] } };
      },
      shown: () => {},
    },
    records: { createSettler: () => ({ stir: () => {}, anew: () => {} }) },
    adapter: { id: 'x', settles: true, watch: () => [], read: () => ({ snapshot, blocks: new Map() }) },
  });
  pane.lookNow();
  await vi.advanceTimersByTimeAsync(10);
  window.dispatchEvent(new Event('focus'));
  await vi.advanceTimersByTimeAsync(10);
  expect(asked).toBe(1);
  vi.setSystemTime(new Date(2026, 11, 1, 8, 15));
  for (const moment of ['visibilitychange', 'focus', 'click']) {
    window.dispatchEvent(new Event(moment));
    await vi.advanceTimersByTimeAsync(10);
  }
  expect(asked).toBe(2);
  // A look of the popup is enough, too.
  vi.setSystemTime(new Date(2026, 11, 2, 8, 15));
  pane.lookNow();
  await vi.advanceTimersByTimeAsync(10);
  expect(asked).toBe(3);
  pane.lookNow();
  await vi.advanceTimersByTimeAsync(10);
  expect(asked).toBe(3);
});
