/*
 * Rules and situations are written with the marks of a keyboard. Shown beside the interface's own words they have a
 * printer's, as those do.
 */

/** A mark that opens stands at the start, or behind a space, a bracket or a dash. */
const OPENS = /(^|[\s([–—-])(["'])/g;
const PRINTED: Record<string, string> = { '"': '“', "'": '‘' };

/** An English text with “quotation marks” and ’apostrophes in place of straight ones; its length stays. */
export const typeset = (text: string): string =>
  text
    .replace(OPENS, (_, before: string, mark: string) => before + PRINTED[mark])
    .replaceAll('"', '”')
    .replaceAll("'", '’');
