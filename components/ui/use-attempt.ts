import { useState } from 'preact/hooks';

/**
 * Work on a store that a press or a choice asks for.
 * @returns why the last one failed, and a function that waits for work; `then` is called when it is done
 */
export function useAttempt(): [fault: unknown, attempt: (work: Promise<unknown>, then?: () => void) => void] {
  const [fault, setFault] = useState<unknown>();
  const attempt = (work: Promise<unknown>, then?: () => void) => {
    work.then(() => {
      setFault(undefined);
      then?.();
    }, setFault);
  };
  return [fault, attempt];
}
