import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { useBeingRead } from '@/components/sites/use-being-read';
import type { Page } from '@/components/sites/use-page';
import type { TabEntry } from '@/utils/messaging/protocol';
import type { Snapshot } from '@/utils/model/snapshot';
import { render } from './render';

beforeEach(() => {
  vi.useFakeTimers({
    toFake: ['setTimeout', 'clearTimeout', 'requestAnimationFrame', 'cancelAnimationFrame'],
  });
});
afterEach(() => {
  vi.useRealTimers();
});

function Tells({ entries, tab }: { entries: readonly object[]; tab: number }) {
  const page = { state: 'reading', snapshots: [{} as Snapshot], entries: entries as TabEntry[] } as Page;
  return <output>{String(useBeingRead(page, tab))}</output>;
}

/** What is told after a page was drawn and so much time has gone by. @param time milliseconds */
async function told(entries: readonly object[], tab: number, time: number): Promise<string> {
  const root = render(<Tells entries={entries} tab={tab} />);
  await vi.advanceTimersByTimeAsync(time);
  return root.textContent ?? '';
}

it('a customer that does not come in ten seconds is not waited for any more, in that tab', async () => {
  expect(await told([], 7, 9_000)).toBe('7');
  expect(await told([], 7, 2_000)).toBe('undefined');
  expect(await told([], 8, 100)).toBe('8');
});

it('the next mail in a tab is waited for again, though one before it was looked at late', async () => {
  expect(await told([], 7, 11_000)).toBe('undefined');
  expect(await told([{}], 7, 100)).toBe('undefined');
  expect(await told([], 7, 100)).toBe('7');
});
