import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { unsettledAddress } from '@/components/goals/words';
import { LogList } from '@/components/log/LogList';
import { LogSection } from '@/components/log/LogSection';
import { OpportunityPage } from '@/components/log/OpportunityPage';
import { FIRST_VIEW } from '@/components/log/query';
import type { LogPlace } from '@/components/log/use-log-place';
import { formatSum } from '@/components/ui/format';
import type { Opportunity } from '@/utils/model/opportunity';
import { renameAccount } from '@/utils/storage/accounts';
import { database } from '@/utils/storage/database';
import { forgetLog } from '@/utils/storage/log-index';
import { getOpportunity, quickLog, updateOpportunities } from '@/utils/storage/opportunities';
import { toRow } from '@/utils/storage/opportunity-row';
import { OTHERS, speak } from '../tools/locales';
import { opportunity } from './records';
import { byId, complaints, fill, render, until } from './render';

const rows = () => [...document.querySelectorAll<HTMLElement>('[data-testid="log-row"]')];
const put = (...records: ReturnType<typeof opportunity>[]) =>
  database().opportunities.bulkPut(records.map(toRow));

const usual = [innerWidth, innerHeight] as const;
// As it was, whatever a test found in another.
afterEach(() => page.viewport(...usual));

describe('the log', () => {
  it('says what to do while it is empty', async () => {
    render(<LogSection />);
    const empty = await byId('log-empty');
    expect(empty.textContent).toContain('Nothing logged yet');
    const primary = document.querySelectorAll('[data-kind="primary"]');
    expect([...primary].map((one) => [one.textContent, empty.contains(one)])).toEqual([
      ['Log an opportunity', true],
    ]);
    expect(await complaints()).toEqual([]);
  });

  it('shows the whole card on the board that the focus comes to, in a window too narrow for its columns', async () => {
    await page.viewport(320, 700);
    await put(opportunity({ stage: 'noticed' }), opportunity({ stage: 'shared' }));
    render(<LogSection />);
    (await byId('log-as-board')).click();
    const board = await byId('log-board');
    await until(() => board.querySelectorAll('[data-id]').length === 2);
    for (const card of board.querySelectorAll<HTMLElement>('[data-id]')) {
      await userEvent.keyboard('{Tab}');
      card.querySelector('a')?.focus();
      const box = card.getBoundingClientRect();
      const seen = board.getBoundingClientRect();
      expect([box.left >= seen.left - 1, box.right <= seen.right + 1]).toEqual([true, true]);
    }
  });

  it('shows a part of the next column of the board at any width that has no room for all of them', async () => {
    await put(opportunity());
    render(<LogSection />);
    (await byId('log-as-board')).click();
    const board = await byId('log-board');
    await until(() => board.querySelector('[data-id]') !== null);
    for (const width of [320, 360, 479, 500, 639, 700, 1000, 1071, 1100, 1279, 1440]) {
      await page.viewport(width, 700);
      const edge = board.getBoundingClientRect().right;
      const seen = [...board.children]
        .map((column) => column.getBoundingClientRect())
        .filter(({ left }) => left < edge);
      const { left, width: whole } = seen.at(-1)!;
      const part = (edge - left) / whole;
      expect([width, part > 0.25, part < 0.75, whole > 150]).toEqual([width, true, true, true]);
    }
  });

  it('sets what narrows it down in lines that hold as many each', async () => {
    await put(opportunity());
    render(<LogSection />);
    const unfold = await byId('log-filters');
    unfold.click();
    for (const view of ['list', 'board']) {
      (await byId(`log-as-${view}`)).click();
      for (const width of [320, 360, 500, 600, 768, 1000, 1280]) {
        await page.viewport(width, 700);
        const lines = Map.groupBy(
          document.querySelectorAll('.up-log-narrow > *'),
          (one) => one.getBoundingClientRect().top,
        );
        const counts = [...lines.values()].map(({ length }) => length);
        // Of three, the last one has a line of two to itself.
        expect(view === 'list' ? [[4], [2, 2], [1, 1, 1, 1]] : [[3], [2, 1], [1, 1, 1]]).toContainEqual(
          counts,
        );
        const ends = [...lines.values()].map((line) => line.at(-1)!.getBoundingClientRect().right);
        expect(Math.max(...ends) - Math.min(...ends)).toBeLessThan(1);
      }
    }
  });

  it('folds away in a narrow window what narrows it down, says how much does, and moves nothing to undo that', async () => {
    await page.viewport(320, 640);
    await put(...Array.from({ length: 8 }, (_, n) => opportunity({ stage: n % 2 ? 'joined' : 'shared' })));
    render(<LogSection />);
    const list = await byId('log-list');
    await until(() => rows().length > 1);
    const stage = await byId('log-filter-stage');
    expect(stage.checkVisibility()).toBe(false);
    const unfold = await byId('log-filters');
    expect([unfold.textContent, unfold.getAttribute('aria-expanded')]).toEqual(['Filters', 'false']);
    unfold.click();
    await until(() => stage.checkVisibility());
    expect(unfold.getAttribute('aria-expanded')).toBe('true');
    await userEvent.selectOptions(stage, 'joined');
    await until(() => rows().length === 4);
    unfold.click();
    await until(() => !stage.checkVisibility());
    expect(unfold.textContent).toBe('Filters (1)');
    const top = list.getBoundingClientRect().top;
    const clear = await byId('log-clear');
    const search = await byId('log-search');
    expect(clear.textContent).toBe('Show everything');
    expect(clear.getBoundingClientRect().width).toBeGreaterThanOrEqual(24);
    expect(clear.getBoundingClientRect().right).toBeLessThanOrEqual(320);
    expect(Math.abs(clear.getBoundingClientRect().top - search.getBoundingClientRect().top)).toBeLessThan(8);
    clear.click();
    await until(() => rows().length > 4);
    expect(list.getBoundingClientRect().top).toBe(top);
    await page.viewport(1000, 800);
    await until(() => stage.checkVisibility());
    expect(unfold.checkVisibility()).toBe(false);
  });

  it('draws what is on screen and no more, of however many', async () => {
    await put(...Array.from({ length: 2000 }, () => opportunity()));
    render(<LogSection />);
    const list = await byId('log-list');
    await until(() => rows().length > 3);
    expect(rows().length).toBeLessThan(60);
    // The first screen stands before all of the log is ordered.
    await until(() => list.getBoundingClientRect().height > 2000 * 40);
    expect(rows().length).toBeLessThan(60);
    expect(list.querySelector('li')?.getAttribute('aria-setsize')).toBe('2000');
    scrollTo({ top: 60_000 });
    await until(() => Number(list.querySelector('li')?.getAttribute('aria-posinset')) > 500);
    scrollTo({ top: 0 });
  });

  it('looks at the rows on screen when it is scrolled, not at all of them', async () => {
    await put(...Array.from({ length: 5000 }, (_, index) => opportunity({ id: `n${index}` })));
    let looks = 0;
    const ids = new Proxy(
      Array.from({ length: 5000 }, (_, index) => `n${index}`),
      {
        get(target, name) {
          if (typeof name === 'string' && /^\d+$/.test(name)) looks += 1;
          return Reflect.get(target, name);
        },
      },
    );
    const version = {};
    const nothing = { onSelect: () => {}, onChange: async () => true };
    render(<LogList ids={ids} version={version} selected={new Set()} label="Log" {...nothing} />);
    const list = await byId('log-list');
    // With their content and measured, which takes the browser a frame or two.
    const stand = async (from: number) => {
      await until(() => Number(list.querySelector('li')?.getAttribute('aria-posinset')) >= from);
      await until(() => rows().length > 3 && !list.querySelector('[data-waiting]'));
      await new Promise((done) => setTimeout(done, 200));
    };
    await stand(1);
    looks = 0;
    scrollTo({ top: 60_000 });
    await stand(500);
    expect(looks).toBeGreaterThan(0);
    expect(looks).toBeLessThan(2500);
    // Where rows differ in height, what comes after them is counted out anew, but not once for each of them.
    const style = document.createElement('style');
    style.textContent =
      '[data-id$="3"], [data-id$="7"] { min-height: 150px } [data-id$="4"] { min-height: 190px }';
    document.head.append(style);
    await stand(500);
    looks = 0;
    scrollTo({ top: 200_000 });
    await stand(1500);
    expect(looks).toBeLessThan(6 * ids.length);
    style.remove();
    scrollTo({ top: 0 });
  });

  it('lays rows of any height one below the other, and keeps in its place what is looked at', async () => {
    const style = document.createElement('style');
    style.textContent = '[data-id$="3"] { min-height: 130px } [data-id$="8"] { min-height: 101px }';
    document.head.append(style);
    await put(...Array.from({ length: 900 }, (_, index) => opportunity({ id: `n${index}` })));
    render(<LogSection />);
    const list = await byId('log-list');
    await until(() => list.getBoundingClientRect().height > 900 * 40);
    const drawn = () => [...list.querySelectorAll<HTMLElement>('li')];
    const areJoined = () =>
      drawn().length > 3 &&
      drawn().every((row, at) => {
        const before = drawn()[at - 1];
        const gap = before ? row.getBoundingClientRect().top - before.getBoundingClientRect().bottom : 0;
        return Math.abs(gap) < 1 && !row.hasAttribute('data-waiting');
      });
    await until(areJoined);
    scrollTo({ top: 20_000 });
    await until(() => Number(drawn()[0]?.getAttribute('aria-posinset')) > 100 && areJoined());
    const above = drawn().find((row) => row.getBoundingClientRect().bottom < 0)!;
    const looked = drawn().find((row) => row.getBoundingClientRect().top > 0)!;
    const [place, scrolled] = [looked.getBoundingClientRect().top, scrollY];
    (above.firstElementChild as HTMLElement).style.minHeight = '260px';
    await until(() => scrollY > scrolled + 100 && areJoined());
    expect(Math.abs(looked.getBoundingClientRect().top - place)).toBeLessThan(2);
    style.remove();
    scrollTo({ top: 0 });
  });

  it('shows a record whatever its id holds, as a file may have brought it', async () => {
    await put(opportunity({ id: 'deal 7/ü %', title: 'Cold chain alarms' }));
    render(<LogSection />);
    await until(() => rows()[0]?.textContent?.includes('Cold chain alarms'));
    fill(await byId('log-search'), 'cold');
    await until(() => rows()[0]?.textContent?.includes('Cold chain alarms'));
  });

  it('finds by the beginnings of words', async () => {
    await put(opportunity({ title: 'Cold chain alarms' }), opportunity({ title: 'Returns desk' }));
    render(<LogSection />);
    await until(() => rows().length === 2);
    fill(await byId('log-search'), 'cold al');
    await until(() => rows().length === 1);
    expect(rows()[0]?.textContent).toContain('Cold chain alarms');
    fill(await byId('log-search'), 'nothing like it');
    await byId('log-no-match');
    await until(() => document.querySelector('[role="status"]')?.textContent === '0 opportunities');
  });

  it('finds among the newest records while the words of all are still being read', async () => {
    forgetLog();
    await put(
      ...Array.from({ length: 30 }, () => opportunity()),
      opportunity({ title: 'Cold chain alarms', updatedAt: Date.UTC(2027, 0, 1) }),
      // Too far down to be among what is looked through first.
      ...Array.from({ length: 400 }, () => opportunity({ updatedAt: Date.UTC(2026, 11, 1) })),
      opportunity({ title: 'Cold chain of old', updatedAt: 5 }),
    );
    const { _log } = database();
    const where = _log.where.bind(_log);
    let release = () => {};
    const held = new Promise<void>((done) => {
      release = done;
    });
    vi.spyOn(_log, 'where').mockImplementation(((name: string) => ({
      between: (...range: [string, string, boolean, boolean]) => ({
        toArray: async () => {
          await held;
          return where(name)
            .between(...range)
            .toArray();
        },
      }),
    })) as never);
    render(<LogSection />);
    await until(() => document.body.textContent?.includes('432 opportunities'));
    fill(await byId('log-search'), 'cold ch');
    await until(() => rows().length === 1 && rows()[0]?.textContent?.includes('Cold chain alarms'));
    expect((await byId('log-list')).getAttribute('aria-busy')).toBe('true');
    expect(document.body.textContent).not.toContain('1 opportunity');
    release();
    await until(() => document.body.textContent?.includes('2 opportunities'));
    expect((await byId('log-list')).hasAttribute('aria-busy')).toBe(false);
    await expect
      .poll(() => rows().map((row) => row.querySelector('a')?.textContent))
      .toEqual(['Cold chain alarms', 'Cold chain of old']);
  });

  it('keeps a title that could not be stored in its field, says why, and stores it later', async () => {
    const record = opportunity({ title: 'Cold chain alarms' });
    await put(record);
    render(<LogSection />);
    (await until(() => document.querySelector<HTMLElement>('[data-testid="log-title"]'))).focus();
    await userEvent.keyboard('{F2}');
    const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    const field = (await byId('row-title')) as HTMLInputElement;
    fill(field, 'Cold chain without alarms');
    await userEvent.keyboard('{Enter}');
    await expect.poll(async () => (await byId('log-fault')).textContent).toContain('The disk is full');
    expect(field.value).toBe('Cold chain without alarms');
    full.mockRestore();
    field.focus();
    await userEvent.keyboard('{Enter}');
    await expect
      .poll(() => database().opportunities.get(record.id))
      .toMatchObject({
        title: 'Cold chain without alarms',
      });
    await until(() => document.querySelector('[data-testid="log-fault"]') === null);
  });

  it('leaves Enter and Escape to an input method that composes a title', async () => {
    await put(opportunity());
    render(<LogSection />);
    (await until(() => document.querySelector<HTMLElement>('[data-testid="log-title"]'))).focus();
    await userEvent.keyboard('{F2}');
    const field = (await byId('row-title')) as HTMLInputElement;
    fill(field, '東京の倉庫');
    for (const key of ['Enter', 'Escape'])
      field.dispatchEvent(new KeyboardEvent('keydown', { key, isComposing: true, bubbles: true }));
    await new Promise((done) => setTimeout(done, 50));
    expect(field.isConnected && field.value).toBe('東京の倉庫');
  });

  it('keeps a day and its year on one line, in a window that has room for the row on one', async () => {
    const long = Date.UTC(2025, 8, 28);
    await put(opportunity({ createdAt: long, updatedAt: long }));
    render(<LogSection />);
    for (const width of [660, 768, 1280]) {
      await page.viewport(width, 700);
      await until(() => rows().length === 1);
      const day = document.querySelector<HTMLElement>('.up-log-day')!;
      expect(day.textContent).toContain('2025');
      const words = document.createRange();
      words.selectNodeContents(day);
      expect([width, new Set([...words.getClientRects()].map(({ top }) => top)).size]).toEqual([width, 1]);
    }
  });

  it.each([
    ['without a value', undefined],
    ['with one', { expected: 320_820, currency: 'CHF' }],
  ])('leaves a title the whole line in a narrow window: a record %s', async (_, value) => {
    const title = 'A title that is long enough to need more than one line of a phone';
    await put(opportunity({ title, ...(value && { value }) }));
    await page.viewport(320, 700);
    render(<LogSection />);
    const row = await until(() => document.querySelector('[data-testid="log-row"]'));
    const [what, day, amount, stage] = ['what', 'day', 'value', 'stage'].map((one) =>
      row.querySelector(`.up-log-${one}`)!.getBoundingClientRect(),
    ) as [DOMRect, DOMRect, DOMRect, DOMRect];
    expect(what.right).toBeCloseTo(day.right, 0);
    expect(stage.right).toBeLessThan(day.left);
    expect(day.top).toBeGreaterThan(what.bottom);
    if (!value) return;
    expect(amount.right).toBeCloseTo(day.right, 0);
    expect([amount.top >= what.bottom, amount.bottom <= day.top]).toEqual([true, true]);
    expect(stage.right).toBeLessThan(amount.left);
    expect(stage.width).toBeGreaterThan(90);
  });

  it.each(['en', ...OTHERS])(
    'has its three buttons in one line of the narrowest window: %s',
    async (language) => {
      speak(language);
      try {
        await put(opportunity({ class: 'base' }));
        await page.viewport(288, 700);
        render(<LogSection />);
        await until(() => rows().length === 1);
        const split = document.querySelectorAll<HTMLSelectElement>('.up-log-narrow select')[2]!;
        split.value = 'base';
        split.dispatchEvent(new Event('change', { bubbles: true }));
        const filters = await byId('log-filters');
        await until(() => filters.textContent?.includes('1'));
        const top = filters.getBoundingClientRect().top;
        expect((await byId('log-as-list')).getBoundingClientRect().top).toBeCloseTo(top, 0);
      } finally {
        speak('en');
      }
    },
  );

  it('moves a stage by keyboard and takes it back', async () => {
    const record = opportunity();
    await put(record);
    render(<LogSection />);
    const link = await until(() => document.querySelector<HTMLElement>('[data-testid="log-title"]'));
    link.focus();
    await userEvent.keyboard(']');
    await expect.poll(() => database().opportunities.get(record.id)).toMatchObject({ stage: 'shared' });
    (await byId('undo')).click();
    await expect.poll(() => database().opportunities.get(record.id)).toMatchObject({ stage: 'noticed' });
  });

  it('says what stays where another window changed it before it was taken back', async () => {
    const record = opportunity();
    await put(record);
    render(<LogSection />);
    const link = await until(() => document.querySelector<HTMLElement>('[data-testid="log-title"]'));
    link.focus();
    await userEvent.keyboard(']');
    const undo = await byId('undo');
    await updateOpportunities([record.id], { stage: 'joined' });
    undo.click();
    const receipt = await until(() =>
      document.querySelector('[data-testid="receipt"]:not(:has([data-testid="undo"]))'),
    );
    expect(receipt.textContent).toContain('changed elsewhere');
    expect(await getOpportunity(record.id)).toMatchObject({ stage: 'joined' });
  });

  it('shows what a goal does not count, says so, and all else with one press', async () => {
    const now = Date.now();
    const joined = (title: string, at: number) =>
      opportunity({
        title,
        stage: 'joined',
        value: { expected: 5, currency: 'EUR' },
        history: [{ at, what: 'stage', to: 'joined' }],
      });
    await put(joined('Now', now), joined('Long ago', now - 100 * 86_400_000));
    location.hash = unsettledAddress({ measure: 'increment-joined', period: 'quarter' });
    try {
      render(<LogSection />);
      const of = await byId('log-of-goal');
      await until(() => rows().length === 1);
      expect(rows()[0]?.textContent).toContain('Now');
      expect(of.textContent).toBe('Increment, at Joined or later: this quarter');
      expect(await complaints()).toEqual([]);
      of.click();
      await until(() => rows().length === 2);
      expect(document.querySelector('[data-testid="log-of-goal"]')).toBeNull();
    } finally {
      location.hash = '';
    }
  });

  it('says of an opportunity whether the customer said it or the rep thought of it', async () => {
    await put(
      opportunity({ id: 'own' }),
      opportunity({ id: 'heard', origin: { type: 'signal', signalKind: 'SIG-SITE' } }),
    );
    render(<OpportunityPage key="own" id="own" />);
    await until(async () => (await byId('origin')).textContent?.includes('Your own idea'));
    render(<OpportunityPage key="heard" id="heard" />);
    await until(async () => (await byId('origin')).textContent?.includes('Said by the customer'));
  });

  it('lets the rep change the customer’s sentence and leave it out, and tells of it by its name', async () => {
    await put(
      opportunity({ id: 'heard', origin: { type: 'signal', signalKind: 'SIG-SITE', sentence: 'We open.' } }),
    );
    const host = render(<OpportunityPage id="heard" />);
    const write = async (words: string) => {
      const field = (await byId('origin-sentence')) as HTMLTextAreaElement;
      field.focus();
      fill(field, words);
      field.blur();
    };
    const kept = async () => (await getOpportunity('heard'))?.origin;
    await write('A second site. ');
    await expect.poll(async () => (await kept())?.sentence).toBe('A second site.');
    await write('');
    await expect.poll(kept).toEqual({ type: 'signal', signalKind: 'SIG-SITE' });
    await until(() => host.textContent?.includes('Where it came from changed'));
    expect(host.textContent).not.toContain('origin changed');
  });

  it('moves to the stage at which the arrows in a list come to rest, not to each that they pass', async () => {
    await put(opportunity({ id: 'a' }), opportunity({ id: 'b' }));
    render(<LogSection />);
    await until(() => rows().length === 2);
    const history = async (id: string) =>
      (await getOpportunity(id))?.history.flatMap(({ what, to }) => (what === 'stage' ? to : []));
    // What was changed last comes first, so a row is found by whose it is.
    const stageOf = (id: string) =>
      rows()
        .find((row) => row.dataset.id === id)!
        .querySelector('select')!;
    stageOf('a').focus();
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}');
    await new Promise((done) => setTimeout(done, 150));
    expect(await history('a')).toEqual([]);
    await userEvent.keyboard('{Escape}{Tab}');
    await new Promise((done) => setTimeout(done, 150));
    expect(await history('a')).toEqual([]);
    stageOf('a').focus();
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{Enter}{Tab}');
    await expect.poll(() => history('a')).toEqual(['recognised']);
    // The store knows before the row shows it; choosing what a list shows already is no choice.
    await expect.poll(() => stageOf('a').value).toBe('recognised');
    // With a pointer it is chosen at once, also after the keys were there.
    await userEvent.selectOptions(stageOf('a'), 'noticed');
    await expect.poll(() => history('a')).toEqual(['recognised', 'noticed']);
    for (const row of rows()) row.querySelector<HTMLInputElement>('input')?.click();
    const bulk = await byId('bulk');
    bulk.querySelector('select')?.focus();
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}{ArrowDown}{Tab}');
    await expect.poll(() => history('b')).toEqual(['joined']);
    expect(await history('a')).toEqual(['recognised', 'noticed', 'joined']);
    expect(bulk.querySelector('select')?.value).toBe('');
  });

  it('goes from row to row with the arrows', async () => {
    await put(
      opportunity({ title: 'Older' }),
      opportunity({ title: 'Newer', updatedAt: Date.UTC(2027, 0, 1) }),
    );
    render(<LogSection />);
    await until(() => rows().length === 2);
    document.querySelector<HTMLElement>('[data-testid="log-title"]')?.focus();
    await userEvent.keyboard('{ArrowDown}');
    await until(() => document.activeElement?.textContent === 'Older');
  });

  it('renames in place, and Escape leaves the title as it was', async () => {
    const record = opportunity({ title: 'Old name' });
    await put(record);
    render(<LogSection />);
    const link = await until(() => document.querySelector<HTMLElement>('[data-testid="log-title"]'));
    link.focus();
    await userEvent.keyboard('{F2}');
    const field = await until(() => document.querySelector<HTMLInputElement>('.up-log-what input'));
    fill(field, 'New name');
    field.focus();
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => database().opportunities.get(record.id)).toMatchObject({ title: 'New name' });
  });

  it('stores a name once, with Enter and what leaving the field brings, and Escape stores none', async () => {
    const record = opportunity({ title: 'Old name' });
    await put(record);
    render(<LogSection />);
    const history = async () =>
      (await database().opportunities.get(record.id))?.history.map(({ what, to }) => `${what} ${to ?? ''}`);
    const edit = async () => {
      (await until(() => document.querySelector<HTMLElement>('[data-testid="log-title"]'))).focus();
      await userEvent.keyboard('{F2}');
      return (await byId('row-title')) as HTMLInputElement;
    };
    fill(await edit(), 'Not this');
    await userEvent.keyboard('{Escape}');
    await until(() => document.querySelector('[data-testid="row-title"]') === null);
    await new Promise((done) => setTimeout(done, 200));
    expect((await getOpportunity(record.id))?.title).toBe('Old name');
    expect(document.querySelector('[data-testid="receipt"]')).toBeNull();
    fill(await edit(), 'New name');
    await userEvent.keyboard('{Enter}{Tab}');
    await until(() => document.querySelector('[data-testid="row-title"]') === null);
    await new Promise((done) => setTimeout(done, 200));
    expect((await getOpportunity(record.id))?.title).toBe('New name');
    expect((await history())?.filter((line) => line.startsWith('title'))).toHaveLength(1);
  });

  it('removes several at once and brings all of them back, and leaves them selected where it cannot', async () => {
    await put(opportunity(), opportunity(), opportunity());
    render(<LogSection />);
    await until(() => rows().length === 3);
    for (const row of rows().slice(0, 2)) row.querySelector<HTMLInputElement>('input')?.click();
    const broken = vi.spyOn(IDBObjectStore.prototype, 'delete').mockImplementation(() => {
      throw new DOMException('broken', 'UnknownError');
    });
    (await byId('bulk-remove')).click();
    await byId('log-fault');
    expect((await byId('bulk')).textContent).toContain('2 selected');
    broken.mockRestore();
    (await byId('bulk-remove')).click();
    await until(() => rows().length === 1);
    (await byId('undo')).click();
    await until(() => rows().length === 3);
  });

  it('shows every stage on the board, with a way to move cards without dragging', async () => {
    const record = opportunity();
    await put(record);
    render(<LogSection />);
    await until(() => rows().length === 1);
    (await byId('log-as-board')).click();
    const column = await byId('column-noticed');
    const move = await until(() =>
      column.querySelector<HTMLElement>('button[title*="Shared"]:not(:disabled)'),
    );
    move.click();
    const shared = await byId('column-shared');
    await until(() => shared.textContent?.includes(record.title));
    expect(await complaints()).toEqual([]);
  });

  it('offers what can be done with a selection only where the selection is seen', async () => {
    await put(opportunity(), opportunity());
    render(<LogSection />);
    await until(() => rows().length === 2);
    rows()[0]?.querySelector<HTMLInputElement>('input')?.click();
    await byId('bulk');
    (await byId('log-as-board')).click();
    await byId('log-board');
    expect(document.querySelector('[data-testid="bulk"]')).toBeNull();
    (await byId('log-as-list')).click();
    await byId('bulk');
  });

  it('can be used by everybody, with a selection and a receipt on screen', async () => {
    await put(opportunity(), opportunity({ stage: 'joined', value: { expected: 5, currency: 'EUR' } }));
    render(<LogSection />);
    await until(() => rows().length === 2);
    rows()[0]?.querySelector<HTMLInputElement>('input')?.click();
    await byId('bulk');
    expect(await complaints()).toEqual([]);
  });
});

