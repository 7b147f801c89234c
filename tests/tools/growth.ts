/** Tries of each size; the least counts, so that neither the collector nor a cold start does. */
const TRIES = 3;
/** Milliseconds below which a measure says nothing. */
const LEAST = 2;

/** Processor time that `work` takes, in milliseconds: what else runs on the machine does not lengthen it. */
function processorTime(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/**
 * How many times the processor time `work` takes on `times` as much: about `times` where it is linear, `times` squared
 * where it is quadratic.
 * @param size of the smaller piece
 */
export function growth(work: (size: number) => void, size: number, times: number): number {
  const least = (one: number) => {
    let best = Number.POSITIVE_INFINITY;
    for (let at = 0; at < TRIES; at++)
      best = Math.min(
        best,
        processorTime(() => work(one)),
      );
    return Math.max(best, LEAST);
  };
  const small = least(size);
  return least(size * times) / small;
}
