import { expect, it } from 'vitest';
import { LargeDealField } from '@/components/data/LargeDealField';
import { readSettings } from '@/utils/storage/settings';
import { byId, render, until } from './render';

/* From which amount on a deal counts as large. */

async function type(text: string): Promise<HTMLInputElement> {
  const field = (await byId('large-from')) as HTMLInputElement;
  field.focus();
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  field.blur();
  return field;
}

it('is what the rep types, and is learned again when the field is emptied', async () => {
  const home = render(<LargeDealField />);
  expect(((await byId('large-from')) as HTMLInputElement).placeholder).toContain('50,000');
  await type('75.000');
  await until(async () => (await readSettings()).largeFrom === 75_000);
  await type('many');
  await until(() => home.querySelector('[role="alert"]'));
  expect((await readSettings()).largeFrom).toBe(75_000);
  await type('');
  await until(async () => (await readSettings()).largeFrom === undefined);
});
