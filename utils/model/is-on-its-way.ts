/**
 * Whether a deal that is so likely has not ended, whatever its stage or a reason for losing it says.
 * @param probability in percent, as far as the page tells it
 */
export const isOnItsWay = (probability: unknown): boolean =>
  typeof probability === 'number' && probability > 0 && probability < 100;
