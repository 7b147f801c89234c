import { beforeEach, describe, expect, test } from 'vitest';
import { markPrompted } from '@/utils/background/logged-prompts';
import type { Assessment, Tip } from '@/utils/model/tip';
import { quickLog, removeOpportunities, updateOpportunities } from '@/utils/storage/opportunities';
import { undoQuickLog } from '@/utils/storage/undo-quick-log';
import { dealPage, freshBrowser, NOW } from './scene';

const deal = dealPage();
const URL = deal.url;
const tips = ['D-FOC-01', 'D-CRE-02'].map((ruleId) => ({ id: ruleId, ruleId }) as Tip);
/** Of each prompt on the record whether it stands in the log. */
async function marked(): Promise<boolean[]> {
  const { tips: all } = await markPrompted(deal, { tips } as Assessment);
  return all.map(({ logged }) => logged === true);
}
const log = (id: string, ruleId = 'D-FOC-01', url = URL) =>
  quickLog({ id, title: 'Second shift', accountName: 'Acme', ruleId, url }, NOW);

beforeEach(() => void freshBrowser());

describe('a prompt on a record', () => {
  test('is logged as long as the opportunity that it led to stands in the log, wherever that is taken away', async () => {
    expect(await marked()).toEqual([false, false]);
    await log('a');
    expect(await marked()).toEqual([true, false]);
    await removeOpportunities(['a']);
    expect(await marked()).toEqual([false, false]);
    await log('b');
    await undoQuickLog('b');
    expect(await marked()).toEqual([false, false]);
  });

  test('is not logged by what the same prompt led to on another record', async () => {
    await log('a', 'D-FOC-01', URL.replace('345', '3451'));
    expect(await marked()).toEqual([false, false]);
  });

  test('is known by the record that an opportunity was carried to, too', async () => {
    await log('a', 'D-CRE-02', 'https://mail.google.com/');
    await updateOpportunities(['a'], { crmUrl: `${URL}?eschref=%2Fcontacts%2F12` }, NOW + 1);
    expect(await marked()).toEqual([false, true]);
  });

  test('is open again once what it led to was decided or dropped', async () => {
    await log('a');
    await updateOpportunities(['a'], { exit: { type: 'parked' } }, NOW + 1);
    expect(await marked()).toEqual([true, false]);
    await updateOpportunities(['a'], { exit: { type: 'dropped' } }, NOW + 2);
    expect(await marked()).toEqual([false, false]);
    await updateOpportunities(['a'], { exit: undefined, outcome: 'won' }, NOW + 3);
    expect(await marked()).toEqual([false, false]);
  });
});
