import { beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { alone } from '@/utils/storage/lock';
import { addSalts, everyHash, hashed, hashesOf } from '@/utils/storage/salt';
import { freshBrowser } from '../background/scene';

beforeEach(freshBrowser);

test('hashes of what comes at once are made with one secret, made by the first', async () => {
  const [one, other, again] = await Promise.all([hashed('a'), hashed('b'), hashed('a')]);
  expect(one).toBe(again);
  expect(one).not.toBe(other);
  expect(await hashed('a')).toBe(one);
});

test('of a file with secrets without end no more are learned than browsers may have been', async () => {
  const before = await hashed('a');
  const many = Array.from({ length: 5000 }, (_, n) => n.toString(16).padStart(32, '0'));
  await addSalts(many);
  const hashes = await everyHash('a');
  expect(hashes[0]).toBe(before);
  expect(hashes.length).toBe(50);
});

test('once there is a secret, a hash waits for nobody who changes secrets', async () => {
  const before = await hashed('a');
  let release = () => {};
  const held = alone(
    'salts',
    () =>
      new Promise<void>((done) => {
        release = done;
      }),
  );
  expect(await hashed('a')).toBe(before);
  release();
  await held;
});

test('where there is no room to keep a secret, hashes are made all the same, and it is kept once there is room', async () => {
  const full = vi
    .spyOn(browser.storage.local, 'set')
    .mockRejectedValue(new Error('QUOTA_BYTES quota exceeded'));
  const before = await hashed('a');
  expect(await hashed('a')).toBe(before);
  expect(await hashesOf('a')).toEqual([before]);
  full.mockRestore();
  expect(await hashed('a')).toBe(before);
  await browser.storage.session.clear();
  expect(await hashed('a')).toBe(before);
});
