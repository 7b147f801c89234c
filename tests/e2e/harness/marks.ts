/*
 * What our marks cover on a page, read from the browser's registry of highlights, which the page shares with us.
 * The function runs inside the page, so that it works in every browser and driver.
 */

export interface Mark {
  /** Name in the registry. */
  name: string;
  text: string;
  /** Rectangle of the first line, in CSS pixels of the page. */
  box: { x: number; y: number; width: number; height: number };
}

/** Runs in the page. */
export function readMarks(): Mark[] {
  const marks: Mark[] = [];
  for (const [name, highlight] of CSS.highlights) {
    if (!name.startsWith('uplift')) continue;
    for (const one of highlight as unknown as Iterable<AbstractRange>) {
      const range = document.createRange();
      range.setStart(one.startContainer, one.startOffset);
      range.setEnd(one.endContainer, one.endOffset);
      const rect = range.getClientRects()[0] ?? range.getBoundingClientRect();
      const box = { x: rect.x, y: rect.y, width: rect.width, height: rect.height };
      marks.push({ name, text: range.toString(), box });
    }
  }
  return marks;
}
