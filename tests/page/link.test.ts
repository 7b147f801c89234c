import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import type { ContentScriptContext } from 'wxt/utils/content-script-context';
import { ask } from '@/utils/messaging/client';
import { MessageFault } from '@/utils/messaging/envelope';
import { createLink, type Link } from '@/utils/page/link';

vi.mock('@/utils/messaging/client', () => ({ ask: vi.fn(async () => undefined) }));

const SECOND = 1000;
const sent = () => vi.mocked(ask).mock.calls.map(([name]) => name);

let link: Link;
beforeEach(() => {
  vi.useFakeTimers({ now: 1e12 });
  vi.mocked(ask).mockClear();
  link = createLink({ isValid: true } as ContentScriptContext, () => {});
});
afterEach(() => vi.useRealTimers());

describe('waking the worker', () => {
  test('is done with the first key, and not with the next ones', () => {
    const woken = Array.from({ length: 50 }, () => link.wake('a'));
    expect(sent()).toEqual(['coach.wake']);
    // Only then is it told again what it forgot.
    expect(woken).toEqual([true, ...Array<boolean>(49).fill(false)]);
  });

  test('is not done while the worker is spoken to', async () => {
    await link.send('coach.forget', { key: 'a' });
    vi.advanceTimersByTime(20 * SECOND);
    link.wake('a');
    expect(sent()).toEqual(['coach.forget']);
  });

  test('is done again after the rep rested for longer than a browser lets a worker wait', async () => {
    await link.send('coach.forget', { key: 'a' });
    vi.advanceTimersByTime(31 * SECOND);
    link.wake('a');
    expect(sent()).toEqual(['coach.forget', 'coach.wake']);
  });

  test('is done after the clock was set back', async () => {
    await link.send('coach.forget', { key: 'a' });
    vi.setSystemTime(1e12 - 3600 * SECOND);
    link.wake('a');
    expect(sent()).toContain('coach.wake');
  });
});

describe('why there is no answer', () => {
  const failing = async (error: unknown) => {
    vi.mocked(ask).mockRejectedValueOnce(error);
    expect(await link.send('coach.forget', { key: 'a' })).toBeNull();
    return link.why('Not saved.');
  };

  test('is what the store tells that failed, and nothing of a message before', async () => {
    expect(await failing(new MessageFault('failed', 'log.quick', 'full'))).toMatch(/^The disk is full/);
    expect(await failing(new MessageFault('failed', 'log.quick', 'newer'))).toContain('newer version');
    expect(await failing(new MessageFault('nobody', 'log.quick'))).toBe('Not saved.');
  });

  test('is none of a message before that failed, where the worker answered since', async () => {
    await failing(new MessageFault('failed', 'tip.event', 'full'));
    vi.mocked(ask).mockResolvedValueOnce({ isNoState: true } as never);
    expect(await link.send('site.state', {} as never)).toBeNull();
    expect(link.why('Not saved.')).toBe('Not saved.');
  });

  test('is asked of nobody once there is no extension any more to read the words from', async () => {
    await failing(new MessageFault('failed', 'log.quick', 'full'));
    const read = vi.spyOn(browser.i18n, 'getMessage').mockImplementation(() => {
      throw new Error('Extension context invalidated.');
    });
    expect(await failing(new MessageFault('gone', 'log.quick'))).toBe('Not saved.');
    expect(await failing(new Error('again'))).toBe('Not saved.');
    read.mockRestore();
  });

  test('is told in no words that are none', async () => {
    expect(await failing(new MessageFault('failed', 'log.quick', 'some error of the browser'))).toBe(
      'Not saved.',
    );
    expect(await failing(new Error('full'))).toBe('Not saved.');
  });
});
