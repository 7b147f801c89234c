import { expect, it } from 'vitest';
import { safeAdapter } from '@/utils/page/safe-adapter';
import type { ReadContext, SiteAdapter } from '@/utils/sites/adapter';

it('takes an answer that is refused later for one that fails, until one comes', async () => {
  const answers = [Promise.reject(new Error('gone')), Promise.resolve([])];
  const { adapter, fails } = safeAdapter({ health: () => answers.shift()! } as unknown as SiteAdapter);
  const document = {} as Document;
  expect(await adapter.health(document)).toEqual([]);
  expect(fails()).toBe(true);
  expect(await adapter.health(document)).toEqual([]);
  expect(fails()).toBe(false);
});

it('forgets what failed in a composer once that has closed', () => {
  const broken = {
    key: 'a',
    header() {
      throw new Error('strange page');
    },
  };
  let open = [broken];
  const { adapter, fails } = safeAdapter({ composers: () => open } as unknown as SiteAdapter);
  const look = () => adapter.composers({} as Document, {} as ReadContext);
  const [composer] = look();
  expect(composer?.header()).toEqual({});
  look();
  expect(fails()).toBe(true);
  open = [];
  look();
  expect(fails()).toBe(false);
});
