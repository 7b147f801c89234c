/** What can be wrong with the text of a rule; the interface has its own words for each. */
export type YamlFaultKind =
  | 'tab'
  | 'indent'
  | 'no-colon'
  | 'twice'
  | 'open-quote'
  | 'escape'
  | 'open-bracket'
  | 'after-value'
  | 'strange-start'
  | 'too-deep'
  | 'too-long';

/** A mistake in the text itself, in the line where it stands (the first is 1). */
export class YamlFault extends Error {
  constructor(
    readonly fault: YamlFaultKind,
    readonly line: number,
    /** The words or the sign that it is about. */
    readonly about = '',
  ) {
    super(`line ${line}: ${fault}${about && ` (${about})`}`);
  }
}

export const LONGEST_TEXT = 200_000;
export const DEEPEST = 24;

/** What a path into the value is called in `YamlText.lines`. */
export const placeOf = (path: readonly PropertyKey[]): string => path.map(String).join('\n');
