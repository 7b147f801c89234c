import type { Ending, Opportunity } from '../model/opportunity';
import { compact } from './fold';
import { getOpportunity, undo, updateOpportunities } from './opportunities';
import { stateOf } from './opportunity-row';

/** What is changed of an open opportunity when its deal has ended; nothing of one that is decided or put aside. */
function endingOf(record: Opportunity, outcome: Ending): Partial<Opportunity> {
  return stateOf(record) === 'open' ? { outcome } : {};
}

/** Notes that an open opportunity was won or lost; doing it twice changes nothing. */
export async function endOpportunity(id: string, outcome: Ending, now = Date.now()): Promise<void> {
  await updateOpportunities([id], (record) => endingOf(record, outcome), now);
}

/**
 * Takes the last `endOpportunity` back, by what the history tells of it: nothing has to be remembered in between, and what
 * was changed since then stays.
 */
export async function reopenOpportunity(id: string, now = Date.now()): Promise<void> {
  const record = await getOpportunity(id);
  const last = record?.history.findLast(({ what }) => what === 'outcome');
  if (!record || !last || record.outcome !== last.to) return;
  const isOfIt = (line: Opportunity['history'][number]) =>
    line.at === last.at && (line.what === 'outcome' || (line.what === 'stage' && line.to === record.stage));
  const stage = record.history.find((line) => line.what === 'stage' && isOfIt(line))?.from;
  const before = compact({
    ...record,
    outcome: last.from as Opportunity['outcome'],
    stage: (stage ?? record.stage) as Opportunity['stage'],
    history: record.history.filter((line) => !isOfIt(line)),
  });
  await undo({ put: [before], remove: [], made: new Map([[id, record]]) }, now);
}
