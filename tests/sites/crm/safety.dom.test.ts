import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { genericCrm } from '@/utils/sites/generic-crm';
import { adapterFor } from '@/utils/sites/registry';
import { FACTS, MONEY, OTHER, page as pageOf, WORDS } from '../../pages/crm/facts';
import { hosted } from '../../pages/crm/hosted';
import { selfHosted } from '../../pages/crm/self-hosted';
import { ALL_CRMS } from '../all';
import { examplesOf } from '../examples';
import { NOW, readDeal, show } from './read-page';

const fixtures = [...hosted, ...selfHosted].filter(({ lang, layout }) => lang === 'en' || layout === 'b');

type Harm = [kind: 'drop' | 'double' | 'rename' | 'empty' | 'move', at: number];
const harms = fc.array(
  fc.tuple(
    fc.constantFrom('drop', 'double', 'rename', 'empty', 'move'),
    fc.double({ min: 0, max: 0.999, noNaN: true }),
  ),
  { minLength: 1, maxLength: 12 },
) as fc.Arbitrary<Harm[]>;

/** Does to a page what a new version of a product, a plug-in or a half-drawn screen does. What is marked as another record's stays marked. */
function harm(page: Document, list: readonly Harm[]): void {
  for (const [kind, at] of list) {
    const all = Array.from(page.body.querySelectorAll('*'));
    const element = all[Math.floor(at * all.length)];
    if (!element?.parentElement) continue;
    if (kind === 'drop') element.remove();
    else if (kind === 'double') element.after(element.cloneNode(true));
    else if (kind === 'empty') element.textContent = '';
    else if (kind === 'move') page.body.append(element);
    else {
      const renamed = page.createElement('x-renamed');
      renamed.append(...Array.from(element.childNodes));
      renamed.className = 'q1w2';
      element.replaceWith(renamed);
    }
  }
}

/** Every value that a reading holds, as text. */
function valuesOf(read: ReturnType<typeof readDeal>): string {
  return JSON.stringify({ ...read, url: '' });
}

describe('reading harmed pages', () => {
  it('never throws, and takes nothing that stands in another record', async () => {
    for (const { site, url, html } of fixtures) {
      const adapter = ALL_CRMS.find((one) => one.id === site)!;
      await fc.assert(
        fc.asyncProperty(harms, async (list) => {
          const page = await show(html);
          // A moved or renamed piece may take another record's words out of their own panel; those pieces stay put.
          const safe = list.filter(([kind]) => kind !== 'move' && kind !== 'rename');
          const marked = html.includes(OTHER);
          harm(page, marked ? safe.filter(([kind]) => kind !== 'drop') : list);
          for (const reader of [adapter, genericCrm]) {
            const read = readDeal(reader, page, url);
            if (reader === adapter) expect(valuesOf(read)).not.toContain(OTHER);
            await reader.needs?.(page);
            reader.composers(page, { url: new URL(url), now: NOW, self: [] });
            await reader.health(page);
            reader.watch(page);
          }
          page.defaultView?.frameElement?.remove();
        }),
        { numRuns: 12 },
      );
    }
  }, 120_000);

  it('reads nothing from an empty or foreign page', async () => {
    const page = await show('<!doctype html><body><p>Nothing here</p></body>');
    for (const adapter of ALL_CRMS) {
      for (const example of examplesOf(adapter)) {
        for (const reader of [adapter, genericCrm])
          expect(readDeal(reader, page, example)?.fields.amount ?? null).toBeNull();
      }
    }
  });
});

