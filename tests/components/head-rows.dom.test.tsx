import { afterEach, beforeEach, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { LogSection } from '@/components/log/LogSection';
import { OpportunityPage } from '@/components/log/OpportunityPage';
import { RulesTabs } from '@/components/rules/RulesTabs';
import { Shell } from '@/components/ui/Shell';
import { t } from '@/utils/messaging/words';
import { database } from '@/utils/storage/database';
import { toRow } from '@/utils/storage/opportunity-row';
import { LOCALES, type Locale, speak } from '../tools/locales';
import { opportunity } from './records';
import { byId, render, until } from './render';

/* How much of a narrow window is taken by what stands above and around what a page is for. */

let size: [number, number];
beforeEach(async () => {
  size = [window.innerWidth, window.innerHeight];
  await page.viewport(320, 640);
});
afterEach(async () => {
  speak('en');
  await page.viewport(...size);
});

/** The rows that some elements stand in, by their upper edges. */
const rowsOf = (elements: Iterable<Element>) =>
  new Set([...elements].map((one) => Math.round(one.getBoundingClientRect().top))).size;

const PLACES = [
  ['goals', 'goalsNav', 'target'],
  ['review', 'reviewNav', 'clock'],
  ['log', 'logHeading', 'list'],
  ['rules', 'rulesHeading', 'check'],
  ['sites', 'sitesHeading', 'globe'],
  ['data', 'dataHeading', 'lock'],
] as const;

it.each(Object.keys(LOCALES) as Locale[])(
  'the sections and the rules’ tabs take two rows and one of a telephone (%s)',
  (locale) => {
    speak(locale);
    for (const [current] of PLACES) {
      const root = render(
        <Shell
          brand="Uplift"
          navLabel="Sections"
          places={PLACES.map(([section, name, icon]) => ({ section, name: t(name), icon }))}
          pages={[{ href: '/practice.html', name: t('practiceNav'), icon: 'play' }]}
          current={current}
          at={current}
        >
          <RulesTabs current="own" />
        </Shell>,
      );
      expect([current, rowsOf(root.querySelectorAll('.up-shell-nav a'))]).toEqual([current, 2]);
      expect(rowsOf(root.querySelectorAll('.up-tabs a'))).toBe(1);
    }
  },
);

const LONG = 'What the night shift could hand over without writing it down three times '
  .repeat(3)
  .slice(0, 200);
/** In lines of its text. */
const linesOf = (element: Element) =>
  Math.round(
    element.getBoundingClientRect().height / Number.parseFloat(getComputedStyle(element).lineHeight),
  );

it('a title of two hundred letters leaves room for the others in list and board, and is told whole on demand', async () => {
  await database().opportunities.bulkPut([toRow(opportunity({ title: LONG, id: 'long' }))]);
  const root = render(<LogSection />);
  const listed = await until(() => root.querySelector('[data-testid="log-title"] > *'));
  expect(linesOf(listed)).toBeLessThanOrEqual(5);
  expect(listed.getAttribute('title')).toBe(LONG);
  expect(listed.textContent).toBe(LONG);
  (await byId('log-as-board')).click();
  const card = await until(() => root.querySelector('.up-board-card > a > *'));
  expect(linesOf(card)).toBeLessThanOrEqual(5);
});

it('a title that is a sentence is set as one on its page, where its field shows all of it', async () => {
  const short = 'Second site';
  await database().opportunities.bulkPut([
    toRow(opportunity({ title: LONG, id: 'long' })),
    toRow(opportunity({ title: short, id: 'short' })),
  ]);
  const sizeOf = async (id: string, title: string) => {
    const root = render(<OpportunityPage key={id} id={id} />);
    const head = await until(() => [...root.querySelectorAll('h1')].find((one) => one.textContent === title));
    return Number.parseFloat(getComputedStyle(head).fontSize);
  };
  const usual = await sizeOf('short', short);
  expect(await sizeOf('long', LONG)).toBeLessThan(usual);
  const field = (await byId('opportunity-title')) as HTMLTextAreaElement;
  expect(field.value).toBe(LONG);
  expect(field.scrollWidth).toBeLessThanOrEqual(field.clientWidth);
  expect(field.scrollHeight).toBeLessThanOrEqual(field.clientHeight);
});

it('Enter in the field of a title stores it, and pasted lines are one', async () => {
  await database().opportunities.bulkPut([toRow(opportunity({ id: 'one' }))]);
  render(<OpportunityPage id="one" />);
  const field = (await byId('opportunity-title')) as HTMLTextAreaElement;
  field.focus();
  field.select();
  document.execCommand('insertText', false, 'Second site\nin Leeds');
  expect(field.value).toBe('Second site in Leeds');
  const enter = new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true });
  field.dispatchEvent(enter);
  expect(enter.defaultPrevented).toBe(true);
  await until(async () => (await database().opportunities.get('one'))?.title === 'Second site in Leeds');
});

it('the sums that come after the list do not push it down', async () => {
  await database().opportunities.bulkPut([
    toRow(opportunity({ value: { expected: 10, currency: 'EUR' } })),
    toRow(opportunity()),
  ]);
  const tops: number[] = [];
  const root = render(<LogSection />);
  const isSummed = () => root.querySelector('[data-testid="log-sums"]')?.textContent !== '';
  // Every frame from the first row on until some after the sums.
  for (let after = 0; after < 5; ) {
    await new Promise(requestAnimationFrame);
    const list = root.querySelector('[data-testid="log-list"]');
    if (!list) continue;
    tops.push(Math.round(list.getBoundingClientRect().top));
    if (isSummed()) after += 1;
  }
  expect(root.querySelector('[data-testid="log-sums"]')!.textContent).toBe('On top of base: €10');
  expect(new Set(tops).size).toBe(1);
});

it('a row of the log shows its whole stage in large text, too', async () => {
  await database().opportunities.bulkPut([
    toRow(opportunity({ stage: 'recognised', value: { expected: 13_000, currency: 'EUR' } })),
  ]);
  const root = render(<LogSection />);
  try {
    for (const size of ['100%', '200%']) {
      document.documentElement.style.fontSize = size;
      const stage = await until(() => root.querySelector<HTMLSelectElement>('[data-testid="row-stage"]'));
      const pen = document.createElement('canvas').getContext('2d')!;
      pen.font = getComputedStyle(stage).font;
      await until(() => stage.clientWidth > pen.measureText('Recognised').width + 30, 3000);
      expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
      // And nothing lies over it.
      const { top, bottom } = stage.getBoundingClientRect();
      for (const one of root.querySelectorAll('.up-log-value, .up-log-day')) {
        const box = one.getBoundingClientRect();
        const isBeside = box.left >= stage.getBoundingClientRect().right;
        expect(isBeside || box.top >= bottom - 1 || box.bottom <= top + 1).toBe(true);
      }
    }
  } finally {
    document.documentElement.style.fontSize = '';
  }
});
