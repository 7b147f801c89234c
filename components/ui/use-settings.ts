import { useEffect, useState } from 'preact/hooks';
import type { Settings } from '@/utils/model/settings';
import { readSettings, watchSettings } from '@/utils/storage/settings';

/**
 * The settings as they are now, also when another window or the background changes them; undefined until read.
 * @throws while drawing, where they cannot be read: the page says so
 */
export function useSettings(): Settings | undefined {
  const [value, setValue] = useState<Settings>();
  const [fault, setFault] = useState<unknown>();
  useEffect(() => {
    let current = true;
    readSettings().then(
      (read) => current && setValue(read),
      (error: unknown) => current && setFault(error),
    );
    const stop = watchSettings((read) => current && setValue(read));
    return () => {
      current = false;
      stop();
    };
  }, []);
  if (fault !== undefined) throw fault;
  return value;
}
