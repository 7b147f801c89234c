import type { Address, Recipient } from '../../model/snapshot';
import { addressIn, kindOf, people, person, personOf, recipients } from '../people';
import { ADDRESSED, isShown, outermost, textOf, tidy, within } from '../pick';
import { EDITABLE, mayAnswer } from '../places';
import { findEditors } from './editors';

/*
 * Mails of a page that marks them by nothing: a time that is printed, before it or beside it somebody's address, and
 * prose after both. What is pressed to get to a mail (a row of an inbox) is none, and neither is what colleagues note.
 */

/** What a mail consists of. */
export interface Parts {
  body: HTMLElement;
  from: Address;
  date: HTMLElement;
}

const parts = new WeakMap<Element, Parts>();
/** The parts of a mail that `unmarkedMails` found. */
export const partsOf = (message: Element): Parts | undefined => parts.get(message);

/**
 * What a look may cost, whatever the page: so many texts, times and letters. A page with more is a list and no open
 * conversation, or means harm.
 */
const MOST = { texts: 6000, times: 300, letters: 400_000 };
/** So much of a text says whether it is prose. */
const SAMPLE = 2000;
let letters = 0;
/** Longer than this a text is no time that a head prints. */
const TIME_MOST = 64;
const MONTHS =
  'jan|feb|fev|fév|mär|mar|mrt|maa|abr|apr|avr|mai|may|maj|mei|jun|jui|jul|ago|aug|aoû|aou|sep|set|okt|oct|out|nov|dez|dec|dic|déc';
const TIME = new RegExp(
  [
    '(?<!\\d)(?:[01]?\\d|2[0-3])[:h][0-5]\\d(?!\\d)',
    '(?<!\\d)\\d{1,4}[-/.]\\d{1,2}[-/.]\\d{2,4}(?!\\d)',
    `(?<!\\d)\\d{1,2}\\.?(?: de)? (?:${MONTHS})`,
    `(?<!\\p{L})(?:${MONTHS})\\p{L}*\\.? \\d{1,2}(?!\\d)`,
    '\\d+\\s?\\p{L}+\\.? (?:ago|geleden|atrás)|(?:vor|il y a|hace|há) \\d+ \\p{L}|\\d{4}年',
  ].join('|'),
  'iu',
);

/** Parts of a page that hold no open mail. */
const BESIDE = [
  'nav, aside, blockquote, pre, footer',
  '[role="navigation"], [role="complementary"], [role="listbox"], [role="grid"], [role="tree"], [role="menu"], [role="tablist"]',
  '[contenteditable]:not([contenteditable="false"]), uplift-coach',
];
/** What is pressed as a whole. */
const PRESSED = 'a, button, [role="button"], [role="link"], [role="option"], [role="row"], [onclick], select';
const NOTE =
  /(?<!\p{L})(?:internal|private|notes?|comment\p{L}*|activity|system|events?|log|intern\p{L}*|notiz|nota|notitie|kommentar|commentaire|comentario)(?!\p{L})/iu;

/** A word before a person, in one text. */
const LABEL = /^([^:<@]{1,24}):/;
const NAMED = '[class*="name" i], [class*="sender" i], [class*="author" i], strong, b';

/** Fewer letters or words are a button's, a label's or a count's. */
const PROSE = { letters: 20, words: 4 };
/** A head is not longer than this. */
const HEAD_MOST = 200;
/** How many elements up from its time a mail ends at the latest. */
const HIGHEST = 8;

