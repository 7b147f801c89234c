import type { Contact } from '../../model/snapshot';
import { isUnseenWithin, oneLine, query, queryAll, textOf } from './dom';
import { headsOf } from './heads';
import type { FieldKey } from './labels';
import { kindOfLink } from './record';
import { wholeWords } from './words';

const MENU = '[role="menu"],.dropdown-menu,[hidden],[aria-hidden="true"],[role="button"],button';

/** A contact who is no longer there, as lists mark them. */
const INACTIVE = wholeWords(
  'inactive|inaktiv|inactif|inactiv[oa]|inativ[oa]|inattiv[oa]|no longer (?:there|with \\p{L}+|active|employed)|left (?:the )?company|former|ausgeschieden|ehemalig\\p{L}*|ancienn?e?|deactivated|deaktiviert',
);
const COLUMNS: [keyof Contact & ('role' | 'department'), RegExp][] = [
  [
    'department',
    wholeWords(
      'department|dept|division|abteilung|service|département|departamento|dipartimento|reparto|afdeling',
    ),
  ],
  ['role', wholeWords('(?:contact |buying )?roles?|rolle|rôle|rol|ruolo|papel|função')],
  ['role', wholeWords('(?:job )?title|position|titel|funktion|fonction|poste|cargo|puesto|functie')],
];

/** What the other cells of a person's row say, by the headings of their columns. */
function fromRow(link: Element): Partial<Contact> {
  const row = link.closest('tr,[role="row"]');
  const table = row?.closest('table,[role="grid"],[role="treegrid"],[role="table"]');
  if (!row || !table) return {};
  const heads = headsOf(table).map((head) => oneLine(textOf(head)));
  const cells = queryAll(row, 'td,th,[role="gridcell"],[role="cell"]').map((cell) => oneLine(textOf(cell)));
  if (heads.length !== cells.length) return {};
  const found: Partial<Contact> = {};
  for (const [key, heading] of COLUMNS) {
    const at = heads.findIndex((words) => words.length < 30 && heading.test(words));
    const words = cells[at];
    if (words && words.length < 60 && /\p{L}{2}/u.test(words)) found[key] ??= words;
  }
  if (cells.some((words) => words.length < 40 && INACTIVE.test(words))) found.inactive = true;
  return found;
}

/** Two to four words with capitals; a single word is as often a button. Scripts without capitals: one or two words. */
const NAME =
  /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ー々]{2,8}(?: [\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ー々]{1,8})?$|^\p{Lu}[\p{L}.ªº'’-]*(?: (?:d[aeiu]|del|della|van|von|der|den|ter|bin|al|\p{Lu}[\p{L}.'’-]*)){1,4}$/u;

/** Whether a text is, as a whole, a person's name. */
export const isPersonName = (text: string): boolean => NAME.test(text);

/** Roles in buying as products offer them; a job says less, and anything else on a card is none. */
const BUYING =
  /^(?:(?:economic |technical |user )?buyer|(?:economic |technical )?decision[- ]?maker|champion|budget holder|(?:executive )?sponsor|influencer|blocker|gatekeeper|end user|evaluator|legal (?:&|and) compliance|(?:mit)?entscheider(?:in)?|entscheidungsträger(?:in)?|budgetverantwortliche[rn]?|befürworter(?:in)?|décideu(?:r|se)|décisionnaire|prescripteur|(?:responsable|tomador|tomadora) (?:de la toma )?de decisiones)$/i;

/** The highest place around a link that holds nothing of anybody else, as far as a card goes. */
function cardOf(link: Element): Element | null {
  const kind = kindOfLink(link.getAttribute('href')!);
  const isOther = (one: Element) =>
    one.getAttribute('href') !== link.getAttribute('href') && kindOfLink(one.getAttribute('href')!) === kind;
  let card: Element | null = null;
  for (let up = link.parentElement, level = 0; kind && up && level < 4; up = up.parentElement, level++) {
    const titles = queryAll(up, TITLES).some((title) => !title.contains(link));
    if (titles || queryAll(up, 'a[href]').some(isOther)) break;
    card = up;
  }
  return card;
}

