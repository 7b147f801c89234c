import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { composerPages } from '../pages/crm/composers.ts';
import { countQuestions } from './harness/questions.ts';
import { fixture, recordsOf } from './harness/record-pages.ts';
import { type Records, TAB } from './harness/records.ts';
import { markOver } from './harness/rep.ts';
import { waitUntil } from './harness/wait.ts';

/* Record pages as they are in life: drawn piece by piece, one after the other in one document, never at rest, in frames. */

const DEAL = fixture('salesforce');
/** Another record that stands in the page, hidden. */
const ANOTHER = /<div class="windowViewMode-normal "[\s\S]*?<\/one-record-home-flexipage2><\/div>/;
const ORIGINS = [
  ...new Set(
    [DEAL.url, fixture('hubspot').url, fixture('pipedrive').url, ...composerPages.map(({ url }) => url)].map(
      (url) => new URL(url).origin,
    ),
  ),
];

const open = recordsOf(ORIGINS);
let records: Records;
beforeEach(() => {
  records = open();
});

/** Waits until the page has drawn so many more frames: what happens sixty times a second happened as often. */
const frames = (page: Page, count: number) =>
  page.evaluate(
    (wanted) =>
      new Promise<void>((resolve) => {
        let drawn = 0;
        const step = () => (++drawn < wanted ? requestAnimationFrame(step) : resolve());
        requestAnimationFrame(step);
      }),
    count,
  );

describe('a page that changes sixty times a second', () => {
  it('is not asked anything more for a ticker beside the record, and is read again for the record', async () => {
    const ticker = '<div class="dock-bar"><b id="ticker">0</b></div>';
    const { page, ui } = await records.show({
      ...DEAL,
      html: DEAL.html.replace('</body>', `${ticker}</body>`),
    });
    await ui.find(TAB);
    await page.evaluate(() => {
      const place = document.querySelector('#ticker')!;
      let count = 0;
      const step = () => {
        place.textContent = String(++count);
        requestAnimationFrame(step);
      };
      step();
    });
    // The first of its changes look like any other.
    await frames(page, 120);
    const questions = await countQuestions(page);
    await frames(page, 300);
    expect(await questions()).toEqual({ all: 0, walks: 0 });
    await page.evaluate(() => {
      const field = document.querySelector(
        '.active [data-target-selection-name$=".Name"] lightning-formatted-text',
      )!;
      field.textContent = 'Third shift in Leeds';
    });
    await waitUntil(async () => (await questions()).walks > 0, 'the record to be read again');
    await ui.click(TAB);
    await ui.find({ role: 'dialog', name: 'Third shift in Leeds' });
  });

  it('is read once while all of it is drawn anew, then left alone, and read when it has come to rest', async () => {
    const { page, ui } = await records.show(DEAL);
    await ui.find(TAB);
    const questions = await countQuestions(page);
    await page.evaluate(() => {
      const state = window as unknown as { storm: boolean };
      state.storm = true;
      const step = () => {
        for (const part of document.querySelectorAll('.lafPageHost')) part.replaceWith(part.cloneNode(true));
        if (state.storm) requestAnimationFrame(step);
      };
      step();
    });
    await frames(page, 400);
    // Nothing of the record is read while it changes.
    expect((await questions()).walks).toBe(0);
    await page.evaluate(() => {
      (window as unknown as { storm: boolean }).storm = false;
      document.body.innerHTML = document.body.innerHTML.replaceAll(
        'Night shift without re-keying',
        'Second site',
      );
    });
    await waitUntil(async () => (await questions()).walks > 0, 'the record to be read again', 40_000);
    await ui.click(TAB);
    await ui.find({ role: 'dialog', name: 'Second site' });
  });
});

