import type { JSX } from 'preact';
import { formatNumber } from '@/components/ui/format';
import { Notice } from '@/components/ui/Notice';
import { t, tCount } from '@/utils/messaging/words';
import type { CsvPlan } from '@/utils/storage/csv/read';
import { csvFieldName } from './csv-words';

/** So many rows are named; of the others their number is told. */
const MOST = 5;

function brokenWords({ line, field, value, lacks }: CsvPlan['broken'][number]): string {
  const row = formatNumber(line);
  if (lacks) return t('csvBrokenLacks', row, csvFieldName(lacks));
  return t('csvBrokenCell', row, field === 'record' ? t('csvBrokenRow') : csvFieldName(field), value);
}

/** The first lines of a list, and how many follow. */
function Lines({ lines }: { lines: readonly string[] }): JSX.Element {
  return (
    <ul>
      {lines.slice(0, MOST).map((line) => (
        <li key={line}>{line}</li>
      ))}
      {lines.length > MOST && <li>{tCount('accountLogMore', lines.length - MOST)}</li>}
    </ul>
  );
}

/** What of a table is left out: what cannot be read, and what an earlier row says already. */
export function CsvTrouble({ plan }: { plan: CsvPlan }): JSX.Element {
  const { broken, repeated } = plan;
  return (
    <>
      {broken.length > 0 && (
        <Notice tone="note" title={tCount('csvBroken', broken.length)} testId="csv-broken">
          <Lines lines={broken.map(brokenWords)} />
        </Notice>
      )}
      {repeated.length > 0 && (
        <Notice tone="note" title={tCount('csvRepeated', repeated.length)} testId="csv-repeated">
          <Lines
            lines={repeated.map(({ line, of, title }) =>
              t('csvRepeatedRow', formatNumber(line), formatNumber(of), title),
            )}
          />
          <p>{t('csvRepeatedHint', csvFieldName('id'))}</p>
        </Notice>
      )}
    </>
  );
}
