import { median } from '../goals/median';
import { DAY } from '../model/day';
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
  /** Of the page: a stage has another name in another language. */
  locale?: string;
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
  /** On how many visits the close date was seen to have moved later, this one included, and by how many days in all. */
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

const languageOf = (locale: string | undefined) => locale?.toLowerCase().replace(/-.*/, '');

/**
 * A row with its stage under the hash for what is new, where it is the same that an import brought under another one; or
 * where the page is in another language now (the browser translates it, the rep changed it), for then another name tells
 * nothing.
 */
function withHash(
  row: RecordMemoryRow | undefined,
  hashes: readonly string[],
  language: string | undefined,
): RecordMemoryRow | undefined {
  const isTranslated = hashes.length > 0 && row?.language && language && row.language !== language;
  const names = isTranslated && row.stage !== undefined ? [...hashes, row.stage] : hashes;
  const same = <T extends { stage?: string }>(seen: T): T =>
    seen.stage !== undefined && names.includes(seen.stage) ? { ...seen, stage: hashes[0] } : seen;
  return (
    row && {
      ...same(row),
      ...(row.before && { before: same(row.before) }),
      ...(row.start && { start: same(row.start) }),
    }
  );
}

/**
 * How a visit began: what its changes are measured from. What is corrected while the rep looks at a record, and the way to
 * it, is one change, or none where it ends as it began.
 */
function startOf(
  sight: RecordSight,
  stage: string | undefined,
  stored: RecordMemoryRow | undefined,
  isNewVisit: boolean,
  now: number,
): NonNullable<RecordMemoryRow['start']> {
  const start = (isNewVisit ? undefined : stored?.start) ?? stored;
  return compact({
    // A field may come later than the visit begins.
    closeDate: start?.closeDate ?? sight.closeDate,
    slips: start?.slips,
    slippedDays: start?.slippedDays,
    stage: start?.stage ?? stage,
    stageSince: start?.stage ? start.stageSince : stage ? now : undefined,
    entered: start?.entered,
    spent: start?.spent,
  });
}

/** How often and how far the close date moved later, with this visit's move. What moved back is not late any more. */
function slippedOf(
  { closeDate: from, slips = 0, slippedDays = 0 }: NonNullable<RecordMemoryRow['start']>,
  to: string | undefined,
): { slips: number; slippedDays: number } {
  const days = from && to ? Math.round((Date.parse(to) - Date.parse(from)) / DAY) : 0;
  if (days < 0 && slippedDays + days <= 0) return { slips: 0, slippedDays: 0 };
  return { slips: slips + (days > 0 ? 1 : 0), slippedDays: slippedDays + days };
}

function rowOf(
  sight: RecordSight,
  stage: string | undefined,
  stored: RecordMemoryRow | undefined,
  now: number,
) {
  const isNewVisit = !stored || Math.abs(now - stored.visitedAt) >= ONE_VISIT;
  const start = startOf(sight, stage, stored, isNewVisit, now);
  const current = stage ?? stored?.stage;
  const closeDate = sight.closeDate ?? stored?.closeDate;
  const moved = start.stage !== current;
  const since = stored?.stage === current ? stored?.stageSince : now;
  const left = moved && start.entered && start.stageSince !== undefined ? start : undefined;
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
    language: stage ? languageOf(sight.locale) : stored?.language,
    amount: sight.amount ?? stored?.amount,
    currency: sight.currency ?? stored?.currency,
    stage: current,
    closeDate,
    ...slippedOf(start, closeDate),
    stageSince: moved ? since : start.stageSince,
    entered: moved || start.entered,
    spent: left
      ? { ...left.spent, [left.stage!]: Math.round(((since ?? now) - left.stageSince!) / DAY) }
      : start.spent,
    won: sight.won ?? stored?.won,
    visitedAt: now,
    start,
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
      const stored = withHash(await db.recordMemory.get(sight.key), hashes, languageOf(sight.locale));
      const row = rowOf(sight, stage, stored, now);
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
