import type { Address } from '../../model/snapshot';
import { bareSubject } from '../../text/subject-prefix';
import { readBlocks } from '../dom-blocks';
import { inOneLook } from '../in-one-look';
import { kindOf, personOf } from '../people';
import { ADDRESSED, follows, holds, isShown, textBefore, textBetween, textOf } from '../pick';
import { isAnswerable, isEditorFrame, places, showsHead } from '../places';
import { subjectsShown } from '../recipient-rows';
import {
  aroundBoth,
  beginLook,
  beginsWithHead,
  charge,
  childAround,
  framed,
  HEAD_MOST,
  isCut,
  MOST,
  PRESSED,
  PROSE,
  type Said,
  saidApart,
  saidBefore,
  saidBehind,
  saidBelow,
  saysSomething,
  unpressed,
} from './bodies';
import { findEditors, headersOf, subjectsOf } from './editors';
import { headOf, namedBefore, recipientsBefore, senderBefore } from './heads';
import { attribution, beginsHead, type Head, linedHead } from './lined-heads';
import { type Shown, withoutPreviews } from './previews';
import { isBeside, timesIn } from './times';

/*
 * Mails of a page that marks them by nothing: a time that is printed, before it or beside it somebody's address, and
 * prose after both. What is pressed to get to a mail (a row of an inbox) is none, and neither is what colleagues note.
 */

/** What a mail consists of. */
interface Parts extends Said {
  from: Address;
  date?: HTMLElement;
  /** What its head says, where that is text as a whole. */
  head?: Head;
}

const parts = new WeakMap<Element, Parts>();
/** The parts of a mail that `unmarkedMails` found. */
export const partsOf = (message: Element): Parts | undefined => parts.get(message);

const NOTE =
  /(?<!\p{L})(?:internal|private|notes?|comment\p{L}*|activity|system|events?|log|intern\p{L}*|notiz|nota|notitie|kommentar|commentaire|comentario)(?!\p{L})/iu;

/** How many elements up from its time a mail ends at the latest. */
const HIGHEST = 8;

/** Whether a mail of the page can be answered, or is being answered. */
const isAnswered = inOneLook(
  (document: Document) => isAnswerable(document) || findEditors(document).length > 0,
);

/** Who the drafts of a page go to. */
const drafted = inOneLook((document: Document) =>
  headersOf(document).flatMap(({ recipients = [] }) => recipients.filter(({ kind }) => kind === 'to')),
);

/**
 * The parts of a mail that its page marks as one.
 * @param named the body, where its name tells it; else it is what is said behind the time, or without one in a frame
 */
export function markedParts(message: HTMLElement, named: HTMLElement | null): Parts | undefined {
  beginLook();
  const date = timesIn(message).find((one) => !named?.contains(one));
  const said = named
    ? { body: framed(named) ?? named, place: named }
    : date
      ? saidBehind(date, message)
      : saidApart(message);
  const from = said && senderBefore(said.place, message);
  // An article of a magazine has an author's address and a time, too, and goes to nobody.
  const isMail =
    said && (named || recipientsBefore(said.place, message) || isAnswered(message.ownerDocument));
  return from && isMail ? { ...said, from, ...(date && { date }) } : undefined;
}

/** Whether sentences stand between a time and what is said after it: then it heads those. */
const headsOthers = (time: HTMLElement, body: HTMLElement): boolean =>
  follows(time, body) && !time.contains(body) && /\p{Ll}{4}[.!?]\s/u.test(textBetween(time, body));

