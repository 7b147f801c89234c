import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';

/** Whether the browser lets Uplift notify, as it is now; undefined until it has said so. */
export function useMayNotify(): boolean | undefined {
  const [may, setMay] = useState<boolean>();
  useEffect(() => {
    let current = true;
    const look = () =>
      void browser.permissions.contains({ permissions: ['notifications'] }).then(
        (given) => current && setMay(given),
        () => undefined,
      );
    const { onAdded, onRemoved } = browser.permissions;
    look();
    onAdded.addListener(look);
    onRemoved.addListener(look);
    return () => {
      current = false;
      onAdded.removeListener(look);
      onRemoved.removeListener(look);
    };
  }, []);
  return may;
}
