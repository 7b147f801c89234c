import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { QuickLog } from '@/utils/model/opportunity';
import type { Tip } from '@/utils/model/tip';
import { createDeeds } from '@/utils/page/deeds';
import type { Applied, Replaced } from '@/utils/page/replace';
import { createStage, type Stage, type StageInput } from '@/utils/page/stage';
import { readWords } from '@/utils/page/words';

/* What can be done with what is open, on a page and with a worker that this test plays. */

const tip = { id: 'T', ruleId: 'SIG-SITE', severity: 2, quote: 'a second site' } as Tip;
const other = { ...tip, id: 'U' } as Tip;
const start = { accountName: 'Acme', accountDomain: 'acme.example' };
let end: AbortController;
let sent: { name: string; data: unknown }[];
let logged: (answer: unknown) => void;
/** How often the mail that is read was assessed anew. */
let looked: number;
/** What the worker answers to everything else. */
let answers: () => unknown;
let applied: (result: Applied) => void;
let stage: Stage;
/** Told of what is typed, and what stands in the form then. */
let guard: { onTyped?(): void };
let texts: string[];
let pane: { reading: object | null; dockClosed: boolean; [more: string]: unknown };
let dock: { off: boolean };
/** What a store told of why it failed. */
let because: string;
/** What was typed while words were on their way into the draft. */
let typed: string;
const apply = vi.fn();
const type = vi.fn();

beforeEach(async () => {
  end = new AbortController();
  sent = [];
  guard = {};
  because = '';
  typed = '';
  looked = 0;
  answers = () => ({ offerMute: false });
  type.mockReset();
  apply.mockReset().mockImplementation(
    () =>
      new Promise<Applied>((done) => {
        applied = done;
      }),
  );
  const editor = document.createElement('div');
  document.body.append(editor);
  const draft = {
    composer: { editor, header: () => ({ threadId: 't1' }) },
    prefill: start,
    placed: [{ tip }, { tip: other }],
    assess: async () => {},
    hide: () => {},
    apply,
    type,
  };
  pane = { assessment: null, reading: null, placed: [], assess: () => looked++, dockClosed: false };
  dock = { off: false };
  const words = readWords();
  const input = {
    env: {
      view: window,
      adapter: { id: 'test' },
      guard,
      signal: end.signal,
      changed: () => {},
      link: {
        send: (name: string, data: unknown) => {
          sent.push({ name, data });
          if (name !== 'log.quick') return Promise.resolve(answers());
          return new Promise((done) => {
            logged = done;
          });
        },
        why: (otherwise: string) => because || otherwise,
      },
    },
    words,
    draft: (key: string) => (key === 'd' ? draft : undefined),
    pane: () => pane,
    dock,
    answer: () => draft,
    surfaces: async () => ({ createDeeds, draw: () => {} }),
    leaveUi: () => {},
    hold: () => ({ isIn: () => {}, letGo: () => typed }),
    inUi: () => false,
    fieldsAllowed: () => true,
    texts: () => texts,
  };
  stage = createStage(input as unknown as StageInput);
  await stage.show({ kind: 'card', key: 'd', tipId: 'T', by: 'press' });
});
afterEach(() => {
  end.abort();
  document.body.replaceChildren();
});

const deeds = () => stage.surfaces!.deeds.actions;
const logs = () => sent.filter(({ name }) => name === 'log.quick').map(({ data }) => data as QuickLog);
const settled = () => new Promise((done) => setTimeout(done));

test('a form that was saved closes, and leaves open what was opened since', async () => {
  deeds().openLog('d', 'T');
  expect(stage.open?.kind).toBe('log');
  deeds().saveLog('Second site', 'Globex');
  deeds().saveLog('Second site', 'Globex');
  expect(logs()).toMatchObject([{ title: 'Second site', accountName: 'Globex', accountGiven: 'Acme' }]);
  deeds().openTip('d', 'U');
  logged({ saved: { id: logs()[0]!.id } });
  await settled();
  expect(stage.open).toMatchObject({ kind: 'card', tipId: 'U' });
  expect(stage.notice?.action).toBeTruthy();

  deeds().openLog('d', 'U');
  deeds().saveLog('Third site', 'Acme');
  logged({ saved: { id: logs()[1]!.id } });
  await settled();
  expect(stage.open).toBeNull();
});

