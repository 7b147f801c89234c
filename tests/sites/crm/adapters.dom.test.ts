import { describe, expect, it } from 'vitest';
import { snapshot as schema } from '@/utils/model/snapshot';
import { genericCrm } from '@/utils/sites/generic-crm';
import { adapterFor } from '@/utils/sites/registry';
import { OTHER } from '../../pages/crm/facts';
import { hosted } from '../../pages/crm/hosted';
import { selfHosted } from '../../pages/crm/self-hosted';
import { ALL_CRMS } from '../all';
import { examplesOf } from '../examples';
import { factsOf } from './facts-of';
import { readDeal, show } from './read-page';

const fixtures = [...hosted, ...selfHosted];

describe('CRM adapters', () => {
  it.each(ALL_CRMS.map(({ id }) => id))('%s has pages of more than one layout and language', (id) => {
    const pages = fixtures.filter(({ site }) => site === id);
    const where = 'of its pages in tests/pages/crm/hosted.ts or self-hosted.ts';
    expect(new Set(pages.map(({ layout }) => layout)).size, `layouts ${where}`).toBeGreaterThan(1);
    expect(new Set(pages.map(({ lang }) => lang)).size, `languages ${where}`).toBeGreaterThan(1);
  });

  it.each(fixtures.map((fixture) => [`${fixture.site} ${fixture.lang} ${fixture.layout}`, fixture] as const))(
    'reads what the page of %s shows',
    async (_name, { site, url, html, expected }) => {
      const page = await show(html);
      const adapter = adapterFor(new URL(url), page, ALL_CRMS);
      expect(adapter?.id).toBe(site);
      const read = readDeal(adapter!, page, url);
      expect(
        read,
        'nothing read: does `locate` know the address, and does `root` stand there?',
      ).not.toBeNull();
      expect(factsOf(read, expected)).toEqual(expected);
      expect(JSON.stringify(read)).not.toContain(OTHER);
      expect(schema.safeParse(read).success).toBe(true);
    },
  );

  it('reads the same pages by labels and shapes alone, wrong in no more than 2 of 100 facts', async () => {
    let [right, wrong, unknown] = [0, 0, 0];
    const misread: string[] = [];
    const missed: string[] = [];
    for (const { site, lang, layout, url, html, expected } of fixtures) {
      const page = await show(html);
      const read = factsOf(readDeal(genericCrm, page, url), expected);
      for (const [key, value] of Object.entries(expected)) {
        // The addresses of named hosts are their adapters' business.
        if (hosted.some((one) => one.site === site) && (key === 'kind' || key === 'id')) continue;
        if (read[key] === undefined || (Array.isArray(read[key]) && (read[key] as unknown[]).length === 0)) {
          unknown++;
          missed.push(`${site} ${layout} ${key}`);
        } else if (JSON.stringify(read[key]) === JSON.stringify(value)) right++;
        else {
          wrong++;
          misread.push(
            `${site} ${lang} ${layout} ${key}: ${JSON.stringify(read[key])} for ${JSON.stringify(value)}`,
          );
        }
      }
    }
    console.log(
      `generic reader on fixtures: ${right} right, ${wrong} wrong, ${unknown} unknown`,
      misread,
      [...new Set(missed)].join(', '),
    );
    expect(wrong / (right + wrong + unknown), misread.join('\n')).toBeLessThanOrEqual(0.02);
    expect(right / (right + wrong + unknown)).toBeGreaterThanOrEqual(0.85);
  });
});

describe('addresses', () => {
  it.each(
    ALL_CRMS.flatMap((adapter) => examplesOf(adapter).map((example) => [example, adapter.id] as const)),
  )('%s belongs to %s and nobody else', async (example, id) => {
    const page = await show('<!doctype html><title>x</title><body></body>');
    const claims = ALL_CRMS.filter((adapter) => adapterFor(new URL(example), page, [adapter]));
    expect(claims.map((adapter) => adapter.id)).toEqual([id]);
  });

  it.each([
    'https://app.copper.com/companies/88231/app#/constructor/772001',
    'https://app.attio.com/north/constructor/0f5a1c2e-1b2c-4d3e-9f00-a1b2c3d4e5f6',
    'https://north.lightning.force.com/lightning/r/constructor/0065g00000LdXXqAAN/view',
    'https://crm.zoho.eu/crm/org1234/tab/constructor/4567000000012399',
    'https://pell.crm12.dynamics.com/main.aspx?pagetype=entityrecord&etn=constructor&id=0f5a1c2e-1b2c-4d3e-9f00-a1b2c3d4e5f6',
    'https://pell.twenty.com/object/constructor/0f5a1c2e-1b2c-4d3e-9f00-a1b2c3d4e5f6',
    'https://crm.pell.example/#constructor/view/6b03e4de0dbc74d16',
    'https://crm.pell.example/index.php?module=constructor&action=DetailView&record=0f5a1c2e-1b2c-4d3e-9f00-a1b2c3d4e5f6',
    'https://erp.pell.example/#north/model/constructor/5',
  ])('%s names no kind of record, though every object has something of that name', async (url) => {
    const page = await show(
      '<!doctype html><html lang="en"><title>CRM</title><body><main><h1>Cold store</h1><div><label>Amount</label><span>€5</span></div><label>Stage</label><b>Proposal</b></main></body></html>',
    );
    expect(readDeal(adapterFor(new URL(url), page, ALL_CRMS)!, page, url)).toBeNull();
  });
});
