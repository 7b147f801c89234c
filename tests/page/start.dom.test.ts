import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { browser } from 'wxt/browser';
import * as desk from '@/components/inline/desk';
import { MARK } from '@/utils/messaging/envelope';
import type {
  AssessRequest,
  OutcomeReport,
  PageHealth,
  SiteState,
  TipEvent,
} from '@/utils/messaging/protocol';
import type { DraftOutcome } from '@/utils/model/draft-outcome';
import type { DraftSnapshot, Message, ThreadSnapshot } from '@/utils/model/snapshot';
import type { Tip } from '@/utils/model/tip';
import { ContentScriptContext, startedName } from '@/utils/page/context';
import { LULL, REST } from '@/utils/page/pace';
import { type PageKit, start } from '@/utils/page/start';
import type { Composer, SiteAdapter } from '@/utils/sites/adapter';
import { readBlocks } from '@/utils/sites/dom-blocks';
import { countScheduled } from './scheduled';

/* The content script on a small page of its own, with a worker that this test plays. */

let end: AbortController;
let site: SiteState;
let asked: { name: string; data: unknown }[];
let answerAssess: (request: AssessRequest) => unknown;
let recipients: string[];
let draftId: string | undefined;
let thread: Message[] | undefined;
let tell: ((key: string, outcome: DraftOutcome) => void) | undefined;
let reads: number;

const drafts = () =>
  asked
    .filter(({ name }) => name === 'coach.assess')
    .map(({ data }) => (data as AssessRequest).snapshot as DraftSnapshot);
/** The last reading of the draft has words in it. It is read once more, too, when it was left alone for a while. */
const isRead = (words: string) =>
  drafts()
    .at(-1)!
    .blocks.some(({ text }) => text.includes(words));
const events = () => asked.filter(({ name }) => name === 'tip.event').map(({ data }) => data as TipEvent);
const marks = () => [...(CSS.highlights.get('uplift-tip') ?? [])].map(String);
const editor = () => document.querySelector<HTMLElement>('[contenteditable]')!;
const until = (check: () => unknown) => expect.poll(check, { interval: 10 }).toBeTruthy();

function tipOn(snapshot: DraftSnapshot, words: string): Tip[] {
  const block = snapshot.blocks.find(({ text }) => text.includes(words));
  if (!block) return [];
  const at = block.text.indexOf(words);
  return [
    {
      id: `T:${words}`,
      ruleId: 'T-1',
      dimension: 'OWN',
      severity: 2,
      title: 'What if it said less?',
      why: 'Fewer words.',
      quote: words,
      span: { block: block.id, start: at, end: at + words.length },
      evidence: { grade: 'D', sources: [] },
      origin: 'builtin',
    },
  ];
}
const assessed = ({ snapshot }: AssessRequest, words = 'just wanted') => ({
  state: 'ok',
  assessment: {
    kind: 'draft',
    revision: snapshot.revision,
    gates: [],
    tips: tipOn(snapshot as DraftSnapshot, words),
    meter: [],
    language: 'en',
  },
});

/** Keeps the coach waiting. @returns gives the answer that was asked for last, and every further one at once */
function holdAnswers(): () => void {
  let last = () => {};
  answerAssess = (request) =>
    new Promise((done) => {
      last = () => done(assessed(request));
    });
  return () => {
    answerAssess = assessed;
    last();
  };
}

function composers(): Composer[] {
  reads++;
  return [...document.querySelectorAll<HTMLElement>('.composer')].map((root) => ({
    key: root.id,
    editor: root.querySelector<HTMLElement>('[contenteditable]')!,
    root,
    format: 'rich',
    marks: {},
    header: () => ({
      ...(draftId && { draftId }),
      threadId: 't1',
      recipients: recipients.map((address) => ({ kind: 'to', address })),
    }),
    thread: () => thread,
    keepClear: () => [],
    headerAreas: () => [...root.querySelectorAll('.to')],
  }));
}
const adapter: SiteAdapter = {
  id: 'test',
  kind: 'mail',
  matches: [],
  applies: () => true,
  self: () => [],
  read: () => {
    reads++;
    return null;
  },
  composers,
  onOutcome: (_, report) => {
    tell = report;
  },
  watch: (document) => [document.body],
  health: () => [{ part: 'composer', state: 'ok' }],
};

function answer(name: string, data: unknown): unknown {
  if (name === 'site.state') return site;
  if (name === 'coach.assess') return answerAssess(data as AssessRequest);
  if (name === 'tip.event') return { offerMute: false };
  if (name === 'log.quick') return { saved: { id: (data as { id: string }).id } };
  return undefined;
}

beforeEach(() => {
  end = new AbortController();
  site = { started: true, on: true, self: [] };
  asked = [];
  recipients = ['dana@acme.example'];
  draftId = 'd1';
  thread = undefined;
  reads = 0;
  tell = undefined;
  answerAssess = assessed;
  vi.spyOn(browser.runtime, 'sendMessage').mockImplementation((async (envelope: {
    mark: string;
    name: string;
    data: unknown;
  }) => {
    expect(envelope.mark).toBe(MARK);
    const { name, data } = structuredClone(envelope);
    asked.push({ name, data });
    return { ok: true, back: await answer(name, data) };
  }) as never);
  document.body.innerHTML =
    '<div class="composer" id="c1"><div class="to">Dana</div><div contenteditable="true" style="min-height:120px"><p>We just wanted to ask</p></div></div>';
});
afterEach(() => {
  end.abort();
  vi.restoreAllMocks();
  document.body.replaceChildren();
  CSS.highlights.clear();
});

function run(
  parts: Promise<unknown> = Promise.resolve(),
  follow: (signal: AbortSignal) => void = () => {},
): void {
  const context = new ContentScriptContext();
  // A newer copy that takes over ends this one.
  const started = startedName();
  end.signal.addEventListener('abort', () => document.dispatchEvent(new Event(started)));
  const find: PageKit['find'] = (_url, _named, _ready, _learned, signal) => {
    follow(signal);
    return parts.then(() => adapter);
  };
  start(context as never, { find, desk: async () => desk });
}