/** What a person's own card says of an address and a role in buying. */
function fromCard(link: Element): Partial<Contact> {
  const card = cardOf(link);
  if (!card) return {};
  const addresses = new Set(queryAll(card, 'a[href^="mailto:"]').map((one) => mailTo(one)!.toLowerCase()));
  const [address] = addresses;
  const role = queryAll(card, '*')
    .filter((one) => !one.childElementCount)
    .map((one) => oneLine(textOf(one)))
    .find((words) => BUYING.test(words));
  return { ...(addresses.size === 1 && address && { address }), ...(role && { role }) };
}

/** The person that a link names, with what stands beside it in its row. */
function personOf(link: Element, name: string, node: Node): Contact {
  const up = link.parentElement;
  // A section's title is nobody's role.
  const isRow =
    up && up !== node && queryAll(up, 'a[href]').length === 1 && !queryAll(up, 'h1,h2,h3,h4,h5,h6').length;
  const row = isRow ? up : null;
  const rest = row
    ? oneLine(textOf(row))
        .replace(name, '')
        .replace(/^[\s·|,–-]+/, '')
        .trim()
    : '';
  const isGone = (rest.length < 60 && INACTIVE.test(rest)) || link.closest('s,del') !== null;
  const role = isGone ? '' : rest;
  return {
    name,
    ...(role && role.length < 60 && !/[\d@]/.test(role) && { role }),
    ...(link === node && fromCard(link)),
    ...(isGone && { inactive: true }),
    ...fromRow(link),
  };
}

/** What can be done with a row, where others have names. */
const DEED =
  /^(?:(?:view|show|see) (?:all|more)(?: .*)?|(?:alle|mehr) anzeigen|alle .* anzeigen|(?:voir|afficher) (?:tout|tous|plus)(?: .*)?|ver (?:todos?|todas?|más|mais)(?: .*)?|(?:vedi|mostra) (?:tutti|altri)(?: .*)?|edit|del|delete|remove|rem|unlink|view|more|open|call|e-?mail|bearbeiten|löschen|entfernen|anzeigen|modifier|supprimer|voir|editar|eliminar|quitar|ver|excluir|modifica|elimina|bewerken|verwijderen)$/i;

/** The address that a link writes to; undefined of another link. */
export function mailTo(link: Element): string | undefined {
  const href = link.getAttribute('href') ?? '';
  return href.startsWith('mailto:') ? href.slice(7).split('?')[0]!.trim() : undefined;
}

/** People listed in the place of a value: links, else lines; what follows a name in its row is the role. */
export function peopleIn(nodes: readonly Node[]): Contact[] {
  const people: Contact[] = cardsIn(nodes);
  if (people.length) return people;
  /** Rows of tables, and the cell of each that names its person: the others link to the account and to deeds. */
  const rows = new Map<Element, Element | null>();
  for (const node of nodes) {
    if (node.nodeType !== 1) continue;
    const links = queryAll(node as Element, 'a[href]').concat(
      (node as Element).matches('a[href]') ? [node as Element] : [],
    );
    for (const link of links) {
      const href = link.getAttribute('href') ?? '';
      const name = oneLine(textOf(link));
      if (name.length < 3 || name.length > 80 || /^(?:tel:|javascript:)/.test(href) || link.closest(MENU))
        continue;
      if (mailTo(link) !== undefined || /\S@\S/.test(name)) {
        const last = people[people.length - 1];
        const address = (mailTo(link) ?? name).toLowerCase();
        // A name that writes to its address.
        if (isPersonName(name)) {
          if (!people.some((one) => one.name === name)) people.push({ name, address });
        } else if (last && !last.address) last.address = address;
        else people.push({ address });
        continue;
      }
      // "Head of works at Fenwick": where they work is no person.
      if (people.length > 0 && kindOfLink(href) === 'account') continue;
      if (!/\p{L}{2}/u.test(name) || DEED.test(name) || people.some((one) => one.name === name)) continue;
      const row = link.closest('tr,[role="row"]');
      const cell = link.closest('td,th,[role="gridcell"],[role="cell"]');
      if (row && rows.has(row) && rows.get(row) !== cell) continue;
      if (row && row !== node && node.contains(row)) rows.set(row, cell);
      people.push(personOf(link, name, node));
    }
  }
  return people.length ? people : chipsIn(nodes);
}

