import { isUnseen, oneLine, textOf } from './dom';

/** The name of a person. */
export const NAME = /^\p{Lu}[\p{L}.'’-]*(?: \p{L}[\p{L}.'’-]*){1,3}$/u;

/** A piece of text of an item. */
export interface Leaf {
  text: string;
  /** Who stands before the words in their line: "Tara Fenn sent an email". */
  who?: string;
  title: string;
  element: Element;
}

/** The pieces of text of an item, in order, without menus and icons. */
export function leavesOf(item: Element): Leaf[] {
  const leaves: Leaf[] = [];
  const walk = (element: Element, depth: number): void => {
    if (depth > 40 || leaves.length > 60 || (depth > 0 && isUnseen(element))) return;
    let own = '';
    let before: Element | undefined;
    for (const child of Array.from(element.childNodes)) {
      if (child.nodeType === 3) own += (child as Text).data;
      else if (child.nodeType === 1 && !own.trim()) before ??= child as Element;
    }
    const text = oneLine(own);
    const title = oneLine(element.getAttribute('title') ?? element.getAttribute('datetime') ?? '');
    const who = text && before ? oneLine(textOf(before)) : '';
    if (text || title) leaves.push({ text, title, element, ...(NAME.test(who) && { who }) });
    for (const child of Array.from(element.children)) walk(child, depth + 1);
  };
  walk(item, 0);
  return leaves;
}

/**
 * A piece of text that says several things between dots or bars, one of them a day: "Demo with Pine Labs · 3 Dec 2026".
 * @param isDay whether words are a day
 * @returns each of them with the same element; the piece itself where it says one thing, or who wrote when
 */
export function apart(leaf: Leaf, isDay: (words: string) => boolean): Leaf[] {
  const words = leaf.text.length < 160 ? leaf.text.split(/\s+[·•|–]\s+/u) : [];
  if (words.length < 2) return [leaf];
  const isSigned = words.length === 2 && NAME.test(words[0]!) && !/ \p{Ll}/u.test(words[0]!);
  // Days are looked for last: most pieces of text say one thing.
  return isSigned || isDay(leaf.text) || !words.some(isDay)
    ? [leaf]
    : words.map((text) => ({ ...leaf, text }));
}
