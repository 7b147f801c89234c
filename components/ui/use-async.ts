import { useCallback, useEffect, useRef, useState } from 'preact/hooks';

export type Loaded<T> =
  | { state: 'loading'; value?: undefined; error?: undefined }
  | { state: 'ready'; value: T; error?: undefined }
  | { state: 'failed'; value?: undefined; error: unknown };

/**
 * What a promise says, for a component to draw. A newer call always wins over an older one that answers late; while a
 * reload is under way the last value stays.
 * @param load what to wait for
 * @param key loads again whenever it changes
 * @returns the state, and a function that loads again
 */
export function useAsync<T>(load: (key: string) => Promise<T>, key = ''): [Loaded<T>, () => void] {
  const [state, setState] = useState<Loaded<T>>({ state: 'loading' });
  const turn = useRef<object>({});
  const latest = useRef(load);
  latest.current = load;
  const again = useCallback(() => {
    const mine = {};
    turn.current = mine;
    latest.current(key).then(
      (value) => turn.current === mine && setState({ state: 'ready', value }),
      (error: unknown) => turn.current === mine && setState({ state: 'failed', error }),
    );
  }, [key]);
  useEffect(() => {
    again();
    return () => {
      turn.current = {};
    };
  }, [again]);
  return [state, again];
}
