import type { Raw } from './build';
import {
  controlValue,
  isOfOneMake,
  isUnseenWithin,
  oneLine,
  overRoot,
  queryAll,
  shadowRoots,
  textOf,
} from './dom';
import { fieldOf, type Kind } from './labels';
import { textsIn } from './lean';
import { kindOf, sectionOf } from './words';

const HEADINGS =
  'h1,h2,h3,h4,h5,h6,[role="heading"],[class*="breadcrumb"] [class*="active"],[aria-current="page"]';

/** Of two headings the larger one is the record's, unless the other stands far before it. */
const SIZES: Record<string, number> = { H1: 1, H2: 0.6, H3: 0.4, H4: 0.2 };

/** "Deal Registration", "Opportunity details": what the page is, not whom it is about. */
const PAGE =
  /^(?:deal|opportunity|lead|account|contact|company|person|customer)s? (?:registration|details?|information|info|overview|profile|record|summary|page|view)$/i;

/** "Change deal", "Modifica lead": what is done with it. */
const DOING =
  /^(?:edit|change|update|view|new|create|add|modifica|modifier|editar|modificar|bewerk|wijzig|edytuj) (\p{L}+)$/iu;

function notAName(text: string, id = ''): boolean {
  return (
    // "Vertriebsprojekt 60233", "PJ2611-0088": what it is and its number, or the number alone.
    (id.length > 2 && text.endsWith(id) && /^\p{L}*\W*$/u.test(text.slice(0, -id.length))) ||
    /^[A-Z]{1,6}[\d-]*-?\d{3,}$/.test(text) ||
    text.length < 2 ||
    text.length > 160 ||
    !/[\p{L}\d]/u.test(text) ||
    PAGE.test(text) ||
    kindOf(DOING.exec(text)?.[1] ?? '') !== undefined ||
    Boolean(kindOf(text) || sectionOf(text) || fieldOf(text, undefined))
  );
}

