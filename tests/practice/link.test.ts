import { beforeEach, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { snapshotOfSituation } from '@/utils/coach/situation';
import type { PracticeRequest, TipEvent } from '@/utils/messaging/protocol';
import type { Tip } from '@/utils/model/tip';
import { builtinSituations } from '@/utils/practice';
import { practiceLink } from '@/utils/practice/link';

const situation = builtinSituations[0]!;
const snapshot = snapshotOfSituation(situation, 'start', '2026-11-24');
let asked: { name: string; data: unknown }[];
let reply: (name: string) => unknown;
const listener = { answered: vi.fn(), silent: vi.fn() };

beforeEach(() => {
  fakeBrowser.reset();
  asked = [];
  reply = () => ({ ok: true, back: { state: 'ok', assessment: {}, all: [] } });
  vi.restoreAllMocks();
  vi.spyOn(browser.runtime, 'sendMessage').mockImplementation((async (message: never) => {
    const { name, data } = structuredClone(message) as { name: string; data: unknown };
    asked.push({ name, data });
    return reply(name);
  }) as never);
  listener.answered.mockClear();
  listener.silent.mockClear();
});

const assess = (link: ReturnType<typeof practiceLink>) =>
  link.send('coach.assess', { snapshot, key: 'draft:1' });
const last = () => asked.at(-1)?.data as PracticeRequest;
const event = (action: TipEvent['action'], tipId: string, ruleId: string, person?: string): TipEvent => ({
  action,
  tipId,
  ruleId,
  site: 'practice',
  ...(person && { person }),
});

it('asks the worker to assess and nothing else, whatever the rep does with a tip', async () => {
  const link = practiceLink(situation, listener);
  await assess(link);
  expect(listener.answered).toHaveBeenCalledOnce();
  link.shown({ id: 't1', ruleId: 'R' } as Tip, 'practice', undefined);
  for (const action of ['opened', 'inserted', 'copied', 'logged', 'gone'] as const)
    expect(await link.send('tip.event', event(action, 't1', 'R'))).toEqual({ offerMute: false });
  const log = { id: 'x', title: 'New', accountName: 'Acme', url: 'u' };
  expect(await link.send('log.quick', log as never)).toEqual({ saved: log });
  await link.send('log.undo', { id: 'x' });
  await link.send('coach.forget', { key: 'draft:1' });
  await link.send('draft.outcome', {} as never);
  await link.send('ui.open', { page: 'popup' });
  expect(asked.map(({ name }) => name)).toEqual(['practice.assess']);
});

it('remembers what shows and what was muted for as long as the go lasts, and takes a mute back', async () => {
  const link = practiceLink(situation, listener);
  link.shown({ id: 't1', ruleId: 'R1' } as Tip, 'practice', undefined);
  await link.send('tip.event', event('muted-here', 't1', 'R1'));
  await link.send('tip.event', event('muted-rule', 't2', 'R2'));
  await link.send('tip.event', event('muted-person', 't3', 'R3', 'Dana@Customer.example'));
  await assess(link);
  expect(last().showing).toEqual(['t1']);
  expect(last().mutes).toMatchObject([
    { scope: 'here', tipId: 't1' },
    { scope: 'rule', ruleId: 'R2' },
    { scope: 'person', ruleId: 'R3', person: 'dana@customer.example' },
  ]);
  await link.send('tip.unmute', { ...event('muted-rule', 't2', 'R2'), action: 'muted-rule' });
  await assess(link);
  expect(last().mutes).toHaveLength(2);
  await assess(practiceLink(situation, listener));
  expect(last()).toMatchObject({ showing: [], mutes: [] });
});

it('says when the coach does not answer, and goes on', async () => {
  reply = () => ({ ok: false, kind: 'failed' });
  const link = practiceLink(situation, listener);
  expect(await assess(link)).toBeNull();
  expect(listener.silent).toHaveBeenCalledOnce();
  reply = () => ({ ok: true, back: { state: 'need-thread' } });
  expect(await assess(link)).toEqual({ state: 'need-thread' });
  expect(listener.answered).not.toHaveBeenCalled();
});