const LISTED = 'table,ul,ol,[role="list"],[role="grid"]';

/** Cards of people who have no page of their own: a name, and in the lines below it what they do and an address. */
function cardsIn(nodes: readonly Node[]): Contact[] {
  const people: Contact[] = [];
  for (const node of nodes) {
    const isCard =
      node.nodeType === 1 && !(node as Element).matches(LISTED) && !query(node as Element, LISTED);
    const lines = isCard ? textOf(node as Element).split('\n') : [];
    const [name = '', ...rest] = lines.map(oneLine).filter(Boolean);
    if (!isPersonName(name) || !rest.length || rest.length > 5 || rest.some(isPersonName)) return [];
    if (queryAll(node as Element, 'a[href]').some((link) => oneLine(textOf(link)) === name)) return [];
    const address = rest.find((line) => /^\S+@\S+\.\S+$/.test(line))?.toLowerCase();
    const role = rest.find((line) => /\p{L}{2}/u.test(line) && line.length < 60 && !/[\d@]/.test(line));
    people.push({ name, ...(address && { address }), ...(role && { role }) });
  }
  return people;
}

/** Names in elements of one make beside each other, without a link or white space between them. */
function chipsIn(nodes: readonly Node[]): Contact[] {
  for (const node of nodes) {
    if (node.nodeType !== 1) continue;
    for (const box of [node as Element, ...queryAll(node as Element, '*').slice(0, 40)]) {
      const chips = Array.from(box.children);
      const [first] = chips;
      if (
        chips.length < 2 ||
        textOf(box).includes('\n') ||
        chips.some((one) => one.tagName !== first!.tagName || one.className !== first!.className)
      )
        continue;
      const names = chips.map((chip) => oneLine(textOf(chip)));
      if (names.every(isPersonName)) return names.map((name) => ({ name }));
    }
  }
  return [];
}

/** "Contacts", "Kontaktrollen", "Buying committee": what names all of them; any other label may be the main one's. */
const ALL =
  /(?<!\p{L})(?:contacts|(?:contact |buying )?roles|people|persons|participants|stakeholders|committee|kontakte|kontaktrollen|personen|kontaktpersonen|interlocuteurs|parties prenantes|contactos|personas|contatos|pessoas|contatti|persone|contactpersonen|contacten|kontakty)(?!\p{L})/iu;
/** "Contacts (4)", "Contact Roles (3+)", "4 contacts". */
const COUNT = /\((\d{1,4})(\+?)\)\s*$|^(\d{1,4})(\+?)\s+\p{L}+(?:\s\p{L}+)?$/u;
/** "+2", "and 3 more". */
const OTHERS =
  /(?:^|\s)\+\s?\d{1,2}(?=\s*(?:$|[\p{L},;)]))|(?:^|\s)\d{1,3} (?:more|others?|weitere|andere|autres?|de plus|más|otr[oa]s|outr[oa]s|altr[ei]|meer)(?!\p{L})/iu;

/** Whether a label, a title or a count says that there are more people than these. */
function countsMore(text: string, known: number): boolean {
  const [, inside, many, before, more] = COUNT.exec(text) ?? [];
  return Number(inside ?? before ?? 0) > known || Boolean(many ?? more);
}

/**
 * Whether the people in a place may not be all of them.
 * @param label what the place is called; undefined where it has no label
 */