type PageListener = (message: unknown, sender: object, send: (answer: { back: unknown }) => void) => void;

/** What a popup is told of how the page is read. */
const lookFrom = (listener: PageListener) =>
  new Promise<PageHealth>((done) =>
    listener({ mark: MARK, name: 'page.read', data: undefined }, {}, ({ back }) =>
      done((back as { health: PageHealth }).health),
    ),
  );

describe('a page', () => {
  test('is not read before Start', async () => {
    site = { started: false, on: true, self: [] };
    run();
    await until(() => asked.length === 1);
    await new Promise((done) => setTimeout(done, 100));
    expect(reads).toBe(0);
    expect(document.querySelector('uplift-coach')).toBeNull();
  });
  test('whose site is off is not read', async () => {
    site = { started: true, on: false, self: [] };
    run();
    await until(() => asked.length === 1);
    await new Promise((done) => setTimeout(done, 100));
    expect(reads).toBe(0);
  });
  test('loses everything of ours when its site is switched off, and gets it back', async () => {
    run();
    await until(() => marks().length === 1);
    site = { ...site, on: false };
    await browser.storage.local.set({ switches: { at: 1 } });
    await until(() => marks().length === 0 && !document.querySelector('uplift-coach'));
    site = { ...site, on: true };
    await browser.storage.local.set({ switches: { at: 2 } });
    await until(() => marks().length === 1);
  });
  test('follows nothing more for the reader that it had before', async () => {
    const followed: AbortSignal[] = [];
    run(undefined, (signal) => followed.push(signal));
    await until(() => marks().length === 1);
    await browser.storage.local.set({ switches: { at: 1 } });
    await until(() => followed.length === 2);
    expect(followed.map(({ aborted }) => aborted)).toEqual([true, false]);
    site = { ...site, on: false };
    await browser.storage.local.set({ switches: { at: 2 } });
    await until(() => followed[1]!.aborted);
  });
  test.each([
    ['by itself', () => {}],
    ['when the rep comes back to it', () => window.dispatchEvent(new Event('focus'))],
  ])(
    'that the worker gave no answer, since the browser is only starting, asks again %s',
    async (how, come) => {
      const { started, on, self } = site;
      site = undefined as never;
      run();
      await until(() => asked.length === 1);
      await new Promise((done) => setTimeout(done, 100));
      site = { started, on, self };
      const came = performance.now();
      come();
      await until(() => marks().length === 1);
      if (how !== 'by itself') expect(performance.now() - came).toBeLessThan(2000);
    },
  );
  test('that is paused is coached again with what the rep does first after the pause, also where the machine slept and timers stood still', async () => {
    const end = Date.now() + 3_600_000;
    site = { ...site, pausedUntil: end };
    run();
    await until(() => asked.length === 1);
    window.dispatchEvent(new Event('focus'));
    await new Promise((done) => setTimeout(done, 100));
    expect(asked).toHaveLength(1);
    vi.spyOn(Date, 'now').mockReturnValue(end + 1);
    window.dispatchEvent(new Event('focus'));
    await until(() => marks().length === 1);
  });
  test('that is shown again as it was left asks anew: another page stood in its tab', async () => {
    run();
    await until(() => marks().length === 1);
    const states = () => asked.filter(({ name }) => name === 'site.state').length;
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: false }));
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await until(() => states() === 2);
    await until(() => drafts().length === 2);
  });
  test('that may come back as it was left has nothing of ours on it meanwhile, and all of it then', async () => {
    run();
    await until(() => marks().length === 1 && document.querySelector('uplift-coach'));
    window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: false }));
    expect(marks()).toHaveLength(1);
    window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
    expect(marks()).toEqual([]);
    expect(document.querySelector('uplift-coach')).toBeNull();
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await until(() => marks().length === 1 && document.querySelector('uplift-coach'));
  });

  test.each([
    ['the page', () => vi.spyOn(adapter, 'read')],
    ['what is written', () => vi.spyOn(adapter, 'composers')],
    ['whose page it is', () => vi.spyOn(adapter, 'self')],
  ])('that could not be read (%s) is not called unread any more once it is read again', async (_, part) => {
    const listened = vi.spyOn(browser.runtime.onMessage, 'addListener');
    run();
    await until(() => marks().length === 1);
    const listener = listened.mock.calls.at(-1)![0] as unknown as PageListener;
    const failing = part().mockImplementation(() => {
      throw new Error('a page stranger than thought');
    });
    document.body.append(document.createElement('p'));
    const unread = { part: 'reader', state: 'unexpected' };
    await expect.poll(async () => (await lookFrom(listener)).parts).toContainEqual(unread);
    failing.mockRestore();
    document.body.append(document.createElement('p'));
    await expect.poll(async () => (await lookFrom(listener)).state).toBe('ok');
  });
  test('is not called unread for an editor that could not be read and has closed', async () => {
    const listened = vi.spyOn(browser.runtime.onMessage, 'addListener');
    const found = vi.spyOn(adapter, 'composers').mockImplementation(() =>
      composers().map((one) => ({
        ...one,
        header: () => {
          throw new Error('an editor stranger than thought');
        },
      })),
    );
    run();
    await until(() => found.mock.results.length > 0);
    const listener = listened.mock.calls.at(-1)![0] as unknown as PageListener;
    await expect.poll(async () => (await lookFrom(listener)).state).toBe('degraded');
    document.querySelector('.composer')!.remove();
    await expect.poll(async () => (await lookFrom(listener)).state).toBe('ok');
  });

  test('answers a popup that asks before its parts have come when they are there', async () => {
    const listened = vi.spyOn(browser.runtime.onMessage, 'addListener');
    let arrive = () => {};
    run(
      new Promise<void>((done) => {
        arrive = done;
      }),
    );
    await until(() => asked.length === 1);
    const listener = listened.mock.calls.at(-1)![0] as unknown as (
      message: unknown,
      sender: object,
      send: (answer: { ok: true; back: { health: { state: string } } }) => void,
    ) => void;
    const answers: string[] = [];
    listener({ mark: MARK, name: 'page.read', data: undefined }, {}, ({ back }) =>
      answers.push(back.health.state),
    );
    await new Promise((done) => setTimeout(done));
    expect(answers).toEqual([]);
    arrive();
    await until(() => answers.length === 1);
    expect(answers).toEqual(['ok']);
  });
});

