import type { Facts } from '../coach/context';
import { localDay } from '../goals/periods';
import { DAY } from '../model/day';
import { database, type OpportunityRow } from '../storage/database';
import type { HeardSignalRow } from '../storage/rows';

const WEEK = 7 * DAY;
/** Whole days between two times (milliseconds since the epoch); 0 where the second is not later. */
export const daysBetween = (from: number, to: number) => Math.max(0, Math.floor((to - from) / DAY));

/** A result that the customer confirmed, or a measure with where it began and where it stands. */
function hasResults(row: OpportunityRow): boolean {
  const isMeasured = row.beneficiaries.some(({ from, to }) => from && to);
  return row.stage === 'realised' || ((row.stage === 'proven' || row.stage === 'decided') && isMeasured);
}

/**
 * What the rep logged for an account.
 * @param accountId absent: nothing was ever logged for it
 * @param currency the record's, where it is known
 */
export async function logFacts(
  accountId: string | undefined,
  now: number,
  currency: string | undefined,
): Promise<Facts> {
  const rows = accountId ? await database().opportunities.where('accountId').equals(accountId).toArray() : [];
  const open = rows.filter((row) => row._state === 'open');
  const created = rows.filter((row) => row.class === 'created' && row._state !== 'dropped');
  const today = localDay(now);
  const [last] = rows
    .filter(
      ({ outcome, value }) =>
        outcome === 'won' && value?.expected !== undefined && (!currency || value.currency === currency),
    )
    .sort((a, b) => b.updatedAt - a.updatedAt);
  return {
    'log.open-created': open.filter((row) => row.class === 'created').length,
    'log.open-base': open.filter((row) => row.class === 'base').length,
    'log.objective': open.some((row) => row.objective && row.updatedAt > now - WEEK),
    'log.results-recap': rows.some(hasResults),
    'log.created-without-before': created.filter((row) => row._state === 'open' && !row.before?.trim())
      .length,
    'log.created-with-beneficiary': created.filter((row) => row.beneficiaries.length > 0).length,
    'record.open-promises': open.filter(
      ({ firstStep }) => firstStep?.date !== undefined && !firstStep.done && firstStep.date < today,
    ).length,
    ...(last?.value?.expected !== undefined && { 'record.last-won': last.value.expected }),
  };
}

/** What was heard in the customer's mails and led to nothing yet. */
export function signalFacts(signals: readonly HeardSignalRow[], url: string, now: number): Facts {
  const open = signals.filter((row) => row.logged === undefined && row.polarity !== 'risk');
  const [oldest] = [...open].sort((a, b) => a.at - b.at);
  return {
    'log.signal-logged': signals.some((row) => row.logged !== undefined && row.url === url),
    ...(oldest && { 'log.signal-days': daysBetween(oldest.at, now) }),
    ...(oldest?.sentence && { 'log.signal': oldest.sentence }),
  };
}
