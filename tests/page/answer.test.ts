import { expect, it } from 'vitest';
import type { Tip } from '@/utils/model/tip';
import type { Draft } from '@/utils/page/draft';
import { answerTo, bareTips } from '@/utils/page/draw';
import type { ReadingPane } from '@/utils/page/reading-pane';

/* A page shows one chip for a mail and the draft that answers it, not two side by side. */

const tip = (id: string) => ({ id }) as Tip;
const draft = (key: string, threadId: string | undefined, isAssessed = true) =>
  ({
    key,
    assessment: isAssessed ? {} : null,
    composer: { header: () => ({ ...(threadId && { threadId }) }) },
  }) as unknown as Draft;
const pane = (snapshot: object, placed: { tip: Tip; range: Range | null }[] = []) =>
  ({ key: 'thread:t1', reading: { snapshot }, placed }) as unknown as ReadingPane;
const mail = pane({ kind: 'thread', threadId: 't1' }, [
  { tip: tip('marked'), range: {} as Range },
  { tip: tip('bare'), range: null },
]);

it('gives the tips of a mail that have no words of it to stand at', () => {
  expect(bareTips(mail).map(({ id }) => id)).toEqual(['bare']);
});

it('gives none of a record, which has a tab for them', () => {
  expect(bareTips(pane({ kind: 'deal' }, [{ tip: tip('a'), range: null }]))).toEqual([]);
});

it('finds the draft that answers the mails that are read', () => {
  const drafts = [draft('other', 't2'), draft('new', undefined), draft('reply', 't1')];
  expect(answerTo(drafts, mail)?.key).toBe('reply');
});

it('takes no other draft for the answer, nor one that is not assessed yet', () => {
  expect(answerTo([draft('other', 't2'), draft('new', undefined)], mail)).toBeUndefined();
  expect(answerTo([draft('reply', 't1', false)], mail)).toBeUndefined();
  expect(answerTo([draft('new', undefined)], pane({ kind: 'thread' }))).toBeUndefined();
});
