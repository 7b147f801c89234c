import type { Address } from '../../model/snapshot';
import { saysSubject } from '../field-meaning';
import { addressIn } from '../people';
import { ADDRESSED, follows, frameDocument, holds, isShown, textOf, tidy, within } from '../pick';
import { EDITABLE, isAnswerable, isEditorFrame, mayAnswer, places, showsHead } from '../places';
import { findEditors } from './editors';
import { headOf, recipientsBefore, senderBefore } from './heads';
import { inOneLook } from './in-one-look';
import { BESIDE, timesIn } from './times';

/*
 * Mails of a page that marks them by nothing: a time that is printed, before it or beside it somebody's address, and
 * prose after both. What is pressed to get to a mail (a row of an inbox) is none, and neither is what colleagues note.
 */

/** What a mail consists of. */
interface Parts {
  body: HTMLElement;
  /** Where the body stands on the page: itself, or what holds the frame that it is in. */
  place: HTMLElement;
  from: Address;
  date?: HTMLElement;
}

const parts = new WeakMap<Element, Parts>();
/** The parts of a mail that `unmarkedMails` found. */
export const partsOf = (message: Element): Parts | undefined => parts.get(message);

/**
 * What a look may cost, whatever the page: so many times and letters. A page with more is a list and no open conversation,
 * or means harm.
 */
const MOST = { times: 300, letters: 400_000 };
/** So much of a text says whether it is prose. */
const SAMPLE = 2000;
let letters = 0;
/** What is pressed as a whole. */
const PRESSED = 'a, button, [role="button"], [role="link"], [role="option"], [role="row"], [onclick], select';
const NOTE =
  /(?<!\p{L})(?:internal|private|notes?|comment\p{L}*|activity|system|events?|log|intern\p{L}*|notiz|nota|notitie|kommentar|commentaire|comentario)(?!\p{L})/iu;

/** Fewer letters or words are a button's, a label's or a count's. */
const PROSE = { letters: 20, words: 4 };
/** A head is not longer than this. */
const HEAD_MOST = 200;
/** How many elements up from its time a mail ends at the latest. */
const HIGHEST = 8;

