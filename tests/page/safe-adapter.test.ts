import { expect, it } from 'vitest';
import { safeAdapter } from '@/utils/page/safe-adapter';
import type { SiteAdapter } from '@/utils/sites/adapter';

it('takes an answer that is refused later for one that fails, until one comes', async () => {
  const answers = [Promise.reject(new Error('gone')), Promise.resolve([])];
  const { adapter, fails } = safeAdapter({ health: () => answers.shift()! } as unknown as SiteAdapter);
  const document = {} as Document;
  expect(await adapter.health(document)).toEqual([]);
  expect(fails()).toBe(true);
  expect(await adapter.health(document)).toEqual([]);
  expect(fails()).toBe(false);
});