test('what is typed in a form is kept, and stands in it again until it is logged or closed', async () => {
  const kept = () => sent.filter(({ name }) => name === 'log.begun').map(({ data }) => data);
  const url = location.href;
  deeds().openLog('d', 'T');
  expect(kept()).toEqual([{ url }]);
  const { id } = stage.open!.fields!;
  const begun = (title: string) => ({ fields: { title, account: 'Globex' }, id, tipId: 'T' });
  const type = (title: string) => {
    texts = [title, 'Globex'];
    guard.onTyped?.();
  };
  for (const title of ['S', 'Se', 'Second site']) type(title);
  await settled();
  expect(kept().slice(1)).toEqual([
    { url, begun: begun('S') },
    { url, begun: begun('Se') },
    { url, begun: begun('Second site') },
  ]);
  deeds().close();
  expect(kept().at(-1)).toEqual({ url, begun: { fields: {} } });

  answers = () => ({ begun: begun('Second site') });
  deeds().openLog('d', 'U');
  await settled();
  expect(stage.open?.fields?.title).not.toBe('Second site');
  deeds().openLog('d', 'T');
  type('Third site');
  await settled();
  expect(stage.open?.fields?.title).not.toBe('Second site');
  deeds().close();
  deeds().openLog('d', 'T');
  await settled();
  expect(stage.open).toMatchObject({
    own: true,
    fields: { id, title: 'Second site', accountName: 'Globex' },
  });
  const before = kept().length;
  deeds().close();
  expect(kept().slice(before)).toEqual([{ url, begun: { fields: {} } }]);
});

test('a form that could not be saved stays as it is and says why, and so does what could not be changed', async () => {
  because = 'The disk is full.';
  deeds().openLog('d', 'T');
  deeds().saveLog('Second site', 'Globex');
  logged(null);
  await settled();
  expect(stage.open).toMatchObject({ kind: 'log', saving: false, said: because });
  answers = () => null;
  await stage.show({ kind: 'card', key: 'd', tipId: 'U', by: 'press' });
  deeds().mute('muted-here');
  await settled();
  expect(stage.notice?.text).toBe(because);
});

test('what could not be saved after its form made room for a card is there again with a press', async () => {
  deeds().openLog('d', 'T');
  deeds().saveLog('Second site', 'Globex');
  deeds().openTip('d', 'U');
  logged(null);
  await settled();
  expect(stage.open).toMatchObject({ kind: 'card', tipId: 'U' });
  deeds().noticeAction();
  await settled();
  expect(stage.open).toMatchObject({
    kind: 'log',
    fields: { title: 'Second site', accountName: 'Globex', accountGiven: 'Acme' },
  });
});

test('a second press while words are on their way into the draft means the first, and the next one is another', async () => {
  deeds().apply();
  deeds().apply();
  expect(apply).toHaveBeenCalledOnce();
  applied({ result: 'stale' });
  await settled();
  deeds().apply();
  expect(apply).toHaveBeenCalledTimes(2);
});

test.each(['done', 'stale'] as const)(
  'what is typed while words are on their way comes behind them: %s',
  async (result) => {
    deeds().apply();
    typed = ' and more';
    expect(type).not.toHaveBeenCalled();
    applied({ result });
    await settled();
    expect(type.mock.calls).toEqual([[' and more']]);
  },
);

test('a quiet receipt goes when the rep writes on, in whatever field of the page', async () => {
  deeds().apply();
  applied({ result: 'done', undo: async () => 'done' });
  await settled();
  expect(stage.notice?.quiet).toBe(true);
  const subject = document.body.appendChild(document.createElement('input'));
  subject.dispatchEvent(new InputEvent('beforeinput', { bubbles: true }));
  expect(stage.notice).toBeNull();
});

describe('words that are taken back from a draft', () => {
  const undone = async (result: Replaced) => {
    deeds().apply();
    applied({ result: 'done', undo: async () => result });
    await settled();
    deeds().noticeAction();
    await settled();
    return stage.notice;
  };

  test('are told of to who hears the page: others see them', async () => {
    expect(await undone('done')).toEqual({ text: readWords().undone, unseen: true });
  });

  test.each(['stale', 'refused', 'unsure'] as const)(
    'and cannot be are told of to everybody: %s',
    async (result) => {
      expect(await undone(result)).toEqual({ text: readWords()[result] });
    },
  );
});

