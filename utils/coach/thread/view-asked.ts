import { wordSet } from '../../text/word-set';
import type { Scene } from '../engine';
import { PAPERS } from './answer-forms';
import { RECEIVED } from './received';
import { leadWord, type Said, said } from './reply';
import { alignmentOf } from './speaks-of';
import { isContent, stemOf } from './topic';

/*
 * "Thoughts?", "what do you think?": they want our view of what their mail brings, and say of what in no word of the question.
 * Whatever a reply says of it is an answer; that it came, is filed, or goes with some paper, is none.
 */

const VIEWS = wordSet('thoughts thought think view views opinion opinions take feedback comments comment');

/** Whether a question asks for nothing but a view. */
export const isViewAsked = (words: readonly string[]): boolean =>
  words.some((word) => VIEWS.has(word)) && words.every((word) => !isContent(word) || VIEWS.has(word));

const FILES = wordSet('filed file saved save noted stored logged received got printed downloaded archived');
const WRITERS = wordSet("i we i've we've i'll we'll have");

/** "I've saved it with the others." */
const files = (one: Said) => WRITERS.has(leadWord(one)) && one.words.some((word) => FILES.has(word));

/** Whether a reply says nothing but that what they sent is here, thanks for it, or hands over a paper about something else. */
export const leavesView = (scene: Scene): boolean =>
  alignmentOf(scene).ours.every(({ where, of }) => {
    const one = said(scene.view, where);
    const words = one.reading.norms.slice(one.lead, one.sentence.last);
    if (words.some((word) => VIEWS.has(word))) return false;
    return (
      words.every((word) => RECEIVED.has(word)) ||
      files(one) ||
      scene.view.does(where.at, 'thanks') ||
      one.words.some((word) => PAPERS.has(word) && !of?.concepts.has(stemOf(word)))
    );
  });
