import type { RecordRef } from '../../model/snapshot';
import type { Kind } from './labels';
import { kindOf } from './words';

/** A record as an address names it. */
export interface Located {
  kind: Kind;
  id: string;
  org?: string;
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const NOT_ONE =
  /^(?:lists?|kanban|boards?|views?|filters?|new|create|add|search|import|export|reports?|dashboards?|calendar|settings?|all|recent|queue)$/i;
const ACTION =
  /^(?:view|show|details?|detailview|record|read|open|edit|profile|overview|summary|display|action|id|resid|module|model|form|view_type|main|card|info|o|r|item)$/i;

/** Whether a piece of an address can be the id of a record: a number, a UUID, a long code, "CRM-DEAL-2026-00012". */
export function isRecordId(piece: string): boolean {
  return (
    /^\d{1,20}$/.test(piece) ||
    UUID.test(piece) ||
    /^[0-9a-f]{12,40}$/i.test(piece) ||
    (/^[A-Za-z0-9]{14,24}$/.test(piece) && /\d/.test(piece)) ||
    /^[A-Z][A-Z-]{1,20}-(?:\d{2,4}-)?\d{2,}$/.test(piece) ||
    /^[a-z]{2,8}_[A-Za-z0-9]{8,}$/.test(piece)
  );
}

function piecesOf(url: URL): string[] {
  const whole = `${url.pathname}/${url.search}/${url.hash}`;
  return whole.split(/[/?&=#;%]+/).flatMap((piece) => {
    try {
      const plain = decodeURIComponent(piece);
      return plain ? [plain] : [];
    } catch {
      return [piece];
    }
  });
}

/** What an address says in general: a word for a kind of record and an id behind it. The last pair counts. */
export interface UrlRecord {
  kind?: Kind;
  id: string;
}

/** Reads kind and id from any CRM's address; null on lists, boards and forms for new records. */
export function recordFromUrl(url: URL): UrlRecord | null {
  const pieces = piecesOf(url);
  let found: UrlRecord | undefined;
  let listed = false;
  for (let i = 0; i < pieces.length; i++) {
    const kind = kindOf(pieces[i]!);
    if (!kind) continue;
    listed = true;
    for (let j = i + 1; j < Math.min(pieces.length, i + 7); j++) {
      const piece = pieces[j]!;
      if (isRecordId(piece)) {
        found = { kind, id: piece };
        break;
      }
      if (!ACTION.test(piece)) break;
    }
  }
  if (found) return /^(?:new|create|add)$/i.test(pieces[pieces.length - 1] ?? '') ? null : found;
  const parameters = new URLSearchParams(
    `${url.search.slice(1)}&${url.hash.replace(/^[#/?]+/, '').replace(/^.*\?/, '')}`,
  );
  for (const name of ['id', 'record', 'recordId', 'resId', 'recordid', 'res_id']) {
    const id = parameters.get(name);
    if (!id || !isRecordId(id)) continue;
    const kind = pieces.map(kindOf).find(Boolean);
    return kind ? { kind, id } : { id };
  }
  if (listed || pieces.some((piece) => NOT_ONE.test(piece))) return null;
  const last = pieces.filter((piece) => !ACTION.test(piece)).pop();
  return last && isRecordId(last) && (last.length > 3 || pieces.length > 2) ? { id: last } : null;
}

/** Page address for a snapshot: query values and hash queries that are not needed are dropped, ids stay. */
export function safeUrl(url: URL): string {
  const hash = url.hash.replace(/\?.*$/, '');
  const kept = new URLSearchParams();
  for (const [name, value] of url.searchParams) {
    if (/^(?:module|action|record|id|etn|pagetype|view|model|view_type)$/.test(name)) kept.set(name, value);
  }
  const query = kept.toString();
  return `${url.origin}${url.pathname}${query ? `?${query}` : ''}${hash.length < 200 ? hash : ''}`;
}

/** Whether two references name the same record. */
export function sameRecord(one: RecordRef | Located, other: RecordRef | Located): boolean {
  return one.kind === other.kind && one.id === other.id && one.org === other.org;
}
