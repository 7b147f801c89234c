const TOKEN =
  /[ \t\r\n]*(?:([{}[\],:])|("(?:[^"\\\p{Cc}]|\\["\\/bfnrt]|\\u[\da-fA-F]{4})*")|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)/uy;

/** What may come next: a value (or the end of a list), a key (or the end of an object), a colon, or what goes on. */
type Next = 'value' | 'first' | 'key' | 'first-key' | 'colon' | 'more';

/**
 * The line, from 1, at which a text stops being JSON; its last one where it only ends too early. Browsers tell it of some
 * mistakes and not of others.
 */
export function jsonBreaksIn(text: string): number {
  const open: string[] = [];
  let next: Next = 'value';
  let at = 0;
  const line = () => {
    const rest = /^\s*/.exec(text.slice(at))?.[0].length ?? 0;
    return text.slice(0, at + rest).split('\n').length;
  };
  for (;;) {
    TOKEN.lastIndex = at;
    const [token, mark, string] = TOKEN.exec(text) ?? [];
    if (token === undefined) return line();
    if (mark === '}' || mark === ']') {
      const isOpen = open.pop() === (mark === '}' ? '{' : '[');
      if (!isOpen || !(next === 'more' || next === (mark === '}' ? 'first-key' : 'first'))) return line();
      next = 'more';
    } else if (mark === ',' && next === 'more' && open.length > 0) {
      next = open.at(-1) === '{' ? 'key' : 'value';
    } else if (mark === ':' && next === 'colon') {
      next = 'value';
    } else if (string !== undefined && (next === 'key' || next === 'first-key')) {
      next = 'colon';
    } else if (mark !== ',' && mark !== ':' && (next === 'value' || next === 'first')) {
      if (mark) open.push(mark);
      next = mark === '{' ? 'first-key' : mark === '[' ? 'first' : 'more';
    } else return line();
    at += token.length;
  }
}
