import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type SiteMapping, TEACHABLE, type Teachable } from '@/utils/model/mapping';
import { genericCrm } from '@/utils/sites/generic-crm';
import { addressPattern, recordAt } from '@/utils/sites/teach/address';
import { readMapping } from '@/utils/sites/teach/find';
import { guessField, learn, withField } from '@/utils/sites/teach/learn';
import { taught } from '@/utils/sites/teach/taught';
import { HARBOUR } from '../../model/harbour-mapping';
import { NOW, readDeal, show } from '../crm/read-page';

/** A home-made CRM: labels of its own, classes that change with every build. */
function html(record: { name: string; volume: string; due: string; step: string }, build = 'a1'): string {
  const row = (label: string, value: string, mark = '') =>
    `<div class="row-${build}" ${mark}><div class="k-${build}">${label}</div><div class="v-${build}">${value}</div></div>`;
  return `<!doctype html><html lang="en"><body><header class="h-${build}"><h1 class="t-${build}">${record.name}</h1></header><section id="facts">${row('Haul', record.volume, 'data-field="haul"')}${row('Landing day', record.due)}${row('Move', record.step)}${row('Wharf', 'North')}</section></body></html>`;
}
const first = { name: 'Trawl 7', volume: '€12,500.00', due: '2027-01-29', step: 'Ana sends the list' };
const second = { name: 'Trawl 8', volume: '€900.00', due: '2027-03-02', step: 'Ravi signs' };

const blank: SiteMapping = { ...HARBOUR, fields: [], updatedAt: 0 };

function besideLabel(page: Document, label: string): Element {
  return Array.from(page.querySelectorAll('#facts > div')).find(
    (row) => row.firstElementChild!.textContent === label,
  )!.children[1]!;
}

function teach(page: Document): SiteMapping {
  const fields: [Teachable, Element][] = [
    ['name', page.querySelector('h1')!],
    ['amount', besideLabel(page, 'Haul')],
    ['closeDate', besideLabel(page, 'Landing day')],
    ['nextStep', besideLabel(page, 'Move')],
  ];
  return fields.reduce(
    (mapping, [field, element]) => withField(mapping, field, learn(element, field), NOW),
    blank,
  );
}

function values(page: Document, mapping: SiteMapping): unknown[] {
  const { name, amount, closeDate, nextStep } = readMapping(page, mapping, { now: NOW }).fields;
  return [name?.value, amount?.value, closeDate?.value, nextStep?.value];
}

