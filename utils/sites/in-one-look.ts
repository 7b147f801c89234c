/**
 * Remembers what was made of each thing until the task at hand is over: the page cannot change while one look goes on,
 * which asks several times.
 */
export function inOneLook<K, V>(make: (of: K) => V): (of: K) => V {
  let known: Map<K, V> | null = null;
  return (of) => {
    if (!known) {
      known = new Map();
      queueMicrotask(() => {
        known = null;
      });
    }
    if (!known.has(of)) known.set(of, make(of));
    return known.get(of) as V;
  };
}