describe('one document for many records', () => {
  const FIELDS = ['Name', 'AccountId', 'Amount', 'StageName', 'CloseDate', 'OwnerId'] as const;
  const LIST: Record<string, Record<(typeof FIELDS)[number], string>> = Object.fromEntries(
    ['Aaaaa', 'Bbbbb', 'Ccccc', 'Ddddd'].map((code, at) => [
      code,
      {
        Name: `Line ${code}`,
        AccountId: `Firm ${code}`,
        Amount: `€${at + 1}1,000.00`,
        StageName: ['Prospecting', 'Proposal', 'Negotiation', 'Qualification'][at]!,
        // Were one record's date ever taken for another's, its memory would hold that the date has slipped.
        CloseDate: `Mar ${10 + at}, 2027`,
        OwnerId: `Rep ${code}`,
      },
    ]),
  );
  const urlOf = (code: string) => DEAL.url.replace('AbCdE', code);

  /** Goes to another record as a single-page app does: the address at once, the fields one after the other. */
  const go = (page: Page, code: string, pause: number) =>
    page.evaluate(
      async ([address, values, wait]) => {
        history.pushState({}, '', address);
        for (const [name, text] of Object.entries(values)) {
          await new Promise((resolve) => setTimeout(resolve, wait));
          const place = document.querySelector(
            `.active [data-target-selection-name$=".${name}"] lightning-formatted-text`,
          );
          const inner = place?.querySelector('a') ?? place;
          if (inner) inner.textContent = text;
          for (const title of name === 'Name' ? document.querySelectorAll('[slot="primaryField"]') : [])
            title.textContent = text;
        }
      },
      [urlOf(code), LIST[code]!, pause] as const,
    );

  it('never mixes two, however quickly the rep goes from one to the next', async () => {
    const first = Object.entries(LIST.Aaaaa!).reduce(
      (html, [name, text]) =>
        html.replace(
          new RegExp(
            `(sfdc:RecordField\\.Opportunity\\.${name}".*?slot="outputField">)(.*?)(</lightning)`,
            'gs',
          ),
          (_, before, inner, after) =>
            before + (/<a /.test(inner) ? inner.replace(/>[^<]+<\/a>/, `>${text}</a>`) : text) + after,
        ),
      DEAL.html.replace(ANOTHER, ''),
    );
    const { page, ui } = await records.show({
      url: urlOf('Aaaaa'),
      html: first.replaceAll(DEAL.expected.name!, 'Line Aaaaa'),
    });
    await ui.click(TAB);
    await ui.find({ role: 'dialog', name: 'Line Aaaaa' });
    // Slowly, so that each is read; then faster than any can be; then back.
    for (const [before, code] of [
      ['Aaaaa', 'Bbbbb'],
      ['Bbbbb', 'Aaaaa'],
    ] as const) {
      await go(page, code, 60);
      await ui.waitGone({ role: 'dialog', name: `Line ${before}` });
      await ui.click(TAB);
      await ui.find({ role: 'dialog', name: `Line ${code}` });
    }
    for (const code of ['Bbbbb', 'Ccccc', 'Ddddd', 'Bbbbb', 'Aaaaa', 'Ccccc']) await go(page, code, 5);
    await go(page, 'Ddddd', 90);
    await waitUntil(
      async () => (await records.rowsOf('recordMemory')).some(({ id }) => String(id).includes('Ddddd')),
      'the last record to be remembered',
    );
    await page.bringToFront();
    await ui.click(TAB);
    await ui.find({ role: 'dialog', name: 'Line Ddddd' });
    const rows = await records.rowsOf('recordMemory');
    expect(rows.length).toBeGreaterThanOrEqual(3);
    for (const row of rows) {
      const code = Object.keys(LIST).find((one) => String(row.id).includes(one))!;
      const at = Object.keys(LIST).indexOf(code);
      expect(row).toMatchObject({ amount: (at + 1) * 10_000 + 1000, closeDate: `2027-03-${10 + at}` });
      expect(row.slips ?? 0).toBe(0);
    }
  });

  it('is read again when a field comes late', async () => {
    const late = DEAL.html.replace(
      /<records-record-layout-item field-label="Next Step">.*?<\/records-record-layout-item>/s,
      '',
    );
    expect(late).not.toBe(DEAL.html);
    const { page, ui } = await records.show({ ...DEAL, html: late });
    const popup = await records.popupOf(page);
    await popup.getByTestId('what-was-read').waitFor();
    // A field that the page does not show is unknown, and nothing is said about it.
    expect(await ui.isThere({ role: 'heading', name: /What is the next move/ })).toBe(false);
    await page.bringToFront();
    await page.evaluate((html) => {
      const field = new DOMParser()
        .parseFromString(html, 'text/html')
        .querySelector('.active records-record-layout-item[field-label="Next Step"]')!;
      document.querySelector('.active records-lwc-detail-panel')!.append(document.adoptNode(field));
    }, DEAL.html);
    await waitUntil(
      async () => (await popup.locator('[data-rule="D-FOC-01"]').count()) === 1,
      'the prompt for an empty step',
    );
    await ui.click(TAB);
    await ui.find({ role: 'heading', name: /What is the next move/ });
  });
});