describe('what a rep taught', () => {
  it('is read on the page it was taught on and on the next record', async () => {
    const mapping = teach(await show(html(first)));
    expect(values(await show(html(first)), mapping)).toEqual([
      'Trawl 7',
      12500,
      '2027-01-29',
      'Ana sends the list',
    ]);
    expect(values(await show(html(second)), mapping)).toEqual(['Trawl 8', 900, '2027-03-02', 'Ravi signs']);
  });

  it('is not found by what an element says of its value, which stands on something else on the next record', async () => {
    const record = (owner: string, stage: string, log: string) =>
      `<!doctype html><html lang="en"><body><h1>Trawl</h1><section id="facts"><div><div>Skipper</div><div><span data-tooltip="${owner}" aria-label="Open ${owner}">${owner}</span></div></div><div><div>Berth</div><div data-berth="${stage.toLowerCase()}">${stage}</div></div></section><ul><li><span data-tooltip="${log}" aria-label="Open ${log}">LO</span> mended the nets</li><li data-berth="quay two">Quay two is taken</li></ul></body></html>`;
    const one = await show(record('Lena Ortiz', 'Quay two', 'Paul Weir'));
    const owner = learn(one.querySelector('#facts span')!, 'owner');
    const stage = learn(one.querySelector('#facts [data-berth]')!, 'stage');
    const mapping = withField(withField(blank, 'owner', owner, NOW), 'stage', stage, NOW);
    const { fields } = readMapping(await show(record('Tara Fenn', 'Open sea', 'Lena Ortiz')), mapping, {
      now: NOW,
    });
    expect([fields.owner?.value, fields.stage?.value]).toEqual(['Tara Fenn', 'Open sea']);
  });

  it('survives renamed classes', async () => {
    const mapping = teach(await show(html(first, 'a1')));
    expect(values(await show(html(second, 'zz9')), mapping)).toEqual([
      'Trawl 8',
      900,
      '2027-03-02',
      'Ravi signs',
    ]);
  });

  it('survives reordered rows', async () => {
    const mapping = teach(await show(html(first)));
    const page = await show(html(second));
    const facts = page.querySelector('#facts')!;
    facts.append(...Array.from(facts.children).reverse());
    expect(values(page, mapping)).toEqual(['Trawl 8', 900, '2027-03-02', 'Ravi signs']);
  });

  it('survives a new wrapper around everything', async () => {
    const mapping = teach(await show(html(first)));
    const page = await show(
      html(second)
        .replace('<section', '<main><div><section')
        .replace('</section>', '</section></div></main>'),
    );
    expect(values(page, mapping)).toEqual(['Trawl 8', 900, '2027-03-02', 'Ravi signs']);
  });

  it('says which fields the page does not show any more, and does not guess them', async () => {
    const mapping = teach(await show(html(first)));
    const page = await show(html(second));
    besideLabel(page, 'Move').parentElement!.remove();
    const reading = readMapping(page, mapping, { now: NOW });
    expect(reading.missing).toEqual(['nextStep']);
    expect(reading.fields.nextStep).toBeUndefined();
  });

  it('hangs on no class, no record id and no value', async () => {
    const page = await show(
      '<!doctype html><body><main><p id="deal-4711-amount" data-id="991234" class="v">€5.00</p><div data-reactid="x9"><span>Amount</span><b>€7.00</b></div></main></body>',
    );
    const ways = [...learn(page.querySelector('p')!, 'amount'), ...learn(page.querySelector('b')!, 'amount')];
    const written = JSON.stringify(ways);
    expect(ways.length).toBeGreaterThan(0);
    expect(written).not.toMatch(/4711|991234|class|€/);
  });

  it('puts names before labels and labels before places', async () => {
    const page = await show(html(first));
    page.querySelector('h1')!.setAttribute('data-field', 'title');
    const order = (element: Element) =>
      learn(element, 'name').map((finder) => ['attribute', 'label', 'path'].indexOf(finder.by));
    for (const element of [page.querySelector('h1')!, besideLabel(page, 'Landing day')]) {
      expect(order(element).length).toBeGreaterThan(0);
      expect(order(element)).toEqual(order(element).sort());
    }
  });

  it('guesses the field from the label, as an offer', async () => {
    const page = await show(
      '<!doctype html><body><dl><dt>Close date</dt><dd>2027-01-29</dd><dt>Wharf</dt><dd>North</dd></dl></body>',
    );
    const [close, wharf] = page.querySelectorAll('dd');
    expect(guessField(close!, 'deal')).toBe('closeDate');
    expect(guessField(wharf!, 'deal')).not.toBe('amount');
  });

  it('counts before what the generic reader finds, and gives it a record where it finds none', async () => {
    const page = await show(html(first));
    const url = 'https://harbour.example/trawl/7';
    const mapping = teach(page);
    const read = readDeal(
      taught(genericCrm, () => [mapping]),
      page,
      url,
    );
    expect([read?.record.kind, read?.record.id, read?.fields.amount?.value]).toEqual(['deal', '7', 12500]);
    expect(
      readDeal(
        taught(genericCrm, () => [mapping]),
        await show(html(first)),
        'https://harbour.example/about',
      ),
    ).toEqual(readDeal(genericCrm, await show(html(first)), 'https://harbour.example/about'));
  });

  it('is not known where its place says what cannot be understood, whatever a reader finds elsewhere', async () => {
    const beside = '<dl><dt>Amount</dt><dd>€7.00</dd><dt>Stage</dt><dd>Proposal</dd></dl></section>';
    const shows = async (volume: string, isTaught: boolean) => {
      const page = await show(html({ ...first, volume }).replace('</section>', beside));
      const adapter = isTaught ? taught(genericCrm, () => [mapping]) : genericCrm;
      return readDeal(adapter, page, 'https://harbour.example/deals/4711')?.fields.amount?.value;
    };
    const mapping = { ...teach(await show(html(first))), address: '/deals/*' };
    expect(await shows('€12,500.00', false)).toBe(7);
    expect(await shows('€12,500.00', true)).toBe(12500);
    expect(await shows('to be agreed with Ana', true)).toBeUndefined();
  });

  it('never throws, whatever the mapping and the page', async () => {
    const mapping = teach(await show(html(first)));
    const page = await show('<!doctype html><body></body>');
    fc.assert(
      fc.property(
        fc.constantFrom(...TEACHABLE),
        fc.string({ minLength: 1, maxLength: 30 }),
        (field, words) => {
          const odd = withField(
            mapping,
            field,
            [
              { by: 'label', words },
              { by: 'attribute', name: 'data-x', value: words },
              { by: 'path', steps: [{ tag: 'x-y', nth: 3 }] },
            ],
            NOW,
          );
          readMapping(page, odd, { now: NOW });
        },
      ),
    );
  });
});

