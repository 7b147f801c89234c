import { isFreeMail } from '../model/free-mail';
import { isOwn } from '../model/own-address';
import type { Address, Direction, Recipient } from '../model/snapshot';
import { ADDRESSED, saysFrom, textBefore, textBetween, textOf, tidy } from './pick';

/*
 * Who a mail is from and to, from what pages show of it: attributes, "Name <address>" texts, labels in many languages.
 */

// Looked for at the beginnings of words alone: names come from whoever writes a mail, and may be of any length.
const ADDRESS = /(?<![^\s@<>()[\]",;:|])[^\s@<>()[\]",;:|]+@[\p{L}\p{N}.-]+\.[\p{L}\p{N}-]+/u;
/** The same in a name, with the brackets around it. */
const WITH_BRACKETS = /(?:[<(]|(?<![^\s<>()]))[^\s<>()]+@[^\s<>()]+[>)]?/;

/** The first mail address in a text, lower case; undefined when there is none. */
export function addressIn(text: string | null | undefined): string | undefined {
  return ADDRESS.exec(tidy(text ?? ''))?.[0]
    .replace(/^mailto:/i, '')
    .toLowerCase();
}

/** Whether the whole text is one mail address. */
export function isAddress(text: string): boolean {
  const clean = tidy(text);
  return clean !== '' && addressIn(clean) === clean.toLowerCase();
}

/** "Ann Lee", "Tom van der Berg": a whole name, where one word may be anything. */
export const WHOLE_NAME = /^\p{Lu}[\p{L}'’.-]*(?: \p{Ll}{1,4}){0,2}(?: \p{Lu}[\p{L}'’.-]*){1,3}$/u;

/** What is pressed to take somebody away. */
export const CROSS = /^[x×✕✖]$/iu;

/** What stands before the one in whose name somebody wrote. */
const BEHALF =
  /^.* (?:on behalf of|im (?:auftrag|namen) von|de la part de|en nombre de|em nome de|per conto di|namens|på vegne af|på uppdrag av|w imieniu) (?=\S)/isu;

/**
 * A person from a name and an address as a page shows them; either may hold both ("Ann Lee <ann@x.example>").
 * @returns null when there is neither
 */
