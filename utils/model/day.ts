/** A day of the clock, in milliseconds. */
export const DAY = 86_400_000;
