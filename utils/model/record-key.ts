import type { RecordRef } from './snapshot';

/** What names a record; a log that somebody brought may hold kinds that no page has. */
type Named = Omit<RecordRef, 'kind'> & { kind: string };

/** One name for a record, across tabs and visits: `crm|org|kind|id`. */
export const recordKey = ({ crm, org = '', kind, id }: Named): string => [crm, org, kind, id].join('|');
