import { queryAll } from './dom';

const ICONS: Record<string, string> = {
  dollar: 'USD',
  euro: 'EUR',
  pound: 'GBP',
  yen: 'JPY',
  yuan: 'CNY',
  rupee: 'INR',
  real: 'BRL',
  won: 'KRW',
  franc: 'CHF',
};

/** The currency that an icon beside an amount stands for: `tabler-icon-currency-euro`, `fa-dollar-sign`. */
export function currencyIcon(nodes: readonly Node[]): string | undefined {
  for (const node of nodes) {
    const hits =
      node.nodeType === 1 ? queryAll(node as Element, '[class*="currency-"],[class*="-sign"]') : [];
    for (const hit of hits) {
      const name = /(?:currency-|fa-)(dollar|euro|pound|yen|yuan|rupee|real|won|franc)/.exec(
        hit.getAttribute('class') ?? '',
      )?.[1];
      if (name) return ICONS[name];
    }
  }
  return undefined;
}