/** Whether an element says something, rather than being a head's row, a toolbar or a list of links. */
function isProse(element: Element): boolean {
  if (letters > MOST.letters) return false;
  const whole = element.textContent ?? '';
  letters += whole.length;
  const text = tidy(whole.slice(0, SAMPLE));
  if (text.length < PROSE.letters || !isShown(element) || element.querySelector(EDITABLE)) return false;
  // "Subject: …" is a head's row.
  const label = text.split(/[:：]/)[0]!;
  if (whole.length < HEAD_MOST && [label, textOf(element.firstElementChild)].some(saysSubject)) return false;
  let apart = 0;
  for (const one of element.querySelectorAll(`${PRESSED}, ${ADDRESSED}`)) apart += textOf(one).length;
  if (apart > whole.length / 2) return false;
  // Rows of a head are labels, people and little else: no sentence ends in them.
  const said = text.replace(/[^\s@]{1,64}@\S{1,64}|\p{L}{1,24}:/gu, ' ');
  if (addressIn(text) && !/[\p{L}\d)][.!?。！？](?:\s|$)/u.test(said)) return false;
  return (said.match(/[\p{L}\p{N}'’-]+/gu) ?? []).length >= PROSE.words;
}

/** What shows a mail apart from its page, an element or in one: a frame, or what carries a shadow tree and no words. */
function frameIn(element: Element): HTMLElement | null {
  const near = [element, ...element.querySelectorAll<HTMLElement>(':scope > *, :scope > * > *, iframe')];
  const isApart = (one: Element) =>
    one.localName === 'iframe' || (one.shadowRoot !== null && textOf(one) === '');
  return (near.find(isApart) as HTMLElement | undefined) ?? null;
}

/** The body of a mail that a frame or a shadow tree shows. */
function framed(element: Element): HTMLElement | null {
  const frame = frameIn(element);
  const inner = isShown(frame)
    ? frame!.shadowRoot
      ? [...frame!.shadowRoot.children].find(isProse)
      : frameDocument(frame)?.body
    : undefined;
  return inner && !(inner as HTMLElement).isContentEditable && isProse(inner) ? (inner as HTMLElement) : null;
}

/** What is said without the bar above it that answers it. */
function withoutBar(body: HTMLElement): HTMLElement {
  let at = body;
  for (let down = 0; down < 4; down += 1) {
    const [first, next, ...rest] = [...at.children].filter((one) => textOf(one)) as HTMLElement[];
    const isLoose = [...at.childNodes].some((one) => one.nodeType === 3 && tidy(one.textContent!));
    if (!first || rest.length > 0 || isLoose) break;
    const pressed = [...first.querySelectorAll(PRESSED)].map(textOf).join('');
    const isBar = pressed.replace(/ /g, '') === textOf(first).replace(/ /g, '') && mayAnswer(first);
    if (next && isBar) return next;
    if (next) break;
    at = first;
  }
  return body;
}

/**
 * What is said after the time inside of an element, or before it; null where that is not in one piece.
 * @param side which siblings are looked at
 */
function bodyBeside(
  time: Element,
  around: Element,
  side: 'nextElementSibling' | 'previousElementSibling' = 'nextElementSibling',
): HTMLElement | null {
  const found: [HTMLElement, number][] = [];
  for (let at = time; at !== around && at.parentElement; at = at.parentElement) {
    for (let next = at[side]; next; next = next[side]) {
      const said = isProse(next) ? withoutBar(next as HTMLElement) : framed(next);
      // A head may stand beside the frame, in what holds both.
      if (said)
        found.push([
          said.getRootNode() === next.getRootNode() ? said : frameIn(next)!,
          said.textContent!.length,
        ]);
    }
  }
  found.sort(([, one], [, two]) => two - one);
  const [first, second] = found;
  if (!first || (second && second[1] > first[1] / 2)) return null;
  return within(first[0], [PRESSED, ...BESIDE]) ? null : first[0];
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

/** Whether a mail of the page can be answered, or is being answered. */
const isAnswered = inOneLook(
  (document: Document) => isAnswerable(document) || findEditors(document).length > 0,
);

/**
 * The parts of a mail that its page marks as one.
 * @param named the body, where its name tells it; else it is what is said behind the time
 */
export function markedParts(message: HTMLElement, named: HTMLElement | null): Parts | undefined {
  letters = 0;
  const date = timesIn(message).find((one) => !named?.contains(one));
  const place = named ?? (date && bodyBeside(date, message));
  const from = place && senderBefore(place, message);
  // An article of a magazine has an author's address and a time, too, and goes to nobody.
  const isMail = place && (named || recipientsBefore(place, message) || isAnswered(message.ownerDocument));
  return from && isMail ? { body: framed(place) ?? place, place, from, ...(date && { date }) } : undefined;
}

/** Whether a line is cut where it does not fit: what an inbox shows of a mail. */
function isCut(body: HTMLElement): boolean {
  const style = body.ownerDocument.defaultView?.getComputedStyle(body);
  return (
    style !== undefined &&
    (style.cursor === 'pointer' || (style.whiteSpace === 'nowrap' && style.overflowX !== 'visible'))
  );
}

/** Whether sentences stand between a time and what is said after it: then it heads those. */
function headsOthers(time: HTMLElement, body: HTMLElement): boolean {
  if (!follows(time, body) || time.contains(body)) return false;
  const between = body.ownerDocument.createRange();
  between.setStartAfter(time);
  between.setEndBefore(body);
  return /\p{Ll}{4}[.!?]\s/u.test(between.toString());
}

/** The mail around a time; null where there is none. */
function mailAt(
  time: HTMLElement,
  root: ParentNode,
  times: readonly HTMLElement[],
  before: readonly HTMLElement[],
  answered: boolean,
): HTMLElement | null {
  let around = time.parentElement;
  for (let up = 0; around && up < HIGHEST; up += 1, around = around.parentElement) {
    const said = bodyBeside(time, around);
    const after = said && beginsWithHead(said, times) ? null : said;
    const body = after ?? bodyBeside(time, around, 'previousElementSibling');
    // A head may print its time twice; what stands behind the body is another mail's.
    const others = times.filter((one) => one !== time && around!.contains(one) && !body?.contains(one));
    const isOthers = after ? others.some((one) => follows(after, one)) : body && others.length > 0;
    if (before.some((one) => around!.contains(one)) || isOthers) return null;
    // Whose words stand above a time, a word for the sender says.
    const from = body && senderBefore(body, around, !after || !answered);
    // What nothing answers is a mail where a word says who it went to, too.
    if (from && (answered || (recipientsBefore(body, around) && !headsOthers(time, body)))) {
      const head = `${around.className} ${around.getAttribute('aria-label') ?? ''} ${headOf(around, body)}`;
      if (NOTE.test(head.replace(/([a-z])([A-Z])|[_-]/g, '$1 $2')) || isCut(body)) return null;
      parts.set(around, { body: framed(body) ?? body, place: body, from, date: time });
      return around;
    }
    if (around === root) return null;
  }
  return null;
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
    const isPart = host && holds(root, frame ?? host) && isShown(host) && !within(host, BESIDE);
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
  letters = 0;
  let times = timesIn(root);
  const out: HTMLElement[] = [];
  if (times.length === 0 || times.length > MOST.times) return out;
  const answered = isAnswered(root.ownerDocument!);
  if (!answered && !showsHead(root)) return out;
  for (const time of times) {
    if (letters > MOST.letters) return [];
    if (!times.includes(time)) continue;
    const mail = mailAt(time, root, times, out, answered);
    if (!mail) continue;
    out.push(mail);
    // What a mail quotes prints times, too.
    times = times.filter((one) => !mail.contains(one));
  }
  return out;
}