describe('coming back to the log', () => {
  const place = () => ({ current: { view: FIRST_VIEW } as LogPlace });
  const focused = () => document.activeElement?.closest<HTMLElement>('[data-id]')?.dataset.id;
  afterEach(() => {
    location.hash = '';
  });

  /** Goes to a record and back, as the options page does. */
  async function thereAndBack(kept: ReturnType<typeof place>, id: string, meanwhile = async () => {}) {
    location.hash = `#/log/${id}`;
    render(<OpportunityPage id={id} />);
    await byId('opportunity-title');
    await meanwhile();
    render(<LogSection kept={kept} />);
    await byId('log-list');
  }

  it('finds it as it was left, at the row that was opened, and the way back to all of it', async () => {
    await put(
      ...Array.from({ length: 300 }, (_, at) =>
        opportunity({ id: `n${at}`, title: `Night shift ${at}`, stage: at % 2 ? 'joined' : 'noticed' }),
      ),
    );
    const kept = place();
    render(<LogSection kept={kept} />);
    const stage = (await byId('log-filter-stage')) as HTMLSelectElement;
    stage.value = 'joined';
    stage.dispatchEvent(new Event('change', { bubbles: true }));
    await until(() => document.querySelector('h1 + div > p')?.textContent?.startsWith('150'));
    await thereAndBack(kept, 'n101');
    await until(() => focused() === 'n101');
    const box = document.activeElement!.getBoundingClientRect();
    expect([box.top > 0, box.bottom < innerHeight]).toEqual([true, true]);
    expect(((await byId('log-filter-stage')) as HTMLSelectElement).value).toBe('joined');
    // One that fits no more has left its place to another.
    await thereAndBack(kept, 'n101', async () => {
      await updateOpportunities(['n101'], { stage: 'proven' });
    });
    await until(() => focused() === 'n99');
    (await byId('log-clear')).click();
    await until(() => document.querySelector('h1 + div > p')?.textContent?.startsWith('300'));
    expect(document.querySelector('[data-testid="log-clear"]')).toBeNull();
  });

  it('leaves the focus with who searches before the list is there', async () => {
    await put(
      ...Array.from({ length: 300 }, (_, at) => opportunity({ id: `n${at}`, title: `Night shift ${at}` })),
    );
    const kept = place();
    render(<LogSection kept={kept} />);
    await until(() => rows().length > 0);
    location.hash = '#/log/n150';
    render(<OpportunityPage id="n150" />);
    await byId('opportunity-title');
    const frames: FrameRequestCallback[] = [];
    vi.spyOn(window, 'requestAnimationFrame').mockImplementation((draw) => frames.push(draw));
    render(<LogSection kept={kept} />);
    const search = (await byId('log-search')) as HTMLInputElement;
    search.focus();
    await userEvent.keyboard('Night shift');
    vi.restoreAllMocks();
    for (const draw of frames) draw(performance.now());
    await until(() => rows().length > 0);
    await new Promise((done) => setTimeout(done, 500));
    expect([document.activeElement === search, search.value]).toEqual([true, 'Night shift']);
  });

  /** Goes along the way to the next or the one before, as the options page does. */
  async function step(kept: ReturnType<typeof place>, rel: 'prev' | 'next') {
    const link = await byId(`entry-${rel}`);
    link.click();
    const id = location.hash.split('/').at(-1) ?? '';
    render(<OpportunityPage key={id} id={id} kept={kept} />);
    await until(
      () => document.querySelector('nav') !== null && document.querySelector('nav') !== link.parentElement,
    );
    return [id, document.querySelector('nav')?.textContent];
  }

  it('goes from one to the next as they were listed, though edited meanwhile, and comes back to the last', async () => {
    await put(...Array.from({ length: 60 }, (_, at) => opportunity({ id: `n${at}`, title: `Shift ${at}` })));
    const kept = place();
    render(<LogSection kept={kept} />);
    const list = await byId('log-list');
    await until(() => list.querySelector('li')?.getAttribute('aria-setsize') === '60');
    location.hash = '#/log/n58';
    render(<OpportunityPage key="n58" id="n58" kept={kept} />);
    await byId('opportunity-title');
    await updateOpportunities(['n58'], { insight: 'Nights are idle' });
    expect(await step(kept, 'next')).toEqual(['n57', '3 of 60']);
    // The keys stay where they were, to go on.
    await until(() => document.activeElement?.getAttribute('data-testid') === 'entry-next');
    expect(await step(kept, 'next')).toEqual(['n56', '4 of 60']);
    expect(await step(kept, 'prev')).toEqual(['n57', '3 of 60']);
    await until(() => document.activeElement?.getAttribute('data-testid') === 'entry-prev');
    expect(await step(kept, 'prev')).toEqual(['n58', '2 of 60']);
    expect(await step(kept, 'prev')).toEqual(['n59', '1 of 60']);
    // There is none before it.
    await until(() => document.activeElement?.getAttribute('data-testid') === 'entry-next');
    expect(document.querySelector('[data-testid="entry-prev"]')).toBeNull();
    expect(await complaints()).toEqual([]);
    render(<LogSection kept={kept} />);
    await byId('log-list');
    await until(() => focused() === 'n59');
  });

  it('names the way on once, for who sees it and for who hears it', async () => {
    await put(...Array.from({ length: 3 }, (_, at) => opportunity({ id: `n${at}` })));
    render(<OpportunityPage key="n1" id="n1" kept={place()} />);
    for (const [rel, name] of [
      ['prev', 'Previous opportunity'],
      ['next', 'Next opportunity'],
    ] as const) {
      const link = await byId(`entry-${rel}`);
      expect([link.title, link.ariaLabel, link.textContent]).toEqual([name, null, '']);
    }
  });

  it('goes through the column of a card, and through the whole log from an address', async () => {
    const stage = (at: number) => (at % 2 ? 'joined' : 'noticed');
    await put(...Array.from({ length: 8 }, (_, at) => opportunity({ id: `n${at}`, stage: stage(at) })));
    const kept = place();
    render(<OpportunityPage key="n4" id="n4" kept={kept} />);
    expect(await step(kept, 'next')).toEqual(['n3', '5 of 8']);
    kept.current = { view: { query: {}, as: 'board' } };
    render(<OpportunityPage key="n5" id="n5" kept={kept} />);
    await until(() => document.querySelector('nav')?.textContent === '2 of 4');
    expect(await step(kept, 'next')).toEqual(['n3', '3 of 4']);
  });

  it('finds the board, at the card that was opened', async () => {
    await put(...Array.from({ length: 25 }, (_, at) => opportunity({ id: `n${at}`, stage: 'joined' })));
    const kept = place();
    render(<LogSection kept={kept} />);
    (await byId('log-as-board')).click();
    await until(() => document.querySelectorAll('.up-board-card').length === 25);
    location.hash = '#/log/n4';
    render(<OpportunityPage id="n4" />);
    await byId('opportunity-title');
    render(<LogSection kept={kept} />);
    await byId('log-board');
    await until(() => focused() === 'n4');
  });
});

