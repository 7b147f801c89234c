import { database } from './database';
import { faulty } from './faults';
import { compact } from './fold';
import type { RecordMemoryRow } from './rows';
import { hashed } from './salt';

/** What a record page shows now. */
export interface RecordSight {
  /** `crm|org|kind|id`. */
  key: string;
  party?: string;
  amount?: number;
  stage?: string;
  /** ISO day. */
  closeDate?: string;
}

/** What was different at an earlier visit. */
export interface RecordChange {
  /** Milliseconds since the epoch of the visit before this one. */
  lastVisit?: number;
  lastAmount?: number;
  lastCloseDate?: string;
  /** The stage is another one than at the last visit. Absent: not known. */
  stageMoved?: boolean;
  /** How often the close date was seen to move later, this visit included, and by how many days in all. */
  slips: number;
  slippedDays: number;
  /** When the stage was seen to change last; absent when it never was. */
  stageSince?: number;
}

/** A reload, another tab or a reading within the hour belongs to the same visit. */
const ONE_VISIT = 3_600_000;
const DAY = 86_400_000;

/**
 * Remembers a record and compares it with the visit before. During one visit the comparison stays with the earlier one,
 * so that a reload does not make a change vanish.
 */
export function seeRecord(sight: RecordSight, now = Date.now()): Promise<RecordChange> {
  return faulty(async () => {
    const stage = sight.stage === undefined ? undefined : await hashed('stage', sight.key, sight.stage);
    const db = database();
    return db.transaction('rw', db.recordMemory, async () => {
      const stored = await db.recordMemory.get(sight.key);
      const isNewVisit = !stored || Math.abs(now - stored.visitedAt) >= ONE_VISIT;
      const slipped = Boolean(stored?.closeDate && sight.closeDate && sight.closeDate > stored.closeDate);
      const days = slipped
        ? Math.round((Date.parse(sight.closeDate!) - Date.parse(stored!.closeDate!)) / DAY)
        : 0;
      const moved = Boolean(stored?.stage && stage && stored.stage !== stage);
      const last = stored && {
        amount: stored.amount,
        stage: stored.stage,
        closeDate: stored.closeDate,
        visitedAt: stored.visitedAt,
      };
      const before = isNewVisit ? last && compact(last) : stored.before;
      const row: RecordMemoryRow = compact({
        id: sight.key,
        party: sight.party ?? stored?.party,
        amount: sight.amount ?? stored?.amount,
        stage: stage ?? stored?.stage,
        closeDate: sight.closeDate ?? stored?.closeDate,
        slips: (stored?.slips ?? 0) + (slipped ? 1 : 0),
        slippedDays: (stored?.slippedDays ?? 0) + days,
        stageSince: moved ? now : stored?.stageSince,
        visitedAt: now,
        before,
      });
      await db.recordMemory.put(row);
      return compact({
        slips: row.slips ?? 0,
        slippedDays: row.slippedDays ?? 0,
        stageSince: row.stageSince,
        lastVisit: before?.visitedAt,
        lastAmount: before?.amount,
        lastCloseDate: before?.closeDate,
        stageMoved: before?.stage && stage ? before.stage !== stage : undefined,
      });
    });
  });
}
