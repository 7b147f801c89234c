import type { Address, Recipient } from '../model/snapshot';
import {
  addressIn,
  areInitials,
  kindOf,
  people,
  peopleInLine,
  personOf,
  recipients,
  WHOLE_NAME,
  withoutDeed,
} from './people';
import { ADDRESSED, holds, isShown, outermost, saysFrom, textOf, tidy, within } from './pick';
import { aroundIt } from './places';
import { headsWords, isTimedBefore, PRESSED } from './read-beside';
import {
  CHIPS,
  LABELS,
  MAILS,
  PRESSES,
  peopleIn,
  ROW_MOST,
  saysMore,
  subjectsShown,
  TAKEN,
} from './recipient-rows';
import { everywhere } from './trees';

/* People in the rows of a composer that nobody told us about: in a list that is named so, behind a word for them, in one line. */

/** "To: Ann Lee <ann@x.example>, Bob" in one piece: a field that is folded until it is pressed. */
const FOLDED = /^(\p{L}{1,14}(?: \p{L}{1,3})??)\s?[:：]?\s+(\S.*)$/u;
/** Longer texts are no folded field. */
const FOLDED_MOST = 300;

function foldedField(one: Element): Recipient[] {
  const text = tidy(one.textContent!.length < FOLDED_MOST ? one.textContent! : '');
  const [, label = '', list = ''] = FOLDED.exec(withoutDeed(text)) ?? [];
  const kind = kindOf(label);
  if (!kind) return [];
  const shown = [...one.querySelectorAll(ADDRESSED)].map((chip) => personOf(chip));
  const found = shown.length > 0 ? shown : people(list);
  return recipients(
    kind,
    found.filter((person) => person?.address),
  );
}

/** How far above its label a row of people may end. */
const ROW_DEPTH = 4;

/** Whether two elements are of one kind: of those that stand for people each is somebody. */
const isAlike = (one: Element | null, two: Element): boolean =>
  one !== null &&
  one !== two &&
  one.parentElement === two.parentElement &&
  one.localName === two.localName &&
  one.className === two.className &&
  (one.className !== '' || one.localName === 'li');

/** The text of a row, with a semicolon between elements of one kind. */
function listIn(row: Element): string {
  const texts = row.ownerDocument.createTreeWalker(row, NodeFilter.SHOW_TEXT);
  let list = '';
  let before: Element | null = null;
  while (texts.nextNode()) {
    const { data, parentElement } = texts.currentNode as Text;
    if (!data.trim() || (kindOf(data) && parentElement!.closest(PRESSES))) continue;
    list += (isAlike(before, parentElement!) ? ';' : ' ') + data;
    before = parentElement;
  }
  return tidy(list);
}

/** People in words behind a label, or those of them who are ticked. */
function peopleAfter(row: Element, label: string): Address[] {
  const ticked = [...row.querySelectorAll('label:has(:checked)')].map(textOf);
  const shown = listIn(row);
  if (!shown.startsWith(label)) return [];
  const text = row.querySelector('[type="checkbox"]') ? ticked.join(';') : shown.slice(label.length);
  const list = text.replace(/^[\s:：;]+/, '');
  const found = list.length < ROW_MOST ? people(list) : [];
  // Beside somebody of the same kind a name is enough.
  const isNamed = list.includes(';') && found.some(({ address }) => address);
  return found.filter(
    ({ address, name = '' }) => address ?? (isNamed && !kindOf(name) && /\p{L}{2}/u.test(name)),
  );
}

/**
 * Whether something is a person as a chip shows them: named so or, behind the word alone ("To", not "To do"), a whole name, or
 * to be taken away by what is pressed in it. "A" before "Ann Lee" stands for her picture.
 */
function isChip(one: Element, label: string): boolean {
  if (one.matches(TAKEN)) return true;
  if (/\s\p{L}/u.test(label) || one.matches('button, a, input')) return false;
  if (one.childElementCount === 0) return WHOLE_NAME.test(textOf(one)) && !areInitials(label, textOf(one));
  return one.querySelectorAll(PRESSES).length === 1 && !one.querySelector('input');
}