it('counts and sums on the board what it shows, whatever stage the list was narrowed down to', async () => {
  const value = { expected: 5, currency: 'EUR' };
  await put(opportunity({ stage: 'joined', value }), opportunity({ stage: 'noticed', value }));
  render(<LogSection />);
  const stage = (await byId('log-filter-stage')) as HTMLSelectElement;
  stage.value = 'proven';
  stage.dispatchEvent(new Event('change', { bubbles: true }));
  await byId('log-no-match');
  (await byId('log-as-board')).click();
  await until(
    () => document.querySelector('[data-testid="log-sums"]')?.textContent === 'On top of base: €10',
  );
  expect(document.querySelector('h1 + div > p')?.textContent).toMatch(/^2 /);
  expect(document.querySelector('[data-testid="log-clear"]')).toBeNull();
  (await byId('log-as-list')).click();
  await byId('log-no-match');
});

it('sums what is listed up, each currency by itself, in the list and in each column', async () => {
  const worth = (expected: number, currency: string, base = 0) => ({ value: { base, expected, currency } });
  await put(
    opportunity({ ...worth(1200.5, 'EUR'), stage: 'joined' }),
    opportunity({ ...worth(900, 'EUR', 100), stage: 'noticed' }),
    opportunity({ ...worth(70_000, 'JPY'), stage: 'joined' }),
    opportunity(),
    // It would have come anyway.
    opportunity({ ...worth(500, 'EUR'), class: 'base', title: 'The renewal' }),
  );
  render(<LogSection />);
  const sums = await byId('log-sums');
  const base = await until(() => rows().find((row) => row.textContent?.includes('The renewal')));
  expect(base.querySelector('.up-log-value')?.textContent).toBe('');
  await until(() => sums.textContent === 'On top of base: €2,000 and ¥70,000');
  (await byId('log-as-board')).click();
  const column = await byId('column-joined');
  await until(() => column.querySelector('.up-column-sums')?.children.length === 2);
  expect([...column.querySelector('.up-column-sums')!.children].map((one) => one.textContent)).toEqual([
    '€1,200',
    '¥70,000',
  ]);
  expect(await complaints()).toEqual([]);
});

