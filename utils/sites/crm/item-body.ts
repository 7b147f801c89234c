import { isUnseen, queryAll, textOf } from './dom';

/* What was written in an item of a list of activities, without who, when and what it is called. */

/** An earlier mail below the one that answers it: somebody else's words. */
const EARLIER = 'blockquote,.gmail_quote,.yahoo_quoted,[data-o-mail-quote],#divRplyFwdMsg ~ *';

/** The text of an element without the earlier mails in it, where anything else is left. */
function ownText(element: Element): string {
  const text = textOf(element);
  let own = text;
  for (const quote of queryAll(element, EARLIER)) {
    if (quote.parentElement?.closest(EARLIER)) continue;
    const words = textOf(quote);
    const at = own.lastIndexOf(words);
    if (at >= 0) own = `${own.slice(0, at)}\n${own.slice(at + words.length)}`;
  }
  return own === text ? text : own.replace(/\n{2,}/g, '\n').trim();
}

/** What was written: the largest parts of an item that hold nothing but text. */
export function bodyOf(item: Element, metas: readonly Element[]): string {
  const parts: string[] = [];
  const quoted: string[] = [];
  const walk = (element: Element, depth: number): void => {
    if (depth > 40 || (depth > 0 && isUnseen(element))) return;
    if (metas.some((meta) => element.contains(meta))) {
      for (const child of Array.from(element.children)) walk(child, depth + 1);
      return;
    }
    const all = textOf(element);
    const text = element.matches(EARLIER) ? '' : ownText(element);
    if (text === all ? text.length > 25 : text) parts.push(text);
    else if (!text && all) quoted.push(all);
  };
  walk(item, 0);
  // A product may show all that was written as a quotation. A note that is nothing but its text has no other part.
  return (parts.length ? parts : quoted).join('\n') || (metas.includes(item) ? textBetween(item, metas) : '');
}

/** The text of an item without the parts of it that say who and when. */
function textBetween(item: Element, metas: readonly Element[]): string {
  let text = textOf(item);
  for (const meta of metas) {
    const words = meta === item ? '' : textOf(meta);
    const at = words ? text.lastIndexOf(words) : -1;
    // What stands within the words is one of them.
    if (at >= 0 && (at === 0 || at + words.length === text.length))
      text = `${text.slice(0, at)}${text.slice(at + words.length)}`.trim();
  }
  return text;
}
