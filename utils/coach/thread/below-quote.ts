import type { Scene } from '../engine';

/*
 * A reply that is written into the mail it answers: our lines stand below the lines they quote.
 */

/** So many characters may stand between a quoted question and our line: the rest of its line. */
const BELOW = 60;
const plain = (text: string) => text.replace(/[\s>|]+/g, ' ').trim();

/** Whether the reply stands in pieces below what it quotes. */
export function answersBelow({ snapshot, zoned }: Scene): boolean {
  if (snapshot.kind !== 'draft') return false;
  const roles = zoned.map(({ role }) => role).filter((role) => role === 'author' || role === 'quote');
  return roles.indexOf('quote') >= 0 && roles.lastIndexOf('author') > roles.indexOf('quote');
}

/** Whether our own line stands right below the question where the draft quotes it. */
export function isBelowQuote({ snapshot, zoned }: Scene, question: string): boolean {
  if (snapshot.kind !== 'draft' || !snapshot.blocks.some(({ role }) => role === 'quote')) return false;
  const asked = plain(question);
  let above = '';
  for (const { role, text } of zoned) {
    if (
      role === 'author' &&
      plain(above)
        .slice(-asked.length - BELOW)
        .includes(asked)
    )
      return true;
    above = role === 'quote' ? `${above} ${text}` : text.trim() === '' ? above : '';
  }
  return false;
}
