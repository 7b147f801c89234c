import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { browser } from 'wxt/browser';
import { mailKit } from '@/components/inline/mail-kit';
import { recordKit } from '@/components/inline/record-kit';
import { PracticePage } from '@/components/practice/PracticePage';
import { hashOf } from '@/components/practice/situations';
import { FIRST_SITUATION } from '@/components/sites/Welcome';
import { CoachService } from '@/utils/background/coach-service';
import { practise } from '@/utils/background/practice';
import { assess } from '@/utils/coach/assess';
import { contextOf, snapshotOfSituation } from '@/utils/coach/situation';
import { localDay } from '@/utils/goals/periods';
import { MARK } from '@/utils/messaging/envelope';
import type { PracticeRequest } from '@/utils/messaging/protocol';
import type { Situation } from '@/utils/model/situation';
import { builtinSituations } from '@/utils/practice';
import { builtinRules } from '@/utils/rules';
import { database } from '@/utils/storage/database';
import { practiceItem } from '@/utils/storage/practice';
import { removePlaybook, savePlaybook } from '@/utils/storage/rule-packs';
import { patchSettings } from '@/utils/storage/settings';
import { byId, complaints, fill, render, until } from './render';

/* The practice desk in a real page, with the real coach behind the messages. */

const coach = new CoachService(async () => builtinRules);
const usual = [innerWidth, innerHeight] as const;
// As it was, whatever a test found in another.
afterEach(() => page.viewport(...usual));

let asked: { name: string; data: PracticeRequest }[];
let isAway: boolean;

beforeEach(() => {
  asked = [];
  isAway = false;
  coach.reset();
  vi.spyOn(browser.runtime, 'sendMessage').mockImplementation((async (envelope: never) => {
    const { mark, name, data } = structuredClone(envelope) as {
      mark: string;
      name: string;
      data: PracticeRequest;
    };
    expect(mark).toBe(MARK);
    asked.push({ name, data });
    if (isAway) return { ok: false, kind: 'failed' };
    return { ok: true, back: name === 'practice.assess' ? await practise(data, coach) : undefined };
  }) as never);
});
afterEach(() => {
  vi.restoreAllMocks();
  history.replaceState(null, '', location.pathname + location.search);
  document.documentElement.style.colorScheme = '';
  document.documentElement.dir = '';
});

const kits = { mail: mailKit, deal: recordKit };

async function open(name = ''): Promise<void> {
  history.replaceState(null, '', hashOf(name));
  render(null);
  render(<PracticePage builtin={builtinSituations} rules={builtinRules} kits={kits} />);
  await (name ? byId('practice-situation') : byId('practice-index'));
}
const named = (id: string) => builtinSituations.find((one) => one.id === id) as Situation;
const editor = () => byId('practice-editor');
const marks = () =>
  ['hint', 'tip', 'stop'].flatMap((level) => [...(CSS.highlights.get(`uplift-${level}`) ?? [])].map(String));
const rows = () =>
  Object.fromEntries(
    [...document.querySelectorAll<HTMLElement>('[data-testid="board-row"]')].map((row) => [
      row.dataset.dimension,
      [...row.querySelectorAll<HTMLElement>('[data-side]')].map((side) => side.dataset.state),
    ]),
  );
const prompts = () =>
  Object.fromEntries(
    [...document.querySelectorAll<HTMLElement>('[data-testid="prompt"]')].map((one) => [
      one.dataset.rule,
      one.dataset.state,
    ]),
  );
const settled = () => until(() => document.querySelector('[data-testid="practice-left"][data-done]'));

/** Takes the whole draft out and types another, as a rep does. */
async function write(text: string): Promise<void> {
  const field = await editor();
  field.focus();
  getSelection()?.selectAllChildren(field);
  document.execCommand('delete');
  for (const [index, line] of text.split('\n').entries()) {
    if (index > 0) document.execCommand('insertParagraph');
    document.execCommand('insertText', false, line);
  }
  field.blur();
}