describe('a draft', () => {
  test.each([
    ['words', (chip: HTMLElement) => ((chip.firstChild as Text).data = 'Kim')],
    ['address behind the name', (chip: HTMLElement) => (chip.title = 'kim@acme.example')],
  ])('is read again when a recipient is exchanged in its place, by its %s alone', async (_, exchange) => {
    run();
    await until(() => drafts().length === 1);
    // It is read once more when it was left alone for a while; from then on only what the page does has it read.
    await expect.poll(() => drafts(), { timeout: 3 * LULL }).toHaveLength(2);
    recipients = ['kim@acme.example'];
    exchange(document.querySelector('.to')!);
    await until(() => drafts().length === 3);
    expect(drafts()[2]!.recipients).toEqual([{ kind: 'to', address: 'kim@acme.example' }]);
  });
  test('is marked where the rule fired, and its tip is noted as shown once', async () => {
    run();
    await until(() => marks().join() === 'just wanted');
    await userEvent.click(editor());
    await userEvent.keyboard('{End} you.');
    await until(() => isRead('you.'));
    expect(marks()).toEqual(['just wanted']);
    expect(events().filter(({ action }) => action === 'shown')).toHaveLength(1);
  });
  test('is marked again when marked words that were typed into say again what they said', async () => {
    run();
    await until(() => marks().join() === 'just wanted');
    const text = document.createTreeWalker(editor(), NodeFilter.SHOW_TEXT).nextNode() as Text;
    await userEvent.click(editor());
    document.getSelection()!.collapse(text, 'We just'.length);
    await userEvent.keyboard('x');
    await until(() => marks().length === 0);
    await userEvent.keyboard('{Backspace}');
    await until(() => marks().join() === 'just wanted');
    // Nothing new was there to be assessed.
    expect(drafts()).toHaveLength(1);
  });
  test('is assessed when a sentence ends, without waiting for rest', async () => {
    run();
    await until(() => drafts().length === 1);
    await userEvent.click(editor());
    const waits = vi.spyOn(window, 'setTimeout');
    await userEvent.keyboard('{End}.');
    await until(() => drafts().length === 2);
    // What the last key put off was put off to the next task, not until the rep rests.
    const put = waits.mock.calls.map(([, wait]) => wait).filter((wait) => wait === 0 || wait === REST);
    waits.mockRestore();
    expect(put.at(-1)).toBe(0);
    expect(drafts()[1]!.caret).toBeUndefined();
  });
  test('that was written on by the time it is assessed has no finished sentence at the caret until the rep rests', async () => {
    run();
    await until(() => drafts().length === 1);
    await userEvent.click(editor());
    await userEvent.keyboard('{End}');
    for (const text of ['.', ' I just wanted to']) document.execCommand('insertText', false, text);
    await until(() => drafts().length === 2);
    expect(drafts()[1]!.caret).toEqual({ block: drafts()[1]!.blocks[0]!.id, offset: 39 });
    await until(() => drafts().length === 3);
    expect(drafts()[2]!.caret).toBeUndefined();
  });
  test('that was written on while an answer was on its way has no finished sentence at the caret, either', async () => {
    const release = holdAnswers();
    run();
    await until(() => drafts().length === 1);
    await userEvent.click(editor());
    await userEvent.keyboard('{End}.');
    await new Promise((done) => setTimeout(done, 50));
    await userEvent.keyboard(' And');
    release();
    await until(() => drafts().length === 2);
    expect(drafts()[1]!.caret).toBeDefined();
  });
  test('is assessed after a rest in the middle of a sentence', async () => {
    run();
    await until(() => drafts().length === 1);
    await userEvent.click(editor());
    await userEvent.keyboard('{End} you');
    await new Promise((done) => setTimeout(done, 500));
    expect(drafts()).toHaveLength(1);
    await until(() => drafts().length === 2);
  });
  test('that was written on is told apart from one that was left alone, and is left alone from then on', async () => {
    editor().innerHTML = '<p><br></p>';
    run();
    const rested = () =>
      asked.filter(({ name }) => name === 'coach.assess').map(({ data }) => (data as AssessRequest).rested);
    await until(() => drafts().length === 1);
    await userEvent.click(editor());
    await userEvent.keyboard('Hello there.');
    await until(() => drafts().length === 2);
    expect(rested()).toEqual([false, false]);
    await expect.poll(() => rested(), { timeout: LULL + 2000 }).toEqual([false, false, true]);
    await userEvent.keyboard(' And more.');
    await until(() => rested().length === 4);
    expect(rested().at(-1)).toBe(true);
    // Emptied, it begins anew.
    await userEvent.keyboard('{Control>}a{/Control}{Backspace}');
    await until(() => rested().length === 5);
    expect(rested().at(-1)).toBe(false);
  });
  test('that only greets has not been left alone, however long its writer thinks', async () => {
    editor().innerHTML = '<p><br></p>';
    answerAssess = (request) => {
      const answer = assessed(request);
      const says = (request.snapshot as DraftSnapshot).blocks.map(({ text }) => text).join('');
      return { ...answer, assessment: { ...answer.assessment, ...(says.length < 10 && { blank: true }) } };
    };
    run();
    const rested = () =>
      asked.filter(({ name }) => name === 'coach.assess').map(({ data }) => (data as AssessRequest).rested);
    await until(() => rested().length === 1);
    await userEvent.click(editor());
    await userEvent.keyboard('Hi Ann,');
    await expect.poll(() => rested().at(-1), { timeout: LULL + 2000 }).toBe(true);
    await userEvent.keyboard('{Enter}Thanks for the news.');
    await until(() =>
      drafts()
        .at(-1)!
        .blocks.some(({ text }) => text.includes('news.')),
    );
    expect(rested().at(-1)).toBe(false);
    await expect.poll(() => rested().at(-1), { timeout: LULL + 2000 }).toBe(true);
  });
  test('that is opened with words in it says so, until it was empty', async () => {
    run();
    const resumed = () =>
      asked.filter(({ name }) => name === 'coach.assess').map(({ data }) => (data as AssessRequest).resumed);
    await until(() => resumed().length === 1);
    await userEvent.click(editor());
    await userEvent.keyboard('{End} More.');
    await until(() => resumed().length === 2);
    expect(resumed()).toEqual([true, true]);
    await userEvent.keyboard('{Control>}a{/Control}{Backspace}');
    await until(() => resumed().length === 3);
    await userEvent.keyboard('Hello there.');
    await until(() => resumed().length === 4);
    expect(resumed().slice(2)).toEqual([false, false]);
  });
  test('puts the rest off with one timer however many keys are pressed', async () => {
    run();
    await until(() => marks().length === 1);
    await userEvent.click(editor());
    await userEvent.keyboard('{End}');
    const timers = vi.spyOn(window, 'setTimeout');
    await userEvent.keyboard('and now more words');
    const rests = timers.mock.calls.filter(([, wait]) => wait !== undefined && wait > 600 && wait <= 1200);
    timers.mockRestore();
    // Armed once; a machine that takes more than a rest for these keys arms it again when it fires.
    expect(rests.length).toBeLessThan(9);
    await until(() =>
      drafts()
        .at(-1)!
        .blocks.some(({ text }) => text.includes('and now more words')),
    );
  });
  test('that is assessed anew and shows the same has nothing drawn anew', async () => {
    run();
    await until(() => marks().length === 1);
    await userEvent.click(editor());
    await userEvent.keyboard('{End}');
    // What was to be drawn of it so far is.
    for (let frame = 0; frame < 4; frame++) await new Promise(requestAnimationFrame);
    const words = vi.spyOn(browser.i18n, 'getMessage');
    const painted = vi.spyOn(CSS.highlights, 'set');
    await userEvent.keyboard(' And more.');
    await until(() => isRead('And more.'));
    // The frame that draws, and the one after it.
    for (let frame = 0; frame < 4; frame++) await new Promise(requestAnimationFrame);
    expect(words).not.toHaveBeenCalled();
    expect(painted).not.toHaveBeenCalled();
    words.mockRestore();
    painted.mockRestore();
  });
  test('loses a mark at once when its words are edited', async () => {
    run();
    await until(() => marks().length === 1);
    const text = editor().querySelector('p')!.firstChild as Text;
    getSelection()!.collapse(text, 5);
    editor().focus();
    answerAssess = () => new Promise(() => {});
    document.execCommand('insertText', false, 'x');
    await until(() => marks().length === 0);
  });
  test('is read again at once when a recipient comes or goes', async () => {
    run();
    await until(() => drafts().length === 1);
    recipients = ['dana@acme.example', 'lee@acme.example'];
    document.querySelector('.to')!.append(document.createElement('span'));
    await until(() => drafts().length === 2);
    expect(drafts()[1]!.recipients).toHaveLength(2);
  });
  test('is read again when somebody comes into a row that was opened since', async () => {
    run();
    await until(() => drafts().length === 1);
    const row = document.createElement('div');
    row.className = 'to';
    recipients = ['dana@acme.example', 'lee@acme.example'];
    document.querySelector('.to')!.after(row);
    await until(() => drafts().length === 2);
    recipients = [...recipients, 'kim@acme.example'];
    row.append(document.createElement('span'));
    await until(() => drafts().length === 3);
    expect(drafts()[2]!.recipients).toHaveLength(3);
  });
  test('has one assessment under way at a time, and the newest text has the last word', async () => {
    const release = holdAnswers();
    run();
    await until(() => drafts().length === 1);
    await userEvent.click(editor());
    await userEvent.keyboard('{End}. Yes. No.');
    await new Promise((done) => setTimeout(done, 100));
    expect(drafts()).toHaveLength(1);
    release();
    await until(() => drafts().length === 2);
    expect(drafts()[1]!.blocks[0]!.text).toBe('We just wanted to ask. Yes. No.');
    await until(() => marks().length === 1);
  });
  test('sends its thread once, then names it, and sends it again when the worker forgot', async () => {
    thread = [{ direction: 'inbound', blocks: [{ id: 'm', role: 'author', text: 'We open in Lyon.' }] }];
    run();
    await until(() => drafts().length === 1);
    await userEvent.click(editor());
    await userEvent.keyboard('{End}.');
    await until(() => drafts().length === 2);
    expect(drafts().map((one) => Boolean(one.thread))).toEqual([true, false]);
    expect(drafts()[1]!.threadHash).toBe(drafts()[0]!.threadHash);
    let forgot = true;
    answerAssess = (request) => {
      if (!forgot) return assessed(request);
      forgot = false;
      return { state: 'need-thread' };
    };
    await userEvent.keyboard(' Yes.');
    await until(() => drafts().length === 4);
    expect(drafts()[3]!.thread).toHaveLength(1);
  });
  test('is handed whole to a worker that was away, with the first key and not with the next ones', async () => {
    thread = [{ direction: 'inbound', blocks: [{ id: 'm', role: 'author', text: 'We open in Lyon.' }] }];
    run();
    await until(() => drafts().length === 1);
    const later = Date.now() + 60_000;
    vi.spyOn(Date, 'now').mockImplementation(() => later);
    await userEvent.click(editor());
    await userEvent.keyboard('{End} x');
    const woken = () =>
      asked.flatMap(({ name, data }) =>
        name === 'coach.wake' ? [(data as { snapshot?: DraftSnapshot }).snapshot] : [],
      );
    await until(() => woken().length === 2);
    expect(woken()[0]).toBeUndefined();
    expect(woken()[1]!.thread).toHaveLength(1);
    expect(woken()[1]!.blocks[0]!.text).toBe('We just wanted to ask x');
    await userEvent.keyboard('y.');
    await until(() => drafts().length === 2);
    expect(woken()).toHaveLength(2);
    // It knows the mails by then.
    expect(drafts()[1]!.thread).toBeUndefined();
  });

  test('that was sent is reported with what stood in it and what was shown', async () => {
    run();
    await until(() => marks().length === 1);
    tell?.('c1', 'sent');
    await until(() => asked.some(({ name }) => name === 'draft.outcome'));
    const report = asked.find(({ name }) => name === 'draft.outcome')!.data as OutcomeReport;
    expect(report).toMatchObject({ outcome: 'sent', draftId: 'd1', shown: [{ ruleId: 'T-1' }] });
    expect((report.snapshot as DraftSnapshot).blocks[0]!.text).toBe('We just wanted to ask');
  });
  test('that was sent is counted beside another of the same composer, on a page that was loaded again too', async () => {
    draftId = undefined;
    const told = () =>
      asked.flatMap(({ name, data }) => (name === 'draft.outcome' ? [data as OutcomeReport] : []));
    const open = async () => {
      run();
      await until(() => marks().length === 1);
    };
    await open();
    tell?.('c1', 'sent');
    recipients = ['ben@other.example'];
    tell?.('c1', 'undone');
    tell?.('c1', 'sent');
    tell?.('c1', 'sent');
    document.dispatchEvent(new Event(startedName()));
    await until(() => marks().length === 0);
    await open();
    tell?.('c1', 'sent');
    await until(() => told().length === 5);
    const [first, undone, second, third, fourth] = told();
    expect(told().map(({ key }) => key)).toEqual(Array(5).fill('draft:c1'));
    // Taken back is what was sent, whatever its form holds by now.
    expect(undone).toEqual({ ...first, outcome: 'undone', undoes: 'sent' });
    expect(new Set([first, second, third, fourth].map((report) => report?.draftId)).size).toBe(4);
    expect(told().map(({ shown }) => shown.length)).toEqual([1, 1, 1, 0, 1]);
  });
  test('is forgotten when its composer closes', async () => {
    run();
    await until(() => marks().length === 1);
    document.querySelector('.composer')!.remove();
    await until(() => asked.some(({ name }) => name === 'coach.forget'));
    expect(marks()).toEqual([]);
  });
  test('whose paragraph is rendered anew keeps its mark', async () => {
    run();
    await until(() => marks().length === 1);
    const old = editor().querySelector('p')!;
    old.replaceWith(old.cloneNode(true));
    await until(() => marks().join() === 'just wanted');
  });
  test('that was folded away while the page was looked at is marked again once a press shows it', async () => {
    run();
    await until(() => marks().length === 1);
    const composer = document.querySelector<HTMLElement>('.composer')!;
    composer.classList.replace('composer', 'folded');
    document.body.append(document.createElement('aside'));
    await until(() => marks().length === 0);
    const title = document.createElement('button');
    title.onclick = () => composer.classList.replace('folded', 'composer');
    composer.prepend(title);
    await userEvent.click(title);
    await until(() => marks().join() === 'just wanted');
  });
  test.each([
    ['whose editor the page exchanges', true],
    ['whose words the page renders anew', false],
  ])(
    '%s in the middle of a composition, which nothing ends then, is coached with the next words',
    async (_, whole) => {
      run();
      await until(() => marks().length === 1);
      const old = editor();
      old.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }));
      if (whole) old.replaceWith(old.cloneNode(true));
      else old.querySelector('p')!.replaceWith(old.querySelector('p')!.cloneNode(true));
      await until(() => editor() !== old || !whole);
      await new Promise((done) => setTimeout(done, 100));
      editor().querySelector('p')!.textContent = 'We just wanted to ask, and more.';
      editor().dispatchEvent(
        new InputEvent('input', { inputType: 'insertText', data: '.', isComposing: false, bubbles: true }),
      );
      await until(() =>
        drafts()
          .at(-1)!
          .blocks.some(({ text }) => text.includes('and more.')),
      );
    },
  );
  test('is left alone while it is composed, whatever the page says of its input', async () => {
    run();
    await until(() => marks().length === 1);
    editor().dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }));
    editor().querySelector('p')!.textContent = 'We just wanted to ask, and more.';
    const said = { inputType: 'insertCompositionText', data: '.', isComposing: true, bubbles: true };
    editor().dispatchEvent(new InputEvent('input', said));
    editor().dispatchEvent(new Event('input', { bubbles: true }));
    await new Promise((done) => setTimeout(done, REST + 200));
    expect(
      drafts()
        .at(-1)!
        .blocks.some(({ text }) => text.includes('and more.')),
    ).toBe(false);
    editor().dispatchEvent(new CompositionEvent('compositionend', { data: '.', bubbles: true }));
    await until(() =>
      drafts()
        .at(-1)!
        .blocks.some(({ text }) => text.includes('and more.')),
    );
  });
  test('that is left alone and taken to a place of the page that nobody watches keeps its mark', async () => {
    const [from, to] = [document.createElement('main'), document.createElement('main')];
    to.style.padding = '40px';
    from.append(document.querySelector('.composer')!);
    document.body.append(from, to);
    run();
    await until(() => marks().length === 1);
    // Nothing is waited for any more that would bring the mark back.
    await new Promise((done) => setTimeout(done, LULL + 500));
    to.append(document.querySelector('.composer')!);
    await until(() => marks().join() === 'just wanted');
  });
  test('whose composer is taken to another place of the page keeps its mark', async () => {
    run();
    await until(() => marks().length === 1);
    answerAssess = () => new Promise(() => {});
    const full = document.createElement('main');
    document.body.append(full);
    full.append(document.querySelector('.composer')!);
    await until(() => marks().join() === 'just wanted');
  });
});

