import type { PhraseFault } from '../phrase-error';

/** What can be wrong with a rule that somebody writes; the interface has its own words for each. */
export type MistakeKind =
  | PhraseFault
  | 'missing'
  | 'empty'
  | 'too-many-letters'
  | 'too-many'
  | 'not-one-of'
  | 'wrong-type'
  | 'unknown-key'
  | 'not-understood'
  | 'no-match'
  | 'unknown-name'
  | 'no-number'
  | 'no-slot'
  | 'few-examples'
  | 'stays-silent'
  | 'silent-when'
  | 'silent-needs'
  | 'silent-unless'
  | 'silent-unread'
  | 'other-language'
  | 'fires'
  | 'twice'
  | 'no-such-rule'
  | 'too-many-rules'
  | 'changed-since'
  | 'our-name';

/** One mistake and where it stands. */
export interface Mistake {
  /** Path into the rule. */
  at: readonly PropertyKey[];
  what: MistakeKind;
  /** The name, the mark or the number that it is about. */
  about: string;
  /** Names that may have been meant. */
  near: readonly string[];
}

/** A mistake at a path into the rule. */
export const mistake = (
  at: readonly PropertyKey[],
  what: MistakeKind,
  about = '',
  near: readonly string[] = [],
): Mistake => ({ at, what, about, near });
