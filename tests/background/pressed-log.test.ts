import { beforeEach, expect, test } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { logQuick } from '@/components/log/log-service';
import { forgetPressed, isPressed, keepPressed, logPressed } from '@/utils/background/pressed-log';
import { startBackground } from '@/utils/background/start';
import { builtinRules } from '@/utils/rules';
import { database } from '@/utils/storage/database';
import { undoQuickLog } from '@/utils/storage/undo-quick-log';
import { freshBrowser, woken } from './scene';

beforeEach(async () => {
  freshBrowser();
  await woken();
});

const log = { id: 'press-1', title: 'Night shift', accountName: 'Northwind' };
const titles = async () => (await database().opportunities.toArray()).map(({ title }) => title);
const kept = async () => Object.keys(await browser.storage.session.get()).filter(isPressed);

test('what was pressed in a popup that closed before the worker was up is logged once it is', async () => {
  await keepPressed(log);
  startBackground(async () => builtinRules);
  await expect.poll(titles, { timeout: 5000 }).toEqual(['Night shift']);
  expect(await kept()).toEqual([]);
});

test('a press that was answered is not logged again, also after it was taken back', async () => {
  startBackground(async () => builtinRules);
  const { saved } = await logQuick(log);
  expect(saved.id).toBe(log.id);
  await expect.poll(kept).toEqual([]);
  await undoQuickLog(log.id);
  expect(await logPressed(0)).toBe(false);
  expect(await titles()).toEqual([]);
});

test('the message that came through late and the press that was kept are one record', async () => {
  await keepPressed(log);
  startBackground(async () => builtinRules);
  await Promise.all([logPressed(0), logQuick(log)]);
  expect(await titles()).toEqual(['Night shift']);
});

test('an answer to one press leaves alone what was pressed after it', async () => {
  await keepPressed({ ...log, id: 'press-2', title: 'Second site' });
  await forgetPressed(log.id);
  expect(await logPressed(0)).toBe(true);
  expect(await titles()).toEqual(['Second site']);
});

test('what stands there and is no press is dropped', async () => {
  await fakeBrowser.storage.session.set({ 'log:pressed': { id: 7 } });
  expect(await logPressed(0)).toBe(false);
  expect(await kept()).toEqual([]);
  expect(await titles()).toEqual([]);
});

test('a press alone is no reason to look at the page again', () => {
  expect(['log:pressed'].every(isPressed)).toBe(true);
  expect(['log:pressed', 'tab:7'].every(isPressed)).toBe(false);
});
