import type { DealSnapshot } from '@/utils/model/snapshot';
import type { OtherExpected } from '../../pages/crm/others/page';
import { factsOf } from './facts-of';

/** What came of the facts of one page. */
export interface Tally {
  right: string[];
  /** Read, but not as the page shows it; or read and not on the page at all. */
  wrong: string[];
  unknown: string[];
}

/** Facts that a prompt can hang on: one that is read where the page shows none is as wrong as any. */
const WATCHED = [
  'name',
  'account',
  'amount',
  'currency',
  'stage',
  'closeDate',
  'owner',
  'probability',
  'nextStep',
  'contacts',
  'recordType',
  'competitor',
  'lossReason',
  'createdDate',
  'email',
  'planned',
] as const;

const isNothing = (value: unknown) => value === undefined || (Array.isArray(value) && value.length === 0);

/** Compares a reading with all that a page shows. */
export function tally(snapshot: DealSnapshot | null, expected: OtherExpected): Tally {
  const all = { ...Object.fromEntries(WATCHED.map((fact) => [fact, undefined])), ...expected };
  const read = factsOf(snapshot, all as never);
  const out: Tally = { right: [], wrong: [], unknown: [] };
  for (const fact of Object.keys(all)) {
    const [value, found] = [(expected as unknown as Record<string, unknown>)[fact], read[fact]];
    if (value === undefined) {
      if (!isNothing(found)) out.wrong.push(`${fact}: not on the page, read ${JSON.stringify(found)}`);
    } else if (isNothing(found)) out.unknown.push(fact);
    else if (JSON.stringify(found) === JSON.stringify(value)) out.right.push(fact);
    else out.wrong.push(`${fact}: ${JSON.stringify(value)}, read ${JSON.stringify(found)}`);
  }
  return out;
}

/** Numbers of a list of tallies. */
export const total = (all: readonly Tally[]): { right: number; wrong: number; unknown: number } => ({
  right: all.reduce((sum, one) => sum + one.right.length, 0),
  wrong: all.reduce((sum, one) => sum + one.wrong.length, 0),
  unknown: all.reduce((sum, one) => sum + one.unknown.length, 0),
});
