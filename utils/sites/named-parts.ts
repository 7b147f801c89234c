import type { Address, Recipient } from '../model/snapshot';
import { kindOf, people, personOf, recipients } from './people';
import { all, isShown, one, type Picks, textBetween, tidy } from './pick';

/* What readers of webmails that are known by name ask beside what any page is asked. */

/** The nearest ancestor (or the element itself) that matches the first selector that hits. */
export function up(element: Element, picks: Picks): HTMLElement | null {
  for (const selector of picks) {
    const hit = element.closest<HTMLElement>(selector);
    if (hit) return hit;
  }
  return null;
}

/** The nearest element around another one that holds a match of the first selector that is found at all. */
export function nearestHolding(element: Element, picks: Picks, most = 30): HTMLElement | null {
  const { body } = element.ownerDocument;
  for (const pick of picks) {
    let at = element.parentElement;
    for (let up = 0; at && at !== body && up < most; up += 1, at = at.parentElement) {
      if (all(at, [pick]).length > 0) return at;
    }
  }
  return null;
}

/** Value of an input or text area found by the selectors; undefined when there is none. */
export function fieldValue(root: ParentNode, picks: Picks): string | undefined {
  const field = one(root, picks, (element) => 'value' in element) as HTMLInputElement | null;
  return field?.value;
}

/** Where one recipient field shows its people. */
export interface FieldPicks {
  /** The field itself; while it is shown, no chips means no recipients. */
  box: Picks;
  /** Chips inside the box. */
  chip?: Picks;
  /** Shown name inside a chip. */
  label?: Picks;
  /** Reads one chip, where its attributes and text do not say it. */
  who?(chip: Element): Address | null;
  /** Inputs whose value is a list of addresses: the whole field, or what is typed and not yet a chip. */
  typed?: Picks;
}

/**
 * Recipients of a draft from its fields. A field that is not there adds nobody; with no field shown at all the
 * recipients are unknown (undefined), which is not the same as none.
 */
export function readFields(
  root: Element,
  fields: Partial<Record<Recipient['kind'], FieldPicks>>,
): Recipient[] | undefined {
  let known = false;
  const out: Recipient[] = [];
  for (const [kind, field] of Object.entries(fields) as [Recipient['kind'], FieldPicks][]) {
    const boxes = all(root, field.box);
    // Who is in copy alone is not everybody: where the field for whom it goes to is not found, nobody is known.
    if (boxes.length === 0 && kind === 'to') return undefined;
    const found = boxes.flatMap((box) => [
      ...all(box, field.chip ?? []).map(
        (chip) => field.who?.(chip) ?? personOf(chip, (field.label && one(chip, field.label)) || chip),
      ),
      ...[box, ...all(box, field.typed ?? [])].flatMap((input) => people(typedIn(input))),
    ]);
    known ||= found.length > 0 || boxes.some(isShown);
    out.push(...recipients(kind, found));
  }
  return known ? out : undefined;
}

function typedIn(element: Element): string {
  const { value } = element as HTMLInputElement;
  // A name that is still being typed is nobody yet.
  return typeof value === 'string' && value.includes('@') ? value : '';
}

/** The last words between two elements: what a page says of the second. */
export function wordsBetween(before: Element, after: Element): string {
  const words = textBetween(before, after).split(/[,;|\n]/);
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