it('tells the sums of every column of the board in one order, and of many currencies the first', async () => {
  const worth = (currency: string, stage: Opportunity['stage']) =>
    opportunity({ stage, value: { expected: 1000, currency } });
  const noticed = ['USD', 'CHF', 'EUR', 'GBP', 'EUR'].map((one) => worth(one, 'noticed'));
  const joined = ['USD', 'USD', 'USD', 'USD', 'EUR'].map((one) => worth(one, 'joined'));
  await put(...noticed, ...joined, ...['CHF', 'EUR', 'EUR', 'EUR'].map((one) => worth(one, 'noticed')));
  render(<LogSection />);
  (await byId('log-as-board')).click();
  const told = async (stage: string) =>
    [...(await byId(`column-${stage}`)).querySelectorAll('.up-column-sums > *')].map(
      (one) => one.textContent,
    );
  await expect.poll(() => told('joined')).toEqual(['€1,000', '$4,000']);
  expect(await told('noticed')).toEqual(['€5,000', '$1,000', '2 more']);
  const more = (await byId('column-noticed')).querySelector<HTMLElement>('.up-column-sums > button')!;
  more.click();
  await until(async () => (await told('noticed')).length === 4);
  expect(await told('noticed')).toEqual(['€5,000', '$1,000', 'CHF\u00a02,000', '£1,000']);
});

