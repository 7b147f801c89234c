import type { Scene } from '../engine';
import type { TextView } from '../text-view';
import { type Ask, askedWords, asksOf } from './asks';
import { replyOf } from './reply';
import { conceptsOf } from './topic';

/*
 * A reply that is written into the mail it answers: our lines stand below the lines they quote.
 */

/** So many characters may stand between a quoted question and our line: the rest of its line. */
const BELOW = 60;
/** So many questions of a mail are looked for in what is quoted. */
const READ = 24;
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

/** Whether a reply quotes other questions of a mail and answers below them, and neither quotes this one nor names anything of it. */
export function isLeftUnquoted(scene: Scene, view: TextView, ask: Ask): boolean {
  if (!answersBelow(scene)) return false;
  const named = [...conceptsOf(askedWords(view, ask))];
  if (named.length === 0 || named.some((one) => replyOf(scene).concepts.has(one))) return false;
  const textOf = ({ at, sentence }: Ask) =>
    view.reading(view.sentences[at]!.block).text.slice(sentence.start, sentence.end);
  const quoted = plain(scene.zoned.flatMap(({ role, text }) => (role === 'quote' ? [text] : [])).join(' '));
  if (quoted.includes(plain(textOf(ask)))) return false;
  return asksOf(view)
    .slice(0, READ)
    .some((other) => isBelowQuote(scene, textOf(other)));
}