test('of a mail that went with the address nothing stands there while the next one is coming', async () => {
  const mail = document.createElement('p');
  mail.textContent = 'They just wanted to say no.';
  document.body.append(mail);
  const blocks = readBlocks(mail, {});
  const snapshot: ThreadSnapshot = {
    kind: 'thread',
    site: 'test',
    url: location.href,
    readAt: 0,
    revision: 1,
    self: [],
    threadId: 't2',
    messages: [{ id: 'm1', direction: 'inbound', blocks: blocks.map(({ block }) => block) }],
  };
  const read = vi.spyOn(adapter, 'read').mockReturnValue({ snapshot, blocks: new Map([['m1', blocks]]) });
  document.querySelector('.composer')!.remove();
  answerAssess = ({ snapshot: { revision } }) => {
    const tips = tipOn({ blocks: blocks.map(({ block }) => block) } as DraftSnapshot, 'just wanted');
    return {
      state: 'ok',
      assessment: { kind: 'thread', revision, gates: [], tips, meter: [], language: 'en' },
    };
  };
  run();
  await until(() => marks().join() === 'just wanted');
  const times = read.mock.calls.length;
  read.mockReturnValue(null);
  mail.remove();
  window.dispatchEvent(new Event('hashchange'));
  await until(() => marks().length === 0 && !CSS.highlights.get('uplift-tip')?.size);
  // Before the page had time to show another.
  expect(read).toHaveBeenCalledTimes(times);
});