/** "OPP-601: Boiler house", "#271 Boiler house": the record's number before its name. */
const NUMBER = /^(?:[A-Z]{2,6}-?\d{2,12}\s*[:·|–—-]|#\d{1,12}(?:\s*[:·|–—-])?)\s+(?=\S{2})/;

/** The words of a heading that name the record: the last crumb of a breadcrumb, else its first line. */
function nameIn(heading: Element): string {
  const lines = textOf(heading).split('\n').filter(Boolean);
  const crumbs = heading.querySelector('a[href]') !== null && kindOf(lines[0] ?? '');
  const line = (crumbs ? lines[lines.length - 1] : lines[0]) ?? '';
  const control = heading.querySelector(
    'textarea,input:not([type="hidden"]):not([type="checkbox"])',
  ) as HTMLInputElement | null;
  const name = withoutKind(heading, oneLine(control?.value || control?.getAttribute('value') || line));
  // "Affaire : Chambre froide", "Verkaufschance V-1042 · Sortierband": what it is, and its number.
  const [whole = '', kind = ''] =
    /^(\p{L}{3,20})(?: ?[:：]| [A-Z]{0,4}-?\d{2,12} ?[:：·|–—-])\s*(?=\S{2})/u.exec(name) ?? [];
  return (kindOf(kind) ? name.slice(whole.length) : name).replace(NUMBER, '');
}

/** "4411 – Roof for Bauer", "Deal #4411: Roof for Bauer", "Roof for Bauer (#4411)": the number that the address has, too. */
function withoutId(name: string, id: string | undefined): string {
  if (!id || !name.includes(id)) return name;
  const [before = '', behind = ''] = [
    name.slice(0, name.indexOf(id)),
    name.slice(name.indexOf(id) + id.length),
  ];
  const [, joint = '', rest = ''] = /^(\s*[:·|–—-]\s+)(\S.*)$/u.exec(behind) ?? [];
  const [, word = ''] = /^(\p{L}*) ?[#№]?$/u.exec(before) ?? [undefined, '?'];
  if (joint && (!word || kindOf(word))) return rest;
  const tail = /^(.*?\S)\s*(?:\([#№]?|[#№]|[·|–—-]\s[#№]?)$/u.exec(before)?.[1];
  return tail && /^\)?$/.test(behind) ? tail : name;
}

/** What says how a record stands, in its heading behind the name. */
const BADGE = /(?:^|[\s_-])(?:badge|pill|chip|tag|status)(?=$|[\s_-])/i;

/** "Opportunity" in an element of its own, before or behind the name, says what it is and is no part of it. */
function withoutKind(heading: Element, line: string): string {
  let name = line;
  for (const part of Array.from(heading.children).reverse()) {
    const words = oneLine(textOf(part));
    if (!words || words === name) continue;
    const isBadge = BADGE.test(part.getAttribute('class') ?? '');
    // Its number, too: "Sorting belt #4411".
    const isNumber = /^[#№]\d{1,12}$/u.test(words);
    const isKind = kindOf(words.split(' ', 1)[0]!) && /^\S+(?: .{0,4}\d+)?$/.test(words);
    if ((isBadge || isNumber || isKind) && name.endsWith(` ${words}`))
      name = name.slice(0, -words.length).trim();
    else if ((isNumber || isKind) && name.startsWith(`${words} `)) name = name.slice(words.length).trim();
  }
  return name;
}

/**
 * The name of the record by the page's headings; one that the window's title repeats is surer.
 * @param root the part of the page that shows the record
 * @param not parts inside it that show others
 * @param id the record's, which is no name
 * @param others what other fields say: a title that repeats one of them names the customer, say
 */
export function headingName(
  root: Element,
  document: Document,
  not?: string,
  id?: string,
  others: readonly string[] = [],
): Raw | undefined {
  const title = oneLine(document.title).toLowerCase();
  let best: { text: string; sure: number; score: number } | undefined;
  const headings = [root, ...shadowRoots(root)].flatMap((tree) => queryAll(tree, HEADINGS));
  headings.slice(0, 60).forEach((heading, at) => {
    if (
      isUnseenWithin(heading) ||
      (not && heading.closest(not)) ||
      overRoot(heading, root) ||
      heading.closest('li,article,tr,[role="row"],nav [role="menu"],[role="alert"],footer')
    )
      return;
    const text = withoutId(nameIn(heading), id);
    if (notAName(text, id)) return;
    // "Documents", "Cases": of several of one make, each is the title of a section.
    const repeated = text.length > 2 && title.includes(text.toLowerCase()) && !isProduct(text);
    if (!repeated && headings.some((other) => other !== heading && isFellow(other, heading))) return;
    const score = (repeated ? 5 : 0) + (SIZES[heading.tagName] ?? 0) - at * 0.1;
    if (!best || score > best.score) best = { text, score, sure: 0.6 };
  });
  if (best && best.score > 3) return { text: best.text, sure: 0.85 };
  const titled = nameByTitle(root, document.title, id);
  if (titled && best && best.score > 0.5 && others.includes(titled.text)) return best;
  return (
    titled ??
    best ??
    nameByClass(root, document.title, id) ??
    nameByCrumb(root, id) ??
    nameBehindNumber(root, id)
  );
}

const CRUMBS = 'nav[aria-label*="breadcrumb" i],[class*="breadcrumb" i],[data-testid*="breadcrumb" i]';

/** The last crumb behind a link to the list of such records. */
function nameByCrumb(root: Element, id?: string): Raw | undefined {
  for (const crumbs of queryAll(root, CRUMBS).slice(0, 4)) {
    if (isUnseenWithin(crumbs) || overRoot(crumbs, root)) continue;
    const links = queryAll(crumbs, 'a[href]').map((link) => oneLine(textOf(link)));
    const pieces: string[] = [];
    const walker = textsIn(crumbs);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = oneLine((node as Text).data).replace(/^[\s/›»>→·|]+|[\s/›»>→·|]+$/gu, '');
      if (text) pieces.push(text);
    }
    const last = withoutId(pieces[pieces.length - 1] ?? '', id).replace(NUMBER, '');
    if (last && !links.includes(last) && links.some((words) => kindOf(words)) && !notAName(last, id))
      return { text: last, sure: 0.5 };
  }
  return undefined;
}

const isFellow = (one: Element, other: Element): boolean =>
  /^H[2-6]$/.test(one.tagName) && isOfOneMake(one, other) && !isUnseenWithin(one);

/** What design systems call the title of a card or a record, where no heading is one. */
const TITLED =
  /(?:^|[\s_-])(?:card|(?:record|deal|object|page|detail|entity|opportunity)s?(?:[-_]{1,2}head(?:er|ing)?){0,2})s?[-_]{0,2}(?:title|name)(?=$|[\s_-])/i;
/** How large design systems write a title that is no heading in the markup. */
const LARGE =
  /(?:^|\s)(?:text-h[1-6]|h[1-4]|Mui\w+-h[1-6]|display-\d|(?:mat-)?headline(?:-(?:\d|small|medium|large))?|mat-h[1-4]|fui-(?:Subt|T)itle[1-3]|slds-text-heading_(?:large|medium)|text-[2-4]?xl)(?=\s|$)/;
const LARGE_CLASS =
  '[class*="text-h"],[class*="-h1"],[class*="-h2"],[class*="-h3"],[class*="-h4"],[class*="-h5"],[class*="-h6"],[class~="h1"],[class~="h2"],[class~="h3"],[class~="h4"],[class*="display-"],[class*="headline"],[class*="fui-"][class*="itle"],[class*="text-heading"],[class*="xl"]';
/** The bars over and beside all pages of a product: without a heading in them, they name no record. */
const BARS =
  'header,[role="banner"],nav,[class*="toolbar" i],[class*="navbar" i],[class*="app-bar" i],[class*="appbar" i]';

function inBar(element: Element): boolean {
  const bar = element.closest(BARS);
  return bar !== null && !bar.querySelector('h1,h2,h3,h4,[role="heading"]');
}

function nameByClass(root: Element, title: string, id?: string): Raw | undefined {
  const titled = queryAll(root, '[class*="title" i],[class*="name" i]')
    .slice(0, 60)
    .filter((one) => TITLED.test(one.getAttribute('class') ?? ''));
  const large = queryAll(root, LARGE_CLASS).slice(0, 400);
  for (const element of [...titled, ...large.filter((one) => LARGE.test(one.getAttribute('class') ?? ''))]) {
    if (isUnseenWithin(element) || inBar(element)) continue;
    if (overRoot(element, root) || element.closest('li,article,tr,[role="row"],nav,footer')) continue;
    const text = oneLine(textOf(element));
    if (text.length < 80 && text !== oneLine(title) && !notAName(text, id) && !isProduct(text))
      return { text, sure: 0.45 };
  }
  return undefined;
}

/** "PJ2610-0219", and in the same block under it what it is called. */
function nameBehindNumber(root: Element, id?: string): Raw | undefined {
  const walker = textsIn(root);
  let number = null as Element | null;
  for (let node = walker.nextNode(), count = 0; node && count < 2000; node = walker.nextNode(), count++) {
    const text = oneLine((node as Text).data);
    const place = (node as Text).parentElement;
    if (!text || !place) continue;
    if (number?.parentElement?.contains(place) && text.length < 80 && !/:$/.test(text) && !notAName(text, id))
      return { text, sure: 0.4 };
    number = /^[A-Z]{2,6}[\d-]*-?\d{3,}$/.test(text) && !place.closest('a,li,tr,nav,button') ? place : null;
  }
  return undefined;
}

/** Words of the window's title that also stand on the page by themselves, the longest first. */
function nameByTitle(root: Element, title: string, id?: string): Raw | undefined {
  const parts = oneLine(title)
    .replace(/^\(\d+\)\s*/, '')
    .split(/(\s+(?:[|·•–—:»›-]|::)\s+)/);
  const wanted = new Set<string>();
  for (let to = parts.length; to > 0; to -= 2) {
    for (let from = 0; from < to; from += 2) {
      const words = parts.slice(from, to).join('').trim();
      wanted.add(words);
      // "LEAD-88 Sorting arm": its number, then its name.
      wanted.add(words.replace(/^[A-Z]{2,6}-\d+\s+(?=\S{2})/, ''));
    }
  }
  const texts = new Set<string>();
  const consider = (text: string, place: Element | null): void => {
    if (text.length < 3 || text.length > 160 || !title.includes(text)) return;
    if (wanted.has(oneLine(text)) && !(place && inBar(place))) texts.add(oneLine(text).replace(NUMBER, ''));
  };
  for (const tree of [root, ...shadowRoots(root)]) {
    const walker = textsIn(tree);
    for (let node = walker.nextNode(), count = 0; node && count < 20_000; node = walker.nextNode(), count++)
      consider((node as Text).data.trim(), (node as Text).parentElement);
    // The name may be written into, where it stands.
    for (const control of queryAll(tree, 'input,textarea').slice(0, 300))
      consider(controlValue(control) ?? '', null);
  }
  const found = [...texts]
    .filter((text) => !notAName(text, id) && !isProduct(text))
    .sort((a, b) => b.length - a.length)[0];
  return found ? { text: found, sure: 0.6 } : undefined;
}

/** The site's own name stands in every title and is no record's. */
function isProduct(text: string): boolean {
  return (
    /\b(?:crm|odoo|tryton|twenty|hubspot|salesforce|home|dashboard|pipeline)\b/i.test(text) &&
    text.length < 30
  );
}

/** The kind of record that title, breadcrumb and headings name. */
export function kindByWords(root: Element, document: Document): Kind | undefined {
  const crumbs = queryAll(
    document,
    '[class*="breadcrumb"] a,[class*="breadcrumb"] li,nav[aria-label] li,.entityNameTitle',
  ).slice(0, 12);
  for (const element of [...crumbs, ...queryAll(root, 'h1,h2,h3,[role="heading"]').slice(0, 4)]) {
    const kind = kindOf(oneLine(textOf(element)));
    if (kind) return kind;
  }
  for (const word of document.title.split(/[\s|:·–—-]+/)) {
    const kind = kindOf(word);
    if (kind) return kind;
  }
  return undefined;
}
