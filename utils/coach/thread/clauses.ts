import { MARK_BIT } from '../automaton';
import type { Reading } from '../reading';

/** A clause of a sentence: its words [first, last) in their block. */
interface Clause {
  readonly first: number;
  readonly last: number;
  /** What joins it to the one before, such as "and", stands before it. */
  readonly joined: boolean;
}

const PAUSE = MARK_BIT.comma | MARK_BIT.colon;

/**
 * The clauses of the words [first, last) of a block: between commas and what joins them.
 * @param joins the words that join two clauses, in the language of the text
 */
export function clausesIn(
  { norms, bits }: Reading,
  first: number,
  last: number,
  joins: ReadonlySet<string>,
): Clause[] {
  const out: Clause[] = [];
  let from = first;
  let joined = false;
  const close = (to: number) => {
    if (to <= from) return;
    out.push({ first: from, last: to, joined });
    joined = false;
  };
  for (let i = first; i < last; i++) {
    const isJoint = joins.has(norms[i]!);
    if (!isJoint && !(bits[i]! & PAUSE)) continue;
    close(isJoint ? i : i + 1);
    from = i + 1;
    joined ||= isJoint;
  }
  close(last);
  return out;
}
