import type { Counted } from '@/utils/goals/counted';
import { incrementOf } from '@/utils/goals/measures';
import { holds, lastPeriods, type Span } from '@/utils/goals/periods';
import { type Opportunity, type OpportunityStage, STAGES } from '@/utils/model/opportunity';
import { countByStage, countedSince } from '@/utils/storage/opportunity-list';
import { readSettings } from '@/utils/storage/settings';
import { localWeekStart } from './progress';

export const CLASSES = ['created', 'responded', 'base', 'unclear'] as const;
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
  /** Who benefited, by name, of what was realised. */
  benefited: { name: string; title: string; id: string }[];
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
    if (record.exit || record.outcome === 'lost' || record.outcome === 'no-decision') continue;
    if (STAGES.indexOf(record.stage) < VALUE_COUNTS_FROM || !record.value) continue;
    if (record.value.currency !== currency) {
      otherCurrency += 1;
      continue;
    }
    if (record.class === 'base') value.base += record.value.expected ?? record.value.base ?? 0;
    else {
      value.base += record.value.base ?? 0;
      // Below zero it is no increment; what shrinks is not shown as growth of something else.
      value[record.class] += Math.max(0, incrementOf(record) ?? 0);
    }
  }
  return { value, otherCurrency };
}

/** Everything the progress pictures show, from the log alone. */
export async function overview(now = Date.now()): Promise<Overview> {
  const spans = lastPeriods(now, 'week', 12, localWeekStart());
  // Stages are counted over the whole log, which is then in memory for everything else.
  const [stages, { currency }] = await Promise.all([countByStage(), readSettings()]);
  const records = await countedSince(spans[0]?.start ?? now);
  const weeks = spans.map((span) => {
    const counts = none();
    for (const record of records) if (holds(span, record.createdAt)) counts[record.class] += 1;
    return { span, counts };
  });
  const logged = none();
  for (const { counts } of weeks) for (const key of CLASSES) logged[key] += counts[key];
  return {
    currency,
    weeks,
    logged,
    ...valueByClass(records, currency),
    stages,
    benefited: records
      .filter((record) => record.stage === 'realised')
      .flatMap((record) =>
        record.beneficiaries.map(({ name }) => ({ name, title: record.title, id: record.id })),
      ),
    total: Object.values(stages).reduce((sum, count) => sum + count, 0),
  };
}
