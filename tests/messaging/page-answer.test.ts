import { expect, test } from 'vitest';
import { readPageAnswer } from '@/utils/messaging/page-answer';

const health = { site: 'gmail', state: 'ok', parts: [{ part: 'body', state: 'missing' }] };
const draft = {
  kind: 'draft',
  site: 'gmail',
  url: 'https://mail.google.com/mail/u/0/#inbox',
  readAt: 1,
  revision: 1,
  self: [],
  format: 'rich',
  blocks: [],
};

test('what a page says of itself is read, and of its snapshots those that are some', () => {
  const read = readPageAnswer({ health, snapshots: [null, draft, { ...draft, blocks: 'all' }] });
  expect(read).toMatchObject({ health, snapshots: [{ kind: 'draft', url: draft.url }] });
  expect(read?.snapshots).toHaveLength(1);
});

test.each([
  ['no object', null],
  ['no snapshots', { health }],
  ['no health', { snapshots: [] }],
  ['a state that nobody knows', { snapshots: [], health: { ...health, state: 'fine' } }],
  [
    'more than can be looked through',
    { snapshots: [], health: { ...health, report: 'a'.repeat(20_000_001) } },
  ],
])('an answer that is none is not read: %s', (_, value) => expect(readPageAnswer(value)).toBeUndefined());