describe('a page on which nobody does anything', () => {
  /** What is left scheduled, waited for to become nothing. */
  const nothing = (scheduled: ReturnType<typeof countScheduled>) =>
    expect.poll(() => scheduled.pending(), { timeout: 8000 }).toEqual([]);

  test('has no timer, frame or port of ours, with a marked draft on it and after the rep wrote', async () => {
    const ports = vi.spyOn(browser.runtime, 'connect');
    const scheduled = countScheduled();
    try {
      run();
      await until(() => marks().length === 1);
      await nothing(scheduled);
      await userEvent.click(editor());
      await userEvent.keyboard('{End} you. And');
      expect(scheduled.pending()).not.toEqual([]);
      await nothing(scheduled);
      const [asks, looks] = [asked.length, reads];
      // Whatever hears a change of the page lets go of it again.
      document.body.append(document.createElement('p'));
      await until(() => reads > looks);
      await nothing(scheduled);
      expect(asked).toHaveLength(asks);
      expect(ports).not.toHaveBeenCalled();
    } finally {
      scheduled.restore();
    }
  });
  test('has none after the card was open', async () => {
    const scheduled = countScheduled();
    try {
      run();
      await until(() => marks().length === 1);
      await userEvent.click(editor());
      await userEvent.keyboard('{Alt>}u{/Alt}');
      await until(() => document.activeElement === document.querySelector('uplift-coach'));
      await userEvent.keyboard('{Escape}');
      await until(() => document.activeElement === editor());
      await nothing(scheduled);
    } finally {
      scheduled.restore();
    }
  });
  test.each([
    ['where the rep has not pressed Start', { started: false, on: true }],
    ['whose site is off', { started: true, on: false }],
  ])('has none %s', async (_, switches) => {
    site = { ...switches, self: [] };
    const scheduled = countScheduled();
    try {
      run();
      await until(() => asked.length === 1);
      await nothing(scheduled);
    } finally {
      scheduled.restore();
    }
  });
});

