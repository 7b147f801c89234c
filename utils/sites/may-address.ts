import { fieldKind, TYPED } from './field-meaning';
import { mayWrite, places } from './places';

/** Whether a field of the page takes the people a mail goes to, and a place is there to write it. */
export function mayAddress(document: Document): boolean {
  if (!mayWrite(document)) return false;
  for (const [place] of places(document))
    for (const field of place.querySelectorAll(TYPED)) if (fieldKind(field)) return true;
  return false;
}
