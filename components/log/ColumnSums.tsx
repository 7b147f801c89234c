import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from '@/components/ui/Button';
import { formatSum } from '@/components/ui/format';
import { tCount } from '@/utils/messaging/words';
import type { LogSum } from '@/utils/storage/log-sums';

/** So many currencies stand above the cards at once; one more takes no more room than what would tell of it. */
const FIRST = 2;

interface Props {
  sums: readonly LogSum[];
  /** Currencies in the order of the whole log: every column tells its own in the same. */
  order: readonly string[];
}

/** What the cards of a column are worth on top, each currency by itself. */
export function ColumnSums({ sums, order }: Props): JSX.Element | null {
  const [isAll, setIsAll] = useState(false);
  if (sums.length === 0) return null;
  const place = ({ currency }: LogSum) => order.indexOf(currency) + 1 || order.length + 1;
  const sorted = [...sums].sort((a, b) => place(a) - place(b));
  const shown = isAll || sorted.length === FIRST + 1 ? sorted : sorted.slice(0, FIRST);
  return (
    <p class="up-column-sums up-soft up-small up-number">
      {shown.map(({ value, currency }) => (
        <span key={currency}>{formatSum(value, currency)}</span>
      ))}
      {shown.length < sorted.length && (
        <Button size="small" kind="quiet" onClick={() => setIsAll(true)}>
          {tCount('playbookMore', sorted.length - shown.length)}
        </Button>
      )}
    </p>
  );
}