describe('after an update of the extension', () => {
  test.each([
    ['a key', async () => userEvent.keyboard('{End}.')],
    // Nobody is asked anything by it.
    ['a change of the page', async () => document.body.append(document.createElement('p'))],
    [
      'a return to the page, as it was left',
      async () => {
        window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
        window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
      },
    ],
    [
      'a key while an answer is waited for that never comes',
      async () => userEvent.keyboard('{End} Yes.'),
      'waiting',
    ],
  ] as const)(
    'everything goes and one notice stays, found out by %s',
    async (_, notice, waiting?: string) => {
      run();
      await until(() => marks().length === 1);
      await userEvent.click(editor());
      if (waiting) {
        holdAnswers();
        await userEvent.keyboard('{End}.');
        await until(() => drafts().length === 2);
      }
      const { id } = browser.runtime;
      Object.defineProperty(browser.runtime, 'id', { value: undefined, configurable: true, writable: true });
      // As a browser does: whatever is asked of an extension that is gone throws.
      for (const name of ['getMessage', 'getUILanguage'] as const)
        vi.spyOn(browser.i18n, name).mockImplementation(() => {
          throw new Error('Extension context invalidated.');
        });
      const drawn = vi.spyOn(ShadowRoot.prototype, 'append');
      await notice();
      await until(() => marks().length === 0);
      await until(() => document.querySelectorAll('uplift-coach').length === 1);
      await userEvent.keyboard(' More.');
      await new Promise((done) => setTimeout(done, 100));
      expect(document.querySelectorAll('uplift-coach')).toHaveLength(1);
      // The root is closed: what went into it tells.
      const inside = drawn.mock.calls.flat().map((one) => (one as Element).textContent);
      expect(inside.join()).toContain('reload this page');
      document.querySelector('uplift-coach')!.remove();
      Object.defineProperty(browser.runtime, 'id', { value: id, configurable: true, writable: true });
    },
  );
});

test.each(['focus', 'visibilitychange'])(
  'everything goes as soon as the rep comes back from where Uplift was removed (%s)',
  async (type) => {
    run();
    await until(() => marks().length === 1);
    window.dispatchEvent(new Event(type));
    expect(marks()).toHaveLength(1);
    const { id } = browser.runtime;
    Object.defineProperty(browser.runtime, 'id', { value: undefined, configurable: true, writable: true });
    window.dispatchEvent(new Event(type));
    expect(marks()).toEqual([]);
    Object.defineProperty(browser.runtime, 'id', { value: id, configurable: true, writable: true });
  },
);