describe('one record at a time', () => {
  const deal = (name: string, amount: string) =>
    `<main><h1>${name}</h1><dl><dt>Amount</dt><dd>${amount}</dd><dt>Stage</dt><dd>Proposal</dd><dt>Owner</dt><dd>Mara Ionescu</dd></dl></main>`;
  const first = 'https://crm.example.com/deals/1';
  const second = 'https://crm.example.com/deals/2';

  it('waits while the address is new and the page still shows the record before', async () => {
    const page = await show(pageOf('en', 'x', deal('Night shift', '€1,000.00')));
    expect(readDeal(genericCrm, page, first)?.fields.amount?.value).toBe(1000);
    expect(readDeal(genericCrm, page, second)).toBeNull();
    // Half drawn: the amount is new already, the name still the old one.
    page.querySelector('dd')!.textContent = '€2,000.00';
    expect(readDeal(genericCrm, page, second, NOW + 200)).toBeNull();
    page.querySelector('h1')!.textContent = 'Day shift';
    const read = readDeal(genericCrm, page, second, NOW + 400);
    expect([read?.record.id, read?.fields.name?.value, read?.fields.amount?.value]).toEqual([
      '2',
      'Day shift',
      2000,
    ]);
  });

  it('waits while a new name stands over the account and the amount of the record before', async () => {
    const of = (name: string, account: string, amount: string) =>
      `<main><h1>${name}</h1><dl><dt>Account</dt><dd>${account}</dd><dt>Amount</dt><dd>${amount}</dd><dt>Stage</dt><dd>Proposal</dd></dl></main>`;
    const page = await show(pageOf('en', 'x', of('Night shift', 'Brightwater', '€1,000.00')));
    expect(readDeal(genericCrm, page, first)?.fields.amount?.value).toBe(1000);
    page.querySelector('h1')!.textContent = 'Day shift';
    expect(readDeal(genericCrm, page, second, NOW + 300)).toBeNull();
    page.querySelectorAll('dd')[0]!.textContent = 'Hollis Foods';
    page.querySelectorAll('dd')[1]!.textContent = '€2,000.00';
    const { name, account, amount } = readDeal(genericCrm, page, second, NOW + 600)!.fields;
    expect([name?.value, account?.value, amount?.value]).toEqual(['Day shift', 'Hollis Foods', 2000]);
  });

  it('waits a moment where the close date is that of the record before, and then believes it', async () => {
    const of = (name: string, amount: string) =>
      `<main><h1>${name}</h1><dl><dt>Amount</dt><dd>${amount}</dd><dt>Close date</dt><dd>2027-03-31</dd></dl></main>`;
    const page = await show(pageOf('en', 'x', of('Night shift', '€1,000.00')));
    readDeal(genericCrm, page, first);
    page.body.innerHTML = of('Day shift', '€2,000.00');
    expect(readDeal(genericCrm, page, second, NOW + 300)).toBeNull();
    expect(readDeal(genericCrm, page, second, NOW + 1400)?.fields.closeDate?.value).toBe('2027-03-31');
  });

  it('believes after a long while that two records are alike in all they say', async () => {
    const page = await show(pageOf('en', 'x', deal('Reorder', '€1,000.00')));
    readDeal(genericCrm, page, first);
    expect(readDeal(genericCrm, page, second)).toBeNull();
    expect(readDeal(genericCrm, page, second, NOW + 21_000)?.record.id).toBe('2');
  });

  it('believes sooner that two of one name are two, where the page says something of the second alone', async () => {
    const page = await show(pageOf('en', 'x', deal('Reorder', '€1,000.00')));
    readDeal(genericCrm, page, first);
    page.querySelectorAll('dd')[1]!.textContent = 'Negotiation';
    expect(readDeal(genericCrm, page, second, NOW + 300)).toBeNull();
    expect(readDeal(genericCrm, page, second, NOW + 4000)?.fields.stage?.value).toBe('Negotiation');
  });

  it.each([
    ['all of it stands there', () => {}],
    ['some of it was taken away', (page: Document) => page.querySelector('dl')!.lastElementChild!.remove()],
    [
      'a value was taken away',
      (page: Document) => {
        page.querySelectorAll('dd')[1]!.textContent = '-';
      },
    ],
    [
      'only the name is new',
      (page: Document) => {
        page.querySelector('h1')!.textContent = 'Day shift';
      },
    ],
    [
      'something beside it is loading, and time goes by',
      (page: Document) => {
        page.querySelector('time')!.textContent = '2 hours ago';
        page.querySelector('main')!.append('Loading…');
      },
    ],
  ])('waits for a slow network while the page says nothing of its own: %s', async (_, change) => {
    const feed = '<h2>History</h2><ul><li>Call with Ana <time>1 hour ago</time></li></ul>';
    const page = await show(
      pageOf('en', 'x', deal('Night shift', '€1,000.00').replace('</main>', `${feed}</main>`)),
    );
    expect(readDeal(genericCrm, page, first)?.fields.activities).toHaveLength(1);
    change(page);
    for (const late of [0, 1500, 4000, 12_000])
      expect(readDeal(genericCrm, page, second, NOW + late)).toBeNull();
    page.body.innerHTML = deal('Day shift', '€2,000.00');
    expect(readDeal(genericCrm, page, second, NOW + 13_000)?.fields.amount?.value).toBe(2000);
  });

  it('says for how long it goes on waiting, and for nothing on a list', async () => {
    const page = await show(pageOf('en', 'x', deal('Night shift', '€1,000.00')));
    const now = Date.now();
    readDeal(genericCrm, page, first, now);
    expect(genericCrm.waits?.(page)).toBeUndefined();
    readDeal(genericCrm, page, second, now);
    expect(genericCrm.waits?.(page)).toBeGreaterThan(15_000);
    readDeal(genericCrm, page, 'https://crm.example.com/deals', now);
    expect(genericCrm.waits?.(page)).toBeUndefined();
  });

  it('leaves out what is being written in a dialog over the record', async () => {
    const dialog = `<div role="dialog"><h2>New task</h2><label>Subject<input value="${OTHER}"></label><label>Next step<input value="${OTHER}"></label><label>Close date<input value="2031-01-01"></label></div>`;
    const page = await show(pageOf('en', 'x', `${deal('Night shift', '€1,000.00')}${dialog}`));
    const read = readDeal(genericCrm, page, first);
    expect(read?.fields.name?.value).toBe('Night shift');
    expect([read?.fields.nextStep, read?.fields.closeDate]).toEqual([undefined, undefined]);
    expect(valuesOf(read)).not.toContain(OTHER);
  });

  it('counts the readings of a record', async () => {
    const page = await show(pageOf('en', 'x', deal('Reorder', '€1,000.00')));
    expect([1, 2, 3].map(() => readDeal(genericCrm, page, first)?.revision)).toEqual([1, 2, 3]);
  });

  it('does not take the page of another id for the one that the address names', async () => {
    const { html, url } = selfHosted.find(({ site }) => site === 'twenty')!;
    const page = await show(
      html.replaceAll(
        /label-0f5a1c2e-1b2c-4d3e-9f00-a1b2c3d4e5f6/g,
        'label-8f5a1c2e-1b2c-4d3e-9f00-a1b2c3d4e5f6',
      ),
    );
    expect(readDeal(ALL_CRMS.find(({ id }) => id === 'twenty')!, page, url)).toBeNull();
  });
});

