import { type MessageKey, t } from '@/utils/messaging/words';
import type { CsvFormat } from '@/utils/storage/csv/format';
import type { CsvField } from '@/utils/storage/csv/record';
import type { Dialect } from '@/utils/storage/csv/write';

const DIALECT: Record<Dialect, MessageKey> = {
  plain: 'csvPlain',
  hubspot: 'csvHubspot',
  salesforce: 'csvSalesforce',
  pipedrive: 'csvPipedrive',
};
/** The program that a table is for. */
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
/** What a separator is called. */
export const separatorName = (separator: CsvFormat['separator']): string => t(SEPARATOR[separator]);

const FIELD: Record<CsvField, MessageKey> = {
  id: 'csvFieldId',
  title: 'csvFieldTitle',
  account: 'quickLogAccount',
  stage: 'stageLabel',
  state: 'logFilterState',
  asideUntil: 'exitUntilLabel',
  asideWhy: 'csvFieldAsideWhy',
  class: 'classLabel',
  kind: 'csvFieldKind',
  base: 'csvFieldBase',
  expected: 'csvFieldExpected',
  currency: 'askCurrency',
  confidence: 'askConfidence',
  origin: 'csvFieldOrigin',
  signal: 'csvFieldSignal',
  sentence: 'quickLogSentence',
  link: 'csvFieldLink',
  before: 'askBefore',
  now: 'askNow',
  insight: 'askInsight',
  objective: 'askObjective',
  stepWhen: 'csvFieldStepWhen',
  stepWill: 'csvFieldStepWill',
  stepOwner: 'csvFieldStepOwner',
  stepDate: 'csvFieldStepDate',
  stepDone: 'csvFieldStepDone',
  theirs: 'askTheirs',
  ours: 'askOurs',
  beneficiaries: 'askBeneficiaries',
  fairness: 'askFairness',
  reflection: 'askReflection',
  crmUrl: 'crmAddress',
  created: 'historyCreated',
};
/** A field as the page of an opportunity calls it. */
export const csvFieldName = (field: CsvField): string => t(FIELD[field]);
