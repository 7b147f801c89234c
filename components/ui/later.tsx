import type { FunctionComponent, JSX } from 'preact';
import { faultWords } from './fault';
import { Notice } from './Notice';
import { useAsync } from './use-async';

/** A component whose code is loaded when it is first shown, for what few openings of a page need. */
export function later<P extends object>(load: () => Promise<FunctionComponent<P>>): FunctionComponent<P> {
  // The same promise for all, so that a second showing waits for nothing.
  let loading: Promise<FunctionComponent<P>> | undefined;
  const once = () => {
    loading ??= load();
    return loading;
  };
  return function Later(props: P): JSX.Element | null {
    const [{ value: Loaded, error }] = useAsync(once);
    if (error) return <Notice tone="note" isNews title={faultWords(error)} />;
    return Loaded ? <Loaded {...props} /> : null;
  };
}
