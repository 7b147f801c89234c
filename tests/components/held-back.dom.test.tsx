import { beforeEach, expect, it } from 'vitest';
import { HeldBack } from '@/components/sites/HeldBack';
import type { DraftSnapshot } from '@/utils/model/snapshot';
import { activeGuards, noteGuard } from '@/utils/storage/guards';
import { byId, complaints, render, until } from './render';

beforeEach(async () => {
  const day = (date: string) => new Date(`${date}T10:00`).getTime();
  const now = Date.now();
  await noteGuard('complaint', 'acme.example', now - 3_600_000);
  await noteGuard('cut', 'northwind.example', now - 7_200_000);
  await noteGuard('cut', 'long-ago.example', day('2024-01-01'));
});

const rows = () => [...document.querySelectorAll('[data-testid="held-back"] li')];
const words = () => rows().map((row) => row.querySelector('span')?.textContent?.split(':')[0]);
const draftTo = (address: string, revision: number): DraftSnapshot => ({
  kind: 'draft',
  site: 'gmail',
  url: 'https://mail.google.com/',
  readAt: 1,
  revision,
  self: ['rep@our.example'],
  draftId: 'd',
  format: 'rich',
  recipients: [{ kind: 'to', address }],
  blocks: [],
});

it('tells what holds prompts back at which customer, newest first, and ends it until that is taken back', async () => {
  render(<HeldBack heading={<h2>Held back for now</h2>} />);
  await byId('held-back');
  expect(words()).toEqual(['acme.example', 'northwind.example']);
  expect(rows()[0]?.textContent).toContain('a complaint of');
  expect(await complaints()).toEqual([]);
  rows()[0]?.querySelector('button')?.click();
  await until(() => rows().length === 1);
  expect((await byId('receipt')).textContent).toContain('Over at acme.example');
  expect((await activeGuards()).map(({ kind }) => kind)).toEqual(['cut']);
  (await byId('undo')).click();
  await until(() => rows().length === 2);
});

it('tells on a page of its own customers alone, and keeps the way back when nothing is left to tell', async () => {
  render(<HeldBack snapshots={[draftTo('ana@northwind.example', 1)]} />);
  await byId('held-back');
  expect(words()).toEqual(['northwind.example']);
  rows()[0]?.querySelector('button')?.click();
  await until(() => rows().length === 0);
  (await byId('undo')).click();
  await until(() => rows().length === 1);
  render(<HeldBack snapshots={[draftTo('bo@other.example', 2)]} />);
  await until(() => rows().length === 0);
});
