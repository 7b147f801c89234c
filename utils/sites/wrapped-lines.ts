/*
 * Mail programs wrap plain text near column 72 and send each line on its own. A sentence is read whole only when the
 * lines are put together again; a line that somebody ended on purpose stays a line.
 */

const BULLET = /^\s*(?:[-*•·–‣▪◦]|\d{1,2}[.)])\s+\S/;
/** Shorter than this, a line was ended by its writer. */
const SHORTEST = 45;
const LONGEST = 100;
/** A wrapped line would not have had room for the next word. */
const ROOM = 66;

/** A field of a head: nobody breaks a sentence before it. */
const FIELD = /^\s*[\p{Lu}\p{Lo}][\p{L}\p{M}-]{0,14}(?: \p{L}{1,9})?\s?[:：]\s/u;

/** What Word draws its bullets with, in fonts of signs; a letter among them has its distance behind it. */
const SIGN = /^[\ue000-\uf8ff](?=\s)|^[oqvØü§](?=\s{2})/;

/** A line whose bullet, pasted from Word, is a letter or sign of another font, with the bullet that is meant; as long as it was. */
export const withBullet = (line: string): string => line.replace(SIGN, '•');

/** Whether a line is an item of a list written with characters. */
export function isBullet(line: string): boolean {
  return BULLET.test(line);
}

/** Whether `next` continues the sentence of `line`, i.e. the break between them was put there by a program. */
export function joinsWrapped(line: string, next: string): boolean {
  const end = line.trimEnd();
  if (end.length < SHORTEST || end.length > LONGEST || /[.!?…:;>][\])"'”’]*$/.test(end)) return false;
  if (/^\s*>/.test(end) || isBullet(next) || FIELD.test(next)) return false;
  const start = next.trimStart();
  if (/^\p{Ll}/u.test(start)) return true;
  if (!/^[\p{Lu}\p{N}"'“(]/u.test(start) || !/\s/.test(end)) return false;
  const word = start.split(/\s/, 1)[0] ?? '';
  return end.length + 1 + word.length >= ROOM;
}
