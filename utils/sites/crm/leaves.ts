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
