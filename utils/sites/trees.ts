import { inOneLook } from './in-one-look';
import { holds, outermost, type Picks } from './pick';

/*
 * Looking things up in an element and in the open shadow trees inside of it: pages that are made of components keep a
 * field for people in one and each of the people in another.
 */

/** The open shadow trees of a document or tree, as this look found them. */
const treesOf = inOneLook((place: Document | ShadowRoot): ShadowRoot[] => {
  const out: ShadowRoot[] = [];
  for (const { shadowRoot } of place.querySelectorAll('*'))
    if (shadowRoot) out.push(shadowRoot, ...treesOf(shadowRoot));
  return out;
});

/** The open shadow trees below an element, outermost first. */
export const treesBelow = (root: Element): ShadowRoot[] =>
  treesOf(root.ownerDocument).filter(({ host }) => holds(root, host));

/** All matches in an element and in the open shadow trees below it, those of the trees last. */
export function everywhere<T extends Element = HTMLElement>(root: Element, selector: string): T[] {
  const out = [...root.querySelectorAll<T>(selector)];
  for (const tree of treesBelow(root)) out.push(...tree.querySelectorAll<T>(selector));
  return out;
}

/** The outermost matches of the first selector that hits, shadow trees taken along. */
export function allIn(root: Element, picks: Picks, accept: (element: HTMLElement) => boolean): HTMLElement[] {
  for (const pick of picks) {
    const hits = outermost(everywhere(root, pick).filter(accept));
    if (hits.length > 0) return hits;
  }
  return [];
}