/** A name that stands alone. */
const NAMES_ONE = /^(?=.*\p{L}{2})[^\d:]{2,48}$/u;

/** Chips right behind a label: each is somebody, though it shows nothing but a name. */
function namedBeside(label: Element): Address[] {
  const out: Address[] = [];
  const beside = label.nextElementSibling;
  // They may stand before the field that takes more of them.
  const field = beside?.querySelector('input');
  const first = field ? field.parentElement!.firstElementChild : beside;
  for (let at = first; at && isChip(at, textOf(label)); at = at.nextElementSibling) {
    const who = isShown(at) ? personOf(at) : null;
    if (who && NAMES_ONE.test(who.name ?? '')) out.push(who);
  }
  return out;
}

/** People of a line in which the words before them say the field. */
function inLine(line: Element): Recipient[] {
  const shown = outermost([...line.querySelectorAll(`${ADDRESSED}, :not(:has(*))`)]).filter(
    (one) => one.matches(ADDRESSED) || addressIn(textOf(one)),
  );
  return peopleInLine(line, shown) ?? [];
}

const isLabel = (one: Element) => kindOf(withoutDeed(textOf(one))) || saysFrom(textOf(one));

/** Where people are looked for. */
interface Look {
  root: Element;
  /** What is more than a row. */
  end: Element | null;
  /** Whether an element neither is, holds or is in what is no row: the editor, a mail that is read. */
  isRow(one: Element): boolean;
  /** Whether what is said between an element and the editor is of a mail that is read there. */
  heads(one: Element): boolean;
}

/** What a look for people knows; what stands before the editor is read when it is first asked for. */
function lookAt(root: Element, apart: readonly Element[], end: Element | null): Look {
  const editor = apart[0]!;
  let others: string[] | undefined;
  // Neither a subject nor what is pressed says a sentence of a mail.
  const unsaid = () => {
    others ??= [...subjectsShown(root, editor), ...root.querySelectorAll(PRESSED)]
      .map(textOf)
      .filter(Boolean);
    return others;
  };
  return {
    root,
    end,
    isRow: (one) => !within(one, MAILS) && !apart.some((other) => holds(other, one) || holds(one, other)),
    heads: (one) => headsWords(one, editor, unsaid),
  };
}

/** People of lists that are named so. */
function inNamedLists({ root, isRow }: Look): Recipient[] {
  const lists = root.querySelectorAll('[aria-label]:is(ul, ol, [role^="list"], [role="group"])');
  return [...lists].flatMap((one) => {
    const kind = kindOf(one.ariaLabel ?? '');
    return kind && isRow(one) ? recipients(kind, peopleIn(one, CHIPS, one)) : [];
  });
}

/** People of fields that are folded until they are pressed. */
const inFolded = ({ root, isRow }: Look): Recipient[] =>
  [...root.querySelectorAll('button, summary, [role="button"]')].flatMap((one) =>
    isRow(one) ? foldedField(one) : [],
  );

/** People who stand beside the word for them, and the editor beside both. */
function besideLabel(look: Look, label: Element, kind: Recipient['kind']): Recipient[] {
  const beside = label.nextElementSibling;
  if (!beside || !look.isRow(beside) || look.heads(beside)) return [];
  const inside = saysMore(textOf(beside)) ? [] : peopleIn(beside, CHIPS, label);
  const shown = inside.length > 0 ? inside : beside.matches(CHIPS.join()) ? [personOf(beside)] : [];
  const addressed = shown.filter((who) => who?.address);
  return recipients(kind, addressed.length > 0 ? addressed : namedBeside(label));
}

/** People in the row around the word for them. */
function aroundLabel(
  { end, isRow }: Look,
  label: Element,
  kind: Recipient['kind'],
  labels: readonly Element[],
): Recipient[] {
  let row = aroundIt(label);
  for (let up = 0; row && row !== end && up < ROW_DEPTH; up += 1, row = aroundIt(row)) {
    const around = row;
    if (!isRow(around)) break;
    if (labels.some((one) => one !== label && holds(around, one) && isLabel(one))) {
      // Several fields in one line.
      return up === 0 ? inLine(row).filter((one) => one.kind === kind) : [];
    }
    const found = peopleIn(row, CHIPS, label);
    const said = [found, peopleAfter(row, textOf(label)), up === 0 ? namedBeside(label) : []].find(
      (list) => list.length > 0,
    );
    if (said) return recipients(kind, said);
  }
  return [];
}

