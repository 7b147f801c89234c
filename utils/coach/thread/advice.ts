import { SLOT_BIT } from '../automaton';
import type { Find, Scene } from '../engine';
import type { TextView, ViewSentence } from '../text-view';
import { MARK_BIT } from '../word-bits';
import { aboutSentence } from './about';
import { answered } from './answered';
import { askedAt } from './asks';
import { isContent } from './topic';

/*
 * What they asked us to advise, and the reply picks nothing for them. Which words recommend, the rule says; that the pick
 * stands there alone, before any verb, is told from the shape of the reply.
 */

/** A pick that stands alone is so short at most: "definitely the lease", "the 40 litre". */
const PICK = 4;
/** So many sentences of a reply are looked at: who picks does it first, behind a word of thanks. */
const FIRST = 3;
const GREETS = new Set('hi hello hey dear morning'.split(' '));
const OPENS = new Set('the definitely clearly certainly rather simply just absolutely'.split(' '));
/** What makes a sentence of the words, or says no more than that the mail came. */
const NO_PICK = new Set(
  (
    'is are was were be do does did has have had can could will would shall should may might must ' +
    'i we you he she they it there this that here what which who how when where why not both either option options ways question ' +
    'thank thanks good great glad happy pleased sorry hope please regarding re as for of to in on at with from attached enclosed see let depends sure'
  ).split(' '),
);

/** The question for our advice that the reply leaves to them. What stands in a list of several is a menu, and no pick. */
export function adviceOwed(scene: Scene): Find[] {
  const { counsel } = scene.compiled.cues;
  for (const message of answered(scene)) {
    const { view } = message;
    const asks = askedAt(view);
    for (const { at } of view.sentences) {
      if (!view.hasInSentence(counsel, at) || !(asks.has(at) || view.does(at, 'request'))) continue;
      const menu = scene.view.blocks.filter(({ block }) => block.list).length > 1;
      if (
        scene.view.sentences
          .slice(0, FIRST)
          .some((one) => !(menu && scene.view.blocks[one.block]!.block.list) && picksAlone(scene.view, one))
      )
        return [];
      return [{ quote: '', about: aboutSentence('ignored_question', message, at) }];
    }
  }
  return [];
}

/** "Stainless, no question: you wash at 60 bar", "The 40 litre.": what we would take, and no verb beside it. */
function picksAlone(view: TextView, { block, sentence }: ViewSentence): boolean {
  const { norms, bits } = view.reading(block);
  const pauseFrom = (from: number) => {
    let at = from;
    while (at < sentence.last - 1 && !(bits[at]! & (MARK_BIT.comma | MARK_BIT.colon))) at++;
    return at;
  };
  const { first } = sentence;
  const start = GREETS.has(norms[first]!) ? Math.min(pauseFrom(first), sentence.last - 2) + 1 : first;
  const words = norms.slice(start, pauseFrom(start) + 1);
  if (words.length > PICK || words.some((word) => NO_PICK.has(word))) return false;
  const pick = words.find((word) => !OPENS.has(word));
  // "Dana, ..." calls the reader.
  const isCalled = words.length === 1 && (bits[start]! & SLOT_BIT.name) !== 0;
  return !isCalled && pick !== undefined && (OPENS.has(words[0]!) || isContent(pick));
}
