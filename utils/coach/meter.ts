import { DIMENSIONS } from '../model/dimension';
import type { MeterEntry } from '../model/tip';
import type { Ranked } from './rank';

type State = MeterEntry['state'];

/** What a tip of this rule says of its dimension. */
function stateOf({ tip, rule }: Ranked): State | null {
  const said = rule.rule.meter;
  if (said === 'none') return null;
  if (said) return said;
  if (tip.severity === 0) return 'shown';
  return tip.span ? 'contrary' : 'missing';
}

/** A contrary mark outweighs a shown one only in OWN, where a pressure trick spoils the rest (coaching book, 1.1). */
const order = (dimension: string): readonly State[] =>
  dimension === 'OWN' ? ['contrary', 'shown', 'missing'] : ['shown', 'contrary', 'missing'];

/** The seven dimensions with the receipt that shows where each stands; no grade and no percentage. */
export function meterOf(found: readonly Ranked[]): MeterEntry[] {
  return DIMENSIONS.map((dimension) => {
    const mine = found.filter(({ tip }) => tip.dimension === dimension);
    for (const state of order(dimension)) {
      const receipt = mine.find((one) => stateOf(one) === state);
      if (!receipt) continue;
      const { tip } = receipt;
      return {
        dimension,
        state,
        receipt: {
          ruleId: tip.ruleId,
          title: tip.title,
          quote: tip.quote,
          ...(tip.span && { span: tip.span }),
        },
      };
    }
    return { dimension, state: 'open' as const };
  });
}
