import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type SiteMapping, TEACHABLE, type Teachable } from '@/utils/model/mapping';
import { genericCrm } from '@/utils/sites/generic-crm';
import { readMapping } from '@/utils/sites/teach/find';
import { addressPattern, guessField, learn, recordAt, withField } from '@/utils/sites/teach/learn';
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

describe('the address of a record page', () => {
  it('keeps what is the same for every record', () => {
    expect(addressPattern(new URL('https://x.example/app/deal/4711?tab=2'))).toBe('/app/deal/*');
    expect(
      addressPattern(new URL('https://x.example/#/trawl/0f5a1c2e-1b2c-4d3e-9f00-a1b2c3d4e5f6/show')),
    ).toBe('/#/trawl/*/show');
  });
  it('tells the record of another address of the same form', () => {
    expect(recordAt('/app/deal/*', new URL('https://x.example/app/deal/12?tab=9'))).toBe('12');
    expect(recordAt('/app/deal/*', new URL('https://x.example/app/person/12'))).toBeUndefined();
    expect(recordAt('/#/trawl/*/show', new URL('https://x.example/#/trawl/9/show'))).toBe('9');
  });
});
