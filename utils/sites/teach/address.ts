import { ACTION, isRecordId, NOT_ONE, recordFromUrl } from '../crm/record';
import { decoded as decode, isSlugOf } from '../crm/slug';
import { kindOf } from '../crm/words';

/*
 * Which addresses are those of records of one sort: what differs from record to record stands as `*`, in the path, in the
 * hash or behind a question mark.
 */

/** Parameters that say what sort of page it is. */
const SORT = /^(?:module|action|view|view_type|page|pagetype|etn|type|model|object|entity)$/i;

/** Path and hash in pieces, without what stands behind a question mark. */
const piecesOf = (url: URL): string[] =>
  (url.pathname + (url.hash.includes('/') ? url.hash.replace(/\?.*$/, '') : '')).split('/');

type Parameter = [name: string, value: string];

/** What the address says behind a question mark, or in a hash that is no path. */
function parametersOf({ search, hash }: URL): Parameter[] {
  const inHash = hash.includes('/') ? hash.replace(/^[^?]*/, '') : hash.slice(1);
  return [search, inHash].flatMap((text) =>
    text
      .replace(/^\?/, '')
      .split('&')
      .filter((pair) => pair.includes('='))
      .map((pair): Parameter => [decode(pair.replace(/=.*$/s, '')), decode(pair.replace(/^[^=]*=/, ''))]),
  );
}

/** Parameters that say how much of a page is shown, and in what order. */
const SHOWN =
  /^(?:tabs?|page|view|sort|order|limit|offset|per_?page|step|filter|pipeline|lang|locale|v)(?:_?id)?$/i;

/** The parameters that name the record: the one with its id, else the longest number where the path has none. */
function idsIn(all: readonly Parameter[], id: string | undefined, isInPath: boolean): Parameter[] {
  const ids = all.filter(([name, value]) => isRecordId(value) && !SHOWN.test(name));
  const known = ids.filter(([, value]) => value === id);
  if (known.length > 0 || isInPath) return known;
  return ids.sort((one, other) => other[1].length - one[1].length).slice(0, 1);
}

/**
 * An address with `*` for what differs from record to record: `/app/deal/*`, `/show.php?deal=*`.
 * @param names what the page says that it shows: a name in the address is one of them
 */
export function addressPattern(url: URL, names: readonly string[] = []): string {
  const pieces = piecesOf(url).map((piece) => (isRecordId(decode(piece)) ? '*' : piece));
  const all = parametersOf(url);
  const named = idsIn(all, recordFromUrl(url)?.id, pieces.includes('*'));
  if (!named.length && !pieces.includes('*')) {
    const last = pieces.findLastIndex((piece) => piece !== '' && piece !== '#' && !ACTION.test(piece));
    const piece = decode(pieces[last] ?? '');
    if (!kindOf(piece) && isSlugOf(piece, names)) pieces[last] = '*';
  }
  const kept = all
    .filter(([name, value]) => named.length > 0 && !/\d/.test(value) && (SORT.test(name) || kindOf(value)))
    .concat(named.map(([name]): Parameter => [name, '*']))
    .map(
      ([name, value]) => `${encodeURIComponent(name)}=${value === '*' ? value : encodeURIComponent(value)}`,
    );
  return pieces.join('/') + (kept.length ? `?${kept.join('&')}` : '');
}

/** The part of an address that `*` stands for, or undefined where the address is not of this form. */
export function recordAt(pattern: string, url: URL): string | undefined {
  const [place = '', query = ''] = pattern.split('?');
  const pieces = piecesOf(url);
  const parts = place.split('/');
  if (pieces.length !== parts.length) return undefined;
  const ids: string[] = [];
  for (const [at, part] of parts.entries()) {
    const piece = decode(pieces[at]!);
    // "/deal/new", "/deal/list": a form and a list stand at addresses of the same form.
    if (part === '*' ? NOT_ONE.test(piece) : part !== pieces[at]) return undefined;
    if (part === '*') ids.push(piece);
  }
  const all = parametersOf(url);
  for (const pair of query ? query.split('&') : []) {
    const [name, wanted] = pair.split('=').map(decode);
    const found = all.find(
      ([one, value]) => one === name && (wanted === '*' ? value !== '' : value === wanted),
    );
    if (!found) return undefined;
    if (wanted === '*') ids.push(found[1]);
  }
  return ids.length ? ids[ids.length - 1] : pieces.join('/');
}
