import { freshId } from '../model/fresh-id';

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

/**
 * The key of a composer, for as long as it or its editor stands; no composer of another page, or of this one loaded
 * again, has it.
 * @param own what goes with the mail that is written
 * @param editor where it is written: taken into a window of its own, or into a form with more fields, it is the same mail
 * @param named the site's own name for the composer, which holds beyond the page
 */
export function composerKey(site: string, own: Node, editor: Node, named?: () => string | undefined): string {
  const moved = held.get(editor);
  let one = moved?.editor === editor ? moved : held.get(own);
  if (!one) {
    made += 1;
    one = { key: `${site}:${named?.() ?? `${page}-${made}`}`, own, editor };
  }
  // What an editor was taken out of holds another mail from now on.
  if (one.own !== own) held.delete(one.own);
  Object.assign(one, { own, editor });
  held.set(own, one);
  held.set(editor, one);
  return one.key;
}
