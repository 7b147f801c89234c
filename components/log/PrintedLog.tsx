import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { formatDay, formatNumber } from '@/components/ui/format';
import { t } from '@/utils/messaging/words';
import type { Opportunity } from '@/utils/model/opportunity';
import { getOpportunities } from '@/utils/storage/opportunity-list';
import { className, exitName, incrementWords, outcomeName, stageName } from './words';
import './printed.css';

/** More rows are some hundred pages: they go into a table instead. */
const MOST = 2000;

const isPrintKey = ({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent) =>
  key.toLowerCase() === 'p' && (ctrlKey || metaKey) && !altKey && !shiftKey;

const standing = ({ stage, exit, outcome }: Opportunity) =>
  [stageName(stage), exit && exitName(exit.type), outcome && outcomeName(outcome)].filter(Boolean).join(', ');

function Row({ record }: { record: Opportunity }): JSX.Element {
  return (
    <tr>
      <th scope="row">
        <bdi>{record.title}</bdi>
      </th>
      <td>
        <bdi>{record.accountName}</bdi>
      </td>
      <td>{className(record.class)}</td>
      <td class="up-table-number">{incrementWords(record)}</td>
      <td>{standing(record)}</td>
      <td class="up-table-number">{formatDay(record.updatedAt)}</td>
    </tr>
  );
}

/**
 * The log on paper. The list on screen draws the rows in sight alone, and a browser that prints waits for nothing: where
 * the keys for it are pressed, all of them are read first. Printed from the browser's menu, the rows that are drawn stand
 * there, with a word that they are a part.
 */
export function PrintedLog({ ids }: { ids: readonly string[] }): JSX.Element {
  const [records, setRecords] = useState<readonly Opportunity[]>();
  const listed = useRef(ids);
  listed.current = ids;
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!isPrintKey(event)) return;
      event.preventDefault();
      getOpportunities(listed.current.slice(0, MOST)).then(setRecords, () => print());
    };
    const end = () => setRecords(undefined);
    addEventListener('keydown', press);
    addEventListener('afterprint', end);
    return () => {
      removeEventListener('keydown', press);
      removeEventListener('afterprint', end);
    };
  }, []);
  useEffect(() => {
    if (records) print();
  }, [records]);
  return (
    <>
      {records && (
        <table class="up-table up-printed" data-part={records.length < ids.length || undefined}>
          <thead>
            <tr>
              <th scope="col">{t('csvFieldTitle')}</th>
              <th scope="col">{t('quickLogAccount')}</th>
              <th scope="col">{t('classLabel')}</th>
              <th scope="col" class="up-table-number">
                {t('logIncrement')}
              </th>
              <th scope="col">{t('stageLabel')}</th>
              <th scope="col" class="up-table-number">
                {t('logPrintDay')}
              </th>
            </tr>
          </thead>
          <tbody>
            {records.map((record) => (
              <Row key={record.id} record={record} />
            ))}
          </tbody>
        </table>
      )}
      <p class="up-print-note">{t('logPrintPart', formatNumber(ids.length))}</p>
    </>
  );
}
