import { beforeEach, expect, test } from 'vitest';
import { draftName, endDraft, forgetDraftNames } from '@/utils/background/draft-names';
import { freshBrowser } from './scene';

const say = (place: string, words: string) => draftName(place, {}, async () => words);

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
