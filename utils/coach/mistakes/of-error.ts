import { NameError } from '../names';
import { PhraseError } from '../phrase-error';
import { type Mistake, mistake } from './mistake';

/** Why the compiler does not understand a rule. */
export function mistakeOf(error: unknown): Mistake {
  if (error instanceof Error && error.cause) return mistakeOf(error.cause);
  const at = ['match'];
  if (error instanceof PhraseError) return mistake(at, error.fault, error.about, error.near);
  if (error instanceof NameError) return mistake(at, 'unknown-name', error.unknown, error.near);
  return mistake(at, 'not-understood', error instanceof Error ? error.message : String(error));
}