test('a notice to reload goes when a newer copy comes to the page after all', async () => {
  run();
  await until(() => marks().length === 1);
  const { id } = browser.runtime;
  const started = startedName();
  Object.defineProperty(browser.runtime, 'id', { value: undefined, configurable: true, writable: true });
  const drawn = vi.spyOn(ShadowRoot.prototype, 'append');
  document.body.append(document.createElement('p'));
  const said = () => drawn.mock.calls.flat().map((one) => (one as Element).textContent);
  await until(() => said().join().includes('reload this page'));
  document.dispatchEvent(new Event(started));
  expect(document.querySelector('uplift-coach')).toBeNull();
  Object.defineProperty(browser.runtime, 'id', { value: id, configurable: true, writable: true });
});

describe('words in the form that logs', () => {
  let root: ShadowRoot;
  const form = () => root.querySelector<HTMLFormElement>('.log form');
  const logs = () => asked.filter(({ name }) => name === 'log.quick').map(({ data }) => data);

  /** Opens the form of the tip, as the rep does on a page that we were first on. */
  async function openForm(typed: string): Promise<void> {
    vi.spyOn(document, 'readyState', 'get').mockReturnValueOnce('loading');
    const attach = vi.spyOn(Element.prototype, 'attachShadow');
    answerAssess = (request) => {
      const { assessment, ...answered } = assessed(request);
      const [tip] = assessment.tips;
      const tips = tip
        ? [{ ...tip, about: { sort: 'ignored_signal', quote: 'a second site', kind: 'SIG-SITE' } }]
        : [];
      return { ...answered, assessment: { ...assessment, tips }, prefill: { accountName: 'Acme' } };
    };
    run();
    await until(() => marks().length === 1);
    root = attach.mock.results[0]!.value;
    const press = async (pick: string) => {
      await until(() => root.querySelector(pick));
      root.querySelector<HTMLElement>(pick)!.click();
    };
    await press('.chip');
    await press('.list .tip');
    await until(() => root.querySelector('.card'));
    [...root.querySelectorAll<HTMLElement>('.card button')]
      .find((one) => /log/i.test(one.textContent))!
      .click();
    await until(form);
    form()!.querySelector('textarea')!.value = typed;
  }

  test('outlive a pause, alone on the page, and are logged from there with their Undo', async () => {
    await openForm('A second site');
    site = { ...site, pausedUntil: Date.now() + 3_600_000 };
    await browser.storage.local.set({ switches: { at: 11 } });
    await until(() => marks().length === 0);
    expect(form()!.querySelector('textarea')!.value).toBe('A second site');
    expect(root.querySelector('.chip')).toBeNull();
    form()!.requestSubmit();
    await until(() => root.querySelector('.toast'));
    expect(logs()).toMatchObject([{ title: 'A second site', accountName: 'Acme' }]);
    expect(form()).toBeNull();
    root.querySelectorAll<HTMLElement>('.toast button')[1]!.click();
    await until(() => !document.querySelector('uplift-coach'));
  });

  test('outlive an update of the extension, and what cannot be logged any more says so beside them', async () => {
    await openForm('A second site');
    const { id } = browser.runtime;
    Object.defineProperty(browser.runtime, 'id', { value: undefined, configurable: true, writable: true });
    for (const name of ['getMessage', 'getUILanguage'] as const)
      vi.spyOn(browser.i18n, name).mockImplementation(() => {
        throw new Error('Extension context invalidated.');
      });
    document.body.append(document.createElement('p'));
    await until(() => marks().length === 0);
    form()!.requestSubmit();
    // How they are logged all the same: a reload takes them along.
    await until(() => /copy.*log.*reload/i.test(root.querySelector('.said')!.textContent));
    expect(form()!.querySelector('textarea')!.value).toBe('A second site');
    // No key of the form is the page's, and nothing asks to reload the words away.
    const heard = vi.fn();
    document.addEventListener('keydown', heard);
    form()!.querySelector('textarea')!.focus();
    await userEvent.keyboard('!');
    expect(heard).not.toHaveBeenCalled();
    expect(document.querySelectorAll('uplift-coach')).toHaveLength(1);
    await userEvent.keyboard('{Escape}');
    await until(() => !root.querySelector('.log')?.isConnected);
    // Then the page says why nothing is marked any more.
    await until(() => document.querySelectorAll('uplift-coach').length === 1);
    document.removeEventListener('keydown', heard);
    document.querySelector('uplift-coach')!.remove();
    Object.defineProperty(browser.runtime, 'id', { value: id, configurable: true, writable: true });
  });

  test('are closed with Escape where the page is coached again under them, which stays coached', async () => {
    await openForm('A second site');
    site = { ...site, on: false };
    await browser.storage.local.set({ switches: { at: 13 } });
    await until(() => marks().length === 0);
    site = { ...site, on: true };
    await browser.storage.local.set({ switches: { at: 14 } });
    await until(() => marks().length === 1);
    expect(form()!.querySelector('textarea')!.value).toBe('A second site');
    const heard = vi.fn();
    document.addEventListener('keydown', heard);
    form()!.querySelector('textarea')!.focus();
    await userEvent.keyboard('!{Escape}');
    await until(() => !root.querySelector('.log')?.isConnected);
    document.removeEventListener('keydown', heard);
    expect(heard).not.toHaveBeenCalled();
    expect(marks()).toHaveLength(1);
  });

  test('that take another line do not come to lie over the words that they are about', async () => {
    const { style } = document.body;
    style.paddingTop = `${innerHeight - 60}px`;
    try {
      await openForm('A second site');
      const box = () => form()!.closest('.log')!.getBoundingClientRect();
      const [words] = [...CSS.highlights.get('uplift-tip')!] as Range[];
      const top = words!.getBoundingClientRect().top;
      await until(() => box().height > 0 && box().bottom <= top);
      const before = box().height;
      form()!.querySelector('textarea')!.value = 'A second site for the night shift in Leeds '.repeat(3);
      // As it is drawn next, not once the rep rests.
      for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
      expect([box().height > before, box().bottom <= top]).toEqual([true, true]);
      root.querySelector<HTMLElement>('.log .icon')!.click();
      await until(() => !form());
    } finally {
      style.paddingTop = '';
    }
  });

  test('that nobody typed keep nothing on the page', async () => {
    await openForm('');
    const field = form()!.querySelector('textarea')!;
    field.value = field.defaultValue;
    site = { ...site, on: false };
    await browser.storage.local.set({ switches: { at: 12 } });
    await until(() => !document.querySelector('uplift-coach'));
  });
});

