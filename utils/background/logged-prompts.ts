import type { DealSnapshot } from '../model/snapshot';
import type { Assessment } from '../model/tip';
import { opportunitiesFrom } from '../storage/opportunity-list';
import { stateOf } from '../storage/opportunity-row';
import { leadsTo } from './deal-ended';

/**
 * The assessment of a record, with the prompts marked of which an opportunity stands in the log, from here or from another
 * window. What was decided or dropped by now may be raised anew.
 */
export async function markPrompted({ url }: DealSnapshot, whole: Assessment): Promise<Assessment> {
  if (!whole.tips.length) return whole;
  const rows = await opportunitiesFrom(
    whole.tips.map(({ ruleId }) => ruleId),
    (row) => row.origin.url === url || leadsTo(url, row.crmUrl),
  );
  const here = rows.filter((row) => ['open', 'parked'].includes(stateOf(row)));
  const logged = new Set(here.map(({ origin }) => origin.ruleId));
  return {
    ...whole,
    tips: whole.tips.map((tip) => (logged.has(tip.ruleId) ? { ...tip, logged: true } : tip)),
  };
}
