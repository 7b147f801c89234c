import { addressIn, isAddress } from './people';
import { all, type Picks, textOf, within } from './pick';

/*
 * Own addresses as webmails show them: in the title between subject and product, on the account button, in From fields.
 */

const DRAFT = ['[contenteditable="true"]', 'blockquote'];

/** The page of the same site that opened this window: a window of its own for one mail may show nobody's address. */
function openerOf(document: Document): Document | undefined {
  try {
    return document.defaultView?.opener?.document;
  } catch {
    return undefined;
  }
}

/**
 * @param picks elements that show the rep's own address in an attribute, a value or their text
 * @param bodies mail bodies, whose contents are never the rep's own facts
 * @returns own addresses, lower case
 */
export function ownAddresses(document: Document, picks: Picks, bodies: Picks = []): string[] {
  const own = addressesIn(document, picks, bodies);
  const opener = own.length === 0 && openerOf(document);
  return opener ? addressesIn(opener, picks, bodies) : own;
}

function addressesIn(document: Document, picks: Picks, bodies: Picks): string[] {
  const out = new Set<string>();
  // "Subject - own@address - Product": a part of its own, neither the subject nor the product.
  const parts = document.title.split(/\s[-–—|]\s/);
  const titled = parts.slice(1, -1).findLast((part) => isAddress(part));
  const found = picks.flatMap((pick) => all(document, [pick], (hit) => !within(hit, [...bodies, ...DRAFT])));
  const shown = found.map((element) => {
    const { value } = element as HTMLInputElement;
    const named = ['data-folder-name', 'aria-label', 'title'].map((name) => element.getAttribute(name));
    return [value, ...named, textOf(element)].map((text) => addressIn(text)).find(Boolean);
  });
  for (const address of [addressIn(titled), ...shown]) if (address) out.add(address);
  return [...out];
}
