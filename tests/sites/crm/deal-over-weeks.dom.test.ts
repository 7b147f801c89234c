import { describe, expect, it } from 'vitest';
import type { DealSnapshot } from '@/utils/model/snapshot';
import { adapterFor } from '@/utils/sites/registry';
import { page as pageOf } from '../../pages/crm/facts';
import { ALL_CRMS } from '../all';
import { readDeal, show } from './read-page';

/* What pages of a deal show from its first week to its last: where it stands, when it is due, what became of it. */

const HUBSPOT = 'https://app.hubspot.com/contacts/12345/record/0-3/98765';
const PIPEDRIVE = 'https://acme.pipedrive.com/deal/42';
const DYNAMICS =
  'https://acme.crm4.dynamics.com/main.aspx?pagetype=entityrecord&etn=opportunity&id=0f5a1c2e-1b2c-4d3e-9f00-a1b2c3d4e5f6';

async function fieldsOf(
  url: string,
  body: string,
  lang: 'en' | 'de' | 'ja' = 'en',
): Promise<DealSnapshot['fields']> {
  const page = await show(pageOf('en', 'CRM', body).replace('lang="en"', `lang="${lang}"`));
  return readDeal(adapterFor(new URL(url), page, ALL_CRMS)!, page, url)!.fields;
}

const row = (label: string, value: string) =>
  `<div class="r"><div data-testid="field-name">${label}</div><div class="v">${value}</div></div>`;
const OPEN = '<button data-testid="won-button">Won</button><button>Lost</button>';
const pipedrive = (deeds: string, body: string, steps = '') =>
  `<main><div data-testid="header-title"><textarea>Fleet</textarea></div><div data-testid="deal-actions">${deeds}</div>${steps}<div data-testid="sidebar">${row('Value', '€12.000')}${body}</div></main>`;
const item = (title: string, when: string) =>
  `<li><svg class="icon-mail"></svg><a href="/activities/7">${title}</a><span>${when}</span><span>·</span><a href="/users/details/3">Mara Ionescu</a></li>`;
const card = (type: string, head: string, when: string) =>
  `<div data-selenium-test="timeline-card" data-selenium-event-type="${type}"><b>${head}</b><span>${when}</span></div>`;
const section = (name: string, label: string, control: string) =>
  `<div data-id="${name}-FieldSectionItemContainer"><label>${label}</label><div>${control}</div></div>`;
const input = (name: string, label: string, value: string) =>
  section(name, label, `<input data-id="${name}.fieldControl-text-box-text" value="${value}">`);
const dynamics = (body: string) =>
  `<div data-id="editFormRoot"><h1 data-id="header_title">Fleet - Saved</h1>${body}</div>`;
/** A bar whose second step is the current one. */
const bar = (step: (name: string, isCurrent: boolean) => string) =>
  `<ul>${['Qualify', 'Develop', 'Close'].map((name, at) => `<li id="processHeaderStage_${at}">${step(name, at === 1)}</li>`).join('')}</ul>`;