export function isPartOfPeople(nodes: readonly Node[], label: string | undefined, known: number): boolean {
  if (nodes.some((node) => OTHERS.test(oneLine(node.textContent ?? '')))) return true;
  if (label !== undefined) return !ALL.test(label) || countsMore(oneLine(label), known);
  return nodes[0]?.nodeType === 1 && titledMore(nodes[0] as Element, known);
}

const TITLES = 'h1,h2,h3,h4,h5,h6,[role="heading"],legend,summary';

/** Whether the card around a list of people has a title with a higher number, or says how many others there are. */
function titledMore(list: Element, known: number): boolean {
  for (let box: Element | null = list, level = 0; box && level < 5; box = box.parentElement, level++) {
    const titles = queryAll(box, `${TITLES},button,span`)
      .slice(0, 60)
      .map((title) => ({ title, text: oneLine(textOf(title)) }))
      // Somebody's own name may be a heading.
      .filter(({ title }) => !title.closest('li,tr,[role="row"],[role="listitem"]'))
      .filter(({ title, text }) => title.matches(TITLES) || /^\p{L}[^()]{2,40}\(\d+\+?\)$/u.test(text));
    if (titles.length)
      return titles.some(({ text }) => countsMore(text, known)) || OTHERS.test(oneLine(textOf(box)));
  }
  return false;
}

const NAMES =
  /^(?:(?:full )?name|contact(?: name| person)?|nom(?: complet)?|nombre(?: completo)?|nome(?: completo)?|naam|kontakt|ansprechpartner(?:in)?|contacto|contato|contatto|contactpersoon|interlocuteur|氏名|担当者名?|名前)$/i;
const REACHED = wholeWords(
  'e-?mail|mail|correo|courriel|mél|phone|telefon|telephone|téléphone|teléfono|telefone|telefono|tel|mobile|メール|電話',
);

/** People in tables: a column of names beside what only people have, a position or an address, whatever its title. */
export function peopleInTables(root: Element): Contact[] {
  const people: Contact[] = [];
  for (const table of queryAll(root, 'table,[role="grid"],[role="table"]').slice(0, 40)) {
    const heads = headsOf(table).map((head) => oneLine(textOf(head)));
    const at = heads.findIndex((words) => NAMES.test(words));
    if (
      at < 0 ||
      !heads.some((words) => words.length < 30 && (REACHED.test(words) || COLUMNS[2]![1].test(words)))
    )
      continue;
    for (const row of queryAll(table, 'tr,[role="row"]').slice(0, 60)) {
      const cells = queryAll(row, 'td,th,[role="gridcell"],[role="cell"],[role="rowheader"]');
      const cell = cells[at];
      const name = cells.length === heads.length && cell?.tagName !== 'TH' ? oneLine(textOf(cell!)) : '';
      if (!isPersonName(name) || isUnseenWithin(row)) continue;
      const address = /[^\s<>,;]+@[^\s<>,;]+\.[^\s<>,;]+/.exec(oneLine(textOf(row)))?.[0].toLowerCase();
      people.push({ name, ...(address && { address }), ...fromRow(cell!) });
    }
  }
  return people;
}

function mailLink(nodes: readonly Node[]): string | undefined {
  for (const node of nodes) {
    const links = node.nodeType === 1 ? queryAll(node as Element, 'a[href^="mailto:"]') : [];
    for (const link of links) {
      const address = mailTo(link)!;
      if (/^\S+@\S+$/.test(address)) return address;
    }
  }
  return undefined;
}

/** Accounts, owners and addresses are links where they can be: the link's words, without roles and marks around it. */
export function linkText(key: FieldKey, nodes: readonly Node[]): string | undefined {
  if (key === 'email') return mailLink(nodes);
  if (key !== 'account' && key !== 'owner') return undefined;
  for (const node of nodes) {
    const links = node.nodeType === 1 ? queryAll(node as Element, 'a[href]') : [];
    for (const link of links) {
      const text = oneLine(textOf(link));
      if (text.length > 1 && !link.closest(MENU) && !/\S@\S/.test(text)) return text;
    }
  }
  return undefined;
}
