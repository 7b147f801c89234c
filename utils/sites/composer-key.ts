import { freshId } from '../model/fresh-id';

const keys = new WeakMap<Node, string>();
/** Counting starts anew with every page: without this the first composers of two pages would pass for one. */
const page = freshId();
let made = 0;

/**
 * The key of a composer, for as long as it stands; no composer of another page, or of this one loaded again, has it.
 * @param own what goes with the mail that is written
 * @param named the site's own name for the composer, which holds beyond the page
 */
export function composerKey(site: string, own: Node, named?: () => string | undefined): string {
  let key = keys.get(own);
  if (key === undefined) {
    made += 1;
    key = `${site}:${named?.() ?? `${page}-${made}`}`;
    keys.set(own, key);
  }
  return key;
}
