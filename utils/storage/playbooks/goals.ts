import * as z from 'zod/mini';
import type { Goal } from '../../model/goal';
import { type GoalProposal, goalProposal } from '../../model/playbook';
import { safely } from '../../model/safely';
import { listPlaybooks } from '../rule-packs';

/** A goal that a playbook proposes, and the playbook's name. */
export interface OfferedGoal {
  from: string;
  goal: GoalProposal;
}

const proposals = z.array(goalProposal);

/** What playbooks propose, without what is like a goal that the rep has. */
export async function offeredGoals(goals: readonly Goal[]): Promise<OfferedGoal[]> {
  const rows = (await listPlaybooks()).filter((row) => !row.off);
  const offers = rows.flatMap((row) => {
    const read = safely(proposals, row.content.goals ?? []);
    return read.success ? read.data.map((goal) => ({ from: row.name, goal })) : [];
  });
  const has = new Set(goals.map(({ measure, period }) => `${measure} ${period}`));
  return offers.filter(({ goal }) => !has.has(`${goal.measure} ${goal.period}`));
}