it('leaves no minus at the end of a line, away from its sum', () => {
  const box = document.body.appendChild(document.createElement('p'));
  box.style.cssText = 'inline-size: 1px; overflow-wrap: normal';
  const height = (text: string) => {
    box.textContent = text;
    return box.offsetHeight;
  };
  for (const currency of ['EUR', 'CHF', 'USD'])
    expect(height(formatSum(-44_386, currency)), currency).toBe(height('5'));
  box.remove();
});

it('begins the cards of every column at one height, whatever sums stand above them', async () => {
  const worth = (currency: string, stage: Opportunity['stage']) =>
    opportunity({ stage, value: { expected: 1000, currency } });
  await put(
    ...['USD', 'CHF', 'EUR'].map((one) => worth(one, 'noticed')),
    worth('EUR', 'shared'),
    opportunity({ stage: 'joined' }),
  );
  render(<LogSection />);
  (await byId('log-as-board')).click();
  const top = async (stage: string) =>
    (await byId(`column-${stage}`)).querySelector('.up-board-card')?.getBoundingClientRect().top;
  await until(
    async () => (await byId('column-noticed')).querySelectorAll('.up-column-sums > *').length === 3,
  );
  await until(async () => (await top('joined')) !== undefined);
  expect(await top('shared')).toBe(await top('noticed'));
  expect(await top('joined')).toBe(await top('noticed'));
});

it('sets the customer as far below a title of one line as below one of two, in list and board', async () => {
  const long = 'Training for the six new pickers before the summer season starts in both of the warehouses';
  await put(
    opportunity({ title: 'Spare parts', stage: 'noticed' }),
    opportunity({ title: long, stage: 'noticed' }),
  );
  await page.viewport(560, 800);
  render(<LogSection />);
  const steps = (title: string, about: string) =>
    [...document.querySelectorAll(title)].map((one) => {
      const below = one.closest('.up-log-what, .up-board-card')!.querySelector(about)!;
      const { bottom, height } = one.querySelector('.up-title-lines')!.getBoundingClientRect();
      return { height, step: below.getBoundingClientRect().top - bottom };
    });
  for (const [title, about] of [
    ['.up-log-title > a', '.up-log-about > span'],
    ['.up-board-card > a', '.up-soft'],
  ] as const) {
    await until(() => document.querySelectorAll(title).length === 2);
    const [one, two] = steps(title, about).sort((a, b) => a.height - b.height);
    expect(two!.height).toBeGreaterThan(one!.height * 1.5);
    expect(Math.abs(one!.step - two!.step)).toBeLessThan(1.1);
    for (const link of document.querySelectorAll(title))
      expect(link.getBoundingClientRect().height).toBeGreaterThanOrEqual(24);
    if (title.includes('log')) (await byId('log-as-board')).click();
  }
});

it('is printed whole by the keys for it, though the screen draws the rows in sight alone', async () => {
  await put(...Array.from({ length: 300 }, (_, at) => opportunity({ id: `n${at}`, title: `Shift ${at}` })));
  const printed: (string | undefined)[][] = [];
  const table = () => document.querySelector('.up-printed');
  const print = vi.spyOn(window, 'print').mockImplementation(() => {
    printed.push([...(table()?.querySelectorAll('tbody th') ?? [])].map((one) => one.textContent ?? ''));
  });
  render(<LogSection />);
  const list = await byId('log-list');
  await until(() => list.querySelector('li')?.getAttribute('aria-setsize') === '300');
  expect(list.dataset.part).toBe('true');
  await userEvent.keyboard('{Control>}p{/Control}');
  await until(() => printed.length === 1);
  expect(printed[0]).toEqual(Array.from({ length: 300 }, (_, at) => `Shift ${299 - at}`));
  // On the screen it is not seen, and it goes with the printing.
  expect(getComputedStyle(table()!).display).toBe('none');
  dispatchEvent(new Event('afterprint'));
  await until(() => !table());
  print.mockRestore();
});

describe('what was done in the log', () => {
  const said = (within: string) => document.querySelector(`${within} > [data-say]`)?.textContent;

  it('is read out in a place that stood there before, also in front of a dialog, and anew each time', async () => {
    await put(opportunity({ title: 'Cold chain' }));
    render(<LogSection />);
    await until(() => rows().length === 1);
    const regions = new Set<Element>();
    const words: string[] = [];
    new MutationObserver((records) => {
      for (const { target } of records) {
        if (!(target instanceof Element) || !target.matches('[data-say]')) continue;
        regions.add(target);
        words.push(target.textContent ?? '');
      }
    }).observe(document.body, { childList: true, subtree: true });
    rows()[0]?.querySelector('a')?.focus();
    await userEvent.keyboard(']');
    await expect.poll(() => said('body')).toContain('Cold chain');
    await userEvent.keyboard('[[');
    await expect.poll(() => said('body')).toMatch(/Cold chain.*Noticed/);
    expect(words).toContain('');
    for (const region of regions) expect(region.role).toBe('status');
    expect(document.querySelector('[data-testid="receipt"]')?.closest('[role], [aria-live]')).toBeNull();
    (await byId('undo')).click();
    await expect.poll(() => said('body')).toBe('Undone.');
    (await byId('log-new')).click();
    fill(await byId('quick-log-title'), 'Second site');
    fill(await byId('quick-log-account'), 'Northwind');
    (await byId('quick-log-save')).click();
    await expect.poll(() => said('dialog .up-dialog-body')).toContain('Second site');
    expect(await complaints()).toEqual([]);
  });
});

/** What has the focus: what it is called, and the record that it stands in. */
const focused = () => {
  const element = document.activeElement;
  const within = element?.closest<HTMLElement>('[data-id]')?.dataset.id;
  return `${within ? `${within}: ` : ''}${element?.getAttribute('aria-label') ?? (element?.textContent || element?.getAttribute('title'))}`;
};
const isLost = () => document.activeElement === document.body;