describe('a rule that was silenced often is offered to be switched off', () => {
  beforeEach(() => {
    answers = () => ({ offerMute: true });
  });

  test('beside the way back of what was just silenced', async () => {
    deeds().mute('muted-here');
    await settled();
    const { offerMute, undo, never } = readWords();
    expect(stage.notice).toEqual({ text: offerMute, action: undo, other: never });
    answers = () => undefined;
    deeds().noticeAction();
    await settled();
    expect(sent.at(-1)).toMatchObject({ name: 'tip.unmute', data: { action: 'muted-here', tipId: 'T' } });
    expect(stage.notice).toEqual({ text: readWords().undone, unseen: true });
  });

  test('and is with the next button', async () => {
    deeds().mute('muted-here');
    await settled();
    deeds().noticeAction(1);
    expect(sent.at(-1)).toMatchObject({
      name: 'tip.event',
      data: { action: 'muted-rule', ruleId: tip.ruleId },
    });
  });

  test('but not where it was closed or taken back before the answer came', async () => {
    deeds().mute('muted-here');
    deeds().closeNotice();
    await settled();
    expect(stage.notice).toBeNull();
  });
});

describe('what could not be kept is told, not promised', () => {
  beforeEach(() => {
    answers = () => null;
  });

  test('a tip that could not be silenced', async () => {
    deeds().mute('muted-here');
    await settled();
    expect(stage.notice).toEqual({ text: readWords().unchanged });
  });

  test('a tip that could not be brought back: the press can be tried again', async () => {
    answers = () => ({ offerMute: false });
    deeds().mute('muted-here');
    await settled();
    answers = () => null;
    deeds().noticeAction();
    await settled();
    expect(stage.notice).toEqual({ text: readWords().unchanged, action: readWords().undo });
    deeds().noticeAction();
    expect(sent.filter(({ name }) => name === 'tip.unmute')).toHaveLength(2);
  });

  describe.each(['record', 'site'] as const)('the tab of a %s', (what) => {
    const isClosed = () => (what === 'site' ? dock.off : pane.dockClosed);
    beforeEach(() => {
      pane.reading = { snapshot: { kind: 'deal', record: { crm: 'x', org: 'o', kind: 'deal', id: '1' } } };
      answers = () => undefined;
    });
    test('that could not be closed is there again', async () => {
      answers = () => null;
      deeds().closeDock(what);
      expect(isClosed()).toBe(true);
      await settled();
      expect(isClosed()).toBe(false);
      expect(stage.notice?.text).toBe(readWords().unchanged);
    });
    test('that could not be brought back stays closed: the press can be tried again', async () => {
      deeds().closeDock(what);
      await settled();
      answers = () => null;
      deeds().noticeAction();
      await settled();
      expect([isClosed(), stage.notice?.action]).toEqual([true, readWords().undo]);
      answers = () => undefined;
      deeds().noticeAction();
      await settled();
      expect([isClosed(), stage.notice?.text]).toEqual([false, readWords().undone]);
    });
  });
  test('that a deal has ended is noted for the one that was offered, and taken back; what could not be stored is told', async () => {
    pane.ended = { id: 'o1', title: 'Night shift', outcome: 'lost' };
    const ends = () => sent.filter(({ name }) => name === 'log.end').map(({ data }) => data);
    answers = () => null;
    deeds().end();
    await settled();
    expect(stage.notice?.text).toBe(readWords().unchanged);
    answers = () => undefined;
    deeds().end();
    await settled();
    expect(stage.notice).toEqual({ text: readWords().ended, action: readWords().undo });
    deeds().noticeAction();
    await settled();
    expect(ends()).toEqual([{ id: 'o1', outcome: 'lost' }, { id: 'o1', outcome: 'lost' }, { id: 'o1' }]);
    expect(stage.notice?.text).toBe(readWords().undone);
  });
  test('an opportunity that could not be taken back stays logged', async () => {
    deeds().openLog('d', 'T');
    deeds().saveLog('Second site', 'Globex');
    logged({ saved: { id: logs()[0]!.id } });
    await settled();
    deeds().noticeAction();
    await settled();
    expect(stage.notice).toEqual({ text: readWords().unchanged, action: readWords().undo });
    expect(stage.logged).toContain('T');
    expect(looked).toBe(1);
    answers = () => undefined;
    deeds().noticeAction();
    await settled();
    expect(stage.notice).toEqual({ text: readWords().undone, unseen: true });
    expect(stage.logged).not.toContain('T');
    // What the mail says of itself by then is that it is logged.
    expect(looked).toBe(2);
  });
});
