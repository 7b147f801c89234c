import { MARK_NAMES, SLOTS } from './pattern';

/** Bits of what the text says of one word, besides the word itself. Slots first, in the order of SLOTS. */
export const SLOT_BIT = Object.fromEntries(SLOTS.map((slot, i) => [slot, 1 << i])) as Record<
  (typeof SLOTS)[number],
  number
>;
const MARKS = Object.values(MARK_NAMES);
export const MARK_BIT = Object.fromEntries(MARKS.map((mark, i) => [mark, 1 << (16 + i)])) as Record<
  (typeof MARKS)[number],
  number
>;
/** "&" stands behind the word: to phrases it says "and". */
export const AND_BIT = 1 << (16 + MARKS.length);
/** A gap never runs over this word ("but", "however"). */
export const STOP_BIT = AND_BIT << 1;
