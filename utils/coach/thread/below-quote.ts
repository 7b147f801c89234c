import { wordSet } from '../../text/word-set';
import type { Scene } from '../engine';
import type { TextView } from '../text-view';
import { askFrom } from './answer-forms';
import { type Ask, askedWords, asksOf } from './asks';
import { leadOf } from './lead';
import { replyOf } from './reply';
import { conceptsOf } from './topic';

/*
 * A reply that is written into the mail it answers: our lines stand below the lines they quote.
 */

/** So many characters may stand between a quoted question and our line: the rest of its line. */
const BELOW = 60;
/** So many questions of a mail are looked for in what is quoted. */
const READ = 24;
/** A quoted line of fewer words may stand anywhere. */
const LINE = 3;
/** The words of a text alone: who quotes cuts off marks, capitals and what stands around a question. */
const plain = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** A question from its first word that asks on: "Sam, can you come" and "and can you come" are quoted as "can you come". */
function textOf(view: TextView, { at, sentence }: Ask): string {
  const reading = view.reading(view.sentences[at]!.block);
  const from = askFrom(reading, sentence, leadOf(reading, sentence));
  return plain(reading.text.slice(reading.starts[from], sentence.end));
}

/** Whether the reply stands in pieces below what it quotes. */
export function answersBelow({ snapshot, zoned }: Scene): boolean {
  if (snapshot.kind !== 'draft') return false;
  const roles = zoned.map(({ role }) => role).filter((role) => role === 'author' || role === 'quote');
  return roles.indexOf('quote') >= 0 && roles.lastIndexOf('author') > roles.indexOf('quote');
}

/** Whether our own line stands right below the question where the draft quotes it, or the part of it that a line quotes. */
export function isBelowQuote({ snapshot, zoned }: Scene, view: TextView, ask: Ask): boolean {
  if (snapshot.kind !== 'draft' || !snapshot.blocks.some(({ role }) => role === 'quote')) return false;
  const asked = textOf(view, ask);
  let above = '';
  for (const { role, text } of zoned) {
    if (role === 'author' && above !== '') {
      const quoted = plain(above);
      if (quoted.slice(-asked.length - BELOW).includes(asked)) return true;
      const line = plain(above.trimEnd().split('\n').at(-1)!);
      if (line.split(' ', LINE).length === LINE && ` ${asked} `.includes(` ${line} `)) return true;
    }
    above = role === 'quote' ? `${above}\n${text}` : text.trim() === '' ? above : '';
  }
  return false;
}

/** Whether a reply quotes other questions of a mail and answers below them, and neither quotes this one nor names anything of it. */
export function isLeftUnquoted(scene: Scene, view: TextView, ask: Ask): boolean {
  if (!answersBelow(scene)) return false;
  const named = [...conceptsOf(askedWords(view, ask))];
  if (named.length === 0 || named.some((one) => replyOf(scene).concepts.has(one))) return false;
  const quoted = plain(scene.zoned.flatMap(({ role, text }) => (role === 'quote' ? [text] : [])).join(' '));
  if (quoted.includes(textOf(view, ask))) return false;
  return asksOf(view)
    .slice(0, READ)
    .some((other) => isBelowQuote(scene, view, other));
}

/** The rest was settled in another way. */
const TALKS = wordSet(
  'phone phoned call called spoke talked discussed meeting told agreed attached rest others',
);
const isTalk = (word: string) => TALKS.has(word);

/**
 * Whether the last lines that a reply quotes hold the question, with nothing of ours below them, while others are answered
 * below theirs. Who leaves the whole mail at the foot quotes those again.
 */
export function isQuotedForNothing(scene: Scene, view: TextView, ask: Ask): boolean {
  if (!answersBelow(scene) || scene.view.sentences.some(({ at }) => scene.view.wordsAt(at).some(isTalk)))
    return false;
  const { zoned } = scene;
  const last = zoned.findLastIndex(({ role, text }) => role === 'author' && text.trim() !== '');
  const quoted = (blocks: typeof zoned) =>
    plain(blocks.flatMap(({ role, text }) => (role === 'quote' ? [text] : [])).join(' '));
  const foot = quoted(zoned.slice(last + 1));
  const asked = textOf(view, ask);
  if (!foot.includes(asked) || quoted(zoned.slice(0, last)).includes(asked)) return false;
  const others = asksOf(view)
    .slice(0, READ)
    .filter((other) => isBelowQuote(scene, view, other));
  return others.length > 0 && !others.some((other) => foot.includes(textOf(view, other)));
}
