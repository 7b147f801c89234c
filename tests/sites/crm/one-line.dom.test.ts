import { describe, expect, it } from 'vitest';
import { genericCrm } from '@/utils/sites/generic-crm';
import { page as pageOf } from '../../pages/crm/facts';
import { factsOf } from './facts-of';
import { readDeal, show } from './read-page';

/* Records of products without a reader of their own that show several facts in a line, or a fact without a text. */

const row = (label: string, value: string) =>
  `<div class="r"><div class="l">${label}</div><div class="v">${value}</div></div>`;

async function facts(asked: Record<string, unknown>, body: string, lang: 'en' | 'de' | 'fr' = 'en') {
  const page = await show(pageOf(lang, 'CRM', `<h1>Sorting belt</h1>${body}`));
  const deal = readDeal(genericCrm, page, 'https://crm.tool.example/deals/311');
  return factsOf(deal, { kind: 'deal', id: '311', ...asked });
}

const ALL = { owner: 'Rae Kim', stage: 'Offer', amount: 22000, closeDate: '2027-01-20' };
const CLOSE = row('Close date', 'Jan 20, 2027');

describe('a line that states several facts', () => {
  it.each([
    ['between dots', `<p>Owner: Rae Kim · Stage: Offer · Amount: $22,000</p>${CLOSE}`],
    [
      'between bars, longer than a label can be',
      '<p>Account: Northern Pine Laboratories | Owner: Rae Kim | Stage: Offer | Amount: $22,000 | Close date: Jan 20, 2027</p>',
    ],
    [
      'with bold values',
      `<p>Owner: <b>Rae Kim</b> · Stage: <b>Offer</b> · Amount: <b>$22,000</b></p>${CLOSE}`,
    ],
    [
      'with bold labels',
      `<p><b>Owner:</b> Rae Kim · <b>Stage:</b> Offer · <b>Amount:</b> $22,000</p>${CLOSE}`,
    ],
    [
      'with bullets in elements of their own',
      `<div><span>Owner: Rae Kim</span> <i>•</i> <span>Stage: Offer</span> <i>•</i> <span>Amount: $22,000</span></div>${CLOSE}`,
    ],
  ])('is read piece by piece: %s', async (_, body) => {
    expect(await facts(ALL, body)).toMatchObject(ALL);
  });

  it('is read in French', async () => {
    const asked = { owner: 'Léa Garnier', stage: 'Négociation', amount: 22000 };
    const line = '<p>Responsable : Léa Garnier · Étape : Négociation · Montant : 22 000 €</p>';
    expect(await facts(asked, line + row('Clôture prévue', '20/01/2027'), 'fr')).toMatchObject(asked);
  });

  it.each([
    ['in a note', '<div class="note-body"><p>Owner: asks for Ben · Amount: $30,000 · Stage: pilot</p></div>'],
    ['in a row about another deal', '<ul><li>Owner: Tim Osei · Amount: $30,000 · Stage: Won</li></ul>'],
  ])('says nothing about the record %s', async (_, body) => {
    const read = await facts(ALL, `${row('Probability', '40%')}${CLOSE}${body}`);
    expect(read).toMatchObject({ closeDate: '2027-01-20' });
    expect(read.owner).toBeUndefined();
    expect(read.amount).toBeUndefined();
    expect(read.stage).toBeUndefined();
  });
});

describe('a label over its value in one element', () => {
  it('is read with the words behind the break', async () => {
    const body =
      '<div><div>Stage<br>Offer</div><div>Amount<br><b>$22,000</b></div><div>Owner<br>Rae Kim</div><div>Close date<br>Jan 20, 2027</div></div>';
    expect(await facts(ALL, body)).toMatchObject(ALL);
  });
});

describe('a probability that is drawn', () => {
  const bar = (attributes: string) =>
    `<div role="progressbar" style="width:80px;height:6px" ${attributes}></div>`;
  it.each([
    ['a bar of a hundred', bar('aria-valuenow="40" aria-valuemin="0" aria-valuemax="100"'), 40],
    ['a bar that names no measure', bar('aria-valuenow="35"'), 35],
    ['a bar of five steps', bar('aria-valuenow="3" aria-valuemin="0" aria-valuemax="5"'), 60],
    ['a meter of one', '<meter value="0.25"></meter>', 25],
    ['a slider', '<input type="range" min="0" max="100" value="70">', 70],
  ])('is what it shows: %s', async (_, drawn, share) => {
    const body = `${row('Amount', '$8,000')}${row('Probability', drawn)}${row('Stage', 'Offer')}`;
    expect(await facts({ probability: 0 }, body)).toMatchObject({ probability: share });
  });

  it('is no figure where the bar only moves', async () => {
    const body = `${row('Amount', '$8,000')}${row('Probability', bar(''))}${row('Stage', 'Offer')}`;
    expect((await facts({ probability: 0 }, body)).probability ?? null).toBeNull();
  });
});

it('reads a probability among the words of a forecast', async () => {
  const body = `${row('Amount', '$8,000')}${row('Probability', 'Commit (80%)')}${row('Stage', 'Offer')}`;
  expect(await facts({ probability: 0 }, body)).toMatchObject({ probability: 80 });
});

it('reads the months of Austria', async () => {
  const body = `${row('Betrag', '8.000 €')}${row('Phase', 'Angebot')}${row('Abschluss', '15. Jänner 2027')}`;
  expect(await facts({ closeDate: '' }, body, 'de')).toMatchObject({ closeDate: '2027-01-15' });
});

