import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { withoutMisfits } from '@/utils/model/without-misfits';

const person = z.object({ name: z.string(), role: z.optional(z.string()) });
const schema = z.object({
  id: z.string(),
  value: z.optional(z.object({ amount: z.optional(z.number()), currency: z.string() })),
  people: z.array(person),
  note: z.optional(z.string()),
});
type Value = z.infer<typeof schema>;
const read = (value: unknown) => withoutMisfits(schema, value as Value);

test('a value that fits is given back as it is, with what nobody asks about', () => {
  const value = { id: 'a', people: [], more: 1 };
  expect(read(value)).toBe(value);
});

test('what may be absent and does not fit is left out, and the value itself stays as it was', () => {
  const value = { id: 'a', value: { amount: Number.NaN, currency: 'EUR' }, people: [], note: 7 };
  expect(read(value)).toEqual({ id: 'a', value: { currency: 'EUR' }, people: [] });
  expect(value).toEqual({ id: 'a', value: { amount: Number.NaN, currency: 'EUR' }, people: [], note: 7 });
});

test('a part goes with what it does not hold without', () => {
  expect(read({ id: 'a', value: { amount: 3 }, people: [] })).toEqual({ id: 'a', people: [] });
  expect(read({ id: 'a', value: { amount: 'x', currency: 5 }, people: [] })).toEqual({ id: 'a', people: [] });
});

test('of a list the entries that do not hold together go, whatever is wrong with each of them, and no other', () => {
  const people = [{ name: 5, role: 6 }, { name: 'Ann', role: 3 }, null, {}, { name: 'Bo', role: 'CFO' }, 'x'];
  expect(read({ id: 'a', people })?.people).toEqual([{ name: 'Ann' }, { name: 'Bo', role: 'CFO' }]);
  const many = Array.from({ length: 500 }, (_, index) => (index % 2 ? { name: `${index}` } : { role: 1 }));
  expect(read({ id: 'a', people: many })?.people).toHaveLength(250);
});

test('what needs the part that does not fit is none', () => {
  expect(read({ id: 5, people: [] })).toBeUndefined();
  expect(read({ id: 'a', people: 'x' })).toBeUndefined();
  expect(read({ id: 'a' })).toBeUndefined();
  expect(read(null)).toBeUndefined();
});
