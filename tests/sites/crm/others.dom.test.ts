import { describe, expect, it } from 'vitest';
import { genericCrm } from '@/utils/sites/generic-crm';
import { adapterFor } from '@/utils/sites/registry';
import { heldBack, knownProducts, silent, unknownProducts } from '../../pages/crm/others';
import type { OtherPage } from '../../pages/crm/others/page';
import { ALL_CRMS } from '../all';
import { readDeal, show } from './read-page';
import { type Tally, tally, total } from './tally';

/*
 * Whole pages of products without an adapter, and of others in kinds of record, languages and modes that no other
 * fixture has. Nothing may be read that the page does not show.
 */

const all = [...unknownProducts, ...knownProducts.filter(({ byAddress }) => !byAddress)];

/** Facts read right, wrong and not at all, over some pages. */
async function totalOf(pages: readonly OtherPage[]): Promise<ReturnType<typeof total>> {
  const marks: Tally[] = [];
  for (const { html, url, expected } of pages)
    marks.push(tally(readDeal(genericCrm, await show(html), url), expected));
  return total(marks);
}

describe('the generic reader', () => {
  it.each(all.map((one) => [one.name, one] as const))('reads %s, and nothing wrong', async (_name, one) => {
    const page = await show(one.html);
    const { right, wrong, unknown } = tally(readDeal(genericCrm, page, one.url), one.expected);
    expect(wrong).toEqual([]);
    expect(unknown.length / (right.length + unknown.length)).toBeLessThanOrEqual(0.25);
  });

  it('reads at least 95 of 100 facts of them', async () => {
    const { right, wrong, unknown } = await totalOf(all);
    console.log(`generic reader on other products: ${right} right, ${wrong} wrong, ${unknown} unknown`);
    expect(right / (right + wrong + unknown)).toBeGreaterThanOrEqual(0.95);
  });
});

describe('pages that the reader was never changed for', () => {
  it('are read in at least 85 of 100 facts, with at most 2 wrong', async () => {
    const { right, wrong, unknown } = await totalOf(heldBack);
    console.log(`generic reader on pages held back: ${right} right, ${wrong} wrong, ${unknown} unknown`);
    expect(right / (right + wrong + unknown)).toBeGreaterThanOrEqual(0.85);
    expect(wrong / (right + wrong + unknown)).toBeLessThanOrEqual(0.02);
  });
});

describe('pages that show no record', () => {
  it.each(silent.map((one) => [one.name, one] as const))('are read as none: %s', async (_name, one) => {
    expect(readDeal(genericCrm, await show(one.html), one.url)).toBeNull();
  });
});

describe('a record beside others', () => {
  /** What a reading holds, without the address, and without the list of what is planned on the page. */
  const valuesOf = (read: ReturnType<typeof readDeal>) =>
    JSON.stringify({ ...read?.fields, notes: undefined, activities: undefined });

  it.each(all.filter(({ foreign }) => foreign).map((one) => [one.name, one] as const))(
    'never takes their values, whichever piece of its own is missing: %s',
    async (_name, one) => {
      const page = await show(one.html);
      const own = adapterFor(new URL(one.url), page, ALL_CRMS);
      let count = 0;
      for (const piece of Array.from(page.body.querySelectorAll('*'))) {
        const text = piece.textContent ?? '';
        // Links and names of the others are what tells their rows from the record's.
        if (piece.childElementCount > 0 || !text.trim() || piece.closest('a,th')) continue;
        if (one.foreign!.some((words) => text.includes(words))) continue;
        const [before, parent] = [piece.nextSibling, piece.parentNode!];
        piece.remove();
        for (const reader of own ? [own, genericCrm] : [genericCrm]) {
          const values = valuesOf(readDeal(reader, page, one.url));
          for (const words of one.foreign!) expect(values, `without ${text}`).not.toContain(words);
        }
        parent.insertBefore(piece, before);
        count++;
      }
      expect(count).toBeGreaterThan(10);
    },
  );
});

describe('their adapters', () => {
  it.each(knownProducts.map((one) => [one.name, one] as const))(
    'read %s, and nothing wrong',
    async (_name, one) => {
      const page = await show(one.html);
      const adapter = adapterFor(new URL(one.url), page, ALL_CRMS)!;
      const { wrong, unknown } = tally(readDeal(adapter, page, one.url), {
        ...one.expected,
        ...one.byAdapter,
      });
      expect({ wrong, unknown }).toEqual({ wrong: [], unknown: [] });
    },
  );
});
