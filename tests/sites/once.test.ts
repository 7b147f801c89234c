import { expect, it, vi } from 'vitest';
import { once } from '@/utils/sites/once';

it('fetches a thing when it is first wanted, and once', async () => {
  const load = vi.fn(async () => 'thing');
  const thing = once(load);
  expect(thing.here).toBeNull();
  expect(await Promise.all([thing.get(), thing.get()])).toEqual(['thing', 'thing']);
  expect(thing.here).toBe('thing');
  expect(load).toHaveBeenCalledOnce();
});

it('fetches again what could not be had', async () => {
  const load = vi.fn(async () => 'thing');
  load.mockRejectedValueOnce(new Error('no worker'));
  const thing = once(load);
  await expect(thing.get()).rejects.toThrow('no worker');
  expect(await thing.get()).toBe('thing');
});

it('tells who waits for it, without fetching it for them', async () => {
  const load = vi.fn(async () => 'thing');
  const thing = once(load);
  const told: string[] = [];
  thing.whenHere((it) => told.push(`${it} then`));
  expect(load).not.toHaveBeenCalled();
  await thing.get();
  thing.whenHere((it) => told.push(`${it} now`));
  expect(told).toEqual(['thing then', 'thing now']);
});
