/** "Pause for today" ends with its day: the longest there is has an hour more, and clocks are not exact. Milliseconds. */
const LONGEST = 26 * 3_600_000;

/**
 * Whether Uplift is paused for the day. A pause that ends later than any day was made under a clock that was ahead, and
 * is over once that is set right.
 */
export const isPaused = (until: number | undefined, now: number): boolean =>
  until !== undefined && until > now && until - now <= LONGEST;