describe('the list of situations', () => {
  it.each(['light', 'dark'])('shows them by dimension and can be used by everybody (%s)', async (scheme) => {
    document.documentElement.style.colorScheme = scheme;
    await practiceItem.patch({ practised: [{ situation: FIRST_SITUATION, at: Date.now(), times: 1 }] });
    await open();
    const links = [...document.querySelectorAll<HTMLAnchorElement>('[data-testid="situation"]')];
    expect(links.map((link) => link.dataset.situation).sort()).toEqual(
      builtinSituations.map(({ id }) => id).sort(),
    );
    expect(document.querySelectorAll('h2')).toHaveLength(7);
    await until(() => links.find(({ textContent }) => textContent?.includes('Practised on')));
    await byId('practice-not-started');
    expect(await complaints()).toEqual([]);
    await patchSettings({ startedAt: 1 });
    await until(() => !document.querySelector('[data-testid="practice-not-started"]'));
  });

  it('says where those of a playbook come from, and takes them away with it', async () => {
    const situation = { ...named('we-will-talk-about-it'), id: 'ours', title: 'One of ours' };
    const content = { formatVersion: 2, practice: [situation], rules: [] };
    const row = { id: 'a/b #', name: 'Team plays', version: '1', source: 'file' as const, content };
    await savePlaybook(row);
    await open();
    const link = await until(() =>
      document.querySelector<HTMLAnchorElement>('[data-situation="a/b #/ours"]'),
    );
    expect(link.textContent).toContain('From Team plays');
    link.click();
    await byId('practice-situation');
    expect(document.querySelector('h1')?.textContent).toBe('One of ours');
    await byId('board');
    await removePlaybook('a/b #');
    await byId('practice-gone');
    expect(await complaints()).toEqual([]);
  });

  it.each([
    ['', 'ltr'],
    ['', 'rtl'],
    ['features-after-a-demo', 'ltr'],
    ['features-after-a-demo', 'rtl'],
    ['deal-same-as-last-year', 'ltr'],
    ['deal-same-as-last-year', 'rtl'],
  ])('fits a width of 320 pixels, %s %s', async (name, dir) => {
    await page.viewport(320, 700);
    document.documentElement.dir = dir;
    await open(name);
    if (name) await byId('board');
    for (const one of document.querySelectorAll('details')) one.open = true;
    const root = document.documentElement;
    expect(root.scrollWidth).toBeLessThanOrEqual(root.clientWidth);
    expect(await complaints()).toEqual([]);
  });

  it('opens where the welcome page leads to', () => {
    expect(named(FIRST_SITUATION)).toBeDefined();
  });
});

describe('a mail to practise', () => {
  it('is marked as anywhere else, and shows where the start stands, with words and rule', async () => {
    await open('quote-without-an-answer');
    const board = await byId('board');
    await until(() => marks().includes('Just following up'));
    expect(rows()).toEqual({ PUR: ['contrary'] });
    expect(prompts()).toEqual({ 'C-PUR-13': 'still', 'C-PUR-03': 'still', 'C-PUR-06': 'still' });
    expect(board.textContent).toContain('Just following up');
    expect(board.textContent).toContain('Follow up with something, not on something');
    expect(board.textContent).not.toMatch(/\d\s?%/);
  });

  it.each(['light', 'dark'])('can be used by everybody, before and after (%s)', async (scheme) => {
    document.documentElement.style.colorScheme = scheme;
    await open('quote-without-an-answer');
    await byId('board');
    expect(await complaints()).toEqual([]);
    for (const one of document.querySelectorAll('details')) one.open = true;
    await write('Hi Dana,\nYour hall 2 can label its first pallet on 4 May. Is it the budget that is open?');
    await settled();
    expect(await complaints()).toEqual([]);
  });

  it('shows before and after, is settled, and leaves nothing behind but that it was practised', async () => {
    await open('quote-without-an-answer');
    await byId('board');
    await write(
      'Hi Dana,\nThe printer on page two now ships in three weeks, so hall 2 can start on 4 May.\nIs it the spare parts that are still open?',
    );
    await settled();
    expect(rows().PUR).toEqual(['contrary', 'shown']);
    expect(new Set(Object.values(prompts()))).toEqual(new Set(['settled']));
    expect(marks()).toEqual([]);
    const { practised } = await until(async () => {
      const now = await practiceItem.read();
      return now.practised.length > 0 && now;
    });
    expect(practised).toMatchObject([{ situation: 'quote-without-an-answer', times: 1 }]);
    expect(JSON.stringify(await browser.storage.local.get(null as never))).not.toMatch(/printer|Dana/);
    for (const table of database().tables) expect([table.name, await table.count()]).toEqual([table.name, 0]);
    expect(new Set(asked.map(({ name }) => name))).toEqual(new Set(['practice.assess']));
  });

  it('starts again with the draft and the tips of the first time', async () => {
    await open('quote-without-an-answer');
    await byId('board');
    const start = (await editor()).innerHTML;
    for (let go = 0; go < 3; go++) {
      await until(() => marks().length === 2);
      await write('Hi Dana,\nYour hall 2 can start on 4 May. Is it the budget that is still open today?');
      await settled();
      (await byId('practice-again')).click();
      await until(async () => (await editor()).innerHTML === start);
    }
    await until(() => prompts()['C-PUR-13'] === 'still');
    expect(rows()).toEqual({ PUR: ['contrary'] });
  });

  it('listens to whom it goes to', async () => {
    await open('everybody-was-copied');
    await until(() => prompts()['C-TEA-14'] === 'still');
    const cc = document.querySelector('input[name="cc"]')!;
    fill(cc, 'Paolo Conti <paolo.conti@rheincold.example>, mei.tanaka@rheincold.example');
    await until(() => prompts()['C-TEA-14'] === 'settled');
    expect(asked.at(-1)?.data.snapshot).toMatchObject({
      recipients: [
        { kind: 'to', name: 'Julia Brandt' },
        { kind: 'cc', name: 'Paolo Conti' },
        { kind: 'cc', address: 'mei.tanaka@rheincold.example' },
      ],
    });
  });

  it('takes words alone from what is pasted, and one undo takes them back', async () => {
    await open('quote-without-an-answer');
    await byId('board');
    const field = await editor();
    const before = field.textContent;
    field.focus();
    getSelection()?.selectAllChildren(field.firstElementChild!);
    getSelection()?.collapseToEnd();
    const data = new DataTransfer();
    data.setData('text/html', '<img src="x"><b style="color:red">Dear all</b>');
    data.setData('text/plain', ' and Piotr');
    field.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    );
    expect(field.firstElementChild?.textContent).toBe('Hi Dana, and Piotr');
    expect(field.querySelector('img, b')).toBeNull();
    document.execCommand('undo');
    expect(field.textContent).toBe(before);
  });

  it('says when the coach is away, and goes on when it is back', async () => {
    isAway = true;
    await open('quote-without-an-answer');
    await byId('practice-silent');
    isAway = false;
    await write('Hi Dana,\nJust following up on my last email.');
    await until(() => !document.querySelector('[data-testid="practice-silent"]'));
    await byId('board');
  });

  it('says when the rule that it is about is off', async () => {
    await patchSettings({ rulesOff: ['C-CRE-05'] });
    await open('a-question-about-an-invoice');
    const notice = await byId('practice-rule-off');
    expect(notice.textContent).toContain('They mentioned something bigger. Ask?');
    expect(await complaints()).toEqual([]);
  });
});

