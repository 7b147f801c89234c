/* Names in the letters of addresses. */

/** An address, or a piece of one, without escapes; as it stands where they are none. */
export function decoded(piece: string): string {
  try {
    return decodeURIComponent(piece);
  } catch {
    return piece;
  }
}

/** Words without accents and in the letters of addresses: "Dach für Bauer" is "dach fur bauer". */
const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .match(/[\p{L}\d]+/gu) ?? [];

/** "ae" for "ä" as well. */
const flat = (word: string): string => word.replace(/([aou])e/g, '$1');

/**
 * Whether a piece of an address is a name in its letters: "roof-for-bauer", "dach-fuer-bauer-2".
 * @param names what the page says that it shows
 */
export function isSlugOf(piece: string, names: readonly string[]): boolean {
  const words = wordsOf(piece)
    .filter((word) => !/^\d+$/.test(word))
    .map(flat);
  if (words.join('').length < 3) return false;
  return names.some((name) => {
    const own = wordsOf(name).map(flat);
    const isName = words.length * 2 > own.length && words.every((word) => own.includes(word));
    // "roof-for-bauer-pine-labs": whose it is stands behind it.
    const isMore =
      own.length > 1 && own.length * 2 >= words.length && own.every((word) => words.includes(word));
    return own.length > 0 && (isName || isMore);
  });
}
