import type { Goal } from '@/utils/model/goal';

export const DAY = 86_400_000;
/** A Thursday morning. */
export const NOW = Date.UTC(2026, 10, 26, 9);

/** Two opportunities a week, since ninety days. */
export const goal = (id: string, more: Partial<Goal> = {}): Goal => ({
  id,
  type: 'count',
  measure: 'opportunities-logged',
  target: 2,
  period: 'week',
  active: true,
  createdAt: NOW - 90 * DAY,
  updatedAt: NOW,
  ...more,
});
