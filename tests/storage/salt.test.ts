import { beforeEach, expect, test } from 'vitest';
import { alone } from '@/utils/storage/lock';
import { addSalts, everyHash, hashed } from '@/utils/storage/salt';
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