describe('a day on a timeline', () => {
  it('is what its words say, and not today for a dot beside them', async () => {
    const items = [
      item('Offer for line 2', '2 weeks ago'),
      item('Walk through Leeds', 'an hour ago'),
      item('First call', 'a month ago'),
    ];
    const { activities } = await fieldsOf(
      PIPEDRIVE,
      pipedrive(OPEN, `<h3>History</h3><ul>${items.join('')}</ul>`),
    );
    expect(activities?.map(({ title, date, about }) => [title, date, about])).toEqual([
      ['Offer for line 2', '2026-11-09', undefined],
      ['Walk through Leeds', '2026-11-23', undefined],
      // The latest day that it may be.
      ['First call', '2026-11-08', true],
    ]);
  });

  it('by the name of the weekday alone lies behind in a list of what was done, ahead in one of plans', async () => {
    const { activities } = await fieldsOf(
      PIPEDRIVE,
      pipedrive(
        OPEN,
        `<h3>Focus</h3><ul>${item('Walk through Lyon', 'Friday at 10:00')}${item('Send prices', 'Overdue · Friday')}</ul><h3>History</h3><ul>${item('Offer for line 2', 'Friday at 10:00')}</ul>`,
      ),
    );
    expect(activities?.map(({ title, date }) => [title, date])).toEqual([
      ['Walk through Lyon', '2026-11-27'],
      ['Send prices', '2026-11-20'],
      ['Offer for line 2', '2026-11-20'],
    ]);
  });

  it('is none that is due, where a list of plans only tells how long ago something was', async () => {
    const { activities } = await fieldsOf(
      PIPEDRIVE,
      pipedrive(
        OPEN,
        `<h3>Activities</h3><ul>${item('Walk through Lyon', '2 weeks ago')}${item('Send prices', 'Overdue · 2 weeks ago')}${item('Call Lyon', 'Nov 9')}</ul>`,
      ),
    );
    expect(activities?.map(({ title, date }) => [title, date])).toEqual([
      ['Walk through Lyon', undefined],
      ['Send prices', '2026-11-09'],
      ['Call Lyon', '2026-11-09'],
    ]);
  });

  it.each(['Recent activities', 'Letzte Aktivitäten', 'Activités récentes', 'Actividades recientes'])(
    'under "%s" lies behind',
    async (title) => {
      const { activities } = await fieldsOf(
        PIPEDRIVE,
        pipedrive(OPEN, `<h3>${title}</h3><ul>${item('Walk through Lyon', '2 weeks ago')}</ul>`),
      );
      expect(activities).toMatchObject([{ state: 'done', date: '2026-11-09' }]);
    },
  );

  it('stands beside what was done in Japanese, too', async () => {
    const { activities } = await fieldsOf(
      PIPEDRIVE,
      pipedrive(OPEN, `<h3>History</h3><ul>${item('訪問', '3日前')}${item('見積', '昨日')}</ul>`),
      'ja',
    );
    expect(activities?.map(({ title, date }) => [title, date])).toEqual([
      ['訪問', '2026-11-20'],
      ['見積', '2026-11-22'],
    ]);
  });

  it('that is overdue belongs to what is still to be done', async () => {
    const { activities } = await fieldsOf(
      HUBSPOT,
      `<h1>Fleet</h1><div data-test-id="middle-pane">${card('TASK', 'Send prices', 'Overdue: Nov 16, 2026 at 8:00 AM')}${card('TASK', 'Send list', 'Nov 16, 2026 at 8:00 AM')}</div>`,
    );
    expect(activities?.map(({ title, state, date }) => [title, state, date])).toEqual([
      ['Send prices', 'planned', '2026-11-16'],
      ['Send list', 'done', '2026-11-16'],
    ]);
  });
});

