import { expect, it } from 'vitest';
import type { DealSnapshot } from '@/utils/model/snapshot';
import type { SiteAdapter } from '@/utils/sites/adapter';
import { isCut, lean, select, textIn } from '@/utils/sites/crm/lean';
import { genericCrm } from '@/utils/sites/generic-crm';
import { selfHosted } from '../../pages/crm/self-hosted';
import { ALL_CRMS } from '../all';
import { readDeal, show } from './read-page';

/* Long lists are read as far as anybody reads them; what stands around them is read as ever. */

const record = selfHosted.find(({ site, layout }) => site === 'espocrm' && layout === 'a')!;
const espocrm = ALL_CRMS.find(({ id }) => id === 'espocrm')!;

/** The record's fields with a feed of so many entries in front of it and behind it. */
async function readWith(adapter: SiteAdapter, entries: number): Promise<DealSnapshot['fields']> {
  const page = await show(record.html);
  const feed = (): Element => {
    const list = page.createElement('ul');
    list.innerHTML = Array.from(
      { length: entries },
      (_, at) => `<li class="entry"><label>Amount</label><span>${at}</span><a href="#n${at}">Note</a></li>`,
    ).join('');
    return list;
  };
  if (entries > 0) {
    page.body.prepend(feed());
    page.body.append(feed());
  }
  return readDeal(adapter, page, record.url)!.fields;
}

it('reads the same fields of a record with and without lists of thousands', async () => {
  const read = await readWith(espocrm, 2500);
  expect(Object.keys(read).length).toBeGreaterThan(5);
  expect(read).toEqual(await readWith(espocrm, 0));
});

it('reads a list no further than its end is of use, and everything else in the order of the page', async () => {
  const page = await show(
    `<main><p class="a">before</p><ul>${'<li class="row"><b class="a">row</b></li>'.repeat(2000)}<li class="last"><b class="a">last</b></li></ul><p class="a">after</p></main>`,
  );
  lean(page, () => {
    const found = select(page, '.a').map(({ textContent }) => textContent);
    expect(found).toEqual(['before', ...Array<string>(120).fill('row'), 'last', 'after']);
    expect(isCut(page.querySelectorAll('.row')[119]!)).toBe(false);
    expect(isCut(page.querySelectorAll('.row')[120]!)).toBe(true);
    expect(textIn(page.body, 5000)).toMatch(/^before\s+(row\s+){120}last\s+after\s*$/);
  });
  expect(select(page, '.a')).toHaveLength(2003);
});

it('leaves a page alone whose neighbours differ in shape, and one that is not large', async () => {
  const differing = Array.from({ length: 4000 }, (_, at) => `<li class="r${at}">x</li>`).join('');
  for (const items of [differing, '<li class="row">x</li>'.repeat(500)]) {
    const page = await show(`<ul>${items}</ul>`);
    lean(page, () => expect(select(page, 'li')).toHaveLength(page.querySelectorAll('li').length));
  }
});

it('holds for the reader of unknown pages', async () => {
  const few = await readWith(genericCrm, 0);
  expect(await readWith(genericCrm, 2500)).toEqual(few);
});
