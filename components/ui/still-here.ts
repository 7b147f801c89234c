/*
 * A focus that comes late: what it is for had to be stored, read or drawn first. Whoever went on meanwhile keeps their
 * place, or the rest of a word would go to another field than its first letter.
 */

/** What somebody does who goes on. */
const ACTS = ['keydown', 'input', 'pointerdown'] as const;
let acts = 0;
let isHeard = false;

function hear({ repeat }: Event & { repeat?: boolean }): void {
  // A key that is still held down is the one that was pressed.
  if (!repeat) acts++;
}

/**
 * Remembers where the rep is now, in the page that this runs in.
 * @returns whether they still are: no key was pressed since, nothing typed and nothing pointed at
 */
export function stillHere(): () => boolean {
  if (!isHeard)
    for (const kind of ACTS) document.addEventListener(kind, hear, { capture: true, passive: true });
  isHeard = true;
  const then = acts;
  return () => acts === then;
}
