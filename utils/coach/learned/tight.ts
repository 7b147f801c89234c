/*
 * Weights as they are shipped: the same numbers as in `PackedModel.data`, each in about as many bits as it tells (a range
 * coder that knows how frequent each size of number is, rANS). A package of bytes of a fixed width is a quarter larger,
 * and no zip makes up for it. `tighten.ts` writes what is read here.
 */

/** Features of a model, by rising key. */
export interface Features {
  /** What each key is above the one before. */
  gaps: Int32Array;
  weights: Int8Array;
  /** 1 where a feature chooses among the classes. */
  chooses: Uint8Array;
  /** A weight a class, of those that choose, one after the other. */
  each: Int8Array;
}

/** How frequent numbers are told to be: they add up to two to the power of this. */
export const SHARE_BITS = 11;
/** What is not read yet lies between this and 256 times as much. */
export const FLOOR = 2 ** 23;
/** No table has more symbols. */
export const SYMBOLS = 32;
/** What is added to a class weight to make it no less than 0. */
export const EACH_SHIFT = 7;

/** How many symbols each table has: bits of a gap; bits of a weight, its sign, whether it chooses; a weight a class. */
export function tableSizes(classes: number): number[] {
  return [25, SYMBOLS, ...new Array<number>(classes).fill(2 * EACH_SHIFT + 1)];
}

/** Bits that follow a symbol: those of the number, but for the first, which is 1. */
export function restOf(table: number, symbol: number): number {
  const bits = table === 0 ? symbol : table === 1 ? symbol >> 2 : 0;
  return Math.max(0, bits - 1);
}

/**
 * One loop without a call in it: a worker that wakes reads this before its engine has made anything of the code.
 * @param bytes tables, then the features, as `tighten` writes them
 */
export function readTight(bytes: Uint8Array, features: number, classes: number): Features {
  let at = 0;
  const sizes = tableSizes(classes);
  const shares = new Uint16Array(sizes.length * SYMBOLS);
  const starts = new Uint16Array(sizes.length * SYMBOLS);
  const rests = new Uint8Array(sizes.length * SYMBOLS);
  const symbols = new Uint8Array(sizes.length << SHARE_BITS);
  sizes.forEach((size, table) => {
    let start = 0;
    for (let symbol = 0; symbol < size; symbol++) {
      const first = bytes[at++]!;
      const share = first < 128 ? first : (first & 127) | (bytes[at++]! << 7);
      const place = table * SYMBOLS + symbol;
      shares[place] = share;
      starts[place] = start;
      rests[place] = restOf(table, symbol);
      symbols.fill(symbol, (table << SHARE_BITS) + start, (table << SHARE_BITS) + start + share);
      start += share;
    }
  });
  const gaps = new Int32Array(features);
  const weights = new Int8Array(features);
  const chooses = new Uint8Array(features);
  const each = new Int8Array(features * classes);
  const last = classes + 1;
  let next = 0;
  let table = 0;
  let state = 0;
  while (state < FLOOR) state = (state << 8) | bytes[at++]!;
  for (let i = 0; i < features; ) {
    const share = state & ((1 << SHARE_BITS) - 1);
    const symbol = symbols[(table << SHARE_BITS) | share]!;
    const place = table * SYMBOLS + symbol;
    state = shares[place]! * (state >>> SHARE_BITS) + share - starts[place]!;
    while (state < FLOOR) state = (state << 8) | bytes[at++]!;
    if (table > 1) {
      each[next++] = symbol - EACH_SHIFT;
    } else {
      const bits = rests[place]!;
      let value = table === 0 ? Math.min(1, symbol) : Math.min(1, symbol >> 2);
      if (bits > 0) {
        value = (1 << bits) | (state & ((1 << bits) - 1));
        state >>>= bits;
        while (state < FLOOR) state = (state << 8) | bytes[at++]!;
      }
      if (table === 0) {
        gaps[i] = value;
      } else {
        weights[i] = symbol & 2 ? -value : value;
        chooses[i] = symbol & 1;
        if ((symbol & 1) === 0) table = last;
      }
    }
    if (table === last) {
      i++;
      table = 0;
    } else table++;
  }
  return { gaps, weights, chooses, each };
}
