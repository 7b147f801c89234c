import { median } from '../goals/median';
import { database } from './database';
import { faulty } from './faults';
import { compact } from './fold';
import type { RecordMemoryRow } from './rows';
import { everyHash } from './salt';

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
async function learnedOf(hashes: readonly string[]): Promise<Pick<RecordChange, 'stageMedian' | 'wonKnown'>> {
  if (!hashes.length) return { wonKnown: 0 };
  const won = await database()
    .recordMemory.filter((row) => row.won === true && row.spent !== undefined)
    .toArray();
  const days = won.flatMap(({ spent }) => hashes.flatMap((hash) => spent![hash] ?? []).slice(0, 1));
  return compact({ stageMedian: median(days), wonKnown: days.length });
}

/** A row with its stage under the hash for what is new, where it is the same that an import brought under another one. */
function withHash(row: RecordMemoryRow | undefined, hashes: readonly string[]): RecordMemoryRow | undefined {
  const same = <T extends { stage?: string }>(seen: T): T =>
    seen.stage !== undefined && hashes.includes(seen.stage) ? { ...seen, stage: hashes[0] } : seen;
  return row && { ...same(row), ...(row.before && { before: same(row.before) }) };
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
    const hashes =
      sight.stage === undefined ? [] : await everyHash('stage', pipelineOf(sight.key), sight.stage);
    const [stage] = hashes;
    const db = database();
    return db.transaction('rw', db.recordMemory, async () => {
      const row = rowOf(sight, stage, withHash(await db.recordMemory.get(sight.key), hashes), now);
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
        ...(await learnedOf(hashes)),
      });
    });
  });
}
