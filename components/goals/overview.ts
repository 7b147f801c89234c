import { CLASSES } from '@/components/log/words';
import type { Counted } from '@/utils/goals/counted';
import { holds, lastPeriods, type Span } from '@/utils/goals/periods';
import { growthOf, isRealised, isStanding, reachedAt } from '@/utils/goals/standing';
import { localWeekStart } from '@/utils/messaging/week';
import { type Opportunity, type OpportunityStage, STAGES } from '@/utils/model/opportunity';
import { countByStage, countedAll, getOpportunities } from '@/utils/storage/opportunity-list';
import { readSettings } from '@/utils/storage/settings';

export type ByClass = Record<Opportunity['class'], number>;
const none = (): ByClass => ({ created: 0, responded: 0, base: 0, unclear: 0 });

export interface Overview {
  currency: string;
  /** The last twelve weeks, oldest first: opportunities logged in each, by class. */
  weeks: { span: Span; counts: ByClass }[];
  /** All of them together. */
  logged: ByClass;
  /** Value of what stands at Joined or further and was not put aside: base, and the increments by class. */
  value: ByClass;
  /** Records with a value in another currency, which stand in no sum. */
  otherCurrency: number;
  stages: Record<OpportunityStage, number>;
  /** Who benefited, by name, of what was realised last, and how many in all. */
  benefited: { name: string; title: string; id: string }[];
  benefitedCount: number;
  total: number;
}

const VALUE_COUNTS_FROM = STAGES.indexOf('joined');

/**
 * Splits the value of records into base business and increments (coaching book 5.1: value counts from Joined).
 * @param currency ISO 4217; what has another one is left out and counted
 */
export function valueByClass(
  records: readonly Counted[],
  currency: string,
): { value: ByClass; otherCurrency: number } {
  const value = none();
  let otherCurrency = 0;
  for (const record of records) {
    if (!isStanding(record)) continue;
    if (STAGES.indexOf(record.stage) < VALUE_COUNTS_FROM || !record.value) continue;
    if (record.value.currency !== currency) {
      otherCurrency += 1;
      continue;
    }
    if (record.class === 'base') value.base += record.value.expected ?? record.value.base ?? 0;
    else {
      value.base += record.value.base ?? 0;
      value[record.class] += growthOf(record) ?? 0;
    }
  }
  return { value, otherCurrency };
}

/** Names that are shown at once; the log has them all. */
const MOST_NAMES = 6;

/** Who gains from what was realised last. */
async function newestNames(realised: readonly Counted[]): Promise<Overview['benefited']> {
  const at = (record: Counted) => reachedAt(record, 'realised') ?? record.createdAt;
  const newest = [...realised].sort((a, b) => at(b) - at(a)).slice(0, MOST_NAMES);
  const records = await getOpportunities(newest.map(({ id }) => id));
  return records
    .flatMap(({ beneficiaries, title, id }) => beneficiaries.map(({ name }) => ({ name, title, id })))
    .slice(0, MOST_NAMES);
}

/** Everything the progress pictures show, from the log alone. */
export async function overview(now = Date.now()): Promise<Overview> {
  const spans = lastPeriods(now, 'week', 12, localWeekStart());
  const [records, stages, { currency }] = await Promise.all([countedAll(), countByStage(), readSettings()]);
  const weeks = spans.map((span) => ({ span, counts: none() }));
  const first = spans[0]?.start ?? now;
  for (const record of records) {
    if (record.createdAt < first) continue;
    const week = weeks.find(({ span }) => holds(span, record.createdAt));
    if (week) week.counts[record.class] += 1;
  }
  const logged = none();
  for (const { counts } of weeks) for (const key of CLASSES) logged[key] += counts[key];
  const realised = records.filter((record) => isRealised(record) && record.gaining > 0);
  return {
    currency,
    weeks,
    logged,
    ...valueByClass(records, currency),
    stages,
    benefited: await newestNames(realised),
    benefitedCount: realised.reduce((sum, record) => sum + record.gaining, 0),
    total: Object.values(stages).reduce((sum, count) => sum + count, 0),
  };
}