it('reads a day that is drawn as a button, and no button that does something', async () => {
  const card = (button: string) =>
    `${row('Value', '<input value="22000">')}<div><h4>Stage</h4><div>Offer</div></div><div><h4>Close date</h4><button>${button}</button></div>`;
  expect(await facts({ closeDate: '' }, card('Jan 20, 2027'))).toMatchObject({ closeDate: '2027-01-20' });
  expect((await facts({ closeDate: '' }, card('Move by 7 days'))).closeDate ?? null).toBeNull();
});

it('knows the words of Dolibarr', async () => {
  const cell = (label: string, value: string) =>
    `<tr><td class="titlefield">${label}</td><td>${value}</td></tr>`;
  const body = `<table>${cell("Statut d'opportunité", '<span class="badge">Proposition</span>')}${cell("Probabilité d'opportunité", '40 %')}${cell('Montant opportunité', '36 500,00 €')}</table>`;
  const asked = { stage: 'Proposition', probability: 40, amount: 36500 };
  expect(await facts(asked, body, 'fr')).toMatchObject(asked);
});

describe('what stands beside a value', () => {
  it('is no part of a stage that opens a list', async () => {
    const body = `${row('Amount', '$8,000')}${row('Stage', 'Offer ▾')}${CLOSE}`;
    expect(await facts({ stage: '' }, body)).toMatchObject({ stage: 'Offer' });
  });

  it('is a currency in an element of its own', async () => {
    const span = (label: string, ...values: string[]) =>
      `<div class="f"><span>${label}</span>${values.map((one) => `<span>${one}</span>`).join('')}</div>`;
    const body = span('Amount', '22,000', 'SEK') + span('Stage', 'Offer') + CLOSE;
    expect(await facts({ amount: 0, currency: '' }, body)).toMatchObject({ amount: 22000, currency: 'SEK' });
  });

  it('is the currency that a label names, where the sign is one of many', async () => {
    const body = `${row('Monto estimado (MXN)', '$ 230,000.00')}${row('Stage', 'Offer')}`;
    expect(await facts({ currency: '' }, body)).toMatchObject({ currency: 'MXN' });
  });

  it('is the word that says what day a chip shows', async () => {
    const chips = ['Offer', '$22,000', 'Closes Jan 20, 2027'].map(
      (one) => `<span class="chip">${one}</span>`,
    );
    const body = `<div>${chips.join('')}</div>${row('Source', 'Web')}`;
    expect(await facts({ closeDate: '' }, body)).toMatchObject({ closeDate: '2027-01-20' });
  });

  it('is nothing where fields are named only by what gives way to their values', async () => {
    const input = (name: string, value: string) => `<input placeholder="${name}" value="${value}">`;
    const body = input('Amount', '22000') + input('Close date', '2027-01-20') + input('Stage', '');
    const read = await facts({ amount: 0, closeDate: '', stage: '' }, body);
    expect(read).toMatchObject({ amount: 22000, closeDate: '2027-01-20' });
    expect(read.stage).toBeUndefined();
  });
});

describe('what stands behind or before the name of a record', () => {
  const named = async (heading: string, more = '') => {
    const page = await show(
      pageOf('en', 'CRM', `<h1>${heading}</h1>${row('Stage', 'Offer')}${CLOSE}${more}`),
    );
    const deal = readDeal(genericCrm, page, 'https://crm.tool.example/deals/311');
    return [deal?.fields.name?.value, deal?.fields.amount?.value];
  };

  it.each([
    'Sorting belt – $22,000',
    'Sorting belt ($22,000)',
    'Sorting belt · €22,000.00',
    'Sorting belt - $22k',
  ])('is no part of it where it is what the record is worth: %s', async (heading) => {
    expect(await named(heading)).toEqual(['Sorting belt', 22000]);
  });

  it('is a part of it without a currency, and where a field calls it the name', async () => {
    expect(await named('Sorting belt – 22000')).toEqual(['Sorting belt – 22000', undefined]);
    const field = row('Deal name', 'Sorting belt – $22,000');
    expect((await named('Sorting belt – $22,000', field))[0]).toBe('Sorting belt – $22,000');
  });

  it('leaves the amount to its field', async () => {
    expect(await named('Sorting belt – $22k', row('Amount', '$22,450.00'))).toEqual(['Sorting belt', 22450]);
  });

  it('is no part of the amount where a product says that it is fixed, or of one for a quarter', async () => {
    for (const text of ['£22,000 Fixed', '£22,000 per quarter']) {
      const page = await show(
        pageOf('en', 'CRM', `<h1>Sorting belt</h1>${row('Expected value', text)}${CLOSE}`),
      );
      const deal = readDeal(genericCrm, page, 'https://crm.tool.example/deals/311');
      expect([deal?.fields.amount?.value, deal?.fields.currency?.value], text).toEqual([22000, 'GBP']);
    }
  });

  it('has no kind and number before the name, nor the number of a customer before theirs', async () => {
    const page = await show(
      pageOf(
        'de',
        'CRM',
        `<h1>Verkaufschance V-1042 · Sortierband</h1>${row('Kunde', 'C1031 Harwell GmbH')}${row('Betrag und Währung', '22.000,00 €')}${row('Verantwortliche Person', 'Rae Kim')}`,
      ),
    );
    const deal = readDeal(genericCrm, page, 'https://crm.tool.example/deals/311');
    expect(factsOf(deal, { kind: 'deal', id: '311', name: '', account: '', amount: 0, owner: '' })).toEqual({
      kind: 'deal',
      id: '311',
      name: 'Sortierband',
      account: 'Harwell GmbH',
      amount: 22000,
      owner: 'Rae Kim',
    });
  });
});
