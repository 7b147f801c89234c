import { database } from './database';
import { faulty } from './faults';
import { compact } from './fold';
import { median } from './median';
import type { RecordMemoryRow } from './rows';
import { hashed } from './salt';

/** What a record page shows now. */
export interface RecordSight {
  /** `crm|org|kind|id`. */
  key: string;
  party?: string;
  amount?: number;
  currency?: string;
  stage?: string;
  /** ISO day. */
  closeDate?: string;
  /** The deal was won; false: it is open or lost. */
  won?: boolean;
}

/** What was different at an earlier visit. */
export interface RecordChange {
  /** Milliseconds since the epoch of the visit before this one. */
  lastVisit?: number;
  /** In the same currency as now. */
  lastAmount?: number;
  lastCloseDate?: string;
  /** The stage is another one than at the last visit. Absent: not known. */
  stageMoved?: boolean;
  /** How often the close date was seen to move later, this visit included, and by how many days in all. */
  slips: number;
  slippedDays: number;
  /** Since when the record is known to be in its stage. */
  stageSince?: number;
  /** It was seen to come to that stage at `stageSince`, and not only found there. */
  stageEntered: boolean;
  /** Days that won deals spent in this stage, and how many of them were seen from its beginning to its end. */
  stageMedian?: number;
  wonKnown: number;
}

/** A reload, another tab or a reading within the hour belongs to the same visit. */
const ONE_VISIT = 3_600_000;
const DAY = 86_400_000;

/** Where the same stage means the same: one CRM of one organisation. */
const pipelineOf = (key: string) => key.split('|').slice(0, 2).join('|');

/** What won deals of this memory spent in a stage. */
async function learnedOf(stage: string | undefined): Promise<Pick<RecordChange, 'stageMedian' | 'wonKnown'>> {
  if (stage === undefined) return { wonKnown: 0 };
  const won = await database()
    .recordMemory.filter((row) => row.won === true && row.spent?.[stage] !== undefined)
    .toArray();
  const days = won.map((row) => row.spent![stage]!);
  return compact({ stageMedian: median(days), wonKnown: days.length });
}

function rowOf(
  sight: RecordSight,
  stage: string | undefined,
  stored: RecordMemoryRow | undefined,
  now: number,
) {
  const slipped = Boolean(stored?.closeDate && sight.closeDate && sight.closeDate > stored.closeDate);
  const days = slipped
    ? Math.round((Date.parse(sight.closeDate!) - Date.parse(stored!.closeDate!)) / DAY)
    : 0;
  const moved = Boolean(stored?.stage && stage && stored.stage !== stage);
  const left = moved && stored?.entered && stored.stageSince !== undefined ? stored : undefined;
  const isNewVisit = !stored || Math.abs(now - stored.visitedAt) >= ONE_VISIT;
  const last = stored && {
    amount: stored.amount,
    currency: stored.currency,
    stage: stored.stage,
    closeDate: stored.closeDate,
    visitedAt: stored.visitedAt,
  };
  return compact<RecordMemoryRow>({
    id: sight.key,
    party: sight.party ?? stored?.party,
    amount: sight.amount ?? stored?.amount,
    currency: sight.currency ?? stored?.currency,
    stage: stage ?? stored?.stage,
    closeDate: sight.closeDate ?? stored?.closeDate,
    slips: (stored?.slips ?? 0) + (slipped ? 1 : 0),
    slippedDays: (stored?.slippedDays ?? 0) + days,
    stageSince: moved || (stage && !stored?.stage) ? now : stored?.stageSince,
    entered: moved || stored?.entered,
    spent: left
      ? { ...left.spent, [left.stage!]: Math.round((now - left.stageSince!) / DAY) }
      : stored?.spent,
    won: sight.won ?? stored?.won,
    visitedAt: now,
    before: isNewVisit ? last && compact(last) : stored.before,
  });
}

/**
 * Remembers a record and compares it with the visit before. During one visit the comparison stays with the earlier one,
 * so that a reload does not make a change vanish.
 */
export function seeRecord(sight: RecordSight, now = Date.now()): Promise<RecordChange> {
  return faulty(async () => {
    const stage =
      sight.stage === undefined ? undefined : await hashed('stage', pipelineOf(sight.key), sight.stage);
    const db = database();
    return db.transaction('rw', db.recordMemory, async () => {
      const row = rowOf(sight, stage, await db.recordMemory.get(sight.key), now);
      await db.recordMemory.put(row);
      const { before } = row;
      const sameCurrency = !before?.currency || !sight.currency || before.currency === sight.currency;
      return compact({
        slips: row.slips ?? 0,
        slippedDays: row.slippedDays ?? 0,
        stageSince: row.stageSince,
        stageEntered: row.entered ?? false,
        lastVisit: before?.visitedAt,
        lastAmount: sameCurrency ? before?.amount : undefined,
        lastCloseDate: before?.closeDate,
        stageMoved: before?.stage && stage ? before.stage !== stage : undefined,
        ...(await learnedOf(stage)),
      });
    });
  });
}
