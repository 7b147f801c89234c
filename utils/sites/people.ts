import { isFreeMail } from '../model/free-mail';
import { isOwn } from '../model/own-address';
import type { Address, Direction, Recipient } from '../model/snapshot';
import { ADDRESSED, textOf, tidy } from './pick';

/*
 * Who a mail is from and to, from what pages show of it: attributes, "Name <address>" texts, labels in many languages.
 */

const ADDRESS = /[^\s@<>()[\]",;:|]+@[\p{L}\p{N}.-]+\.[\p{L}\p{N}-]+/u;

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

/**
 * A person from a name and an address as a page shows them; either may hold both ("Ann Lee <ann@x.example>").
 * @returns null when there is neither
 */
export function person(name: string | null | undefined, address?: string | null): Address | null {
  const found = addressIn(address) ?? addressIn(name);
  let shown = tidy((name ?? '').replace(/[<(]?[^\s<>()]+@[^\s<>()]+[>)]?/g, ' ')).replace(
    /^["'|,;\s]+|["',;\s]+$/g,
    '',
  );
  if (found && shown.toLowerCase() === found) shown = '';
  if (!found && !shown) return null;
  return { ...(shown && { name: shown }), ...(found && { address: found }) };
}

const NAMING = ['data-name', 'name'] as const;
const ADDRESSING = [
  'email',
  'data-hovercard-id',
  'data-email',
  'data-address',
  'data-value',
  'data-addr',
  'title',
  'href',
  'aria-label',
] as const;

/** What takes a person away again, and pictures that are words of an icon font. */
const REMOVES =
  'button, md-icon, mat-icon, .material-icons, .md-chip-remove-container, a.close, .sr-only, [class*="visually-hidden" i], [class*="assistive-text" i]';

/** The text of a chip without what is pressed in it. */
function shownIn(chip: Element | null): string {
  if (!chip?.querySelector(`${REMOVES}, [role="button"]`)) return textOf(chip);
  const copy = chip.cloneNode(true) as Element;
  for (const one of copy.querySelectorAll(REMOVES)) one.remove();
  const buttons = [...copy.querySelectorAll('[role="button"]')];
  const rest = textOf(copy);
  // The whole person may be pressed, too.
  if (buttons.some((one) => textOf(one) === rest)) return rest || textOf(chip);
  for (const one of buttons) one.remove();
  return textOf(copy) || textOf(chip);
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
  for (const attribute of NAMING) {
    const value = element.getAttribute(attribute);
    if (value && value !== 'undefined') return person(value, address ?? shownIn(element));
  }
  // A title such as "Ann Lee <ann@x.example>" knows the name better than a shortened text.
  return person(person(both)?.name ?? shownIn(label), address ?? shownIn(element));
}

/** Splits "Ann <a@x.example>; \"Lee, Bob\" <b@x.example>" at commas and semicolons outside quotes and brackets. */
export function people(list: string): Address[] {
  const parts = list.match(/(?:"[^"]*"|<[^>]*>|\([^)]*\)|[^,;\n"<(]|["<(])+/g) ?? [];
  return parts.map((part) => person(part)).filter((one) => one !== null);
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
  /(?<!\p{L})(?:bcc|cci|cco|ccn|udw|skm|gizli|blind\p{L}*|hemlig|dold|skryt\p{L}*|ukryt\p{L}*)(?!\p{L})|скрыт|密送|密件|숨은/iu;
const CC = /(?<!\p{L})(?:cc|kopie|kopia|kopi|copie|copia|cópia|dw|bilgi)(?!\p{L})|копи[яю]|抄送|副本|참조/iu;
const TO =
  /^(?:(?:to|an|a|à|para|aan|do|til|till|kime|komu|per|naar|pour|destinataires?|destinatari\p{L}*|empfänger|recipients?|mottagare|кому|đến|tới)(?!\p{L})|收件|至|发送至|宛先|받는|إلى|אל)/iu;

/** "From" as a whole label, in the languages of the interfaces. */
const FROM =
  /^(?:from|von|de|da|van|från|fra|od|kimden|lähettäjä|от|від|发件人|寄件者|差出人|보낸 ?사람|מאת|من)[\s*:：]*$/iu;

/** Whether a label says who a mail is from. */
export const saysFrom = (label: string): boolean => FROM.test(tidy(label));

/** Which recipient field a label or field name speaks of, in the languages of the common interfaces. */
export function kindOf(label: string): Recipient['kind'] | undefined {
  const clean = tidy(label);
  if (BCC.test(clean)) return 'bcc';
  if (CC.test(clean)) return 'cc';
  return TO.test(clean) ? 'to' : undefined;
}

/** The last words between two elements: what a page says of the second. */
export function wordsBetween(before: Element, after: Element): string {
  const between = after.ownerDocument.createRange();
  between.setStartAfter(before);
  between.setEndBefore(after);
  const words = between.toString().split(/[,;|\n]/);
  return tidy(words[words.length - 1]!).slice(-40);
}

/**
 * The people of a mail's head after its sender: the words between two people say the field, and where none were said
 * they are whom it was sent to.
 * @param shown elements of people in the order of the page, the sender first
 */
export function labelledRecipients(shown: readonly Element[]): Recipient[] | undefined {
  const out: Recipient[] = [];
  let kind: Recipient['kind'] = 'to';
  for (let at = 1; at < shown.length; at += 1) {
    kind = kindOf(wordsBetween(shown[at - 1]!, shown[at]!)) ?? kind;
    out.push(...recipients(kind, [personOf(shown[at]!)]));
  }
  return out.length > 0 ? out : undefined;
}

/**
 * The people of a line that folds several fields: the words before somebody say the field, and nobody counts whom no words
 * stand before.
 */
export function peopleInLine(line: Element, shown: readonly Element[]): Recipient[] | undefined {
  const out: Recipient[] = [];
  let kind: Recipient['kind'] | undefined;
  let before: Element | undefined;
  for (const one of shown) {
    const between = line.ownerDocument.createRange();
    between.setStart(line, 0);
    if (before) between.setStartAfter(before);
    between.setEndBefore(one);
    kind = kindOf(tidy(between.toString()).replace(/^[,;|]\s*/, '')) ?? kind;
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