/** People behind the words for their fields. */
function behindLabels(look: Look, known: ReadonlySet<string>, editor: Element): Recipient[] {
  const { root, end } = look;
  const labels = everywhere(root, LABELS).filter((one) => one.childElementCount === 0 && look.isRow(one));
  // A mail that is read beside the editor says when, too.
  let isRead: boolean | undefined;
  const isOfMail = (label: Element) => {
    isRead ??= isTimedBefore(root, editor);
    return isRead && look.heads(label);
  };
  return labels.flatMap((label) => {
    const word = textOf(label);
    const kind = word.length <= 24 ? kindOf(withoutDeed(word)) : undefined;
    if (!kind || known.has(kind) || isOfMail(label)) return [];
    const row = aroundIt(label)!;
    const isBeside = row === end || !look.isRow(row);
    return isBeside ? besideLabel(look, label, kind) : aroundLabel(look, label, kind, labels);
  });
}

/** A mail goes to fewer. */
const MOST_CHIPS = 200;

/** The loose word before a chip, and before those beside it. */
function wordBefore(chip: Element): string {
  let at = chip.previousSibling;
  while (at && (at.nodeType === 1 ? (at as Element).matches(TAKEN) : !tidy(at.textContent ?? '')))
    at = at.previousSibling;
  return at?.nodeType === 3 ? tidy((at as Text).data) : '';
}

/** People who stand as chips behind a loose word: "Draft to", "Reply to". */
const besideWords = ({ root, isRow, heads }: Look): Recipient[] =>
  [...root.querySelectorAll(TAKEN)].slice(0, MOST_CHIPS).flatMap((chip) => {
    const word = wordBefore(chip);
    const kind = word.length < 24 ? kindOf(withoutDeed(word)) : undefined;
    const who = kind && isRow(chip) && isShown(chip) && !heads(chip) ? personOf(chip) : null;
    return who?.address || NAMES_ONE.test(who?.name ?? '') ? recipients(kind!, [who]) : [];
  });

/** People behind loose words, in a row inside; one text says what is done before the word for the field. */
function behindWords({ root, isRow, heads }: Look): Recipient[] {
  return [...root.querySelectorAll('div, p, td')].flatMap((row) => {
    const { firstChild, childElementCount } = row;
    const first = firstChild?.nodeType === 3 ? (firstChild as Text).data : '';
    if (first.length < 2 || first.length > ROW_MOST) return [];
    const word = withoutDeed(first);
    const isAlone = childElementCount === 0;
    // What the row says as a whole is asked of few: one around others says what they say.
    if (isAlone ? word === tidy(first) : !/^\p{L}{1,14}\s?[:：]?$/u.test(word) || !kindOf(word)) return [];
    if (row.textContent!.length > 2 * ROW_MOST) return [];
    const found = isAlone ? foldedField(row) : inLine(row);
    return found.length > 0 && isRow(row) && !saysMore(textOf(row)) && !heads(row) ? found : [];
  });
}

/**
 * People behind a word such as "To" where no field takes them: chips alone, or a field that says nothing of itself.
 * @param end what is more than a row
 */
export function labelledRows(
  root: Element,
  apart: readonly Element[],
  known: ReadonlySet<string>,
  end: Element | null = root,
): Recipient[] {
  const look = lookAt(root, apart, end);
  const readers = [
    () => [...inNamedLists(look), ...inFolded(look)],
    () => behindLabels(look, known, apart[0]!),
    () => (root === end ? behindWords(look) : inLine(root)),
    () => besideWords(look),
  ];
  for (const read of readers) {
    const found = read().filter(({ kind }) => !known.has(kind));
    if (found.length > 0) return found;
  }
  return [];
}
