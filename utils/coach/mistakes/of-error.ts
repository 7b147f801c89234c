import { MeasureError } from '../measures';
import { PhraseError } from '../phrase-error';
import { type Mistake, mistake } from './mistake';

/** Why the compiler does not understand a rule. */
export function mistakeOf(error: unknown): Mistake {
  const at = ['match'];
  if (error instanceof PhraseError) return mistake(at, error.fault, error.about, error.near);
  if (error instanceof MeasureError) return mistake(at, 'no-measure', error.measure, error.near);
  return mistake(at, 'not-understood', error instanceof Error ? error.message : String(error));
}