export function person(name: string | null | undefined, address?: string | null): Address | null {
  // "Kim Fry on behalf of Ann Lee": an answer goes to Ann. An address that is known by itself is the one whose name it is.
  const theirs = address?.replace(BEHALF, '');
  if (theirs !== address || !addressIn(address)) name = name?.replace(BEHALF, '');
  address = theirs;
  const found = addressIn(address) ?? addressIn(name);
  // What stands behind somebody's address ("Ann <ann@x.example> (customer)") is no part of the name.
  const [before = '', ...behind] = (name ?? '').split(WITH_BRACKETS);
  const isBefore = /\p{L}/u.test(before);
  const loose = tidy(isBefore ? before : behind.join(' ')).replace(
    /^[|,;·•×✕✖\s]+|(?<![,;·•×✕✖\s])[,;·•×✕✖\s]+$/g,
    '',
  );
  // Quotes around the whole name are a header's; others ("Doc" Hallam) belong to it.
  const open = loose.replace(/^["']+/, '');
  let shown = /["']\s|\s["']/.test(open) ? loose : open.replace(/(?<!["'])["']+$/, '');
  if (
    !/[\p{L}\p{N}]/u.test(shown) ||
    (!isBefore && CROSS.test(shown)) ||
    (found && shown.toLowerCase() === found)
  )
    shown = '';
  if (!found && !shown) return null;
  return { ...(shown && { name: shown }), ...(found && { address: found }) };
}

/**
 * The one in whose name somebody wrote, where each has an element of their own: "Kim Fry" and, behind it, "on behalf of" and
 * "Ann Lee".
 */
export function behalfBehind(element: Element): Address | null {
  let next = element.nextElementSibling;
  let words = next ? tidy(textBetween(element, next)) : '';
  if (next && !words) {
    words = textOf(next);
    next = next.nextElementSibling;
  }
  return next && words.length < 30 && BEHALF.test(`- ${words} -`) ? personOf(next) : null;
}

const NAMING = ['data-name', 'name'] as const;
const ADDRESSING = [
  'email',
  'data-hovercard-id',
  'data-email',
  'data-mail',
  'data-address',
  'data-value',
  'value',
  'data-addr',
  'title',
  'href',
  'aria-label',
] as const;

/** An address, or a name and an address, and nothing else: what libraries of fields for people keep of each of them. */
const WRITTEN = /^[^@{}[\]]*@[^\s@]+$/;

/** What takes a person away again, and pictures that are words of an icon font. */
const REMOVES =
  'button, md-icon, mat-icon, .material-icons, .md-chip-remove-container, a.close, .sr-only, [class*="visually-hidden" i], [class*="assistive-text" i]';

/** The text of a chip, its name and its address apart where nothing but their elements parts them. */
function wordsOf(chip: Element | null): string {
  const apart = [...(chip?.querySelectorAll(':not(:has(*))') ?? [])].some((leaf) => isAddress(textOf(leaf)));
  if (!chip || !apart) return textOf(chip);
  const texts = chip.ownerDocument.createTreeWalker(chip, 4);
  let words = '';
  while (texts.nextNode()) words += ` ${(texts.currentNode as Text).data}`;
  return tidy(words);
}

/** Whether letters in a picture's place are those that the words of a name begin with: "MB" before "Mikkel Brandt". */
export function areInitials(letters: string, name: string): boolean {
  const words = name.split(' ');
  return (
    /^\p{Lu}{1,3}$/u.test(letters) &&
    words.length >= letters.length &&
    words
      .map(([first]) => first)
      .join('')
      .toUpperCase()
      .startsWith(letters)
  );
}

/** Whether a leaf shows such letters before the rest of what is shown. */
function isInitials(leaf: Element, shown: string): boolean {
  const letters = textOf(leaf);
  return shown.startsWith(letters) && areInitials(letters, tidy(shown.slice(letters.length)));
}

/** The text of a chip without what is pressed in it, and without its picture. */
function shownIn(chip: Element | null): string {
  // A component shows it in a tree of its own.
  const own = chip?.shadowRoot && !textOf(chip) ? [...chip.shadowRoot.children] : [];
  const inner = own.find((one) => one.localName !== 'style' && textOf(one));
  if (inner) return shownIn(inner);
  // A button that takes somebody away may carry their address, too.
  if (!chip?.firstElementChild) return textOf(chip) === 'x' ? '' : wordsOf(chip);
  const shown = textOf(chip);
  const copy = chip.cloneNode(true) as Element;
  for (const one of copy.querySelectorAll(`${REMOVES}, :not(:has(*))`))
    if (one.matches(REMOVES) || CROSS.test(textOf(one)) || isInitials(one, shown)) one.remove();
  const buttons = [...copy.querySelectorAll('[role="button"]')];
  const rest = textOf(copy);
  // The whole person may be pressed, too.
  if (!buttons.some((one) => textOf(one) === rest)) for (const one of buttons) one.remove();
  return wordsOf(copy) || textOf(chip);
}

/**
 * The person a chip, link or header span stands for: the address from attributes that hold one, of the element or
 * inside it, else from its text; the name from naming attributes, else from what is shown.
 * @param label element that shows the name, where it is not the whole element
 */
export function personOf(element: Element | null, label: Element | null = element): Address | null {
  if (!element) return null;
  let address: string | undefined;
  let both = '';
  for (const at of [element, element.querySelector(ADDRESSED)]) {
    for (const attribute of ADDRESSING) {
      const value = at?.getAttribute(attribute);
      const found = addressIn(value);
      address ??= found;
      if (found && attribute === 'title' && !isAddress(value!)) both ||= value!;
    }
  }
  for (const { name, value } of element.attributes) {
    // What a test takes hold of it by has words glued to the address: "remove-ann@brightwell.example".
    if (/^data-(?!test|qa|cy)/.test(name) && WRITTEN.test(value)) address ??= addressIn(value);
  }
  for (const attribute of NAMING) {
    const value = element.getAttribute(attribute);
    if (value && value !== 'undefined') return person(value, address ?? shownIn(element));
  }
  // A title such as "Ann Lee <ann@x.example>" knows the name better than a shortened text.
  return person(person(both)?.name ?? shownIn(label), address ?? shownIn(element));
}

/** Pieces of a list between marks outside quotes and brackets, which close before long. */
const pieces = (list: string, marks: string): string[] =>
  list.match(new RegExp(`(?:"[^"]{0,300}"|<[^>]{0,300}>|\\([^)]{0,300}\\)|[^"<(${marks}]|["<(])+`, 'g')) ??
  [];

/** Splits "Ann <a@x.example>; \"Lee, Bob\" <b@x.example>" at commas and semicolons outside quotes and brackets. */
export function people(list: string): Address[] {
  const parts = pieces(list, ';\n');
  // Between semicolons "Lee, Bob" is one person; a comma parts those who have an address each.
  const isOne = (part: string) => parts.length > 1 && part.split('@').length < 3;
  return parts
    .flatMap((part) => (isOne(part) ? [part] : pieces(part, ',')))
    .map((part) => person(part))
    .filter((who) => who !== null);
}

/** The recipients of one field, each once. */
export function recipients(kind: Recipient['kind'], list: readonly (Address | null)[]): Recipient[] {
  const seen = new Set<string>();
  const out: Recipient[] = [];
  for (const one of list) {
    const key = one?.address ?? one?.name;
    if (!one || key === undefined || seen.has(key)) continue;
    seen.add(key);
    out.push({ kind, ...one });
  }
  return out;
}

// Blind copies first: several languages call them "hidden copy".
const BCC =
  /(?<!\p{L})(?:bcc|cci|cco|ccn|udw|skm|gizli|blind\p{L}*|hemlig|dold|skjult|rejtett|piilokopio|skryt\p{L}*|ukryt\p{L}*)(?!\p{L})|скрыт|прихован|مخفي|κρυφή|מוסתר|密送|密件|숨은/iu;
const CC =
  /(?<!\p{L})(?:cc|kopie|kopia|kopi|copie|copia|cópia|dw|bilgi|kopio|másolat|tembusan|κοιν\p{L}*|đồng gửi)(?!\p{L})|коп[иі][яю]|עותק|نسخة|抄送|副本|참조/iu;
const TO =
  /^(?:(?:to|an|a|à|para|aan|do|til|till|kime|komu|per|naar|pour|destinataires?|destinatari\p{L}*|empfänger|recipients?|mottagare|modtager\p{L}*|příjemc\p{L}*|címzett\p{L}*|vastaanottaja\p{L}*|alıcı|kepada|către|προς|кому|đến|tới|người nhận)(?!\p{L})|收件|至|发送至|宛先|받는|إلى|אל)/iu;

/** Which recipient field a label or field name speaks of, in the languages of the common interfaces. */
export function kindOf(label: string): Recipient['kind'] | undefined {
  const clean = tidy(label);
  if (BCC.test(clean)) return 'bcc';
  if (CC.test(clean)) return 'cc';
  return TO.test(clean) ? 'to' : undefined;
}

/** "Reply to", "Répondre à", "Draft to": what is done stands before the word for the field. */
const DONE =
  /^(?:e-?mail|repl\p{L}*|send\p{L}*|draft|entwurf|brouillon|borrador|bozza|rascunho|concept|antwort\p{L}*|répon\p{L}*|respond\p{L}*|rispond\p{L}*|beantwoord\p{L}*) (?=\p{L})/iu;
/** The words of a row without what is done. */
export const withoutDeed = (words: string): string => tidy(words).replace(DONE, '');

/**
 * The people of a line that folds several fields: the words before somebody say the field.
 * @param kind the field of those whom no words stand before; without it they do not count
 */
export function peopleInLine(
  line: Element,
  shown: readonly Element[],
  kind?: Recipient['kind'],
): Recipient[] | undefined {
  const out: Recipient[] = [];
  let before: Element | undefined;
  for (const one of shown) {
    const words = tidy(textBefore(one, line, before)).replace(/^[,;|]\s*/, '');
    kind = saysFrom(words) ? undefined : (kindOf(withoutDeed(words)) ?? kind);
    if (kind) out.push(...recipients(kind, [personOf(one)]));
    before = one;
  }
  return out.length > 0 ? out : undefined;
}

/** Own addresses with the company domains they stand for; free-mail domains are nobody's own. */
export function ownSet(...lists: readonly (readonly string[])[]): string[] {
  const out = new Set<string>();
  for (const entry of lists.flat()) {
    const own = tidy(entry).toLowerCase();
    const domain = own.slice(own.lastIndexOf('@') + 1);
    if (!own.includes('@') || isFreeMail(domain)) {
      if (own.indexOf('@') > 0) out.add(own);
      continue;
    }
    out.add(own);
    out.add(`@${domain}`);
  }
  return [...out];
}

/** Inbound, outbound, or unknown when the sender's address or every own address is unknown. */
export function directionOf(from: Address | undefined, self: readonly string[]): Direction {
  if (!from?.address || self.length === 0) return 'unknown';
  return isOwn(from.address, self) ? 'outbound' : 'inbound';
}
