import { useState } from 'preact/hooks';

/** Waits for work that was begun; `then` is called when it is done. @returns whether it could be */
export type Attempt = (work: Promise<unknown>, then?: () => void) => Promise<boolean>;

/**
 * Work on a store that a press or a choice asks for.
 * @returns why the last one failed, and a function that waits for work
 */
export function useAttempt(): [fault: unknown, attempt: Attempt] {
  const [fault, setFault] = useState<unknown>();
  const attempt: Attempt = (work, then) =>
    work.then(
      () => {
        setFault(undefined);
        then?.();
        return true;
      },
      (error: unknown) => {
        setFault(error);
        return false;
      },
    );
  return [fault, attempt];
}
