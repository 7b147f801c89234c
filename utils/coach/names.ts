import { DIMENSIONS } from '../model/dimension';
import { near } from './near';

/*
 * Names that a rule may speak of, beside what is measured: classes of the learned scorer, kinds of signal, gates. One of no
 * such name would never be heard, and nobody would be told why.
 */

/** Kinds of signal that the scorer learned. */
const LEARNED_KINDS = (
  'GRD-CUT GRD-LEAVE SIG-ASK SIG-BUDGET SIG-COMPETE SIG-COMPLY SIG-CONTRACT SIG-DEPT SIG-DISSAT SIG-EVENT SIG-FUND SIG-GOAL ' +
  'SIG-GROW SIG-HIRE SIG-LIMIT SIG-MANUAL SIG-MERGER SIG-PERSON SIG-PRAISE SIG-PROJECT SIG-REFER SIG-SITE SIG-SUPPLY SIG-TECH'
).split(' ');
/** Kinds of signal of the built-in rules; rules of other packs may bring more. */
export const SIGNAL_KINDS: readonly string[] = [...LEARNED_KINDS, 'SIG-NEWS'];
/** In the place of a class: the sentence is worth a word, and what stands in it tells of what. */
export const ANY = 'any';
/** In the place of a class: the sentence is worth a word, and the scorer cannot tell of what. */
export const UNNAMED = 'unnamed';
/** In the place of a class: the mail as a whole complains. */
export const COMPLAINT = 'complaint';
/** Every name that `learned` may use. */
export const CLASSES: readonly string[] = [...DIMENSIONS, ...LEARNED_KINDS, ANY, UNNAMED, COMPLAINT];
/** Every gate that a rule may speak despite of. */
export const GATES: readonly string[] = Array.from({ length: 15 }, (_, i) => `G${i + 1}`);

/** A rule speaks of something by a name that nothing has. */
export class NameError extends Error {
  readonly near: readonly string[];
  /** @param known names that it could have */
  constructor(
    readonly unknown: string,
    known: readonly string[],
  ) {
    const names = near(unknown, known);
    super(`nothing is known of "${unknown}"${names.length > 0 ? `; did you mean ${names.join(', ')}?` : ''}`);
    this.near = names;
  }
}
