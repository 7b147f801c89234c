import type { RecordRef } from './snapshot';

/** One name for a record, across tabs and visits: `crm|org|kind|id`. */
export const recordKey = ({ crm, org = '', kind, id }: RecordRef): string => [crm, org, kind, id].join('|');