describe('a deal to practise', () => {
  it('is prompted, and the prompts go as its fields are filled in', async () => {
    await open('deal-one-contact');
    await until(() => prompts()['D-TEA-01'] === 'still');
    expect(prompts()).toEqual({ 'D-TEA-01': 'still', 'D-FOC-01': 'still' });
    expect(await complaints()).toEqual([]);
    (await byId('deal-contact-add')).click();
    const [name] = await until(() => {
      const rows = document.querySelectorAll('[data-testid="deal-contact"]');
      return rows[1]?.querySelectorAll('input');
    });
    fill(name!, 'Sanjay Kulkarni');
    (name as HTMLInputElement).dispatchEvent(new FocusEvent('blur'));
    await until(() => prompts()['D-TEA-01'] === 'settled');
    expect(document.querySelector('[data-testid="practice-left"]')?.textContent).toContain('1 tip');
    await userEvent.fill(await byId('deal-nextStep'), 'Sanjay checks the 50 minutes');
    await userEvent.keyboard('{Enter}');
    await settled();
    // A step without a day brings up the next prompt.
    await until(() => prompts()['D-FOC-03'] === 'fresh');
    const day = (await byId('deal-nextStepDate')) as HTMLInputElement;
    fill(day, '2099-05-04');
    day.dispatchEvent(new FocusEvent('blur'));
    await until(() => prompts()['D-FOC-03'] === undefined);
    expect(rows()).toEqual({ TEA: ['missing', 'open'], FOC: ['missing', 'open'] });
    (await byId('practice-again')).click();
    await until(() => prompts()['D-TEA-01'] === 'still');
    expect(document.querySelectorAll('[data-testid="deal-contact"]')).toHaveLength(1);
  });

  it('takes dates and amounts, and may leave them empty', async () => {
    await open('deal-date-behind');
    await until(() => prompts()['D-FOC-07'] === 'still');
    const date = (await byId('deal-closeDate')) as HTMLInputElement;
    fill(date, '2099-05-04');
    date.dispatchEvent(new FocusEvent('blur'));
    await until(() => prompts()['D-FOC-07'] === 'settled');
    expect(prompts()['D-FOC-08']).toBe('still');
    const amount = (await byId('deal-amount')) as HTMLInputElement;
    fill(amount, '');
    amount.dispatchEvent(new FocusEvent('blur'));
    await until(() => {
      const last = asked.at(-1)?.data.snapshot;
      return last?.kind === 'deal' && last.fields.amount?.value === null;
    });
  });
});

describe.each(builtinSituations.map((one) => [one.id, one] as const))('%s', (id, situation) => {
  it('reads in the page as it stands in its file', async () => {
    await open(id);
    await byId('board');
    const { compiled } = await coach.rules();
    const today = localDay(Date.now());
    const context = { now: Date.now(), today, ...contextOf(situation) };
    const { tips, meter } = assess(snapshotOfSituation(situation, 'start', today), compiled, context);
    const about = situation.kind === 'deal' ? 'deal' : 'draft';
    const request = asked.find(({ data }) => data.snapshot.kind === about);
    const answer = await practise(request!.data, coach);
    if (answer.state !== 'ok') throw new Error(answer.state);
    expect(answer.all.map(({ ruleId }) => ruleId)).toEqual(tips.map(({ ruleId }) => ruleId));
    expect(answer.assessment.meter.map(({ state }) => state)).toEqual(meter.map(({ state }) => state));
  });
});
