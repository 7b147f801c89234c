import { inOneLook } from '../in-one-look';
import { isShown, type Picks, textOf, within } from '../pick';
import { byRole, mayAnswer } from '../places';
import { relativeTime } from './relative-times';

/* Where a page prints a time, in the notations of the common interfaces. */

/** A page with more texts is a list and no open conversation, or means harm. */
const MOST_TEXTS = 6000;
/** Longer than this a text is no time that a head prints. */
const TIME_MOST = 64;
/** Beginnings of the names of months. */
export const MONTHS =
  'jan|feb|fev|fév|mär|mar|mrt|maa|abr|apr|avr|mai|may|maj|mei|jun|jui|jul|ago|aug|aoû|aou|sep|set|okt|oct|out|nov|dez|dec|dic|déc';
/** A time of day or a date. */
export const TIME = new RegExp(
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
  'nav, blockquote, footer',
  byRole('navigation', 'listbox', 'grid', 'tree', 'menu', 'tablist'),
  '[contenteditable]:not([contenteditable="false"]), uplift-coach',
];
/** What stands beside the main thing of a page. */
const ASIDE = 'aside, [role="complementary"]';
/** Beside its list a page may show the open mail, and what answers that. */
const isAnswered = inOneLook((aside: Element) => mayAnswer(aside));

/** Whether something is in a part of its page that holds no open mail, or in what some selectors pick. */
export function isBeside(element: Element, more: Picks = []): boolean {
  if (within(element, [...BESIDE, ...more])) return true;
  const aside = element.closest(ASIDE);
  return aside !== null && !isAnswered(aside);
}

/**
 * Elements that print a time, in the order of the page.
 * @param headAround the head that is text as a whole and begins with, or is, a text
 */
export function timesIn(
  root: ParentNode,
  headAround?: (text: string, parent: HTMLElement) => HTMLElement | null,
): HTMLElement[] {
  const document = root.ownerDocument!;
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const ago = relativeTime(document.documentElement.lang || 'en');
  const out: HTMLElement[] = [];
  for (let seen = 0; seen < MOST_TEXTS && texts.nextNode(); seen += 1) {
    const { data, parentElement } = texts.currentNode as Text;
    if (data.length < 2 || !parentElement) continue;
    const head = headAround?.(data, parentElement);
    if (head && !out.includes(head)) out.push(head);
    if (data.length > 2 * TIME_MOST) continue;
    // Whatever else stands beside it: an address, a channel.
    const isAgo = () => data.split(/[·•|]/u).some((part) => ago?.test(part.trim()));
    if (parentElement.localName !== 'time' && !TIME.test(data) && !isAgo()) continue;
    if (parentElement === out[out.length - 1] || parentElement.textContent!.length > 2 * TIME_MOST) continue;
    if (textOf(parentElement).length > TIME_MOST) continue;
    if (isShown(parentElement) && !isBeside(parentElement, ['pre'])) out.push(parentElement);
  }
  return out;
}

/** What stands before a time in one text: a label, whom it went to, what was done. */
const BEFORE = [
  /^[^\d:：@]{1,24}[:：]\s*/,
  /^.*@\S+\s+(?:[–—|-]\s+)?/,
  /^\D*(?<!\p{L})(?:[Oo]n|am|le|el|il|em|op|på|dnia|dne)\s+/u,
];

/** What stands behind a time: by which way a mail came. */
const BEHIND = /\s+(?:via|\p{L}+\s+(?:e-?mail|e-?post|courriel|correo|почт))(?!\d)\D*$/iu;

/** A printed time without what is said beside it: "Sent: 3 May, 10:15", "to me on 3 May", "10:15 via e-mail". */
export function timeAlone(text: string, lang: string): string {
  const ago = relativeTime(lang);
  const isTime = (part: string) => TIME.test(part) || ago?.test(part) === true;
  const parts = text.split(/\s?[·•|]\s/u).filter(isTime);
  let told = parts.length === 1 ? parts[0]! : text;
  for (const before of BEFORE) {
    const rest = told.replace(before, '');
    // "Today: 10:15" is a time as a whole.
    const label = told.slice(0, -rest.length).replace(/\s*[:：]\s*$/, '');
    if (isTime(rest) && !isTime(label)) told = rest;
  }
  return told.replace(BEHIND, '') || told;
}
