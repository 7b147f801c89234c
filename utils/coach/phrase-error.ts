/** What can be wrong with a phrase; the interface has its own words for each. */
export type PhraseFault =
  | 'too-long'
  | 'no-word'
  | 'many-gaps'
  | 'empty-option'
  | 'unopened'
  | 'unclosed'
  | 'strange-mark'
  | 'late-start'
  | 'nested'
  | 'one-dot'
  | 'gap-size'
  | 'short-beginning'
  | 'no-list'
  | 'own-list'
  | 'too-large';

/** A phrase that cannot be read: what is wrong with it, and where. */
export class PhraseError extends Error {
  constructor(
    readonly source: string,
    readonly fault: PhraseFault,
    message: string,
    /** What it is about: a mark, a name or a number. */
    readonly about = '',
    /** Where in the phrase, in characters; absent where it is about the whole. */
    readonly at?: number,
    /** Names that may have been meant. */
    readonly near: readonly string[] = [],
  ) {
    super(`phrase "${source}": ${message}`);
  }
}
