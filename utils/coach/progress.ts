import type { Scene } from './engine';

/*
 * How far a draft has come that stands in an editor (gate G10). What it lacks or passes by, its writer may be about to
 * say; what is said so early is said for nothing, and takes the place of what is read. A draft that nobody writes on
 * counts as it stands.
 */

/** So few words say nothing yet. */
const FEW_WORDS = 5;

/** So many finished sentences take up what a mail holds, if any do. Counted on labelled replies. */
const SAID = 3;

/** How a sentence ends that its writer is done with. */
export const isEnd = (mark: string) => mark !== '' && '.!?'.includes(mark);

type Written = Pick<Scene, 'snapshot' | 'context' | 'view'>;
const isWritten = ({ snapshot, context }: Written) => snapshot.kind === 'draft' && context.writing === true;

/** A greeting, or a few words that go on, are no draft yet. */
export function isBegun(scene: Written): boolean {
  const { view } = scene;
  if (!isWritten(scene)) return true;
  return view.words >= FEW_WORDS || view.sentences.some(({ sentence }) => isEnd(sentence.mark));
}

/** It closes, with words that its writer put there, or its writer has rested: this may be all of it. */
export function isFinished(scene: Scene): boolean {
  const { snapshot, context, zoned } = scene;
  if (snapshot.kind !== 'draft' || scene.message || !isWritten(scene) || context.rested) return true;
  // A signature that the site put in stands there before the first word.
  return snapshot.blocks.some(({ role }, at) => role === 'author' && CLOSES.has(zoned[at]!.role));
}

const CLOSES = new Set(['signoff', 'signature']);

/** It is finished, or has come far enough to have taken up what it answers. */
export function hasAnswered(scene: Scene): boolean {
  if (isFinished(scene)) return true;
  const { sentences } = scene.view;
  // A line that another one follows is done with, whatever its mark.
  const open = sentences.length > 0 && !isEnd(sentences.at(-1)!.sentence.mark) ? 1 : 0;
  return sentences.length - open >= SAID;
}
