import { opportunityFieldName } from '@/components/log/words';
import { formatNumber } from '@/components/ui/format';
import { type MessageKey, t } from '@/utils/messaging/words';
import { TABLES, type TableName } from '@/utils/storage/rows';
import type { ImportPlan } from '@/utils/storage/transfer/read';
import { tableName } from './stored';

/** The settings of a file by what the options call them. */
const ITEMS: ReadonlyMap<string, MessageKey> = new Map([
  ['settings', 'popupOptions'],
  ['review', 'reviewRemind'],
  ['mappings', 'tableMappings'],
  ['works', 'worksHeading'],
  ['selection', 'worksHeading'],
  ['trust', 'trustHeading'],
  ['practice', 'practiceNav'],
]);

const FIELDS: ReadonlyMap<string, MessageKey> = new Map([
  ['opportunities title', 'csvFieldTitle'],
  ['opportunities stage', 'stageLabel'],
  ['opportunities history', 'historyHeading'],
  ['opportunities createdAt', 'historyCreated'],
  ['goals type', 'goalType'],
  ['goals measure', 'goalMeasure'],
  ['goals target', 'goalTarget'],
  ['accounts name', 'fieldName'],
  ['people name', 'fieldName'],
  ['people address', 'fieldEmail'],
  ['people role', 'practiceContactRole'],
]);

const isTable = (part: string): part is TableName => TABLES.includes(part as TableName);

function partName(part: string): string {
  if (isTable(part)) return tableName(part);
  const key = ITEMS.get(part);
  return key ? t(key) : part;
}

/** A field as the interface calls it, with the file's name for it, by which whoever mends the file finds it. */
function fieldIn(table: string, path: string): string {
  if (path === 'record') return t('importWholeEntry');
  const field = path.split('.', 1)[0]!;
  const key = FIELDS.get(`${table} ${field}`);
  const name = key ? t(key) : table === 'opportunities' && opportunityFieldName(field);
  return name ? t('importField', name, path) : path;
}

/** What of a file cannot be read, and where. */
export function brokenInFile({ table, index, why }: ImportPlan['broken'][number]): string {
  if (index >= 0) return t('importBrokenRow', partName(table), formatNumber(index + 1), fieldIn(table, why));
  return why === 'table'
    ? t('importUnknownPart', table)
    : t('labelled', partName(table), fieldIn(table, why));
}
