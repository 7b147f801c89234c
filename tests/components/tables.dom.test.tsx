import { expect, it } from 'vitest';
import { CsvIn } from '@/components/data/CsvIn';
import { database } from '@/utils/storage/database';
import { byId, complaints, handOver, render, until } from './render';

/* What is said of a table before it is brought in. */

it('tells rows that repeat others apart from what cannot be read, by the numbers a spreadsheet shows', async () => {
  render(<CsvIn />);
  const again = Array.from({ length: 7 }, () => 'Renewal,Acme,6\n').join('');
  await handOver('csv-file', `Title,Account,Value\nRenewal,Acme,5\n${again}Rotas,,x\n`, 'deals.csv');
  const repeated = (await byId('csv-repeated')).innerText;
  expect(repeated).toContain('7 rows repeat earlier ones');
  expect(repeated).toContain('Row 3 repeats row 2: Renewal');
  expect(repeated).toContain('and 2 more');
  const broken = (await byId('csv-broken')).innerText;
  expect(broken).toContain('1 cell or row cannot be read');
  expect(broken).toContain('Row 10: “Customer” is empty');
  expect((await byId('csv-counts')).textContent).toContain('1 new');
  expect(await complaints()).toEqual([]);
});

it('asks which of two days is meant, and reads all of them so', async () => {
  render(<CsvIn />);
  await handOver('csv-file', 'Title,Account,Created\nA,Acme,05/11/2025\nB,Acme,06/11/2025\n', 'deals.csv');
  const select = (await byId('csv-day-order')) as HTMLSelectElement;
  expect([...select.options].map(({ text }) => text)).toEqual([
    'Choose…',
    'November 5, 2025',
    'May 11, 2025',
  ]);
  expect(await complaints()).toEqual([]);
  select.value = 'day';
  select.dispatchEvent(new Event('change', { bubbles: true }));
  await until(() => !document.querySelector('[data-testid="csv-broken"]'));
  const apply = (await byId('csv-apply')) as HTMLButtonElement;
  await until(() => !apply.disabled);
  apply.click();
  await until(async () => (await database().opportunities.count()) === 2);
  const days = (await database().opportunities.toArray()).map(({ createdAt }) =>
    new Date(createdAt).getMonth(),
  );
  expect(days).toEqual([10, 10]);
});
