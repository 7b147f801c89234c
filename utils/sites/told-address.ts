import { addressIn } from './people';
import { all, type Picks, within } from './pick';

/**
 * The rep's address where a page shows it nowhere, and tells it itself in a script alone.
 * @param tells what the script says, the address as its first group
 * @param bodies mail bodies, whose scripts tell nothing
 */
export function toldAddress(document: Document, tells: RegExp, bodies: Picks): string[] {
  const scripts = all(document, ['script:not([src])'], (hit) => !within(hit, bodies));
  const told = scripts.map((script) => addressIn(tells.exec(script.textContent)?.[1])).find(Boolean);
  return told ? [told] : [];
}
