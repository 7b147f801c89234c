import { median } from '../goals/median';
import type { Settings } from '../model/settings';
import { database } from './database';
import { faulty } from './faults';
import { inMoneyOf } from './local-currency';
import { logFigures } from './log-index';
import { stateOfCounted } from './opportunity-row';

/** From this amount in euros on a deal counts as large until enough was won to learn from (our own judgement). */
const LARGE_AT_FIRST = 50_000;
/** So many won amounts tell what is large. */
const ENOUGH = 5;

/** The median of what was won, in one currency: of the log, and of deals that were seen to be won. */
async function learned(currency: string): Promise<number | undefined> {
  const db = database();
  const [logged, seen] = await Promise.all([
    logFigures(),
    db.recordMemory.filter((row) => row.won === true && row.currency === currency).toArray(),
  ]);
  const amounts = [
    ...[...logged.values()].flatMap((record) =>
      stateOfCounted(record) === 'won' && record.value?.currency === currency
        ? (record.value.expected ?? [])
        : [],
    ),
    ...seen.flatMap(({ amount }) => amount ?? []),
  ].filter((amount) => amount > 0);
  return amounts.length < ENOUGH ? undefined : median(amounts);
}

/** From which amount on a deal counts as large, and how that is known. */
export function largeFrom(
  settings: Settings,
): Promise<{ amount: number; by: 'rep' | 'learned' | 'default'; currency: string }> {
  const { currency } = settings;
  return faulty(async () => {
    if (settings.largeFrom !== undefined) return { amount: settings.largeFrom, by: 'rep', currency };
    const amount = await learned(currency);
    return amount === undefined
      ? { amount: inMoneyOf(currency, LARGE_AT_FIRST), by: 'default', currency }
      : { amount: Math.round(amount), by: 'learned', currency };
  });
}
