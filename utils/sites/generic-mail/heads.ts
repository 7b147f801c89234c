import type { Address, Recipient } from '../../model/snapshot';
import { bareSubject } from '../../text/subject-prefix';
import { EDITABLE } from '../editable';
import { isSubject } from '../field-meaning';
import { addressIn, areInitials, kindOf, people, person, personOf, recipients, WHOLE_NAME } from '../people';
import { ADDRESSED, follows, isShown, outermost, saysFrom, textBefore, textOf, tidy, within } from '../pick';
import { byClass, subjectsShown } from '../recipient-rows';
import { ME } from './directions';
import { isBeside } from './times';
import { namedTo, ROW_MOST } from './to-whom';

/* Who a mail is from and to, by the words and addresses that stand before its body. */

/** Rows, and what is pressed. */
const LISTED = 'li, tr, a, button, [role="button"], [role="row"], [role="option"], [role="listitem"]';
/** A longer text is no person. */
const PERSON_MOST = 2000;
/** A word before a person, in one text. */
const LABEL = /^([^:：<@]{1,24})[:：]/;
const PASSED = /@[^\s@]+\s+(\p{L}{1,9}):?\s+(\S.*)$/u;
const NAMED = `${byClass('name', 'sender', 'author')}, strong, b`;

/** Nobody's name has a digit, or marks of another text, or begins small. */
export const NAME = /^(?!\p{Ll})[^@:\d·•|]{2,48}$/u;