/** Whether a sentence stands between two times. */
function isSaidBetween(one: HTMLElement, two: HTMLElement): boolean {
  const text = textBetween(one, two);
  return saysSomething(text) && /\p{L}{3}[.!?…]["”’)]?(?:\s|$)/u.test(text);
}

/** Whether what stands above a head says something and no mail ends there: then that passes on what it heads. */
function isPassedOn(head: HTMLElement, root: ParentNode, before: readonly HTMLElement[]): boolean {
  const near = head.parentElement;
  if (!near || head === root) return false;
  const around = near === root ? near : (near.parentElement ?? near);
  const mail = before.findLast((one) => around.contains(one));
  let text = textBefore(head, around, mail);
  for (const one of around.querySelectorAll('h1, h2, h3, h4')) text = text.replace(one.textContent!, '');
  return /\p{Ll}{4}[.!?:]\s|[-_]{4}/u.test(`${text} `);
}

/** What lies around a line: no part of it. */
const BLOCK =
  ':not(a, b, bdi, big, code, em, font, i, label, mark, q, s, samp, small, span, strong, tt, u, uplift-coach)';
/** The heads of this look that are text as a whole, each with how many blocks it takes and what is said behind it. */
let heads = new WeakMap<Element, (Head & { rest: string }) | null>();

/** The paragraph, or preformatted text, around a text that begins a head, where it is or begins with one. */
function headAround(text: string, parent: HTMLElement): HTMLElement | null {
  if (!beginsHead(text)) return null;
  const block = parent.closest<HTMLElement>(BLOCK);
  if (!block || isBeside(parent, ['code', PRESSED]) || !isShown(block)) return null;
  if (!heads.has(block)) {
    const blocks = charge(block.textContent!.length) ? readBlocks(block, {}) : [];
    const said = (from: number) => blocks.slice(from).map((one) => one.block.text);
    const head = linedHead(said(0)) ?? attribution(said(0).join(' '));
    const links = head ? [...block.querySelectorAll(ADDRESSED)].map((one) => personOf(one)) : [];
    const full = <T extends Address>(who: T): T =>
      who.address ? who : { ...who, ...links.find((one) => one?.name === who.name) };
    heads.set(
      block,
      head && {
        ...head,
        from: full(head.from),
        ...(head.recipients && { recipients: head.recipients.map(full) }),
        rest: said(head.rows).join(' '),
      },
    );
  }
  return heads.get(block) ? block : null;
}

/** What a look has found so far. */
interface Look {
  root: ParentNode;
  times: readonly HTMLElement[];
  /** The mails before. */
  before: readonly HTMLElement[];
  answered: boolean;
}

/** Whether a time behind another one stands nearer to what both are before: a list may print that of the mail beside it. */
function isNearer(one: HTMLElement, time: HTMLElement, place: HTMLElement): boolean {
  if (!follows(time, one) || !follows(one, place)) return false;
  return aroundBoth(one, place)?.contains(time) === false;
}

/** The mail around a time; null where there is none. */
function mailAt(time: HTMLElement, { root, times, before, answered }: Look): HTMLElement | null {
  const head = heads.get(time);
  // What nothing answers is a mail where its head says who it went to, too.
  const isMail = answered || (head?.recipients && head.from.address);
  if (head && (!isMail || isPassedOn(time, root, before))) return null;
  if (head && saysSomething(head.rest)) {
    parts.set(time, { body: time, place: time, from: head.from, head });
    return time;
  }
  let named = '';
  let around = time.parentElement;
  for (let up = 0; around && up < HIGHEST; up += 1, around = around.parentElement) {
    const row = childAround(time, around);
    const below = saidBelow(row);
    const flat = below && mailOf({ said: below, time, around: row, head, answered });
    if (flat === 'note') return null;
    if (flat) {
      parts.set(row, { ...flat, date: time });
      return row;
    }
    const behind = saidBehind(time, around);
    const after = behind && !behind.pieces && beginsWithHead(behind.place, times) ? null : behind;
    const said = after ?? (head ? null : saidBefore(time, around));
    const place = said?.place;
    // A head may print its time twice; what stands behind the body is another mail's.
    const isOther = (one: HTMLElement) =>
      one !== time &&
      around!.contains(one) &&
      !(said?.pieces ?? [said?.place]).some((piece) => piece?.contains(one));
    const others = times.filter(isOther);
    // Whose words stand between, the sender above those is.
    const isApart = (one: HTMLElement) =>
      follows(one, time)
        ? isSaidBetween(one, time)
        : place && follows(one, place) && follows(time, one) && isSaidBetween(time, one);
    if (others.some((one) => isApart(one) || (place && isNearer(one, time, place)))) return null;
    const isOthers = after ? others.some((one) => follows(after.place, one)) : said && others.length > 0;
    if (before.some((one) => around!.contains(one)) || isOthers) return null;
    const date = head && !head.dateText ? others[0] : time;
    const found = said && mailOf({ said, time, around, head, isAbove: !after, answered, named });
    if (found === 'note') return null;
    if (found) {
      parts.set(around, { ...found, ...(date && { date }) });
      return around;
    }
    if (around === root) return null;
    if (place) named ||= unpressed(around, headOf(around, place)).replace(textOf(time), '');
  }
  return null;
}

/** What may be a mail. */
interface Candidate {
  said: Said;
  time: HTMLElement;
  around: HTMLElement;
  head: Head | null | undefined;
  answered: boolean;
  /** Whether it is said above its time. */
  isAbove?: boolean;
  /** Words between it and its time that may name somebody. */
  named?: string;
}

/** What is said beside a time as a mail: null where nobody's, "note" where it is none. */
function mailOf(candidate: Candidate): Parts | 'note' | null {
  const { said, time, around, head, answered, isAbove = false, named = '' } = candidate;
  const { place } = said;
  // A row of the list beside the draft shows what that is about.
  const line = place.textContent!.length < HEAD_MOST ? bareSubject(textOf(place)) : '';
  if (line && subjectsOf(place.ownerDocument).some((one) => bareSubject(one) === line)) return 'note';
  // What somebody wrote is quoted there.
  if (head && (place.matches('blockquote') || textOf(place).startsWith('>'))) return 'note';
  // Whose words stand above a time, a word for the sender says.
  const shown =
    senderBefore(place, around, isAbove || !answered) ??
    (answered ? namedBefore(place, around, drafted(around.ownerDocument)) : null);
  const from = head && (head.from.address || shown?.name !== head.from.name) ? head.from : shown;
  if (!from) return null;
  // Where a head of its own names somebody, an address of the page around it is theirs or behind a word for the sender.
  const isTheirs =
    !/\p{Lu}|\p{Lo}{2}/u.test(named) || kindOf(named) || (from.name && named.includes(from.name));
  if (!head && !isTheirs && !senderBefore(place, around, true)) return null;
  // What nothing answers is a mail where a word says who it went to, too.
  const isTo = () => (head?.recipients ?? recipientsBefore(place, around)) && !headsOthers(time, place);
  if (!answered && !(from.address && isTo())) return null;
  const [subject = head?.subject ?? ''] = subjectsShown(around, place).map(textOf);
  const words = unpressed(around, headOf(around, place)).replace(subject, '');
  const told = `${around.className} ${around.ariaLabel ?? ''} ${words}`;
  if (NOTE.test(told.replace(/([a-z])([A-Z])|[_-]/g, '$1 $2')) || isCut(place)) return 'note';
  return { ...said, from, ...(head && { head: { ...head, rows: 0 } }) };
}

/** Whether a document begins with the head of a mail: what a mail passes on stands behind words, or a line. */
function isHeaded(body: HTMLElement): boolean {
  const [head, ...rest] = textOf(body).split('@');
  return rest.length > 0 && head!.length < HEAD_MOST && !/[-_]{4}|\p{L}[.!?]\s/u.test(head!);
}

/** Open shadow trees and frames in the conversation that say something: each may hold mails. */
export const treesIn = inOneLook((root: HTMLElement) =>
  [...places(root.ownerDocument)].flatMap(([place, frame]): (HTMLElement | ShadowRoot)[] => {
    const { host = frame, body } = place as ShadowRoot & Document;
    const isPart = host && holds(root, frame ?? host) && isShown(host) && !isBeside(host);
    const tree = (body ?? place) as HTMLElement | ShadowRoot;
    if (!isPart || tree.textContent!.length < 2 * PROSE.letters) return [];
    return body && (isEditorFrame(frame, place) || !isHeaded(body)) ? [] : [tree];
  }),
);

/**
 * The mails of an open conversation that a page marks by nothing, in the order of the page. A mail is found where its
 * sender's address is shown; one that shows only a name is left out, for nobody could say whose words they are.
 */
export const unmarkedMails = inOneLook(find);

function find(root: ParentNode): HTMLElement[] {
  beginLook();
  heads = new WeakMap();
  let times = timesIn(root, headAround);
  const out: HTMLElement[] = [];
  if (times.length === 0 || times.length > MOST.times) return out;
  const answered = isAnswered(root.ownerDocument!);
  if (!answered && !showsHead(root)) return out;
  for (const time of times) {
    if (!charge()) return [];
    if (!times.includes(time)) continue;
    const mail = mailAt(time, { root, times, before: out, answered });
    if (!mail) continue;
    out.push(mail);
    // What a mail quotes prints times, too.
    const { pieces = [] } = parts.get(mail) ?? {};
    times = times.filter((one) => ![mail, ...pieces].some((part) => part.contains(one)));
  }
  return withoutPreviews(out.map(shownIn), root);
}

/** What a mail that was found says, and whose it is. */
function shownIn(mail: HTMLElement): Shown {
  const { from, body, pieces = [body!] } = parts.get(mail) ?? {};
  const words = pieces.map((piece) => piece.textContent).join('');
  charge(words.length);
  return { mail, words, whose: from?.address ?? from?.name ?? '' };
}
