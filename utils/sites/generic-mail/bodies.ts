import { EDITABLE } from '../editable';
import { saysSubject } from '../field-meaning';
import { inOneLook } from '../in-one-look';
import { addressIn, kindOf } from '../people';
import { ADDRESSED, follows, frameDocument, holds, isShown, textBefore, textOf, tidy } from '../pick';
import { mayAnswer } from '../places';
import { rowsBehind } from './lined-heads';
import { isBeside, TIME } from './times';

/* Where the words of a mail stand, by the time that is printed beside them. */

/** The words of a mail on the page. */
export interface Said {
  body: HTMLElement;
  /** Where the body stands on the page: itself, what holds the frame that it is in, or the first of its paragraphs. */
  place: HTMLElement;
  /** The paragraphs alone that are the mail's words, where the body holds more. */
  pieces?: HTMLElement[];
}

/**
 * What a look may cost, whatever the page: so many times and letters. A page with more is a list and no open conversation,
 * or means harm.
 */
export const MOST = { times: 300, letters: 400_000 };
/** So much of a text says whether it is prose. */
const SAMPLE = 2000;
/** So many letters this look has read. */
let spent = 0;
/** Begins a look: nothing of what it may cost is spent. */
export const beginLook = (): void => {
  spent = 0;
};
/** Counts letters that a look reads, and says whether it may read on. */
export function charge(letters = 0): boolean {
  spent += letters;
  return spent <= MOST.letters;
}
/** The heads that stand right inside of an element, as this look found them. */
const headsIn = inOneLook((around: Element) => [...around.children].filter((one) => isHead(one)));
/** What is pressed as a whole. */
export const PRESSED =
  'a, button, [role="button"], [role="link"], [role="option"], [role="row"], [onclick], select';
/** Fewer letters or words are a button's, a label's or a count's. */
export const PROSE = { letters: 20, words: 4 };
/** Letters of languages that put no space between words, each about a word's half: so many of them say something. */
const DENSE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu;
const DENSE_LEAST = 12;
const isDense = (text: string): boolean => (text.match(DENSE)?.length ?? 0) >= DENSE_LEAST;
/** A head is not longer than this. */
export const HEAD_MOST = 200;

/** Whether most of an element is links and buttons. */
function isPressed(element: Element, pressed = PRESSED, length = element.textContent!.length): boolean {
  let apart = element.matches(PRESSED) ? Number.POSITIVE_INFINITY : 0;
  for (const one of element.querySelectorAll(pressed)) apart += textOf(one).length;
  return apart > length / 2;
}

/** Whether every item of a list leads elsewhere: to the mails before and behind. */
const isMenu = (list: Element): boolean =>
  list.matches('ul, ol') && [...list.children].every((item) => item.querySelector(PRESSED));

