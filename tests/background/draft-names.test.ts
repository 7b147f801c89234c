import { beforeEach, expect, test } from 'vitest';
import {
  draftName,
  endDraft,
  forgetDraftNames,
  takeBackDraft,
  threadOfDraft,
} from '@/utils/background/draft-names';
import { freshBrowser } from './scene';

const say = (place: string, words: string) => draftName(place, {}, async () => words);

const answer = (place: string, threadId: string, words: string) =>
  draftName(place, { threadId }, async () => words);

beforeEach(() => {
  freshBrowser();
  forgetDraftNames();
});

test('two mails that come to say the same at once each keep their name when they are looked at again', async () => {
  const [first, second] = [await say('a', 'Hi Ana'), await say('b', 'Hi Ben')];
  expect(second).not.toBe(first);
  for (let look = 0; look < 3; look++) {
    expect(await Promise.all([say('a', 'the template'), say('b', 'the template')])).toEqual([first, second]);
  }
  expect(await say('a', 'the template, and more')).toBe(first);
  expect(await say('b', 'the template, for Ben')).toBe(second);
});

test('what a composer comes to say names it as the mail that said so before, until that is sent', async () => {
  const before = await say('a', 'what was kept');
  await say('b', 'something else');
  expect(await say('b', 'what was kept')).toBe(before);
  await endDraft('b');
  expect(await say('b', 'what was kept')).not.toBe(before);
});

test('a reply without an id is the same where it is opened apart from its conversation, until it is sent from there', async () => {
  const reply = await answer('a', 't1', 'what is answered');
  await answer('a', 't1', 'what is answered now');
  expect(await say('b', 'what is answered')).not.toBe(reply);
  expect(await say('c', 'what is answered now')).toBe(reply);
  expect(await threadOfDraft(reply)).toBe('t1');
  await endDraft('c');
  expect(await say('d', 'what is answered now')).not.toBe(reply);
  expect(await answer('e', 't1', 'another answer')).not.toBe(reply);
});

test('what a draft no longer says names it no more, however soon it is asked for', async () => {
  for (let round = 0; round < 100; round++) {
    const reply = await answer(`a${round}`, `t${round}`, `before ${round}`);
    await answer(`a${round}`, `t${round}`, `after ${round}`);
    expect(await say(`b${round}`, `before ${round}`)).not.toBe(reply);
  }
});

test('a reply that says the same as one of another conversation keeps its own name and conversation', async () => {
  const [first, second] = [await answer('a', 't1', 'the template'), await answer('b', 't2', 'the template')];
  expect(second).not.toBe(first);
  expect(await threadOfDraft(second)).toBe('t2');
  expect(await answer('a', 't1', 'the template')).toBe(first);
});

test('a mail without an id that is taken back is the one that left, and leaves once more', async () => {
  const mail = await say('a', 'all that was sent');
  for (const again of ['b', 'c']) {
    const place = again === 'b' ? 'a' : 'b';
    await endDraft(place);
    await takeBackDraft(place);
    expect(await say(again, 'all that was sent')).toBe(mail);
  }
  await endDraft('c');
  expect(await say('d', 'all that was sent')).not.toBe(mail);
});
