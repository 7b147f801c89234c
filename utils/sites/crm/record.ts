import type { Kind } from './labels';
import { decoded } from './slug';
import { kindOf } from './words';

/** A record as an address names it. */
export interface Located {
  kind: Kind;
  id: string;
  org?: string;
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
/** A piece of an address that stands for many records, or for none yet. */
export const NOT_ONE =
  /^(?:lists?|kanban|boards?|views?|filters?|new|create|add|search|import|export|reports?|dashboards?|calendar|settings?|all|recent|queue)$/i;
/** A piece of an address that says what is done with a record. */
export const ACTION =
  /^(?:view|show|details?|detailview|record|read|open|edit|profile|overview|summary|display|action|id|resid|module|model|form|view_type|main|card|info|index|o|r|item|ver|voir|vedi|ansehen|anzeigen|bekijken|ansicht|mostrar|visualizar|detalles?|detalhes?|dettaglio?|detalle|fiche|ficha|scheda|g[öo]ster|detay)$/i;

/** Whether a piece of an address can be the id of a record: a number, a UUID, a long code, "CRM-DEAL-2026-00012". */
export function isRecordId(piece: string): boolean {
  return (
    /^\d{1,20}$/.test(piece) ||
    UUID.test(piece) ||
    /^[0-9a-f]{12,40}$/i.test(piece) ||
    (/^[A-Za-z0-9]{14,24}$/.test(piece) && /\d/.test(piece)) ||
    /^[A-Z][A-Z-]{1,20}-(?:\d{2,4}-)?\d{2,}$/.test(piece) ||
    /^[a-z]{2,8}_[A-Za-z0-9]{8,}$/.test(piece) ||
    /^[A-Z]{2,4}(?:-[0-9A-F]{4,12}){2,5}$/.test(piece) ||
    /^\d{1,12}-[a-z][\w-]*$/i.test(piece) ||
    // "ckz81v0qk0012", "86c1xk2dp": letters and figures mixed, and no year at the front.
    (/^(?=.*\d[a-z])(?=(?:\D*\d){3})(?!(?:19|20)\d\d)[a-z\d]{8,24}$/i.test(piece) && !/^q\d/i.test(piece))
  );
}

/** Behind a word for a kind of record, shorter codes are ids as well: "/deals/7f3c2b10", "/deals/aB3xK9qZ". */
function isIdBehindKind(piece: string): boolean {
  return (
    isRecordId(piece) ||
    /^(?=\D*\d)[0-9a-f]{6,}$/i.test(piece) ||
    /^(?=\D*\d)(?=.*[A-Z])(?=.*[a-z])[\w-]{8,80}$/.test(piece) ||
    /^[A-Z]{2,6}\d{5,}$/.test(piece) ||
    // "0f3c-88a1", "aa18": not a word with a number behind it.
    /^(?=.*\d)[0-9a-f]{3,}(?:-[0-9a-f]{3,})+$/i.test(piece) ||
    (/^(?=\D*\d)(?:[a-z\d]{3,}|[A-Z\d]{3,})$/.test(piece) &&
      !/^(?:[a-z]{3,}\d+|(?:q|w|kw|v|h)\d.*|(?:19|20)\d\d.*|\d+[dhwmy])$/i.test(piece)) ||
    // "AF-0931", "00D-88213": letters and a number, but no quarter or month.
    (/^[A-Z\d]{1,6}-(?:\d+-)*\d{2,}$/i.test(piece) && !/^(?:\d{4}|q\d)-/i.test(piece))
  );
}

/** The address as text, escapes resolved: some products hide one address in the hash of another. */
function plainAddress(url: URL): string {
  return decoded(`${url.pathname}/${url.search}/${url.hash}`.replace(LISTED, '$1'));
}

/** "deals?view=12", "&page=3": which list is shown and how much of it, whatever its number. */
const LISTED = /([?&])(?:view|filter|page|sort|limit|offset|per_?page|pipeline(?:_?id)?)=\d+(?=[&#/]|$)/gi;

const NAMED = /[?&#;/](?:(\p{L}+?)[_-]?)?(?:id|record|bookmark|key(\d*))=\{?([^&#;}/]+)/giu;
/** What may be the id of a record where the address itself calls it one. */
const CALLED_ID = /^(?=.*\d)[\w.-]{2,64}$/;
/** "Opportunity.aspx": what the server runs. */
const SUFFIX = /\.(?:aspx?|php\d?|html?|jspx?|do|page|nl|cfm|xhtml)$/i;
/** What an id is called that is a record's, without a word for its kind. */
const ID_OF = /^(?:record|row|sales|res|entity|object|item|(?:sales)?item)?$/i;
/** "Autoclave-replacement-9d1f0f6b7c8a4f7e8d2b3c4d5e6f7a8b": an id behind a title. */
const SLUG = /-([0-9a-f]{24,32})$/;
/** "deal-123456", "lead:64f1c0aa8e21b9d3f7a04c18": kind and id in one piece. */
const JOINED = /^(?:\p{L}+:)?(\p{L}+)[-_:]([\w-]+)$/u;

/** What an address says in general: a word for a kind of record and an id behind it. The last pair counts. */
export interface UrlRecord {
  kind?: Kind;
  id: string;
}

/** Reads kind and id from any CRM's address; null on lists, boards and forms for new records. */
export function recordFromUrl(url: URL): UrlRecord | null {
  const address = plainAddress(url);
  const pieces = address.split(/[/?&=#;]+/).filter(Boolean);
  const kinds = pieces.map((piece) => kindOf(piece.replace(SUFFIX, '')));
  /** Not what a parameter is called: `company=` names whose page it is, not what it shows. */
  const kindsOf = (text: string): (Kind | undefined)[] =>
    text.split(/[/?&#;]+/).map((piece) => kindOf(piece.replace(/^[^=]*=/, '').replace(SUFFIX, '')));
  // "Client/Opportunity.aspx": of two in a path the last one.
  const said = kindsOf(url.pathname).filter(Boolean).pop() ?? kindsOf(address).find(Boolean);
  // "model=crm.lead&id=18", "module=Opportunities&record=...", "dealId=7": the id has a name, wherever it stands.
  let keyed = '';
  for (const [, name = '', key, id = ''] of address.matchAll(NAMED)) {
    // "Key0=7&Key7=1882": of several numbered keys the longest is a record's, the others say which.
    if (key !== undefined) {
      if (!name && said && id.length > keyed.length && CALLED_ID.test(id)) keyed = id;
      continue;
    }
    const own = kindOf(name.replace(/^sales/i, ''));
    // "opportunity?prospectId=": the place says what it is.
    const kind = own === 'lead' && said === 'deal' ? said : (own ?? said);
    // "cid=2044" of a contact.
    const short = name.toLowerCase();
    const isInitial =
      (name.length === 1 && said?.startsWith(short)) ||
      // "societe/card.php?socid=418".
      (name.length > 2 && pieces.some((piece, at) => kinds[at] && piece.toLowerCase().startsWith(short)));
    const isId = isIdBehindKind(id) || (kind !== undefined && CALLED_ID.test(id));
    if ((own || isInitial || ID_OF.test(name)) && isId) return kind ? { kind, id } : { id };
  }
  if (said && keyed) return { kind: said, id: keyed };
  for (const piece of pieces) {
    const [, word = '', id = ''] = (!isRecordId(piece) && JOINED.exec(piece)) || [];
    const kind = id.length > 5 && isRecordId(id) ? kindOf(word) : undefined;
    if (kind) return { kind, id };
  }
  let found: UrlRecord | undefined;
  for (let i = 0; i < pieces.length; i++) {
    const kind = kinds[i];
    for (let j = i + 1; kind && j < Math.min(pieces.length, i + 7); j++) {
      if (isIdBehindKind(pieces[j]!)) {
        found = { kind, id: pieces[j]! };
        break;
      }
      if (!ACTION.test(pieces[j]!)) break;
    }
  }
  if (found) return /^(?:new|create|add)$/i.test(pieces[pieces.length - 1] ?? '') ? null : found;
  // "/sales/view/8c1f20": behind what shows one of something.
  const shown =
    pieces[pieces.findIndex((piece) => /^(?:view|show|details?|record|display)$/i.test(piece)) + 1];
  const isShown =
    shown &&
    (/^(?=\D*\d)[0-9a-f]{6,}$/i.test(shown) ||
      (shown === pieces[pieces.length - 1] && /^\d{2,20}$/.test(shown)));
  if (isShown && !kinds.some(Boolean)) return { id: shown };
  // "/boards/4410021/pulses/9921004433": one of what stands on a board.
  const rest = pieces.slice(pieces.findIndex((piece) => NOT_ONE.test(piece)) + 1);
  const isInside =
    rest.length > 2 && isRecordId(rest[0]!) && /^\d{6,}$/.test(rest[2]!) && /^\p{L}+$/u.test(rest[1]!);
  if (
    kinds.some(Boolean) ||
    (pieces.some((piece) => NOT_ONE.test(piece)) && !(isInside && !NOT_ONE.test(rest[1]!)))
  )
    return null;
  const query = new Set(url.search.slice(1).split(/[&=]/));
  // What a parameter says is an id if it is a long one; what stands in the path is one sooner.
  const parts = pieces.filter(
    (piece) => !ACTION.test(piece) && !/^[a-z]$/i.test(piece) && !(query.has(piece) && piece.length < 4),
  );
  const last = parts.pop();
  // "/c/Qm81sT0x/214-steam-peeler": the code, not the words behind it, which change with the name.
  const before = parts.pop() ?? '';
  if (last && /^\d+-[a-z]/i.test(last) && /^(?=\D*\d)(?=.*[A-Z])(?=.*[a-z])\w{8,}$/.test(before))
    return { id: before };
  const id = last && (SLUG.exec(last)?.[1] ?? last);
  return id && isRecordId(id) && (id.length > 3 || pieces.length > 2) ? { id } : null;
}

/** The kind of record that a link of a page leads to; undefined where it leads to none. */
export function kindOfLink(href: string): Kind | undefined {
  try {
    return recordFromUrl(new URL(href, 'https://site.example/'))?.kind;
  } catch {
    return undefined;
  }
}

/** The address that leads back to a record: query values and hash queries that are not needed are dropped, ids stay. */
export function recordLink(url: URL): string {
  const hash = url.hash.replace(/\?.*$/, '');
  const kept = new URLSearchParams();
  const id = recordFromUrl(url)?.id;
  // Not by their iterator, which a content script in Firefox cannot walk.
  url.searchParams.forEach((value, name) => {
    if (/^(?:module|action|record|id|etn|pagetype|view|model|view_type|key\d?)$/i.test(name))
      kept.set(name, value);
    // Whatever a product calls it: without the id, and the word for its kind, nothing leads back to the record.
    else if (value === id || kindOf(value)) kept.set(name, value);
  });
  const query = kept.toString();
  return `${url.origin}${url.pathname}${query ? `?${query}` : ''}${hash.length < 200 ? hash : ''}`;
}
