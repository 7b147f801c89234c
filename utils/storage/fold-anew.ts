import type { Transaction } from 'dexie';
import type { AccountRow } from './database';
import { fold } from './fold';
import { makeBlocks } from './opportunity-blocks';
import type { RecordMemoryRow } from './rows';

/** As texts were folded while every mark was left away, vowel signs too. */
const withoutMarks = (text: string) =>
  fold(text)
    .replace(/\p{M}+/gu, '')
    .replace(/ +/g, ' ')
    .trim();

/** Texts are folded otherwise than before: what is found by folded words is made anew, and what is known by a name. */
export async function foldAnew(transaction: Transaction): Promise<void> {
  const parties = new Map<string, string>();
  const accounts = transaction.table<AccountRow, string>('accounts');
  await accounts.toCollection().modify((row) => {
    if (typeof row.name !== 'string') return;
    row._name = fold(row.name);
    parties.set(`name:${withoutMarks(row.name)}`, `name:${row._name}`);
  });
  const records = transaction.table<RecordMemoryRow, string>('recordMemory');
  await records
    .filter(({ party }) => party !== undefined && parties.has(party))
    .modify((row) => {
      row.party = parties.get(row.party!) ?? row.party;
    });
  await makeBlocks(transaction);
}