describe('pages that show no record', () => {
  const w = WORDS.en;
  const table = `<main><h1>Opportunities</h1><table><thead><tr><th>${w.name}</th><th>${w.amount}</th><th>${w.stage}</th><th>${w.close}</th></tr></thead><tbody>${[1, 2, 3].map((at) => `<tr><td><a href="/deals/${at}">Deal ${at}</a></td><td>€1,000.00</td><td>Proposal</td><td>Jan 29, 2027</td></tr>`).join('')}</tbody></table></main>`;
  const board = `<main><h1>Pipeline</h1>${[1, 2, 3].map((at) => `<div class="kanban-card" draggable="true"><a href="/deals/${at}">Deal ${at}</a><div><span>Amount</span><span>€${at},000.00</span></div><div><span>Stage</span><span>Proposal</span></div></div>`).join('')}</main>`;
  const settings = `<main><h1>Settings</h1><form><label for="n">Name</label><input id="n" value="Acme"><label for="c">Currency</label><input id="c" value="EUR"><label for="e">Email</label><input id="e" value="a@acme.example"></form></main>`;
  const filters = `<main><h1>Forecast</h1><form>${[
    ['Owner', 'All'],
    ['Stage', 'Any'],
    ['Amount', 'Any'],
    ['Close date', 'This quarter'],
    ['Account', 'All'],
  ]
    .map(([label, value]) => `<div><label>${label}</label><span>${value}</span></div>`)
    .join('')}</form><p>12 deals</p></main>`;
  const order =
    '<main><h1>55120</h1><dl><dt>Customer</dt><dd>Acme</dd><dt>Status</dt><dd>Shipped</dd><dt>Total amount</dt><dd>€1,250.00</dd><dt>Owner</dt><dd>Ana Petrov</dd></dl></main>';
  it.each([
    ['a table', 'https://crm.example.com/opportunities', table],
    ['a table under an address without words', 'https://crm.example.com/app', table],
    ['a board', 'https://crm.example.com/deals/kanban', board],
    ['a board under an address without words', 'https://crm.example.com/app', board],
    ['settings', 'https://crm.example.com/settings/company', settings],
    ['settings under an address without words', 'https://crm.example.com/app', settings],
    ['a form for a new deal', 'https://crm.example.com/deals/new', settings],
    [
      'a dashboard',
      'https://crm.example.com/dashboard',
      '<main><h1>Dashboard</h1><div><span>Amount</span><b>€1,000,000.00</b></div></main>',
    ],
    ['the filters of a list under an address without words', 'https://crm.example.com/app', filters],
    ['an order', 'https://crm.example.com/orders/55120', order],
    ['an invoice, in French', 'https://crm.example.com/factures/55120', order],
  ])('says nothing on %s', async (_what, url, body) => {
    expect(readDeal(genericCrm, await show(pageOf('en', 'CRM', body)), url)).toBeNull();
  });

  it.each(
    ALL_CRMS.flatMap((adapter) =>
      examplesOf(adapter)
        .filter(
          (example) =>
            /list|view\/|kanban|pipeline|browse|boards\/\d+$|leads\/all|opportunities\/$|custom-view/.test(
              example,
            ) && !/view\/1$|\/view$|#\w+\/view\//.test(example),
        )
        .map((example) => [example, adapter] as const),
    ),
  )('says nothing on %s', async (example, adapter) => {
    const page = await show(pageOf('en', 'CRM', board));
    expect(adapterFor(new URL(example), page, ALL_CRMS)?.id).toBe(adapter.id);
    expect(readDeal(adapter, page, example)).toBeNull();
  });
});