/** "to ann@x.example", "to Ann Lee <ann@x.example>": the word for a field, small, right before whom it names. */
const SMALL = /^(\p{Ll}{1,12}) (?=[^\s@]+@|"?\p{Lu}[^@<>]{0,60}<[^\s@]+@)/u;
const smallWord = (text: string): string => {
  const word = SMALL.exec(text)?.[1] ?? '';
  return kindOf(word) ? word : '';
};
/** The words of somebody without the label before them. */
const withoutLabel = (text: string): string => text.replace(LABEL, '').slice(smallWord(text).length);

/** A label before somebody in a head: of the element itself, or what stands before it. */
function labelBefore(shown: Element): string {
  const own = LABEL.exec(textOf(shown))?.[1] || smallWord(textOf(shown));
  if (own) return own;
  // "From: Ann Lee <ann@x.example>", in a row of its own.
  const row = shown.parentElement!;
  const isAlone = row.querySelectorAll(ADDRESSED).length < 2 && row.textContent!.split('@').length < 3;
  const label = isAlone && row.textContent!.length < ROW_MOST && LABEL.exec(textOf(row))?.[1];
  if (label) return label;
  for (let at: Node = shown, up = 0; up < 3 && at.parentNode; at = at.parentNode, up += 1) {
    const near = tidy(at.previousSibling?.textContent ?? '');
    // "<b>To</b>: Ann Lee"
    const before = /^[:：]?$/.test(near) ? textOf((at as Element).previousElementSibling) : near;
    // "A" before "Ann Lee" stands for her picture.
    if (!before || areInitials(before, textOf(shown))) continue;
    // "To" and "Ann Lee" and "<ann@x.example>": the name stands between.
    const name = (at as Element).previousElementSibling;
    const word = textOf(name) === before && NAME.test(before) ? textOf(name!.previousElementSibling) : '';
    if (!kindOf(before) && word.length <= 24 && kindOf(word)) return word;
    return before.length <= 24 ? before : '';
  }
  return '';
}

/** "ann at x.example": what archives of lists show. */
const VEILED = /^([^\s@]+) at (?=[^\s@]+\.[^\s@.]+$)/;

/** What stands in an element itself, beside whatever is set apart in it: "<b>Ann Lee</b> <ann@x.example>". */
const ownText = (element: Element): string =>
  [...element.childNodes].map((node) => (node.nodeType === 3 ? (node as Text).data : ' ')).join('');

/** What shows an address in a mail's head, in the order of the page. */
function addressed(body: HTMLElement, around: HTMLElement): HTMLElement[] {
  const hits = [around, ...around.querySelectorAll<HTMLElement>('*')].filter(
    (one) =>
      follows(one, body) &&
      !one.contains(body) &&
      // What is pasted is no head of what stands behind it.
      !within(one, ['pre, blockquote']) &&
      isShown(one) &&
      (one.matches(ADDRESSED) ||
        (one.textContent!.length < PERSON_MOST && addressIn(ownText(one)) && addressIn(textOf(one)))),
  );
  return outermost(hits);
}

/** Before the word for another field in the same line: "To: Ann <ann@x.example> — Cc: bo@x.example". */
const NEXT = /(?: ?[—–|·•;,])? (?=(\p{L}{1,14}) ?[:：])/gu;
/** A line as those of its fields. */
const byField = (line: string): string[] =>
  line.replace(NEXT, (between, word: string) => (kindOf(word) ? '\u2028' : between)).split('\u2028');

/** The lines of what shows somebody: a break ends one, and so does the word for another field. */
function linesOf(one: Element): string[] {
  if (!one.querySelector('br')) return byField(textOf(one));
  const copy = one.cloneNode(true) as Element;
  for (const end of copy.querySelectorAll('br')) end.replaceWith('\u2028');
  return copy.textContent!.split('\u2028').map(tidy).filter(Boolean).flatMap(byField);
}

/** Whether a word of a name stands in an address. */
function isIn(address: string | undefined, name: string): boolean {
  const [box = ''] = address?.split('@', 1) ?? [];
  return name
    .toLowerCase()
    .split(/[\s,.-]+/)
    .some((word) => word.length > 2 && box.includes(word));
}

/** The text right before somebody's address, where it is a name: a word of it stands in the address. */
function nameBefore(one: Element, around: Element, address: string): string | undefined {
  const texts = one.ownerDocument.createTreeWalker(around, NodeFilter.SHOW_TEXT);
  let text = '';
  while (
    texts.nextNode() &&
    !one.contains(texts.currentNode) &&
    follows(texts.currentNode.parentElement!, one)
  )
    text = tidy((texts.currentNode as Text).data) || text;
  return NAME.test(text) && isIn(address, text) ? text : undefined;
}

/** "ann@x.example · 2 h ago": the mark sets apart what is nobody's name. */
const apart = (text: string) => text.split(/\s[·•|]\s/u).find(addressIn) ?? text;

/**
 * Who a mail is from: the first whose address stands before the body and who is no recipient.
 * @param labelled only behind a word for the sender
 */
export function senderBefore(body: HTMLElement, around: HTMLElement, labelled = false): Address | null {
  for (const one of addressed(body, around)) {
    const label = labelBefore(one);
    if (kindOf(label) || (labelled && !saysFrom(label))) continue;
    const shown = (linesOf(one).find(addressIn) ?? textOf(one)).replace(VEILED, '$1@');
    const known = one.matches(ADDRESSED) ? personOf(one) : null;
    const who = known?.address ? known : person(withoutLabel(apart(shown)));
    if (!who?.address) continue;
    if (who.name) return who;
    // "Ann Lee" and, beside it, "<ann@x.example>".
    const named = [...around.querySelectorAll<HTMLElement>(NAMED)].filter((hit) => follows(hit, body));
    const names = [one.previousSibling, one.previousElementSibling, ...named].map((hit) =>
      tidy(hit?.textContent ?? '').replace(/^[:：]\s?|\s?[<(]$/g, ''),
    );
    const name =
      names.find((text) => NAME.test(text) || ME.test(text)) ?? nameBefore(one, around, who.address);
    return name ? person(name, who.address) : who;
  }
  return null;
}

/** What pages call the words of a mail. */
const WORDS = byClass('mail-body', 'mailbody', 'mail_body', 'msg-body', 'msgbody', 'msg_body');

/** The first text of an element; letters may stand for a picture before it. */
function firstWords(element: Element): string {
  const texts = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let text = '';
  while (/^\p{Lu}{0,3}$/u.test(text) && texts.nextNode()) text = tidy((texts.currentNode as Text).data);
  return text;
}

/**
 * Who a mail is from where its head shows no address: whom a draft goes to, where the head begins with their name, or a name
 * alone, where the head says which way it went, or the page calls its words those of a mail.
 * @param drafted whom drafts of the page go to
 */
export function namedBefore(
  body: HTMLElement,
  around: HTMLElement,
  drafted: readonly Address[],
): Address | null {
  const first = firstWords(around);
  const answered =
    drafted.find(({ name }) => name === first) ??
    (WHOLE_NAME.test(first) ? drafted.find(({ name, address }) => !name && isIn(address, first)) : undefined);
  if (answered) return person(first, answered.address);
  // The rep's own, beside those of whom a draft answers.
  if (drafted.length > 0 && ME.test(first)) return person(first);
  // "Ann Lee" and "to me": the head says which way it went, as it does where the draft goes to the same.
  const to = ME.test(first) || WHOLE_NAME.test(first) ? namedTo(around)(body) : undefined;
  const isTold = (whom: string) =>
    [first, whom].some((one) => ME.test(one)) ||
    drafted.some(({ address }) => address && address === addressIn(whom));
  if (to && isTold(to)) return person(first);
  const words = body.closest(WORDS);
  if (!words || !around.contains(words)) return null;
  const named = [...around.querySelectorAll<HTMLElement>(NAMED)].find(
    (hit) => follows(hit, body) && !hit.contains(body) && NAME.test(textOf(hit)) && isShown(hit),
  );
  return named ? person(textOf(named)) : null;
}

/** Somebody without what is no name, where the address tells who it is; null where nothing does. */
const withoutTime = ({ name, address }: Address): Address | null =>
  !name || NAME.test(name) ? person(name, address) : person('', address);

/** Whom a mail went to: those whose address its head shows behind a word for it. */
export function recipientsBefore(body: HTMLElement, around: HTMLElement): Recipient[] | undefined {
  const out: Recipient[] = [];
  let kind: Recipient['kind'] | undefined;
  for (const [at, one] of addressed(body, around).entries()) {
    const lines = linesOf(one);
    if (lines.length > 1) {
      for (const line of lines) {
        const word = LABEL.exec(line)?.[1] || smallWord(line);
        kind = kindOf(word) ?? (word ? undefined : kind);
        if (kind) out.push(...recipients(kind, people(withoutLabel(line))));
      }
      continue;
    }
    const label = labelBefore(one);
    // "Ann <ann@x.example> to Bob <bob@x.example>", in one piece.
    const [, word = '', behind = ''] = one.matches(ADDRESSED) ? [] : (PASSED.exec(textOf(one)) ?? []);
    const passed = kindOf(word);
    // Behind the sender somebody without a word stands before one for copies: who of them got it is not said.
    if (passed && passed !== 'to' && at > 0 && !kindOf(label)) return undefined;
    // A time behind them is nobody's name.
    if (passed) out.push(...recipients(passed, people(behind).map(withoutTime)));
    // Another word (From) ends a field; a comma between two people does not.
    kind = kindOf(label) ?? (/:$|\p{L}/u.test(label) ? undefined : kind);
    if (!kind) continue;
    const list = one.matches(ADDRESSED) ? [personOf(one)] : people(withoutLabel(textOf(one)));
    for (const who of list) {
      // "Ann <ann@x.example>, cc Bob <bob@x.example>": the word for the next field stands before a name.
      const small = /^(\p{Ll}{2,8}):? (?=\p{Lu})/u.exec(who?.name ?? '');
      const next = kindOf(small?.[1] ?? '');
      kind = next ?? kind;
      const name = next ? who!.name!.slice(small![0].length) : who?.name;
      out.push(...recipients(kind, [who && { ...who, ...(name && { name }) }]));
    }
  }
  return out.length > 0 ? out : undefined;
}

/** The words of a mail's head. */
export const headOf = (around: HTMLElement, body: HTMLElement): string => tidy(textBefore(body, around));

/**
 * The subject that stands before a mail behind the word for it, or in a field that is no draft's: between it and the mail
 * stands no place to write.
 * @param place where the mail's body stands
 * @param answers subjects of the drafts beside it
 */
export function subjectBefore(
  place: Element,
  root: ParentNode,
  answers: readonly string[] = [],
): string | undefined {
  const shown = subjectsShown(root, place)[0] ?? cellBefore(place, root);
  if (shown) return textOf(shown);
  const drafts = [...root.querySelectorAll(EDITABLE)].filter((one) => follows(one, place));
  const field = [...root.querySelectorAll<HTMLInputElement>('input')].find(
    (one) =>
      one.value &&
      follows(one, place) &&
      (isSubject(one) || /subject/i.test(one.className)) &&
      isShown(one) &&
      !drafts.some((draft) => follows(one, draft)),
  );
  return field?.value ?? answeredSubject(place, answers);
}

/** The cell of a subject in a table that heads one mail; a list of mails has one in each row. */
function cellBefore(place: Element, root: ParentNode): Element | undefined {
  const cells = [...root.querySelectorAll('td[class*="subj" i]')].filter((one) => follows(one, place));
  const cell = cells[cells.length - 1];
  const isOne = cells.filter((one) => one.closest('table') === cell?.closest('table')).length === 1;
  return cell && isOne && textOf(cell) && isShown(cell) && !isBeside(cell) ? cell : undefined;
}

/** What a draft answers: its subject stands before the mail without the sign of an answer, and in no list. */
function answeredSubject(place: Element, answers: readonly string[]): string | undefined {
  const bare = new Set(answers.map(bareSubject).filter(Boolean));
  if (bare.size === 0) return undefined;
  const shown = [...place.ownerDocument.body.querySelectorAll(':not(:has(*))')].find(
    (one) =>
      bare.has(bareSubject(textOf(one))) && follows(one, place) && isShown(one) && !isBeside(one, [LISTED]),
  );
  return shown && textOf(shown);
}
