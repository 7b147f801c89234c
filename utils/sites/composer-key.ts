import { freshId } from '../model/fresh-id';
import { ask, isGone } from './is-gone';
import { tidy } from './pick';

/** A composer as it was seen last. */
interface Held {
  key: string;
  own: Node;
  editor: Node;
}

const held = new WeakMap<Node, Held>();
/** Counting starts anew with every page: without this the first composers of two pages would pass for one. */
const page = freshId();
let made = 0;
/** Composers of which the page may yet make other elements, those seen last at the end. */
const open = new Map<string, Held>();
const MOST_OPEN = 10;
/** Fewer letters than this are a greeting, which many mails have in common. */
const TELLING = 20;

/** What is written in an editor, in one line. */
export const wordsIn = (editor: Node): string =>
  tidy((editor as HTMLTextAreaElement).value ?? editor.textContent ?? '');

/** A composer that is gone, and whose mail goes on in this editor: an app has made all of its elements anew. */
function remade(site: string, editor: Node): Held | undefined {
  const gone = [...open.values()].filter((one) => isGone(one.own) && isGone(one.editor));
  const words = gone.length > 0 ? wordsIn(editor) : '';
  return gone.findLast((one) => {
    const before = ask(() => wordsIn(one.editor)) ?? '';
    return before.length >= TELLING && words.startsWith(before) && one.key.startsWith(`${site}:`);
  });
}

/** Its mail has left or was thrown away: what says the same from now on is another one. */
export function endComposer(key: string): void {
  open.delete(key);
}

/**
 * The key of a composer, for as long as it or its editor stands, or its words go on where an app has made both anew; no
 * composer of another page, or of this one loaded again, has it.
 * @param own what goes with the mail that is written
 * @param editor where it is written: taken into a window of its own, or into a form with more fields, it is the same mail
 * @param named the site's own name for the composer, which holds beyond the page
 */
export function composerKey(site: string, own: Node, editor: Node, named?: () => string | undefined): string {
  const moved = held.get(editor);
  let one = moved?.editor === editor ? moved : held.get(own);
  const name = one ? undefined : named?.();
  if (!one && !name) one = remade(site, editor);
  if (!one) {
    made += 1;
    one = { key: `${site}:${name ?? `${page}-${made}`}`, own, editor };
    open.set(one.key, one);
    const [oldest] = open.keys();
    if (oldest !== undefined && open.size > MOST_OPEN) open.delete(oldest);
  }
  // What an editor was taken out of holds another mail from now on.
  if (one.own !== own) held.delete(one.own);
  Object.assign(one, { own, editor });
  held.set(own, one);
  held.set(editor, one);
  return one.key;
}
