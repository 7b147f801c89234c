import type { Token } from './token';

/** "Percent" and its short forms, in the languages of the mails. */
const PERCENT_WORDS: ReadonlySet<string> = new Set('percent pct prozent'.split(' '));

/** Index behind "percent", "per cent" or "percentage points" at `from`, or `from`. */
export function percentEnd(tokens: readonly Token[], from: number): number {
  const at = tokens[from]?.norm === '-' ? from + 1 : from;
  const norm = tokens[at]?.norm ?? '';
  const next = tokens[at + 1]?.norm ?? '';
  if (PERCENT_WORDS.has(norm)) return at + 1;
  if ((norm === 'per' || norm === 'pour') && next === 'cent') return at + 2;
  if (norm === 'por' && next === 'ciento') return at + 2;
  if ((norm === 'percentage' || norm === 'basis') && /^points?$/.test(next)) return at + 2;
  return from;
}