describe('what a rep taught on a site', () => {
  const teachOn = async (address: string, page: Document): Promise<SiteMapping> => {
    const url = new URL(address);
    const names = Array.from(page.querySelectorAll('h1'), (heading) => heading.textContent ?? '');
    return { ...teach(page), origin: url.origin, address: addressPattern(url, names) };
  };

  it.each([
    ['https://harbour.example/show.php?trawl=4711', 'https://harbour.example/show.php?trawl=4712'],
    [
      'https://harbour.example/org/998877/show?trawl=4711',
      'https://harbour.example/org/998877/show?trawl=4712',
    ],
    ['https://harbour.example/app#trawl=4711&tab=2', 'https://harbour.example/app#tab=1&trawl=4712'],
    ['https://harbour.example/fleet/trawl-seven', 'https://harbour.example/fleet/trawl-eight'],
    ['https://harbour.example/app', 'https://harbour.example/app'],
  ])('is read on the next record, and as another one: %s', async (one, next) => {
    const page = await show(html({ ...first, name: 'Trawl seven' }));
    const mapping = await teachOn(one, page);
    const reader = taught(genericCrm, () => [mapping]);
    const before = readDeal(reader, page, one);
    const other = readDeal(reader, await show(html({ ...second, name: 'Trawl eight' })), next);
    expect([before, other].map((read) => read?.fields.amount?.value)).toEqual([12_500, 900]);
    expect(other?.record.id).not.toBe(before?.record.id);
  });

  it.each([
    'https://harbour.example/show.php?page=2',
    'https://harbour.example/show.php',
    'https://harbour.example/other.php?trawl=4711',
  ])('is not read at an address that shows no such record: %s', async (address) => {
    const page = await show(html(first));
    const mapping = await teachOn('https://harbour.example/show.php?trawl=4711', page);
    expect(
      readDeal(
        taught(genericCrm, () => [mapping]),
        page,
        address,
      ),
    ).toBeNull();
  });

  it.each(['new', 'list'])(
    'is not read in a form or a list at an address of the same form: %s',
    async (last) => {
      const page = await show(html(first));
      const mapping = await teachOn('https://harbour.example/trawl/4711', page);
      expect(
        readDeal(
          taught(genericCrm, () => [mapping]),
          page,
          `https://harbour.example/trawl/${last}`,
        ),
      ).toBeNull();
    },
  );

  it('is not taken for the next record while the page of the one before stands there', async () => {
    const facts = '<dl><dt>Stage</dt><dd>Proposal</dd><dt>Haul</dt><dd data-field="haul">€5.00</dd></dl>';
    const page = await show(
      `<!doctype html><html lang="en"><body><h1>Night shift</h1>${facts}</body></html>`,
    );
    const field = { field: 'amount', finders: [{ by: 'label', words: 'Haul' }] } as const;
    const mapping = { ...blank, address: '/deals/*', fields: [{ ...field, finders: [...field.finders] }] };
    const reader = taught(genericCrm, () => [mapping]);
    const [one, next] = [1, 2].map((id) => `https://harbour.example/deals/${id}`);
    const now = Date.now();
    expect(readDeal(reader, page, one!, now)?.fields.amount?.value).toBe(5);
    for (const late of [0, 1500, 2500]) expect(readDeal(reader, page, next!, now + late)).toBeNull();
  });
});

describe('the address of a record page', () => {
  it('keeps what is the same for every record', () => {
    expect(addressPattern(new URL('https://x.example/app/deal/4711?tab=2'))).toBe('/app/deal/*');
    expect(
      addressPattern(new URL('https://x.example/#/trawl/0f5a1c2e-1b2c-4d3e-9f00-a1b2c3d4e5f6/show')),
    ).toBe('/#/trawl/*/show');
  });
  it('keeps what says which sort of page it is, and no name of a record', () => {
    const of = (address: string, ...names: string[]) =>
      addressPattern(new URL(`https://x.example${address}`), names);
    expect(of('/index.php?module=Trawls&view=Detail&record=4711&tab=notes')).toBe(
      '/index.php?module=Trawls&view=Detail&record=*',
    );
    expect(of('/trawl/dach-fuer-bauer-2', 'Trawls', 'Dach für Bauer')).toBe('/trawl/*');
    expect(of('/trawl/roof-for-bauer/edit', 'Roof for Bauer')).toBe('/trawl/*/edit');
    expect(of('/trawl/overview', 'Roof for Bauer')).toBe('/trawl/overview');
    expect(of('/trawl', 'Trawl 7')).toBe('/trawl');
  });
  it('tells the record of another address of the same form', () => {
    expect(recordAt('/app/deal/*', new URL('https://x.example/app/deal/12?tab=9'))).toBe('12');
    expect(recordAt('/app/deal/*', new URL('https://x.example/app/person/12'))).toBeUndefined();
    expect(recordAt('/#/trawl/*/show', new URL('https://x.example/#/trawl/9/show'))).toBe('9');
  });
});