describe('any CRM', () => {
  const w = WORDS.en;
  const rows: [string, string][] = [
    [w.account!, FACTS.account],
    [w.amount!, MONEY.en],
    [w.stage!, w.proposal!],
    [w.close!, 'Jan 29, 2027'],
    [w.owner!, FACTS.owner],
    [w.next!, FACTS.nextStep],
  ];
  const layouts: Record<string, string> = {
    'a definition list': `<dl>${rows.map(([label, value]) => `<dt>${label}</dt><dd>${value}</dd>`).join('')}</dl>`,
    'a table of two columns': `<table>${rows.map(([label, value]) => `<tr><th>${label}</th><td>${value}</td></tr>`).join('')}</table>`,
    'a table of four columns': `<table>${[0, 2, 4]
      .map(
        (at) =>
          `<tr>${rows
            .slice(at, at + 2)
            .map(([label, value]) => `<td>${label}</td><td>${value}</td>`)
            .join('')}</tr>`,
      )
      .join('')}</table>`,
    'labels for inputs': `<form>${rows.map(([label, value], at) => `<div><label for="f${at}">${label} *</label><div class="w"><input id="f${at}" value="${value}"></div></div>`).join('')}</form>`,
    'labels around inputs': `<form>${rows.map(([label, value]) => `<label>${label}<input value="${value}"></label>`).join('')}</form>`,
    'aria-label': `<form>${rows.map(([label, value]) => `<input aria-label="${label}" value="${value}">`).join('')}</form>`,
    'aria-labelledby': `<div>${rows.map(([label, value], at) => `<div><span id="l${at}">${label}</span></div><div><div><p aria-labelledby="l${at}">${value}</p></div></div>`).join('')}</div>`,
    'pairs of spans': `<div>${rows.map(([label, value]) => `<div class="p"><span class="k">${label}</span><span class="v">${value}</span></div>`).join('')}</div>`,
    'label above value, wrapped': `<div>${rows.map(([label, value]) => `<section><div class="lw"><div><small>${label}:</small></div></div><div class="vw"><div><span>${value}</span><button>Edit</button></div></div></section>`).join('')}</div>`,
    'a flat grid': `<div style="display:grid">${rows.map(([label, value]) => `<div class="k">${label}</div><div class="v">${value}</div>`).join('')}</div>`,
    'words with a colon': `<div>${rows.map(([label, value]) => `<p>${label}: ${value}</p>`).join('')}</div>`,
    'bold words before text': `<p>${rows.map(([label, value]) => `<b>${label}:</b> ${value}<br>`).join('')}</p>`,
    'machine names in another language': `<div>${[
      ['account', FACTS.account],
      ['amount', MONEY.en],
      ['sales_stage', w.proposal!],
      ['expectedCloseDate', '2027-01-29'],
      ['owner', FACTS.owner],
      ['next_step', FACTS.nextStep],
    ]
      .map(([name, value]) => `<div><i>Цена</i><div data-field="${name}">${value}</div></div>`)
      .join('')}</div>`,
  };
  it.each(Object.entries(layouts))('is read from %s', async (_name, body) => {
    const page = await show(
      pageOf(
        'en',
        `${FACTS.name} - CRM`,
        `<nav><a href="/deals">Deals</a></nav><main><h1>${FACTS.name}</h1>${body}</main>`,
      ),
    );
    const read = readDeal(genericCrm, page, 'https://crm.example.com/deals/42');
    const { name, account, amount, currency, stage, closeDate, owner, nextStep } = read?.fields ?? {};
    expect([read?.record.kind, read?.record.id]).toEqual(['deal', '42']);
    expect(
      [name, account, amount, currency, stage, closeDate, owner, nextStep].map((field) => field?.value),
    ).toEqual([
      FACTS.name,
      FACTS.account,
      FACTS.amount,
      'EUR',
      w.proposal,
      FACTS.closeDate,
      FACTS.owner,
      FACTS.nextStep,
    ]);
    expect(amount!.sure).toBeLessThan(1);
  });

  /** A form over the record's page, filled in. */
  const overRecord = (title: string): string =>
    pageOf(
      'en',
      'CRM',
      `<main><h1>${FACTS.name}</h1><p>Amount: ${MONEY.en}</p><p>Stage: ${w.proposal}</p></main><div role="dialog" aria-modal="true"><h2>${title}</h2><form>${(
        [
          ['Account', 'Hollis Foods'],
          ['Amount', '€70,000.00'],
          ['Close date', '2027-05-20'],
          ['Owner', 'Theo Marsh'],
          ['Stage', 'Qualified'],
          ['Next step', 'Call Ana'],
        ] as const
      )
        .map(
          ([label, value], at) => `<label for="d${at}">${label}</label><input id="d${at}" value="${value}">`,
        )
        .join('')}</form></div>`,
    );

  it('is read from a form over its list that holds the record, filled in', async () => {
    const page = await show(overRecord('Second shift in Leeds'));
    const { fields } = readDeal(genericCrm, page, 'https://crm.example.com/deals/42')!;
    expect([fields.name?.value, fields.amount?.value]).toEqual(['Second shift in Leeds', 70000]);
  });

  it.each(['New deal', 'Create quote', 'Quote for Hollis', 'Neue Verkaufschance'])(
    'is not read from a form over it for something else: %s',
    async (title) => {
      const page = await show(overRecord(title));
      const { fields } = readDeal(genericCrm, page, 'https://crm.example.com/deals/42')!;
      expect([fields.name?.value, fields.amount?.value]).toEqual([FACTS.name, FACTS.amount]);
    },
  );

  it('takes no section’s title for the name', async () => {
    const panel = (title: string) =>
      `<section><h4 class="panel-title">${title}</h4><p>None yet</p></section>`;
    const page = await show(
      pageOf(
        'en',
        'CRM',
        `<main><p>Amount: ${MONEY.en}</p>${['Documents', 'Papers'].map(panel).join('')}</main>`,
      ),
    );
    const { fields } = readDeal(genericCrm, page, 'https://crm.example.com/deals/42')!;
    expect([fields.amount?.value, fields.name]).toEqual([FACTS.amount, undefined]);
  });

  it('tells a field that is shown empty from one that is not shown', async () => {
    const fields = `<div class="row"><span class="l">Amount</span><span class="v">€5,000.00</span></div><div class="row"><span class="l">Stage</span><span class="v">Proposal</span></div><div class="row"><span class="l">Next step</span><span class="v"></span></div><div class="row"><span class="l">Competitor</span><span class="v">—</span></div>`;
    const read = readDeal(
      genericCrm,
      await show(pageOf('en', 'CRM', `<main><h1>Night shift</h1>${fields}</main>`)),
      'https://crm.example.com/deals/42',
    );
    expect(read?.fields.nextStep?.value).toBeNull();
    expect(read?.fields.competitor?.value).toBeNull();
    expect(read?.fields.closeDate).toBeUndefined();
    expect(read?.fields.probability).toBeUndefined();
  });

  it('says nothing about a field that is still loading', async () => {
    const fields = `<dl><dt>Amount</dt><dd>€5,000.00</dd><dt>Next step</dt><dd><div aria-busy="true"></div></dd></dl>`;
    const read = readDeal(
      genericCrm,
      await show(pageOf('en', 'CRM', `<main><h1>Night shift</h1>${fields}</main>`)),
      'https://crm.example.com/deals/42',
    );
    expect(read?.fields.nextStep).toBeUndefined();
  });

  it('reads fields in open shadow roots and slots', async () => {
    const page = await show(pageOf('en', 'CRM', '<main><h1>Night shift</h1><x-record></x-record></main>'));
    const host = page.querySelector('x-record')!;
    host.innerHTML = '<span slot="amount">€5,000.00</span>';
    host.attachShadow({ mode: 'open' }).innerHTML =
      '<div><div><label>Amount</label><div class="v"><slot name="amount"></slot></div></div><div><label>Close date</label><div class="v">2027-01-29</div></div></div>';
    const read = readDeal(genericCrm, page, 'https://crm.example.com/deals/42');
    expect([read?.fields.amount?.value, read?.fields.closeDate?.value]).toEqual([5000, '2027-01-29']);
  });

  it('reads stage and how far along from a row of steps', async () => {
    const steps = `<ol class="pipeline-steps"><li>Qualified</li><li aria-current="step">Proposal</li><li>Negotiation</li><li>Won</li></ol>`;
    const read = readDeal(
      genericCrm,
      await show(
        pageOf(
          'en',
          'CRM',
          `<main><h1>Night shift</h1>${steps}<dl><dt>Amount</dt><dd>€5,000.00</dd></dl></main>`,
        ),
      ),
      'https://crm.example.com/deals/42',
    );
    expect([read?.fields.stage?.value, read?.fields.stageShare?.value]).toEqual(['Proposal', 0.5]);
  });
});
