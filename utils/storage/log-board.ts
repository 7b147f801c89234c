import type { Counted } from '../goals/counted';
import { type Opportunity, type OpportunityStage, STAGES } from '../model/opportunity';
import { faulty } from './faults';
import { type LogSum, sumsIn } from './log-sums';
import { fittingRecords, getOpportunities, type OpportunityQuery } from './opportunity-list';

/** What stands at a stage. */
export interface BoardColumn {
  /** As many as were asked for, in the order of the query. */
  rows: Opportunity[];
  /** How many there are. */
  total: number;
  /** What all of them are worth on top. */
  sums: LogSum[];
}
export type Board = Record<OpportunityStage, BoardColumn>;

/**
 * What a query finds, by stage. All columns come of one look through the log: of a long one each look takes its time.
 * @param limits how many records of each stage are read
 */
export function boardOf(query: OpportunityQuery, limits: Record<OpportunityStage, number>): Promise<Board> {
  return faulty(async () => {
    const at = Object.fromEntries(STAGES.map((stage) => [stage, [] as Counted[]])) as Record<
      OpportunityStage,
      Counted[]
    >;
    for (const record of await fittingRecords(query)) at[record.stage].push(record);
    const shown = STAGES.flatMap((stage) => at[stage].slice(0, limits[stage]).map(({ id }) => id));
    const rows = Map.groupBy(await getOpportunities(shown), ({ stage }) => stage);
    const columns = STAGES.map((stage): [OpportunityStage, BoardColumn] => [
      stage,
      { rows: rows.get(stage) ?? [], total: at[stage].length, sums: sumsIn(at[stage]) },
    ]);
    return Object.fromEntries(columns) as Board;
  });
}
