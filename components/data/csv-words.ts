import { type MessageKey, t } from '@/utils/messaging/words';
import type { CsvFormat } from '@/utils/storage/csv/format';
import type { CsvField } from '@/utils/storage/csv/read';
import { type Dialect, PLAIN } from '@/utils/storage/csv/write';

const DIALECT: Record<Dialect, MessageKey> = {
  plain: 'csvPlain',
  hubspot: 'csvHubspot',
  salesforce: 'csvSalesforce',
  pipedrive: 'csvPipedrive',
};
export const dialectName = (dialect: Dialect): string => t(DIALECT[dialect]);

const HINT: Record<Dialect, MessageKey> = {
  plain: 'csvPlainHint',
  hubspot: 'csvHubspotHint',
  salesforce: 'csvSalesforceHint',
  pipedrive: 'csvPipedriveHint',
};
/** What a dialect is for and what it asks of the program that reads it. */
export const dialectHint = (dialect: Dialect): string => t(HINT[dialect]);

const SEPARATOR: Record<CsvFormat['separator'], MessageKey> = {
  ',': 'csvComma',
  ';': 'csvSemicolon',
  '\t': 'csvTab',
};
export const SEPARATORS = [',', ';', '\t'] as const;
export const separatorName = (separator: CsvFormat['separator']): string => t(SEPARATOR[separator]);

/** A field by the header it has in a file of ours. */
export const csvFieldName = (field: CsvField): string => PLAIN[field];
