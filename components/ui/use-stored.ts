import { useEffect } from 'preact/hooks';
import { type Loaded, useAsync } from './use-async';

/**
 * What is read from a settings item, again whenever this page, another one or the background changes it.
 * @param load reads the item
 * @returns the state, and a function that reads again
 */
export function useStored<T>(
  item: { watch(changed: () => void): () => void },
  load: () => Promise<T>,
): [Loaded<T>, () => void] {
  const [state, again] = useAsync(load);
  useEffect(() => item.watch(again), [item, again]);
  return [state, again];
}