test('the keyboard goes to the list, to a tip and back to the draft, where the caret was', async () => {
  run();
  await until(() => marks().length === 1);
  await userEvent.click(editor());
  await userEvent.keyboard('{End}.');
  await until(() => drafts().length === 2);
  const host = document.querySelector('uplift-coach')!;
  expect(document.activeElement).toBe(editor());
  await userEvent.keyboard('{Alt>}u{/Alt}');
  await until(() => document.activeElement === host);
  // Arrows go among the tips, and not to what closes the list.
  await userEvent.keyboard('{ArrowDown}{Enter}');
  await until(() => events().some(({ action }) => action === 'opened'));
  await until(() => document.activeElement === host);
  await userEvent.keyboard('{Escape}');
  await until(() => document.activeElement === editor());
  // To have read a card silences nothing.
  expect(events().map(({ action }) => action)).toEqual(['shown', 'opened']);
  await userEvent.keyboard(' Yes');
  expect(editor().textContent).toBe('We just wanted to ask. Yes');
});

test('a card that is open makes room for the caret that comes under it', async () => {
  const attach = vi.spyOn(Element.prototype, 'attachShadow');
  const first = editor();
  first.style.cssText = 'height: 320px; overflow: auto; font: 16px/20px monospace';
  first.append(
    ...Array.from({ length: 12 }, (_, n) =>
      Object.assign(document.createElement('p'), {
        textContent: `Line ${n} of the mail that the rep writes to a customer.`,
      }),
    ),
  );
  run();
  await until(() => marks().length === 1);
  first.focus();
  const [range] = [...CSS.highlights.get('uplift-tip')!] as [Range];
  const mark = range.getBoundingClientRect();
  await userEvent.hover(first, {
    position: {
      x: mark.x + 4 - first.getBoundingClientRect().x,
      y: mark.y + 4 - first.getBoundingClientRect().y,
    },
  });
  const surface = () =>
    attach.mock.results
      .map(({ value }) => (value as ShadowRoot).querySelector<HTMLElement>('[data-place="surface"]'))
      .find(Boolean);
  await until(() => surface()?.style.visibility === 'visible');
  await new Promise((done) => setTimeout(done, 600));
  const over = () => {
    const box = surface()!.getBoundingClientRect();
    const caret = getSelection()!.getRangeAt(0).getBoundingClientRect();
    return (
      box.bottom > caret.top && box.top < caret.bottom && box.right > caret.left && box.left < caret.right
    );
  };
  const { left, top, width, height } = surface()!.getBoundingClientRect();
  const under = [...first.querySelectorAll('p')].find((line) => {
    const lined = line.getBoundingClientRect();
    return lined.top > top && lined.bottom < top + height;
  })!.firstChild!;
  getSelection()!.collapse(under, Math.round((left + width / 2 - first.getBoundingClientRect().left) / 10));
  expect(over()).toBe(true);
  // Soon after the key, not only when something else is drawn.
  await expect.poll(() => over(), { timeout: 600, interval: 10 }).toBe(false);
});

test('our host is closed, and in the top layer', async () => {
  run();
  await until(() => document.querySelector('uplift-coach'));
  const host = document.querySelector('uplift-coach')!;
  expect(host.shadowRoot).toBeNull();
  expect(host.matches(':popover-open')).toBe(true);
  expect(editor().closest('.composer')!.contains(host)).toBe(false);
});

test('a modal dialog of the site that holds the editor takes our host in, outside the composer', async () => {
  const dialog = document.createElement('dialog');
  const composer = document.querySelector('.composer')!;
  document.body.append(dialog);
  dialog.append(composer);
  dialog.showModal();
  run();
  await until(() => dialog.querySelector('uplift-coach'));
  expect(composer.querySelector('uplift-coach')).toBeNull();
});

test('a menu of the site that is opened over the chip, or over the open list, is not covered', async () => {
  // Where nothing else of the page is, so that only the menu is in the way.
  document.body.insertAdjacentHTML(
    'beforeend',
    '<button type="button" style="position:fixed;left:0;bottom:0">More</button><div role="menu" hidden style="position:fixed;inset:0 0 40px;background:white">Delete</div>',
  );
  const menu = document.querySelector<HTMLElement>('[role="menu"]')!;
  const button = document.querySelector('body > button')!;
  button.addEventListener('click', () => {
    menu.hidden = !menu.hidden;
  });
  const host = document.querySelector.bind(document, 'uplift-coach');
  const ours = () => {
    const points: [number, number][] = [];
    for (let y = 2; y < innerHeight - 40; y += 12)
      for (let x = 2; x < innerWidth; x += 12)
        if (document.elementFromPoint(x, y) === host()) points.push([x, y]);
    return points;
  };
  run();
  await until(() => marks().length === 1);
  await until(() => ours().length > 0);
  const chip = ours().length;
  await userEvent.click(button);
  await until(() => !menu.hidden && ours().length === 0);
  await userEvent.click(button);
  await until(() => menu.hidden && ours().length === chip);

  await userEvent.click(editor());
  await userEvent.keyboard('{Alt>}u{/Alt}');
  await until(() => ours().length > 2 * chip);
  await userEvent.click(editor());
  await userEvent.keyboard('{End} Soon.');
  await until(() => isRead('Soon.'));
  expect(ours().length).toBeGreaterThan(2 * chip);
  await userEvent.click(button);
  await until(() => !menu.hidden && ours().length === 0);
});
