import { afterEach, expect, it, vi } from 'vitest';
import { teach } from '@/components/picker/teach';

/* The picker is asked for in the popup, which may be opened again while it stands in the page. */

vi.mock('@/utils/messaging/client', () => ({ ask: vi.fn(async () => []) }));

const open = () => document.querySelectorAll('uplift-coach').length;
let end = new AbortController();
afterEach(() => end.abort());

it('stands in the page once, however often it is asked for, and again after it was left', async () => {
  await Promise.all([teach(end.signal), teach(end.signal)]);
  await teach(end.signal);
  expect(open()).toBe(1);
  // The page may not be read any more.
  end.abort();
  expect(open()).toBe(0);
  end = new AbortController();
  const asked = async () => {
    await teach(end.signal);
    return open();
  };
  await expect.poll(asked).toBe(1);
});