describe('the focus in the log', () => {
  it('goes along with a card that moves to another column, by button and by key', async () => {
    await put(
      opportunity({ id: 'a', title: 'Second site' }),
      opportunity({ id: 'b', title: 'Night shift' }),
      opportunity({ id: 'c', title: 'Cold chain', stage: 'realised' }),
    );
    render(<LogSection />);
    await until(() => rows().length === 3);
    (await byId('log-as-board')).click();
    const card = async (stage: string, id: string) =>
      until(() => document.querySelector<HTMLElement>(`[data-testid="column-${stage}"] [data-id="${id}"]`));
    (await card('noticed', 'a')).querySelectorAll('button')[1]?.focus();
    await userEvent.keyboard('{Enter}');
    await card('shared', 'a');
    await expect.poll(focused).toBe('a: Move Second site to Recognised');
    // The board is wider than the window.
    await userEvent.keyboard('{Enter}');
    const second = await card('recognised', 'a');
    await until(() => second.contains(document.activeElement));
    for (const stage of ['joined', 'proven', 'decided']) {
      await userEvent.keyboard(']');
      const moved = await card(stage, 'a');
      await until(() => moved.contains(document.activeElement));
    }
    const last = await card('decided', 'a');
    const board = last.closest('.up-board')!.getBoundingClientRect();
    await until(() => last.contains(document.activeElement));
    await until(() => last.getBoundingClientRect().right <= board.right + 1);
    await put(opportunity({ id: 'a', title: 'Second site', stage: 'shared' }));
    await card('shared', 'a');
    await expect.poll(focused).toMatch(/^a: /);
    await userEvent.keyboard('[[');
    await card('noticed', 'a');
    await expect.poll(focused).toBe('a: Move Second site to Shared');
    // At the end of the way the button has no more to do: what is beside it takes over.
    await put(opportunity({ id: 'c', title: 'Cold chain', stage: 'decided' }));
    (await card('decided', 'c')).querySelectorAll('button')[1]?.focus();
    await userEvent.keyboard('{Enter}');
    await card('realised', 'c');
    await expect.poll(focused).toMatch(/^c: /);
  });

  /** One opportunity in the log: its link, and how far it is. */
  async function alone(as: string) {
    await put(opportunity({ id: 'a', title: 'Second site' }));
    render(<LogSection />);
    await until(() => rows().length === 1);
    (await byId(`log-as-${as}`)).click();
    const link = await until(() =>
      document.querySelector(as === 'board' ? '.up-board-card a' : '[data-testid="log-row"] a'),
    );
    return { link, stage: async () => (await database().opportunities.get('a'))?.stage };
  }

  it.each(['list', 'board'])(
    'takes every press of a key, also before the last one is drawn (%s)',
    async (as) => {
      const { link, stage } = await alone(as);
      const press = (key: string) => link.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
      for (const key of [']', ']', ']', '[']) press(key);
      await expect.poll(stage).toBe('recognised');
      await expect.poll(async () => (await byId('receipt')).textContent).toContain('Recognised');
    },
  );

  it.each(['list', 'board'])(
    'goes one step with a key that is held down: its undo takes back one (%s)',
    async (as) => {
      const { link, stage } = await alone(as);
      const press = (repeat: boolean) =>
        link.dispatchEvent(new KeyboardEvent('keydown', { key: ']', repeat, bubbles: true }));
      press(false);
      for (let held = 0; held < 5; held += 1) press(true);
      await expect.poll(stage).toBe('shared');
      // Whatever the held key did would be stored before this.
      await updateOpportunities(['a'], { title: 'Later' });
      expect(await stage()).toBe('shared');
      (await byId('undo')).click();
      await expect.poll(stage).toBe('noticed');
    },
  );

  it.each(['list', 'board'])(
    'hears brackets that are typed with Option or AltGr, and leaves those of the browser alone (%s)',
    async (as) => {
      const { link, stage } = await alone(as);
      const press = (with_: KeyboardEventInit) =>
        link.dispatchEvent(new KeyboardEvent('keydown', { key: ']', bubbles: true, ...with_ }));
      // Back and forward in the history.
      press({ metaKey: true });
      press({ ctrlKey: true });
      press({ altKey: true });
      await expect.poll(stage).toBe('shared');
      press({ altKey: true, ctrlKey: true });
      await expect.poll(stage).toBe('recognised');
    },
  );

  it('goes along with a row that a change moves to another place', async () => {
    await put(
      ...['a', 'b', 'c', 'd'].map((id, at) =>
        opportunity({ id, title: id, updatedAt: Date.UTC(2026, 10, 9) - at }),
      ),
    );
    render(<LogSection />);
    await until(() => rows().length === 4);
    rows()[2]?.querySelector('a')?.focus();
    await userEvent.keyboard(']');
    await expect.poll(() => rows().map((row) => row.dataset.id)).toEqual(['c', 'a', 'b', 'd']);
    await expect.poll(focused).toBe('c: c');
    rows()[3]?.querySelector('select')?.focus();
    await userEvent.selectOptions(rows()[3]!.querySelector('select')!, 'joined');
    await expect.poll(() => rows().map((row) => row.dataset.id)).toEqual(['d', 'c', 'a', 'b']);
    await expect.poll(focused).toMatch(/^d: /);
  });

  it('stays by what was removed, and after undo where the work was', async () => {
    await put(opportunity(), opportunity(), opportunity());
    render(<LogSection />);
    await until(() => rows().length === 3);
    rows()[0]?.querySelector<HTMLInputElement>('input')?.click();
    (await byId('bulk-remove')).focus();
    await userEvent.keyboard('{Enter}');
    await until(() => rows().length === 2);
    await until(() => !isLost());
    expect(document.activeElement?.closest('[data-testid="receipt"]')).toBeNull();
    (await byId('undo')).focus();
    await userEvent.keyboard('{Enter}');
    await until(() => rows().length === 3);
    await until(() => !isLost());
    expect(document.activeElement?.closest('main, [data-testid="log-list"], .up-filters')).toBeTruthy();
  });

  it('goes back to its row from a name that was changed or left as it was', async () => {
    await put(opportunity({ id: 'a', title: 'Old name' }));
    render(<LogSection />);
    (await until(() => document.querySelector<HTMLElement>('[data-testid="log-title"]'))).focus();
    await userEvent.keyboard('{F2}{Escape}');
    await expect.poll(focused).toBe('a: Old name');
    await userEvent.keyboard('{F2}');
    fill(await byId('row-title'), 'New name');
    await userEvent.keyboard('{Enter}');
    await expect.poll(focused).toBe('a: New name');
  });

  it('is not taken to anywhere when the rep presses beside everything', async () => {
    await put(opportunity());
    render(<LogSection />);
    await until(() => rows().length === 1);
    rows()[0]?.querySelector('a')?.focus();
    (document.activeElement as HTMLElement).blur();
    await put(opportunity());
    await until(() => rows().length === 2);
    await new Promise((done) => setTimeout(done, 700));
    expect(isLost()).toBe(true);
  });

  it.each([
    [
      'set aside',
      () => until(() => [...document.querySelectorAll('button')].find((b) => b.textContent === 'Park it')),
    ],
    ['removed', () => byId('opportunity-remove')],
  ])('stays on the page of an opportunity that is %s, and after undo', async (_, find) => {
    await put(opportunity({ id: 'one' }));
    render(<OpportunityPage id="one" />);
    const button = await find();
    const around = button.closest('details');
    if (around) around.open = true;
    button.focus();
    await userEvent.keyboard('{Enter}');
    const undo = await byId('undo');
    await until(() => !isLost());
    expect(document.activeElement?.closest('[data-testid="receipt"]')).toBeNull();
    undo.focus();
    await userEvent.keyboard('{Enter}');
    await until(() => !undo.isConnected);
    await until(() => !isLost());
  });
});