const follows = (before: Element, after: Element): boolean =>
  (before.compareDocumentPosition(after) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;

/** Elements that print a time, in the order of the page. */
function timesIn(root: HTMLElement): HTMLElement[] {
  const texts = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const out: HTMLElement[] = [];
  for (let seen = 0; seen < MOST.texts && texts.nextNode(); seen += 1) {
    const { data, parentElement } = texts.currentNode as Text;
    if (data.length < 4 || data.length > 2 * TIME_MOST || !parentElement || !TIME.test(data)) continue;
    if (parentElement === out[out.length - 1] || parentElement.textContent!.length > 2 * TIME_MOST) continue;
    if (textOf(parentElement).length > TIME_MOST) continue;
    if (isShown(parentElement) && !within(parentElement, BESIDE)) out.push(parentElement);
  }
  return out;
}

/** Whether an element says something, rather than being a head's row, a toolbar or a list of links. */
function isProse(element: Element): boolean {
  if (letters > MOST.letters) return false;
  const whole = element.textContent ?? '';
  letters += whole.length;
  const text = tidy(whole.slice(0, SAMPLE));
  if (text.length < PROSE.letters || !isShown(element) || element.querySelector(EDITABLE)) return false;
  let apart = 0;
  for (const one of element.querySelectorAll(`${PRESSED}, ${ADDRESSED}`)) apart += textOf(one).length;
  if (apart > whole.length / 2) return false;
  // Rows of a head are labels, people and little else: no sentence ends in them.
  const said = text.replace(/[^\s@]{1,64}@\S{1,64}|\p{L}{1,24}:/gu, ' ');
  if (addressIn(text) && !/[\p{L}\d)][.!?。！？](?:\s|$)/u.test(said)) return false;
  return (said.match(/[\p{L}\p{N}'’-]+/gu) ?? []).length >= PROSE.words;
}

/** What is said after the time inside of an element; null where that is not in one piece. */
function bodyAfter(time: HTMLElement, around: HTMLElement): HTMLElement | null {
  const found: HTMLElement[] = [];
  for (let at: Element = time; at !== around && at.parentElement; at = at.parentElement) {
    for (let next = at.nextElementSibling; next; next = next.nextElementSibling) {
      if (isProse(next)) found.push(next as HTMLElement);
    }
  }
  const size = (one: Element) => one.textContent!.length;
  found.sort((one, two) => size(two) - size(one));
  const [body, second] = found;
  if (!body || (second && size(second) > size(body) / 2)) return null;
  return within(body, [PRESSED, ...BESIDE]) ? null : body;
}

/** Whether what follows a time is a mail of its own, whose head stands at its beginning. */
function beginsWithHead(body: HTMLElement, times: readonly HTMLElement[]): boolean {
  const first = times.find((one) => body.contains(one));
  if (!first || first === body) return false;
  const head = body.ownerDocument.createRange();
  head.setStart(body, 0);
  head.setEndBefore(first);
  const text = head.toString();
  return text.length < HEAD_MOST && addressIn(text) !== undefined;
}

/** A label before somebody in a head: of the element itself, or what stands before it. */
function labelBefore(shown: Element): string {
  const own = LABEL.exec(textOf(shown))?.[1];
  if (own) return own;
  for (let at: Node = shown, up = 0; up < 3 && at.parentNode; at = at.parentNode, up += 1) {
    const before =
      tidy(at.previousSibling?.textContent ?? '') ||
      tidy((at as Element).previousElementSibling?.textContent ?? '');
    if (before) return before.length <= 24 ? before : '';
  }
  return '';
}

/** What shows an address in a mail's head, in the order of the page. */
function addressed(body: HTMLElement, around: HTMLElement): HTMLElement[] {
  const hits = [...around.querySelectorAll<HTMLElement>('*')].filter(
    (one) =>
      follows(one, body) &&
      !one.contains(body) &&
      isShown(one) &&
      (one.matches(ADDRESSED) ||
        (one.childElementCount === 0 && one.textContent!.length < SAMPLE && addressIn(textOf(one)))),
  );
  return outermost(hits);
}

/** Who a mail is from: the first whose address stands before the body and who is no recipient. */
function senderBefore(body: HTMLElement, around: HTMLElement): Address | null {
  for (const one of addressed(body, around)) {
    if (kindOf(labelBefore(one))) continue;
    const who = one.matches(ADDRESSED) ? personOf(one) : person(textOf(one).replace(LABEL, ''));
    if (!who?.address) continue;
    if (who.name) return who;
    // "Ann Lee" and, beside it, "<ann@x.example>".
    const named = [...around.querySelectorAll<HTMLElement>(NAMED)].filter((hit) => follows(hit, body));
    const names = [one.previousElementSibling, ...named].map((hit) => textOf(hit));
    const name = names.find((text) => /^[^@:\d]{2,48}$/.test(text) && !TIME.test(text));
    return name ? person(name, who.address) : who;
  }
  return null;
}

/** Whom a mail went to: those whose address its head shows behind a word for it. */
export function unmarkedRecipients(message: Element): Recipient[] | undefined {
  const { body } = parts.get(message) ?? {};
  if (!body) return undefined;
  const out: Recipient[] = [];
  let kind: Recipient['kind'] | undefined;
  for (const one of addressed(body, message as HTMLElement)) {
    const label = labelBefore(one);
    // Another word (From) ends a field; a comma between two people does not.
    kind = kindOf(label) ?? (/:$|\p{L}/u.test(label) ? undefined : kind);
    if (!kind) continue;
    const list = one.matches(ADDRESSED) ? [personOf(one)] : people(textOf(one).replace(LABEL, ''));
    out.push(...recipients(kind, list));
  }
  return out.length > 0 ? out : undefined;
}

/** Whether a line is cut where it does not fit: what an inbox shows of a mail. */
function isCut(body: HTMLElement): boolean {
  const style = body.ownerDocument.defaultView?.getComputedStyle(body);
  return (
    style !== undefined &&
    (style.cursor === 'pointer' || (style.whiteSpace === 'nowrap' && style.overflowX !== 'visible'))
  );
}

function mailAt(
  time: HTMLElement,
  root: HTMLElement,
  times: readonly HTMLElement[],
  before: readonly HTMLElement[],
): HTMLElement | null {
  let around = time.parentElement;
  for (let up = 0; around && up < HIGHEST; up += 1, around = around.parentElement) {
    const said = bodyAfter(time, around);
    const body = said && beginsWithHead(said, times) ? null : said;
    // A head may print its time twice; what stands behind the body is another mail's.
    const others = times.filter((one) => one !== time && around!.contains(one) && !body?.contains(one));
    if (before.some((one) => around!.contains(one)) || (body && others.some((one) => follows(body, one))))
      return null;
    const from = body && senderBefore(body, around);
    if (from) {
      const said = `${around.className} ${around.getAttribute('aria-label') ?? ''} ${headOf(around, body)}`;
      if (NOTE.test(said.replace(/([a-z])([A-Z])|[_-]/g, '$1 $2')) || isCut(body)) return null;
      parts.set(around, { body, from, date: time });
      return around;
    }
    if (around === root) return null;
  }
  return null;
}

/** The words of a mail's head. */
function headOf(around: HTMLElement, body: HTMLElement): string {
  const head = around.ownerDocument.createRange();
  head.setStart(around, 0);
  head.setEndBefore(body);
  return tidy(head.toString());
}

/**
 * The mails of an open conversation that a page marks by nothing, in the order of the page. A mail is found where its
 * sender's address is shown; one that shows only a name is left out, for nobody could say whose words they are.
 */
export function unmarkedMails(root: HTMLElement): HTMLElement[] {
  if (memo?.root !== root) {
    memo = { root, mails: find(root) };
    // The page cannot change while one look goes on, which asks several times.
    queueMicrotask(() => {
      memo = null;
    });
  }
  return memo.mails;
}
let memo: { root: HTMLElement; mails: HTMLElement[] } | null = null;

function find(root: HTMLElement): HTMLElement[] {
  letters = 0;
  let times = timesIn(root);
  const out: HTMLElement[] = [];
  if (
    times.length === 0 ||
    times.length > MOST.times ||
    !(mayAnswer(root.ownerDocument) || findEditors(root.ownerDocument).length > 0)
  )
    return out;
  for (const time of times) {
    if (letters > MOST.letters) return [];
    if (!times.includes(time)) continue;
    const mail = mailAt(time, root, times, out);
    if (!mail) continue;
    out.push(mail);
    // What a mail quotes prints times, too.
    times = times.filter((one) => !mail.contains(one));
  }
  return out;
}
