import type { Tip } from './tip';

/** Whether a tip marks an opening in a customer's words. */
export const isOpening = ({ signal }: Tip): boolean => signal !== undefined && signal.polarity !== 'risk';

/** Whether a tip heard something that may become an opportunity, and is none yet. */
export const isLoggable = (tip: Tip): boolean =>
  !tip.logged && (isOpening(tip) || tip.about?.sort === 'ignored_signal');

/** Whether a tip says that the rep proposed something new: an idea of their own, worth logging as well. */
export const isProposal = ({ severity, dimension, logged }: Tip): boolean =>
  severity === 0 && dimension === 'CRE' && !logged;

/** What a customer may have told in confidence: how their company changes, what money it has, and hard times. */
const CONFIDENTIAL: ReadonlySet<string | undefined> = new Set(['SIG-MERGER', 'SIG-FUND', 'GRD-CUT']);

/** Whether news of this kind may not be the rep's to record (coaching book, section 4). */
export const isConfidential = (kind: string | undefined): boolean => CONFIDENTIAL.has(kind);