describe('a value', () => {
  const property = (name: string, body: string) =>
    `<div data-test-id="highlight-property-item-${name}">${body}</div>`;

  it('on a button behind its label is read, and is not an empty one', async () => {
    const fields = await fieldsOf(
      HUBSPOT,
      `<h1>Fleet</h1>${property('amount', '<span>Amount:</span> <button>$84,500</button>')}${property('dealstage', '<span>Deal Stage:</span> <button>Contract sent</button>')}${property('closedate', '<span>Close Date:</span> <button>--</button>')}`,
    );
    expect(fields.amount?.value).toBe(84500);
    expect(fields.stage?.value).toBe('Contract sent');
    expect(fields.closeDate?.value).toBeNull();
  });

  it('is none where the button beside its label only does something', async () => {
    const edit = property('hs_next_step', '<span>Next Step:</span> <button>Edit</button>');
    expect((await fieldsOf(HUBSPOT, `<h1>Fleet</h1>${edit}`)).nextStep?.value).toBeNull();
  });

  it('above its label, as in a header, is read without it', async () => {
    const fields = await fieldsOf(
      DYNAMICS,
      dynamics(
        `<div data-id="header_ownerid"><div>Mara Ionescu</div><div>Owner</div></div><div data-id="header_statecode"><div>Open</div><div>Status</div></div>${input('estimatedvalue', 'Est. revenue', '€12.000')}`,
      ),
    );
    expect(fields.owner?.value).toBe('Mara Ionescu');
    expect(fields.status).toMatchObject({ value: 'open', text: 'Open' });
  });

  it('is no section of fields under its title: "Details" describes nothing', async () => {
    const details = (body: string) => pipedrive(OPEN, `<section><h3>Details</h3>${body}</section>`);
    expect((await fieldsOf(PIPEDRIVE, details(row('Source', 'Partner')))).description).toBeUndefined();
    const plain = (label: string, value: string) => `<div><div>${label}</div><div>${value}</div></div>`;
    const rows = plain('Source', 'Partner') + plain('Region', 'North');
    expect((await fieldsOf(PIPEDRIVE, details(`<div>${rows}</div>`))).description).toBeUndefined();
    const words = '<p>They lose an hour a shift to typing every order twice.</p>';
    expect((await fieldsOf(PIPEDRIVE, details(words))).description?.value).toMatch(/^They lose/);
  });
});

describe('where a deal stands', () => {
  it('is told by the bar of Dynamics, however the step is marked, and not by the reason for its status', async () => {
    const reason = section(
      'statuscode',
      'Status Reason',
      '<span data-id="statuscode.fieldControl-pickliststatus-comboBox_text-value">In Progress</span>',
    );
    for (const step of [
      (name: string, isCurrent: boolean) =>
        `<div role="button"${isCurrent ? ' aria-current="step"' : ''}><div>${name}</div></div>`,
      (name: string, isCurrent: boolean) =>
        `<div role="tab" aria-selected="false"><div>${name}</div>${isCurrent ? '<div>(&lt; 1 Min)</div>' : ''}</div>`,
      (name: string, isCurrent: boolean) =>
        `<div>${name}</div>${isCurrent ? '<div>Active for 12 days</div>' : ''}`,
    ]) {
      const fields = await fieldsOf(DYNAMICS, dynamics(bar(step) + reason));
      expect(fields.stage?.value).toBe('Develop');
      expect(fields.stageShare?.value).toBeCloseTo(2 / 3, 2);
    }
    const without = await fieldsOf(
      DYNAMICS,
      dynamics(reason + input('estimatedvalue', 'Est. revenue', '€12.000')),
    );
    expect(without.stage).toBeUndefined();
  });

  it('is told by the tooltip of a step that shows only days', async () => {
    const steps = ['Qualified', 'Demo', 'Talks'].map(
      (name, at) =>
        `<button class="cui5-stage-selector__stage" aria-selected="${at === 1}" title="${name}"><span>${at * 4} days</span></button>`,
    );
    const fields = await fieldsOf(PIPEDRIVE, pipedrive(OPEN, '', `<div>${steps.join('')}</div>`));
    expect(fields.stage?.value).toBe('Demo');
  });
});

describe('a stage whose name speaks of an end', () => {
  const zoho = 'https://crm.zoho.eu/crm/org123/tab/Potentials/4567000000012345';
  const value = (name: string, text: string) => `<div data-zcqa="value_${name}"><span>${text}</span></div>`;
  const status = async (stage: string, chance: string) =>
    (
      await fieldsOf(
        zoho,
        `<crm-detail-view>${value('POTENTIALNAME', 'Fleet')}${value('STAGE', stage)}${value('PROBABILITY', chance)}</crm-detail-view>`,
      )
    ).status?.value;

  it('is one on the way where the deal is said to be likely or not', async () => {
    for (const stage of ['Verbally won, contract out', 'Lost contact', 'Gewonnen, Vertrag folgt'])
      expect(await status(stage, '80'), stage).toBeUndefined();
  });

  it('is the end where it says nothing else, whatever was left in the probability', async () => {
    expect(await status('Closed Won', '80')).toBe('won');
    expect(await status('5. Won (PO received)', '80')).toBe('won');
    expect(await status('Lost to competitor', '0')).toBe('lost');
    expect(await status('Closed Lost to Competition', '20')).toBe('lost');
  });
});