describe('an opportunity’s page', () => {
  beforeEach(() => put(opportunity({ id: 'one', title: 'Second site' })));

  it('asks what the next stage needs, and nothing of later ones', async () => {
    render(<OpportunityPage id="one" />);
    const next = await byId('questions-shared');
    expect(next.textContent).toContain('0 of 5 answered');
    expect(document.querySelector('[data-testid="questions-recognised"]')).toBeNull();
  });

  it.each([320, 1000])(
    'gives every field of the first step room to be written in, at %d px',
    async (width) => {
      await page.viewport(width, 800);
      render(<OpportunityPage id="one" />);
      const group = await byId('questions-shared');
      const fields = await until(() => {
        const found = [
          ...group.querySelectorAll('fieldset:has([type="checkbox"]) input:not([type="checkbox"])'),
        ];
        return found.length === 4 && found;
      });
      for (const field of fields) expect(field.getBoundingClientRect().width).toBeGreaterThan(150);
    },
  );

  it('moves to the stage at which the arrows come to rest, as one step, and Escape leaves it where it was', async () => {
    render(<OpportunityPage id="one" />);
    const history = async () =>
      (await getOpportunity('one'))?.history.flatMap(({ what, to }) => (what === 'stage' ? to : []));
    const checked = () => document.querySelector<HTMLElement>('[name="stage"]:checked')?.dataset.testid;
    (await byId('stage-noticed')).focus();
    await userEvent.keyboard('{ArrowRight}{ArrowRight}{ArrowRight}');
    expect(checked()).toBe('stage-joined');
    await userEvent.keyboard('{Escape}');
    await until(() => checked() === 'stage-noticed');
    await userEvent.keyboard('{ArrowRight}{ArrowRight}');
    expect(await history()).toEqual([]);
    await expect.poll(history, { timeout: 3000 }).toEqual(['recognised']);
    await userEvent.keyboard('{ArrowRight}{ArrowRight}{Tab}');
    await expect.poll(history).toEqual(['recognised', 'proven']);
    (await byId('undo')).click();
    await until(() => checked() === 'stage-recognised');
    // A press is a choice, and so is going elsewhere from where the arrows were.
    (await byId('stage-joined')).click();
    await expect.poll(async () => (await history())?.at(-1)).toBe('joined');
    (await byId('stage-joined')).focus();
    await userEvent.keyboard('{ArrowRight}{ArrowRight}');
    render(null);
    await expect.poll(async () => (await history())?.slice(-2)).toEqual(['joined', 'decided']);
  });

  it('leads to addresses of the web alone, whatever a file brought', async () => {
    const of = (url: string) =>
      opportunity({
        id: 'one',
        origin: { type: 'signal', sentence: 'We open a second site.', url },
        crmUrl: url,
      });
    const links = () =>
      [...document.querySelectorAll<HTMLAnchorElement>('a[target]')].map(
        ({ href }) => new URL(href).protocol,
      );
    await put(of('ms-word:ofe|u|https://files.example/one.docx'));
    render(<OpportunityPage id="one" />);
    await byId('questions-shared');
    await until(
      async () => ((await byId('origin-sentence')) as HTMLTextAreaElement).value === 'We open a second site.',
    );
    expect(links()).toEqual([]);
    await put(of('https://crm.example/deal/1'));
    await until(() => links().length > 0);
    expect(new Set(links())).toEqual(new Set(['https:']));
  });

  it('keeps what was typed beside a field that is changed by the press that leaves it', async () => {
    render(<OpportunityPage id="one" />);
    const group = await byId('questions-shared');
    const box = await until(() => group.querySelector<HTMLInputElement>('fieldset [type="checkbox"]'));
    const will = box.closest('fieldset')?.querySelectorAll<HTMLInputElement>('input')[1];
    will?.focus();
    fill(will!, 'Send the floor plan');
    will?.blur();
    box.click();
    await expect
      .poll(async () => (await getOpportunity('one'))?.firstStep)
      .toMatchObject({
        will: 'Send the floor plan',
        done: true,
      });
  });

  it('keeps what is typed on after Enter, and a date that is typed only in part', async () => {
    await put(opportunity({ id: 'one', firstStep: { when: '', will: '', date: '2026-12-24' } }));
    render(<OpportunityPage id="one" />);
    const field = (await byId('opportunity-title')) as HTMLInputElement;
    field.focus();
    fill(field, 'Second site');
    await userEvent.keyboard('{Enter}');
    fill(field, 'Second site in York');
    await until(async () => (await getOpportunity('one'))?.title === 'Second site');
    await new Promise((done) => setTimeout(done, 200));
    expect(field.value).toBe('Second site in York');
    const date = document.querySelector<HTMLInputElement>('.up-rows input[type="date"]')!;
    date.focus();
    await userEvent.keyboard('{Backspace}{Tab}{Tab}{Tab}{Tab}');
    await until(() => date.getAttribute('aria-invalid') === 'true');
    expect((await getOpportunity('one'))?.firstStep?.date).toBe('2026-12-24');
    expect(await getOpportunity('one')).toMatchObject({ title: 'Second site in York' });
  });

  it('tries again to store what could not be stored when the field is left once more', async () => {
    render(<OpportunityPage id="one" />);
    const field = (await byId('opportunity-title')) as HTMLInputElement;
    const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    field.focus();
    fill(field, 'Second site in York');
    await userEvent.keyboard('{Enter}');
    await byId('log-fault');
    expect(field.value).toBe('Second site in York');
    full.mockRestore();
    await userEvent.keyboard('{Tab}');
    await until(async () => (await getOpportunity('one'))?.title === 'Second site in York');
  });

  it('goes into the row that was added, and to what is beside one that was taken away', async () => {
    render(<OpportunityPage id="one" />);
    const group = await byId('questions-shared');
    const add = await until(() =>
      [...group.querySelectorAll('button')].find((one) => one.textContent === 'Add a person'),
    );
    add.focus();
    await userEvent.keyboard('{Enter}');
    await until(() => document.activeElement?.matches('.up-rows-row input'));
    await userEvent.keyboard('Dana{Tab}');
    await until(async () => (await getOpportunity('one'))?.theirs[0]?.name === 'Dana');
    await userEvent.keyboard('{Tab}{Enter}');
    await until(() => document.activeElement === add);
    expect((await getOpportunity('one'))?.theirs).toEqual([]);
  });

  it('takes what is typed at once into the row that was added, and keeps it', async () => {
    render(<OpportunityPage id="one" />);
    const group = await byId('questions-shared');
    const add = await until(() =>
      [...group.querySelectorAll('button')].find((one) => one.textContent === 'Add a person'),
    );
    add.focus();
    await userEvent.keyboard('{Enter}Dana{Tab}signs{Tab}');
    await expect
      .poll(async () => (await getOpportunity('one'))?.theirs)
      .toEqual([{ name: 'Dana', reason: 'signs' }]);
    await new Promise((done) => setTimeout(done, 200));
    const rows = [...group.querySelectorAll('.up-rows')[0]!.querySelectorAll('.up-rows-row')];
    expect(rows.map((row) => [...row.querySelectorAll('input')].map(({ value }) => value))).toEqual([
      ['Dana', 'signs'],
    ]);
  });

  it('keeps the row and its words where it could not be stored, and stores both later', async () => {
    render(<OpportunityPage id="one" />);
    const group = await byId('questions-shared');
    const add = await until(() =>
      [...group.querySelectorAll('button')].find((one) => one.textContent === 'Add a person'),
    );
    const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    add.focus();
    await userEvent.keyboard('{Enter}Dana{Tab}');
    await byId('log-fault');
    full.mockRestore();
    await userEvent.keyboard('{Shift>}{Tab}{/Shift}{Tab}');
    await expect.poll(async () => (await getOpportunity('one'))?.theirs).toEqual([{ name: 'Dana' }]);
  });

  it('takes a row away that was added a moment before', async () => {
    render(<OpportunityPage id="one" />);
    const group = await byId('questions-shared');
    const add = await until(() =>
      [...group.querySelectorAll('button')].find((one) => one.textContent === 'Add a person'),
    );
    add.focus();
    await userEvent.keyboard('{Enter}{Tab}{Tab}{Enter}');
    await new Promise((done) => setTimeout(done, 400));
    expect((await getOpportunity('one'))?.theirs).toEqual([]);
    expect(group.querySelectorAll('.up-rows-row')).toHaveLength(0);
  });

  it('changes the row that is meant where another window took one away before it', async () => {
    const theirs = ['Ana', 'Ben', 'Cy', 'Dee'].map((name) => ({ name }));
    await updateOpportunities(['one'], { theirs });
    render(<OpportunityPage id="one" />);
    const group = await byId('questions-shared');
    const rowsThere = () => [...group.querySelectorAll('.up-rows')[0]!.querySelectorAll('.up-rows-row')];
    await until(() => rowsThere().length === 4);
    const reason = rowsThere()[1]!.querySelectorAll('input')[1]!;
    reason.focus();
    fill(reason, 'signs');
    const remove = rowsThere()[2]!.querySelector('button')!;
    await updateOpportunities(['one'], (now) => ({ theirs: now.theirs.slice(1) }));
    // This window has not drawn it yet.
    expect(rowsThere()).toHaveLength(4);
    remove.click();
    await until(() => rowsThere().length === 2);
    expect([document.activeElement === reason, reason.value]).toEqual([true, 'signs']);
    reason.blur();
    await expect
      .poll(async () => (await getOpportunity('one'))?.theirs)
      .toEqual([{ name: 'Ben', reason: 'signs' }, { name: 'Dee' }]);
  });

  it('takes away the one row that was pressed, however often: the next one comes to lie under the pointer', async () => {
    await put(opportunity({ id: 'one', theirs: [{ name: 'Ann' }, { name: 'Bob' }, { name: 'Cem' }] }));
    render(<OpportunityPage id="one" />);
    const group = await byId('questions-shared');
    const remove = await until(() => group.querySelector<HTMLElement>('.up-rows-row button'));
    await userEvent.dblClick(remove);
    await until(async () => (await getOpportunity('one'))?.theirs.length !== 3);
    await new Promise((done) => setTimeout(done, 200));
    expect((await getOpportunity('one'))?.theirs).toEqual([{ name: 'Bob' }, { name: 'Cem' }]);
  });

  it('shows what is gone to by keyboard above what was done last', async () => {
    await page.viewport(800, 400);
    render(<OpportunityPage id="one" />);
    const stages = await byId('stages');
    stages.querySelectorAll('input')[1]?.click();
    const receipt = await byId('receipt');
    const next = await byId('questions-recognised');
    await until(() => document.querySelector('summary')?.parentElement === next);
    document.querySelector('summary')?.focus();
    for (let turn = 0; turn < 15; turn++) {
      await userEvent.keyboard('{Tab}');
      const now = document.activeElement!;
      await until(() => now.getBoundingClientRect().bottom <= receipt.getBoundingClientRect().top, 1000);
    }
  });

  it('keeps the name that was typed when another row is added by the press that leaves it', async () => {
    await put(opportunity({ id: 'one', theirs: [{ name: '' }, { name: 'Kim' }] }));
    render(<OpportunityPage id="one" />);
    const group = await byId('questions-shared');
    const name = await until(() => group.querySelector<HTMLInputElement>('.up-rows-row input'));
    const rows = name.closest('fieldset');
    name.focus();
    fill(name, 'Dana');
    name.blur();
    rows?.querySelector<HTMLElement>(':scope > div:last-child button')?.click();
    await expect
      .poll(async () => (await getOpportunity('one'))?.theirs)
      .toEqual([{ name: 'Dana' }, { name: 'Kim' }, { name: '' }]);
  });

  it('saves a field when it is left, with one line of history', async () => {
    render(<OpportunityPage id="one" />);
    const field = (await byId('opportunity-title')) as HTMLInputElement;
    field.focus();
    fill(field, 'Second site in York');
    field.blur();
    const history = await byId('history');
    await until(() => history.textContent?.includes('Second site in York'));
    expect(await database().opportunities.get('one')).toMatchObject({ title: 'Second site in York' });
  });

  it('tells its history in the words of the page, not in those of the database', async () => {
    const at = Date.UTC(2026, 10, 3, 9);
    await database().opportunities.update('one', {
      history: [
        { at, what: 'created' },
        { at: at + 1, what: 'stage', from: 'noticed', to: 'shared' },
        { at: at + 2, what: 'kind', to: 'new-site' },
        { at: at + 3, what: 'fairness', to: 'not-sure' },
        { at: at + 4, what: 'class', from: 'unclear', to: 'responded' },
        { at: at + 5, what: 'outcome', to: 'no-decision' },
        { at: at + 6, what: 'kind', to: 'of a later version' },
        { at: at + 7, what: 'before', to: 'A data entry problem' },
        { at: at + 8, what: 'exit' },
      ],
    });
    render(<OpportunityPage id="one" />);
    const lines = [...(await byId('history')).querySelectorAll('li > span:last-child')];
    expect(lines.map((line) => line.textContent)).toEqual([
      'Put aside changed',
      expect.stringMatching(/ A data entry problem$/),
      'What kind of opening is it? of a later version',
      expect.stringMatching(/ No decision$/),
      expect.stringMatching(/: Responded$/),
      'Would they thank us for this in a year? Not sure',
      'What kind of opening is it? New site',
      'From Noticed to Shared',
      'Logged',
    ]);
    await updateOpportunities(['one'], { exit: { type: 'dropped', reason: 'They went elsewhere' } });
    await updateOpportunities(['one'], { exit: undefined });
    const newest = () =>
      [...document.querySelectorAll('[data-testid="history"] li > span:last-child')]
        .slice(0, 2)
        .map((line) => line.textContent);
    await expect.poll(newest).toEqual(['Reopened', 'Dropped']);
  });

  it('settles base, responded or created by questions, and created takes its date and its two lines', async () => {
    await database().opportunities.update('one', { stage: 'recognised' });
    render(<OpportunityPage id="one" />);
    const group = await byId('questions-recognised');
    const answer = async (question: string, choice: 'Yes' | 'No') => {
      const set = await until(() =>
        [...group.querySelectorAll('fieldset')].find((one) => one.textContent?.includes(question)),
      );
      [...set.querySelectorAll('label')]
        .find((label) => label.textContent === choice)
        ?.querySelector('input')
        ?.click();
    };
    await answer('without anything new', 'No');
    await answer('ask first', 'No');
    await answer('before they had described', 'Yes');
    const fields = await until(() => {
      const found = [...group.querySelectorAll<HTMLTextAreaElement>('.up-pair textarea')];
      return found.length === 2 && found;
    });
    for (const field of fields) {
      field.focus();
      fill(field, 'words');
      field.blur();
    }
    // What stands in the fields counts, also before it is drawn as stored.
    const date = await until(() => group.querySelector<HTMLInputElement>('input[type="date"]'));
    date.focus();
    fill(date, '2026-11-03');
    date.blur();
    await expect.poll(() => database().opportunities.get('one')).toMatchObject({ class: 'created' });
  });

  it('settles it as created also where what it rests on was typed just before the date', async () => {
    await database().opportunities.update('one', { stage: 'recognised', before: 'days are enough' });
    render(<OpportunityPage id="one" />);
    const group = await byId('questions-recognised');
    const label = (question: string, choice: string) =>
      until(() =>
        [...group.querySelectorAll('fieldset')]
          .find((one) => one.textContent?.includes(question))
          ?.querySelectorAll('label')
          .values()
          .find((one) => one.textContent === choice),
      );
    for (const question of ['without anything new', 'ask first']) (await label(question, 'No')).click();
    (await label('before they had described', 'Yes')).click();
    const date = await until(() => group.querySelector<HTMLInputElement>('input[type="date"]'));
    const [, field] = group.querySelectorAll('.up-pair textarea');
    for (const [one, text] of [
      [field as HTMLTextAreaElement, 'nights are idle'],
      [date, '2026-11-03'],
    ] as const) {
      one.focus();
      fill(one, text);
      one.blur();
    }
    await expect.poll(() => getOpportunity('one')).toMatchObject({ class: 'created' });
  });

  it('says in its head how it stands and what it is worth, as its row does', async () => {
    await updateOpportunities(['one'], {
      exit: { type: 'parked' },
      value: { base: 1000, expected: 5000, currency: 'EUR' },
    });
    render(<OpportunityPage id="one" />);
    const head = await until(() => document.querySelector('.up-opportunity-head'));
    expect(head.textContent).toMatch(/Parked.*€4,000/);
  });

  it('says so when it was removed, and undo brings it back', async () => {
    render(<OpportunityPage id="one" />);
    (await byId('opportunity-remove')).click();
    (await byId('undo')).click();
    await byId('stages');
    await expect.poll(() => database().opportunities.count()).toBe(1);
  });

  it.each([
    ['Base', 'twelve', '12.000', 12_000, (r: Opportunity) => r.value?.base],
    ['Currency', 'EURO', 'usd', 'USD', (r: Opportunity) => r.value?.currency],
    ['Currency', '€', 'gbp', 'GBP', (r: Opportunity) => r.value?.currency],
    [
      'Address of the CRM record',
      'deal 4711',
      'https://crm.example/4711',
      'https://crm.example/4711',
      (r: Opportunity) => r.crmUrl,
    ],
    ['What could become possible?', '   ', 'Third site', 'Third site', (r: Opportunity) => r.title],
  ])(
    'says at %s what is wrong with “%s” and keeps it, until it is right',
    async (label, wrong, right, read, of) => {
      await database().opportunities.update('one', {
        stage: 'joined',
        value: { currency: 'EUR', expected: 7 },
      });
      render(<OpportunityPage id="one" />);
      await byId('stages');
      const field = await until(() => {
        const tag = [...document.querySelectorAll('label')].find((one) => one.textContent === label);
        return tag && (document.getElementById(tag.htmlFor) as HTMLInputElement);
      });
      const before = await getOpportunity('one');
      field.removeAttribute('maxlength');
      field.focus();
      fill(field, wrong);
      await userEvent.keyboard('{Tab}');
      await until(() => field.getAttribute('aria-invalid') === 'true');
      const told = field.getAttribute('aria-describedby')?.split(' ') ?? [];
      expect(told.some((id) => document.getElementById(id)?.role === 'alert')).toBe(true);
      expect(field.value).toBe(wrong);
      // Another change of the record leaves it, too.
      await database().opportunities.update('one', { objective: 'More room' });
      await new Promise((done) => setTimeout(done, 200));
      expect(field.value).toBe(wrong);
      expect(of((await getOpportunity('one'))!)).toBe(of(before!));
      expect(await complaints()).toEqual([]);
      field.focus();
      fill(field, right);
      await userEvent.keyboard('{Tab}');
      await until(() => !field.hasAttribute('aria-invalid'));
      await until(async () => of((await getOpportunity('one'))!) === read);
    },
  );

  it('can be used by everybody', async () => {
    await database().opportunities.update('one', { stage: 'decided' });
    render(<OpportunityPage id="one" />);
    await byId('stages');
    expect(await complaints()).toEqual([]);
  });
});