describe('pages that show no record', () => {
  it.each([
    [
      'Salesforce',
      'https://acme.lightning.force.com/lightning/o/Opportunity/list?filterName=Recent',
      'https://acme.lightning.force.com/lightning/page/home',
      'https://acme.lightning.force.com/lightning/setup/SetupOneHome/home',
    ],
    [
      'HubSpot',
      'https://app.hubspot.com/reports-dashboard/12345/view/678',
      'https://app.hubspot.com/contacts/12345/objects/0-3/views/all/board',
      'https://app.hubspot.com/settings/12345/properties?type=0-3',
    ],
    ['others', 'https://acme.pipedrive.com/pipeline/1', 'https://crm.example.com/#Opportunity'],
  ])(
    'get nothing put on them and nothing said about them: lists, boards, settings of %s',
    async (_name, ...urls) => {
      // The fields of a record all the same: a preview, a form, figures.
      const html = DEAL.html.replace(ANOTHER, '');
      for (const url of urls) {
        const { page, ui } = await records.show({ url, html });
        // The page is being read: our world in it asks for what is there.
        const popup = await records.popupOf(page);
        await waitUntil(async () => {
          await popup.reload();
          // A popup that is loaded again before it has asked the page says nothing.
          return popup
            .getByTestId('state-first')
            .waitFor({ timeout: 3000 })
            .then(() => true)
            .catch(() => false);
        }, `${url} to be read`);
        expect(await popup.getByTestId('tip').count()).toBe(0);
        expect(await ui.isThere({ name: /Uplift/ })).toBe(false);
        expect(await page.evaluate(() => document.querySelector('uplift-coach'))).toBeNull();
        await popup.close();
        await page.close();
      }
    },
  );
});

describe('a composer in frames', () => {
  it.each(composerPages.filter(({ kind }) => kind === 'frame').map((one) => [one.site, one] as const))(
    'of %s is coached where it stands',
    async (_site, one) => {
      const { page } = await records.show({
        url: one.url,
        html: `<!doctype html><html lang="en"><body>${one.html}</body></html>`,
      });
      const bodies = () =>
        page.frames().filter((frame) => frame.childFrames().length === 0 && frame.parentFrame());
      const frame = await waitUntil(() => bodies()[0], 'the frame of the editor');
      await frame.locator('p').last().click();
      await page.keyboard.press('End');
      await page.keyboard.type(' I just wanted to check in.', { delay: 5 });
      const before = await frame.locator('body').innerHTML();
      await waitUntil(async () => {
        const seen = await frame.evaluate(() =>
          [...CSS.highlights].flatMap(([name, marks]) =>
            name.startsWith('uplift')
              ? [...(marks as unknown as Iterable<AbstractRange>)].map(
                  (range) => range.startContainer.textContent,
                )
              : [],
          ),
        );
        return seen.some((text) => /check in/.test(text ?? ''));
      }, 'a mark in the frame');
      expect(await frame.locator('body').innerHTML()).toBe(before);
    },
  );

  it('of a self-hosted product in the page itself is coached as well', async () => {
    const one = composerPages.find(({ site, kind }) => site === 'odoo' && kind === 'rich')!;
    const { page } = await records.show({
      url: one.url,
      html: fixture('odoo').html.replace('</body>', `${one.html}</body>`),
    });
    await page.locator('.note-editable p').last().click();
    await page.keyboard.press('End');
    await page.keyboard.type(' I just wanted to check in.', { delay: 5 });
    await markOver(page, /check in/);
  });
});
