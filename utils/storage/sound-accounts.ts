import type { AccountRow } from './database';
import { soundOnes } from './sound-ones';

const listOf = <T>(value: readonly T[]): readonly T[] => (Array.isArray(value) ? value : []);

/** Everything of a customer that asks for its lists, also where a fault left something else in their place. */
const withLists = <A extends Pick<AccountRow, 'domains' | 'crmRefs'>>(row: A): A =>
  Array.isArray(row.domains) && Array.isArray(row.crmRefs)
    ? row
    : { ...row, domains: [...listOf(row.domains)], crmRefs: [...listOf(row.crmRefs)] };

/** The CRM records of a customer, as far as they are any. */
export const refsOf = ({ crmRefs }: Pick<AccountRow, 'crmRefs'>) => listOf(crmRefs);

/**
 * Customers without what of them does not fit: one whose domains or CRM records are no list has none, and is found by its
 * name all the same. One that does not hold without it is left out. Stored they stay as they are.
 */
export const soundAccounts = (rows: readonly (AccountRow | undefined)[]): AccountRow[] =>
  soundOnes(
    'accounts',
    rows.flatMap((row) => (row ? withLists(row) : [])),
  ) as AccountRow[];

/** One of them. */
export const soundAccount = (row: AccountRow | undefined): AccountRow | undefined => soundAccounts([row])[0];