describe('the customer of an opportunity', () => {
  const log = (id: string, accountName: string, accountDomain: string) =>
    quickLog({
      id,
      title: id,
      accountName,
      accountDomain,
      contact: { name: id, address: `x@${accountDomain}` },
    });
  const nameOf = async (id: string) => (await getOpportunity(id))?.accountName;
  async function customer(): Promise<HTMLElement> {
    render(<OpportunityPage id="a" />);
    const card = await byId('customer');
    card.querySelector('summary')!.click();
    return card;
  }

  it('is given another name in all that is logged for it, and its old one back by undo', async () => {
    await log('a', 'Acme', 'acme.com');
    await log('b', 'Acme', 'acme.com');
    await customer();
    const field = (await byId('customer-name')) as HTMLInputElement;
    field.focus();
    fill(field, 'Acme Group');
    field.blur();
    await until(async () => (await nameOf('b')) === 'Acme Group');
    (await byId('undo')).click();
    await until(async () => (await nameOf('b')) === 'Acme');
  });

  it('is renamed once by Enter and leaving the field, so that undo gives the old name back', async () => {
    await log('a', 'Acme', 'acme.com');
    await customer();
    const field = (await byId('customer-name')) as HTMLInputElement;
    field.focus();
    fill(field, 'Acme Group');
    await userEvent.keyboard('{Enter}{Tab}');
    await until(async () => (await nameOf('a')) === 'Acme Group');
    await new Promise((done) => setTimeout(done, 200));
    (await byId('undo')).click();
    await until(async () => (await nameOf('a')) === 'Acme');
    await until(() => field.value === 'Acme');
  });

  it('is made one with another of nearly its name, which is offered at once, and two again by undo', async () => {
    await log('a', 'Acme Ltd', 'acme.com');
    const { saved } = await log('b', 'Acme Porto', 'acme.pt');
    await log('c', 'Borg', 'borg.example');
    const card = await customer();
    const button = await byId(`merge-${saved.accountId}`);
    expect(button.textContent).toBe('Acme Porto (acme.pt) is the same customer');
    expect(card.querySelectorAll('[data-testid^="merge-"]')).toHaveLength(1);
    expect(await complaints()).toEqual([]);
    button.click();
    await until(async () => (await nameOf('b')) === 'Acme Ltd');
    await until(() => card.textContent?.includes('Recognised by acme.com and acme.pt'));
    (await byId('undo')).click();
    await until(async () => (await nameOf('b')) === 'Acme Porto');
  });

  it('is found under any name, and made two where a domain is another one’s', async () => {
    await log('a', 'Acme', 'acme.com');
    const { saved } = await log('b', 'Borg', 'borg.example');
    await customer();
    fill(await byId('customer-search'), 'bo');
    (await byId(`merge-${saved.accountId}`)).click();
    await until(async () => (await nameOf('b')) === 'Acme');
    (await byId('split-borg.example')).click();
    await until(async () => (await nameOf('b')) === 'borg.example');
    expect(await nameOf('a')).toBe('Acme');
  });

  it('keeps the name that another window gave it since, and says so', async () => {
    const { saved } = await log('a', 'Acme', 'acme.com');
    await customer();
    const name = (await byId('customer-name')) as HTMLInputElement;
    name.focus();
    fill(name, 'Acme Group');
    name.blur();
    const undo = await byId('undo');
    await renameAccount(saved.accountId, 'Acme Holding');
    undo.click();
    await until(() =>
      document.querySelector('[data-testid="receipt"]')?.textContent?.includes('changed elsewhere'),
    );
    expect(await nameOf('a')).toBe('Acme Holding');
  });
});
