import type { DealFields } from '../model/snapshot';
import { isEnglish, language, type MessageKey, t } from './words';

/** What the fields of a record with one value each are called. */
export const FIELD_NAMES = {
  name: 'fieldName',
  account: 'fieldAccount',
  amount: 'fieldAmount',
  stage: 'fieldStage',
  stageShare: 'fieldStageShare',
  status: 'fieldStatus',
  closeDate: 'fieldCloseDate',
  createdDate: 'fieldCreatedDate',
  probability: 'fieldProbability',
  forecast: 'pickerField_forecast',
  nextStep: 'fieldNextStep',
  nextStepDate: 'fieldNextStepDate',
  owner: 'fieldOwner',
  recordType: 'fieldRecordType',
  description: 'fieldDescription',
  competitor: 'fieldCompetitor',
  email: 'fieldEmail',
  website: 'fieldWebsite',
  title: 'fieldJobTitle',
  industry: 'fieldIndustry',
  lossReason: 'fieldLossReason',
} as const satisfies Partial<Record<keyof DealFields, MessageKey>>;

const LIST_NAMES = {
  products: 'fieldProducts',
  contacts: 'fieldContacts',
  team: 'fieldTeam',
  activities: 'fieldActivities',
  notes: 'fieldNotes',
} as const satisfies Partial<Record<keyof DealFields, MessageKey>>;

const ALL = new Map<string, MessageKey>(Object.entries({ ...FIELD_NAMES, ...LIST_NAMES }));

/** What a field of a record is called; undefined where it has no name of its own. */
export function fieldName(field: string): string | undefined {
  const key = ALL.get(field);
  return key && t(key);
}

interface Notation {
  language: string;
  fieldNames?: Readonly<Record<string, string>>;
}

/** How the coach names and prints what the page of a record has no words for. It has the English names itself. */
export function ourNotation(): Notation {
  if (isEnglish()) return { language: language() };
  return {
    language: language(),
    fieldNames: Object.fromEntries([...ALL].map(([field, key]) => [field, t(key)])),
  };
}
