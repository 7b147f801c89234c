/*
 * Numbers as places in a drawing: straight scales, round numbers beside them, columns beside each other and parts upon
 * each other. A library for all kinds of scales is larger than the whole page that shows the charts.
 */

/** The step that parts 0 to `most` into about `count`: 1, 2 or 5 times a power of ten. */
function roundStep(most: number, count: number): number {
  const rough = most / count;
  const power = 10 ** Math.floor(Math.log10(rough));
  const over = rough / power;
  // The middles, by ratio, between one round number and the next.
  const factor = over >= Math.sqrt(50) ? 10 : over >= Math.sqrt(10) ? 5 : over >= Math.sqrt(2) ? 2 : 1;
  return factor * power;
}

/** The round number that a scale of about `count` steps from 0 ends on, at `most` or above. */
export function roundTop(most: number, count: number): number {
  if (!(most > 0)) return most;
  const step = roundStep(most, count);
  const top = Math.ceil(most / step) * step;
  const wider = roundStep(top, count);
  return wider === step ? top : Math.ceil(top / wider) * wider;
}

/** The whole round numbers from 0 to `top`, about `count`: neither counts nor money are told in parts of one. */
export function wholeTicks(top: number, count: number): number[] {
  if (!(top > 0)) return [0];
  // A step below one is a tenth, a fifth or a half, which all make up one.
  const step = Math.max(1, Math.round(roundStep(top, count)));
  return Array.from({ length: Math.floor(top / step) + 1 }, (_, at) => at * step);
}

/** Where a number between `from` and `to` lies between `start` and `end`; in the middle if there is nothing between. */
export function linear(
  [from, to]: readonly [number, number],
  [start, end]: readonly [number, number],
): (value: number) => number {
  return (value) => start + (to === from ? 0.5 : (value - from) / (to - from)) * (end - start);
}

/**
 * So many columns of one width between `start` and `end`.
 * @param gap between two columns and at both edges, as a share of the way from one column to the next
 */
export function columns(
  count: number,
  [start, end]: readonly [number, number],
  gap: number,
): { step: number; width: number; at(index: number): number } {
  const step = (end - start) / Math.max(1, count + gap);
  return { step, width: step * (1 - gap), at: (index) => start + step * (gap + index) };
}

/** From where to where each value reaches, one put upon the other. */
export function stacked(values: readonly number[]): [from: number, to: number][] {
  let top = 0;
  return values.map((value) => {
    const from = top;
    top += value;
    return [from, top];
  });
}