/** "to Ann Lee, Bob": a word for people and their names, without a colon; small words of a name, or "me", are short. */
const TO_NAMES =
  /^(\p{L}{1,12}) (?:(?:\p{Lu}[\p{L}'’.-]{0,40}|\p{Ll}{1,4}|\+?\d{1,3})(?: ?[,;&] ?| |$)){1,40}$/u;

/** "Subject: …", "To: Ann Lee, Bob" and "to Ann Lee, Bob". */
function isHeadRow(element: Element, text: string): boolean {
  if (kindOf(TO_NAMES.exec(text)?.[1] ?? '')) return true;
  const [label, behind = ''] = text.split(/[:：]/) as [string, string?];
  if ([label, textOf(element.firstElementChild)].some(saysSubject)) return true;
  const isList = /^ ?(?!\p{Ll}).*[^.!?。！？]$/u.test(behind);
  return isList && label.length < 24 && kindOf(label) !== undefined;
}

/** Whether an element says something, rather than being a head's row, a toolbar or a list of links. */
function isProse(element: Element): boolean {
  if (!charge()) return false;
  const whole = element.textContent ?? '';
  charge(whole.length);
  const text = tidy(whole.slice(0, SAMPLE));
  const isShort = text.length < PROSE.letters && !isDense(text);
  if (isShort || !isShown(element) || element.querySelector(EDITABLE)) return false;
  if (whole.length < HEAD_MOST && isHeadRow(element, text)) return false;
  if (isPressed(element, `${PRESSED}, ${ADDRESSED}`, whole.length) || isMenu(element)) return false;
  // Rows of a head are labels, people and little else: no sentence ends in them.
  const said = text.replace(/[^\s@]{1,64}@\S{1,64}|\p{L}{1,24}:/gu, ' ');
  if (addressIn(text) && !/[\p{L}\d)][.!?。！？](?:\s|$)/u.test(said)) return false;
  return saysSomething(said);
}

/** Whether a text has so many letters and words that it says something. */
export const saysSomething = (text: string): boolean =>
  isDense(text) ||
  (text.length >= PROSE.letters && (text.match(/[\p{L}\p{N}'’-]+/gu) ?? []).length >= PROSE.words);

/** What shows a mail apart from its page, an element or in one: a frame, or what carries a shadow tree and no words. */
function frameIn(element: Element): HTMLElement | null {
  const near = [element, ...element.querySelectorAll<HTMLElement>(':scope > *, :scope > * > *, iframe')];
  const isApart = (one: Element) =>
    one.localName === 'iframe' || (one.shadowRoot !== null && textOf(one) === '');
  return (near.find(isApart) as HTMLElement | undefined) ?? null;
}

/** The body of a mail that a frame or a shadow tree shows. */
export function framed(element: Element): HTMLElement | null {
  const frame = frameIn(element);
  const inner = isShown(frame)
    ? frame!.shadowRoot
      ? [...frame!.shadowRoot.children].find(isProse)
      : frameDocument(frame)?.body
    : undefined;
  return inner && !(inner as HTMLElement).isContentEditable && isProse(inner) ? (inner as HTMLElement) : null;
}

/** The words of a mail that no time is printed beside, where a frame or a shadow tree in it shows them. */
export function saidApart(mail: HTMLElement): Said | null {
  const body = framed(mail);
  return body && { body, place: frameIn(mail)! };
}

/** Whether lines are cut where they do not fit: what an inbox shows of a mail. */
export function isCut(body: HTMLElement): boolean {
  const view = body.ownerDocument.defaultView;
  // What cuts them may stand right inside, or right around.
  const only = body.childElementCount === 1 ? body.firstElementChild : null;
  const [own, ...near] = [body, body.parentElement, only].flatMap((one) =>
    one && view ? [view.getComputedStyle(one)] : [],
  );
  if (!own) return false;
  const styles = [own, ...near];
  const isClamped = styles.some(({ webkitLineClamp }) => /\d/.test(webkitLineClamp));
  const isLine = own.whiteSpace === 'nowrap' && styles.some(({ overflowX }) => overflowX !== 'visible');
  return isClamped || isLine || own.cursor === 'pointer';
}

/** The words of an element without those that are pressed. */
export function unpressed(element: Element, text: string): string {
  let rest = text;
  for (const one of element.querySelectorAll(PRESSED)) rest = rest.replace(textOf(one), '');
  return rest;
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

/** What shows the rest of a mail. */
const SHOWS_REST = /quot|zit(?:at|ier)|cit(?:é|ação|az)|trimmed|verlauf|history|earlier|früher/iu;
/** Whether a short piece is one line with something to press: pictures that are held back, a translation that is offered. */
const isNotice = (one: HTMLElement): boolean =>
  !one.querySelector('p, br') &&
  [...one.querySelectorAll('button, [role="button"], a:not([href]), a[href^="#"]')].some(
    (pressed) => /\p{L}{2}/u.test(textOf(pressed)) && !SHOWS_REST.test(textOf(pressed)),
  );

/** What paragraphs are. */
const PARAGRAPHS = 'p, ul, ol, blockquote, pre';

/** Whether an element prints a time and says nothing: no sentence ends there. */
const isTimed = (one: Element): boolean =>
  one.textContent!.length < HEAD_MOST && TIME.test(one.textContent!) && !/[.!?,;]\s*$/.test(one.textContent!);
/** Whether two elements are of one kind. */
export const isAlike = (one: Element, two: Element): boolean =>
  one.localName === two.localName && one.classList[0] === two.classList[0];

/** Paragraphs behind what holds a time, where nothing holds them together; none where they are not all that is said there. */
function paragraphsBehind(time: HTMLElement, around: Element): HTMLElement[] {
  const out: HTMLElement[] = [];
  const row = childAround(time, around);
  for (let next = row.nextElementSibling; next; next = next.nextElementSibling) {
    // Another head, whoever it names: what stands behind it is somebody else's.
    if (isTimed(next) && (!next.matches(PARAGRAPHS) || isAlike(next, row))) break;
    if (!next.matches(PARAGRAPHS)) {
      if (isProse(next)) return [];
    } else if (textOf(next) && isShown(next) && !isPressed(next) && !isMenu(next))
      out.push(next as HTMLElement);
  }
  out.splice(0, rowsBehind(out.map(textOf)));
  const isAside = isBeside(around, [PRESSED]);
  return out.length > 1 && out.some(isProse) && !isAside ? out : [];
}

/** Whether an element shows a time and somebody's address, and little else; each time in it asks that. */
const isHead = inOneLook((one: Element): boolean => {
  const text = one.textContent!;
  if (text.length > HEAD_MOST || one.matches(PRESSED)) return false;
  if (!text.includes('@') && !one.querySelector(ADDRESSED)) return false;
  // What is quoted stands behind a line with a colon.
  return !/@.*[:：]\s*$/.test(text) && (TIME.test(text) || one.querySelector('time') !== null);
});

/**
 * What is said behind a head up to the next one that is like it, where heads and words stand beside each other; null where
 * there are no others.
 * @param head what holds the time, a child of what holds the mails
 */
export function saidBelow(head: HTMLElement): Said | null {
  const around = head.parentElement!;
  if (!isHead(head)) return null;
  const heads = headsIn(around).filter((one) => isAlike(one, head));
  if (heads.length < 2) return null;
  const pieces: HTMLElement[] = [];
  for (let next = head.nextElementSibling; next && !heads.includes(next); next = next.nextElementSibling) {
    if (next.matches(`form, ${EDITABLE}`) || next.querySelector(EDITABLE)) break;
    if (textOf(next) && isShown(next) && !isPressed(next) && !isMenu(next)) pieces.push(next as HTMLElement);
  }
  const isAside = isBeside(around, [PRESSED]);
  return pieces.some(isProse) && !isAside ? { body: around, place: pieces[0]!, pieces } : null;
}

/** The nearest element of its tree around one that holds another, too; null where none does. */
export function aroundBoth(one: Element, other: Element): Element | null {
  let around = one.parentElement;
  while (around && !holds(around, other)) around = around.parentElement;
  return around;
}

/** The element right inside of another one that holds a third. */
export function childAround(inner: HTMLElement, around: Element): HTMLElement {
  let at = inner;
  while (at.parentElement && at.parentElement !== around) at = at.parentElement;
  return at;
}

/** What is said after the time inside of an element; null where that is not in one piece. */
export function saidBehind(time: HTMLElement, around: HTMLElement): Said | null {
  const pieces = paragraphsBehind(time, around);
  if (pieces[0]) return { body: around, place: pieces[0], pieces };
  const place = bodyBeside(time, around);
  return place && { body: framed(place) ?? place, place };
}

/** What is said before the time, as `saidBehind`. */
export function saidBefore(time: Element, around: HTMLElement): Said | null {
  const place = bodyBeside(time, around, 'previousElementSibling');
  return place && { body: framed(place) ?? place, place };
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
  const isBefore = (one: HTMLElement) => found.some(([other]) => follows(one, other));
  // Where the words stand in a frame that nobody here may look into, a notice over or under it is not them.
  const isClosed = [...around.querySelectorAll('iframe')].some((one) => isShown(one) && !frameDocument(one));
  const said = found.filter(
    ([one, letters]) => letters >= HEAD_MOST || !(isClosed || isBefore(one)) || !isNotice(one),
  );
  const [first, second] = said.sort(([, one], [, two]) => two - one);
  if (!first || (second && second[1] > first[1] / 2)) return null;
  return isBeside(first[0], [PRESSED, 'code']) ? null : first[0];
}

/** Whether what follows a time is a mail of its own, whose head stands at its beginning. */
export function beginsWithHead(body: HTMLElement, times: readonly HTMLElement[]): boolean {
  const first = times.find((one) => body.contains(one));
  if (!first || first === body) return false;
  const text = textBefore(first, body);
  if (text.length >= HEAD_MOST) return false;
  // Who wrote stands there first, their address in an attribute.
  const who = [...body.querySelectorAll(ADDRESSED)].find((one) => follows(one, first));
  const isFirst = who && /^\P{L}*\p{Lu}{0,3}\P{L}*$/u.test(textBefore(who, body));
  // A time alone behind a name heads a mail, too.
  const isAlone = /^\P{L}*\p{L}{0,12}\P{L}*$/u.test(textOf(first)) && /^\s*\p{Lu}[^.!?,:]{1,48}$/u.test(text);
  return addressIn(text) !== undefined || isFirst || isAlone;
}
