import type { Tip } from './tip';

/** Whether a tip marks an opening in a customer's words. */
export const isOpening = ({ signal }: Tip): boolean => signal !== undefined && signal.polarity !== 'risk';

/** Whether a tip heard something that may become an opportunity, and is none yet. */
export const isLoggable = (tip: Tip): boolean =>
  !tip.logged && (isOpening(tip) || tip.about?.sort === 'ignored_signal');

/** Whether a tip says that the rep proposed something new: an idea of their own, worth logging as well. */
export const isProposal = ({ severity, dimension, logged }: Tip): boolean =>
  severity === 0 && dimension === 'CRE' && !logged;
