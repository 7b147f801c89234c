import { beforeEach, expect, test } from 'vitest';
import { onePerson } from '@/utils/background/one-person';
import type { Recipient } from '@/utils/model/snapshot';
import { freshStores } from '../storage/fresh';

const SELF = ['rep@ourco.example'];
const to = (...addresses: (string | undefined)[]): Recipient[] =>
  addresses.map((address) => ({ kind: 'to', ...(address ? { address } : { name: 'Dana' }) }));

beforeEach(freshStores);

test('whom a mail went to is known where it is one person beside our own', async () => {
  const dana = await onePerson(to('dana@globex.example'), SELF);
  expect(dana).toMatch(/\S/);
  expect(dana).not.toContain('dana');
  expect(await onePerson(to('Dana@Globex.example', 'kim@ourco.example', 'dana@globex.example'), SELF)).toBe(
    dana,
  );
  expect(await onePerson(to('raj@globex.example'), SELF)).not.toBe(dana);
});

test.each<[what: string, recipients: Recipient[] | undefined, is: '' | undefined]>([
  ['several', to('dana@globex.example', 'raj@globex.example'), ''],
  ['several and a name', to('dana@globex.example', 'raj@globex.example', undefined), ''],
  ['one and a name, which may be anybody', to('dana@globex.example', undefined), undefined],
  ['a name alone', to(undefined), undefined],
  ['our own alone', to('kim@ourco.example'), undefined],
  ['nobody', [], undefined],
  ['nobody knows whom', undefined, undefined],
])('a mail that went to %s went to no one person', async (_, recipients, is) => {
  expect(await onePerson(recipients, SELF)).toBe(is);
});