describe('the day on which a deal ended', () => {
  const WON = '<span>Won</span><button>Reopen</button>';
  const expected = row('Expected close date', 'Oct 20, 2026');

  it('is not the one that was expected', async () => {
    const known = await fieldsOf(PIPEDRIVE, pipedrive(WON, expected + row('Won time', 'Nov 21, 2026 14:02')));
    expect(known).toMatchObject({ status: { value: 'won' }, closeDate: { value: '2026-11-21' } });
    const unknown = await fieldsOf(PIPEDRIVE, pipedrive(WON, expected));
    expect(unknown.status?.value).toBe('won');
    // Shown as read, and too little sure for anything to be said of it.
    expect(unknown.closeDate).toMatchObject({ value: '2026-10-20', sure: 0.3 });
    const german = await fieldsOf(
      PIPEDRIVE,
      pipedrive(
        '<span>Verloren</span><button>Wieder öffnen</button>',
        row('Erwartetes Abschlussdatum', '20.10.2026') + row('Verloren am', '21.11.2026'),
      ),
      'de',
    );
    expect(german).toMatchObject({ status: { value: 'lost' }, closeDate: { value: '2026-11-21' } });
  });

  it('says nothing of one that was opened again, nor of an open one that has none yet', async () => {
    const again = await fieldsOf(PIPEDRIVE, pipedrive(OPEN, expected + row('Lost time', 'Nov 2, 2026 9:00')));
    expect(again).toMatchObject({ status: { value: 'open' }, closeDate: { value: '2026-10-20' } });
    const open = await fieldsOf(PIPEDRIVE, pipedrive(OPEN, expected + row('Won time', '-')));
    expect(open.closeDate?.value).toBe('2026-10-20');
  });

  it('is not known in Odoo, which shows the day that was expected', async () => {
    const widget = (name: string, value: string) =>
      `<div class="o_field_widget" name="${name}"><input value="${value}"></div>`;
    const body = (ribbon: string) =>
      `<div class="o_web_client"><div class="o_form_view o_lead_opportunity_form">${ribbon}${widget('name', 'Fleet')}${widget('expected_revenue', '12.000')}${widget('date_deadline', '20.10.2026')}</div></div>`;
    const url = 'https://acme.odoo.com/odoo/crm/18';
    const won = await fieldsOf(
      url,
      body('<div class="ribbon"><span class="text-bg-success">Won</span></div>'),
    );
    expect(won.status?.value).toBe('won');
    expect(won.closeDate?.sure).toBeLessThan(0.5);
    expect((await fieldsOf(url, body(''))).closeDate?.value).toBe('2026-10-20');
  });

  it('stands in a field of its own in Dynamics', async () => {
    const body = (status: string, ended: string) =>
      dynamics(
        `<div data-id="header_statecode"><div>${status}</div><div>Status</div></div>${input('estimatedclosedate', 'Est. close date', '10/20/2026')}${input('actualclosedate', 'Actual close date', ended)}`,
      );
    expect((await fieldsOf(DYNAMICS, body('Won', '11/21/2026'))).closeDate?.value).toBe('2026-11-21');
    expect((await fieldsOf(DYNAMICS, body('Lost', '---'))).closeDate?.sure).toBeLessThan(0.5);
    expect((await fieldsOf(DYNAMICS, body('Open', '---'))).closeDate?.value).toBe('2026-10-20');
  });
});
